//! Who owes what.

use super::words;
use crate::report::facts::{OwnerLine, PartnerLine};
use crate::report::html::Html;
use crate::report::table::{Table, cell, count, head, number, row, words as heading};

/// A table of partners, and one of owners.
pub(super) fn write(h: &mut Html, partners: &[PartnerLine], owners: &[OwnerLine]) {
    let columns =
        |first| [heading(first), number("Ready"), number("Requests"), heading("Not ready"), heading("Stale")];
    words::section(h, "partners", "Who owes what", |h| {
        words::p(
            h,
            "A request counts for every partner whose work its evidence shows, so the columns do not add up to the \
             number of requests.",
        );
        let headings = columns("Partner");
        let caption = "Requests by partner";
        Table { id: "partner-table", caption, headings: &headings, sorts: false }.write(h, |h| {
            for line in partners {
                line_of(h, line.title, (line.ready, line.requested), [&line.lacking, &line.stale]);
            }
        });
        let headings = columns("Owner");
        let caption = "Requests by owner, those who owe most first";
        Table { id: "owner-table", caption, headings: &headings, sorts: true }.write(h, |h| {
            for line in owners {
                line_of(h, &line.owner, (line.ready, line.requested), [&line.lacking, &line.stale]);
            }
        });
    });
}

fn line_of(h: &mut Html, name: &str, (ready, requested): (usize, usize), lists: [&Vec<String>; 2]) {
    row(h, |h| {
        head(h, name);
        count(h, &ready.to_string());
        count(h, &requested.to_string());
        lists.into_iter().for_each(|ids| cell(h, &words::ids(ids)));
    });
}
