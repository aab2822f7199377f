//! PRI-005.

use crate::findings::{Location, Severity};
use crate::rules::mask::{Masks, kinds};
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A file whose name holds an identifier.
pub static RULE: Rule = Rule {
    codes: &["PRI-005"],
    name: "identifier-in-name",
    severity: Severity::Error,
    summary: "The name of a file or folder holds a number of a person",
    help: "Rename it: names are shown in the index, in reports and in the subject of mails",
    page: include_str!("identifier_in_name.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let masks = Masks::of(ctx);
    for document in &ctx.repository.documents {
        if let Some(kind) = kinds(&document.path).first() {
            let message =
                format!("The name of this file or of its folder holds a {}, hidden here", kind.word());
            let shown = masks.hide(&document.path);
            out.say(Said::at(Location::file(shown.as_ref()), message).key(&shown));
        }
    }
}
