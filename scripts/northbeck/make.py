"""Writes the whole of `evidence/`: Northbeck, a complete local area that was never real.

    python scripts/northbeck/make.py

Same bytes on every run. Needs the packages of requirements.txt.
"""

import shutil
import sys
from pathlib import Path

from area.children import lists
from area.facts import gather
from documents.collection import collect
from documents.entries import entry_files
from documents.register import register_file
from documents.tracking import tracking_files
from people_lists import person_lists
from selfcheck import check

HERE = Path(__file__).resolve().parent
EVIDENCE = HERE.parent.parent / "evidence"
MADE = ("documents", "lists", "sef", "actions", "tracking")


def main(target):
    """Makes everything, then checks it."""
    one, two = lists()
    files = {**static_files(), **person_lists(one, two)}
    files.update(document_files(gather(one, two), one, two))
    files.update(tracking_files(one, two))
    for folder in MADE:
        shutil.rmtree(target / folder, ignore_errors=True)
    for path, content in sorted(files.items()):
        place = target / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    faults = check(target)
    for fault in faults:
        print(f"northbeck: {fault}", file=sys.stderr)
    print(f"northbeck: {len(files)} files, {sum(len(c) for c in files.values()) // 1024} KB in {target.name}/")
    return 1 if faults else 0


def static_files():
    """Files that people wrote and that are copied as they stand."""
    root = HERE / "static"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def document_files(facts, one, two):
    """Documents, their entries and the register."""
    items = collect(facts, one, two)
    files = {f"documents/{item.path}": item.content for item in items if item.content is not None}
    files.update((f"documents/{path}", text) for path, text in entry_files(items))
    files["documents/register.xlsx"] = register_file(items)
    return files


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else EVIDENCE))
