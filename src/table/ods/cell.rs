//! One cell: its tag says its value, its paragraphs say its text.

use chrono::NaiveDateTime;

use super::paragraph::Paragraphs;
use super::time;
use crate::table::xml::{Tag, Token, Tokens, decode};
use crate::table::{Format, TableError, Value, moment};

/// What a cell's tag says, and the text within.
#[derive(Default)]
pub(super) struct Cell {
    /// How many cells in a row are alike.
    pub(super) repeated: u32,
    /// Rows and columns that it covers.
    pub(super) spans: (u32, u32),
    /// Whether a formula makes the value.
    pub(super) formula: bool,
    held: Held,
    /// Text that the tag itself gives.
    text: Option<String>,
    paragraphs: Paragraphs,
}

#[derive(Default)]
enum Held {
    #[default]
    Nothing,
    Text,
    Error,
    Number(f64, Format),
    Moment(NaiveDateTime),
    Flag(bool),
    /// The tag says a kind, but no value of that kind.
    Wrong,
}

impl Cell {
    /// Reads the cell of a tag to its end.
    pub(super) fn open(&mut self, tag: &Tag<'_>) -> Result<(), TableError> {
        let number = |name: &[u8]| tag.number(name).unwrap_or(1).max(1);
        self.repeated = number(b"table:number-columns-repeated");
        self.spans = (number(b"table:number-rows-spanned"), number(b"table:number-columns-spanned"));
        self.formula = tag.get(b"table:formula").is_some();
        self.held = held(tag);
        self.paragraphs.clear();
        self.text = match tag.get(b"office:string-value") {
            None => None,
            Some(raw) => {
                let mut text = String::new();
                decode(raw, &mut text)?;
                Some(text)
            }
        };
        Ok(())
    }

    /// Reads what is within the cell to its closing tag; notes and drawings hold no text of it.
    pub(super) fn finish(&mut self, tokens: &mut Tokens<'_>) -> Result<(), TableError> {
        loop {
            match tokens.next()? {
                Token::Open(tag) => match tag.name {
                    b"annotation" | b"frame" | b"custom-shape" | b"g" | b"table" if !tag.empty => {
                        tokens.leave()?
                    }
                    _ => self.paragraphs.open(&tag)?,
                },
                Token::Close(b"table-cell" | b"covered-table-cell") | Token::End => return Ok(()),
                Token::Close(name) => self.paragraphs.close(name),
                Token::Text(raw) => self.paragraphs.add(raw, false)?,
                Token::Literal(raw) => self.paragraphs.add(raw, true)?,
            }
        }
    }

    /// The value; an error says what is wrong with it.
    pub(super) fn value(&self) -> Result<Option<Value<'_>>, &'static str> {
        let shown = self.paragraphs.text();
        let text = self.text.as_deref().filter(|t| !t.is_empty()).or(shown);
        Ok(match self.held {
            // Some writers give text no kind.
            Held::Nothing => text.filter(|t| !t.is_empty()).map(Value::Text),
            Held::Text => Some(Value::Text(text.unwrap_or_default())),
            Held::Error => Some(Value::Error(shown.unwrap_or_default())),
            Held::Number(number, format) => Some(Value::Number(number, format)),
            Held::Moment(at) => Some(Value::Moment(at)),
            Held::Flag(flag) => Some(Value::Flag(flag)),
            Held::Wrong => return Err("this cell should hold a number, date or time but does not"),
        })
    }
}

fn held(tag: &Tag<'_>) -> Held {
    let text = |name: &[u8]| tag.get(name).and_then(|v| std::str::from_utf8(v).ok());
    let number = || text(b"office:value")?.trim().parse().ok().filter(|n: &f64| n.is_finite());
    let counted = |format| move |n| Held::Number(n, format);
    let found = match text(b"office:value-type") {
        None => Some(Held::Nothing),
        Some(_) if text(b"calcext:value-type") == Some("error") => Some(Held::Error),
        Some("string") => Some(Held::Text),
        Some("float" | "currency") => number().map(counted(Format::Plain)),
        Some("percentage") => number().map(counted(Format::Percent)),
        Some("date") => text(b"office:date-value").and_then(moment::parse).map(Held::Moment),
        Some("time") => text(b"office:time-value").and_then(time::days).map(counted(Format::Date1900)),
        Some("boolean") => text(b"office:boolean-value").and_then(|v| v.parse().ok()).map(Held::Flag),
        Some(_) => None,
    };
    found.unwrap_or(Held::Wrong)
}
