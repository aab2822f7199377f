//! Reading the lists while row rules look at every row: one thread a list.

use std::sync::Arc;

use chrono::NaiveDate;

use super::flags::Noted;
use super::rows::RowRules;
use super::{Check, Context, NotRun, Options, Rule, family, local};
use crate::evidence::ListSettings;
use crate::findings::{Location, Shown};
use crate::framework::{CodeSet, ColumnType, Framework, ListSpec};
use crate::gias;
use crate::lists::{self, Key, Profiles, Reading, Shape, Tallies, identifiers};
use crate::table::Limits;

/// A list, read, with what settings say of it.
pub struct ListSeen<'a> {
    /// Its specification.
    pub spec: &'a ListSpec,
    /// What settings say of it.
    pub settings: Option<&'a ListSettings>,
    /// What reading gave.
    pub reading: Reading,
    /// Establishments, where an extract lies beside the lists.
    pub gias: Arc<gias::Found>,
    /// What it says of tracked children.
    pub profiles: Profiles,
    /// How many children are of which age, need and so on.
    pub tallies: Tallies,
    /// The request that it answers.
    pub request: Option<&'a str>,
    /// Codes of row rules that could not run, and the headings they lack.
    pub idle: Vec<(Arc<str>, Vec<String>)>,
}

impl ListSeen<'_> {
    /// Whether a rule had all that it needs in this list.
    #[must_use]
    pub fn can_run(&self, rule: &Rule) -> bool {
        self.reading.problem.is_none() && !self.idle.iter().any(|(code, _)| rule.codes.contains(&&**code))
    }

    /// The code set of a column, where it has one.
    #[must_use]
    pub fn set<'f>(&self, framework: &'f Framework, key: Key) -> Option<&'f CodeSet> {
        match self.spec.columns.get(self.spec.column(key.name())?)?.kind {
            ColumnType::Code(set) => framework.code_sets.get(set),
            _ => None,
        }
    }

    /// The day that it speaks for; today where settings do not say.
    #[must_use]
    pub fn day(&self, ctx: &Context<'_>) -> NaiveDate {
        day(self.settings, ctx)
    }

    /// The cell of a row in a column, or the row where the list lacks the column.
    #[must_use]
    pub fn cell(&self, row: u32, key: Key) -> Location {
        self.cells(key)(row)
    }

    /// The cells of a column by row, or the rows where the list lacks the column.
    pub fn cells(&self, key: Key) -> impl Fn(u32) -> Location {
        let index = self.spec.column(key.name());
        let at = index.and_then(|i| self.reading.header.columns.iter().find(|at| at.index == i));
        let column: Option<(u32, Arc<str>)> =
            at.and_then(|at| Some((at.col, self.spec.columns.get(at.index)?.header.as_str().into())));
        move |row| match &column {
            Some((col, heading)) => self.reading.cell_place(row, *col, Some(heading.clone())),
            None => self.reading.row_place(row),
        }
    }

    /// What stands for the person of a row from one run to the next.
    #[must_use]
    pub fn person(&self, row: u32) -> Arc<str> {
        identifiers::as_key(self.reading.identifiers.person(row))
    }
}

fn day(settings: Option<&ListSettings>, ctx: &Context<'_>) -> NaiveDate {
    settings.and_then(|s| s.as_at.as_ref()).map_or(ctx.today(), |d| d.value)
}

/// What came of reading one list.
pub(super) struct Outcome<'a> {
    pub(super) seen: ListSeen<'a>,
    pub(super) said: Noted,
    pub(super) not_run: Vec<NotRun>,
    /// The Unique IDs of its rows, where they were asked for.
    pub(super) ids: Vec<(u32, Shown)>,
}

/// Reads every list that is due, each on a thread of its own, and the establishments beside them.
pub(super) fn read_all<'a>(ctx: &Context<'a>, options: &Options<'_>) -> Vec<Outcome<'a>> {
    let specs: Vec<&'a ListSpec> = ctx.repository.lists_due(ctx.framework).collect();
    std::thread::scope(|scope| {
        let folder = ctx.repository.root.join(&ctx.repository.settings.paths.lists);
        let establishments = scope.spawn(move || gias::load(&folder));
        let threads: Vec<_> =
            specs.iter().map(|spec| (*spec, scope.spawn(move || read_one(ctx, spec, options)))).collect();
        let mut outcomes: Vec<Outcome<'a>> = threads
            .into_iter()
            .map(|(spec, thread)| {
                thread.join().unwrap_or_else(|_| {
                    failed(
                        ctx,
                        spec,
                        lists::Problem::Unreadable("reading it failed inside sendpack".into(), None),
                    )
                })
            })
            .collect();
        share(ctx, Arc::new(establishments.join().unwrap_or_default()), &mut outcomes);
        outcomes
    })
}

