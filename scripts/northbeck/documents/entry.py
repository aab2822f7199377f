"""An entry in full: defaults filled in, fields in the order of the format, dates as dates."""

from datetime import date

from area.owners import OWNERS

FIELDS = [
    "id", "title", "files", "url", "requests", "criteria", "cohorts", "partners", "voice", "owner", "as_at", "review_by",
    "status", "personal_data", "summary", "impact", "from", "to", "template",
]
COHORTS = ["ehc-plan", "sen-support", "alternative-provision"]
PARTNERS = ["education", "health", "care"]


def complete(short):
    """The entry with its defaults; fields that say nothing are left out."""
    full = {"cohorts": COHORTS, "partners": PARTNERS, "status": "final", **short}
    full["owner"] = OWNERS[short["owner"]]
    for field in ("as_at", "review_by", "from", "to"):
        if isinstance(full.get(field), str):
            full[field] = date.fromisoformat(full[field])
    return {field: full[field] for field in FIELDS if full.get(field)}
