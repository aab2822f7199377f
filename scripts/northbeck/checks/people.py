"""The two lists: every number checked again, and exactly the deliberate queries."""

from datetime import date, timedelta

from openpyxl import load_workbook

TODAY, AS_AT = date(2026, 11, 23), date(2026, 11, 20)
# Places are (list, row in Excel, rule): what sendpack is meant to ask about, and nothing else.
DELIBERATE = {(1, 26, "102a"), (1, 61, "P27"), (2, 42, "P06"), (2, 121, "P35")}
ALPHABET = "ABCDEFGHJKLMNPQRTUVWXYZ"
DATES = ("Date of birth", "Date initial EHC plan issued", "Date updated EHC plan issued", "Date EHC plan last reviewed")
URN, PHASE = (f"Main education establishment \u2013 {what}" for what in ("URN", "phase"))
SECOND = "Subsidiary education establishment \u2013 phase (dual registration)"
TEAM, KNOWN = "Which children's social care team?", "Known to children's social care?"
SPANS = {"a": (2, 5), "b": (4, 12), "c": (8, 13), "d": (8, 15), "e": (10, 19), "i": (14, 99)}


def people_faults(root):
    """Faults of the lists, including queries that are missing or unmeant."""
    one, two = _load(root, 1), _load(root, 2)
    faults = [] if (len(one), len(two)) == (150, 300) else ["the lists are not 150 and 300 long"]
    found = set()
    for number, rows in ((1, one), (2, two)):
        for line, row in enumerate(rows, start=2):
            age = _age(row["Date of birth"], TODAY)
            found |= {(number, line, rule) for rule in (*_row(row, number, age), *_numbers(row, age), *_dates(row, number, age))}
        faults += _shares(number, rows)
    faults += [f"not meant: list {n} row {line} {rule}" for n, line, rule in sorted(found - DELIBERATE)]
    faults += [f"meant but missing: list {n} row {line} {rule}" for n, line, rule in sorted(DELIBERATE - found)]
    return [*faults, *_repeats(one, two), *_providers(root, one + two)]


def _load(root, number):
    book = load_workbook(root / "lists" / f"list-{number}.xlsx")
    sheet = book[f"List {number}"]
    rows = list(sheet.iter_rows())
    heads = [cell.value for cell in rows[0]]
    assert len(heads) == (21 if number == 1 else 17), "columns"
    assert not sheet.auto_filter.ref and not sheet.merged_cells.ranges and not sheet.tables, "filters, merged cells or tables"
    loaded = []
    for row in rows[1:]:
        for heading, cell in zip(heads, row):
            if heading in DATES and cell.value is not None:
                assert cell.is_date and cell.number_format == "DD/MM/YYYY", f"{cell.coordinate} is not a date"
                cell.value = cell.value.date()
        loaded.append({heading: cell.value for heading, cell in zip(heads, row)})
    return loaded


def _age(born, day):
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _row(row, number, age):
    phase, home = (row[PHASE] or " ")[0], row.get("Elective home education") == "a) Yes"
    if not (isinstance(row["Unique ID"], str) and row["Unique ID"].isalnum() and len(row["Unique ID"]) <= 20):
        yield "P03"
    if phase in SPANS and not SPANS[phase][0] <= age <= SPANS[phase][1]:
        yield "P35"
    if not row[URN] and not home:
        yield "108a"
    if bool(row[URN]) != bool(row[PHASE]) or (home and row[SECOND]):
        yield "P32"
    if not isinstance(row["Absence"], (int, float)) or not 0 <= row["Absence"] <= 100:
        yield "P38"
    if row["Pupil Premium"] == "a) Yes" and not 4 <= age <= 16:
        yield "P40"
    if (row[KNOWN] == "a) Yes") != bool(row[TEAM]):
        yield "P41"
    if not 0 <= row["Suspensions"] <= 30 or row["Permanent exclusions"] not in (0, 1):
        yield "P37"
    if any(not row[h] for h in ("Gender", "Ethnicity", "SEN primary need", "Does the child or young person have a disability?")):
        yield "101"
    if number == 2 and (age >= 19 or age < 2):
        yield "P23"


def _numbers(row, age):
    upn, uln = row["UPN"], row["ULN"]
    if upn:
        values = [int(c) if c.isdigit() else ALPHABET.index(c) for c in upn[1:]]
        if len(upn) != 13 or upn[1:4] != "999" or ALPHABET[sum(v * n for n, v in enumerate(values, 2)) % 23] != upn[0]:
            yield "P05"
        if not upn[12].isdigit():
            yield "P06"
    if uln:
        total = sum(int(d) * w for d, w in zip(uln, range(10, 0, -1)))
        if not isinstance(uln, str) or len(uln) != 10 or total % 11 != 10:
            yield "P09"
        if age < 14:
            yield "P12"
    if not upn and not uln:
        yield "107"


def _dates(row, number, age):
    if age == 25:
        yield "102a"
    if age > 25 or _age(row["Date of birth"], date(2026, 8, 31)) >= 25:
        yield "P22"
    if number == 2:
        return
    born, first, newer, seen = (row[h] for h in DATES)
    if not first or first <= born or first < date(2014, 9, 1) or first > AS_AT:
        yield "P24"
    if (newer and newer < first) or (seen and seen < first):
        yield "106"
    if any(d and d > AS_AT for d in (newer, seen)):
        yield "105"
    if not seen and (AS_AT - (newer or first)).days > 365:
        yield "P26"
    if seen and (AS_AT - seen).days > 365:
        yield "P27"
    if newer and seen and newer - seen > timedelta(weeks=12):
        yield "P28"


def _shares(number, rows):
    unknown = sum(row["Ethnicity"][3:] in ("REFU", "NOBT", "UNKNOWN") for row in rows) / len(rows)
    if unknown >= 0.08:
        yield f"list {number}: {unknown:.0%} of ethnicity not known"


def _repeats(one, two):
    for heading in ("Unique ID", "UPN", "ULN"):
        values = [row[heading] for row in one + two if row[heading]]
        if len(values) != len(set(values)):
            yield f"{heading} is repeated"
    alike = lambda row: (row["Date of birth"], row["Gender"], row["Ethnicity"], row[URN])
    if {alike(row) for row in one} & {alike(row) for row in two}:
        yield "someone looks to be on both lists"


def _providers(root, people):
    rows = list(load_workbook(root / "lists" / "providers.xlsx")["Providers"].iter_rows(values_only=True))
    heads = rows[0]
    listed = [dict(zip(heads, row)) for row in rows[1:]]
    missing = {row[URN] for row in people if row[URN]} - {p["URN"] for p in listed}
    if missing:
        yield f"providers lack {sorted(missing)}"
    if not 40 <= len(listed) <= 50 or {p["Sector"] for p in listed} != {"Education", "Health", "Care"}:
        yield "providers: number or sectors"
    loose = [p for p in listed if p["Registered"] == "No"]
    if len(loose) != 1 or not loose[0]["How it is overseen"]:
        yield "providers: the unregistered one"
    if any(not str(p["Postcode"]).startswith("ZZ99 ") or not p["Provider name"] or not p["Provider type"] for p in listed):
        yield "providers: postcode, name or type"
