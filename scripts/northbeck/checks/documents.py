"""Documents: all claimed but one, filed twice only once, steady, and with nothing in them that should not be."""

import hashlib
import re
import zipfile

from openpyxl import load_workbook

UNCLAIMED = ["partnership/board-minutes-november.docx"]
TWICE = [["care/short-breaks-statement.pdf", "engagement/short-breaks-statement.pdf"]]
LIMIT = 1_500_000
_LONG_NUMBER = re.compile(r"(?<!\d)\d{10}(?!\d)")


def document_faults(root, entries):
    """Faults of files."""
    base = root / "documents"
    there = {p.relative_to(base).as_posix() for p in base.rglob("*") if p.is_file() and p.suffix != ".yaml"} - {"register.xlsx"}
    claimed = [name for e in entries for name in e["files"]]
    faults = [f"{name}: named by an entry, not there" for name in sorted(set(claimed) - there)]
    if sorted(there - set(claimed)) != UNCLAIMED:
        faults.append(f"unclaimed: {sorted(there - set(claimed))}")
    if _same(base, there) != TWICE:
        faults.append(f"filed twice: {_same(base, there)}")
    size = sum(p.stat().st_size for p in root.rglob("*") if p.is_file())
    if size > LIMIT:
        faults.append(f"the whole is {size} bytes, over {LIMIT}")
    for path in sorted(root.rglob("*")):
        if path.suffix in (".docx", ".xlsx", ".pptx"):
            faults += [f"{path.name}: {fault}" for fault in _zip_faults(path)]
    counted = {name for e in entries for name in e["files"] if e["personal_data"] == "aggregate"}
    for name in sorted(counted):
        if name.endswith(".xlsx"):
            faults += [f"{name}: {fault}" for fault in _small_numbers(base / name)]
        if name.endswith(".csv") and re.search(r"(^|,)[1-4](,|$)", (base / name).read_text(encoding="utf-8"), re.MULTILINE):
            faults.append(f"{name}: a number from 1 to 4")
    return faults


def _same(base, names):
    groups = {}
    for name in sorted(names):
        groups.setdefault(hashlib.sha256((base / name).read_bytes()).hexdigest(), []).append(name)
    return [group for group in groups.values() if len(group) > 1]


def _zip_faults(path):
    with zipfile.ZipFile(path) as package:
        for info in package.infolist():
            if info.date_time != (2026, 11, 20, 12, 0, 0):
                yield f"{info.filename} has another time"
            if "comments" in info.filename or "vbaProject" in info.filename or "externalLink" in info.filename:
                yield f"holds {info.filename}"
        core = package.read("docProps/core.xml").decode()
        for tag in ("dc:creator", "cp:lastModifiedBy"):
            if re.search(f"<{tag}>[^<]", core):
                yield f"{tag} is filled in"
        for name in package.namelist():
            text = re.sub("<[^>]+>", " ", package.read(name).decode("utf-8", "ignore")) if name.endswith(".xml") else ""
            if "DRAFT" in text:
                yield "says DRAFT"
            if name == "word/document.xml" and _LONG_NUMBER.search(text):
                yield "holds a ten-digit number"


def _small_numbers(path):
    for sheet in load_workbook(path):
        for row in sheet.iter_rows():
            for cell in row:
                if not isinstance(cell.value, (str, type(None))) and cell.value in (1, 2, 3, 4):
                    yield f"{sheet.title} {cell.coordinate} is {cell.value}"
                if isinstance(cell.value, str) and re.fullmatch(r"[1-4]|=.*", cell.value):
                    yield f"{sheet.title} {cell.coordinate} is a small number or a formula"