/// Gives every list the establishments. Rules that ask for them do not run where their file cannot be used.
fn share(ctx: &Context<'_>, found: Arc<gias::Found>, outcomes: &mut [Outcome<'_>]) {
    if let (None, Some((file, _)), Some(first)) =
        (&found.register, found.troubles.first(), outcomes.first_mut())
    {
        let asking = super::all().filter(|rule| ctx.previews.run(rule));
        let asking = asking.filter(|rule| matches!(rule.check, Check::Established(..)));
        first.not_run.push(NotRun {
            codes: asking.flat_map(|rule| rule.codes.iter().map(|code| Arc::from(*code))).collect(),
            why: format!("lists/{file} could not be read"),
        });
    }
    for outcome in outcomes {
        outcome.seen.gias = found.clone();
    }
}

fn request_of<'a>(ctx: &Context<'a>, spec: &ListSpec) -> Option<&'a str> {
    ctx.framework.request_of_list(&spec.id).map(|request| request.id.as_str())
}

fn read_one<'a>(ctx: &Context<'a>, spec: &'a ListSpec, options: &Options<'_>) -> Outcome<'a> {
    let file = ctx.repository.list_file(&spec.id);
    let map = lists::list_map(ctx.repository, &spec.id);
    let list = match lists::open(spec, &file.path, file.sheet.as_deref(), &map, &Limits::default()) {
        Ok(list) => list,
        Err(problem) => return failed(ctx, spec, problem),
    };
    let settings = ctx.repository.list(&spec.id);
    let as_at = day(settings, ctx);
    let unavailable = settings.into_iter().flat_map(|s| s.unavailable.keys().map(String::as_str));
    let shape = Shape::new(spec, ctx.framework, &list.header, (ctx.today(), as_at)).lacking(unavailable);
    let mut rules = RowRules::new(&spec.family, &shape, &ctx.previews, options.show_values)
        .with(local::of_list(ctx, &spec.id), &shape);
    let idle = std::mem::take(&mut rules.idle);
    let mut profiles = Profiles::new(&shape, super::trk::wanted(ctx, spec));
    let mut tallies = Tallies::new(&shape);
    let (mut rows, mut ids) = (0_u64, Vec::new());
    let reading = lists::read(file.shown, list, &shape, &mut |row| {
        rules.row(row);
        profiles.note(row);
        tallies.note(row);
        if options.row_ids {
            ids.extend(identifiers::shown(row).map(|id| (row.number, id)));
        }
        rows += 1;
        if rows.is_multiple_of(1024) {
            (options.ticks)(1024);
        }
    });
    let request = request_of(ctx, spec);
    let said = rules.end(&shape, &reading, (request, ctx.framework));
    let not_run = not_run(ctx, &idle, &reading, spec);
    let seen = ListSeen { spec, settings, reading, gias: Arc::default(), profiles, tallies, request, idle };
    Outcome { seen, said, not_run, ids }
}

/// Rules that lacked a column; and all that look at the list, where reading broke off.
fn not_run(
    ctx: &Context<'_>,
    idle: &[(Arc<str>, Vec<String>)],
    reading: &Reading,
    spec: &ListSpec,
) -> Vec<NotRun> {
    let mut all: Vec<NotRun> = idle
        .iter()
        .map(|(code, lacks)| NotRun {
            codes: vec![code.clone()],
            why: format!("{} has no column {}", spec.title_of(), lacks.join(", ")),
        })
        .collect();
    if reading.problem.is_some() {
        all.push(NotRun {
            codes: codes_of(ctx, spec),
            why: format!("{} could not be read to the end", spec.title_of()),
        });
    }
    all
}

fn failed<'a>(ctx: &Context<'a>, spec: &'a ListSpec, problem: lists::Problem) -> Outcome<'a> {
    let shown: Arc<str> = ctx.repository.list_file(&spec.id).shown;
    let not_run =
        vec![NotRun { codes: codes_of(ctx, spec), why: format!("{} could not be read", spec.title_of()) }];
    let seen = ListSeen {
        spec,
        settings: ctx.repository.list(&spec.id),
        reading: Reading::failed(shown, problem),
        gias: Arc::default(),
        profiles: Profiles::default(),
        tallies: Tallies::default(),
        request: request_of(ctx, spec),
        idle: Vec::new(),
    };
    Outcome { seen, said: Noted::default(), not_run, ids: Vec::new() }
}

/// Codes of all rules that need the rows of a list; one that looks at the list as a whole runs all the same.
fn codes_of(ctx: &Context<'_>, spec: &ListSpec) -> Vec<Arc<str>> {
    super::all()
        .filter(|rule| !matches!(rule.check, Check::List(_)) && ctx.previews.run(rule))
        .flat_map(|rule| rule.codes.iter().copied())
        .filter(|code| family(code) == spec.family)
        .map(Arc::from)
        .chain(
            local::of_list(ctx, &spec.id).filter(|rule| rule.check.is_some()).map(|rule| rule.code.clone()),
        )
        .collect()
}
