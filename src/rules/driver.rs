//! The one driver: walks the framework and the repository, asks every rule, and sorts what they say.

use std::collections::BTreeSet;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread;

use super::documents::{self, DocumentSeen};
use super::held::{self, Held};
use super::known::Known;
use super::lists::{ListSeen, Outcome, read_all};
use super::readiness::{self, StageReady};
use super::{Check, Context, Out, Rule, Said, WrittenSeen, all, local, waivers, written};
use crate::cores::side_by_side;
use crate::findings::{Finding, RowIds};
use crate::{evidence, framework};

/// How to check.
pub struct Options<'o> {
    /// Whether findings may hold values of person-level cells.
    pub show_values: bool,
    /// Whether to keep the Unique IDs of rows, for the error workbook.
    pub row_ids: bool,
    /// Told of rows and documents read, for a progress bar.
    pub ticks: &'o (dyn Fn(u64) + Sync),
}

/// Rules that could not run, and why: their silence means nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotRun {
    /// Their codes.
    pub codes: Vec<Arc<str>>,
    /// Why.
    pub why: String,
}

/// What a check gave.
pub struct Report<'a> {
    /// Findings that stand, in order of place.
    pub findings: Vec<Finding>,
    /// Findings that a waiver covers.
    pub waived: Vec<Finding>,
    /// Rules that could not run.
    pub not_run: Vec<NotRun>,
    /// How ready each stage is.
    pub stages: Vec<StageReady>,
    /// Whether everything could be read and every rule ran.
    pub complete: bool,
    /// The lists as read.
    pub lists: Vec<ListSeen<'a>>,
    /// The Unique IDs of rows, where they were asked for.
    pub row_ids: RowIds,
}

/// Checks a repository against its framework.
#[must_use]
pub fn check<'a>(ctx: &Context<'a>, options: &Options<'_>) -> Report<'a> {
    let (mut findings, mut not_run, mut lists) = (Vec::new(), Vec::new(), Vec::new());
    let mut row_ids = RowIds::default();
    let outcomes = if ctx.without.lists { Vec::new() } else { read_all(ctx, options) };
    for Outcome { seen, said, not_run: idle, ids } in outcomes {
        row_ids.add(seen.reading.file.clone(), seen.reading.sheet.clone(), ids);
        said.add_to(&mut findings);
        not_run.extend(idle);
        lists.push(seen);
    }
    not_run.extend(super::trk::not_run(ctx, &lists));
    let (documents, held) = look(ctx, options);
    not_run.extend(documents::not_run(ctx, &documents));
    not_run.extend(held.not_run.iter().cloned());
    let known = Known::of(&lists);
    let written = written::look(ctx, &known);
    let read = Read { lists: &lists, documents: &documents, held: &held, written: &written };
    let rules: Vec<&'static Rule> = all().filter(|rule| ctx.previews.run(rule)).collect();
    let found = side_by_side(&rules, |rule| walk(ctx, rule, &read));
    findings.extend(found.into_iter().flatten());
    local::check(ctx, &mut findings, &mut not_run);
    // What is not known to be fit is not said to be ready.
    let ready = || readiness::stages(ctx, &findings, &waivers::is_waived(ctx));
    let stages = if ctx.documents { ready() } else { Vec::new() };
    for rule in rules {
        if let Check::Readiness(check) = &rule.check {
            check(ctx, &stages, &mut Out::new(rule, rule.code(), &mut findings));
        }
    }
    written.names.apply(&known, &mut findings);
    not_run.iter_mut().for_each(|idle| idle.why = written.names.hide(&idle.why).into_owned());
    drop(known);
    let waived = waivers::apply(ctx, &mut findings);
    findings.sort_by(Finding::order);
    let whole = ctx.repository.is_whole() && (ctx.without.tracking || ctx.repository.tracking.is_whole());
    let complete = not_run.is_empty() && whole;
    Report { findings, waived, not_run, stages, complete, lists, row_ids }
}

