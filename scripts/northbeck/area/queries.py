"""The deliberate queries among the children. docs/northbeck.md tells each; selfcheck.py finds each."""

from datetime import date

from .identifiers import temporary_upn

AGED_25 = "NB10025"
REVIEW_OVERDUE = "NB10060"
TEMPORARY_UPN = "NB20041"
WRONG_PHASE = "NB20120"


def plant(one, two):
    """Settles ages and settings before numbers and dates are given out."""
    eldest = _swap(one, AGED_25, lambda c: c.phase == "i" and c.school_age >= 18)
    eldest.born = date(2001, 10, 14)
    _swap(one, REVIEW_OVERDUE, lambda c: c.phase == "b" and 7 <= c.school_age <= 9)
    _swap(two, TEMPORARY_UPN, lambda c: c.phase == "b" and 6 <= c.school_age <= 9)
    stayed = _swap(two, WRONG_PHASE, lambda c: c.phase == "b" and c.school_age == 10)
    stayed.born = date(2013, 10, 2)


def spoil(one, two):
    """Makes the rows that are to be asked about."""
    overdue = _find(one, REVIEW_OVERDUE)
    overdue.initial, overdue.updated, overdue.reviewed = date(2022, 3, 14), None, date(2025, 10, 9)
    _find(two, TEMPORARY_UPN).upn = temporary_upn(2003, 2026, 7, "D")


def _find(people, number):
    return next(c for c in people if c.id == number)


def _swap(people, number, fits):
    """Gives this number to the first child who fits, in exchange for theirs."""
    there, here = _find(people, number), next(c for c in people if fits(c))
    a, b = people.index(there), people.index(here)
    people[a], people[b] = here, there
    there.id, here.id = here.id, there.id
    return here
