//! Lists of which a test shows only the columns that matter: the others get right values, so that a row triggers
//! no rule that the test does not mean.

use sendpack::framework::{Column, ColumnType, Framework, ListSpec, header_key};
use sendpack::identifiers::upn::Upn;

/// A list in the official order of columns: those that `shown` has, with its values, and the others with right
/// ones. Columns that are not of the list, or stand twice, come last. Row 1 is the header; a line without text
/// stays a blank row.
pub fn completed(framework: &Framework, list: &str, shown: &str) -> String {
    let spec = framework.list(list).unwrap_or_else(|| panic!("no list {list}"));
    let mut rows = shown.lines().map(cells);
    let header = rows.next().unwrap_or_default();
    let mut extra: Vec<usize> = Vec::new();
    let mut columns: Vec<Option<usize>> = vec![None; spec.columns.len()];
    for (i, heading) in header.iter().enumerate() {
        match column(spec, heading) {
            Some(index) if columns[index].is_none() => columns[index] = Some(i),
            _ => extra.push(i),
        }
    }
    let shown_as = |i: usize| spec.columns[i].header.clone();
    let headings =
        (0..columns.len()).map(|i| columns[i].map_or_else(|| shown_as(i), |at| header[at].clone()));
    let mut lines = vec![line(headings.chain(extra.iter().map(|at| header[*at].clone())))];
    for (number, row) in rows.enumerate() {
        if row.iter().all(String::is_empty) && row.len() <= 1 && header.len() > 1 {
            lines.push(String::new());
            continue;
        }
        let value = |at: usize| row.get(at).cloned().unwrap_or_default();
        let defaults = default_row(spec, number + 1);
        let values = defaults.into_iter().zip(&columns).map(|(right, at)| at.map_or(right, value));
        lines.push(line(values.chain(extra.iter().map(|at| value(*at)))));
    }
    lines.join("\n") + "\n"
}

/// The right values of row `number` (from 1) of a list, in the official order of columns.
pub fn default_row(spec: &ListSpec, number: usize) -> Vec<String> {
    let list = spec.number.unwrap_or(0);
    let value = |column: &Column| match right_value(&column.key, list, number) {
        value if value.is_empty() && spec.book.is_some() && column.required == "yes" => any_value(column),
        value => value,
    };
    spec.columns.iter().map(value).collect()
}

/// Something that the column may hold, where a list wants a value and nothing depends on which.
fn any_value(column: &Column) -> String {
    match column.kind {
        ColumnType::Code(set) => super::catalogue().code_sets[set].official(0).unwrap_or_default(),
        ColumnType::Date => "01/06/2026".into(),
        ColumnType::Whole => "1".into(),
        _ => "Example".into(),
    }
}

fn right_value(key: &str, list: u8, number: usize) -> String {
    match key {
        "unique_id" => format!("EX{list}{number:03}"),
        "upn" => upn(list, number),
        "date_of_birth" => "14/03/2015".into(),
        "gender" if list == 2 => "b) Female".into(),
        "gender" => "a) Male".into(),
        "ethnicity" => "a) WBRI".into(),
        "ehcp_initial_issued" => "04/09/2020".into(),
        "ehcp_last_reviewed" => "15/06/2026".into(),
        "sen_primary_need" => "f) SLCN".into(),
        "main_urn" => "100001".into(),
        "main_phase" => "e) Secondary".into(),
        "elective_home_education" | "pupil_premium" | "known_to_csc" => "b) No".into(),
        "suspensions" | "permanent_exclusions" => "0".into(),
        "absence" => "4.5".into(),
        "has_disability" | "registered" => "a) Yes".into(),
        "provider_name" => format!("Example Provider {number}"),
        "provider_type" => "Secondary school".into(),
        "sector" => "Education".into(),
        "urn" => (100_000 + number).to_string(),
        "postcode" => "EX1 1AA".into(),
        "contact_role" => "Special educational needs coordinator".into(),
        "contact_email" => "office@example.org".into(),
        _ => String::new(),
    }
}

/// An invented pupil number with the right check letter, another for each row and list.
fn upn(list: u8, number: usize) -> String {
    let digits = format!("999{list}00120{number:03}");
    let any = Upn::read(&format!("A{digits}")).unwrap_or_else(|| panic!("the form of {digits}"));
    format!("{}{digits}", any.right_letter())
}

fn column(spec: &ListSpec, heading: &str) -> Option<usize> {
    let key = header_key(heading);
    let is = |name: &str| header_key(name) == key;
    (spec.columns.iter().position(|c| is(&c.header)))
        .or_else(|| spec.columns.iter().position(|c| is(&c.key) || c.aliases.iter().any(|a| is(a))))
}

/// The cells of a line: commas part them, quotes hold them together.
pub fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().unwrap_or_else(|| unreachable!()).push(c),
        }
    }
    cells
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let quote = |cell: String| if cell.contains(',') { format!("\"{cell}\"") } else { cell };
    cells.map(quote).collect::<Vec<_>>().join(",")
}
