//! The page that a reader trusts is the page that the tests ran: every example of every rule's page is laid over an
//! area in order (`common::area`), and the findings of that rule must be just those that the page tells.
//!
//! In an example, lists in CSV (`lists/list-1.csv`, `providers.csv`, `ilacs-6.csv` …) show only the columns that matter; `exact`
//! after the path takes a file as it stands, `absent` takes it away. A CSV whose path ends in `.xlsx` becomes a workbook;
//! the words of `common::area::book` say what is odd about it. A block `lacks` names requests, parts, criteria or aspects
//! that nothing in the area answers, and `without` what the run leaves out. Documents (`.docx`, `.pdf` …) are made of the lines
//! in the example, as `common::area::office` says; `.git/tracked` names files that git tracks; a list that is `private` or open to
//! `everybody` has that mode.

#![allow(clippy::panic)]

mod common;

use std::collections::BTreeSet;

use common::area::{Area, book, catalogue, completed, office};
use sendpack::evidence::portable;
use sendpack::rules::{Check, Example, FAMILIES, HEADINGS, Page, Rule, Without};

/// The rules of a family, by the first prefix of its codes.
fn family(prefix: &str) -> &'static [&'static Rule] {
    let family = FAMILIES.iter().find(|f| f.prefixes.first() == Some(&prefix));
    family.unwrap_or_else(|| panic!("no family {prefix}")).rules
}

fn run(prefix: &str) {
    let wrong: Vec<String> = family(prefix).iter().flat_map(|rule| faults_of(rule)).collect();
    assert!(wrong.is_empty(), "{} faults in pages\n{}", wrong.len(), wrong.join("\n"));
}

fn faults_of(rule: &Rule) -> Vec<String> {
    let page = Page::parse(rule.page);
    let headings: Vec<&str> = page.sections.iter().map(|(heading, _)| *heading).collect();
    if headings != HEADINGS {
        return vec![format!("{}: the headings are {headings:?}", rule.code())];
    }
    let mut faults = Vec::new();
    let empty = page.sections.iter().find(|(_, text)| text.trim().is_empty());
    faults.extend(empty.map(|(heading, _)| format!("{}: nothing under {heading}", rule.code())));
    let (fires, quiet): (Vec<_>, Vec<_>) = page.examples.iter().partition(|e| !e.finds.is_empty());
    if fires.is_empty() || quiet.is_empty() {
        faults.push(format!("{}: it needs an example that fires and one that does not", rule.code()));
    }
    if runs_here(rule) {
        let held = page.examples.iter().enumerate().filter(|(_, example)| can_be_held(example));
        faults.extend(held.filter_map(|(i, e)| departs(rule, i + 1, e)));
    }
    faults
}

/// Whether this system can hold the files of an example: Windows cannot hold all that pages warn of.
fn can_be_held(example: &Example<'_>) -> bool {
    let mut names = BTreeSet::new();
    let mut files = example.files.iter().map(|(path, ..)| path);
    !cfg!(windows)
        || files.all(|path| portable::unsafe_because(path).is_none() && names.insert(portable::folded(path)))
}

/// Packs have tests of their own: their examples need a pack. Modes are asked where the system has them and the folder for
/// temporary files is open to everybody.
fn runs_here(rule: &Rule) -> bool {
    if rule.code() == "PRI-003" {
        return modes_show();
    }
    !matches!(rule.check, Check::Elsewhere) || rule.code().starts_with("CFG-")
}

#[cfg(unix)]
fn modes_show() -> bool {
    use std::os::unix::fs::PermissionsExt;
    let open = |path: &std::path::Path| path.metadata().is_ok_and(|m| m.permissions().mode() & 1 != 0);
    std::env::temp_dir().canonicalize().is_ok_and(|temp| temp.ancestors().all(open))
}

#[cfg(not(unix))]
fn modes_show() -> bool {
    false
}

