//! Running the row rules of a list while its rows stream by.

use std::borrow::Cow;
use std::sync::Arc;

use super::{Check, Previews, Rule};
use crate::findings::{Finding, Severity, Shown};
use crate::lists::{Key, Reading, Row, Shape, identifiers};
use crate::table::Value;

/// A rule that remembers earlier rows.
pub trait RowCheck {
    /// Looks at a row.
    fn row(&mut self, row: &Row<'_>, out: &mut RowOut<'_>);

    /// Looks back when the last row has been seen.
    fn end(&mut self, out: &mut RowOut<'_>) {
        let _ = out;
    }
}

/// What a rule said of a cell or row, kept small: there may be many thousands.
struct Flag {
    rule: u16,
    row: u32,
    index: Option<usize>,
    severity: Option<Severity>,
    message: Option<Cow<'static, str>>,
    help: Option<&'static str>,
    value: Option<Shown>,
    /// Another column of the row that belongs to it.
    also: Option<Key>,
    /// Stands for the person's Unique ID, or for the row where there is none.
    person: u128,
}

/// Where a row rule puts what it says.
pub struct RowOut<'o> {
    flags: &'o mut Vec<Flag>,
    rule: u16,
    row: u32,
    person: u128,
    cells: &'o [crate::lists::Cell<'o>],
    by_key: &'o dyn Fn(Key) -> Option<usize>,
    show: bool,
}

/// What a row rule says of one cell; begin with [`RowOut::flag`].
pub struct Flagged<'f>(&'f mut Flag);

impl RowOut<'_> {
    /// Flags the cell of a column, with the rule's own summary as the message.
    pub fn flag(&mut self, key: Key) -> Flagged<'_> {
        let index = (self.by_key)(key);
        self.push(index)
    }

    /// Flags the cell of a column by its index in the specification.
    pub fn flag_index(&mut self, index: usize) -> Flagged<'_> {
        self.push(Some(index))
    }

    /// Flags a column as a whole, at its heading; for [`RowCheck::end`].
    pub fn flag_column(&mut self, key: Key) -> Flagged<'_> {
        let index = (self.by_key)(key);
        self.push(index)
    }

    /// Flags a column as a whole by its index in the specification; for [`RowCheck::end`].
    pub fn flag_whole_column(&mut self, index: usize) -> Flagged<'_> {
        self.push(Some(index))
    }

    fn push(&mut self, index: Option<usize>) -> Flagged<'_> {
        let value = if self.show { index.and_then(|i| self.cells.get(i)).and_then(shown) } else { None };
        self.flags.push(Flag {
            rule: self.rule,
            row: self.row,
            index,
            severity: None,
            message: None,
            help: None,
            value,
            also: None,
            person: self.person,
        });
        let last = self.flags.len() - 1;
        Flagged(&mut self.flags[last])
    }
}

impl Flagged<'_> {
    /// Another message than the rule's summary; never holds what a cell says.
    pub fn saying(self, message: impl Into<Cow<'static, str>>) -> Self {
        self.0.message = Some(message.into());
        self
    }

    /// Another next step than the rule's.
    pub fn help(self, help: &'static str) -> Self {
        self.0.help = Some(help);
        self
    }

    /// Another column of the row that belongs to it.
    pub fn also(self, key: Key) -> Self {
        self.0.also = Some(key);
        self
    }

    /// Another severity than the rule's.
    pub fn severity(self, severity: Severity) -> Self {
        self.0.severity = Some(severity);
        self
    }
}

/// A text with its control and other unseen characters made visible.
fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\'' | '"' | '\\' => out.push(c),
            c => out.extend(c.escape_debug()),
        }
    }
    out
}

/// A cell's value as `--show-values` shows it.
fn shown(cell: &crate::lists::Cell<'_>) -> Option<Shown> {
    cell.raw.map(|value| {
        Shown(match value {
            Value::Text(text) => visible(text),
            Value::Number(n, format) => match format.is_date().then(|| cell.date()).flatten() {
                Some(date) => date.format("%d/%m/%Y").to_string(),
                None => n.to_string(),
            },
            Value::Moment(at) => at.format("%d/%m/%Y").to_string(),
            Value::Flag(flag) => if flag { "TRUE" } else { "FALSE" }.to_owned(),
            Value::Error(error) => error.to_owned(),
        })
    })
}

/// A check of one row that remembers nothing.
type LookAtRow = fn(&Row<'_>, &mut RowOut<'_>);

/// What the findings of a rule have in common.
struct Title {
    code: Arc<str>,
    name: Arc<str>,
    severity: Severity,
    summary: Arc<str>,
    help: Arc<str>,
}

