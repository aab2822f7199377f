//! Every request as a table.

use super::words;
use crate::report::facts::{NOBODY, RequestLine};
use crate::report::html::Html;
use crate::report::table::{Table, cell, head, keyed, lines, row, words as heading};

/// The table of requests.
pub(super) fn write(h: &mut Html, requests: &[RequestLine<'_>]) {
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
            .write(h, |h| requests.iter().for_each(|request| line(h, request)));
        words::meanings(h);
    });
}

fn line(h: &mut Html, line: &RequestLine<'_>) {
    row(h, |h| {
        head(h, &line.request.id);
        lines(h, [line.request.title.as_str(), &format!("Sent: {}", line.request.stages.join(", "))]);
        keyed(h, &(line.state as u8).to_string(), |h| {
            words::state(h, line.state);
            let some = line.children.filter(|(ready, all)| ready < all);
            let children = some.map(|(ready, all)| format!("{ready} of {all} ready"));
            children.iter().chain(&line.why).for_each(|why| h.leaf("div", &[("class", "why")], why));
        });
        match line.answers.as_slice() {
            [] => cell(h, "Nothing yet"),
            answers => lines(h, answers.iter().map(String::as_str)),
        }
        owners(h, line);
        let key = line.newest.map(|day| day.to_string()).unwrap_or_default();
        keyed(h, &key, |h| h.text(&line.newest.map_or_else(|| "–".to_owned(), words::day)));
        let key = line.months.map(|months| format!("{months:05}")).unwrap_or_default();
        keyed(h, &key, |h| h.text(&words::age(line.months)));
    });
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
