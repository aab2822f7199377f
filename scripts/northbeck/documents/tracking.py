"""Six tracked children, drawn from the lists: a folder each with child.yaml and small documents for 7.1 to 7.7.

Nobody here was ever real. The children are called T1 to T6, and their documents say that they are invented.
"""

from datetime import date

import yaml

from area.dates import NOTIFIED
from area.owners import OWNERS
from documents.entry import complete
from office.pdf_file import pdf_file
from office.table_file import list_file
from office.words import Block

_SINCE = date(2024, 11, 23)
_AS_AT = date(2026, 11, 20)

# Who is wanted, in order: one in alternative provision, two on SEN support, six needs, some known to social care.
_WANTED = [
    ("T1", lambda c: c.list == 1 and c.phase == "b" and c.need == "ASD" and not c.team),
    ("T2", lambda c: c.list == 1 and c.phase == "h" and c.need == "SEMH"),
    ("T3", lambda c: c.list == 1 and c.phase == "i" and c.need == "MLD" and 17 <= c.age <= 19),
    ("T4", lambda c: c.list == 2 and c.phase == "b" and c.need == "SLCN" and not c.team),
    ("T5", lambda c: c.list == 2 and c.phase == "e" and c.need == "SPLD" and c.team == "Child in need"),
    ("T6", lambda c: c.list == 1 and c.phase == "g" and c.need == "SLD" and c.team == "Disabled children's team"),
]

_EVENTS = [
    (date(2024, 12, 9), "Education", "Setting raised a concern", "Plan of support agreed with the family", "Attended every day in January"),
    (date(2025, 3, 18), "Health", "Referred to the therapy service", "Accepted; advice given while waiting", "Setting used the advice within a week"),
    (date(2025, 7, 2), "Education", "Review of support", "Two outcomes met, one changed", "Child's own wishes now lead the plan"),
    (date(2025, 11, 12), "Care", "Family asked about short breaks", "Local offer explained by the key worker", "Joined a Saturday club"),
    (date(2026, 3, 24), "Health", "Therapy began", "Six sessions, then a review", "Asks for help without being asked first"),
    (date(2026, 9, 15), "Education", "Yearly meeting with all partners", "Support goes on; next step agreed", "Family rates the year 4 of 5"),
]

_QUESTIONS = {
    "7.1": ("Multi-agency audit", [
        ("What each partner did", "Education, health and care each gave their record; all three agree on the main needs."),
        ("What difference it made", "The child takes part in more of the week than a year ago, and says so."),
        ("What providers learnt", "The wait between referral and advice was too long; advice now comes first."),
    ]),
    "7.3": ("Pen portrait", [
        ("Who I am", "I like swimming, maps and my dog. I do not like rooms that echo."),
        ("What I want", "To go to town with friends, and to learn to cook."),
        ("What helps", "People who tell me what comes next."),
    ]),
    "7.4": ("Assessments", [
        ("Latest assessment", "Advice of the educational psychologist and the therapy service, brought together in one summary."),
        ("Early help", "Offered; the family chose to wait."),
    ]),
    "7.5": ("Plans", [
        ("Outcomes", "Three outcomes, each with a date and the person who sees to it."),
        ("Provision", "What education, health and care give each week, and how the family will know that it happens."),
    ]),
    "7.6": ("Discussion notes", [
        ("Who met", "The setting, the therapy service, the family and the key worker."),
        ("What was agreed", "One shared plan, looked at each term; the key worker tells everybody of changes."),
    ]),
    "7.7": ("Commissioning agreement", [
        ("What is bought", "Full-time alternative provision until the end of the summer term, with a plan to return."),
        ("How it is watched over", "A visit each half-term; attendance each day; the family's view each term."),
    ]),
}
_NAMES = {"7.1": "audit.pdf", "7.3": "pen-portrait.pdf", "7.4": "assessments.pdf", "7.5": "plan.pdf", "7.6": "notes.pdf", "7.7": "agreement.pdf"}


def tracking_files(one, two):
    """Path and content of everything under `tracking/`."""
    people, files = sorted([*one, *two], key=lambda c: c.id), {}
    for number, (ref, wanted) in enumerate(_WANTED, start=1):
        child = next(c for c in people if wanted(c))
        asked = [r for r in _QUESTIONS if r != "7.7" or child.phase == "h"]
        files[f"tracking/{ref}/child.yaml"] = _settings(ref, number, child, asked)
        files[f"tracking/{ref}/chronology.xlsx"] = _chronology(ref, number)
        files.update((f"tracking/{ref}/{_NAMES[request]}", _document(ref, request, number)) for request in asked)
    return files


def _settings(ref, number, child, asked):
    documents = [{"request": r, "file": _NAMES[r], "as_at": _AS_AT} for r in asked]
    documents.insert(1, {"request": "7.2", "file": "chronology.xlsx", "from": _SINCE, "to": NOTIFIED})
    if child.list == 1:
        next(d for d in documents if d["request"] == "7.5")["title"] = "EHC plan"
    owner = OWNERS["plans" if child.list == 1 else "schools"]
    agreement = {"family_asked": NOTIFIED, "family_agreed": NOTIFIED}
    if child.age >= 16:
        agreement["young_person_agreed"] = NOTIFIED
    head = {
        "ref": ref, "list": child.list, "unique_id": child.id, "alternative_provision": child.phase == "h" or child.subsidiary == "h",
        "social_care": bool(child.team), "youth_justice": False,
        "lead_practitioner": {"role": owner["role"], "email": owner["email"]}, "agreement": agreement,
    }
    tail = {"meetings": [f"2026-12-0{1 + number % 3}T{9 + number}:00"]}
    lines = "".join(f"  - {_flow(document)}\n" for document in documents)
    return f"# {ref}: an invented child of Northbeck. Documents lie beside this file.\n{_dump(head)}documents:\n{lines}{_dump(tail)}"


class _Plain(yaml.SafeDumper):
    """Writes a day twice rather than pointing back to it."""

    def ignore_aliases(self, data):
        return True


def _flow(value):
    return yaml.dump(value, Dumper=_Plain, default_flow_style=True, sort_keys=False, width=200).strip()


def _dump(value):
    return yaml.dump(value, Dumper=_Plain, default_flow_style=None, sort_keys=False, allow_unicode=True, width=118)


def _document(ref, request, number):
    title, parts = _QUESTIONS[request]
    entry = complete({"id": "x", "title": f"{title}: {ref}", "owner": "plans", "as_at": str(_AS_AT), "review_by": "2027-05-20"})
    blocks = [Block("paragraph", f"{ref} is an invented child. Nothing in this document is about anybody real.")]
    for heading, text in parts:
        blocks += [Block("heading", heading, 1), Block("paragraph", text)]
    blocks.append(Block("paragraph", f"Read through with the family on {10 + number} November 2026."))
    return pdf_file(entry, blocks)


def _chronology(ref, number):
    headings = ["Date", "Agency", "Event", "Decision", "Impact"]
    rows = [[day.replace(day=min(28, day.day + number)), *rest] for day, *rest in _EVENTS]
    return list_file(f"Chronology: {ref} (invented)", "Chronology", headings, rows)
