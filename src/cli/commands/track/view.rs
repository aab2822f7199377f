//! What is shown of the tracked children: nothing that could tell who they are, unless values are asked for.

use chrono::{NaiveDate, NaiveDateTime};

use crate::evidence::TrackedChild;
use crate::findings::Severity;
use crate::framework::Mix;
use crate::lists::Profile;
use crate::rules::trk::{self, Composition};
use crate::rules::{Context, Report};
use crate::timeline;

/// Everything that is shown.
pub(super) struct View<'a> {
    pub(super) area: &'a str,
    pub(super) now: NaiveDateTime,
    pub(super) complete: bool,
    /// The first stage at which anything is sent for each child.
    pub(super) stage: &'a str,
    /// The usual number, where the framework tracks children.
    pub(super) usual: Option<u32>,
    /// When inspectors choose the children, where they have called.
    pub(super) chosen_by: Option<NaiveDateTime>,
    pub(super) composition: Composition,
    /// Each kind of the mix, and how many children are of it.
    pub(super) mix: Vec<(&'a Mix, usize)>,
    pub(super) children: Vec<Child<'a>>,
    /// The folder of the children.
    pub(super) folder: &'a str,
}

/// A child.
pub(super) struct Child<'a> {
    pub(super) name: &'a str,
    pub(super) list: Option<u8>,
    pub(super) asked: Option<NaiveDate>,
    pub(super) agreed: Option<NaiveDate>,
    pub(super) young_person: Option<NaiveDate>,
    /// How many requests are asked for, and those that are lacking: id and title.
    pub(super) asked_for: usize,
    pub(super) lacks: Vec<(&'a str, &'a str)>,
    /// Errors and queries that stand.
    pub(super) errors: usize,
    pub(super) queries: usize,
    pub(super) next_meeting: Option<NaiveDateTime>,
    /// What the list says, where values are shown.
    pub(super) facts: Vec<(&'static str, String)>,
}

impl<'a> View<'a> {
    pub(super) fn of(ctx: &Context<'a>, report: &Report<'_>, show_values: bool) -> Self {
        let settings = &ctx.repository.settings;
        let tracking = ctx.framework.tracking.as_ref();
        let composition = Composition::of(ctx, &report.lists);
        let notified = settings.notified.as_ref().map(|told| told.value.date());
        Self {
            area: &settings.area,
            now: ctx.now,
            complete: report.complete,
            stage: ctx
                .framework
                .requests_per_child()
                .find_map(|r| r.stages.first())
                .map_or("all", String::as_str),
            usual: tracking.map(|tracking| tracking.typical),
            chosen_by: tracking
                .and_then(|tracking| tracking.chosen?.after(notified?, &timeline::holidays(settings))),
            mix: tracking
                .iter()
                .flat_map(|t| &t.mix)
                .map(|mix| (mix, composition.count(&mix.measure)))
                .collect(),
            composition,
            children: ctx
                .repository
                .tracking
                .children
                .iter()
                .map(|c| child(ctx, report, c, show_values))
                .collect(),
            folder: &ctx.repository.tracking.shown,
        }
    }
}

fn child<'a>(
    ctx: &Context<'a>,
    report: &Report<'_>,
    child: &'a TrackedChild,
    show_values: bool,
) -> Child<'a> {
    let owed: Vec<_> = ctx.framework.requests_per_child().filter(|request| child.owes(request)).collect();
    let lacks = owed.iter().filter(|request| {
        let unit = child.unit(&request.id);
        let excused = ctx.unavailable(&request.id).or(ctx.unavailable(&unit)).is_some();
        !excused && child.answers(&request.id).next().is_none()
    });
    let ours = format!("{}/", child.folder_shown());
    let about = |severity| {
        let stands = report.findings.iter().filter(|finding| finding.severity == severity);
        stands.filter(|f| f.place.file.starts_with(&ours) || *f.place.file == *child.folder_shown()).count()
    };
    let day = |told: &Option<crate::evidence::Told<NaiveDate>>| told.as_ref().map(|told| told.value);
    Child {
        name: &child.name,
        list: child.list.as_ref().map(|list| list.value),
        asked: day(&child.agreement.asked),
        agreed: day(&child.agreement.agreed),
        young_person: day(&child.agreement.young_person),
        asked_for: owed.len(),
        lacks: lacks.map(|request| (request.id.as_str(), request.title.as_str())).collect(),
        errors: about(Severity::Error),
        queries: about(Severity::Query),
        next_meeting: child.next_meeting(ctx.now),
        facts: match trk::profile(child, &report.lists).filter(|_| show_values) {
            Some(profile) => facts(child, profile),
            None => Vec::new(),
        },
    }
}

/// What the list says of a child, in bands and codes.
fn facts(child: &TrackedChild, profile: &Profile) -> Vec<(&'static str, String)> {
    let code = |code: &Option<crate::framework::Code>| match code {
        Some(code) if code.label.is_empty() => code.code.clone(),
        Some(code) => code.label.clone(),
        None => "not known".to_owned(),
    };
    let yes =
        |flag: Option<bool>| flag.map_or("not known", |flag| if flag { "yes" } else { "no" }).to_owned();
    let provision = child.in_alternative_provision() || profile.in_alternative_provision();
    vec![
        ("age", profile.age.map_or("not known", band).to_owned()),
        ("primary_need", code(&profile.need)),
        ("phase", code(&profile.phase)),
        ("gender", code(&profile.gender)),
        ("ethnicity", code(&profile.ethnicity)),
        ("alternative_provision", yes(Some(provision))),
        ("social_care", yes(child.social_care.as_ref().map(|told| told.value).or(profile.social_care))),
        ("youth_justice", yes(child.youth_justice.as_ref().map(|told| told.value))),
    ]
}

/// An age in bands that schools use.
fn band(age: i32) -> &'static str {
    match age {
        ..=4 => "0 to 4",
        5..=10 => "5 to 10",
        11..=15 => "11 to 15",
        16..=18 => "16 to 18",
        _ => "19 to 25",
    }
}
