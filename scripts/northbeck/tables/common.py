"""Small helpers that keep counts safe and entries short."""

from collections import namedtuple

Book = namedtuple("Book", "path entry sheets")

SUPPRESSED = "c means fewer than 5, not shown so that no one can be recognised. Where one hidden number could be worked out, another is hidden too."
ROUNDED = "Counts are rounded to the nearest 5; c means fewer than 5. Totals are rounded on their own, so rows may not add up."


def shown(count):
    """A count that may be published: 1 to 4 become c."""
    return "c" if 0 < count < 5 else count


def rounded(count):
    """A count to the nearest five; 1 to 4 become c."""
    return "c" if 0 < count < 5 else 5 * round(count / 5)


def hide_pair(rows, column=1):
    """Where one count is hidden and the total is known, hides the smallest other too."""
    if [row[column] for row in rows].count("c") == 1:
        least = min((row for row in rows if row[column] not in ("c", 0)), key=lambda row: row[column])
        least[column] = "c"
    return rows


def tally(people, key):
    """How many share each value of a key."""
    counts = {}
    for child in people:
        counts[key(child)] = counts.get(key(child), 0) + 1
    return counts


MONTHS = [f"{month} {year}" for year, months in (
    (2025, "Oct Nov Dec"), (2026, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct")) for month in months.split()]

_SWAY = (0, 0.9, -0.6, 0.4, 1.1, -0.8, 0.3, -0.4, 0.9, 0.2, -1.1, 0.5, 0)


def trend(first, last, sway=1.0, whole=False):
    """Thirteen monthly values from first to last, unsteady as real ones are."""
    values = [first + (last - first) * n / 12 + _SWAY[n] * sway for n in range(13)]
    return [round(v) if whole else round(float(v), 1) for v in values]
