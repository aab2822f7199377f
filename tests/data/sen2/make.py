"""Writes blade/, template.xlsx and tabs.xlsx from return.xml: the same people in the other forms of a SEN2 return."""

import csv
import datetime
import xml.etree.ElementTree as ET
from pathlib import Path

from openpyxl import Workbook

HERE = Path(__file__).parent
DATE = "2026-01-28"

# Module: element, parent module, COLLECT's columns.
MODULES = {
    "sen2": ("Header", None, "collection year referencedate sourcelevel lea softwarecode release serialno datetime"),
    "person": ("Person", "sen2", "surname forename personbirthdate sex ethnicity postcode upn uniquelearnernumber upnunknown"),
    "requests": ("Requests", "person", "receiveddate requestsource rya requestoutcomedate requestoutcome requestmediation requesttribunal exported"),
    "assessment": ("Assessment", "requests", "assessmentoutcome assessmentoutcomedate assessmentmediation assessmenttribunal othermediation othertribunal week20"),
    "namedplan": ("NamedPlan", "assessment", "startdate planres planwbp pb oa dp ceasedate ceasereason"),
    "plandetail": ("PlanDetail", "namedplan", "urn ukprn sensetting sensettingother placementrank senunitindicator resourcedprovisionindicator"),
    "activeplans": ("ActivePlans", "requests", "transferla reviewmeeting reviewoutcome reviewdraft phasetransferduedate phasetransferfinaldate lastreview"),
    "placementdetail": ("PlacementDetail", "activeplans", "urn ukprn sensetting sensettingother placementrank entrydate leavingdate senunitindicator resourcedprovisionindicator res wbp"),
    "senneed": ("SENneed", "activeplans", "sentype sentyperank"),
}

# Module: title in DfE's template, tab, template headings by COLLECT's column.
TITLES = {
    "person": ("Person Record", "Person", {
        "surname": "Surname", "forename": "Forename", "personbirthdate": "Date of Birth \n(ccyy-mm-dd)", "sex": "Sex",
        "ethnicity": "Ethnicity", "postcode": "Post Code", "upn": "UPN - Unique Pupil Number",
        "uniquelearnernumber": "ULN - Young Persons Unique Learner Number",
        "upnunknown": "UPN and ULN unavailable – Reason"}),
    "requests": ("Requests Records", "Requests", {
        "receiveddate": "Date request was received", "requestoutcome": "Request Outcome"}),
    "assessment": ("Assessments Records", "Assessments", {
        "assessmentoutcome": "Assessment Outcome - Decision to issue EHC plan",
        "assessmentoutcomedate": "Assessment Outcome Date"}),
    "namedplan": ("Named Plan Records", "Named Plan", {
        "startdate": "EHC Plan Start Date", "ceasedate": "Date EHC plan ceased", "ceasereason": "Reason EHC plan ceased"}),
    "plandetail": ("Plan Detail Records", "Plan Detail", {
        "urn": "URN - Unique Reference Number", "ukprn": "UKPRN - UK Provider Reference Number",
        "sensetting": "SEN Setting – Establishment type", "placementrank": "Placement Rank (1=Primary, 2=Secondary)"}),
    "activeplans": ("Active Plan Records", "Active Plan", {
        "transferla": "EHC Plan transferred in from another LA during calendar year",
        "reviewmeeting": "Annual Review Meeting Date", "reviewoutcome": "Annual Review Decision",
        "reviewdraft": "Annual review – date draft amended EHC plan issued",
        "phasetransferfinaldate": "Phase transfer review - final plan date",
        "lastreview": "EHC Plan Review Decisions Date"}),
    "placementdetail": ("Placement Detail Records", "Placement Detail", {
        "urn": "URN - Unique Reference Number", "ukprn": "UKPRN - UK Provider Reference Number",
        "sensetting": "SEN Setting – Establishment type", "placementrank": "Placement Rank (1=Primary, 2=Secondary)",
        "entrydate": "Placement Start Date", "leavingdate": "Placement Leaving Date"}),
    "senneed": ("SEN Need Records", "SEN Need", {
        "sentype": "SEN Type of Need", "sentyperank": "SEN Type of Need rank  (1=Primary, 2=Secondary)"}),
}

