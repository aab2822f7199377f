//! The inspection team that is wanted.

use super::faults::Faults;
use super::names::{Ids, Names};
use super::part::Part;
use super::tree::Tree;
use crate::framework::{ItemWanted, RoleWanted, SessionKind, TeamWanted};
use crate::yaml::Node;

pub(super) fn team(tree: &Tree, names: &Names, faults: &mut Faults) -> Option<TeamWanted> {
    let part = tree.holder("team")?.part("team")?;
    let (roles, logistics, sessions) =
        (part.records("roles"), part.records("logistics"), part.records("sessions"));
    let mut ids = Ids::new("role");
    ids.claim(&roles, "id", faults);
    Ids::new("logistics item").claim(&logistics, "id", faults);
    Ids::new("kind of session").claim(&sessions, "id", faults);
    sessions.iter().for_each(|part| ids.refer(part, "attends", faults));
    logistics.iter().for_each(|part| ids.refer(part, "owner", faults));
    let all = roles.iter().chain(&logistics).chain(&sessions);
    all.for_each(|part| names.sources.refer(part, "sources", faults));
    Some(TeamWanted {
        roles: roles.iter().map(role).collect(),
        logistics: logistics.iter().map(item).collect(),
        sessions: sessions.iter().map(kind).collect(),
    })
}

fn role(part: &Part) -> RoleWanted {
    RoleWanted {
        id: part.text("id"),
        title: part.text("title"),
        names: part.texts("names"),
        does: part.text("does"),
        required: part.flag("required"),
        sources: part.texts("sources"),
    }
}

fn item(part: &Part) -> ItemWanted {
    ItemWanted {
        id: part.text("id"),
        title: part.text("title"),
        owner: part.optional("owner"),
        sources: part.texts("sources"),
    }
}

fn kind(part: &Part) -> SessionKind {
    let weeks = part.items("weeks").iter().filter_map(Node::text).filter_map(|week| week.parse().ok());
    SessionKind {
        id: part.text("id"),
        title: part.text("title"),
        weeks: weeks.collect(),
        expected: part.flag("expected"),
        per_child: part.flag("per_child"),
        attends: part.texts("attends"),
        sources: part.texts("sources"),
    }
}
