"""Every document with its entry: (path under documents/, entry or None, bytes, how it is registered)."""

from collections import namedtuple
from pathlib import Path

from office.pdf_file import pdf_file
from office.slides_file import slides_file
from office.table_file import csv_file, plain_workbook, workbook_file
from office.word_file import word_file
from office.words import read
from tables import care, education, health, ilacs, partnership, plans, provision

from .entry import complete

Item = namedtuple("Item", "path entry content registered")
_WRITERS = {"docx": word_file, "pdf": pdf_file, "pptx": slides_file}
_WORDS = Path(__file__).resolve().parent.parent / "words"


def collect(facts, one, two):
    """All documents, by path."""
    items = [*_worded(facts), *_tabled(facts, one, two), *_others(one, two)]
    items += _twice_filed(items)
    return sorted(items, key=lambda item: item.path)


def _worded(facts):
    for path in sorted(_WORDS.rglob("*.md")):
        words = read(path, facts)
        short = words.entry
        name = f"{path.parent.name}/{path.stem}.{short['kind']}"
        entry = complete({**short, "files": [name]})
        content = _WRITERS[short["kind"]](entry, words.blocks)
        yield Item(name, None if short.get("unclaimed") else entry, content, bool(short.get("register")))


def _tabled(facts, one, two):
    for folder in (partnership, plans, education, health, care, provision):
        for book in folder.books(facts, one, two):
            entry = complete({**book.entry, "files": [book.path]})
            yield Item(book.path, entry, workbook_file(entry["title"], book.sheets), bool(book.entry.get("register")))


def _others(one, two):
    lists = "care/ilacs-lists.xlsx"
    yield Item(lists, complete({**ilacs.ENTRY, "files": [lists]}), plain_workbook(ilacs.ENTRY["title"], ilacs.pages(one, two)), False)
    appeals = "plans/tribunals-and-redress.csv"
    yield Item(appeals, complete({**_APPEALS, "files": [appeals]}), csv_file(*plans.appeals()), False)
    yield Item("engagement/local-offer", complete(_LOCAL_OFFER), None, True)


def _twice_filed(items):
    """The deliberate duplicate: the participation team filed the short breaks statement again."""
    (statement,) = [item for item in items if item.path == "care/short-breaks-statement.pdf"]
    path = "engagement/short-breaks-statement.pdf"
    return [Item(path, complete({**_AGAIN, "files": [path]}), statement.content, False)]


_APPEALS = {
    "id": "tribunals-and-redress", "title": "Tribunals, single route of redress and mediation", "requests": ["2.4"],
    "criteria": ["2.b", "10.c"], "cohorts": ["ehc-plan"], "owner": "plans", "as_at": "2026-08-31", "review_by": "2027-08-31",
    "personal_data": "aggregate",
    "summary": "Appeals, those settled before a hearing, redress cases and mediation, three years; c means fewer than 5",
    "impact": "Appeals fell from 14 to 9 as mediation rose from 16 to 22: families reach agreement sooner",
}
_LOCAL_OFFER = {
    "id": "local-offer", "title": "Northbeck local offer", "url": "https://local-offer.northbeck.example/send",
    "criteria": ["2.a", "5.a"], "voice": ["children", "parents"], "owner": "voice", "as_at": "2026-09-30", "review_by": "2027-09-30",
    "personal_data": "none", "summary": "Where families find support and activities; tested by parents each term",
    "impact": "Parents who know where to find information rose from 55% to 67%",
}
_AGAIN = {
    "id": "short-breaks-coproduction", "title": "Short breaks statement, written with parents", "requests": ["2.1"],
    "criteria": ["7.b"], "voice": ["parents"], "owner": "voice", "as_at": "2026-04-01", "review_by": "2027-03-31",
    "personal_data": "none", "summary": "An example of a statement that parents wrote with officers",
    "impact": "Parents' wish for evenings led to the Thursday club",
}
