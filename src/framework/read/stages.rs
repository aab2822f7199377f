//! Stages and their deadlines.

use chrono::NaiveTime;

use super::faults::Faults;
use super::names::Names;
use super::part::Part;
use super::tree::Tree;
use crate::framework::{Deadline, Stage};
use crate::yaml::scalar;

pub(super) fn stages(tree: &Tree, names: &Names, faults: &mut Faults) -> Vec<Stage> {
    let stage = |part: &Part| {
        names.sources.refer(part, "sources", faults);
        Stage {
            id: part.text("id"),
            title: part.text("title"),
            sends: part.optional("sends"),
            deadline: part.part("deadline").and_then(|d| deadline(&d, faults)),
            sources: part.texts("sources"),
        }
    };
    tree.records("stages").iter().map(stage).collect()
}

/// A deadline; what its shape already faults is none.
pub(super) fn deadline(part: &Part, faults: &mut Faults) -> Option<Deadline> {
    let time = part.optional("time")?;
    let Some(time) = time_of_day(&time) else {
        faults.not_a(part, "time", "a time of day, such as \"11:00\"");
        return None;
    };
    Some(Deadline { week: part.number("week")?, weekday: part.text("weekday").parse().ok()?, time })
}

fn time_of_day(text: &str) -> Option<NaiveTime> {
    scalar::date_time(&format!("2000-01-01T{text}")).map(|moment| moment.time())
}
