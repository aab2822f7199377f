//! Workbooks with random content, read by two readers and in two ways of writing; and random damage to files.

#![allow(clippy::panic)]

mod common;

use calamine::{DataRef, Reader, Xlsx, open_workbook};
use common::{Cell, Folder, Held, STRINGS, cases, read_sheet, read_xml, with_damage, workbook};
use proptest::prelude::*;
use rust_xlsxwriter::{Format as Style, Formula, Workbook};
use sendpack::table::{Format, Limits};

/// What a generated cell holds.
#[derive(Clone, Debug)]
enum Made {
    Text(String),
    Rich(String, String),
    Number(f64),
    Percent(f64),
    Date(u32),
    Flag(bool),
    Formula(f64),
    Blank,
}

fn made() -> impl Strategy<Value = Made> {
    let text = "[a-zA-Z<&>\"'é漢_x0D\\- ]{1,12}";
    prop_oneof![
        text.prop_map(Made::Text),
        ("[a-z<& ]{1,5}", "[a-z> ]{1,5}").prop_map(|(a, b)| Made::Rich(a, b)),
        prop_oneof![any::<i32>().prop_map(f64::from), -1e9..1e9_f64, Just(1e-300), Just(1.5e300)]
            .prop_map(Made::Number),
        (0.0..1.0_f64).prop_map(Made::Percent),
        (1..80_000_u32).prop_map(Made::Date),
        any::<bool>().prop_map(Made::Flag),
        (-1e6..1e6_f64).prop_map(Made::Formula),
        Just(Made::Blank),
    ]
}

/// Writes the cells and gives what should be read.
fn write(path: &std::path::Path, cells: &std::collections::BTreeMap<(u32, u16), Made>) -> Vec<Cell> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let (bold, plain) = (Style::new().set_bold(), Style::new());
    let date = Style::new().set_num_format("dd/mm/yyyy");
    let percent = Style::new().set_num_format("0.0%");
    let mut want = Vec::new();
    for ((row, col), made) in cells {
        let (row, col) = (*row, *col);
        let (held, formula) = match made {
            Made::Text(text) => {
                sheet.write_string(row, col, text).map(drop).unwrap_or_else(|e| panic!("{e}"));
                (Held::Text(text.clone()), false)
            }
            Made::Rich(a, b) => {
                let runs = [(&bold, a.as_str()), (&plain, b.as_str())];
                sheet.write_rich_string(row, col, &runs).map(drop).unwrap_or_else(|e| panic!("{e}"));
                (Held::Text(format!("{a}{b}")), false)
            }
            Made::Number(n) => {
                sheet.write_number(row, col, *n).map(drop).unwrap_or_else(|e| panic!("{e}"));
                (Held::Number(*n, Format::Plain), false)
            }
            Made::Percent(n) => {
                sheet
                    .write_number_with_format(row, col, *n, &percent)
                    .map(drop)
                    .unwrap_or_else(|e| panic!("{e}"));
                (Held::Number(*n, Format::Percent), false)
            }
            Made::Date(n) => {
                sheet
                    .write_number_with_format(row, col, *n, &date)
                    .map(drop)
                    .unwrap_or_else(|e| panic!("{e}"));
                (Held::Number(f64::from(*n), Format::Date1900), false)
            }
            Made::Flag(flag) => {
                sheet.write_boolean(row, col, *flag).map(drop).unwrap_or_else(|e| panic!("{e}"));
                (Held::Flag(*flag), false)
            }
            Made::Formula(n) => {
                let formula = Formula::new("=RAND()").set_result(n.to_string());
                sheet.write_formula(row, col, formula).map(drop).unwrap_or_else(|e| panic!("{e}"));
                (Held::Number(*n, Format::Plain), true)
            }
            Made::Blank => {
                sheet.write_blank(row, col, &bold).map(drop).unwrap_or_else(|e| panic!("{e}"));
                continue;
            }
        };
        want.push((row + 1, u32::from(col) + 1, held, formula));
    }
    book.save(path).unwrap_or_else(|e| panic!("{e}"));
    want
}

/// The cells as calamine reads them, and what of ours can be compared with that.
fn peer(path: &std::path::Path) -> Vec<(u32, u32, String)> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap_or_else(|e| panic!("{e}"));
    let name = book.sheet_names()[0].clone();
    let mut reader = book.worksheet_cells_reader(&name).unwrap_or_else(|e| panic!("{e}"));
    let mut cells = Vec::new();
    while let Some(cell) = reader.next_cell().unwrap_or_else(|e| panic!("{e}")) {
        let (row, col) = cell.get_position();
        let value = match cell.get_value() {
            DataRef::Empty => continue,
            DataRef::String(t) => t.clone(),
            DataRef::SharedString(t) => (*t).to_owned(),
            DataRef::Float(n) => n.to_string(),
            DataRef::Int(n) => n.to_string(),
            DataRef::DateTime(d) => format!("date {}", d.as_f64()),
            DataRef::Bool(b) => b.to_string(),
            other => panic!("{other:?}"),
        };
        cells.push((row + 1, col + 1, value));
    }
    cells
}

fn comparable((row, col, held, _): &Cell) -> (u32, u32, String) {
    let value = match held {
        Held::Text(t) | Held::Error(t) | Held::Moment(t) => t.clone(),
        Held::Number(n, Format::Date1900) => format!("date {n}"),
        Held::Number(n, _) => n.to_string(),
        Held::Flag(b) => b.to_string(),
    };
    (*row, *col, value)
}

