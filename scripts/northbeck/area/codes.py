"""Codes in the official style: letter, bracket, space, code."""


def _lettered(codes):
    return {code: f"{letter}) {code}" for letter, code in zip("abcdefghijklmnopqrstu", codes)}


ETHNICITY = _lettered(
    "WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT UNKNOWN".split()
)
NEED = _lettered("SPLD MLD SLD PMLD SEMH SLCN HI VI MSI PD ASD OTH".split())
GENDER = _lettered(["Male", "Female", "Not known", "Not specified"])
YES, NO = "a) Yes", "b) No"
PHASE = {
    "a": "a) Nursery",
    "b": "b) Primary",
    "c": "c) Middle (deemed primary)",
    "d": "d) Middle (deemed secondary)",
    "e": "e) Secondary",
    "f": "f) All-through",
    "g": "g) Special",
    "h": "h) Pupil referral unit/Alternative provision",
    "i": "i) FE college",
}


def yes_no(flag):
    """A yes or no in the official style."""
    return YES if flag else NO
