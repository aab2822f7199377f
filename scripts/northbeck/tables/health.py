"""Health performance and the dynamic support register."""

from datetime import date, timedelta

from office.table_file import Sheet

from .common import MONTHS, Book, trend

_SPAN = {"from": "2025-10-01", "to": "2026-10-31"}
_ALL = ["ehc-plan", "sen-support", "alternative-provision"]


def books(facts, one, two):
    """The workbooks of health."""
    base = {"owner": "therapies", "as_at": "2026-10-31", "review_by": "2027-01-31", "personal_data": "aggregate", "register": True,
            "cohorts": _ALL, "partners": ["health"], **_SPAN}
    return [
        Book("health/healthy-child-programme.xlsx", {
            **base, "id": "healthy-child-programme", "title": "Healthy child programme: delivery", "owner": "public-health",
            "requests": ["5.1/healthy-child-programme"], "criteria": ["1.b"], "partners": ["health", "education"],
            "summary": "The five mandated checks and school nurse contacts, month by month",
            "impact": "The review at two to two and a half reaches 92% of children, so speech delay is met before nursery",
        }, [_programme()]),
        Book("health/therapies-performance.xlsx", {
            **base, "id": "therapies-performance", "title": "Children's therapies: delivery and waits",
            "requests": ["5.1/speech-and-language-therapy", "5.1/occupational-therapy", "5.1/physiotherapy"], "criteria": ["1.e", "3.a", "3.b"],
            "summary": "Referrals, waits and children seen within 18 weeks in three therapies, month by month",
            "impact": f"Seen within 18 weeks: speech and language {facts['slt_before']}% to {facts['slt']}%, occupational therapy {facts['ot_before']}% to {facts['ot']}%",
        }, _therapies(facts)),
        Book("health/mental-health-performance.xlsx", {
            **base, "id": "mental-health-performance", "title": "Mental health and neurodevelopmental services: delivery and waits", "owner": "health",
            "requests": ["5.1/mental-health"], "criteria": ["1.e", "3.b", "10.c"],
            "summary": "First contact, treatment and autism assessment waits, ages 0 to 25, month by month",
            "impact": f"The wait for an autism assessment fell from {facts['autism_weeks_before']} weeks to {facts['autism_weeks']}; still too long",
        }, _mental_health(facts)),
        Book("health/dynamic-support-register.xlsx", {
            "id": "dynamic-support-register", "title": "Dynamic support register", "requests": ["1.6"], "criteria": ["3.c", "11.a", "11.e"],
            "cohorts": ["ehc-plan"], "partners": ["health", "care", "education"], "owner": "health", "as_at": "2026-11-19",
            "review_by": "2026-12-17", "personal_data": "person-level",
            "summary": "Everyone aged 0 to 25 on the register, by reference, with rating, reviews and lead",
            "impact": "No one on the register was admitted to hospital in 2026",
        }, [_register(one, facts["register"])]),
    ]


def _line(name, first, last, sway=1.0, whole=False):
    return [name, *trend(first, last, sway, whole)]


def _programme():
    rows = [_line("New birth visit within 14 days, percent", 87.5, 93.0), _line("Review at 6 to 8 weeks, percent", 84.0, 90.5),
            _line("Review at 12 months, percent", 79.5, 88.0), _line("Review at 2 to 2\u00bd years, percent", 82.0, 92.0),
            _line("Of those, above expected in communication, percent", 78.0, 81.5, 0.6),
            _line("School entry health check, percent", 90.5, 95.0, 0.4), _line("School nurse contacts about SEND", 38, 57, 2.5, True)]
    return Sheet("Checks", "Healthy child programme, thirteen months", ["Percent of children due in the month."], ["Measure", *MONTHS], rows)


def _therapies(facts):
    def sheet(name, title, before, now, referrals, waiting, longest):
        rows = [_line("Seen within 18 weeks, percent", float(before), float(now)), _line("Referrals", *referrals, 1.5, True),
                _line("Children waiting", *waiting, 1.5, True), _line("Longest wait, weeks", *longest, 0.8, True)]
        return Sheet(name, title, ["At the end of each month; ages 0 to 25."], ["Measure", *MONTHS], rows, chart=title + ": percent seen within 18 weeks")

    return [
        sheet("Speech and language", "Speech and language therapy", facts["slt_before"], facts["slt"], (24, 27), (92, 58), (49, 31)),
        sheet("Occupational therapy", "Occupational therapy", facts["ot_before"], facts["ot"], (15, 16), (61, 47), (58, 42)),
        sheet("Physiotherapy", "Physiotherapy", facts["physio_before"], facts["physio"], (12, 11), (17, 12), (23, 19)),
    ]


def _mental_health(facts):
    services = [_line("First contact within 4 weeks, percent", float(facts["camhs_before"]), float(facts["camhs"])),
                _line("Treatment within 12 weeks, percent", 52.0, 63.5), _line("Referrals", 41, 44, 2, True),
                _line("Of those, children with SEND, percent", 37.0, 41.0), _line("Aged 18 to 25 seen by adult services", 11, 14, 0.6, True)]
    autism = [_line("Average wait for an assessment, weeks", facts["autism_weeks_before"], facts["autism_weeks"], 0.6, True),
              _line("Children waiting", 96, 81, 1.6, True), _line("Offered support while waiting, percent", 34.0, 88.0)]
    return [Sheet("Mental health", "Mental health services, ages 0 to 25", ["At the end of each month."], ["Measure", *MONTHS], services),
            Sheet("Autism assessment", "Autism and attention assessments", ["At the end of each month."], ["Measure", *MONTHS], autism,
                  chart="Average wait for an assessment, weeks")]


def _register(one, size):
    people = [c for c in one if c.need in ("ASD", "SLD") and c.age >= 9][:size]
    rows = []
    for n, child in enumerate(people):
        rating = ("Amber", "Green", "Green", "Red", "Green", "Amber", "Green", "Green")[n]
        last = date(2026, 11, 19) - timedelta(days=(14 if rating == "Red" else 35) + n)
        rows.append([f"DSR-{n + 1:02d}", child.id, child.age, rating, last, last + timedelta(days=14 if rating == "Red" else 70),
                     "Yes" if rating != "Green" else "Not needed", "Keyworking team" if rating != "Green" else "School nurse",
                     "Yes", "Residential school" if child.urn == "900023" else "At home"])
    return Sheet("Register", "Dynamic support register", ["Held with consent. By reference only. Review fortnightly at red, monthly at amber."],
                 ["Register reference", "Unique ID", "Age", "Rating", "Last review", "Next review", "Care, education and treatment review held",
                  "Lead", "Consent recorded", "Where living"], rows)