ELEMENTS = {element: module for module, (element, _, _) in MODULES.items()}


def walk(element, ids, rows):
    """Gathers a row for every record below an element; ids holds those of the records around it."""
    for child in element:
        module = ELEMENTS.get(child.tag)
        if module is None:
            walk(child, ids, rows)
            continue
        own = str(1000 * (list(MODULES).index(module) + 1) + len(rows[module]) + 1)
        row = {leaf.tag.lower(): leaf.text for leaf in child.iter() if leaf.text and leaf.text.strip()}
        if module not in ("sen2", "plandetail", "placementdetail", "senneed"):
            row = {leaf.tag.lower(): leaf.text for leaf in child if len(leaf) == 0}
        rows[module].append({**row, "ids": {**ids, module: own}})
        walk(child, {**ids, module: own}, rows)


def blade_value(text):
    """A value as COLLECT exports it."""
    try:
        return datetime.date.fromisoformat(text).strftime("%Y-%b-%d 00:00:00")
    except ValueError:
        return text


def blade(rows):
    (HERE / "blade").mkdir(exist_ok=True)
    day = datetime.date.fromisoformat(DATE).strftime("%d-%m-%Y")
    for module, (_, parent, columns) in MODULES.items():
        parents = [f"{parent}tableid"] if parent else []
        head = [f"{module}tableid", "NativeId", f"{module}orderseqcolumn", "sourceid", *parents, *columns.split()]
        with open(HERE / "blade" / f"Blade-Export_{day}_{module}.csv", "w", newline="") as file:
            out = csv.writer(file)
            out.writerow(head)
            for number, row in enumerate(rows[module], 1):
                ids = row["ids"]
                # The header's id is that of the whole export, also for people, who are not within the header.
                above = [ids.get(parent, "1001")] if parent else []
                values = [blade_value(row.get(column, "")) for column in columns.split()]
                out.writerow([ids[module], "999", number, "1", *above, *values])


def cell(text):
    """Numbers as Excel would hold them."""
    return int(text) if text and text.isdigit() and len(text) < 12 else text


def template(rows):
    book = Workbook()
    book.active.title = "Guidance"
    sheet = book.create_sheet("Data Entry Template")
    sheet.append(["Invented data: nobody here is real"])
    sheet.append([])
    sheet.append(["Header Record"])
    sheet.append(["Record Type", "Collection Name", "Year", "Reference Date", "LA Number"])
    sheet.append(["Header", "SEN2", 2026, "2026-01-15", 999])
    for module, (title, _, columns) in TITLES.items():
        sheet.append([])
        sheet.append([])
        sheet.append([title])
        ids = ["Person ID\n\n(This must match the relevant ID in the Person record table)"]
        if module != "person":
            ids.append("Requests record ID\n\n(This must match the relevant ID in the Requests table)")
        sheet.append(["Record Type", *ids, "LA\n(From Header Record)", *columns.values()])
        for row in rows[module]:
            own = [cell(row["ids"][key]) for key in ("person", "requests")[: len(ids)]]
            sheet.append([title.removesuffix("s"), *own, 999, *(cell(row.get(c)) for c in columns)])
        sheet.append([title.removesuffix("s"), *[None] * len(ids), 999])
    book.save(HERE / "template.xlsx")


def tabs(rows):
    book = Workbook()
    book.remove(book.active)
    for module, (_, tab, _) in TITLES.items():
        sheet = book.create_sheet(tab)
        ids = ["persontableid"] if module == "person" else ["persontableid", "requeststableid"]
        columns = MODULES[module][2].split()
        sheet.append([*ids, *("rquestsource" if c == "requestsource" else c for c in columns)])
        for row in rows[module]:
            own = [cell(row["ids"][key]) for key in ("person", "requests")[: len(ids)]]
            values = []
            for column in columns:
                text = row.get(column)
                try:
                    values.append(datetime.date.fromisoformat(text or ""))
                except ValueError:
                    values.append(cell(text))
            sheet.append([*own, *values])
    book.save(HERE / "tabs.xlsx")


def main():
    rows = {module: [] for module in MODULES}
    walk(ET.parse(HERE / "return.xml").getroot(), {}, rows)
    blade(rows)
    template(rows)
    tabs(rows)


main()
