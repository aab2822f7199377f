"""The register: entries as rows, for people who prefer Excel."""

from office.table_file import list_file

_COLUMNS = [
    ("Id", "id"), ("Title", "title"), ("Files", "files"), ("URL", "url"), ("Requests", "requests"), ("Criteria", "criteria"),
    ("Cohorts", "cohorts"), ("Partners", "partners"), ("Voice", "voice"), ("Owner role", "role"), ("Owner team", "team"),
    ("Owner email", "email"), ("As at", "as_at"), ("Review by", "review_by"), ("Status", "status"),
    ("Personal data", "personal_data"), ("Summary", "summary"), ("Impact", "impact"), ("From", "from"), ("To", "to"),
    ("Template", "template"),
]


def register_file(items):
    """The bytes of documents/register.xlsx; many values in a cell are split on semicolons."""
    rows = [[_cell({**item.entry, **item.entry["owner"]}.get(field)) for _, field in _COLUMNS] for item in items if item.registered]
    return list_file("Evidence register", "Register", [name for name, _ in _COLUMNS], rows, ("Requests", "Criteria"))


def _cell(value):
    return "; ".join(value) if isinstance(value, list) else value
