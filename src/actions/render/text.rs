//! For people at a terminal of any width: counts, what moved, what is overdue, what is red, what is to be decided.

use std::io::{self, Write};

use super::super::{Line, Movement, Plan, words};
use crate::evidence::Rag;
use crate::findings::one_line;
use crate::terminal::{Cell, Look, Table, Tone, wrapped};

/// Writes the plan in short.
///
/// # Errors
/// Those of writing.
pub fn text(plan: &Plan<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let count = words::counted(plan.lines.len(), "action");
    let day = plan.today().format("%A %-d %B %Y");
    paragraph(&format!("{}, action plan on {day}: {count}", one_line(plan.area())), Tone::Strong, look, out)?;
    if plan.lines.is_empty() {
        return paragraph(
            "The folder actions holds no action. A blank workbook: sendpack template actions",
            Tone::Plain,
            look,
            out,
        );
    }
    writeln!(out)?;
    counts(plan, look, out)?;
    let overdue = plan.overdue();
    let late = |line: &Line<'_>| words::overdue(line).unwrap_or_default();
    section("Overdue", &overdue, &late, look, out)?;
    let reds: Vec<&Line<'_>> = plan.with(Rag::Red).collect();
    let next = |line: &Line<'_>| match &line.action.next_steps {
        Some(next) => format!("next: {next}"),
        None => "no next step is written".to_owned(),
    };
    section("Red", &reds, &next, look, out)?;
    let asked: Vec<&Line<'_>> = plan.lines.iter().filter(|line| line.action.decision.is_some()).collect();
    section("To be decided", &asked, &|line| line.action.decision.clone().unwrap_or_default(), look, out)
}

fn counts(plan: &Plan<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let ratings = [Some(Rag::Red), Some(Rag::Amber), Some(Rag::Green), None];
    let row = |rag: Option<Rag>| {
        let tone = match rag {
            Some(Rag::Red) => Tone::Bad,
            Some(Rag::Amber) => Tone::Doubtful,
            Some(Rag::Green) => Tone::Good,
            None => Tone::Dim,
        };
        let count = plan.rated(rag).to_string();
        [
            Cell::toned(words::title(rag), tone),
            Cell::from(count),
            Cell::from(plan.rated_before(rag).to_string()),
        ]
    };
    let rows = ratings.into_iter().map(row).collect();
    Table { headings: ["Rating", "Now", "Before"], rows }.write(look, out)?;
    let moves = [Movement::Better, Movement::Worse, Movement::Same, Movement::New];
    let moves: Vec<String> = moves.iter().map(|m| format!("{} {}", plan.moved(*m), m.word())).collect();
    writeln!(out)?;
    paragraph(&format!("Since {}: {}", words::since(plan), moves.join(", ")), Tone::Plain, look, out)
}

fn section(
    title: &str,
    lines: &[&Line<'_>],
    says: &dyn Fn(&Line<'_>) -> String,
    look: Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", look.paint().bold(title))?;
    for line in lines {
        let action = line.action;
        let id = action.id.as_ref().map_or("–", |id| id.value.as_str());
        let what = action.what.as_deref().unwrap_or("nothing says what is to be done");
        indented(&format!("{id}  {what} ({})", words::owner(action)), 2, look, out)?;
        indented(&says(line), 6, look, out)?;
    }
    Ok(())
}

fn paragraph(text: &str, tone: Tone, look: Look, out: &mut dyn Write) -> io::Result<()> {
    wrapped(text, look.width).iter().try_for_each(|line| writeln!(out, "{}", look.paint().tone(tone, line)))
}

fn indented(text: &str, indent: usize, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let lines = wrapped(&one_line(text), look.width.saturating_sub(indent));
    lines.iter().try_for_each(|line| writeln!(out, "{:indent$}{line}", ""))
}
