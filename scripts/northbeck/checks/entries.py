"""Entries: complete, dated rightly, and together answering everything."""

from datetime import date

import yaml
from openpyxl import load_workbook

TODAY, YEAR_AGO = date(2026, 11, 23), date(2025, 11, 24)
REQUESTS = set(
    "1.1 1.2 1.3 1.4 1.5 1.6 1.7 2.1 2.2 2.3 2.4 2.5 2.6 2.8 3.1 3.2 3.3 3.4 3.5 3.6 3.8 4.1 4.2 4.3 4.4 4.5 5.1 5.2 6.1 6.2 6.3 6.4".split()
)
PARTS = {
    "1.2": ["jsna"],
    "2.5": ["out-of-education", "alternative-provision", "youth-justice", "adult-care", "part-time-timetables"],
    "5.1": ["healthy-child-programme", "mental-health", "speech-and-language-therapy", "occupational-therapy", "physiotherapy"],
    "5.2": ["mental-health", "therapies", "child-development-centres"],
    "6.3": ["settings-and-attendees", "intervention-plans"],
}
ASPECTS = {1: "abcde", 2: "abc", 3: "abcde", 4: "abcd", 5: "abc", 6: "abcde", 7: "abc", 8: "abc", 9: "abcdef", 10: "abcdef", 11: "abcde"}
UNCOVERED = {"6.c"}
LEVELS = {"none", "aggregate", "contacts", "person-level"}
FIELDS = {"id", "title", "files", "url", "requests", "criteria", "cohorts", "partners", "voice", "owner", "as_at", "review_by", "status",
          "personal_data", "summary", "impact", "from", "to", "template"}


def load_entries(root):
    """All entries, files as paths under documents/, and what could not be read as it should."""
    base, entries, faults = root / "documents", [], []
    for path in sorted(base.rglob("*.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for entry in content if isinstance(content, list) else [content]:
            folder = path.parent.relative_to(base).as_posix()
            entry["files"] = [f"{folder}/{name}" for name in entry.get("files", [])]
            entries.append(entry)
    rows = list(load_workbook(base / "register.xlsx")["Register"].iter_rows())
    heads = [cell.value for cell in rows[0]]
    for row in rows[1:]:
        entries.append(_from_row(dict(zip(heads, row)), faults))
    share = (len(rows) - 1) / len(entries)
    if not 0.28 < share < 0.4:
        faults.append(f"the register holds {share:.0%} of the entries, not about a third")
    return entries, faults


def _from_row(row, faults):
    many = {"Files", "Requests", "Criteria", "Cohorts", "Partners", "Voice"}
    entry = {"files": [], "owner": {k.split()[1].lower(): cell.value for k, cell in row.items() if k.startswith("Owner ")}}
    for heading, cell in row.items():
        if heading.startswith("Owner ") or cell.value is None:
            continue
        if heading in ("Requests", "Criteria") and (not isinstance(cell.value, str) or cell.number_format != "@"):
            faults.append(f"register {cell.coordinate}: {heading} is not text")
        value = cell.value.date() if hasattr(cell.value, "date") else cell.value
        entry[heading.lower().replace(" ", "_")] = [v.strip() for v in value.split(";")] if heading in many else value
    return entry


def entry_faults(entries):
    """Faults of single entries, then of all together."""
    faults = [f"{e.get('id')}: {fault}" for e in entries for fault in _one(e)]
    ids = [e["id"] for e in entries]
    faults += [f"{i}: id used twice" for i in sorted(set(ids)) if ids.count(i) > 1]
    return faults + _requests(entries) + _criteria(entries)


def _one(entry):
    for field in ("id", "title", "owner", "as_at", "review_by", "status", "personal_data", "summary", "impact"):
        if not entry.get(field):
            yield f"no {field}"
    if set(entry) - FIELDS:
        yield f"unknown fields {sorted(set(entry) - FIELDS)}"
    if not entry.get("files") and not entry.get("url"):
        yield "neither files nor url"
    if not YEAR_AGO <= entry["as_at"] <= TODAY:
        yield "as_at is not within the last twelve months"
    if entry["review_by"] <= TODAY:
        yield "review_by is past"
    if not entry["owner"].get("email", "").endswith("@northbeck.example"):
        yield "owner has no invented email"
    if entry["status"] != "final" or entry["personal_data"] not in LEVELS:
        yield "status or personal_data"
    if not entry.get("requests") and not entry.get("criteria"):
        yield "tags nothing"
    if "from" in entry and (entry["to"] - entry["from"]).days < 366:
        yield "content window shorter than twelve months"


def _requests(entries):
    told = {request for e in entries for request in e.get("requests", [])}
    known = REQUESTS | {f"{r}/{p}" for r, parts in PARTS.items() for p in parts}
    faults = [f"request {r}: unknown" for r in sorted(told - known)]
    whole = told | {request.split("/")[0] for request in told}
    faults += [f"request {r}: unanswered" for r in sorted(REQUESTS - whole)]
    faults += [f"request {r}/{p}: unanswered" for r, parts in PARTS.items() for p in parts if f"{r}/{p}" not in told]
    for entry in entries:
        asked = {request.split("/")[0] for request in entry.get("requests", [])}
        if asked & {"2.8", "5.1"} and "from" not in entry:
            faults.append(f"{entry['id']}: no content window")
        if "1.7" in asked and entry.get("template") != "CQC":
            faults.append(f"{entry['id']}: no CQC template")
    return faults


def _criteria(entries):
    told = {c for e in entries for c in e.get("criteria", [])}
    known = {str(n) for n in ASPECTS} | {f"{n}.{a}" for n, letters in ASPECTS.items() for a in letters}
    faults = [f"criterion {c}: unknown" for c in sorted(told - known)]
    missing = {f"{n}.{a}" for n, letters in ASPECTS.items() for a in letters} - told
    if missing != UNCOVERED:
        faults.append(f"aspects uncovered: {sorted(missing)}")
    for number in ASPECTS:
        mine = [e for e in entries if any(c.split(".")[0] == str(number) for c in e.get("criteria", []))]
        gather = lambda field: {v for e in mine for v in e.get(field, [])}
        lacks = {"ehc-plan", "sen-support", "alternative-provision"} - gather("cohorts") | {"education", "health", "care"} - gather("partners")
        faults += [f"criterion {number}: lacks {lack}" for lack in sorted(lacks)]
        if number in (1, 2, 3, 4, 5, 7) and not {"children", "parents"} <= gather("voice"):
            faults.append(f"criterion {number}: lacks a voice")
    return faults
