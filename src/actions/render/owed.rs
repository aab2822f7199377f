//! A plan that the area owes after an inspection: for each thing that inspectors asked for, who acts, by when, and how anybody
//! will know that it worked.

use super::super::{Answered, Line, Owed, Plan, answered, words};
use super::ratings::rag;
use super::recommendations::kind;
use crate::word::{Cell, Document, Table, Text};

/// The document.
#[must_use]
pub fn owed(plan: &Plan<'_>, owed: &Owed<'_>) -> Document {
    let mut paper = Document::new(&owed.plan.title, plan.area(), plan.now);
    paper.paragraph(owed.plan.about.as_str()).table(facts(plan, owed)).contents();
    let asked = answered(plan, &owed.inspection.settings);
    let asked: Vec<&Answered<'_, '_>> =
        asked.iter().filter(|a| owed.answers(a.recommendation.kind)).collect();
    if asked.is_empty() {
        paper.heading(1, "What inspectors asked for").inset(
            "sendpack.yaml records nothing that this plan must answer: write what the inspectors' report asks for into recommendations.",
        );
        return paper;
    }
    paper.landscape();
    for (number, answered) in (1..).zip(asked) {
        paper.heading(1, format!("{number}. {}", answered.recommendation.text));
        about(&mut paper, answered);
        if answered.lines.is_empty() {
            paper.inset("No action answers this yet.");
        } else {
            paper.table(actions(answered));
        }
    }
    paper
}

fn facts(plan: &Plan<'_>, owed: &Owed<'_>) -> Table {
    let settings = &owed.inspection.settings;
    let mut facts = Table::facts("About this plan").caption_unseen();
    facts.row(["Area", plan.area()]);
    facts.row(["Inspected under", &owed.framework.title]);
    if let Some(outcome) = owed.outcome() {
        facts.row(["Outcome", outcome]);
    }
    for milestone in &owed.framework.milestones {
        if let Some(day) = settings.dates.get(&milestone.id) {
            facts.row([milestone.title.as_str(), &words::day(day.value)]);
        }
    }
    let unknown = "Not known: write the day into sendpack.yaml, under dates of the inspection".to_owned();
    let due = owed.due().map_or(unknown, |span| words::day(span.to));
    facts.row(["This plan is due", &due]);
    let contacts = plan.framework.contacts.iter().filter_map(|role| {
        let contact = plan.repository.settings.contacts.get(&role.id)?;
        Some((role.title.as_str(), contact.role.as_deref().or(contact.name.as_deref())?))
    });
    for (title, who) in contacts {
        facts.row([title, who]);
    }
    facts
}

fn about(paper: &mut Document, answered: &Answered<'_, '_>) {
    let recommendation = answered.recommendation;
    let partner = recommendation.partner.map(words::partner);
    let who: Vec<&str> = [recommendation.role.as_deref(), partner].into_iter().flatten().collect();
    let who = if who.is_empty() { "nobody named yet".to_owned() } else { who.join(", ") };
    let text = Text::new().bold(format!("{} {}. ", kind(recommendation.kind), &*recommendation.id));
    paper.leading(text.plain(format!("Answers for it: {who}.")));
}

fn actions(answered: &Answered<'_, '_>) -> Table {
    let columns = [
        ("What we will do", 7),
        ("Who", 5),
        ("By when", 3),
        ("How we shall know", 6),
        ("Where it stands", 6),
        ("Rating", 2),
    ];
    let mut table =
        Table::new(&format!("Actions for {}", &*answered.recommendation.id), columns).caption_unseen();
    for line in &answered.lines {
        let action = line.action;
        let text =
            |text: &Option<String>, none: &str| Cell::from(text.clone().unwrap_or_else(|| none.to_owned()));
        table.row([
            Cell::from(words::called(line)),
            Cell::from(words::owner(action)),
            Cell::paragraphs(by_when(line)),
            text(&action.measure, "No measure is written"),
            text(&action.next_steps, ""),
            rag(line.rag()),
        ]);
    }
    table
}

/// When an action is due, and that it is late.
fn by_when(line: &Line<'_>) -> Vec<String> {
    std::iter::once(words::due(line.action)).chain(words::overdue(line)).collect()
}