impl Title {
    fn of(rule: &Rule, code: &str) -> Self {
        Self {
            code: code.into(),
            name: rule.name.into(),
            severity: rule.severity,
            summary: rule.summary.into(),
            help: rule.help.into(),
        }
    }
}

/// The row rules of one list at work.
pub(super) struct RowRules {
    simple: Vec<(u16, LookAtRow)>,
    remembering: Vec<(u16, Box<dyn RowCheck>)>,
    flags: Vec<Flag>,
    titles: Vec<Title>,
    /// Codes of rules that cannot run, with the headings they lack.
    pub(super) idle: Vec<(Arc<str>, Vec<String>)>,
    show: bool,
}

impl RowRules {
    /// Picks the rules that look at this list and whose columns it has.
    pub(super) fn new(family: &str, shape: &Shape<'_>, previews: &Previews, show: bool) -> Self {
        let mut new =
            Self { simple: vec![], remembering: vec![], flags: vec![], titles: vec![], idle: vec![], show };
        for rule in super::all().filter(|rule| previews.run(rule)) {
            let Some(code) = rule.code_in(family) else { continue };
            let (Check::Row(needs, _) | Check::Rows(needs, _) | Check::Gathered(needs, _)) = &rule.check
            else {
                continue;
            };
            let lacks: Vec<String> =
                needs.iter().filter(|key| !shape.has(**key)).map(|key| heading(shape, *key)).collect();
            if !lacks.is_empty() {
                new.idle.push((code.into(), lacks));
                continue;
            }
            let number = u16::try_from(new.titles.len()).unwrap_or(u16::MAX);
            new.titles.push(Title::of(rule, code));
            match &rule.check {
                Check::Row(_, check) => new.simple.push((number, *check)),
                Check::Rows(_, make) => new.remembering.push((number, make(shape))),
                _ => {}
            }
        }
        new
    }

    /// Looks at a row.
    pub(super) fn row(&mut self, row: &Row<'_>) {
        let by_key = |key| row.shape.index(key);
        let mut out = RowOut {
            flags: &mut self.flags,
            rule: 0,
            row: row.number,
            person: identifiers::person(row),
            cells: row.cells,
            by_key: &by_key,
            show: self.show,
        };
        for (number, check) in &self.simple {
            out.rule = *number;
            check(row, &mut out);
        }
        for (number, check) in &mut self.remembering {
            (out.rule, out.row) = (*number, row.number);
            check.row(row, &mut out);
        }
    }

    /// Looks back over the list, and gives the findings.
    pub(super) fn end(mut self, shape: &Shape<'_>, reading: &Reading, request: Option<&str>) -> Vec<Finding> {
        let by_key = |key| shape.index(key);
        let mut out = RowOut {
            flags: &mut self.flags,
            rule: 0,
            row: 0,
            person: 0,
            cells: &[],
            by_key: &by_key,
            show: false,
        };
        for (number, check) in &mut self.remembering {
            out.rule = *number;
            check.end(&mut out);
        }
        let headers: Vec<Arc<str>> =
            shape.spec.columns.iter().map(|c| Arc::from(c.header.as_str())).collect();
        let request: Option<Arc<str>> = request.map(Arc::from);
        let place = |row: u32, index: Option<usize>| match index
            .and_then(|i| Some((i, shape.found.get(i).copied().flatten()?)))
        {
            Some((i, col)) if row > 0 => reading.cell_place(row, col, headers.get(i).cloned()),
            Some((i, col)) => reading.cell_place(reading.header.row, col, headers.get(i).cloned()),
            None if row > 0 => reading.row_place(row),
            None => reading.place(),
        };
        let mut findings = Vec::with_capacity(self.flags.len());
        for flag in self.flags {
            let Some(title) = self.titles.get(usize::from(flag.rule)) else { continue };
            findings.push(Finding {
                code: title.code.clone(),
                name: title.name.clone(),
                severity: flag.severity.unwrap_or(title.severity),
                message: flag.message.map_or_else(|| title.summary.clone(), Arc::from),
                help: flag.help.map_or_else(|| title.help.clone(), Arc::from),
                place: place(flag.row, flag.index),
                related: flag.also.and_then(by_key).map(|i| place(flag.row, Some(i))).into_iter().collect(),
                request: request.clone(),
                criterion: None,
                stages: Vec::new(),
                value: flag.value,
                key: format!("{:032x}", flag.person).into(),
            });
        }
        findings
    }
}

/// The official heading of a column.
fn heading(shape: &Shape<'_>, key: Key) -> String {
    let column = shape.spec.column(key.name()).and_then(|index| shape.spec.columns.get(index));
    column.map_or(key.name(), |column| &column.header).to_owned()
}
