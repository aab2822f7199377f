"""ILACS lists 2, 6, 7, 8 and 9: children of the two SEND lists known to social care, and some others."""

import random
from collections import namedtuple
from datetime import date, timedelta

from area import codes
from area.dates import LISTS_AS_AT, SEED, age_on

ENTRY = {
    "id": "ilacs-lists", "title": "ILACS child-level lists 2, 6, 7, 8 and 9", "requests": ["4.4"], "criteria": ["8.c", "11.a"],
    "partners": ["care"], "owner": "care-data", "as_at": "2026-11-20", "review_by": "2026-12-18", "personal_data": "person-level",
    "summary": "Early help, children in need, child protection, children in care and care leavers, as at 20 November 2026",
    "impact": "One reference links these lists to the SEND lists, so both services see the same child",
}

Known = namedtuple("Known", "id gender ethnicity born disabled team")
_COMMON = ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)"]
_OTHERS = {"Targeted early help": 9, "Child in need": 12, "Child protection": 5, "Looked after children": 7, "Leaving care": 9}
_CATEGORY = ["a) Neglect", "d) Emotional abuse", "a) Neglect", "b) Physical abuse"]


def pages(one, two):
    """(sheet name, headings, rows) of the five lists."""
    dice = random.Random(SEED + ", social care")
    known = sorted(_known(one + two) + _others(dice), key=lambda k: k.id)
    by = lambda *teams: [k for k in known if k.team in teams]
    need = by("Child in need", "Disabled children's team", "Child protection", "Looked after children")
    return [
        ("List 2", [*_COMMON, "Assessment start date", "Assessment completion date", "Organisation completing assessment"],
         [_early(dice, k) for k in by("Targeted early help")]),
        ("List 6", [*_COMMON, "Does the Child have a Disability", "CIN Start Date", "Primary Need Code", "Date Child Was Last Seen",
                    "CIN Closure Date", "Reason for Closure", "Case status", "Allocated Team", "Allocated Worker"],
         [_in_need(dice, k) for k in need]),
        ("List 7", _PROTECTION, [_protection(dice, k) for k in by("Child protection")]),
        ("List 8", _CARE, [_in_care(dice, k) for k in by("Looked after children")]),
        ("List 9", [*_COMMON, "Does the Child have a Disability", "Allocated Team", "Allocated Worker", "Eligibility Category", "LA In Touch",
                    "Type of Accommodation", "Suitability of Accommodation", "Activity Status"],
         [_leaver(dice, k) for k in by("Leaving care")]),
    ]


def _known(people):
    return [Known(c.id, c.gender, c.ethnicity, c.born, c.disability, c.team) for c in people if c.team]


def _others(dice):
    found = []
    for team, count in _OTHERS.items():
        for _ in range(count):
            age = dice.randint(18, 22) if team == "Leaving care" else dice.randint(1, 16)
            born = LISTS_AS_AT - timedelta(days=age * 365 + dice.randint(20, 330))
            found.append(Known(f"NB3{len(found) + 1:04d}", dice.choice(["Male", "Female"]), dice.choice(["WBRI", "WBRI", "WBRI", "APKN", "MWBC", "BAFR"]),
                               born, False, team))
    return found


def _start(k):
    return [k.id, codes.GENDER[k.gender], codes.ETHNICITY[k.ethnicity], k.born, age_on(k.born, LISTS_AS_AT)]


def _ago(dice, low, high):
    return LISTS_AS_AT - timedelta(days=dice.randint(low, high))


def _worker(k, team):
    return f"Social worker {sum(map(ord, k.id + team)) % 9 + 1}"


def _early(dice, k):
    begun = _ago(dice, 20, 170)
    done = begun + timedelta(days=dice.randint(14, 40))
    return [*_start(k), begun, done if done < LISTS_AS_AT - timedelta(days=60) else None,
            dice.choice(["Northbeck early help", "School", "Health visiting"])]


