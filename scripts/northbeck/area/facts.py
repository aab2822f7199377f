"""Figures that documents share: counted from the lists, or settled here once."""

from datetime import timedelta

from .dates import LISTS_AS_AT
from .providers import urn

OUTSIDE = (urn("Aldermoor"), urn("Wychmere"))

SETTLED = {
    "population": "4,600", "pupils": "2,412",
    "plans_2023": 109, "plans_2024": 118, "plans_2025": 129, "plans_2026": 141,
    "on_time": 19, "on_time_pct": 73, "on_time_pct_before": 54, "on_time_pct_2024": 43,
    "audits": 36, "audits_good_pct": 61, "audits_first_pct": 50, "audits_second_pct": 72,
    "slt": 74, "slt_before": 58, "ot": 57, "ot_before": 44, "physio": 94, "physio_before": 90,
    "camhs": 70, "camhs_before": 61, "autism_weeks": 58, "autism_weeks_before": 71,
    "survey_replies": 212, "survey_involved": 58, "survey_involved_before": 49,
    "survey_info": 67, "survey_info_before": 55, "voices": 46,
    "reduced": 12, "reduced_before": 21, "reduced_weeks": 7, "reduced_weeks_before": 11,
    "breaks": 63, "breaks_before": 48, "travel": 58, "register": 8,
    "ap_back_pct": 48, "ap_back_pct_before": 37, "ap_attendance": 81, "ap_attendance_before": 74,
}


def gather(one, two):
    """Every shared figure, by name."""
    return {**SETTLED, **_counts(one, two), **_means(one, two)}


def _counts(one, two):
    new = [c for c in one if c.initial > LISTS_AS_AT - timedelta(days=365)]
    outside = [c for c in one if c.urn in OUTSIDE]
    main, dual = [c for c in one + two if c.phase == "h"], [c for c in one + two if c.subsidiary]
    cared = [c for c in one + two if c.team == "Looked after children"]
    return {
        "plans": len(one), "support": len(two), "new_plans": len(new),
        "outside": len(outside), "residential": sum(c.urn == OUTSIDE[1] for c in outside),
        "home": sum(c.home_educated for c in one), "ap_main": len(main), "ap_dual": len(dual),
        "ap_all": len(main) + len(dual), "ap_plans": sum(c.list == 1 for c in main + dual),
        "ap_support": sum(c.list == 2 for c in main + dual), "cared": len(cared),
        "cared_plans": sum(c.list == 1 for c in cared), "cared_support": sum(c.list == 2 for c in cared),
        "care_known": sum(bool(c.team) for c in one), "care_known_support": sum(bool(c.team) for c in two),
        "post16": sum(c.school_age >= 16 for c in one),
        "autism_pct": round(100 * sum(c.need == "ASD" for c in one) / len(one)),
        "speech_pct": round(100 * sum(c.need == "SLCN" for c in two) / len(two)),
    }


def _means(one, two):
    at_school = [c for c in one if not c.home_educated]
    mean = lambda people: f"{sum(c.absence for c in people) / len(people):.1f}"
    persistent = lambda people: round(100 * sum(c.absence >= 10 for c in people) / len(people))
    return {
        "absence_plans": mean(at_school), "absence_support": mean(two),
        "persistent_plans": persistent(at_school), "persistent_support": persistent(two),
    }
