//! Marks of a draft: DRAFT in a header or title, at the top, or standing alone. A draft EHC plan is a thing that the field
//! speaks of every day, so the word in a sentence says nothing.

use crate::documents::Place;

/// What was seen so far.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) first: Option<Place>,
    pieces: u32,
}

/// Pieces of running text that count as its top.
const TOP: u32 = 12;
/// A mark is no longer than this; longer ones are sentences.
const MARK: usize = 80;

impl Draft {
    /// Looks at a piece of text.
    pub(super) fn text(&mut self, place: &Place, text: &str) {
        self.pieces = self.pieces.saturating_add(1);
        if self.first.is_none() && text.lines().take(4).any(|line| self.is_mark(place, line)) {
            self.first = Some(place.clone());
        }
    }

    fn is_mark(&self, place: &Place, line: &str) -> bool {
        if line.len() > MARK {
            return false;
        }
        let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        let marked = |any_case: bool| {
            words.iter().enumerate().any(|(at, word)| {
                (*word == "DRAFT" || any_case && word.eq_ignore_ascii_case("draft"))
                    && !is_of_plan(&words[at + 1..])
            })
        };
        let alone = words.first().is_some_and(|w| w.eq_ignore_ascii_case("draft")) && words.len() <= 3;
        match place {
            Place::Header | Place::Footer | Place::Property("title" | "subject" | "status" | "category") => {
                marked(true)
            }
            Place::Comment | Place::Notes(_) | Place::Property(_) | Place::Cell(..)
                if !self.at_top(place) =>
            {
                false
            }
            _ => {
                marked(false) && (self.at_top(place) || words.len() <= 3)
                    || alone && marked(true) && self.at_top(place)
            }
        }
    }

    fn at_top(&self, place: &Place) -> bool {
        match place {
            Place::Page(n) | Place::Slide(n) => *n == 1,
            Place::Cell(_, row, _) => *row <= 3,
            Place::Line(n) | Place::Paragraph(n) => *n <= TOP,
            Place::Table(_) | Place::TextBox => self.pieces <= TOP,
            _ => false,
        }
    }
}

/// Whether the words after "draft" say what is drafted: a plan of a child, not this document.
fn is_of_plan(after: &[&str]) -> bool {
    let word = |at: usize| after.get(at).map_or(String::new(), |w| w.to_ascii_lowercase());
    matches!(
        word(0).as_str(),
        "ehc"
            | "ehcp"
            | "ehcps"
            | "plan"
            | "plans"
            | "education"
            | "statement"
            | "statements"
            | "amended"
            | "final"
    )
}

/// Whether the name of a file says that it is a draft.
pub(in crate::rules) fn is_draft_name(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let words: Vec<&str> = name.split(|c: char| !c.is_ascii_alphabetic()).filter(|w| !w.is_empty()).collect();
    (0..words.len()).any(|at| words[at].eq_ignore_ascii_case("draft") && !is_of_plan(&words[at + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(place: Place, text: &str) -> bool {
        let mut draft = Draft::default();
        draft.text(&place, text);
        draft.first.is_some()
    }

    #[test]
    fn marks_of_a_draft() {
        for (place, text) in [
            (Place::Header, "SEND strategy – draft v3"),
            (Place::Footer, "DRAFT"),
            (Place::Property("title"), "Draft SEND strategy"),
            (Place::Paragraph(1), "DRAFT SEND STRATEGY 2026"),
            (Place::Paragraph(2), "Draft 3"),
            (Place::Paragraph(90), "DRAFT"),
            (Place::Page(1), "DRAFT – not for circulation"),
            (Place::Cell("S".into(), 1, 1), "DRAFT figures"),
            (Place::Line(1), "Draft"),
        ] {
            assert!(marked(place.clone(), text), "{place}: {text}");
        }
    }

    #[test]
    fn talk_of_drafts() {
        for (place, text) in [
            (Place::Paragraph(1), "We send every draft EHC plan within 14 weeks"),
            (Place::Paragraph(1), "DRAFT EHC PLANS"),
            (Place::Header, "Draft EHC plans: timeliness"),
            (Place::Paragraph(40), "The DRAFT of the strategy went to the board in May"),
            (Place::Cell("S".into(), 40, 2), "DRAFT"),
            (Place::Comment, "DRAFT"),
            (Place::Page(4), "Stage: draft plan"),
            (Place::Paragraph(1), "Draughty classrooms"),
        ] {
            assert!(!marked(place.clone(), text), "{place}: {text}");
        }
    }

    #[test]
    fn names_of_files() {
        assert!(
            is_draft_name("a/SEF draft v3.docx")
                && is_draft_name("DRAFT_strategy.pdf")
                && is_draft_name("strategy-draft.docx")
        );
        assert!(
            !is_draft_name("draft/strategy.pdf")
                && !is_draft_name("draft-ehc-plans.xlsx")
                && !is_draft_name("overdraft.xlsx")
        );
    }
}
