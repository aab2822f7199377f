//! Entries that answer every request and evidence every criterion, but for those that a test wants unanswered.

use sendpack::framework::{Criterion, Framework, Request};

/// The entries, as YAML. `lacks` holds ids of requests, parts, criteria and aspects.
pub fn entries(framework: &Framework, lacks: &[&str]) -> String {
    let wanted = |id: &str| {
        !lacks.iter().any(|l| id == *l || id.strip_prefix(l).is_some_and(|r| r.starts_with(['/', '.'])))
    };
    let requests = framework.requests.iter().filter(|r| !r.per_child && r.list.is_none());
    let answers = requests.filter(|r| wanted(&r.id)).map(|r| answer(r, &wanted));
    let whole = |c: &&Criterion| !lacks.contains(&c.id.as_str());
    let proofs = framework.criteria.iter().filter(whole).map(|c| proof(c, lacks));
    answers.chain(proofs).collect::<Vec<_>>().join("\n")
}

/// A data map with a row for every request, each in hands of its own.
pub fn datamap(framework: &Framework) -> String {
    let row = |request: &Request| {
        format!(
            "- {{data: \"{0}\", owner: {{role: Owner of {0}}}, extract_hours: 1, rehearsed: 2026-09-14}}\n",
            request.id
        )
    };
    framework.requests.iter().map(row).collect()
}

/// An inspection team that does everything, with a session of each kind.
pub fn team(framework: &Framework) -> String {
    let Some(wanted) = &framework.team else { return String::new() };
    let ids = |ids: Vec<&str>| format!("{ids:?}");
    let roles = ids(wanted.roles.iter().map(|role| role.id.as_str()).collect());
    let items = ids(wanted.logistics.iter().map(|item| item.id.as_str()).collect());
    let mut text = format!(
        "roles:\n  - role: Lead\n    fills: {roles}\n    name: A Person\n    phone: 01632 960000\n    deputy: \
         {{name: B Person, phone: 01632 960001}}\nlogistics:\n  - {{item: All of it, covers: {items}, owner: Lead, done: \
         2026-10-01}}\nsessions:\n"
    );
    for (hour, kind) in (8..).zip(wanted.sessions.iter().filter(|kind| kind.expected)) {
        let week = kind.weeks.last().copied().unwrap_or(1);
        let when = if kind.per_child {
            String::new()
        } else {
            format!("week: {week}, day: tuesday, time: \"{hour:02}:00\", ")
        };
        text += &format!("  - {{kind: {}, {when}where: Town hall, who: Lead}}\n", kind.id);
    }
    text
}

fn answer(request: &Request, wanted: &dyn Fn(&str) -> bool) -> String {
    let parts: Vec<&str> = request.parts.iter().map(|p| p.id.as_str()).filter(|id| wanted(id)).collect();
    let tags = if request.parts.is_empty() { vec![request.id.as_str()] } else { parts };
    let personal = request.personal_data.word();
    let template = request.template.as_ref().map(|t| format!("\n  template: {t}")).unwrap_or_default();
    entry(&format!("r-{}", request.id), &format!("requests: {tags:?}\n  personal_data: {personal}{template}"))
}

fn proof(criterion: &Criterion, lacks: &[&str]) -> String {
    let aspects = criterion.aspects.iter().map(|a| a.id.as_str()).filter(|id| !lacks.contains(id));
    let tags: Vec<&str> = std::iter::once(criterion.id.as_str()).chain(aspects).collect();
    entry(&format!("c-{}", criterion.id), &format!("criteria: {tags:?}\n  personal_data: none"))
}

fn entry(id: &str, more: &str) -> String {
    let id = id.to_lowercase().replace('.', "-");
    format!(
        "- id: {id}
  title: Example {id}
  url: https://example.org/{id}
  {more}
  cohorts: [ehc-plan, sen-support, alternative-provision]
  partners: [education, health, care]
  voice: [children, parents]
  owner: {{role: Example role, email: owner@example.org}}
  as_at: 2026-10-01
  review_by: 2027-10-01
  from: 2024-10-01
  to: 2026-10-01
  status: final
  impact: Waits are shorter"
    )
}
