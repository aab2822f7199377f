//! The first sheet: for which area and day, how much there is to mend, where, and rule by rule.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rust_xlsxwriter::{Format, Url, Workbook, Worksheet, XlsxError};

use super::book::Details;
use super::list::Sheet;
use super::names::{OTHER, SUMMARY};
use super::style::{Style, sign, word};
use super::words::fit;
use crate::findings::render::Batch;
use crate::findings::{Finding, Severity};
use crate::workbook::{Paper, fit_height, on_paper};

const HEADINGS: [(&str, f64); 6] = [
    ("Rule", 12.0),
    ("Severity", 10.0),
    ("Findings", 11.0),
    ("Name", 30.0),
    ("What it means", 62.0),
    ("What to do", 62.0),
];

/// A rule with what it found.
struct Tally<'a> {
    worst: Severity,
    count: u32,
    first: &'a Finding,
}

/// Adds the sheet.
pub(super) fn add(
    book: &mut Workbook,
    style: &Style,
    batch: &Batch<'_>,
    details: &Details<'_>,
    sheets: &[Sheet<'_>],
    other: usize,
) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(SUMMARY)?.set_screen_gridlines(false);
    let mut page = Page { sheet, style, row: 0 };
    page.head(batch)?;
    page.marks()?;
    page.places(sheets, other)?;
    page.rules(batch, details)?;
    page.not_checked(batch)?;
    on_paper(page.sheet, Paper::A3, SUMMARY, None)
}

/// The sheet and its next free row.
struct Page<'p> {
    sheet: &'p mut Worksheet,
    style: &'p Style,
    row: u32,
}

impl Page<'_> {
    fn head(&mut self, batch: &Batch<'_>) -> Result<(), XlsxError> {
        let title = [batch.area, "what to mend"].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>();
        let title = title.join(": ");
        self.sheet.set_row_height(0, 24)?;
        self.put(0, &title, &self.style.title)?;
        self.row += 1;
        let counts = batch.counts;
        let mut lines = vec![
            [batch.framework, &batch.as_of_words].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", as of "),
            format!(
                "{}, {}, {}{}",
                many(counts.errors, Severity::Error),
                many(counts.queries, Severity::Query),
                many(counts.notes, Severity::Note),
                if counts.waived > 0 { format!(", {} waived", counts.waived) } else { String::new() }
            ),
            "This workbook names people by their Unique ID. Keep it as safe as the lists, and delete it when it is worked through.".to_owned(),
        ];
        if batch.findings.iter().any(|f| f.value.is_some()) {
            lines.push("It also shows the values of cells (--show-values).".to_owned());
        }
        if !batch.complete {
            lines.push("Not everything could be checked, so nothing here says ready.".to_owned());
        }
        for line in lines.iter().filter(|line| !line.is_empty()) {
            self.line(line)?;
        }
        Ok(())
    }

    /// What the marks mean.
    fn marks(&mut self) -> Result<(), XlsxError> {
        self.section("How cells are marked")?;
        let meanings = [
            (Some(Severity::Error), "Error: wrong, mend it before sending"),
            (Some(Severity::Query), "Query: probably wrong, or needs an explanation"),
            (Some(Severity::Note), "Note: worth knowing"),
            (None, "Belongs to what is wrong beside it"),
        ];
        for (severity, meaning) in meanings {
            self.put(0, sign(severity), self.style.mark(severity))?;
            self.put(1, meaning, &Format::new())?;
            self.row += 1;
        }
        Ok(())
    }

    /// The sheets that follow, with links.
    fn places(&mut self, sheets: &[Sheet<'_>], other: usize) -> Result<(), XlsxError> {
        self.section("Where")?;
        for sheet in sheets {
            let rows = sheet.lines.len();
            let said = format!("{rows} {} of {}", if rows == 1 { "row" } else { "rows" }, sheet.file());
            self.link(&sheet.name, &said)?;
        }
        if other > 0 {
            self.link(OTHER, &format!("{other} about no row"))?;
        }
        if sheets.is_empty() && other == 0 {
            self.line("Nothing was found.")?;
        }
        Ok(())
    }

    fn link(&mut self, name: &str, said: &str) -> Result<(), XlsxError> {
        let url = Url::new(format!("internal:'{}'!A1", name.replace('\'', "''"))).set_text(name);
        self.sheet.write_url_with_format(self.row, 0, url, &self.style.link)?;
        self.put(2, said, &Format::new())?;
        self.row += 1;
        Ok(())
    }

    fn rules(&mut self, batch: &Batch<'_>, details: &Details<'_>) -> Result<(), XlsxError> {
        let tallies = tallies(batch);
        self.section("By rule")?;
        self.style.headings_at(self.sheet, self.row, &HEADINGS)?;
        let head = self.row;
        self.row += 1;
        for tally in &tallies {
            let (code, name, style) = (&*tally.first.code, &*tally.first.name, self.style);
            let about = details.rules.get(code);
            self.put(0, code, &style.boxed)?;
            self.put(1, word(tally.worst), style.mark(Some(tally.worst)))?;
            self.sheet.write_number_with_format(self.row, 2, tally.count, &style.number)?;
            self.put(3, name, &style.boxed)?;
            let (means, help) =
                about.map_or((&*tally.first.message, &*tally.first.help), |a| (a.summary, a.help));
            self.put(4, means, &style.boxed)?;
            self.put(5, help, &style.boxed)?;
            fit_height(self.sheet, self.row, &[(name, 30.0), (means, 62.0), (help, 62.0)])?;
            self.row += 1;
        }
        if !tallies.is_empty() {
            self.sheet.autofilter(head, 0, self.row - 1, 5)?;
        }
        Ok(())
    }

    fn not_checked(&mut self, batch: &Batch<'_>) -> Result<(), XlsxError> {
        if batch.not_run.is_empty() {
            return Ok(());
        }
        self.section("Not checked")?;
        for (codes, why) in &batch.not_run {
            let text = format!("{why}: {} did not run", codes.join(", "));
            self.sheet.merge_range(self.row, 0, self.row, 5, &fit(text.clone()), &self.style.quiet)?;
            fit_height(self.sheet, self.row, &[(&text, 180.0)])?;
            self.row += 1;
        }
        Ok(())
    }

    fn section(&mut self, title: &str) -> Result<(), XlsxError> {
        self.row += 1;
        self.put(0, title, &self.style.heading)?;
        self.row += 1;
        Ok(())
    }

    fn line(&mut self, text: &str) -> Result<(), XlsxError> {
        self.put(0, text, &Format::new())?;
        self.row += 1;
        Ok(())
    }

    fn put(&mut self, col: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, col, fit(text.to_owned()), format)?;
        Ok(())
    }
}

/// The rules that found something, worst first, then by code.
fn tallies<'a>(batch: &Batch<'a>) -> Vec<Tally<'a>> {
    let mut by_code: BTreeMap<&str, Tally<'a>> = BTreeMap::new();
    for finding in batch.findings.iter().copied() {
        let tally = by_code.entry(&finding.code).or_insert(Tally {
            worst: finding.severity,
            count: 0,
            first: finding,
        });
        tally.count += 1;
        tally.worst = tally.worst.max(finding.severity);
    }
    let mut tallies: Vec<Tally<'a>> = by_code.into_values().collect();
    tallies.sort_by_key(|tally| Reverse(tally.worst));
    tallies
}

fn many(n: usize, severity: Severity) -> String {
    format!("{n} {}", if n == 1 { severity.word() } else { severity.plural() })
}
