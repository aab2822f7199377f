"""Placements, destinations, timetables, transport and attendance."""

from area.providers import named
from office.table_file import Sheet

from .common import SUPPRESSED, Book, hide_pair, shown

_PHASES = {"a": "Nursery", "b": "Primary", "d": "Middle", "e": "Secondary", "f": "All-through", "g": "Special",
           "h": "Alternative provision", "i": "College"}


def books(facts, one, two):
    """The workbooks of education."""
    return [
        Book("education/out-of-area-placements.xlsx", {
            "id": "out-of-area-placements", "title": "Placements outside Northbeck", "requests": ["3.3"], "criteria": ["9.c", "10.b"],
            "cohorts": ["ehc-plan"], "owner": "commissioning", "as_at": "2026-11-20", "review_by": "2027-02-28",
            "personal_data": "aggregate", "register": True,
            "summary": f"The {facts['outside']} children placed outside the area: where, why and what it costs",
            "impact": "Two children returned to local schools in 2026 with packages agreed jointly by education, health and care",
        }, _outside(facts, one)),
        Book("education/destinations.xlsx", {
            "id": "destinations", "title": "Destinations after school and college", "requests": ["3.4"], "criteria": ["4.c", "10.a"],
            "cohorts": ["ehc-plan", "sen-support", "alternative-provision"], "partners": ["education", "care"], "owner": "adulthood",
            "as_at": "2026-01-31", "review_by": "2027-01-31", "personal_data": "aggregate", "register": True,
            "summary": "Where leavers at 16, 18 and from college went, three years together because the numbers are small",
            "impact": "Leavers not in education, employment or training fell from 16% to 9% after named advisers joined year 9 reviews",
        }, _destinations()),
        Book("education/part-time-timetables.xlsx", {
            "id": "part-time-timetables", "title": "Children on part-time timetables",
            "requests": ["3.5", "2.5/part-time-timetables"], "criteria": ["3.a", "9.e"], "owner": "provision", "as_at": "2026-11-13",
            "review_by": "2027-02-28", "personal_data": "aggregate",
            "summary": "Children with SEND on part-time timetables, how many, how long and why",
            "impact": f"Numbers fell from {facts['reduced_before']} to {facts['reduced']} and the average length from {facts['reduced_weeks_before']} weeks to {facts['reduced_weeks']}",
        }, _part_time(facts)),
        Book("education/home-to-school-transport.xlsx", {
            "id": "transport-data", "title": "Home-to-school travel: who is supported", "requests": ["3.6"], "criteria": ["5.c", "9.a"],
            "cohorts": ["ehc-plan", "sen-support", "alternative-provision"], "partners": ["education", "care"], "owner": "transport", "as_at": "2026-09-30",
            "review_by": "2027-03-31", "personal_data": "aggregate", "register": True,
            "summary": "Children with SEND supported to travel, how, and requests and decisions in the year",
            "impact": "Eight young people now travel alone after training, and three of them go on to evening clubs",
        }, _travel(facts)),
        Book("education/attendance-data.xlsx", {
            "id": "attendance-data", "title": "Attendance of children with SEND", "requests": ["3.8"], "criteria": ["3.a", "10.c"],
            "partners": ["education"], "owner": "schools", "as_at": "2026-11-20", "review_by": "2027-02-28", "personal_data": "aggregate",
            "summary": "Average absence by kind of setting for EHC plans and SEN support, counted from the two lists",
            "impact": "Shows where absence is worst, so the attendance team works first with two secondary schools",
        }, [_attendance(facts, one, two)]),
    ]


def _outside(facts, one):
    places = {}
    for child in one:
        if child.urn in ("900022", "900023"):
            places[named(child.urn)] = places.get(named(child.urn), 0) + 1
    where = [[name, count, 64000 if count > 5 else 148000] for name, count in sorted(places.items())]
    why = [["Need not met by local provision when placed", 7], ["Needs a 24-hour curriculum, agreed by three partners", 5], ["All", facts["outside"]]]
    return [Sheet("Where", "Settings used", ["Average yearly cost in pounds, all partners together."],
                  ["Setting", "Children", "Average yearly cost"], where),
            Sheet("Why", "Reason when placed", [SUPPRESSED], ["Reason", "Children"], why)]


def _destinations():
    heads = ["Destination", "EHC plan", "SEN support", "Alternative provision"]
    rows = [["Sixth form or college", 71.0, 78.5, 52.0], ["Specialist college", 11.5, 0.0, 0.0],
            ["Supported internship or traineeship", 7.0, 5.5, 8.0], ["Apprenticeship or work", 0.0, 8.5, 18.0],
            ["Not in education, employment or training", 9.0, 6.0, 20.5], ["Not known", 1.5, 1.5, 1.5]]
    after = [["Further study", 33.5, 41.0, 30.0], ["Paid work", 24.0, 38.5, 35.0], ["Adult care day opportunities", 19.5, 0.0, 0.0],
             ["Not in education, employment or training", 17.0, 15.5, 29.0], ["Not known", 6.0, 5.0, 6.0]]
    note = "Percent of leavers in 2023, 2024 and 2025 together. Position in the October after leaving."
    return [Sheet("At 16", "Leavers at 16", [note], heads, rows), Sheet("At 18 and over", "Leavers at 18 and over", [note], heads, after)]


def _part_time(facts):
    rows = [["EHC plan", 9, 5, 13.0, 8.0], ["SEN support", 12, 7, 9.5, 6.5], ["All", facts["reduced_before"], facts["reduced"],
            float(facts["reduced_weeks_before"]), float(facts["reduced_weeks"])], ["Of whom in alternative provision", 11, 6, 12.0, 7.5]]
    length = [["Up to 6 weeks", 7], ["More than 6 weeks", 5], ["All", facts["reduced"]]]
    return [Sheet("How many", "Children with SEND on part-time timetables", ["Weeks are averages."],
                  ["Group", "November 2025", "November 2026", "Average weeks 2025", "Average weeks 2026"], rows),
            Sheet("How long", "Time so far, November 2026", ["The longest is 15 weeks; it is reviewed every fortnight."], ["Length", "Children"], length)]


def _travel(facts):
    how = [["Taxi", 21, 16], ["Shared minibus", 24, 26], ["Mileage paid to the family", 7, 8], ["Travel trained, with a pass", 0, 8], ["All", 52, facts["travel"]]]
    asked = [["Asked by parents", 29], ["Asked by school", 11], ["Offered at annual review", 6], ["All requests", 46], ["Agreed", 37], ["Appeals to the panel", 7]]
    return [Sheet("How", "Children with SEND supported to travel", ["At 30 September."], ["How", "2025", "2026"], how),
            Sheet("Who asked", "Requests in the year to 30 September 2026", ["One request may follow another for the same child."], ["Request", "Number"], asked)]


def _attendance(facts, one, two):
    rows = []
    for letter, name in _PHASES.items():
        a, b = ([c.absence for c in people if c.phase == letter] for people in (one, two))
        rows.append([name, shown(len(a)), _mean(a), shown(len(b)), _mean(b)])
    rows = hide_pair(hide_pair(rows, 1), 3)
    rows.append(["All settings", sum(1 for c in one if c.phase), float(facts["absence_plans"]), len(two), float(facts["absence_support"])])
    return Sheet("Absence", "Average absence, percent of sessions", [SUPPRESSED, "Home-educated children are left out."],
                 ["Setting", "Children with plans", "Absence, plans", "Children on SEN support", "Absence, SEN support"], rows)


def _mean(values):
    if not values:
        return "none"
    return "c" if len(values) < 5 else round(sum(values) / len(values), 1)
