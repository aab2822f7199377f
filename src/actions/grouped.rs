//! Actions by what they are for: the criteria of the framework, then inspections, then what people said.

use std::collections::BTreeMap;

use super::{Line, Plan};
use crate::evidence::{Action, Rag, Source, Statement};
use crate::framework::{Aspect, Criterion};

/// Actions that belong together.
pub struct Group<'p, 'a> {
    /// What they are about.
    pub title: String,
    /// Each subject with its actions; where the framework rates its aspects, each aspect, with actions or without.
    pub subjects: Vec<Subject<'p, 'a>>,
}

/// What some actions are about.
pub struct Subject<'p, 'a> {
    /// The heading that it stands under within its group, where it has one.
    pub part: Option<&'p str>,
    /// What to call it: `A4 …`, `9 …`; empty where the group says it all.
    pub title: String,
    /// The actions, in order of place.
    pub lines: Vec<&'p Line<'a>>,
    /// How the self-evaluation rates it: the worst of its statements.
    pub stated: Option<Rag>,
}

/// The groups. Those of the framework that have no action are left out, unless the framework rates its aspects: then each
/// aspect is a line of the report.
#[must_use]
pub fn groups<'p, 'a>(plan: &'p Plan<'a>) -> Vec<Group<'p, 'a>> {
    let mut about: BTreeMap<&str, Vec<&'p Line<'a>>> = BTreeMap::new();
    let (mut inspections, mut others) = (Vec::new(), Vec::new());
    let statements = Statements::of(&plan.repository.statements);
    for line in &plan.lines {
        match statements.subject(plan, line.action) {
            Some(id) => about.entry(id).or_default().push(line),
            None if line.action.follows_inspection() => inspections.push(line),
            None => others.push(line),
        }
    }
    let mut groups =
        if plan.framework.rag.is_empty() { by_criterion(plan, &about) } else { by_aspect(plan, &about) };
    for (title, lines) in [("What inspections asked for", inspections), ("What else we do", others)] {
        if !lines.is_empty() {
            let subjects = vec![Subject { part: None, title: String::new(), lines, stated: None }];
            groups.push(Group { title: title.to_owned(), subjects });
        }
    }
    groups
}

type About<'p, 'a> = BTreeMap<&'p str, Vec<&'p Line<'a>>>;

/// A group for each group of criteria, a subject for each criterion.
fn by_criterion<'p, 'a>(plan: &'p Plan<'a>, about: &About<'p, 'a>) -> Vec<Group<'p, 'a>> {
    let subject = |criterion: &'p Criterion| {
        let ids =
            std::iter::once(criterion.id.as_str()).chain(criterion.aspects.iter().map(|a| a.id.as_str()));
        let mut lines: Vec<&Line<'_>> = ids.filter_map(|id| about.get(id)).flatten().copied().collect();
        lines.sort_by(|a, b| a.action.at.cmp(&b.action.at));
        let title = format!("{} {}", criterion.id, criterion.title);
        Subject { part: None, title, lines, stated: None }
    };
    let group = |group: &'p crate::framework::Group| {
        let criteria = plan.framework.criteria.iter().filter(|criterion| criterion.group == group.id);
        let subjects = criteria.map(subject).filter(|subject| !subject.lines.is_empty()).collect();
        Group { title: group.title.clone(), subjects }
    };
    plan.framework.groups.iter().map(group).filter(|group| !group.subjects.is_empty()).collect()
}

/// A group for each criterion, a subject for each aspect of it.
fn by_aspect<'p, 'a>(plan: &'p Plan<'a>, about: &About<'p, 'a>) -> Vec<Group<'p, 'a>> {
    let lines = |id: &str| about.get(id).cloned().unwrap_or_default();
    let stated = |aspect: &Aspect| {
        let own = |s: &&Statement| s.aspect.as_ref().is_some_and(|told| told.value == aspect.id);
        plan.repository.statements.iter().filter(own).filter_map(|statement| statement.rag).min()
    };
    let group = |criterion: &'p Criterion| {
        let title = "As a whole".to_owned();
        let whole = Subject { part: None, title, lines: lines(&criterion.id), stated: None };
        let subject = |aspect: &'p Aspect| Subject {
            part: criterion.heading(aspect),
            title: format!("{} {}", aspect.number(), aspect.text),
            lines: lines(&aspect.id),
            stated: stated(aspect),
        };
        let subjects = criterion.aspects.iter().map(subject);
        let whole = Some(whole).filter(|whole| !whole.lines.is_empty());
        Group {
            title: format!("{} {}", criterion.id, criterion.title),
            subjects: whole.into_iter().chain(subjects).collect(),
        }
    };
    plan.framework.criteria.iter().map(group).collect()
}

/// The statements of the self-evaluation, by their ids and by the actions that they name.
struct Statements<'s> {
    ids: BTreeMap<String, &'s Statement>,
    naming: BTreeMap<String, &'s Statement>,
}

impl<'s> Statements<'s> {
    fn of(statements: &'s [Statement]) -> Self {
        let key = |text: &str| text.trim().to_lowercase();
        let ids = statements.iter().filter_map(|s| Some((key(s.id.as_ref()?), s))).collect();
        let mut naming = BTreeMap::new();
        for statement in statements {
            for action in &statement.actions {
                naming.entry(key(action)).or_insert(statement);
            }
        }
        Self { ids, naming }
    }

    /// The aspect, or else the criterion, that an action is about: as its source says, or a statement that names it.
    fn subject<'p>(&self, plan: &'p Plan<'_>, action: &Action) -> Option<&'p str>
    where
        's: 'p,
    {
        let key = |text: &str| text.trim().to_lowercase();
        let written = action.source_ref.as_deref().map(str::trim);
        let kind = action.source.as_deref().and_then(Source::of);
        if kind == Some(Source::Criterion)
            && let Some(id) = written.and_then(|written| known(plan, written))
        {
            return Some(id);
        }
        let own = written.filter(|_| kind == Some(Source::Statement));
        let statement = own.and_then(|id| self.ids.get(&key(id)));
        let statement = statement.or_else(|| self.naming.get(&key(action.id.as_ref()?)))?;
        statement.aspect.as_ref().or(statement.criterion.as_ref()).map(|told| told.value.as_str())
    }
}

/// The id of a criterion or aspect as the framework writes it.
fn known<'p>(plan: &'p Plan<'_>, written: &str) -> Option<&'p str> {
    let criteria = &plan.framework.criteria;
    let ids = criteria.iter().flat_map(|c| std::iter::once(&c.id).chain(c.aspects.iter().map(|a| &a.id)));
    ids.map(String::as_str).find(|id| id.eq_ignore_ascii_case(written))
}
