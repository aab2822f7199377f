//! Who owes what.

use std::io::{self, Write};

use super::View;
use super::text::indented;
use crate::findings::one_line;
use crate::readiness::Owed;
use crate::terminal::Look;

pub(super) fn write(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let owed = view.readiness.owed();
    if owed.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", look.paint().bold("Who owes what"))?;
    for owed in &owed {
        indented(&one_line(&who(owed)), 2, look, out)?;
        for (what, ids) in [("not ready", &owed.blocking), ("worth a look", &owed.doubtful)] {
            if !ids.is_empty() {
                indented(&format!("{what}: {}", ids.join(", ")), 4, look, out)?;
            }
        }
    }
    Ok(())
}

fn who(owed: &Owed<'_>) -> String {
    match &owed.holder {
        None => "Nobody is named".to_owned(),
        Some(holder) => match holder.email.filter(|email| *email != holder.name()) {
            Some(email) => format!("{} <{email}>", holder.name()),
            None => holder.name(),
        },
    }
}
