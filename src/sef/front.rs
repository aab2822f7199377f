//! What stands before the criteria: that it is a draft, the context, and the answers to the questions.

use chrono::Months;

use super::model::{QuestionPart, SelfEvaluation};
use super::words::{counted, judgement, rag, sentence};
use crate::evidence::{Kind, Statement};
use crate::word::{Document, Text};

/// More than this says the same as this and a number.
const MOST: usize = 12;

/// What is lacking, where something is.
pub(super) fn draft(document: &mut Document, sef: &SelfEvaluation<'_>) {
    if sef.lacks.is_empty() {
        return;
    }
    document.inset(Text::new().bold("This is a draft.").plain(" It is not ready to be sent:"));
    document.bullets(sef.lacks.iter().take(MOST));
    if let Some(rest) = sef.lacks.len().checked_sub(MOST).filter(|rest| *rest > 0) {
        document.paragraph(format!("And {}.", counted(rest, "thing more", "things more")));
    }
}

/// What this is, and what the area says of itself.
pub(super) fn context(document: &mut Document, sef: &SelfEvaluation<'_>) {
    document.paragraph(format!(
        "This is the self-evaluation of the {} local area partnership, against the criteria of: {}. It is written from {}, each of which \
         judges, shows its evidence, and says what changed for children and young people.",
        sef.area,
        sef.framework.title,
        counted(sef.statements, "statement", "statements"),
    ));
    paragraphs(document, sef.context.unwrap_or_default());
}

/// The questions, each with an overall answer and the judgements that it rests on.
pub(super) fn questions(document: &mut Document, sef: &SelfEvaluation<'_>) {
    document.heading(1, "Our answers in short");
    for part in &sef.questions {
        document.heading(2, &part.question.text);
        match part.answer {
            Some(answer) => paragraphs(document, answer),
            None if part.question.actions => {}
            None => {
                document.paragraph(counts(part));
            }
        }
        if part.question.actions {
            document.paragraph(format!("{} \u{2018}What we will do\u{2019} lists them.", to_do(sef)));
        }
        judgements(document, part, Kind::Strength, "Strengths");
        judgements(document, part, Kind::Improvement, "Areas for improvement");
    }
}

/// A text of several paragraphs, which blank lines part.
fn paragraphs(document: &mut Document, text: &str) {
    let text = text.replace("\r\n", "\n");
    for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        document.paragraph(paragraph);
    }
}

/// How many strengths and areas for improvement, where the area says nothing in words.
fn counts(part: &QuestionPart<'_>) -> String {
    if part.statements.is_empty() {
        return "No statement answers this yet.".to_owned();
    }
    format!(
        "Under this question we see {} and {}.",
        number(part.of(Kind::Strength).count(), "strength", "strengths"),
        number(part.of(Kind::Improvement).count(), "area for improvement", "areas for improvement"),
    )
}

fn number(n: usize, one: &str, many: &str) -> String {
    if n == 0 { format!("no {many}") } else { counted(n, one, many) }
}

/// How much is to be done, and by when.
pub(super) fn to_do(sef: &SelfEvaluation<'_>) -> String {
    let today = sef.as_of.date();
    let end = today.checked_add_months(Months::new(12)).unwrap_or(today);
    let due = |part: &&super::ActionPart<'_>| {
        part.action.due.as_ref().is_some_and(|due| due.value >= today && due.value <= end)
    };
    let (soon, all) = (sef.actions.iter().filter(due).count(), sef.actions.len());
    let late = sef.actions.iter().filter(|part| part.action.days_overdue(today).is_some()).count();
    let overdue = if late > 0 { format!(", and {late} should be done by now") } else { String::new() };
    match all {
        0 => "No action follows from these judgements yet.".to_owned(),
        _ => format!(
            "{} from these judgements; {} due in the next 12 months{overdue}.",
            counted(all, "action follows", "actions follow"),
            if soon == all { "all fall".to_owned() } else { format!("{soon} of them fall") },
        ),
    }
}

fn judgements(document: &mut Document, part: &QuestionPart<'_>, kind: Kind, title: &str) {
    let lines: Vec<Text> = part.of(kind).map(line).collect();
    if !lines.is_empty() {
        document.leading(Text::new().bold(title));
        document.bullets(lines);
    }
}

/// A judgement in a line, with its criterion and rating.
fn line(statement: &Statement) -> Text {
    let criterion = statement.criterion.as_ref().map_or("", |id| id.as_str());
    let rating = statement.rag.map(|it| format!(", {}", rag(it).to_lowercase())).unwrap_or_default();
    Text::new().plain(sentence(&judgement(statement))).quiet(format!(" (criterion {criterion}{rating})"))
}
