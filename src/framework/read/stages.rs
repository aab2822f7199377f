//! Stages and their deadlines.

use chrono::NaiveTime;

use super::faults::Faults;
use super::names::Names;
use super::part::Part;
use super::tree::Tree;
use crate::framework::{Deadline, DueDay, Stage};
use crate::yaml::scalar;

pub(super) fn stages(tree: &Tree, names: &Names, faults: &mut Faults) -> Vec<Stage> {
    let stage = |part: &Part| {
        names.sources.refer(part, "sources", faults);
        Stage {
            id: part.text("id"),
            title: part.text("title"),
            sends: part.optional("sends"),
            judged: part.flag("judged"),
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
    let has = |key| part.node.get(key).is_some();
    let day = match (has("week"), has("weekday"), has("working_days")) {
        (true, true, false) => DueDay::Week(part.number("week")?, part.text("weekday").parse().ok()?),
        (false, false, true) => DueDay::WorkingDays(u16::try_from(part.number("working_days")?).ok()?),
        _ => {
            faults.not_a(part, "week", "with weekday, or left out, both, for working_days");
            return None;
        }
    };
    Some(Deadline { day, time })
}

fn time_of_day(text: &str) -> Option<NaiveTime> {
    scalar::date_time(&format!("2000-01-01T{text}")).map(|moment| moment.time())
}
