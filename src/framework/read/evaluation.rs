//! Questions, outcomes, plans owed after one, tracking and self-evaluation.

use super::faults::Faults;
use super::names::{Ids, Names};
use super::part::Part;
use super::stages::deadline;
use super::tree::Tree;
use crate::framework::{
    Milestone, Mix, Outcome, OwedPlan, Point, Question, Rating, SelfEvaluation, Tracking,
};

pub(super) fn questions(tree: &Tree) -> Vec<Question> {
    let question = |q: &Part| Question { id: q.text("id"), text: q.text("text"), actions: q.flag("actions") };
    tree.records("questions").iter().map(question).collect()
}

pub(super) fn rag(tree: &Tree) -> Vec<Rating> {
    let rating = |r: &Part| Rating { value: r.text("value"), meaning: r.text("meaning") };
    tree.records("rag").iter().map(rating).collect()
}

/// Plans, which are owed after an outcome and by a milestone that there are.
pub(super) fn plans(
    tree: &Tree,
    names: &Names,
    milestones: &[Milestone],
    faults: &mut Faults,
) -> Vec<OwedPlan> {
    let mut due = Ids::new("milestone");
    milestones.iter().for_each(|milestone| due.add(&milestone.id));
    let mut plan = |part: &Part| {
        names.outcomes.refer(part, "outcome", faults);
        names.sources.refer(part, "sources", faults);
        due.refer(part, "due", faults);
        OwedPlan {
            id: part.text("id"),
            title: part.text("title"),
            about: part.text("about"),
            outcome: part.optional("outcome"),
            due: part.text("due"),
            answers: part.texts("answers"),
            sources: part.texts("sources"),
        }
    };
    tree.records("plans").iter().map(&mut plan).collect()
}

pub(super) fn outcomes(tree: &Tree) -> Vec<Outcome> {
    tree.records("outcomes").iter().map(|o| Outcome { id: o.text("id"), title: o.text("title") }).collect()
}

pub(super) fn tracking(tree: &Tree, names: &Names, faults: &mut Faults) -> Option<Tracking> {
    let part = tree.holder("tracking")?.part("tracking")?;
    let mix =
        |m: &Part| Some(Mix { measure: m.text("measure"), least: m.number("least")?, text: m.text("text") });
    names.sources.refer(&part, "sources", faults);
    let (least, most) = (part.number("least")?, part.number("most")?);
    if least > most {
        faults.not_a(&part, "least", "a number that is no greater than most");
    }
    Some(Tracking {
        typical: part.number("typical")?,
        least,
        most,
        chosen: part.part("chosen").and_then(|c| deadline(&c, faults)),
        mix: part.records("mix").iter().filter_map(mix).collect(),
        sources: part.texts("sources"),
    })
}

pub(super) fn self_evaluation(tree: &Tree) -> Option<SelfEvaluation> {
    let part = tree.holder("self_evaluation")?.part("self_evaluation")?;
    let point = |p: &Part| Point { id: p.text("id"), text: p.text("text") };
    Some(SelfEvaluation {
        request: part.optional("request"),
        most_pages: part.number("most_pages")?,
        better_pages: part.number("better_pages")?,
        abbreviations: part.texts("abbreviations"),
        points: part.records("points").iter().map(point).collect(),
    })
}
