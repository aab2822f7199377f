//! Reading every document, side by side over the cores.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use foldhash::HashMap;

use super::csv;
use super::look::Look;
use super::{DocumentSeen, Held, is_left_over};
use crate::cores::side_by_side;
use crate::documents::{self, Inside, Kind, Place, Problem, Sink};
use crate::evidence::{Document, Entry};
use crate::framework::PersonalData;
use crate::rules::{Check, Context, NotRun, Options, all};

/// Reads every document that an entry names or that lies in the folder of documents, and the papers of tracked children. Lists are no documents, and locks and
/// hidden files are not opened. In order of path.
pub(in crate::rules) fn read_all<'a>(ctx: &Context<'a>, options: &Options<'_>) -> Vec<DocumentSeen<'a>> {
    let due = due(ctx);
    let mut order: Vec<usize> = (0..due.len()).collect();
    // The largest first, so that no core is left with one at the end.
    order.sort_by_key(|i| std::cmp::Reverse(due[*i].0.bytes()));
    let read = |i: &usize| {
        let (held, entries) = &due[*i];
        let seen = read_one(ctx, *held, entries);
        (options.ticks)(1);
        (*i, seen)
    };
    let mut seen = side_by_side(&order, read);
    seen.sort_by_key(|(i, _)| *i);
    seen.into_iter().map(|(_, seen)| seen).collect()
}

/// Rules that look into documents did not see these whole.
pub(in crate::rules) fn not_run(ctx: &Context<'_>, seen: &[DocumentSeen<'_>]) -> Vec<NotRun> {
    let looks = |rule: &&'static crate::rules::Rule| {
        matches!(rule.check, Check::Document(_)) && ctx.previews.run(rule)
    };
    let codes: Vec<Arc<str>> = all().filter(looks).map(|rule| rule.code().into()).collect();
    let unread = |seen: &&DocumentSeen<'_>| !matches!(seen.inside.problem, None | Some(Problem::Empty));
    let why = |seen: &DocumentSeen<'_>| match seen.held.path() {
        Some(path) => format!("{path} could not be read to the end"),
        None => format!("the file named at {} could not be read to the end", seen.held.at(&Place::Whole)),
    };
    seen.iter().filter(unread).map(|seen| NotRun { codes: codes.clone(), why: why(seen) }).collect()
}

fn due<'a>(ctx: &Context<'a>) -> Vec<(Held<'a>, Vec<&'a Entry>)> {
    let mut named: HashMap<&str, Vec<&'a Entry>> = HashMap::default();
    for entry in &ctx.repository.entries {
        for path in entry.files.iter().filter_map(|file| file.document.as_deref()) {
            let entries = named.entry(path).or_default();
            if !entries.last().is_some_and(|last| std::ptr::eq(*last, entry)) {
                entries.push(entry);
            }
        }
    }
    let lists: BTreeSet<_> = ctx
        .repository
        .lists_due(ctx.framework)
        .map(|spec| ctx.repository.list_file(&spec.id).shown)
        .collect();
    let is_document = |d: &&Document| !is_left_over(&d.path) && !lists.contains(d.path.as_str());
    let documents = ctx.repository.documents.iter().filter(is_document);
    let evidence = documents.map(|d| (Held::Evidence(d), named.remove(d.path.as_str()).unwrap_or_default()));
    let tracked = ctx.repository.tracked_documents().filter(|_| !ctx.without.tracking);
    let tracked =
        tracked.filter_map(|(child, d)| Some((Held::Tracked(child, d, d.held.as_ref()?), Vec::new())));
    evidence.chain(tracked).collect()
}

fn read_one<'a>(ctx: &Context<'_>, held: Held<'a>, entries: &[&'a Entry]) -> DocumentSeen<'a> {
    let aggregate = entries.iter().any(|entry| entry.personal_data == Some(PersonalData::Aggregate));
    let is_final = matches!(held, Held::Tracked(..)) || entries.iter().any(|entry| entry.is_final());
    let mut look = Look::new(aggregate, is_final);
    let path = held.file(ctx);
    let inside = inside(&path, &mut look);
    if let Some(small) = look.small.as_mut().filter(|_| matches!(inside.kind, Kind::Text)) {
        let _ = catch_unwind(AssertUnwindSafe(|| csv::look(&path, small)));
    }
    DocumentSeen {
        held,
        entries: entries.to_vec(),
        inside,
        identified: look.identified.done(),
        small: look.small.map(super::small::Small::done).unwrap_or_default(),
        draft: look.draft.and_then(|draft| draft.first),
    }
}

/// Looks through a file that is no document, such as a workbook of records.
pub(in crate::rules) fn look_through(path: &Path, sink: &mut dyn Sink) {
    let _ = inside(path, sink);
}

fn inside(path: &Path, sink: &mut dyn Sink) -> Inside {
    catch_unwind(AssertUnwindSafe(|| documents::read(path, sink))).unwrap_or_else(|_| {
        let mut inside = Inside::new(Kind::Unknown);
        inside.problem = Some(Problem::Damaged("reading it failed inside sendpack".into()));
        inside
    })
}
