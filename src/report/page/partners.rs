//! Who owes what.

use super::words;
use crate::readiness::Owed;
use crate::report::facts::{NOBODY, PartnerLine};
use crate::report::html::Html;
use crate::report::table::{Table, cell, count, head, number, row, words as heading};

/// A table of partners, and one of owners.
pub(super) fn write(h: &mut Html, partners: &[PartnerLine<'_>], owed: &[Owed<'_>]) {
    words::section(h, "partners", "Who owes what", |h| {
        words::p(
            h,
            "A request counts for every partner whose work its evidence shows, and for every owner of its evidence, so \
             the columns do not add up to the number of requests.",
        );
        of_partners(h, partners);
        if owed.is_empty() {
            return words::p(h, "Nobody owes anything: every request can go as it is.");
        }
        let headings = [heading("Owner"), number("Not ready"), heading("Requests"), heading("Worth a look")];
        let caption = "Requests by owner, those who owe most first";
        Table { id: "owner-table", caption, headings: &headings, sorts: true }.write(h, |h| {
            for line in owed {
                row(h, |h| {
                    head(h, &line.holder.as_ref().map_or_else(|| NOBODY.to_owned(), |holder| holder.name()));
                    count(h, &line.blocking.len().to_string());
                    cell(h, &words::ids(&line.blocking));
                    cell(h, &words::ids(&line.doubtful));
                });
            }
        });
    });
}

fn of_partners(h: &mut Html, partners: &[PartnerLine<'_>]) {
    let headings = [
        heading("Partner"),
        number("Ready"),
        number("Requests"),
        heading("Not ready"),
        heading("Worth a look"),
    ];
    let caption = "Requests by partner";
    Table { id: "partner-table", caption, headings: &headings, sorts: false }.write(h, |h| {
        for line in partners {
            row(h, |h| {
                head(h, line.title);
                count(h, &(line.requested - line.blocking.len()).to_string());
                count(h, &line.requested.to_string());
                cell(h, &words::ids(&line.blocking));
                cell(h, &words::ids(&line.doubtful));
            });
        }
    });
}
