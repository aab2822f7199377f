//! Findings as directors see them: by rule, owner and place, where a place is at most a file, a request or a column. What
//! a finding says is the rule's own summary, since a message can name what stands in a file. How many rows of a list
//! are meant is shown on request only: such a count can give away one that the profile hides.

use std::collections::{BTreeMap, BTreeSet};

use super::owners::{NOBODY, called};
use crate::evidence::Entry;
use crate::findings::{Finding, Severity};
use crate::rules::{self, Context, FAMILIES, Report, family};

/// All findings of a rule in one place.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::report) struct FindingLine {
    /// How much it matters; the worst first.
    pub severity: std::cmp::Reverse<Severity>,
    /// The rule's code.
    pub code: String,
    /// The rule's name.
    pub name: String,
    /// What the family of the rule is about.
    pub about: &'static str,
    /// What is wrong.
    pub summary: String,
    /// The step that mends it.
    pub help: String,
    /// Where.
    pub place: String,
    /// Whose it is.
    pub owner: String,
    /// How many there are; none where that is about children and not to be shown.
    pub count: Option<usize>,
}

/// Every finding that stands, gathered into lines, the worst first.
pub(in crate::report) fn findings(ctx: &Context<'_>, report: &Report<'_>, exact: bool) -> Vec<FindingLine> {
    let places = Places::new(ctx, report);
    let mut lines: BTreeMap<FindingLine, usize> = BTreeMap::new();
    for finding in &report.findings {
        *lines.entry(places.line(finding, exact)).or_default() += 1;
    }
    lines.into_iter().map(|(line, n)| FindingLine { count: line.count.map(|_| n), ..line }).collect()
}

/// What tells where a finding stands and whose it is.
struct Places<'a> {
    ctx: &'a Context<'a>,
    /// Files about children, with the official headings of their columns.
    lists: BTreeMap<&'a str, BTreeSet<&'a str>>,
    /// Entries by id.
    entries: BTreeMap<&'a str, &'a Entry>,
    /// Entries by document.
    documents: BTreeMap<&'a str, &'a Entry>,
}

impl<'a> Places<'a> {
    fn new(ctx: &'a Context<'a>, report: &'a Report<'_>) -> Self {
        let entries = &ctx.repository.entries;
        let documents = entries.iter().flat_map(|entry| {
            entry.files.iter().filter_map(move |file| Some((file.document.as_deref()?, entry)))
        });
        let of_children = report.lists.iter().filter(|list| list.spec.person_level);
        let mut lists: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for list in of_children {
            let headings = list.spec.columns.iter().map(|column| column.header.as_str());
            lists.entry(&list.reading.file).or_default().extend(headings);
        }
        Self {
            ctx,
            lists,
            entries: entries.iter().map(|entry| (entry.id.as_str(), entry)).collect(),
            documents: documents.collect(),
        }
    }

    fn line(&self, finding: &Finding, exact: bool) -> FindingLine {
        let rule = rules::find(&finding.code).map(|(rule, _)| rule);
        let (place, of_children) = self.place(finding);
        FindingLine {
            severity: std::cmp::Reverse(finding.severity),
            code: finding.code.to_string(),
            name: finding.name.to_string(),
            about: about(&finding.code),
            summary: rule.map_or_else(|| finding.name.replace('-', " "), |rule| rule.summary.to_owned()),
            help: rule.map_or_else(String::new, |rule| rule.help.to_owned()),
            place,
            owner: self.owner(finding).unwrap_or_else(|| NOBODY.to_owned()),
            count: (exact || !of_children).then_some(0),
        }
    }

    /// The place in words, and whether it is about children.
    fn place(&self, finding: &Finding) -> (String, bool) {
        let file = &*finding.place.file;
        let tracking = self.ctx.repository.tracking.shown.as_str();
        let under = |folder: &str| !folder.is_empty() && file.strip_prefix(folder).is_some();
        if family(&finding.code) == "TRK" || under(tracking) || under("tracking/") {
            return ("Tracked children".to_owned(), true);
        }
        if let Some(headings) = self.lists.get(file) {
            let column = finding.place.column().filter(|column| headings.contains(column));
            return (column.map_or(file.to_owned(), |column| format!("{file}, {column}")), true);
        }
        match finding.request.as_deref().map(|id| self.named(id)) {
            Some(request) if file == crate::evidence::FILE => (format!("Request {request}"), false),
            Some(request) => (format!("Request {request}: {file}"), false),
            None => match &finding.criterion {
                Some(criterion) => (format!("Criterion {criterion}"), false),
                None => (file.to_owned(), false),
            },
        }
    }

    /// A request as this page names it: without the folder of a tracked child.
    fn named<'f>(&'f self, id: &'f str) -> &'f str {
        let of_child = self.ctx.framework.request(id).filter(|request| request.per_child);
        of_child.map_or(id, |request| &request.id)
    }

    /// The owner of the entry or document that a finding is about, of what answers its request, or of its list's data.
    fn owner(&self, finding: &Finding) -> Option<String> {
        let id = finding.key.split('|').next().filter(|id| !id.is_empty());
        let entry = id.and_then(|id| self.entries.get(id));
        let entry = entry.or_else(|| self.documents.get(&*finding.place.file));
        if let Some(entry) = entry {
            return Some(called(&entry.owner));
        }
        if let Some(request) = finding.request.as_deref().and_then(|id| self.ctx.framework.request(id)) {
            let answering = self.ctx.answering(request);
            let row = || self.ctx.repository.datamap.row(request.list.as_deref().unwrap_or(&request.id));
            let owner = answering.first().map(|entry| &entry.owner).or_else(|| row().map(|row| &row.owner));
            return owner.map(called);
        }
        None
    }
}

/// What the family of a code is about.
fn about(code: &str) -> &'static str {
    let family = family(code);
    FAMILIES.iter().find(|f| f.prefixes.contains(&family)).map_or("Local rules", |family| family.title)
}
