//! The catalogue as a whole, and looking things up in it.

use super::{
    Caution, CodeSet, Confidence, Criterion, DueDay, Group, Guidance, LaCodes, ListSpec, MatrixSpec,
    Milestone, Outcome, OwedPlan, Partnership, Question, Rating, Request, Role, Section, SelfEvaluation,
    Skipped, Stage, TeamWanted, Tracking, When,
};

/// A catalogue, complete and consistent.
pub struct Framework {
    /// Its id: `area-send-2023`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is, in a few sentences.
    pub about: String,
    /// Stages in the order of their deadlines.
    pub stages: Vec<Stage>,
    /// Whom inspectors call; settings name each.
    pub contacts: Vec<Role>,
    /// The partners of the local area.
    pub partners: Vec<Partnership>,
    /// Words for the groups of children that evidence under each criterion should cover.
    pub cohorts: Vec<String>,
    /// Groups of criteria.
    pub groups: Vec<Group>,
    /// Criteria in order.
    pub criteria: Vec<Criterion>,
    /// Sections of requests in the order of the index.
    pub sections: Vec<Section>,
    /// Requests in order.
    pub requests: Vec<Request>,
    /// Numbers that the handbook skips.
    pub skipped: Vec<Skipped>,
    /// Lists that are owed as rows.
    pub lists: Vec<ListSpec>,
    /// Sets of codes.
    pub code_sets: Vec<CodeSet>,
    /// Local authority codes.
    pub las: LaCodes,
    /// Months after which evidence is stale, unless settings say otherwise.
    pub fresh_months: u32,
    /// What follows from notification besides the stages, each after those that it refers to.
    pub milestones: Vec<Milestone>,
    /// The questions that a self-evaluation answers.
    pub questions: Vec<Question>,
    /// What red, amber and green mean, where the framework says so.
    pub rag: Vec<Rating>,
    /// What an inspection can conclude.
    pub outcomes: Vec<Outcome>,
    /// Plans that are owed after one.
    pub plans: Vec<OwedPlan>,
    /// Which children are tracked, where the framework tracks any.
    pub tracking: Option<Tracking>,
    /// What is asked of a self-evaluation, where anything is.
    pub self_evaluation: Option<SelfEvaluation>,
    /// The self-evaluation matrix, where the framework has one.
    pub matrix: Option<MatrixSpec>,
    /// The area's own team for an inspection, where anything is known of it.
    pub team: Option<TeamWanted>,
    /// Where its facts come from: name and text.
    pub sources: Vec<(String, String)>,
    /// How sure they are.
    pub confidence: Vec<Confidence>,
    /// What to beware of.
    pub cautions: Vec<Caution>,
    /// What holds for every request.
    pub guidance: Vec<Guidance>,
}

impl Framework {
    /// The stage with this id.
    #[must_use]
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.stages.iter().find(|s| s.id == id)
    }

    /// Whether it counts in weeks from that of notification, and so takes notification to be on a Monday.
    #[must_use]
    pub fn counts_weeks(&self) -> bool {
        let due = |stage: &Stage| matches!(stage.deadline.map(|d| d.day), Some(DueDay::Week(..)));
        self.stages.iter().any(due) || self.milestones.iter().any(|m| matches!(m.when, When::Week(..)))
    }

    /// What to beware of in a stage, milestone, request or whatever has this id.
    pub fn cautions_about<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a str> {
        self.cautions.iter().filter(move |caution| caution.about == id).map(|caution| caution.text.as_str())
    }

    /// The words for partners whose work evidence under each criterion should show.
    pub fn partner_words(&self) -> impl Iterator<Item = &'static str> {
        let named =
            |word: &&str| self.partners.iter().any(|partner| partner.words.iter().any(|w| w == *word));
        Partnership::WORDS.iter().copied().filter(named)
    }

    /// The stages that want evidence under every criterion.
    pub fn judged(&self) -> impl Iterator<Item = &Stage> {
        self.stages.iter().filter(|stage| stage.judged)
    }

    /// The request with this id; for a part (`5.1/physiotherapy`), the request that it is part of; for what is asked
    /// for one tracked child (`7.3/T1`), the request that is asked for each.
    #[must_use]
    pub fn request(&self, id: &str) -> Option<&Request> {
        match id.split_once('/') {
            None => self.requests.iter().find(|r| r.id == id),
            Some((whole, _)) => self
                .requests
                .iter()
                .find(|r| r.id == whole && (r.per_child || r.parts.iter().any(|p| p.id == id))),
        }
    }

    /// Requests that are asked for each tracked child, in order.
    pub fn requests_per_child(&self) -> impl Iterator<Item = &Request> {
        self.requests.iter().filter(|r| r.per_child)
    }

    /// Ids of the stages at which anything is sent for each tracked child.
    #[must_use]
    pub fn stages_per_child(&self) -> Vec<String> {
        let sent = |stage: &&Stage| self.requests_per_child().any(|r| r.stages.contains(&stage.id));
        self.stages.iter().filter(sent).map(|stage| stage.id.clone()).collect()
    }

    /// The person-level list with this number, on which tracked children can stand.
    #[must_use]
    pub fn numbered_list(&self, number: u8) -> Option<&ListSpec> {
        self.lists.iter().find(|l| l.number == Some(number) && l.person_level && l.book.is_none())
    }

    /// The person-level list on which the children of this group stand ([`super::COHORTS`]).
    #[must_use]
    pub fn list_of(&self, cohort: &str) -> Option<&ListSpec> {
        self.lists.iter().find(|l| l.person_level && l.book.is_none() && l.covers.as_deref() == Some(cohort))
    }

    /// The criterion with this id; for an aspect (`9.a`), the criterion that it belongs to.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|c| c.id == id || c.aspects.iter().any(|a| a.id == id))
    }

    /// The word of entries for the partner whose work a request asks about, where its section is about one.
    #[must_use]
    pub fn partner_of(&self, request: &Request) -> Option<&str> {
        self.sections.iter().find(|s| s.id == request.section)?.partner.as_deref()
    }

    /// The list with this id.
    #[must_use]
    pub fn list(&self, id: &str) -> Option<&ListSpec> {
        self.lists.iter().find(|l| l.id == id)
    }

    /// The request that a list answers.
    #[must_use]
    pub fn request_of_list(&self, id: &str) -> Option<&Request> {
        self.requests.iter().find(|r| r.list.as_deref() == Some(id) || r.or_lists.iter().any(|l| l == id))
    }

    /// The lists that an area owes whatever else it sends: not those that may answer a request in place of a document.
    pub fn lists_owed(&self) -> impl Iterator<Item = &ListSpec> {
        self.lists.iter().filter(|list| !self.is_instead(list))
    }

    /// Whether a list may answer a request in place of a document.
    #[must_use]
    pub fn is_instead(&self, list: &ListSpec) -> bool {
        self.requests.iter().any(|request| request.or_lists.contains(&list.id))
    }

    /// The code set with this id.
    #[must_use]
    pub fn code_set(&self, id: &str) -> Option<&CodeSet> {
        self.code_sets.iter().find(|s| s.id == id)
    }

    /// Requests that are sent at this stage, in order.
    pub fn requests_of<'a>(&'a self, stage: &'a str) -> impl Iterator<Item = &'a Request> {
        self.requests.iter().filter(move |r| r.stages.iter().any(|s| s == stage))
    }
}
