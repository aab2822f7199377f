//! Requests, worst first. Those that need nobody are named in a line, unless all are wanted.

use std::io::{self, Write};

use super::View;
use super::text::{age, heading, indented, tone, word};
use crate::findings::{Severity, one_line};
use crate::readiness::{Holder, Marks, StandingOfRequest, State};
use crate::terminal::{Cell, Look, Table};

/// As many rules as are named beside a request.
const RULES: usize = 3;

pub(super) fn write(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let requests = view.readiness.requests_worst_first();
    if requests.is_empty() {
        return Ok(());
    }
    let states: Vec<State> = requests.iter().map(|standing| standing.state).collect();
    heading("Requests", &states, look, out)?;
    let (shown, folded): (Vec<_>, Vec<_>) =
        requests.into_iter().partition(|standing| view.all || standing.state < State::Unavailable);
    Table {
        headings: ["state", "request", "age", "owner", "rules"],
        rows: shown.into_iter().map(row).collect(),
    }
    .write(look, out)?;
    for alike in folded.chunk_by(|a, b| a.state == b.state) {
        let Some(first) = alike.first() else { continue };
        let ids: Vec<String> = alike.chunk_by(|a, b| a.request.id == b.request.id).map(folded_id).collect();
        indented(&format!("{}: {}", word(first.state), ids.join(", ")), 2, look, out)?;
    }
    Ok(())
}

/// A request, or the number of tracked children for whom it is asked.
fn folded_id(of_request: &[&StandingOfRequest<'_>]) -> String {
    match of_request {
        [one] => one.id.clone(),
        [first, ..] => format!("{} ({} children)", first.request.id, of_request.len()),
        [] => String::new(),
    }
}

fn row(standing: &StandingOfRequest<'_>) -> [Cell; 5] {
    let owners: Vec<String> = standing.owners.iter().map(Holder::name).collect();
    let owners = if owners.is_empty() { "nobody named".to_owned() } else { owners.join("; ") };
    let asked = standing.state != State::NotAsked;
    [
        Cell::toned(word(standing.state), tone(standing.state)),
        one_line(&format!("{} {}", standing.id, standing.request.title)).into_owned().into(),
        age(standing.months).into(),
        one_line(if asked { &owners } else { "" }).into_owned().into(),
        rules(&standing.marks).into(),
    ]
}

/// The rules that stand against it: the errors, or else the queries.
fn rules(marks: &Marks) -> String {
    let worst = marks.iter().next().map(|mark| mark.severity).filter(|worst| *worst > Severity::Note);
    let all: Vec<_> = marks.iter().filter(|mark| Some(mark.severity) == worst).collect();
    let mut names: Vec<String> = all
        .iter()
        .take(RULES)
        .map(|mark| match mark.count {
            1 => mark.name.to_string(),
            count => format!("{} × {count}", mark.name),
        })
        .collect();
    if all.len() > RULES {
        names.push(format!("{} more", all.len() - RULES));
    }
    names.join(", ")
}
