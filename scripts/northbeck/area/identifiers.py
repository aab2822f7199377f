"""Pupil and learner numbers that pass their check, from blocks no one was ever given."""

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


def upn_letter(rest):
    """The check letter for characters 2 to 13 of a UPN."""
    values = [int(c) if c.isdigit() else LETTERS.index(c) for c in rest]
    return LETTERS[sum(v * place for place, v in enumerate(values, start=2)) % 23]


def upn(establishment, year, serial):
    """A permanent UPN of local authority 999, which is no real one."""
    rest = f"999{establishment:04d}{year % 100:02d}{serial:03d}"
    return upn_letter(rest) + rest


def temporary_upn(establishment, year, serial, letter):
    """A temporary UPN: the last character is a letter."""
    rest = f"999{establishment:04d}{year % 100:02d}{serial:02d}{letter}"
    return upn_letter(rest) + rest


def uln(serial):
    """The ULN for a serial in the block 99900…, or None where the block has no valid number."""
    base = f"99900{serial:04d}"
    remainder = sum(int(d) * w for d, w in zip(base, range(10, 1, -1))) % 11
    return None if remainder == 0 else base + str(10 - remainder)


def ulns():
    """Valid ULNs, one after another."""
    serial = 137
    while True:
        serial += 7
        number = uln(serial)
        if number:
            yield number
