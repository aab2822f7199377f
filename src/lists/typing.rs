//! From a cell as the file has it to what its column says it is.

use chrono::{Datelike, NaiveDate};

use super::date::{self, DateForm, DateOrder};
use super::row::trim;
use super::{Bad, Cell, Secret, Typed};
use crate::framework::{CodeSet, ColumnType};
use crate::identifiers::upn::Upn;
use crate::identifiers::{is_blank_char, uln};
use crate::table::{self, Format, Value, day_of_serial};

/// Plain numbers up to here (1 January 2100) in a date column are taken as dates that lost their format.
const LAST_SERIAL: f64 = 73_051.0;

/// Types a cell by its column.
pub(super) fn typed<'r>(
    cell: &table::Cell<'r>,
    kind: ColumnType,
    sets: &[CodeSet],
    order: DateOrder,
) -> Cell<'r> {
    let typed = match cell.value {
        Value::Error(_) => Typed::Bad(Bad::ErrorCell),
        Value::Text(text) => match trim(text) {
            "" => Typed::Blank,
            text if is_error(text) => Typed::Bad(Bad::ErrorCell),
            text => of_text(text, kind, sets, order),
        },
        value => of_value(value, kind, sets),
    };
    Cell { raw: Some(cell.value), formula: cell.formula, typed }
}

/// Whether text is an error of Excel's, which a CSV file holds as text.
fn is_error(text: &str) -> bool {
    const ERRORS: [&str; 10] =
        ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!"];
    text.starts_with('#') && ERRORS.iter().any(|error| text.eq_ignore_ascii_case(error))
}

fn of_text<'r>(text: &'r str, kind: ColumnType, sets: &[CodeSet], order: DateOrder) -> Typed<'r> {
    match kind {
        ColumnType::Id | ColumnType::Text => Typed::Text(Secret::new(text)),
        ColumnType::Upn => upn_of(text),
        ColumnType::Uln => uln_of(text),
        ColumnType::Date => date_of(text, order),
        ColumnType::Code(set) => code_of(text, set, sets),
        ColumnType::Urn => urn_of(text),
        ColumnType::Whole => whole_of(text),
        ColumnType::Percent => percent_of(text),
    }
}

fn of_value<'r>(value: Value<'_>, kind: ColumnType, sets: &[CodeSet]) -> Typed<'r> {
    match (value, kind) {
        // Day nought of a spreadsheet, 30 December 1899, is an empty cell that was looked up.
        (Value::Moment(at), ColumnType::Date) if at.year() >= 1900 => Typed::Date(at.date(), DateForm::Cell),
        (Value::Number(n, format), ColumnType::Date) => date_of_number(n, format),
        (Value::Flag(flag), ColumnType::Code(set)) => code_of(if flag { "true" } else { "false" }, set, sets),
        (Value::Flag(flag), ColumnType::Id | ColumnType::Text) => {
            Typed::Text(Secret::new(if flag { "TRUE" } else { "FALSE" }))
        }
        (Value::Number(n, format), kind) if !format.is_date() => of_number(n, format, kind, sets),
        (_, kind) => Typed::Bad(wrong(kind)),
    }
}

fn of_number<'r>(n: f64, format: Format, kind: ColumnType, sets: &[CodeSet]) -> Typed<'r> {
    let whole = whole(n);
    match kind {
        ColumnType::Id | ColumnType::Text => Typed::TextNumber(n),
        ColumnType::Uln => match whole {
            Some(uln::PLACEHOLDER) => Typed::Bad(Bad::UlnPlaceholder),
            Some(n @ 1_000_000_000..=9_999_999_999) => Typed::Uln(n),
            Some(_) => Typed::Bad(Bad::UlnForm),
            None => Typed::Bad(Bad::Damaged),
        },
        ColumnType::Code(set) => match whole {
            Some(n) => code_of(&n.to_string(), set, sets),
            None => Typed::Bad(Bad::NotACode),
        },
        ColumnType::Urn => match whole.and_then(|n| u32::try_from(n).ok()) {
            Some(n @ 100_000..=999_999) => Typed::Urn(n),
            _ => Typed::Bad(Bad::UrnForm),
        },
        ColumnType::Whole => match whole.and_then(|n| u32::try_from(n).ok()) {
            Some(n) if format != Format::Percent => Typed::Whole(n),
            _ => Typed::Bad(Bad::NotWhole),
        },
        ColumnType::Percent => share(if format == Format::Percent { n * 100.0 } else { n }),
        ColumnType::Upn => Typed::Bad(if n == 0.0 { Bad::Placeholder } else { Bad::UpnForm }),
        ColumnType::Date => Typed::Bad(Bad::NotADate),
    }
}

/// What a cell is when it is a date, or true or false, where the column wants something else.
const fn wrong(kind: ColumnType) -> Bad {
    match kind {
        ColumnType::Date => Bad::NotADate,
        ColumnType::Code(_) => Bad::NotACode,
        ColumnType::Upn => Bad::UpnForm,
        ColumnType::Urn => Bad::UrnForm,
        ColumnType::Whole => Bad::NotWhole,
        ColumnType::Percent => Bad::NotAShare,
        ColumnType::Id | ColumnType::Text | ColumnType::Uln => Bad::Damaged,
    }
}