proptest! {
    #![proptest_config(cases(64, "proptest-regressions/table_oracle.txt"))]

    #[test]
    fn we_read_what_was_written_and_what_another_reads(
        cells in prop::collection::btree_map((0..300_u32, 0..40_u16), made(), 1..60)
    ) {
        let folder = Folder::new();
        let path = folder.path("book.xlsx");
        let want = write(&path, &cells);
        let (ours, _) = read_sheet(&path, 0, &Limits::default()).unwrap_or_else(|e| panic!("{e}"));
        prop_assert_eq!(&ours, &want);
        // The other reader knows `_xHHHH_` only in part.
        if !want.iter().any(|c| matches!(&c.2, Held::Text(t) if t.contains("_x"))) {
            prop_assert_eq!(ours.iter().map(comparable).collect::<Vec<_>>(), peer(&path));
        }
    }
}

/// A row's cells as the usual writers write them, and the same as none does.
fn two_ways(cells: &[(u32, u32, Option<String>)]) -> (String, String) {
    let (mut usual, mut odd) = (String::new(), String::new());
    for (style, kind, value) in cells {
        let Some(value) = value else {
            usual += &format!("<c s=\"{style}\"/>");
            odd += &format!("<x:c  s='{style}'></x:c>");
            continue;
        };
        let value = value.replace('&', "&amp;").replace('<', "&lt;");
        let (t, usual_value, odd_value) = match kind {
            0 => ("n", format!("<v>{}</v>", value.len()), format!("<x:v><!-- -->{}</x:v>", value.len())),
            1 => ("s", format!("<v>{}</v>", value.len() % 2), format!("<x:v >{}</x:v>", value.len() % 2)),
            2 => ("str", format!("<v>{value}</v>"), format!("<x:v>{value}<?x?></x:v>")),
            3 => (
                "inlineStr",
                format!("<is><t>{value}</t></is>"),
                format!("<x:is ><x:t>{value}</x:t><x:rPh><x:t>no</x:t></x:rPh></x:is>"),
            ),
            _ => (
                "inlineStr",
                format!("<is><t xml:space=\"preserve\">{value}</t></is>"),
                format!("<x:is><x:r><x:t xml:space='preserve'>{value}</x:t></x:r></x:is>"),
            ),
        };
        let (f, odd_f) = match style {
            1 => ("<f>A1&lt;2</f>", "<x:f >A1&lt;2</x:f>"),
            2 => ("<f t=\"shared\" si=\"0\"/>", "<x:f></x:f>"),
            3 => ("<f t=\"shared\" ref=\"A1\" si=\"0\">B1</f>", "<x:f><![CDATA[]]></x:f>"),
            _ => ("", ""),
        };
        usual += &format!("<c s=\"{style}\" t=\"{t}\">{f}{usual_value}</c>");
        odd += &format!("<x:c t='{t}' \n s='{style}'>{odd_f}{odd_value}</x:c>");
    }
    (usual, odd)
}

proptest! {
    #![proptest_config(cases(128, "proptest-regressions/table_oracle.txt"))]

    #[test]
    fn the_short_way_and_the_long_way_agree(
        cells in prop::collection::vec((0..6_u32, 0..5_u32, prop::option::of("[ab<&_x0041é\r\n ]{0,9}")), 0..30)
    ) {
        let (usual, odd) = two_ways(&cells);
        let sheet = |row: &str| format!("<worksheet><sheetData><row r=\"3\">{row}</row></sheetData></worksheet>");
        let read = |row: &str| read_xml(&sheet(row)).unwrap_or_else(|e| panic!("{row}: {e}")).0;
        prop_assert_eq!(read(&usual), read(&odd));
    }
}

/// A small workbook with a bit of everything.
fn small() -> Vec<u8> {
    let rows: String = (1..=20)
        .map(|r| format!(r#"<row r="{r}" spans="1:4"><c r="A{r}" t="s"><v>1</v></c><c r="B{r}" s="1"><v>45000</v></c><c r="C{r}" t="inlineStr"><is><r><t>a&amp;b</t></r></is></c><c r="D{r}"><f>A1</f><v>0.5</v></c></row>"#))
        .collect();
    workbook(&format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"), STRINGS)
}

proptest! {
    #![proptest_config(cases(256, "proptest-regressions/table_oracle.txt"))]

    #[test]
    fn damage_to_the_file_never_panics(edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = small();
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let folder = Folder::new();
        let _ = read_sheet(&folder.file("book.xlsx", bytes), 0, &Limits::default());
    }

    #[test]
    fn damage_to_a_part_never_panics(
        part in 1..7_usize,
        edits in prop::collection::vec((any::<usize>(), prop::sample::select(&b"<>/\"'&;![]?-= rstv0129AZ\0\xff"[..])), 1..8)
    ) {
        let folder = Folder::new();
        let _ = read_sheet(&folder.file("book.xlsx", with_damage(&small(), part, &edits)), 0, &Limits::default());
    }

    #[test]
    fn a_cut_file_is_refused(length in any::<prop::sample::Index>()) {
        let bytes = small();
        let length = length.index(bytes.len());
        let folder = Folder::new();
        prop_assert!(read_sheet(&folder.file("book.xlsx", &bytes[..length]), 0, &Limits::default()).is_err());
    }

    #[test]
    fn any_bytes_as_text_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let folder = Folder::new();
        let _ = read_sheet(&folder.file("list.csv", bytes), 0, &Limits::default());
    }
}
