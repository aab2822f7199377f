"""Asks of the written folder what the tool will ask, and that the deliberate queries are there and no others.

Reads only the files; nothing here is shared with the makers, so a slip of theirs is not repeated here.
"""

import sys
from pathlib import Path

from checks.documents import document_faults
from checks.entries import entry_faults, load_entries
from checks.people import people_faults
from checks.plans import plan_faults


def check(root):
    """Every fault found, in words; none is right."""
    entries, faults = load_entries(root)
    faults += entry_faults(entries)
    faults += document_faults(root, entries)
    faults += people_faults(root)
    faults += plan_faults(root, {entry["id"] for entry in entries})
    return faults


if __name__ == "__main__":
    found = check(Path(sys.argv[1]))
    print("\n".join(found) or "no faults")
    sys.exit(bool(found))
