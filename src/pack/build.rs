//! Building a pack: plan, lists, bag, index, receipt.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};

use super::book::Making;
use super::earlier::Earlier;
use super::fill::Job;
use super::index::Told;
use super::listed::{self, ListOutcome};
use super::opened::Filled;
use super::plan::{Place, Plan, plan};
use super::receipt::{self, Document};
use super::secret::Password;
use super::seen::Seen;
use super::workspace::Workspace;
use super::{Gap, ListWritten, PackError, gap, slug, written};
use crate::evidence::Repository;
use crate::framework::Framework;

/// What to build.
#[derive(Clone, Copy)]
pub struct BuildInput<'a> {
    /// What is asked for.
    pub framework: &'a Framework,
    /// What is held.
    pub repository: &'a Repository,
    /// The stage.
    pub stage: &'a str,
    /// Only these of its requests, if not all.
    pub requests: Option<&'a [String]>,
    /// Send everything, also what an earlier pack of this inspection sent.
    pub all: bool,
    /// Now, in London.
    pub as_of: NaiveDateTime,
    /// The date in the pack's name: the day it is due, or today.
    pub date: NaiveDate,
    /// Which pack of that name it is, from 1: see [`super::number`].
    pub number: u32,
    /// What the caller says of it: deadline, readiness, gaps, and the reason to build it all the same.
    pub told: Told<'a>,
    /// What its sources looked like before they were checked, where that is known.
    pub seen: Option<&'a Seen>,
    /// How it is packed.
    pub packing: Packing<'a>,
    /// The folder for packs.
    pub out: &'a Path,
    /// The version of sendpack.
    pub version: &'a str,
    /// Told of bytes packed.
    pub ticks: &'a dyn Fn(u64),
}

/// How a pack is packed: whether encrypted, and whether in parts.
#[derive(Clone, Copy, Default)]
pub struct Packing<'a> {
    /// Encrypt with this password.
    pub password: Option<&'a Password>,
    /// Split into parts of at most so many bytes.
    pub most: Option<u64>,
}

/// One zip, built: the whole pack or a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zip {
    /// Where it is.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256 in hex.
    pub sha256: String,
    /// How many files its payload has, with the index.
    pub files: usize,
    /// The document that makes it larger than a part should be.
    pub oversize: Option<String>,
    /// The documents in it.
    pub(super) documents: Vec<Document>,
}

/// A pack, built.
#[derive(Debug)]
pub struct Built {
    /// The pack, or its parts in order.
    pub zips: Vec<Zip>,
    /// What was written of each list, by its id.
    pub lists: Vec<(String, ListWritten)>,
    /// What it lacks.
    pub gaps: Vec<Gap>,
}

impl BuildInput<'_> {
    /// The name of the pack without its extension; also of the folder in it.
    #[must_use]
    pub fn name(&self) -> String {
        slug::pack(&self.repository.settings.area, self.stage, self.date, self.number)
    }

    /// The longest name that the pack or a part of it may have.
    pub(super) fn longest_name(&self) -> String {
        let part = if self.packing.most.is_some() { "-part-1000-of-1000" } else { "" };
        self.name() + part
    }
}

/// What a pack would hold, without building it.
///
/// # Errors
/// There is no such stage or request, or the receipts of earlier packs cannot be read.
pub fn dry_run<'a>(input: &BuildInput<'a>) -> Result<Plan<'a>, PackError> {
    let earlier = Earlier::of(input)?;
    plan(input.framework, input.repository, (input.stage, input.requests), earlier, &input.longest_name())
}

/// Builds a pack. Nothing has its name until it is whole; an older pack of the same name stays until then.
///
/// # Errors
/// As [`dry_run`] and [`build_planned`].
pub fn build(input: &BuildInput<'_>) -> Result<Built, PackError> {
    build_planned(input, dry_run(input)?)
}

/// Builds a pack of which [`dry_run`] said what it would hold.
///
/// # Errors
/// Something is lacking and no reason was given, a file changes or cannot be read, or the disk does not take it.
pub fn build_planned(input: &BuildInput<'_>, mut plan: Plan<'_>) -> Result<Built, PackError> {
    let standing = gap::standing(&plan, input.told.gaps);
    refuse_if(input, &standing)?;
    let work = Workspace::begin(input.out)?;
    let making = Making { as_of: input.as_of, version: input.version, temp: work.path() };
    let outcomes = listed::write_all(input, &plan, &making)?;
    let failed = drop_failed(&mut plan, &outcomes);
    refuse_if(input, &failed)?;
    let written = written::write(input, &plan, &making)?;
    let written = written.as_ref();
    let job = Job { input, plan: &plan, making: &making, standing: &standing, outcomes: &outcomes, written };
    let filled = job.fill()?;
    let zips = filled.into_iter().map(Filled::persist).collect::<Result<_, _>>()?;
    let gaps = gap::all(&plan, standing);
    let lists = outcomes.into_iter().filter_map(|o| o.written.ok().map(|w| (o.spec.id.clone(), w))).collect();
    let built = Built { zips, lists, gaps };
    receipt::append(input, &built)?;
    Ok(built)
}

fn refuse_if(input: &BuildInput<'_>, gaps: &[Gap]) -> Result<(), PackError> {
    match input.told.incomplete {
        None if !gaps.is_empty() => Err(PackError::NotReady(gaps.to_vec())),
        _ => Ok(()),
    }
}

/// A list that could not be written is not sent: the plan says why instead.
fn drop_failed(plan: &mut Plan<'_>, outcomes: &[ListOutcome<'_>]) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for outcome in outcomes {
        let Err(error) = &outcome.written else { continue };
        let place = Place::Pack(outcome.path.clone());
        for item in plan.items.iter_mut().filter(|i| i.answers.iter().any(|a| a.place == place)) {
            item.answers.retain(|a| a.place != place);
            item.gaps.push(error.to_string());
            gaps.push(Gap { request: Some(item.request.id.clone()), what: error.to_string() });
        }
    }
    gaps
}
