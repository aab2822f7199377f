"""The person-level lists and the provider list, in the official layout."""

from area.children import row
from area.providers import all_providers
from office.table_file import list_file

_SHARED_1 = ["Unique ID", "UPN", "ULN", "Date of birth", "Gender", "Ethnicity"]
_PLAN = ["Date initial EHC plan issued", "Date updated EHC plan issued", "Date EHC plan last reviewed"]
_SHARED_2 = [
    "SEN primary need", "Main education establishment \u2013 URN", "Main education establishment \u2013 phase",
    "Subsidiary education establishment \u2013 phase (dual registration)",
]
_SHARED_3 = [
    "Suspensions", "Permanent exclusions", "Absence", "Pupil Premium", "Known to children's social care?",
    "Which children's social care team?", "Does the child or young person have a disability?",
]
LIST_1 = [*_SHARED_1, *_PLAN, *_SHARED_2, "Elective home education", *_SHARED_3]
LIST_2 = [*_SHARED_1, *_SHARED_2, *_SHARED_3]
PROVIDERS = [
    "Provider name", "Provider type", "Sector", "URN", "Postcode", "Registered", "How it is overseen", "Contact role", "Contact email",
]
_AS_TEXT = ("Unique ID", "UPN", "ULN")


def person_lists(one, two):
    """Path and bytes of the three workbooks of `lists/`."""
    listed = [[p.name, p.type, p.sector, int(p.urn) if p.urn else None, p.postcode, p.registered, p.oversight, p.role, p.email]
              for p in all_providers()]
    return {
        "lists/list-1.xlsx": list_file("List 1: EHC plans", "List 1", LIST_1, [row(c) for c in sorted(one, key=lambda c: c.id)], _AS_TEXT),
        "lists/list-2.xlsx": list_file("List 2: SEN support", "List 2", LIST_2, [row(c) for c in sorted(two, key=lambda c: c.id)], _AS_TEXT),
        "lists/providers.xlsx": list_file("Providers and settings", "Providers", PROVIDERS, listed),
    }
