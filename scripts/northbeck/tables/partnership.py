"""Needs counted from the two lists, and the groups that speak for families."""

from office.table_file import Sheet

from .common import ROUNDED, Book, rounded, tally

_NEEDS = {
    "ASD": "Autistic spectrum disorder", "HI": "Hearing impairment", "MLD": "Moderate learning difficulty",
    "MSI": "Multi-sensory impairment", "OTH": "Other difficulty", "PD": "Physical disability",
    "PMLD": "Profound and multiple learning difficulty", "SEMH": "Social, emotional and mental health",
    "SLCN": "Speech, language and communication", "SLD": "Severe learning difficulty",
    "SPLD": "Specific learning difficulty", "VI": "Vision impairment",
}
_AGES = [("Under 5", 0, 4), ("5 to 10", 5, 10), ("11 to 15", 11, 15), ("16 to 18", 16, 18), ("19 to 25", 19, 25)]
_HEADS = ["EHC plans", "SEN support"]


def books(facts, one, two):
    """The partnership's workbooks."""
    return [
        Book("partnership/send-needs-analysis.xlsx", {
            "id": "send-needs-analysis", "title": "SEND needs analysis, autumn 2026", "requests": ["1.2"],
            "criteria": ["8.a", "8.b"], "partners": ["education", "care"], "owner": "data", "as_at": "2026-11-20",
            "review_by": "2027-05-31", "personal_data": "aggregate", "register": True,
            "summary": "Children with EHC plans and on SEN support by need, age and contact with social care, from the two lists",
            "impact": "Showed the rise in autism and anxiety in years 6 to 8, so two resourced provisions open in September 2027",
        }, [_needs(one, two), _ages(one, two), _care(one, two), _plans_over_time(facts)]),
        Book("partnership/support-groups.xlsx", {
            "id": "support-groups", "title": "Groups that represent or support children, young people and families",
            "requests": ["1.5"], "criteria": ["2.a", "7.a"], "voice": ["children", "parents"], "owner": "voice",
            "as_at": "2026-10-30", "review_by": "2027-04-30", "personal_data": "contacts", "register": True,
            "summary": "Who each group speaks for, how it is funded and whom to contact",
            "impact": "Inspectors and officers reach 11 groups directly; three groups were added after young people named them",
        }, [_groups()]),
    ]


def _needs(one, two):
    a, b = tally(one, lambda c: c.need), tally(two, lambda c: c.need)
    rows = [[_NEEDS[k], rounded(a.get(k, 0)), rounded(b.get(k, 0))] for k in sorted(_NEEDS, key=_NEEDS.get)]
    return Sheet("By need", "Primary need", [ROUNDED], ["Primary need", *_HEADS], [*rows, _total(one, two)])


def _ages(one, two):
    count = lambda people, low, high: rounded(sum(low <= c.age <= high for c in people))
    rows = [[name, count(one, low, high), count(two, low, high)] for name, low, high in _AGES]
    return Sheet("By age", "Age on 23 November 2026", [ROUNDED], ["Age", *_HEADS], [*rows, _total(one, two)])


def _care(one, two):
    teams = sorted({c.team for c in one + two if c.team})
    count = lambda people, team: rounded(sum(c.team == team for c in people))
    rows = [[team, count(one, team), count(two, team)] for team in teams]
    return Sheet("By care team", "Children known to social care, by team most involved", [ROUNDED], ["Team", *_HEADS], rows)


def _plans_over_time(facts):
    rows = [[f"January {year}", facts[f"plans_{year}"]] for year in (2023, 2024, 2025, 2026)]
    return Sheet("Plans over time", "EHC plans maintained by Northbeck", ["Whole counts."], ["Date", "EHC plans"],
                 [*rows, ["20 November 2026", facts["plans"]]])


def _total(one, two):
    return ["All", rounded(len(one)), rounded(len(two))]


def _groups():
    groups = [
        ("Northbeck Parent Carer Forum", "Parents and carers of children with SEND, 0 to 25", "Grant", "Chair", "forum"),
        ("Northbeck Young Voices", "Young people with SEND aged 11 to 25", "Council", "Participation worker", "young.voices"),
        ("Northbeck information, advice and support service", "Children, young people and parents, impartial", "Contract", "Service manager", "ias"),
        ("Beckside Autism Circle", "Autistic people and their families", "Charity", "Co-ordinator", "autism.circle"),
        ("Signing Northbeck", "Deaf children and their families", "Charity", "Co-ordinator", "signing"),
        ("Sight Together", "Children with vision impairment", "Charity", "Co-ordinator", "sight"),
        ("Down Syndrome Families Northbeck", "Families of children with Down syndrome", "Volunteers", "Secretary", "ds.families"),
        ("Larch House Saturday Club", "Disabled children aged 5 to 17", "Contract", "Club manager", "larch.house"),
        ("Netherby Fathers' Group", "Fathers and male carers", "Volunteers", "Organiser", "fathers"),
        ("Northbeck Young Carers", "Brothers, sisters and young carers", "Grant", "Co-ordinator", "young.carers"),
        ("Travelling Families Together", "Gypsy, Roma and Traveller families", "Charity", "Outreach worker", "travelling"),
    ]
    rows = [[name, who, paid, role, f"{box}@northbeck.example", f"01632 960{200 + n}"]
            for n, (name, who, paid, role, box) in enumerate(groups)]
    return Sheet("Groups", "Representative and support groups", ["Roles and shared mailboxes only."],
                 ["Group", "For whom", "Funded by", "Contact role", "Email", "Telephone"], rows)
