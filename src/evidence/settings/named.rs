//! Names in settings that only a framework can confirm: stages, lists, columns and requests.

use std::collections::BTreeSet;

use super::{Settings, books, last, local};
use crate::evidence::{Fault, FaultKind, tags};
use crate::findings::{Location, nearest};
use crate::framework::Framework;

/// What a name should be a name of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameOf {
    /// A stage.
    Stage,
    /// A milestone of the timeline.
    Milestone,
    /// What an inspection can conclude.
    Outcome,
    /// Somebody whom inspectors call.
    Contact,
    /// A list.
    List,
    /// A column of this list.
    Column(String),
    /// A question of a self-evaluation.
    Question,
    /// A request as a whole.
    Request,
    /// A request or a part of one.
    Part,
}

/// A name, waiting for a framework.
#[derive(Clone, Debug)]
pub struct Named {
    /// What it should be a name of.
    pub(super) of: NameOf,
    /// The name.
    pub(super) name: String,
    /// The path of the setting, such as `inspection.overrides.tuesday`.
    pub(super) path: String,
    /// Where it was written.
    pub(super) at: Location,
}

/// Takes out of settings what the framework does not know, and says so. A framework from a file confirms its own
/// name, which the program could not know.
pub(in crate::evidence) fn confirm(settings: &mut Settings, faults: &mut Vec<Fault>, framework: &Framework) {
    if settings.framework.value == framework.id {
        faults.retain(|f| !matches!(&f.kind, FaultKind::SettingInvalid(path, _) if path == "framework"));
    }
    for named in std::mem::take(&mut settings.named) {
        if let Some(kind) = named.fault(framework) {
            settings.forget(&named);
            faults.push(Fault::new(named.at, kind));
        }
    }
    last::confirm(settings, faults, framework);
    books::share(settings, faults, framework);
    local::resolve(&mut settings.rules, faults, framework);
}

impl Named {
    pub(super) fn fault(&self, framework: &Framework) -> Option<FaultKind> {
        match &self.of {
            NameOf::Stage => self.key(framework.stages.iter().map(|s| s.id.as_str())),
            NameOf::Milestone => self.key(framework.milestones.iter().map(|m| m.id.as_str())),
            NameOf::Outcome => self.one_of(framework.outcomes.iter().map(|o| o.id.as_str())),
            NameOf::Contact => self.key(framework.contacts.iter().map(|c| c.id.as_str())),
            NameOf::List => {
                let mut names: Vec<&str> = framework.lists.iter().map(|l| l.id.as_str()).collect();
                names.extend(framework.lists.iter().filter_map(|l| l.book.as_deref()));
                self.key(distinct(names).iter().copied())
            }
            NameOf::Column(list) => {
                let lists = framework.lists.iter().filter(|l| l.id == *list || l.book.as_ref() == Some(list));
                let keys = distinct(lists.flat_map(|l| &l.columns).map(|c| c.key.as_str()).collect());
                if keys.is_empty() { None } else { self.key(keys.iter().copied()) }
            }
            NameOf::Question => self.key(framework.questions.iter().map(|q| q.id.as_str())),
            NameOf::Request if !self.name.contains('/') => self.request(framework),
            NameOf::Request => {
                let whole = self.name.split('/').next().unwrap_or_default();
                Some(self.wanted(format!("a request as a whole, such as {whole}, without a part")))
            }
            NameOf::Part => self.request(framework),
        }
    }

    fn key<'f>(&self, right: impl Iterator<Item = &'f str> + Clone) -> Option<FaultKind> {
        if right.clone().any(|name| name == self.name) {
            return None;
        }
        let near = nearest(&self.name, right.clone()).map(str::to_owned);
        Some(match near {
            Some(near) => FaultKind::SettingUnknown(self.path.clone(), Some(near)),
            None => self.wanted(format!("named one of {}", right.collect::<Vec<_>>().join(", "))),
        })
    }

    fn one_of<'f>(&self, right: impl Iterator<Item = &'f str> + Clone) -> Option<FaultKind> {
        if right.clone().any(|name| name == self.name) {
            return None;
        }
        let right: Vec<&str> = right.collect();
        Some(match right.is_empty() {
            true => self.wanted("left out: this framework knows no outcomes".into()),
            false => self.wanted(format!("one of {}", right.join(", "))),
        })
    }

    fn request(&self, framework: &Framework) -> Option<FaultKind> {
        let hint = tags::request(framework, &self.name).err()?;
        let first = || framework.requests.first().map(|request| format!("such as {}", request.id));
        let hint = hint.or_else(first).unwrap_or_default();
        Some(self.wanted(format!("a request of the framework; {hint}")))
    }

    fn wanted(&self, wanted: String) -> FaultKind {
        FaultKind::SettingInvalid(self.path.clone(), wanted)
    }
}

/// Names, each once, in their order.
fn distinct(names: Vec<&str>) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    names.into_iter().filter(|name| seen.insert(*name)).collect()
}

impl Settings {
    fn forget(&mut self, named: &Named) {
        match &named.of {
            NameOf::Stage => {
                self.overrides.remove(&named.name);
            }
            NameOf::Milestone => {
                self.dates.remove(&named.name);
            }
            NameOf::Outcome => self.outcome = None,
            NameOf::Contact => {
                self.contacts.remove(&named.name);
            }
            NameOf::List => {
                self.lists.remove(&named.name);
            }
            NameOf::Column(list) => {
                if let Some(list) = self.lists.get_mut(list) {
                    list.unavailable.remove(&named.name);
                }
            }
            NameOf::Question => {
                self.sef.answers.remove(&named.name);
            }
            NameOf::Request => {
                self.freshness.requests.remove(&named.name);
            }
            NameOf::Part => self.unavailable.retain(|u| u.request.value != named.name),
        }
    }
}
