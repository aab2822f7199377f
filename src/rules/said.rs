//! What a rule says, before the driver makes it a finding.

use std::borrow::Cow;
use std::sync::Arc;

use super::{JUDGED, Rule};
use crate::findings::{Finding, Location, Severity, What, one_line};
use crate::framework::Framework;

/// What a rule says of one place.
pub struct Said {
    at: Location,
    message: Cow<'static, str>,
    help: Option<Cow<'static, str>>,
    severity: Option<Severity>,
    related: Vec<Location>,
    request: Option<Arc<str>>,
    criterion: Option<Arc<str>>,
    stages: Vec<Arc<str>>,
    key: Arc<str>,
}

impl Said {
    /// What is wrong at a place, in one sentence without any person's data.
    pub fn at(at: Location, message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            at,
            message: message.into(),
            help: None,
            severity: None,
            related: Vec::new(),
            request: None,
            criterion: None,
            stages: Vec::new(),
            key: "".into(),
        }
    }

    /// A better next step than the rule's own.
    #[must_use]
    pub fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Another severity than the rule's own, for a milder or graver case.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// Another place that belongs to it.
    #[must_use]
    pub fn related(mut self, places: impl IntoIterator<Item = Location>) -> Self {
        self.related.extend(places);
        self
    }

    /// The request it concerns; also what tells it apart, unless a key is given.
    #[must_use]
    pub fn request(mut self, id: &str) -> Self {
        self.request = Some(id.into());
        if self.key.is_empty() {
            self.key = id.into();
        }
        self
    }

    /// The criterion or aspect it concerns; also what tells it apart, unless a key is given.
    #[must_use]
    pub fn criterion(mut self, id: &str) -> Self {
        self.criterion = Some(id.into());
        if self.key.is_empty() {
            self.key = id.into();
        }
        self
    }

    /// The stages it stands against, where they do not follow from the request or the rule.
    #[must_use]
    pub fn stages<'a>(mut self, stages: impl IntoIterator<Item = &'a str>) -> Self {
        self.stages = stages.into_iter().map(Arc::from).collect();
        self
    }

    /// What tells it apart from others of the same code and file: an entry's id, say.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        self.key = key.into();
        self
    }
}

/// Where a rule puts what it says.
pub struct Out<'o> {
    rule: &'static Rule,
    /// The code, where the rule has several.
    code: Arc<str>,
    name: Arc<str>,
    found: &'o mut Vec<Finding>,
    framework: Option<&'o Framework>,
    /// The request that a finding concerns where it names none.
    request: Option<&'o str>,
}

impl<'o> Out<'o> {
    /// Gathers what `rule` says under `code` into `found`.
    pub(super) fn new(rule: &'static Rule, code: &'static str, found: &'o mut Vec<Finding>) -> Self {
        Self { rule, code: code.into(), name: rule.name.into(), found, framework: None, request: None }
    }

    /// The same, where findings about a request stand against the stages at which the framework sends it.
    pub(super) fn within(mut self, framework: &'o Framework) -> Self {
        self.framework = Some(framework);
        self
    }

    /// The same, where findings that name no request concern this one.
    pub(super) fn about(mut self, request: Option<&'o str>) -> Self {
        self.request = request;
        self
    }

    /// Takes what a rule says.
    pub fn say(&mut self, said: Said) {
        let (place, key) = (said.at.clone(), said.key.clone());
        self.say_of(said, [(place, key)]);
    }

    /// Takes what a rule says of several places alike, each with what tells it apart; the places outnumber what is
    /// said by far, so that is kept once.
    pub fn say_of(&mut self, said: Said, places: impl IntoIterator<Item = (Location, Arc<str>)>) {
        let related: Box<[Location]> = said.related.into();
        let request = said.request.or_else(|| self.request.map(Arc::from));
        let stages = match said.stages {
            stages if !stages.is_empty() => stages,
            _ if !self.rule.stages.is_empty() => self.stages_of_rule(),
            _ => stages_of(self.framework, request.as_deref()),
        };
        let what = Arc::new(What {
            code: self.code.clone(),
            name: self.name.clone(),
            severity: said.severity.unwrap_or(self.rule.severity),
            message: one_line(&said.message).into(),
            help: said.help.unwrap_or(Cow::Borrowed(self.rule.help)).into(),
            request,
            criterion: said.criterion,
            stages,
        });
        self.found.extend(places.into_iter().map(|(place, key)| Finding {
            what: what.clone(),
            place,
            related: related.clone(),
            value: None,
            key,
        }));
    }
}

impl Out<'_> {
    /// The stages that the rule names, where it names any.
    fn stages_of_rule(&self) -> Vec<Arc<str>> {
        let judged = self.framework.iter().flat_map(|f| f.judged()).map(|stage| stage.id.as_str());
        let (by_framework, named): (Vec<&str>, Vec<&str>) =
            self.rule.stages.iter().partition(|name| **name == JUDGED);
        let judged = judged.filter(|_| !by_framework.is_empty());
        judged.chain(named).map(Arc::from).collect()
    }
}

/// The stages at which a request is sent.
pub(super) fn stages_of(framework: Option<&Framework>, request: Option<&str>) -> Vec<Arc<str>> {
    let request = request.and_then(|id| framework?.request(id));
    request.into_iter().flat_map(|request| &request.stages).map(|stage| stage.as_str().into()).collect()
}
