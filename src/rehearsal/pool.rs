//! The children on the lists, as far as choosing among them needs: where each stands, and of what kind each is.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::evidence::Repository;
use crate::findings::{Location, Spot};
use crate::framework::{EHC_PLAN, Framework, ListSpec};
use crate::lists::{self, Key, Profile, Row, Shape};
use crate::table::Limits;

/// A child who could be chosen. Says where the row is and never who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The index of the list among the pool's lists.
    pub(super) list: usize,
    /// The row, as Excel numbers it.
    pub row: u32,
    /// Whether the child has an EHC plan.
    pub ehc_plan: bool,
    /// Whether a setting is alternative provision.
    pub alternative_provision: bool,
    /// Whether the child is known to social care.
    pub social_care: bool,
    /// The primary need: its place in the code set, if there is one.
    pub need: Option<usize>,
    /// The phase of the main setting: its place in the code set, if there is one.
    pub phase: Option<usize>,
}

/// Everybody who could be chosen.
#[derive(Default)]
pub struct Pool {
    /// The title, file and sheet of each list.
    pub(super) lists: Vec<(String, Arc<str>, Option<Arc<str>>)>,
    /// The children, in order of list and row.
    pub(super) children: Vec<Candidate>,
    /// Lists that could not be read, and why.
    pub troubles: Vec<String>,
}

/// The children on the lists of those whom inspectors track: lists that say what each child's primary need is.
#[must_use]
pub fn pool(framework: &Framework, repository: &Repository, today: NaiveDate) -> Pool {
    let mut pool = Pool::default();
    for spec in framework.lists.iter().filter(|spec| spec.column(Key::Need.name()).is_some()) {
        if let Err(why) = pool.add(framework, repository, spec, today) {
            pool.troubles.push(format!("{}: {why}", spec.title_of()));
        }
    }
    pool
}

impl Pool {
    /// The title of the list on which a child stands.
    #[must_use]
    pub fn title(&self, child: &Candidate) -> &str {
        self.lists.get(child.list).map_or("", |(title, ..)| title)
    }

    /// Where a child stands.
    #[must_use]
    pub fn place(&self, child: &Candidate) -> Option<Location> {
        let (_, file, sheet) = self.lists.get(child.list)?;
        let spot = Spot::Cell { sheet: sheet.clone(), row: child.row, col: None, column: None };
        Some(Location { file: file.clone(), spot })
    }

    fn add(
        &mut self,
        framework: &Framework,
        repository: &Repository,
        spec: &ListSpec,
        today: NaiveDate,
    ) -> Result<(), lists::Problem> {
        let file = repository.list_file(&spec.id);
        let map = lists::list_map(repository, &spec.id);
        let open = lists::open(spec, &file.path, file.sheet.as_deref(), &map, &Limits::default())?;
        let as_at = repository.list(&spec.id).and_then(|s| s.as_at.as_ref()).map_or(today, |day| day.value);
        let sheet = open.sheet_name.clone();
        let shape = Shape::new(spec, framework, &open.header, (today, as_at));
        let list = self.lists.len();
        let children = &mut self.children;
        let reading = lists::read(file.shown.clone(), open, &shape, &mut |row: &Row<'_>| {
            children.push(candidate(row, list, spec));
        });
        self.lists.push((spec.title_of(), file.shown, sheet));
        reading.problem.map_or(Ok(()), Err)
    }
}

fn candidate(row: &Row<'_>, list: usize, spec: &ListSpec) -> Candidate {
    let profile = Profile::of(row);
    let code = |key: Key| row.shape.index(key).and_then(|index| row.cells.get(index)?.code());
    Candidate {
        list,
        row: row.number,
        ehc_plan: spec.covers.as_deref() == Some(EHC_PLAN),
        alternative_provision: profile.in_alternative_provision(),
        social_care: profile.social_care == Some(true),
        need: code(Key::Need),
        phase: code(Key::Phase),
    }
}
