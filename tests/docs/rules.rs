//! `docs/rules.md` and a page for each rule.

use std::fmt::Write;

use sendpack::rules::{FAMILIES, Family, Life, Rule};

use super::Pages;

/// The index and every rule's page.
pub fn pages() -> Pages {
    let rules = FAMILIES.iter().flat_map(|family| family.rules);
    let mut pages: Pages = rules.map(|rule| (format!("rules/{}.md", rule.code()), page(rule))).collect();
    pages.insert("rules.md".to_owned(), index());
    pages
}

fn index() -> String {
    let count: usize = FAMILIES.iter().map(|family| family.rules.len()).sum();
    let mut text = format!(
        "# Rules\n\n\
         The {count} rules of sendpack by family. `sendpack explain CODE` shows the same pages without a browser.\n\n\
         An **error** stops a pack unless you build it with a reason, a **query** needs an answer or a correction, and a\n\
         **note** is for your information. Codes are never used again for anything else. A rule over both person-level\n\
         lists has a code for each. One in preview runs only when asked for, and never stops anything.\n"
    );
    for family in FAMILIES.iter().filter(|family| !family.rules.is_empty()) {
        table(family, &mut text);
    }
    text
}

fn table(family: &Family, text: &mut String) {
    let _ =
        write!(text, "\n## {}\n\n| Code | Name | Severity | Fires when |\n|---|---|---|---|\n", family.title);
    for rule in family.rules {
        let _ = writeln!(
            text,
            "| [{}](rules/{}.md) | {} | {} | {} |",
            rule.codes.join(", "),
            rule.code(),
            rule.name,
            severity(rule),
            rule.summary.replace('|', "\\|")
        );
    }
}

fn page(rule: &Rule) -> String {
    format!(
        "# {}: {}\n\n**{}.** {}. To mend it: {}.\n\n{}\n\n[All rules](../rules.md)",
        rule.codes.join(", "),
        rule.name,
        capital(&severity(rule)),
        rule.summary,
        rule.help.trim_end_matches('.'),
        rule.page.trim()
    )
}

fn severity(rule: &Rule) -> String {
    let preview = if rule.life == Life::Preview { " (preview)" } else { "" };
    format!("{}{preview}", rule.severity.word())
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
