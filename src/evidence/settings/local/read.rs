//! Reading the local rules of `sendpack.yaml`.

use std::collections::BTreeSet;

use super::types::{LocalRule, Written};
use crate::evidence::settings::extract::{at, entries, plain, text};
use crate::evidence::{Fault, FaultKind};
use crate::findings::{Location, Severity};
use crate::yaml::{Entry, Node, spread};

/// What to do, where settings do not say it.
const HELP: &str = "Look at the row, and correct it or the rule in sendpack.yaml";

/// The local rules of settings, read from `source`, in order of code.
pub(in crate::evidence::settings) fn read(
    root: &Node,
    source: &str,
    faults: &mut Vec<Fault>,
) -> Vec<LocalRule> {
    let mut rules = Vec::new();
    let mut names = BTreeSet::new();
    for entry in entries(Some(root), "rules") {
        if !is_code(&entry.key) {
            let wanted = "named by a code: LOC- and three digits or more, such as LOC-001";
            faults.push(invalid(at(entry.at), format!("rules.{}", entry.key), wanted));
            continue;
        }
        let rule = rule(entry, source);
        if let Some(name) = text(&entry.value, "name") {
            let wanted = if !is_name(&name) {
                Some("words of small letters and digits with hyphens between, such as too-old-for-nursery")
            } else if !names.insert(name.value.clone()) {
                Some("a name that no other rule has")
            } else {
                None
            };
            faults.extend(wanted.map(|wanted| invalid(name.at, format!("rules.{}.name", entry.key), wanted)));
        }
        rules.push(rule);
    }
    rules.sort_by(|a: &LocalRule, b| a.code.cmp(&b.code));
    rules
}

fn rule(entry: &Entry, source: &str) -> LocalRule {
    let node = &entry.value;
    let list = text(node, "list");
    let when = node.get("when").filter(|when| when.text().is_some_and(|text| !text.trim().is_empty()));
    let message = plain(node, "message");
    let name = plain(node, "name").filter(|name| is_name(name));
    let written = list.as_ref().zip(when).filter(|_| message.is_some()).map(|(list, when)| Written {
        list: list.at.clone(),
        when: spread(source, when).into_iter().map(at).collect(),
        column: text(node, "column"),
    });
    LocalRule {
        at: at(entry.at),
        code: entry.key.as_str().into(),
        name: name.unwrap_or_else(|| entry.key.to_lowercase()).into(),
        list: list.map_or_else(String::new, |list| list.value).into(),
        when: when.and_then(Node::text).unwrap_or_default().to_owned(),
        severity: plain(node, "severity").map_or(Severity::Query, |word| severity(&word)),
        message: message.unwrap_or_default().into(),
        help: plain(node, "help").unwrap_or_else(|| HELP.to_owned()).into(),
        check: None,
        written,
    }
}

fn severity(word: &str) -> Severity {
    let all = [Severity::Error, Severity::Query, Severity::Note];
    all.into_iter().find(|severity| severity.word() == word).unwrap_or(Severity::Query)
}

fn is_code(key: &str) -> bool {
    key.strip_prefix("LOC-").is_some_and(|number| {
        (3..=9).contains(&number.len()) && number.bytes().all(|digit| digit.is_ascii_digit())
    })
}

/// Whether a name is made like those of the other rules; with a hyphen, it cannot be a family's.
fn is_name(name: &str) -> bool {
    let plain =
        |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    name.contains('-') && name.split('-').all(plain)
}

fn invalid(at: Location, path: String, wanted: &str) -> Fault {
    Fault::new(at, FaultKind::SettingInvalid(path, wanted.to_owned()))
}
