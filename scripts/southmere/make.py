"""Writes the whole of `examples/southmere/`: a small local area that was never real, under the framework of 2016 to 2022.

    python scripts/southmere/make.py

Same bytes on every run. Needs the packages of ../northbeck/requirements.txt, and uses the writers of ../northbeck/office.
"""

import shutil
import sys
from datetime import date
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "northbeck"))

from office import house_style  # noqa: E402, the path comes first

house_style.HEADER = "Southmere local area \u2013 an invented area"
house_style.SUBJECT = "Southmere (invented)"

from aspects import ACTIONS  # noqa: E402
from data_sets import DATA_SETS, PEOPLE  # noqa: E402
from office.table_file import csv_file, list_file, plain_workbook  # noqa: E402
from office.word_file import word_file  # noqa: E402
from office.words import Block  # noqa: E402
from owners import OWNERS  # noqa: E402
from papers import PAPERS  # noqa: E402
from statements import STATEMENTS  # noqa: E402

TARGET = HERE.parent.parent / "examples" / "southmere"
AS_AT = date(2018, 3, 31)
REVIEW = date(2019, 3, 31)
HEADINGS = [
    "Id", "Title", "Files", "Requests", "Criteria", "Cohorts", "Partners", "Voice", "Owner role", "Owner team", "Owner email",
    "As at", "Review by", "Status", "Personal data", "Summary", "Impact",
]


def main(target):
    """Makes everything."""
    files = {name: (HERE / "static" / name).read_bytes() for name in ("README.md", "sendpack.yaml", "team.yaml", "matrix.yaml")}
    files["actions/plan.yaml"] = _yaml(ACTIONS, "What the area does about each aspect. Add the newest rating at the end, never change an old one.")
    files["sef/statements.yaml"] = _yaml(STATEMENTS, "What the area judges of itself: judgement, evidence, impact.")
    files["datamap.yaml"] = _yaml(_datamap(), "Where each data set sits, who is responsible, and how many hours it takes to take it out.")
    entries = [_data_entry(row) for row in DATA_SETS]
    files["documents/data/entries.yaml"] = _yaml(entries, "The 28 data sets: what each file answers.")
    for row, entry in zip(DATA_SETS, entries):
        files[f"documents/data/{entry['files'][0]}"] = _data_file(row)
    for paper in PAPERS:
        files[f"documents/{paper['files']}"] = _paper(paper)
    files["documents/register.xlsx"] = plain_workbook("Register of documents", [("Register", HEADINGS, [_registered(p) for p in PAPERS])])
    for folder in ("documents", "actions", "sef"):
        shutil.rmtree(target / folder, ignore_errors=True)
    for path, content in sorted(files.items()):
        place = target / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    print(f"southmere: {len(files)} files, {sum(map(len, files.values())) // 1024} KB in {target.name}/")


def _yaml(records, head):
    text = yaml.safe_dump(records, default_flow_style=None, sort_keys=False, allow_unicode=True, width=118)
    return f"# {head} Made by scripts/southmere.\n{text}".encode()


def _data_entry(row):
    kind = "xlsx" if row["id"] in PEOPLE else "csv"
    return {
        "id": row["name"], "title": row["title"], "files": [f"{row['id']}-{row['name']}.{kind}"], "requests": [row["id"]],
        "criteria": row["criteria"], "cohorts": ["ehc-plan", "sen-support"], "partners": [OWNERS[row["owner"]]["partner"]],
        "owner": _owner(row["owner"]), "as_at": AS_AT, "review_by": REVIEW, "status": "final",
        "personal_data": "person-level" if row["id"] in PEOPLE else "aggregate", "summary": row["summary"],
        **({"from": date(2017, 4, 1), "to": AS_AT} if row.get("window") else {}),
    }


def _data_file(row):
    if row["id"] not in PEOPLE:
        return csv_file(["Measure", "2016", "2017", "2018"], row["rows"])
    headings = ["Reference", "Year group", "Provision", *PEOPLE[row["id"]]]
    lines = [[f"SM{row['id'][1:]}{n:03}", *cells] for n, cells in enumerate(row["rows"], start=1)]
    return list_file(row["title"], row["id"], headings, lines, ("Reference",))


def _datamap():
    return [
        {"data": row["id"], "system": row["system"], "owner": _owner(row["owner"]), "partner": OWNERS[row["owner"]]["partner"],
         "extract_hours": row["hours"], "rehearsed": date(2018, 1, 17)}
        for row in DATA_SETS
    ]


def _owner(key):
    return {field: OWNERS[key][field] for field in ("role", "email")}


def _paper(paper):
    if paper["files"].endswith(".xlsx"):
        return list_file(paper["title"], "Settings", *paper["table"])
    entry = {"title": paper["title"], "owner": OWNERS[paper["owner"]], "as_at": AS_AT, "review_by": REVIEW, "status": "final"}
    blocks = [Block("heading", text[2:], 1) if text.startswith("# ") else Block("paragraph", text) for text in paper["text"]]
    return word_file(entry, blocks)


def _registered(paper):
    owner = OWNERS[paper["owner"]]
    several = lambda key: "; ".join(paper.get(key, []))
    return [
        paper["id"], paper["title"], paper["files"], several("requests"), several("criteria"), "ehc-plan; sen-support",
        several("partners"), several("voice"), owner["role"], owner["team"], owner["email"], AS_AT, REVIEW, "final",
        paper.get("personal_data", "none"), paper["summary"], paper.get("impact", ""),
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
