//! Building a pack: plan, lists, bag, index, receipt.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use chrono::{NaiveDate, NaiveDateTime};

use super::bag::{BagInfo, BagWriter, Packed};
use super::book::Making;
use super::cover;
use super::index::{self, Index, Told};
use super::listed::{self, ListOutcome};
use super::output::{Output, workspace};
use super::payload::{Source, add};
use super::plan::{COVER, INDEX, Place, Plan, plan};
use super::receipt::{self, Receipt};
use super::{Gap, ListWritten, PackError, slug};
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
    /// Now, in London.
    pub as_of: NaiveDateTime,
    /// The date in the pack's name: the day it is due, or today.
    pub date: NaiveDate,
    /// What the caller says of it: deadline, readiness, gaps, and the reason to build it all the same.
    pub told: Told<'a>,
    /// The folder for packs.
    pub out: &'a Path,
    /// The version of sendpack.
    pub version: &'a str,
    /// Told of bytes packed.
    pub ticks: &'a dyn Fn(u64),
}

/// A pack, built.
#[derive(Debug)]
pub struct Built {
    /// Where it is.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256 in hex.
    pub sha256: String,
    /// How many files its payload has, with the index.
    pub files: usize,
    /// What was written of each list, by its id.
    pub lists: Vec<(String, ListWritten)>,
    /// What it lacks.
    pub gaps: Vec<Gap>,
}

impl BuildInput<'_> {
    /// The name of the pack without its extension; also of the folder in it.
    #[must_use]
    pub fn name(&self) -> String {
        slug::pack(&self.repository.settings.area, self.stage, self.date)
    }
}

/// What a pack would hold, without building it.
///
/// # Errors
/// There is no such stage or request.
pub fn dry_run<'a>(input: &BuildInput<'a>) -> Result<Plan<'a>, PackError> {
    plan(input.framework, input.repository, input.stage, input.requests, &input.name())
}

/// Builds a pack. Nothing has its name until it is whole; an older pack of the same name stays until then.
///
/// # Errors
/// Something is lacking and no reason was given, a file changes or cannot be read, or the disk does not take it.
pub fn build(input: &BuildInput<'_>) -> Result<Built, PackError> {
    let mut plan = dry_run(input)?;
    let standing = standing(&plan, input.told.gaps);
    refuse_if(input, &standing)?;
    let work = workspace(input.out)?;
    let making = Making { as_of: input.as_of, version: input.version, temp: work.path() };
    let outcomes = listed::write_all(input, &plan, &making)?;
    let failed = drop_failed(&mut plan, &outcomes);
    refuse_if(input, &failed)?;
    let output = Output::begin(work.path(), input.out.join(format!("{}.zip", input.name())))?;
    let trail = output.trail()?;
    let packed = fill(input, &plan, &outcomes, &making, (&output, trail.settled()), &standing)?;
    let (bytes, sha256) = trail.finish().map_err(|e| PackError::file(output.target(), &e))?;
    let gaps = all_gaps(&plan, standing);
    let path = output.persist()?;
    let lists = outcomes.into_iter().filter_map(|o| o.written.ok().map(|w| (o.spec.id.clone(), w))).collect();
    let built = Built { path, bytes, sha256, files: packed.len(), lists, gaps };
    receipt::append(input.out, &Receipt::of(input, &built))?;
    Ok(built)
}

/// The gaps that concern this pack: not those of requests that it does not send.
fn standing(plan: &Plan<'_>, gaps: &[Gap]) -> Vec<Gap> {
    let ours = |gap: &&Gap| {
        gap.request.as_deref().is_none_or(|id| {
            let id = id.split('/').next().unwrap_or(id);
            plan.items.iter().any(|item| item.request.id == id)
        })
    };
    gaps.iter().filter(ours).cloned().collect()
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

/// What stands against the pack, and what the plan itself found lacking, each once, in the plan's order.
fn all_gaps(plan: &Plan<'_>, standing: Vec<Gap>) -> Vec<Gap> {
    let mut gaps = standing;
    for item in &plan.items {
        let whole =
            |gap: &Gap| gap.request.as_deref().and_then(|id| id.split('/').next()) == Some(&item.request.id);
        let known = gaps.iter().any(whole);
        if let Some(what) = item.gaps.first().filter(|_| !known) {
            gaps.push(Gap { request: Some(item.request.id.clone()), what: what.clone() });
        }
    }
    let place = |gap: &Gap| {
        let id = gap.request.as_deref().and_then(|id| id.split('/').next());
        plan.items.iter().position(|i| Some(i.request.id.as_str()) == id)
    };
    gaps.sort_by_key(place);
    gaps
}

/// Fills the bag: documents and lists by path, then the index over them.
fn fill(
    input: &BuildInput<'_>,
    plan: &Plan<'_>,
    outcomes: &[ListOutcome<'_>],
    making: &Making<'_>,
    (output, settled): (&Output, Sender<u64>),
    standing: &[Gap],
) -> Result<Vec<Packed>, PackError> {
    let failed = |e: std::io::Error| PackError::file(output.target(), &e);
    let base = input.name();
    let mut bag = BagWriter::new(output.file()?, &base, settled).map_err(failed)?;
    let documents = plan.files.iter().map(Source::document);
    let lists = outcomes.iter().filter(|o| o.written.is_ok()).map(|o| Source::made(&o.path, &o.file));
    let mut sources: Vec<Source<'_>> = documents.chain(lists).collect();
    sources.sort_by(|a, b| a.path.cmp(b.path));
    for source in &sources {
        add(&mut bag, source, input.ticks, output.target())?;
    }
    let packed = bag.packed().map_err(failed)?.to_vec();
    unchanged(&sources, &packed)?;
    let told = Told { gaps: standing, ..input.told };
    let about =
        Index { framework: input.framework, repository: input.repository, plan, packed: &packed, told };
    let file = making.temp.join(COVER);
    cover::write(&file, &about, making, outcomes, &base)?;
    add(&mut bag, &Source::made(COVER, &file), input.ticks, output.target())?;
    let mut packed = bag.packed().map_err(failed)?.to_vec();
    packed.sort_by(|a, b| a.path.cmp(&b.path));
    let about = Index { packed: &packed, ..about };
    let file = making.temp.join(INDEX);
    index::write(&file, &about, making)?;
    add(&mut bag, &Source::made(INDEX, &file), input.ticks, output.target())?;
    let (file, packed, written) = bag.finish(&bag_info(input, plan)).map_err(failed)?;
    file.sync_all().map_err(failed)?;
    output.check(&written, &base)?;
    Ok(packed)
}

/// Whether each document is what it was when the repository was loaded, where its sum was taken then.
fn unchanged(sources: &[Source<'_>], packed: &[Packed]) -> Result<(), PackError> {
    for (source, packed) in sources.iter().zip(packed) {
        if source.sha256.is_some_and(|sum| sum != packed.sha256) {
            return Err(PackError::Changed(source.shown.clone()));
        }
    }
    Ok(())
}

fn bag_info(input: &BuildInput<'_>, plan: &Plan<'_>) -> BagInfo {
    let area = &input.repository.settings.area;
    BagInfo {
        organization: area.clone(),
        date: input.as_of.date(),
        description: format!("{area}: {}, {}", plan.stage.title, input.framework.title),
        agent: format!("sendpack {}", input.version),
    }
}
