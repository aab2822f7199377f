"""Short breaks, and the ILACS lists."""

from office.table_file import Sheet

from .common import SUPPRESSED, Book


def books(facts, one, two):
    """The workbooks of social care that are tables of counts."""
    return [Book("care/short-breaks-take-up.xlsx", {
        "id": "short-breaks-take-up", "title": "Short breaks: take-up", "requests": ["4.2"], "criteria": ["3.e", "5.b"],
        "cohorts": ["ehc-plan", "sen-support", "alternative-provision"], "partners": ["care", "health"], "voice": ["parents"], "owner": "care", "as_at": "2026-09-30",
        "review_by": "2027-03-31", "personal_data": "aggregate", "register": True,
        "summary": "Children who used each kind of short break, and how families rated it, two years",
        "impact": f"{facts['breaks']} children had a break in the year, {facts['breaks_before']} the year before; 91% of families rated it good",
    }, [_take_up(facts), _rating()])]


def _take_up(facts):
    rows = [["Saturday and holiday clubs", 27, 38], ["Overnight at Beck Lodge", 9, 11], ["Direct payments used for breaks", 12, 14],
            ["All", facts["breaks_before"], facts["breaks"]]]
    return Sheet("Take-up", "Children who used a short break", [SUPPRESSED, "Each child is counted once, at the break most used. Year to 30 September."],
                 ["Kind of break", "2024/25", "2025/26"], rows)


def _rating():
    rows = [["My child enjoyed it", 88.0, 94.0], ["It gave the family a rest", 79.5, 91.0], ["It was easy to arrange", 46.0, 68.5],
            ["My child made a friend", 51.0, 63.0]]
    return Sheet("What families say", "What families say, percent who agree", ["From 44 replies in 2025 and 52 in 2026."], ["Statement", "2025", "2026"], rows)
