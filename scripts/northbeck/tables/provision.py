"""Alternative provision: needs, settings and individual plans."""

from datetime import date, timedelta
from itertools import cycle

from area.providers import named
from office.table_file import Sheet

from .common import SUPPRESSED, Book, hide_pair, shown

_AP = ["alternative-provision"]


def books(facts, one, two):
    """The workbooks of alternative provision."""
    base = {"owner": "provision", "cohorts": _AP, "as_at": "2026-11-20", "review_by": "2027-02-28"}
    return [
        Book("alternative-provision/ap-needs-and-sufficiency.xlsx", {
            **base, "id": "ap-needs", "title": "Alternative provision: needs, forecast and sufficiency", "requests": ["6.2"],
            "criteria": ["8.a", "9.a", "10.b"], "personal_data": "aggregate",
            "summary": "Needs of the children in alternative provision now, places, and the forecast to 2029",
            "impact": "The forecast led to 12 turnaround places in primary schools from January 2027",
        }, _needs(one + two)),
        Book("alternative-provision/ap-settings-and-attendees.xlsx", {
            **base, "id": "ap-settings", "title": "Alternative provision: settings used and who attends",
            "requests": ["6.3/settings-and-attendees"], "criteria": ["9.e", "10.f"], "personal_data": "aggregate",
            "summary": "Each setting used, whether it is registered, who oversees it, and attendance full and part time",
            "impact": "All children who were permanently excluded in 2026 started full-time education by the sixth day",
        }, [_settings(one + two)]),
        Book("alternative-provision/ap-individual-plans.xlsx", {
            **base, "id": "ap-individual-plans", "title": "Alternative provision: record of individual intervention plans",
            "requests": ["6.3/intervention-plans"], "criteria": ["9.f"], "personal_data": "person-level",
            "summary": "The intervention plan of every child in alternative provision, by reference: aim, start, review and next step",
            "impact": "Every child has a plan with a next step; a year ago 24 of 33 had",
        }, [_plans(one + two)]),
    ]


def attendees(people):
    """Children in alternative provision and where: (child, setting, full time)."""
    part_time = cycle(["Forge Lane Learning", "Coldbeck Farm Learning"])
    found = []
    for child in people:
        if child.phase == "h":
            found.append((child, named(child.urn), True))
        elif child.subsidiary:
            found.append((child, next(part_time), False))
    return found


def _needs(people):
    present = [child for child, _, _ in attendees(people)]
    semh, other = sum(c.need == "SEMH" for c in present), sum(c.need != "SEMH" for c in present)
    needs = [["Social, emotional and mental health", semh], ["All other needs together", other], ["All", len(present)]]
    ages = [["Primary age", shown(sum(c.school_age <= 10 for c in present))], ["Years 7 to 9", sum(11 <= c.school_age <= 13 for c in present)],
            ["Years 10 and 11", sum(c.school_age >= 14 for c in present)]]
    forecast = [["Places commissioned", 36, 36, 36], ["Children forecast, no change", 38, 41, 44], ["Children forecast, with primary turnaround", 36, 34, 32]]
    return [Sheet("Needs", "Primary need of children in alternative provision", [SUPPRESSED], ["Need", "Children"], needs),
            Sheet("Ages", "School age", [SUPPRESSED], ["Age", "Children"], hide_pair(ages)),
            Sheet("Forecast", "Places and forecast", ["Academic years."], ["Measure", "2026/27", "2027/28", "2028/29"], forecast)]


def _settings(people):
    told = {
        "Coldbeck Farm Learning": ("No", "Termly safeguarding visit, unannounced visit each half term, daily attendance to the home school"),
        "Forge Lane Learning": ("Yes", "Ofsted; contract review each term"),
        "Quarry Road Pupil Referral Unit": ("Yes", "Ofsted; management committee; council visit each term"),
        "Ridgeway Alternative Provision Academy": ("Yes", "Ofsted; trust board; council visit each term"),
    }
    rows = []
    for name, (registered, oversight) in told.items():
        here = [full for _, place, full in attendees(people) if place == name]
        rows.append([name, registered, shown(sum(here)), shown(len(here) - sum(here)), oversight])
    return Sheet("Settings", "Settings used in autumn 2026", [SUPPRESSED, "Part time means alongside a school where the child stays on roll."],
                 ["Setting", "Registered", "Full time", "Part time", "How it is overseen"], rows)


def _plans(people):
    aims = [("Return to mainstream by Easter", "Reintegration meeting with the home school"),
            ("Steady attendance above 85%", "Review of morning transport and breakfast start"),
            ("Manage worry and stay in lessons", "Weekly session with the mental health practitioner"),
            ("Gain entry-level English and mathematics", "Mock papers, then entry in summer"),
            ("Move to the right special school", "EHC plan review brought forward")]
    rows = []
    for n, (child, place, full) in enumerate(attendees(people)):
        began = date(2026, 9, 7) + timedelta(days=7 * (n % 8))
        aim, step = aims[n % len(aims)]
        rows.append([child.id, f"List {child.list}", place, "Full time" if full else "Part time", 5 if full else 2 + n % 2, began,
                     aim, step, date(2026, 11, 2) + timedelta(days=n % 12), date(2026, 12, 7) + timedelta(days=n % 10), "Yes"])
    return Sheet("Plans", "Individual intervention plans", ["By reference only; the full plan is on the child's file."],
                 ["Unique ID", "List", "Setting", "Attendance", "Days a week", "Began", "Aim", "Next step", "Last review", "Next review",
                  "Child's view recorded"], rows)
