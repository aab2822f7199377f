//! A file to fill in.

use std::fmt::Write as _;

use crate::framework::{ItemWanted, SessionKind, TeamWanted};

const HEAD: &str = "\
# The inspection team: who does what when inspectors call, who steps in, what must be ready, and the timetable.
# 'sendpack team' prints all of it as a run sheet, with --format docx as a document to hand out; 'sendpack check' says what
# lacks. Where one person has several roles, keep one and name the others under it:  fills: [timetable, it]
";

const DETAILS: &str =
    "    name: \"\"\n    email: \"\"\n    phone: \"\"\n    deputy: {name: \"\", email: \"\", phone: \"\"}\n";

const AWAY: &str = "    # Days on which somebody is away:  away: [{from: 2026-12-07, to: 2026-12-09}]\n";

const LOGISTICS: &str = "
# What must be arranged. A day to aim for:  by: 2026-09-30  Once it is arranged:  done: 2026-09-21
logistics:
";

const SESSIONS: &str = "
# The timetable: when, where, who, and the documents to hand (ids of entries or of requests). Before inspectors call a day is
# week, day and time; once it is agreed, write  at: 2026-12-07T09:30  in their place. Take away the # to begin.
sessions: []
";

/// `team.yaml` with every role and arrangement that a framework wants, for an area to fill in.
#[must_use]
pub fn scaffold(wanted: &TeamWanted) -> String {
    let mut text = format!("{HEAD}\nroles:\n");
    for (index, role) in wanted.roles.iter().enumerate() {
        let _ = writeln!(text, "  - role: {}", quoted(&role.title));
        if !role.does.is_empty() {
            let _ = writeln!(text, "    does: {}", quoted(&role.does));
        }
        text.push_str(DETAILS);
        text.push_str(if index == 0 { AWAY } else { "" });
    }
    text.push_str(LOGISTICS);
    for item in &wanted.logistics {
        let _ =
            writeln!(text, "  - {{item: {}, owner: {}}}", quoted(&item.title), quoted(owner(wanted, item)));
    }
    text.push_str(SESSIONS);
    for kind in wanted.sessions.iter().filter(|kind| kind.expected) {
        let _ = writeln!(text, "#  - kind: {}", kind.id);
        session(&mut text, wanted, kind);
    }
    text
}

/// The role that sees to an arrangement.
fn owner<'w>(wanted: &'w TeamWanted, item: &ItemWanted) -> &'w str {
    let named = item.owner.as_ref().and_then(|id| wanted.role(id));
    named.or(wanted.roles.first()).map_or("", |role| role.title.as_str())
}

fn session(text: &mut String, wanted: &TeamWanted, kind: &SessionKind) {
    if !kind.per_child {
        let when = match kind.weeks.last() {
            Some(week) => format!("week: {week}\n#    day: tuesday"),
            None => "working_day: 5".to_owned(),
        };
        let _ = writeln!(text, "#    {when}\n#    time: \"10:00\"");
    }
    let who: Vec<String> =
        kind.attends.iter().filter_map(|id| wanted.role(id)).map(|role| quoted(&role.title)).collect();
    let _ = writeln!(text, "#    where: \"\"\n#    who: [{}]", who.join(", "));
}

/// A text as YAML holds it, whatever stands in it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
