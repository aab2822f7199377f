//! Strengths and areas for development, in two pages at most: for members, who read it before a meeting.

use super::front;
use super::model::{QuestionPart, SelfEvaluation};
use super::words::{action, judgement, sentence};
use crate::evidence::{Kind, Rag, Statement};
use crate::word::{Document, Text};

/// The most points under one heading, so that the whole stands on two pages.
const MOST: usize = 4;

/// The most characters of a judgement, or of what changed.
const SHORT: usize = 300;

/// The most actions.
const NEXT: usize = 5;

/// Lays the summary out.
#[must_use]
pub fn summary(sef: &SelfEvaluation<'_>) -> Document {
    let mut document = Document::new("Strengths and areas for development", sef.area, sef.as_of);
    if !sef.lacks.is_empty() {
        let draft = Text::new().bold("This is a draft.");
        document.inset(draft.plain(" The first page of the self-evaluation says what it lacks."));
    }
    document.paragraph(format!(
        "The {} local area partnership judges how well children and young people with special educational needs and disabilities are \
         helped, and what must become better. This is a summary of its self-evaluation.",
        sef.area
    ));
    for (kind, title) in
        [(Kind::Strength, "Strengths"), (Kind::Improvement, "Areas that require further development")]
    {
        document.heading(1, title);
        if sef.questions.iter().all(|part| part.of(kind).next().is_none()) {
            document.paragraph("None is stated yet.");
        }
        sef.questions.iter().for_each(|part| question(&mut document, part, kind));
    }
    document.heading(1, "What happens next");
    document.leading(front::to_do(sef));
    document.bullets(sef.actions.iter().take(NEXT).map(|part| sentence(&action(part))));
    if let Some(rest) = sef.actions.len().checked_sub(NEXT).filter(|rest| *rest > 0) {
        document.paragraph(format!("The self-evaluation has {rest} more."));
    }
    document
}

/// The statements of a question: of areas for development, the worst first.
fn question(document: &mut Document, part: &QuestionPart<'_>, kind: Kind) {
    let mut statements: Vec<&Statement> = part.of(kind).collect();
    if statements.is_empty() {
        return;
    }
    if kind == Kind::Improvement {
        statements.sort_by_key(|statement| statement.rag.unwrap_or(Rag::Green));
    }
    document.heading(2, &part.question.text);
    document.bullets(statements.iter().take(MOST).map(|statement| point(statement)));
    if let Some(rest) = statements.len().checked_sub(MOST).filter(|rest| *rest > 0) {
        document.paragraph(format!("The self-evaluation has {rest} more."));
    }
}

/// A judgement and what changed.
fn point(statement: &Statement) -> Text {
    let text = Text::new().bold(short(&judgement(statement)));
    match &statement.impact {
        Some(impact) => text.plain(format!(" {}", short(&sentence(impact)))),
        None => text,
    }
}

/// A text, or as many of its whole sentences or words as are short.
fn short(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(SHORT) else { return text.to_owned() };
    let cut = text.get(..end).unwrap_or(text);
    match (cut.rfind(". "), cut.rfind(' ')) {
        (Some(sentence), _) => cut.get(..=sentence).unwrap_or(cut).to_owned(),
        (None, Some(word)) => format!("{}\u{2026}", cut.get(..word).unwrap_or(cut)),
        (None, None) => format!("{cut}\u{2026}"),
    }
}
