//! Every request as a table.

use super::words;
use crate::report::facts::{NOBODY, RequestLine, State};
use crate::report::html::Html;
use crate::report::table::{Table, cell, head, keyed, lines, row, words as heading};

/// The table of requests.
pub(super) fn write(h: &mut Html, requests: &[RequestLine]) {
    words::section(h, "requests", "What is asked for", |h| {
        let headings = [
            heading("Request"),
            heading("Wants"),
            heading("Status"),
            heading("Answered by"),
            heading("Owner"),
            heading("As at"),
            heading("Age"),
        ];
        let caption = format!("The {} requests", requests.len());
        Table { id: "request-table", caption: &caption, headings: &headings, sorts: true }
            .write(h, |h| requests.iter().for_each(|request| line(h, request)));
    });
}

fn line(h: &mut Html, request: &RequestLine) {
    row(h, |h| {
        head(h, &request.id);
        lines(h, [request.title.as_str(), &format!("Sent: {}", request.stages.join(", "))]);
        keyed(h, &(request.state as u8).to_string(), |h| {
            let (colour, word) = match request.state {
                State::Ready => ("green", "Ready"),
                State::NotReady => ("red", "Not ready"),
                State::Unavailable => ("yellow", "Unavailable"),
                State::NotCounted => ("grey", "Not counted"),
            };
            words::tag(h, colour, word);
            request.why.iter().for_each(|why| h.leaf("div", &[("class", "why")], why));
        });
        match request.answers.as_slice() {
            [] => cell(h, "Nothing yet"),
            answers => lines(h, answers.iter().map(String::as_str)),
        }
        owners(h, request);
        let key = request.as_at.map(|day| day.to_string()).unwrap_or_default();
        keyed(h, &key, |h| h.text(&request.as_at.map_or_else(|| "–".to_owned(), words::day)));
        let key = request.age.map(|(age, _)| format!("{age:05}")).unwrap_or_default();
        keyed(h, &key, |h| age(h, request));
    });
}

fn owners(h: &mut Html, request: &RequestLine) {
    if request.owners.is_empty() {
        return cell(h, NOBODY);
    }
    h.el("td", &[("class", "govuk-table__cell")], |h| {
        for (owner, email) in &request.owners {
            h.leaf("div", &[], owner);
            if let Some(email) = email {
                h.leaf("div", &[("class", "email")], email);
            }
        }
    });
}

fn age(h: &mut Html, request: &RequestLine) {
    let Some((months, most)) = request.age else { return h.text("–") };
    let unit = if months == 1 { "month" } else { "months" };
    h.leaf("div", &[], &format!("{months} {unit}"));
    if request.stale {
        words::tag(h, "yellow", &format!("Stale: over {most}"));
    }
}
