//! Writes an invented area with lists of 20,000 and 40,000 rows, the same bytes every time, for `scripts/bench`:
//! `cargo run --release --example bench_area -- DIR [TIMES]`, where TIMES makes both lists so many times as long. One row
//! in a hundred has something to find.

mod person;

use std::fs;
use std::path::Path;

use person::Person;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use sendpack::framework::{Framework, ListSpec, built_in};

/// Providers, and so schools of the lists' rows.
const PROVIDERS: u32 = 300;

/// The first URN.
const FIRST_URN: u32 = 900_001;

const SETTINGS: &str = "\
area: {name: Bench, la_code: \"999\"}
framework: area-send-2023
lists:
  list-1: {as_at: 2026-11-20}
  list-2: {as_at: 2026-11-20}
  providers: {as_at: 2026-11-20}
";

fn main() -> anyhow::Result<()> {
    let dir = std::env::args_os().nth(1).ok_or_else(|| anyhow::anyhow!("name a folder"))?;
    let dir = Path::new(&dir);
    let times: u32 = match std::env::args().nth(2) {
        Some(times) => times.parse()?,
        None => 1,
    };
    let Some(Ok(framework)) = built_in("area-send-2023") else { anyhow::bail!("no catalogue") };
    fs::create_dir_all(dir.join("lists"))?;
    let people = |rows| (0..rows).map(Row::Person);
    write(dir, &framework, "list-1", people(20_000 * times))?;
    write(dir, &framework, "list-2", people(40_000 * times))?;
    write(dir, &framework, "providers", (0..PROVIDERS).map(Row::Provider))?;
    fs::write(dir.join("sendpack.yaml"), SETTINGS)?;
    Ok(())
}

/// What a row is about: the number of a person or of a provider.
enum Row {
    Person(u32),
    Provider(u32),
}

/// What a cell holds.
enum Cell {
    Blank,
    Text(String),
    Number(f64),
    Date(ExcelDateTime),
}

fn write(dir: &Path, framework: &Framework, id: &str, rows: impl Iterator<Item = Row>) -> anyhow::Result<()> {
    let spec = framework.list(id).ok_or_else(|| anyhow::anyhow!("no {id}"))?;
    let mut book = Workbook::new();
    // Otherwise the workbook would hold the time of writing.
    let made = ExcelDateTime::from_ymd(2026, 11, 20)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    // Rows wait on the disk, so that a long list does not fill the memory.
    let sheet = book.add_worksheet_with_low_memory()?.set_name(&spec.sheets[0])?;
    fill(sheet, framework, spec, rows)?;
    book.save(dir.join(format!("lists/{id}.xlsx")))?;
    Ok(())
}

fn fill(
    sheet: &mut Worksheet,
    framework: &Framework,
    spec: &ListSpec,
    rows: impl Iterator<Item = Row>,
) -> Result<(), XlsxError> {
    let date = Format::new().set_num_format("DD/MM/YYYY");
    for (col, column) in (0..).zip(&spec.columns) {
        sheet.write(0, col, &column.header)?;
    }
    for (number, row) in (1..).zip(rows) {
        let person = match row {
            Row::Person(index) => Some(Person::new(spec.number.unwrap_or(0), index)),
            Row::Provider(_) => None,
        };
        for (col, column) in (0..).zip(&spec.columns) {
            let cell = match (&row, &person) {
                (Row::Provider(index), _) => provider(*index, &column.key),
                (_, Some(person)) => person.cell(framework, column),
                _ => Cell::Blank,
            };
            match cell {
                Cell::Blank => continue,
                Cell::Text(text) => sheet.write(number, col, text)?,
                Cell::Number(n) => sheet.write(number, col, n)?,
                Cell::Date(day) => sheet.write_with_format(number, col, &day, &date)?,
            };
        }
    }
    Ok(())
}

fn provider(index: u32, key: &str) -> Cell {
    let text = match key {
        "provider_name" => format!("Invented School {index}"),
        "provider_type" => "Primary school".to_owned(),
        "sector" => ["Education", "Health", "Care"][index as usize % 3].to_owned(),
        "urn" => return Cell::Number(f64::from(FIRST_URN + index)),
        "postcode" => "ZZ99 9ZZ".to_owned(),
        "registered" => "a) Yes".to_owned(),
        "contact_role" => "Special educational needs coordinator".to_owned(),
        "contact_email" => "office@invented.example".to_owned(),
        _ => return Cell::Blank,
    };
    Cell::Text(text)
}