/// Reads the documents, while git says what it tracks.
fn look<'a>(ctx: &Context<'a>, options: &Options<'_>) -> (Vec<DocumentSeen<'a>>, Held) {
    if !ctx.documents {
        return (Vec::new(), Held::default());
    }
    thread::scope(|scope| {
        let held = scope.spawn(|| held::look(ctx));
        let documents = documents::read_all(ctx, options);
        (documents, held.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

/// Findings about a catalogue that cannot be used.
#[must_use]
pub fn check_catalogue(faults: &[framework::Fault]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in all() {
        if let Check::Catalogue(check) = &rule.check {
            let mut out = Out::new(rule, rule.code(), &mut findings);
            faults.iter().for_each(|fault| check(fault, &mut out));
        }
    }
    findings.sort_by(Finding::order);
    findings
}

/// Findings about settings that cannot be used, before anything else of the repository is loaded.
#[must_use]
pub fn check_settings(faults: &[evidence::Fault]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in all() {
        if let Check::Fault(check) = &rule.check {
            let mut out = Out::new(rule, rule.code(), &mut findings);
            faults.iter().for_each(|fault| check(fault, &mut out));
        }
    }
    findings.sort_by(Finding::order);
    findings
}

/// A finding of a rule that is checked elsewhere: what a pack lacks, a folder without settings.
#[must_use]
pub fn finding(code: &str, said: Said) -> Option<Finding> {
    let (rule, code) = super::find(code)?;
    let mut found = Vec::new();
    Out::new(rule, code, &mut found).say(said);
    found.pop()
}

/// What was read.
struct Read<'r, 'a> {
    lists: &'r [ListSeen<'a>],
    documents: &'r [DocumentSeen<'a>],
    held: &'r Held,
    written: &'r WrittenSeen,
}

/// What a rule finds.
fn walk(ctx: &Context<'_>, rule: &'static Rule, read: &Read<'_, '_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let findings = &mut found;
    let lists = read.lists;
    let mut out = Out::new(rule, rule.code(), findings).within(ctx.framework);
    let able = |list: &&ListSeen<'_>| list.can_run(rule);
    match &rule.check {
        Check::Fault(check) => faults(ctx).for_each(|fault| check(fault, &mut out)),
        Check::Child(_) | Check::Tracking(_) if ctx.without.tracking => {}
        Check::Child(check) => {
            ctx.repository.tracking.children.iter().for_each(|child| check(ctx, child, lists, &mut out));
        }
        Check::Tracking(check) => check(ctx, lists, &mut out),
        Check::Repository(check) => check(ctx, &mut out),
        Check::Entry(check) => ctx.repository.entries.iter().for_each(|entry| check(ctx, entry, &mut out)),
        Check::Request(check) => {
            ctx.framework.requests.iter().for_each(|request| check(ctx, request, &mut out))
        }
        Check::Criterion(check) => ctx.framework.criteria.iter().for_each(|c| check(ctx, c, &mut out)),
        Check::List(check) => check_lists(ctx, rule, check, lists.iter(), findings),
        Check::Gathered(_, check) => check_lists(ctx, rule, check, lists.iter().filter(able), findings),
        Check::Established(_, check) => {
            let check = |ctx: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>| {
                list.gias.register.iter().for_each(|register| check(ctx, list, register, out));
            };
            check_lists(ctx, rule, &check, lists.iter().filter(able), findings);
        }
        Check::Across(check) => {
            if !ctx.without.lists {
                check(ctx, lists, &mut out);
            }
        }
        Check::Document(check) => read.documents.iter().for_each(|seen| check(ctx, seen, &mut out)),
        Check::Held(check) => check(ctx, read.held, &mut out),
        Check::Written(check) => check(ctx, read.written, &mut out),
        Check::Readiness(_) | Check::Catalogue(_) | Check::Row(..) | Check::Rows(..) | Check::Elsewhere => {}
    }
    found
}

/// What loading noted, but for what the run leaves out.
fn faults<'a>(ctx: &Context<'a>) -> impl Iterator<Item = &'a evidence::Fault> {
    let tracked = ctx.repository.tracking.faults.iter().filter(|_| !ctx.without.tracking);
    ctx.repository.faults.iter().chain(tracked)
}

/// A list rule looks at the lists that it has a code for; one whose code belongs to no list looks at all.
fn check_lists<'l>(
    ctx: &Context<'_>,
    rule: &'static Rule,
    check: &dyn Fn(&Context<'_>, &ListSeen<'_>, &mut Out<'_>),
    lists: impl Iterator<Item = &'l ListSeen<'l>>,
    findings: &mut Vec<Finding>,
) {
    for list in lists {
        let general = rule.codes.iter().all(|code| super::family(code) == "LST");
        let code = if general { Some(rule.code()) } else { rule.code_in(&list.spec.family) };
        let Some(code) = code else { continue };
        check(ctx, list, &mut Out::new(rule, code, findings).within(ctx.framework).about(list.request));
    }
}

/// The codes that could not run, each once.
impl Report<'_> {
    /// Every code that could not run for some reason.
    #[must_use]
    pub fn idle_codes(&self) -> BTreeSet<&str> {
        self.not_run.iter().flat_map(|n| &n.codes).map(|code| &**code).collect()
    }
}
