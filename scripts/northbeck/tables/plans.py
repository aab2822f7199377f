"""EHC plans, budgets, appeals, cohorts and outcomes."""

from office.table_file import Sheet

from .common import SUPPRESSED, Book, shown

_BOTH = ["Measure", "EHC plans", "SEN support"]


def books(facts, one, two):
    """The workbooks of the statutory service."""
    return [
        Book("plans/ehc-plan-timeliness.xlsx", {
            "id": "ehc-plan-timeliness", "title": "EHC plan timeliness and annual reviews", "requests": ["2.2"],
            "criteria": ["1.e", "3.a", "3.d"], "cohorts": ["ehc-plan"], "owner": "plans", "as_at": "2026-10-31",
            "review_by": "2027-01-31", "personal_data": "aggregate",
            "summary": "Requests, assessments, plans within 20 weeks, advice within six weeks and annual reviews, three years",
            "impact": f"{facts['on_time_pct']}% of new plans were on time in the last year, up from {facts['on_time_pct_before']}%",
        }, _timeliness(facts)),
        Book("plans/personal-budgets.xlsx", {
            "id": "personal-budgets", "title": "Personal budgets", "requests": ["2.3"], "criteria": ["2.b", "9.b"],
            "cohorts": ["ehc-plan"], "owner": "commissioning", "as_at": "2026-09-30", "review_by": "2027-03-31",
            "personal_data": "aggregate", "register": True,
            "summary": "Personal budgets asked for and agreed in education, health and care, two years",
            "impact": "Nine more families chose and directed their own support than the year before",
        }, [_budgets()]),
        Book("plans/specific-cohorts.xlsx", {
            "id": "specific-cohorts", "title": "Specific cohorts",
            "requests": ["2.5/out-of-education", "2.5/alternative-provision", "2.5/youth-justice", "2.5/adult-care"],
            "criteria": ["3.e", "8.b", "9.d"], "owner": "data", "as_at": "2026-11-20", "review_by": "2027-02-28",
            "personal_data": "aggregate",
            "summary": "Numbers out of education or home educated, in alternative provision, known to youth justice, and eligible for adult care",
            "impact": "Every child out of education is named to the weekly panel: the longest wait for a place fell from 19 weeks to 8",
        }, _cohorts(facts, one, two)),
        Book("outcomes/preparing-for-adulthood.xlsx", {
            "id": "preparing-for-adulthood-data", "title": "Preparing for adulthood: what young people achieve",
            "requests": ["2.6"], "criteria": ["4.c", "4.d", "10.a"], "cohorts": ["ehc-plan", "sen-support"], "owner": "adulthood",
            "as_at": "2026-09-30", "review_by": "2027-03-31", "personal_data": "aggregate", "register": True,
            "summary": "Outcomes set in plans at age 14 and over, and whether they were met, by area of life",
            "impact": "Independent travel outcomes met rose from 41% to 60% after travel training began in year 9",
        }, [_adulthood()]),
    ]


def appeals():
    """Headings and rows of the appeals CSV."""
    return ["Measure", "2023/24", "2024/25", "2025/26"], [
        ["Appeals registered", 14, 12, 9],
        ["Settled before a hearing", 9, 8, 6],
        ["Withdrawn by the family", "c", "c", "c"],
        ["Decided at a hearing", "c", "c", "c"],
        ["Single route of redress: health or care also in dispute", "c", "c", 0],
        ["Mediation held", 16, 19, 22],
        ["Mediation after which no appeal followed", 11, 14, 18],
        ["Complaints upheld by the Ombudsman about SEND", 0, "c", 0],
    ]


def _timeliness(facts):
    plans = [
        ["Requests for assessment", 31, 36, 39], ["Assessments agreed", 25, 29, 31], ["New plans issued", 21, 24, facts["new_plans"]],
        ["New plans issued within 20 weeks", 9, 13, facts["on_time"]],
        ["Percent within 20 weeks", 42.9, 54.2, 73.1],
        ["Educational psychology advice within six weeks, percent", 51.5, 63.0, 82.5],
        ["Health advice within six weeks, percent", 48.5, 66.5, 80.0], ["Social care advice within six weeks, percent", 71.0, 79.5, 88.0],
    ]
    reviews = [["Decision within four weeks of the review meeting", 44.0, 57.5, 68.0],
               ["Amended plan within 12 weeks of the review meeting", 31.0, 46.5, 61.5],
               ["Year 11 transfer reviews done by 31 March", 72.0, 88.0, 94.5]]
    heads = ["Year to 31 October", "2024", "2025", "2026"]
    return [Sheet("New plans", "New EHC plans", ["Years run from November to October."], heads, plans),
            Sheet("Annual reviews", "Annual reviews, percent", ["From the case management system."], heads, reviews)]


def _budgets():
    return Sheet("Personal budgets", "Personal budgets asked for and agreed", [SUPPRESSED],
                 ["Part of the budget", "Asked for 2024/25", "Agreed 2024/25", "Asked for 2025/26", "Agreed 2025/26"],
                 [["Education", 10, 8, 14, 11], ["Health", 6, 5, 8, 7], ["Social care (direct payments)", 19, 18, 24, 22],
                  ["All", 35, 31, 46, 40]])


def _cohorts(facts, one, two):
    ap = lambda people, key: shown(sum(getattr(c, key) == "h" for c in people))
    adults = sum(c.age >= 18 for c in one)
    return [
        Sheet("Out of education", "Not in education, or educated at home", [SUPPRESSED], _BOTH, [
            ["Awaiting a school place", 0, "c"], ["Missing education", "c", "c"],
            ["Electively home educated", facts["home"], 11], ["Aged 16 to 18, not in education, employment or training", 5, 9]]),
        Sheet("Alternative provision", "In alternative provision", [SUPPRESSED], _BOTH, [
            ["Main registration", ap(one, "phase"), ap(two, "phase")],
            ["Also attending, dual registered", ap(one, "subsidiary"), ap(two, "subsidiary")],
            ["All", facts["ap_plans"], facts["ap_support"]]]),
        Sheet("Youth justice", "Known to youth justice in the last 12 months", [SUPPRESSED], _BOTH, [
            ["Open to the youth justice service", 5, 7], ["Prevention work only", 6, 12], ["In custody", 0, 0]]),
        Sheet("Adult care", "Young people moving to adult social care", [SUPPRESSED], ["Measure", "Young people"], [
            ["Aged 18 to 25 with an EHC plan", adults], ["Care Act assessment completed", 14],
            ["Eligible for adult social care", 9], ["Assessment under way", 5]]),
    ]


def _adulthood():
    rows = [["Employment and further study", 38, 45, 63.0, 71.0], ["Independent living and travel", 34, 42, 41.0, 60.0],
            ["Friends, relationships and community", 29, 40, 52.0, 57.5], ["Good health", 26, 31, 66.0, 69.0]]
    return Sheet("Outcomes", "Outcomes in plans of young people aged 14 and over", ["Year to 30 September. Met means agreed with the young person at review."],
                 ["Area of life", "Outcomes set 2025", "Outcomes set 2026", "Met 2025, percent", "Met 2026, percent"], rows)