fn departs(rule: &Rule, number: usize, example: &Example<'_>) -> Option<String> {
    let area = Area::lacking(&example.lacks);
    example.files.iter().for_each(|(path, how, content)| lay(&area, path, how, content));
    let without = |word| example.without.contains(&word);
    let mut found: Vec<String> = area
        .findings(Without { lists: without("lists"), tracking: without("tracking") })
        .iter()
        .filter(|f| rule.codes.contains(&&*f.code))
        .map(|f| format!("{} {}", f.code, f.place))
        .collect();
    found.sort_unstable();
    (found != example.finds)
        .then(|| format!("{}: example {number} tells {:#?}\n  but is {found:#?}", rule.code(), example.finds))
}

fn lay(area: &Area, path: &str, how: &str, content: &str) {
    let catalogue = catalogue();
    let (stem, extension) = path.rsplit_once('.').unwrap_or((path, ""));
    let list = stem.strip_prefix("lists/").and_then(|id| catalogue.list(id));
    let full = || list.map_or_else(|| content.to_owned(), |spec| completed(catalogue, &spec.id, content));
    match (how, extension) {
        _ if path == ".git/tracked" => area.track(&content.lines().collect::<Vec<_>>()),
        ("absent", _) => area.remove(path),
        ("everybody" | "private", _) => {
            area.write(path, full());
            #[cfg(unix)]
            area.open_to_everybody(path, how == "everybody");
        }
        ("filled", _) => area.write(path, vec![b'x'; 1_200_000]),
        ("old-word", _) => area.write(path, office::old_word()),
        ("encrypted", _) => area.write(path, office::encrypted()),
        ("program", _) => area.write(path, office::program()),
        ("broken", _) => {
            let whole = office::docx(content);
            area.write(path, &whole[..whole.len() / 2]);
        }
        ("exact", _) => area.write(path, content),
        (_, "docx" | "docm" | "pptx" | "pdf") if content.trim().is_empty() => area.write(path, ""),
        ("", "xlsx") if path.starts_with("documents/") && !path.ends_with("register.xlsx") => {
            area.write(path, office::xlsx(content));
        }
        (how, "xlsx") => {
            let sheet = list.and_then(|spec| spec.sheets.first()).map_or("Sheet1", String::as_str);
            area.write(path, book(&full(), sheet, how));
        }
        (_, "csv") => area.write(path, full()),
        (_, "docx" | "docm" | "pptx" | "pdf") => {
            area.write(path, office::made(path, content).unwrap_or_else(|| panic!("{path} is no document")));
        }
        _ => area.write(path, content),
    }
}

/// A test for each family, and their prefixes.
macro_rules! families {
    ($($name:ident => $prefix:literal),* $(,)?) => {
        const TRIED: &[&str] = &[$($prefix),*];
        $(
            #[test]
            fn $name() {
                run($prefix);
            }
        )*
    };
}

families! {
    settings => "CFG",
    catalogues => "FRM",
    entries => "EVI",
    documents => "DOC",
    privacy => "PRI",
    requests => "ANX",
    criteria => "CRI",
    structure_of_lists => "LST",
    rows_of_lists => "L1",
    rows_of_ilacs_lists => "ILA",
    providers => "PRV",
    tracked_children => "TRK",
    the_data_map => "MAP",
    self_evaluation => "SEF",
    improvement_actions => "ACT",
    inspection_team => "TEM",
    the_matrix => "MTX",
    the_timeline => "TIM",
    packs => "PCK",
}

#[test]
fn every_family_is_tried() {
    let built_in = FAMILIES.iter().filter(|family| !family.rules.is_empty());
    let missed: Vec<_> =
        built_in.filter(|family| !TRIED.contains(&family.prefixes[0])).map(|f| f.title).collect();
    assert!(missed.is_empty(), "name these in families!: {missed:?}");
}

#[test]
fn the_area_in_order_has_no_finding() {
    let found: Vec<String> = Area::new()
        .findings(Without::default())
        .iter()
        .map(|f| format!("{} {} {}", f.code, f.place, f.message))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}
