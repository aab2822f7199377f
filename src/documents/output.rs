//! Where a reader puts what it finds: text to the sink, the rest into the [`Inside`].

use super::{Inside, Kind, Place, Problem, Sink, Trace};
use crate::table::TableError;

/// The most bytes given in one piece.
const MOST: usize = 64 << 10;
/// How many characters the parts of a longer piece share.
const SHARED: usize = 64;

/// What reading one document gives, while it is read.
pub(super) struct Output<'a> {
    pub(super) inside: Inside,
    sink: &'a mut dyn Sink,
}

impl<'a> Output<'a> {
    /// For a document of a kind.
    pub(super) fn new(kind: Kind, sink: &'a mut dyn Sink) -> Self {
        Self { inside: Inside::new(kind), sink }
    }

    /// Gives a piece of text, unless it is blank.
    pub(super) fn text(&mut self, place: &Place, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        // Properties and links are no content.
        self.inside.has_text |= !matches!(place, Place::Property(_) | Place::Link);
        self.name(place, text);
    }

    /// Gives a name, or another piece that is no content by itself.
    pub(super) fn name(&mut self, place: &Place, text: &str) {
        let mut rest = text;
        while rest.len() > MOST {
            let (part, from) = cut(rest);
            self.sink.text(place, part);
            rest = rest.get(from..).unwrap_or_default();
        }
        self.sink.text(place, rest);
    }

    /// Gives what stands in `text` as far as it is too long for one piece, and keeps the rest.
    pub(super) fn overflow(&mut self, place: &Place, text: &mut String) {
        if text.len() > 2 * MOST {
            let keep = (0..=MOST).rev().find(|at| text.is_char_boundary(text.len() - at)).unwrap_or(0);
            let from = text.len() - keep;
            let shared = text.get(..from).map_or(0, |given| tail(given, SHARED));
            self.text(place, text.get(..from).unwrap_or_default());
            text.drain(..shared);
        }
    }

    /// Gives a number of a cell.
    pub(super) fn number(&mut self, place: &Place, value: f64) {
        self.inside.has_text = true;
        self.sink.number(place, value);
    }

    /// Notes a trace.
    pub(super) fn note(&mut self, trace: Trace, place: Place) {
        self.inside.note(trace, place);
    }

    /// Notes a trace as often as it was found.
    pub(super) fn note_many(&mut self, trace: Trace, place: &Place, count: usize) {
        self.inside.note_many(trace, place.clone(), count);
    }

    /// What was read; a document without text is empty unless something else stands in it.
    pub(super) fn finish(mut self, holds_more: bool) -> Inside {
        if !self.inside.has_text && !holds_more && self.inside.problem.is_none() {
            self.inside.problem = Some(Problem::Empty);
        }
        self.inside
    }

    /// Keeps the first problem; the reading goes on with what else can be read.
    pub(super) fn attempt(&mut self, result: Result<(), TableError>) {
        if let Err(error) = result {
            self.inside.problem.get_or_insert_with(|| problem(error));
        }
    }
}

/// Why a document could not be read, from the error of a part.
pub(super) fn problem(error: TableError) -> Problem {
    match error {
        TableError::Password => Problem::Encrypted,
        TableError::TooLarge(why) => Problem::TooLarge(why),
        TableError::Io(kind) => Problem::Unreadable(kind.to_string()),
        TableError::Missing => Problem::Unreadable("the file is not there".to_owned()),
        TableError::Cell { sheet, row, col, what } => {
            Problem::Damaged(format!("{}: {what}", Place::Cell(sheet, row, col)))
        }
        TableError::Damaged(why) => Problem::Damaged(why),
        other @ TableError::Misnamed { .. } => Problem::Damaged(other.to_string()),
    }
}

/// The first part of a long text, and where the next begins, so that both share some characters.
fn cut(text: &str) -> (&str, usize) {
    let end = (0..=MOST).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let part = text.get(..end).unwrap_or(text);
    (part, tail(part, SHARED).max(1))
}

/// Where the last `count` characters of a text begin.
fn tail(text: &str, count: usize) -> usize {
    text.char_indices().rev().nth(count.saturating_sub(1)).map_or(0, |(at, _)| at)
}

/// Whether a text says draft: the word alone, in any case, perhaps with its letters spaced out.
pub(super) fn says_draft(text: &str) -> bool {
    let is_draft = |word: &str| word.eq_ignore_ascii_case("draft");
    let squeezed: String = text.split_whitespace().take(6).collect();
    text.split(|c: char| !c.is_alphabetic()).any(is_draft) || is_draft(&squeezed)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Pieces(Vec<String>);

    impl Sink for Pieces {
        fn text(&mut self, _: &Place, text: &str) {
            self.0.push(text.to_owned());
        }
    }

    /// Joins parts that share 64 characters.
    fn joined(parts: &[String]) -> String {
        let mut whole = parts.first().cloned().unwrap_or_default();
        for pair in parts.windows(2) {
            let shared = &pair[0][tail(&pair[0], SHARED)..];
            whole.push_str(pair[1].strip_prefix(shared).unwrap());
        }
        whole
    }

    #[test]
    fn a_long_piece_comes_in_parts_that_overlap() {
        let long: String = (0..60_000).map(|i| char::from_u32(0x100 + i % 300).unwrap()).collect();
        let mut pieces = Pieces(Vec::new());
        Output::new(Kind::Word, &mut pieces).text(&Place::Whole, &long);
        assert!(pieces.0.len() > 1 && pieces.0.iter().all(|p| p.len() <= MOST));
        assert_eq!(joined(&pieces.0), long);
    }

    #[test]
    fn what_grows_is_given_as_it_grows() {
        let (mut pieces, mut whole, mut text) = (Pieces(Vec::new()), String::new(), String::new());
        let mut out = Output::new(Kind::Word, &mut pieces);
        for i in 0..50_000 {
            let word = format!("é{i} ");
            whole.push_str(&word);
            text.push_str(&word);
            out.overflow(&Place::Whole, &mut text);
        }
        out.text(&Place::Whole, &text);
        assert_eq!(joined(&pieces.0), whole);
    }

    #[test]
    fn draft_is_a_word() {
        for text in ["DRAFT", "Draft - not for circulation", "v2_draft", "D R A F T", "draft2"] {
            assert!(says_draft(text), "{text}");
        }
        for text in ["drafted", "Draftsman", "overdraft", "final"] {
            assert!(!says_draft(text), "{text}");
        }
    }
}
