"""The few dates that everything else hangs on. Nothing here reads the clock."""

from datetime import date, datetime

NOTIFIED = date(2026, 11, 23)
LISTS_AS_AT = date(2026, 11, 20)
YEAR_START = date(2026, 8, 31)
STAMP = datetime(2026, 11, 20, 12, 0, 0)
SEED = "Northbeck, an invented area"


def age_on(born, day):
    """Age in whole years on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
