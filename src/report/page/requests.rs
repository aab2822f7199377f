//! Every request as a table.

use super::words;
use crate::framework::Framework;
use crate::report::facts::{NOBODY, RequestLine};
use crate::report::html::Html;
use crate::report::table::{Table, cell, head, keyed, lines, row, words as heading};

/// The table of requests.
pub(super) fn write(h: &mut Html, framework: &Framework, requests: &[RequestLine<'_>]) {
    words::section(h, "requests", "What is asked for", |h| {
        let headings = [
            heading("Request"),
            heading("Wants"),
            heading("State"),
            heading("Answered by"),
            heading("Owner"),
            heading("As at"),
            heading("Age"),
        ];
        let caption = format!("The {} requests", requests.len());
        Table { id: "request-table", caption: &caption, headings: &headings, sorts: true }
            .write(h, |h| requests.iter().for_each(|request| line(h, framework, request)));
        words::meanings(h);
    });
}

/// More pieces of evidence than this are counted.
const MOST: usize = 6;

fn line(h: &mut Html, framework: &Framework, line: &RequestLine<'_>) {
    let stages = line.request.stages.iter().filter_map(|id| framework.stage(id));
    let stages: Vec<&str> = stages.map(|stage| stage.title.as_str()).collect();
    row(h, |h| {
        head(h, &line.request.id);
        lines(h, [line.request.title.as_str(), &format!("Sent: {}", stages.join(", "))]);
        keyed(h, &(line.state as u8).to_string(), |h| {
            words::state(h, line.state);
            let some = line.children.filter(|(ready, all)| ready < all);
            let children = some.map(|(ready, all)| format!("{ready} of {all} ready"));
            children.iter().chain(&line.why).for_each(|why| h.leaf("div", &[("class", "why")], why));
        });
        answers(h, &line.answers);
        owners(h, line);
        let key = line.newest.map(|day| day.to_string()).unwrap_or_default();
        keyed(h, &key, |h| h.text(&line.newest.map_or_else(|| "–".to_owned(), words::day)));
        let key = line.months.map(|months| format!("{months:05}")).unwrap_or_default();
        keyed(h, &key, |h| h.text(&words::age(line.months)));
    });
}

fn answers(h: &mut Html, answers: &[String]) {
    if answers.is_empty() {
        return cell(h, "Nothing yet");
    }
    let more =
        answers.len().checked_sub(MOST).filter(|more| *more > 0).map(|more| format!("and {more} more"));
    lines(h, answers.iter().take(MOST).chain(&more).map(String::as_str));
}

fn owners(h: &mut Html, line: &RequestLine<'_>) {
    if line.owners.is_empty() {
        return cell(h, NOBODY);
    }
    h.el("td", &[("class", "govuk-table__cell")], |h| {
        for owner in &line.owners {
            let name = owner.name();
            h.leaf("div", &[], &name);
            if let Some(email) = owner.email.filter(|email| *email != name) {
                h.leaf("div", &[("class", "email")], email);
            }
        }
    });
}
