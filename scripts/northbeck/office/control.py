"""The small table under a title that says whose document it is and of when."""

from datetime import date


def plain(day):
    """A date as people write it."""
    return f"{day.day} {day:%B %Y}" if isinstance(day, date) else str(day)


def control_rows(entry):
    """Two columns: what, and its value."""
    return [
        ["Owner", f"{entry['owner']['role']}, {entry['owner']['team']}"],
        ["Position as at", plain(entry["as_at"])],
        ["Next review", plain(entry["review_by"])],
        ["Status", "Agreed" if entry["status"] == "final" else "In preparation"],
    ]
