//! Reading rich text.

use encoding_rs::{Encoding, WINDOWS_1252};

use super::state::{State, Target};
use super::words::{Word, Words};
use crate::documents::office::is_person;
use crate::documents::output::{Output, says_draft};
use crate::documents::{Place, Problem, Trace};

/// How deep groups may nest.
const DEPTH: usize = 4096;

/// Reads a file that begins as rich text.
pub(in crate::documents) fn read(bytes: &[u8], out: &mut Output<'_>) {
    let mut rich = Rich {
        out,
        state: State::START,
        kept: Vec::new(),
        encoding: WINDOWS_1252,
        text: String::new(),
        raw: Vec::new(),
        paragraph: 1,
        skip: 0,
        high: None,
    };
    let mut ended = false;
    for word in Words::new(bytes) {
        rich.word(&word);
        ended |= word == Word::Close && rich.kept.is_empty();
        if ended {
            break;
        }
    }
    rich.give();
    if !ended {
        out.inside.problem = Some(Problem::Damaged("it is cut short".to_owned()));
    }
}

struct Rich<'a, 'b> {
    out: &'a mut Output<'b>,
    state: State,
    kept: Vec<State>,
    encoding: &'static Encoding,
    text: String,
    /// Bytes that still are to be decoded: a character may be two of them.
    raw: Vec<u8>,
    paragraph: u32,
    /// Characters still to be passed over, as they stand in for the one before.
    skip: usize,
    /// The first half of a character beyond the first plane.
    high: Option<u16>,
}

impl Rich<'_, '_> {
    fn word(&mut self, word: &Word<'_>) {
        match *word {
            Word::Open if self.kept.len() < DEPTH => {
                self.skip = 0;
                self.kept.push(self.state);
            }
            Word::Open => {}
            Word::Close => self.close(),
            Word::Byte(byte) => self.bytes(&[byte]),
            Word::Text(text) => self.bytes(text),
            Word::Optional => {}
            Word::Control(name, number) => self.control(name, number),
        }
    }

    fn close(&mut self) {
        self.skip = 0;
        let before = self.kept.pop().unwrap_or(State::START);
        if before.target != self.state.target {
            self.give();
        }
        self.state = before;
    }

    fn bytes(&mut self, bytes: &[u8]) {
        let skipped = self.skip.min(bytes.len());
        self.skip -= skipped;
        let bytes = bytes.get(skipped..).unwrap_or_default();
        if self.state.target == Target::Nowhere || bytes.is_empty() {
            return;
        }
        self.traces();
        self.raw.extend_from_slice(bytes);
    }

    /// Notes that the text which stands here is hidden or changed.
    fn traces(&mut self) {
        let place = self.state.target.place(self.paragraph);
        if std::mem::take(&mut self.state.hidden) {
            self.out.note(Trace::HiddenText, place.clone());
        }
        if std::mem::take(&mut self.state.changed) {
            self.out.note(Trace::TrackedChange, place);
        }
    }

    fn decode(&mut self) {
        self.text.push_str(&self.encoding.decode_without_bom_handling(&self.raw).0);
        self.raw.clear();
    }

    fn control(&mut self, name: &str, number: Option<i32>) {
        if let Some(target) = Target::of(name) {
            self.give();
            self.state.target = target;
            if target == Target::Comment {
                self.out.note(Trace::Comment, Place::Paragraph(self.paragraph));
            }
            return;
        }
        let on = number != Some(0);
        match name {
            "par" | "row" | "sect" | "page" => {
                self.give();
                if self.state.target == Target::Body {
                    self.paragraph = self.paragraph.saturating_add(1);
                }
            }
            "tab" | "cell" | "nestcell" => self.push("\t"),
            "line" => self.push("\n"),
            "emdash" => self.push("—"),
            "endash" => self.push("–"),
            "lquote" => self.push("‘"),
            "rquote" => self.push("’"),
            "ldblquote" => self.push("“"),
            "rdblquote" => self.push("”"),
            "bullet" => self.push("•"),
            "u" => self.unicode(number.unwrap_or(0)),
            "uc" => self.state.stand_ins = number.and_then(|n| n.try_into().ok()).unwrap_or(1).min(16),
            "ansicpg" => {
                let label = format!("windows-{}", number.unwrap_or(1252));
                self.encoding = Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252);
            }
            "v" => self.state.hidden = on,
            "revised" | "deleted" => self.state.changed = on,
            "plain" => (self.state.hidden, self.state.changed) = (false, false),
            "object" => self.out.note(Trace::Embedded, Place::Paragraph(self.paragraph)),
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        if self.state.target != Target::Nowhere {
            self.decode();
            self.text.push_str(text);
        }
    }

    /// A character by its number, which may be half of one, and may be written as negative.
    fn unicode(&mut self, number: i32) {
        self.skip = self.state.stand_ins;
        let [low, high, ..] = number.to_le_bytes();
        let unit = u16::from_le_bytes([low, high]);
        let units = [self.high.take(), Some(unit)];
        if (0xd800..0xdc00).contains(&unit) {
            self.high = Some(unit);
            return;
        }
        self.traces();
        for character in char::decode_utf16(units.into_iter().flatten()).flatten() {
            self.push(character.encode_utf8(&mut [0; 4]));
        }
    }

    /// Gives what was gathered.
    fn give(&mut self) {
        self.decode();
        let text = std::mem::take(&mut self.text);
        let target = self.state.target;
        let is_name = matches!(target, Target::Property("author" | "last changed by" | "manager"));
        if is_name && is_person(&text) {
            self.out.note(Trace::Author, target.place(self.paragraph));
        }
        if matches!(target, Target::Header) && says_draft(&text) && text.trim().len() < 40 {
            self.out.note(Trace::DraftWatermark, Place::Header);
        }
        if target != Target::Nowhere {
            self.out.text(&target.place(self.paragraph), &text);
        }
    }
}