fn upn_of<'r>(text: &str) -> Typed<'r> {
    if is_placeholder(text) || text.len() == 13 && digits_after_first_are_zero(text) {
        return Typed::Bad(Bad::Placeholder);
    }
    match Upn::read(text) {
        Some(upn) => Typed::Upn(upn),
        None if is_unknown_code(text) => Typed::Bad(Bad::UpnUnknownCode),
        None => Typed::Bad(Bad::UpnForm),
    }
}

fn digits_after_first_are_zero(text: &str) -> bool {
    text.bytes().skip(1).all(|b| b == b'0')
}

/// `UN1` … `UN10`: why a pupil number is not known, in SEN2 and the looked-after return.
fn is_unknown_code(text: &str) -> bool {
    let digits = text.get(..2).filter(|un| un.eq_ignore_ascii_case("un")).and_then(|_| text.get(2..));
    digits.and_then(|d| d.trim().parse::<u8>().ok()).is_some_and(|n| (1..=10).contains(&n))
}

/// Words and marks that people put where a number is not known.
fn is_placeholder(text: &str) -> bool {
    const WORDS: [&str; 16] = [
        "tbc",
        "tba",
        "none",
        "n/a",
        "na",
        "null",
        "nil",
        "unknown",
        "not known",
        "pending",
        "awaiting",
        "blank",
        "xxx",
        "no upn",
        "no uln",
        "not applicable",
    ];
    let lower = text.to_ascii_lowercase();
    WORDS.contains(&lower.as_str())
        || lower.bytes().all(|b| matches!(b, b'0' | b'-' | b'?' | b'.' | b'x' | b'*'))
}

fn uln_of<'r>(text: &str) -> Typed<'r> {
    let spaced: String;
    let text = if text.chars().any(is_blank_char) {
        spaced = text.chars().filter(|c| !is_blank_char(*c)).collect();
        &spaced
    } else {
        text
    };
    if text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit()) {
        return match text.parse() {
            Ok(uln::PLACEHOLDER) => Typed::Bad(Bad::UlnPlaceholder),
            Ok(0) => Typed::Bad(Bad::Placeholder),
            Ok(n) => Typed::Uln(n),
            Err(_) => Typed::Bad(Bad::UlnForm),
        };
    }
    let numeric = text.parse::<f64>().is_ok() && text.bytes().any(|b| matches!(b, b'.' | b'e' | b'E'));
    Typed::Bad(if numeric {
        Bad::Damaged
    } else if is_placeholder(text) {
        Bad::Placeholder
    } else {
        Bad::UlnForm
    })
}

fn date_of<'r>(text: &str, order: DateOrder) -> Typed<'r> {
    if text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse().map_or(Typed::Bad(Bad::NotADate), |n| date_of_number(n, Format::Plain));
    }
    match date::read(text, order) {
        Ok((date, form)) => Typed::Date(date, form),
        Err(bad) => Typed::Bad(bad),
    }
}

fn date_of_number<'r>(n: f64, format: Format) -> Typed<'r> {
    let found: Option<(NaiveDate, DateForm)> = match format {
        Format::Date1900 => day_of_serial(n, false).map(|d| (d, DateForm::Cell)),
        Format::Date1904 => day_of_serial(n, true).map(|d| (d, DateForm::Cell)),
        Format::Plain | Format::Text if (1.0..LAST_SERIAL).contains(&n) => {
            day_of_serial(n, false).map(|d| (d, DateForm::Serial))
        }
        _ => None,
    };
    found.map_or(Typed::Bad(Bad::NotADate), |(date, form)| Typed::Date(date, form))
}

fn code_of<'r>(text: &str, set: usize, sets: &[CodeSet]) -> Typed<'r> {
    match sets.get(set).and_then(|set| set.read(text)) {
        Some((index, how)) => Typed::Code(index, how),
        None => Typed::Bad(Bad::NotACode),
    }
}

fn urn_of<'r>(text: &str) -> Typed<'r> {
    // What an export that took the column for numbers with decimals leaves.
    let text = text.strip_suffix(".0").unwrap_or(text);
    match text.parse::<u32>() {
        Ok(n @ 100_000..=999_999) if text.len() == 6 => Typed::Urn(n),
        _ => Typed::Bad(Bad::UrnForm),
    }
}

fn whole_of<'r>(text: &str) -> Typed<'r> {
    let digits = text.strip_suffix(".0").unwrap_or(text);
    match digits.parse::<u32>() {
        Ok(n) if digits.bytes().all(|b| b.is_ascii_digit()) => Typed::Whole(n),
        _ => Typed::Bad(Bad::NotWhole),
    }
}

fn percent_of<'r>(text: &str) -> Typed<'r> {
    let number = text.strip_suffix('%').map_or(text, str::trim_end);
    let plain = number.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
    match number.parse::<f64>() {
        Ok(n) if plain => share(n),
        _ => Typed::Bad(Bad::NotAShare),
    }
}

fn share<'r>(n: f64) -> Typed<'r> {
    // A percent cell of 100% can be a hair over after multiplication.
    let n = (n * 1e9).round() / 1e9;
    if (0.0..=100.0).contains(&n) { Typed::Percent(n) } else { Typed::Bad(Bad::NotAShare) }
}

/// A number as a whole one, where it is one of at most 15 digits (what a spreadsheet keeps exactly).
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded and whole")]
pub(super) fn whole(n: f64) -> Option<u64> {
    ((0.0..1e15).contains(&n) && n.fract() == 0.0).then_some(n as u64)
}