def _in_need(dice, k):
    status = {"Looked after children": "a) Looked after child", "Child protection": "b) Child Protection plan"}.get(k.team, "c) Child in need plan")
    code = "N2 - Child\u2019s disability" if k.team == "Disabled children's team" else dice.choice(["N1 - Abuse or neglect", "N4 - Family in acute stress", "N5 - Family dysfunction"])
    return [*_start(k), codes.yes_no(k.disabled), _cared_since(k, dice), code, _ago(dice, 3, 28), None, None, status, k.team, _worker(k, "six")]


def _cared_since(k, dice):
    """A start well after birth and not long before now."""
    return max(k.born + timedelta(days=90), _ago(dice, 120, 900))


_PROTECTION = [*_COMMON, "Does the Child have a Disability", "Child Protection Plan Start Date", "Initial Category of Abuse",
               "Latest Category of Abuse", "Date of the Last Statutory Visit", "Was the Child Seen Alone?",
               "Date of latest review conference", "Child Protection Plan End Date",
               "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)",
               "Number of Previous Child Protection Plans", "Allocated Team", "Allocated Worker"]


def _protection(dice, k):
    category = dice.choice(_CATEGORY)
    begun = _ago(dice, 100, 330)
    return [*_start(k), codes.yes_no(k.disabled), begun, category, category, _ago(dice, 2, 14), "a) Yes",
            begun + timedelta(days=88), None, "b) No", int(dice.random() < 0.2), k.team, _worker(k, "seven")]


_CARE = [*_COMMON, "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)", "Does the Child have a Disability",
         "Date Started to be Looked After", "Child's Category of Need",
         "Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)",
         "Start date of current legal status", "Child's Legal Status", "Date of Latest Statutory Review", "Date of Last Social Work Visit",
         "What is the permanence plan for this child?", "Date of Last IRO Visit / Contact to the Child", "Date of Last Health Assessment",
         "Date of Last Dental Check", "Number of Placements in the Last 12 months", "Date Ceased to be Looked After",
         "Reason Ceased to be Looked After", "Start Date of Most Recent Placement", "Placement Type", "Placement Provider", "Placement postcode",
         "URN of Placement", "Placement Location", "LA of Placement",
         "Number of Episodes the Child has been \u2018Missing\u2019 from their Placement in the last 12 months",
         "Number of Episodes the Child has been \u2018Absent\u2019 from their Placement in the last 12 months",
         "Was the child offered a Return Interview after their last missing episode (Y/N)?",
         "Did the child accept a Return Interview after their last missing episode (Y/N)?", "Allocated Team", "Allocated Worker"]


def _in_care(dice, k):
    begun = max(k.born + timedelta(days=60), _ago(dice, 200, 1500))
    status = begun + timedelta(days=40)
    placed = max(status, _ago(dice, 60, 800))
    away = dice.random() < 0.25
    missing = int(dice.random() < 0.15)
    return [*_start(k), "b) No", codes.yes_no(k.disabled), begun, "N1 - Abuse or neglect", "b) No", status,
            dice.choice(["C2: FCO", "C1: ICO", "V2: Single period under S20"]), _ago(dice, 10, 150), _ago(dice, 3, 40),
            dice.choice(["f) Long-term fostering", "f) Long-term fostering", "c) SGO/CAO", "a) Return to family"]), _ago(dice, 10, 120),
            _ago(dice, 20, 340), _ago(dice, 20, 340), 1, None, None, placed, "f) U6: Foster placement - not FFA" if not away else "p) K2: Children\u2019s Homes",
            "b) PR1: Own provision" if not away else "e) PR4: Private provision", "ZZ99 3BB" if not away else "ZZ99 4DD",
            None if not away else "SC900001", "b) Out" if away else "a) In", "Southmere (invented)" if away else "Northbeck (invented)",
            missing, 0, "a) Yes" if missing else None, "a) Yes" if missing else None, k.team, _worker(k, "eight")]


def _leaver(dice, k):
    return [*_start(k), codes.yes_no(k.disabled), k.team, f"Personal adviser {sum(map(ord, k.id)) % 5 + 1}", "b) Former relevant child", "a) Yes",
            dice.choice(["U: Independent living", "Z: With former foster carers", "D: Semi-independent, transitional accommodation and self-contained accommodation"]),
            "a) Suitable", dice.choice(["F2: Full time in education other than higher", "F3: Full time in training or employment", "G5: Not in education, employment or training - other"])]
