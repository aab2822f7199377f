//! Running the row rules of a list while its rows stream by.

use std::borrow::Cow;
use std::sync::Arc;

use super::flags::{Flag, Flags, Noted, Places, Saying, Title};
use super::local::{self, LocalRow};
use super::{Check, Previews};
use crate::evidence::LocalRule;
use crate::findings::{Severity, Shown};
use crate::framework::Framework;
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

/// Where a row rule puts what it says.
pub struct RowOut<'o> {
    flags: &'o mut Flags,
    rule: u16,
    row: u32,
    cells: &'o [crate::lists::Cell<'o>],
    by_key: &'o dyn Fn(Key) -> Option<usize>,
    show: bool,
}

/// What a row rule says of one cell; begin with [`RowOut::flag`]. It counts once it is let go.
pub struct Flagged<'f> {
    flags: &'f mut Flags,
    by_key: &'f dyn Fn(Key) -> Option<usize>,
    flag: Flag,
    saying: Saying,
}

impl RowOut<'_> {
    /// Flags the cell of a column, with the rule's own summary as the message.
    pub fn flag(&mut self, key: Key) -> Flagged<'_> {
        let index = (self.by_key)(key);
        self.begin(index)
    }

    /// Flags the cell of a column by its index in the specification.
    pub fn flag_index(&mut self, index: usize) -> Flagged<'_> {
        self.begin(Some(index))
    }

    /// Flags a column as a whole, at its heading; for [`RowCheck::end`].
    pub fn flag_column(&mut self, key: Key) -> Flagged<'_> {
        self.flag(key)
    }

    /// Flags a column as a whole by its index in the specification; for [`RowCheck::end`].
    pub fn flag_whole_column(&mut self, index: usize) -> Flagged<'_> {
        self.begin(Some(index))
    }

    /// Flags the row as a whole.
    pub fn flag_row(&mut self) -> Flagged<'_> {
        self.begin(None)
    }

    fn begin(&mut self, index: Option<usize>) -> Flagged<'_> {
        let value = if self.show { index.and_then(|i| self.cells.get(i)).and_then(shown) } else { None };
        let flag = Flag::at(self.row, index, self.flags.keep(value));
        Flagged { flags: self.flags, by_key: self.by_key, flag, saying: Saying::of(self.rule) }
    }
}

impl Flagged<'_> {
    /// Another message than the rule's summary; never holds what a cell says.
    pub fn saying(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.saying.message = Some(message.into());
        self
    }

    /// Another next step than the rule's.
    pub fn help(mut self, help: &'static str) -> Self {
        self.saying.help = Some(help);
        self
    }

    /// Another column of the row that belongs to it.
    pub fn also(mut self, key: Key) -> Self {
        self.flag.add((self.by_key)(key));
        self
    }

    /// Another severity than the rule's.
    pub fn severity(mut self, severity: Severity) -> Self {
        self.saying.severity = Some(severity);
        self
    }
}

impl Drop for Flagged<'_> {
    fn drop(&mut self) {
        self.flags.push(self.flag, std::mem::take(&mut self.saying));
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

/// The row rules of one list at work.
pub(super) struct RowRules<'l> {
    simple: Vec<(u16, LookAtRow)>,
    remembering: Vec<(u16, Box<dyn RowCheck + 'l>)>,
    flags: Flags,
    titles: Vec<Title>,
    /// Codes of rules that cannot run, with the headings they lack.
    pub(super) idle: Vec<(Arc<str>, Vec<String>)>,
    show: bool,
}

impl<'l> RowRules<'l> {
    /// Picks the rules that look at this list and whose columns it has.
    pub(super) fn new(family: &str, shape: &Shape<'_>, previews: &Previews, show: bool) -> Self {
        let mut new = Self {
            simple: vec![],
            remembering: vec![],
            flags: Flags::default(),
            titles: vec![],
            idle: vec![],
            show,
        };
        for rule in super::all().filter(|rule| previews.run(rule)) {
            let Some(code) = rule.code_in(family) else { continue };
            let Some(needs) = rule.check.needs() else { continue };
            let lacks: Vec<String> =
                needs.iter().filter(|key| !shape.has(**key)).map(|key| heading(shape, *key)).collect();
            if !lacks.is_empty() {
                new.idle.push((code.into(), lacks));
                continue;
            }
            let number = new.title(Title::of(rule, code));
            match &rule.check {
                Check::Row(_, check) => new.simple.push((number, *check)),
                Check::Rows(_, make) => new.remembering.push((number, make(shape))),
                _ => {}
            }
        }
        new
    }

    /// The same with an area's own rules for this list.
    pub(super) fn with(mut self, rules: impl Iterator<Item = &'l LocalRule>, shape: &Shape<'_>) -> Self {
        for (rule, check) in rules.filter_map(|rule| Some((rule, rule.check.as_deref()?))) {
            let lacks = local::lacks(check, shape);
            if lacks.is_empty() {
                let number = self.title(Title::of_local(rule));
                self.remembering.push((number, Box::new(LocalRow(check))));
            } else {
                self.idle.push((rule.code.clone(), lacks));
            }
        }
        self
    }

    /// Files what the findings of a rule have in common, and gives its number.
    fn title(&mut self, title: Title) -> u16 {
        self.titles.push(title);
        u16::try_from(self.titles.len() - 1).unwrap_or(u16::MAX)
    }

    /// Looks at a row.
    pub(super) fn row(&mut self, row: &Row<'_>) {
        let by_key = |key| row.shape.index(key);
        let before = self.flags.len();
        let mut out = RowOut {
            flags: &mut self.flags,
            rule: 0,
            row: row.number,
            cells: row.cells,
            by_key: &by_key,
            show: self.show,
        };
        for (number, check) in &self.simple {
            out.rule = *number;
            check(row, &mut out);
        }
        for (number, check) in &mut self.remembering {
            out.rule = *number;
            check.row(row, &mut out);
        }
        if self.flags.len() > before {
            self.flags.name(row.number, identifiers::person(row));
        }
    }

    /// Looks back over the list, and gives what was said of it.
    pub(super) fn end(
        mut self,
        shape: &Shape<'_>,
        reading: &Reading,
        request: (Option<&str>, &Framework),
    ) -> Noted {
        let by_key = |key| shape.index(key);
        let mut out =
            RowOut { flags: &mut self.flags, rule: 0, row: 0, cells: &[], by_key: &by_key, show: false };
        for (number, check) in &mut self.remembering {
            out.rule = *number;
            check.end(&mut out);
        }
        self.flags.end(&self.titles, Places::of(shape, reading), request)
    }
}

/// The official heading of a column.
fn heading(shape: &Shape<'_>, key: Key) -> String {
    let column = shape.spec.column(key.name()).and_then(|index| shape.spec.columns.get(index));
    column.map_or(key.name(), |column| &column.header).to_owned()
}
