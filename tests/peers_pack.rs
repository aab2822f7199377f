//! Packs against Python: `bagit` validates them, and `openpyxl` reads every cell of the official workbooks back.
//! `SENDPACK_PYTHON` names the Python that has both (default `python3`).
#![cfg(feature = "peers")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;
mod packs;

use std::path::{Path, PathBuf};
use std::process::Command;

use common::area::Area;
use packs::Packer;
use sendpack::pack::{BuildInput, Packing, Password, build, lists};

/// Runs a Python program; what it prints is shown where it fails.
fn python(program: &str, arguments: &[&Path]) -> String {
    let python = std::env::var("SENDPACK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let output = Command::new(&python).args(["-c", program]).args(arguments).output();
    let output = output.unwrap_or_else(|e| panic!("{python}: {e}"));
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
    told
}

#[test]
fn another_program_finds_the_bag_valid() {
    const VALIDATE: &str = r#"
import bagit, os, pathlib, sys, tempfile, zipfile
for pack in sys.argv[1:]:
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(pack) as archive:
            assert archive.testzip() is None
            archive.extractall(folder)
        [base] = os.listdir(folder)
        assert base == pathlib.Path(pack).stem
        bag = bagit.Bag(os.path.join(folder, base))
        bag.validate()
        assert bag.version_info == (1, 0) and bag.info["Source-Organization"] == "Northbeck", bag.info
        print(len(bag.payload_entries()))
"#;
    let packer = Packer::northbeck();
    let built = ["tuesday", "friday", "monitoring"].map(|stage| build(&packer.input(stage)).unwrap());
    let paths: Vec<&Path> = built.iter().map(|b| b.zips[0].path.as_path()).collect();
    let counts: String = built.iter().map(|b| format!("{}\n", b.zips[0].files)).collect();
    assert_eq!(python(VALIDATE, &paths), counts);
}

/// Packs of Northbeck in parts, of a size that makes several, encrypted or not.
fn in_parts(packer: &Packer, password: Option<&Password>) -> Vec<PathBuf> {
    let packing = Packing { password, most: Some(90_000) };
    let built = build(&BuildInput { packing, ..packer.input("friday") }).unwrap();
    assert!(built.zips.len() > 2);
    built.zips.into_iter().map(|zip| zip.path).collect()
}

#[test]
fn another_program_finds_every_part_valid_and_the_index_equal_to_the_payload() {
    const VALIDATE: &str = r#"
import bagit, openpyxl, os, sys, tempfile, zipfile
everything, listed = {}, None
for number, pack in enumerate(sys.argv[1:], 1):
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(pack) as archive:
            assert archive.testzip() is None
            archive.extractall(folder)
        [base] = os.listdir(folder)
        bag = bagit.Bag(os.path.join(folder, base))
        bag.validate()
        assert bag.info["Bag-Count"] == f"{number} of {len(sys.argv) - 1}", bag.info
        assert bag.info["Bag-Group-Identifier"] == base.split("-part-")[0], bag.info
        for path, sums in bag.payload_entries().items():
            size = os.path.getsize(os.path.join(folder, base, path))
            everything[(path, number)] = (size, sums["sha256"])
        sheet = openpyxl.load_workbook(os.path.join(folder, base, "data/Index.xlsx"))["Files"]
        rows = list(sheet.iter_rows(values_only=True))
        assert rows[0] == ("Path", "Bytes", "SHA-256", "Part"), rows[0]
        found = {(path, part): (size, sha) for path, size, sha, part in rows[1:]}
        assert listed is None or listed == found
        listed = found
payload = {key: value for key, value in everything.items() if key[0] != "data/Index.xlsx"}
assert payload == listed
print(len(payload))
"#;
    let packer = Packer::northbeck();
    let packs = in_parts(&packer, None);
    let paths: Vec<&Path> = packs.iter().map(PathBuf::as_path).collect();
    assert!(python(VALIDATE, &paths).trim().parse::<usize>().unwrap() > 10);
}

const PASSWORD: &str = "copper lantern otter vault";

#[test]
fn pyzipper_opens_encrypted_parts_with_the_password_only() {
    const OPEN: &str = r#"
import pyzipper, sys
for pack in sys.argv[2:]:
    with pyzipper.AESZipFile(pack) as archive:
        for info in archive.infolist():
            assert info.flag_bits & 1 and info.wz_aes_strength == 3, info
        archive.setpassword(sys.argv[1].encode())
        assert archive.testzip() is None
        manifest = archive.read(next(n for n in archive.namelist() if n.endswith("/manifest-sha256.txt")))
        assert b"data/Index.xlsx" in manifest
    with pyzipper.AESZipFile(pack) as archive:
        archive.setpassword(b"copper lantern otter")
        try:
            archive.read(archive.namelist()[0])
            sys.exit("opened with another password")
        except RuntimeError:
            pass
"#;
    let (packer, password) = (Packer::northbeck(), Password::read(PASSWORD.as_bytes()).unwrap());
    let packs = in_parts(&packer, Some(&password));
    let mut words = vec![Path::new(PASSWORD)];
    words.extend(packs.iter().map(PathBuf::as_path));
    python(OPEN, &words);
}

#[test]
fn seven_zip_opens_encrypted_parts_with_the_password_only() {
    let program = std::env::var("SENDPACK_7Z").unwrap_or_else(|_| "7z".to_owned());
    let (packer, password) = (Packer::northbeck(), Password::read(PASSWORD.as_bytes()).unwrap());
    for pack in in_parts(&packer, Some(&password)) {
        let test = |password: &str| {
            let output = Command::new(&program).args(["t", &format!("-p{password}")]).arg(&pack).output();
            output.unwrap_or_else(|e| panic!("{program}: {e}"))
        };
        let right = test(PASSWORD);
        let said = String::from_utf8_lossy(&right.stdout);
        assert!(right.status.success() && said.contains("Everything is Ok"), "{said}");
        assert!(!test("copper lantern otter").status.success());
        let listed = Command::new(&program).args(["l", "-slt"]).arg(&pack).output().unwrap();
        let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
        assert!(listed.contains("AES-256"), "{listed}");
    }
}

#[test]
fn every_cell_of_northbecks_lists_is_in_the_official_ones() {
    const COMPARE: &str = r#"
import datetime, openpyxl, pathlib, sys
source, out = map(pathlib.Path, sys.argv[1:])
for name, official in [("list-1", "List 1 - EHC plans"), ("list-2", "List 2 - SEN support"), ("providers", "Providers and settings")]:
    theirs, ours = openpyxl.load_workbook(source / f"{name}.xlsx").worksheets[0], openpyxl.load_workbook(out / f"{official}.xlsx")
    sheet = ours.worksheets[0]
    rows = [row for row in theirs.iter_rows(values_only=True) if any(v is not None for v in row)]
    header = next(i for i, row in enumerate(rows) if "Unique ID" in row or "Provider name" in row)
    other = {"How it is overseen": "Oversight of unregistered provision"}
    columns = {other.get(text, text): i for i, text in enumerate(rows[header]) if text}
    mine = list(sheet.iter_rows())
    assert len(mine) == len(rows) - header, (name, len(mine), len(rows) - header)
    compared = 0
    for row, cells in zip(rows[header + 1:], mine[1:]):
        for cell, heading in zip(cells, mine[0]):
            if heading.value not in columns:
                assert heading.value.startswith("Children "), heading.value
                continue
            was = row[columns[heading.value]]
            if isinstance(was, datetime.datetime):
                assert cell.is_date and cell.number_format == "dd/mm/yyyy" and cell.value == was, (name, cell.coordinate)
            elif heading.value in ("Unique ID", "UPN", "ULN", "URN") or heading.value.endswith("URN"):
                assert (cell.value, cell.data_type) == (None if was is None else str(was), "n" if was is None else "s"), (name, cell.coordinate)
            elif heading.value in ("Provider type", "Sector", "Registered"):
                # The source writes some of these in other words.
                assert cell.value in [c.value for row in ours["Codes"].iter_rows() for c in row], (name, cell.coordinate)
            else:
                assert cell.value == was, (name, cell.coordinate, cell.value, was)
            compared += 1
    assert compared == (len(mine) - 1) * len(columns), name
    assert sheet.freeze_panes == "B2" and sheet.auto_filter.ref == sheet.dimensions, name
    assert all(c.font.bold and c.alignment.wrap_text for c in mine[0])
    assert ours["Codes"].sheet_state == "hidden" and "About" in ours.sheetnames
    assert ours.properties.created == datetime.datetime(2026, 11, 24, 10, 31)
    print(name, len(mine) - 1)
"#;
    let packer = Packer::northbeck();
    let specs: Vec<_> = packer.repository.lists_due(packer.framework).collect();
    let input = packer.input("tuesday");
    let written =
        lists(packer.framework, &packer.repository, &specs, packer.out(), (input.as_of, "0.1.0")).unwrap();
    let told: String =
        written.iter().map(|l| format!("{} {}\n", l.spec.id, l.written.as_ref().unwrap().rows)).collect();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence/lists");
    assert_eq!(python(COMPARE, &[&source, packer.out()]), told);
}

#[test]
fn odd_cells_become_official_or_stay_as_they_were() {
    const LOOK: &str = r#"
import datetime, openpyxl, sys
from openpyxl.utils.escape import unescape
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["List 1"]
head = {cell.value: cell.column_letter for cell in sheet[1]}
assert list(head)[:5] == ["Unique ID", "UPN", "ULN", "Date of birth", "Gender"] and len(head) == 21, head
day = datetime.datetime(2012, 3, 4)
wanted = {
    "Unique ID": ["007", "=1+1", "A-3"],
    "UPN": ["B801200005001", "b80120000500", None],
    "ULN": [None, "9276308686", "1.23E+09"],
    "Date of birth": [day, "not known", day],
    "Gender": ["a) Male", "b) Female", "Q"],
    "Ethnicity": ["a) WBRI", "d) WOTH", "a) WBRI"],
    "SEN primary need": ["DS", "f) SLCN", "NSA"],
    "Suspensions": [0, "two", 12],
    "Absence": [12.5, 7, "140"],
    "Known to children's social care?": ["a) Yes", "b) No", None],
    "Which children's social care team?": ["+44 Team", "@home\u000b\u0001\ufffe_x0041_ \u263a", "long " * 100],
}
for heading, values in wanted.items():
    cells = [sheet[f"{head[heading]}{row}"] for row in (2, 3, 4)]
    found = [unescape(c.value).rstrip() if heading.startswith("Which") else c.value for c in cells]
    assert found == [v.rstrip() if heading.startswith("Which") else v for v in values], (heading, found)
    assert all(c.data_type != "f" for c in cells), heading
    assert all(c.is_date and c.number_format == "dd/mm/yyyy" for c in cells if isinstance(c.value, datetime.datetime))
assert sheet[f"{head['Absence']}2"].number_format == "0.0"
assert sheet.max_row == 4
rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
gender, born = rules[f"{head['Gender']}2:{head['Gender']}4"], rules[f"{head['Date of birth']}2:{head['Date of birth']}4"]
assert gender.type == "list" and born.type == "date"
letter = gender.formula1.split("!$")[1][0]
assert [c.value for c in book["Codes"][letter]][1:5] == ["a) Male", "b) Female", "c) Not known", "d) Not specified"]
about = "\n".join(str(cell.value) for row in book["About"].iter_rows() for cell in row if cell.value)
for text in ["1 of the source that were not asked for", "the source has no such column", "not held for post-16", "20 November 2026"]:
    assert text in about, text
assert "secret" not in about and not any("secret" in str(c.value) for row in sheet.iter_rows() for c in row)
"#;
    let area = Area::new();
    let settings = common::area::SETTINGS.replace(
        "list-1: {file: lists/list-1.csv, as_at: 2026-11-20}",
        "list-1: {file: lists/list-1.csv, as_at: 2026-11-20, unavailable: {pupil_premium: not held for post-16}}",
    );
    area.write("sendpack.yaml", settings);
    let long = "long ".repeat(100);
    area.write(
        "lists/list-1.csv",
        format!(
            "A list of ours\n\nGender,Notes,UPN,Unique ID,ULN,DOB,Ethnicity,SEN primary need,Suspensions,Absence,\
             Known to CSC,CSC team\n\
             Boy,secret,b801200005001,007,,04/03/2012,White British,DS,0,12.5,Y,+44 Team\n\n\
             F,,b80120000500,=1+1,9276308686,not known,d)WOTH,f,two,7%,n,@home\u{b}\u{1}\u{fffe}_x0041_ ☺\n\
             Gender,Notes,UPN,Unique ID,ULN,DOB,Ethnicity,SEN primary need,Suspensions,Absence,Known to CSC,CSC team\n\
             Q,,,A-3,1.23E+09,4 March 2012,a,NSA,12,140,,{long}\n"
        ),
    );
    let packer = Packer::of(area);
    let spec = packer.framework.list("list-1").unwrap();
    let input = packer.input("tuesday");
    let written =
        lists(packer.framework, &packer.repository, &[spec], packer.out(), (input.as_of, "0.1.0")).unwrap();
    assert_eq!(written[0].written.as_ref().unwrap().rows, 3);
    python(LOOK, &[&written[0].path]);
}

#[test]
fn openpyxl_finds_the_charts_of_the_index_and_the_numbers_behind_them() {
    const LOOK: &str = r#"
import io, openpyxl, sys, zipfile
from openpyxl.utils import range_boundaries
with zipfile.ZipFile(sys.argv[1]) as archive:
    names = archive.namelist()
    content = archive.read(next(n for n in names if n.endswith("/data/Index.xlsx")))
    payload = [i.file_size for i in archive.infolist() if "/data/" in i.filename and not i.filename.endswith("/Index.xlsx")]
book = openpyxl.load_workbook(io.BytesIO(content))
assert book.sheetnames == ["Index", "Dashboard", "About", "Files"], book.sheetnames
sheet = book["Dashboard"]
def cells(ref):
    name, area = ref.replace("$", "").rsplit("!", 1)
    assert name.strip("'") == "Dashboard", ref
    left, top, right, bottom = range_boundaries(area)
    return [sheet.cell(r, c).value for r in range(top, bottom + 1) for c in range(left, right + 1)]
charts = {}
for chart in sheet._charts:
    title = "".join(run.t for p in chart.title.tx.rich.p for run in p.r or [])
    series = {}
    for one in chart.ser:
        labels, values = cells((one.cat.strRef or one.cat.numRef).f), cells(one.val.numRef.f)
        assert len(labels) == len(values) and all(isinstance(v, (int, float)) for v in values), title
        # What the file keeps for programs that do not calculate is what the cells say.
        assert [float(p.v) for p in one.val.numRef.numCache.pt] == values, title
        [heading] = cells(one.tx.strRef.f)
        series[heading] = dict(zip(labels, values))
    charts[title] = series
assert len(charts) == 4, charts
requests = charts["Requests by section"]
assert list(requests) == ["Sent", "Sent before or elsewhere", "Sent, with gaps", "Not available", "Missing"], requests
index = [row for row in book["Index"].iter_rows(min_row=2, values_only=True) if row[1] is not None]
assert sum(sum(s.values()) for s in requests.values()) == len({row[0] for row in index}), requests
files, size = charts["Files by section"]["Files"], charts["Size of the files by section"]["Size"]
assert sum(files.values()) == len(payload) - 1, (files, len(payload))
assert list(files) == list(size) == list(requests["Sent"])
[age] = [s for title, s in charts.items() if title.startswith("Age of the evidence")]
assert sum(age["Documents and lists"].values()) >= sum(files.values()) - 1, age
with zipfile.ZipFile(io.BytesIO(content)) as parts:
    drawing = parts.read("xl/drawings/drawing1.xml").decode()
    assert drawing.count(" descr=") == 4, "alternative text"
assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.fitToHeight in (1, None)
"#;
    let packer = Packer::northbeck();
    for stage in ["tuesday", "friday", "monitoring"] {
        let built = build(&packer.input(stage)).unwrap();
        python(LOOK, &[&built.zips[0].path]);
    }
}
