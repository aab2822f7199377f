//! How much of everybody's time before each deadline is taken.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};

use super::{Drill, OFFICE_HOURS};

/// What one owner, or all owners of one partner, have to do before a deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// Who: a role, team or email, or a partner.
    pub who: String,
    /// How many people that is.
    pub people: u32,
    /// The deadline.
    pub due: NaiveDateTime,
    /// The working time that their extractions take up to then.
    pub takes: TimeDelta,
    /// The working time that there is, theirs together.
    pub room: TimeDelta,
}

impl Load {
    /// Whether there is more to do than time.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.takes > self.room
    }
}

/// The loads of every owner, then of every partner that rows name, by deadline; the fullest first.
#[must_use]
pub fn loads(drill: &Drill<'_>) -> (Vec<Load>, Vec<Load>) {
    let name = |task: &super::Task<'_>| {
        let owner = &task.row.owner;
        let who = owner.role.as_ref().or(owner.team.as_ref()).or(owner.email.as_ref());
        who.cloned().unwrap_or_else(|| "nobody named".to_owned())
    };
    let owners = gather(drill, &|task| Some(name(task)));
    let partners = gather(drill, &|task| task.row.partner.map(|partner| partner.word().to_owned()));
    (owners, partners)
}

type Who<'w> = dyn Fn(&super::Task<'_>) -> Option<String> + 'w;

fn gather(drill: &Drill<'_>, who: &Who<'_>) -> Vec<Load> {
    let mut deadlines: Vec<NaiveDateTime> = drill.tasks.iter().map(|task| task.due).collect();
    deadlines.sort_unstable();
    deadlines.dedup();
    let mut loads = Vec::new();
    for due in deadlines {
        let mut sums: BTreeMap<String, (Vec<&str>, TimeDelta)> = BTreeMap::new();
        for task in drill.tasks.iter().filter(|task| task.due <= due) {
            let Some(who) = who(task) else { continue };
            let (people, takes) = sums.entry(who).or_default();
            people.push(task.owner);
            *takes += task.takes;
        }
        let (opens, closes) = (OFFICE_HOURS.opens, OFFICE_HOURS.closes);
        let each = drill.holidays.working_time(drill.notified, due, opens, closes);
        for (who, (mut people, takes)) in sums {
            people.sort_unstable();
            people.dedup();
            let people = u32::try_from(people.len()).unwrap_or(u32::MAX);
            let room = each * i32::try_from(people).unwrap_or(i32::MAX);
            loads.push(Load { who, people, due, takes, room });
        }
    }
    // Sorting is stable: those equally full stay in order of name.
    loads.sort_by(|a, b| (a.due, full(b)).cmp(&(b.due, full(a))));
    loads
}

/// How full a load is, in thousandths.
fn full(load: &Load) -> i64 {
    load.takes.num_minutes() * 1000 / load.room.num_minutes().max(1)
}
