"""Four hundred and fifty invented children and young people, on two lists."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from . import codes, queries
from .dates import LISTS_AS_AT, NOTIFIED, SEED, YEAR_START, age_on
from .identifiers import ulns, upn
from .places import EHC_PLACES, SUPPORT_PLACES
from .traits import absence, ethnicity, gender, need, suspensions


@dataclass
class Child:
    """One row of a list; dates are dates, codes are bare."""

    list: int
    born: date
    urn: str
    phase: str
    need: str
    gender: str = ""
    ethnicity: str = ""
    id: str = ""
    upn: str = ""
    uln: str = ""
    initial: date | None = None
    updated: date | None = None
    reviewed: date | None = None
    subsidiary: str = ""
    home_educated: bool = False
    suspensions: int = 0
    exclusions: int = 0
    absence: float = 0.0
    pupil_premium: bool = False
    team: str = ""
    disability: bool = False

    @property
    def age(self):
        """Age on the day of notification."""
        return age_on(self.born, NOTIFIED)

    @property
    def school_age(self):
        """Age when the school year began: 4 in reception, 15 in year 11."""
        return age_on(self.born, YEAR_START)


def lists():
    """List 1 and List 2, always the same."""
    dice = random.Random(SEED)
    one = _people(dice, 1, EHC_PLACES)
    two = _people(dice, 2, SUPPORT_PLACES)
    queries.plant(one, two)
    _numbers(dice, one + two)
    _plan_dates(dice, one)
    _care(dice, one, {"Looked after children": 8, "Child protection": 5, "Child in need": 9,
                      "Disabled children's team": 12, "Targeted early help": 8, "Leaving care": 5})
    _care(dice, two, {"Looked after children": 9, "Child protection": 6, "Child in need": 10,
                      "Targeted early help": 15})
    queries.spoil(one, two)
    return one, two


def _people(dice, number, places):
    people = []
    for place in places:
        for _ in range(place.count):
            people.append(_person(dice, number, place))
    dice.shuffle(people)
    for n, child in enumerate(people, start=1):
        child.id = f"NB{number}{n:04d}"
    _dual(dice, people, 5 if number == 1 else 8)
    return people


def _person(dice, number, place):
    born = _birthday(dice, dice.randint(place.youngest, place.oldest))
    child = Child(number, born, place.urn, place.phase, need(dice, number, place))
    child.gender, child.ethnicity = gender(dice, number), ethnicity(dice)
    child.home_educated = place.home
    child.absence = absence(dice, number, place.phase, child.need)
    child.suspensions = suspensions(dice, place.phase, child.need)
    child.exclusions = int(place.phase == "h" and child.school_age >= 9 and dice.random() < 0.25)
    eligible = 4 <= child.school_age <= 15 and not place.home
    child.pupil_premium = eligible and dice.random() < 0.37
    likely = 0.05 if number == 2 else 0.45
    certain = number == 1 and child.need in ("SLD", "PMLD", "PD", "HI", "VI", "MSI")
    child.disability = certain or dice.random() < likely
    return child


def _birthday(dice, school_age):
    """A birthday that gives this age on the last day of August."""
    latest = date(YEAR_START.year - school_age, 8, 31)
    return latest - timedelta(days=dice.randrange(0, 364))


def _dual(dice, people, count):
    """Some secondary-age children are dual registered with alternative provision."""
    fit = [c for c in people if c.phase in ("e", "f") and 11 <= c.school_age <= 15]
    for child in dice.sample(fit, count):
        child.subsidiary = "h"


def _numbers(dice, people):
    learner, serials = ulns(), {}
    for child in people:
        if child.age >= 14:
            child.uln = next(learner)
        if child.age >= 19 and dice.random() < 0.3:
            continue
        first = 1001 if child.school_age < 4 else 2001 + dice.randrange(8)
        year = min(2026, YEAR_START.year - child.school_age + 4)
        serials[first, year] = serials.get((first, year), 0) + 1
        child.upn = upn(first, year, serials[first, year])


def _plan_dates(dice, people):
    """Twenty-six first plans in the last year, the rest reviewed within it."""
    new = set(map(id, dice.sample([c for c in people if c.school_age <= 15], 26)))
    for child in people:
        if id(child) in new:
            child.initial = LISTS_AS_AT - timedelta(days=dice.randint(21, 340))
            continue
        start = max(date(2015, 1, 12), child.born + timedelta(days=700))
        end = LISTS_AS_AT - timedelta(days=390)
        child.initial = _weekday(start + timedelta(days=dice.randint(0, max(0, (end - start).days))))
        child.reviewed = _weekday(date(2025, 12, 1) + timedelta(days=dice.randint(0, 340)))
        if dice.random() < 0.45:
            child.updated = min(LISTS_AS_AT, _weekday(child.reviewed + timedelta(days=dice.randint(30, 78))))


def _weekday(day):
    return day + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[day.weekday()])


def _care(dice, people, teams):
    for team, count in teams.items():
        free = [c for c in people if not c.team and (c.age >= 18) == (team == "Leaving care")]
        if team == "Disabled children's team":
            free = [c for c in free if c.disability]
        if team == "Leaving care":
            free = [c for c in free if c.age <= 24]
        for child in dice.sample(free, count):
            child.team = team


def row(child):
    """The official columns, in order, for the child's list."""
    plan = [child.initial, child.updated, child.reviewed] if child.list == 1 else []
    home = [codes.yes_no(child.home_educated)] if child.list == 1 else []
    return [
        child.id, child.upn or None, child.uln or None, child.born, codes.GENDER[child.gender],
        codes.ETHNICITY[child.ethnicity], *plan, codes.NEED[child.need], int(child.urn) if child.urn else None,
        codes.PHASE.get(child.phase), codes.PHASE.get(child.subsidiary), *home, child.suspensions,
        child.exclusions, child.absence, codes.yes_no(child.pupil_premium), codes.yes_no(bool(child.team)),
        child.team or None, codes.yes_no(child.disability),
    ]
