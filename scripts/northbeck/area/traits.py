"""The mix of needs, ethnicity, absence and suspensions, by setting."""

_NEEDS = {
    "ehc": "ASD:34 SLCN:20 SEMH:16 MLD:10 SPLD:4 PD:5 HI:2 VI:2 SLD:4 OTH:3",
    "support": "SLCN:28 SEMH:24 SPLD:18 MLD:14 ASD:9 HI:2 VI:1 PD:2 OTH:2",
    "ap": "SEMH:70 SLCN:12 ASD:12 SPLD:6",
    "special": "SLD:26 PMLD:12 ASD:40 MSI:2 PD:8 SLCN:12",
    "behaviour": "SEMH:60 ASD:34 SLCN:6",
}

_ETHNICITY = (
    "WBRI:680 WIRI:6 WIRT:3 WOTH:62 WROM:5 MWBC:18 MWBA:10 MWAS:16 MOTH:18 AIND:24 APKN:46 ABAN:18 AOTH:14 "
    "BCRB:10 BAFR:28 BOTH:6 CHNE:4 OOTH:14 REFU:8 NOBT:10"
)

_SPECIAL_URNS = {"Oakhanger": "900014", "Wychmere": "900023"}


def _draw(dice, weights):
    pairs = [part.split(":") for part in weights.split()]
    return dice.choices([code for code, _ in pairs], [int(weight) for _, weight in pairs])[0]


def need(dice, number, place):
    """A primary need that fits the setting."""
    if place.phase == "h":
        return _draw(dice, _NEEDS["ap"])
    if place.urn in _SPECIAL_URNS.values():
        return _draw(dice, _NEEDS["special"])
    if place.phase == "g":
        return _draw(dice, _NEEDS["behaviour"])
    return _draw(dice, _NEEDS["ehc" if number == 1 else "support"])


def ethnicity(dice):
    """An ethnicity code; few are refused or not yet known."""
    return _draw(dice, _ETHNICITY)


def gender(dice, number):
    """More boys than girls, most of all among those with plans."""
    return "Male" if dice.random() < (0.71 if number == 1 else 0.63) else "Female"


def absence(dice, number, phase, code):
    """Percent of sessions missed, to one place."""
    middle = {"a": 9, "b": 7, "d": 9, "e": 12, "f": 9, "g": 10, "h": 24, "i": 13, "": 0}[phase]
    if not phase:
        return 0.0
    middle += (2 if number == 1 else 0) + (4 if code == "SEMH" else 0)
    return round(min(96.0, max(0.4, dice.gammavariate(2.2, middle / 2.2))), 1)


def suspensions(dice, phase, code):
    """Suspensions in six months; seldom outside secondary and alternative provision."""
    likely = {"b": 0.04, "d": 0.10, "e": 0.14, "f": 0.08, "h": 0.35}.get(phase, 0)
    if code == "SEMH":
        likely *= 2
    return dice.choice([1, 1, 1, 2, 2, 3, 5]) if dice.random() < likely else 0
