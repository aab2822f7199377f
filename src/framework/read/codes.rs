//! Code sets.

use std::collections::BTreeMap;

use super::faults::Faults;
use super::names::Names;
use super::part::Part;
use super::tree::Tree;
use crate::framework::codes::reduce;
use crate::framework::{Code, CodeSet};

pub(super) fn code_sets(tree: &Tree, names: &Names, faults: &mut Faults) -> Vec<CodeSet> {
    tree.records("code_sets").iter().map(|part| code_set(part, names, faults)).collect()
}

fn code_set(part: &Part, names: &Names, faults: &mut Faults) -> CodeSet {
    names.sources.refer(part, "sources", faults);
    let parts = part.records("codes");
    let codes: Vec<Code> = parts.iter().map(|p| code(p, names, faults)).collect();
    check_forms(&parts, &codes, faults);
    if codes.len() > usize::from(u16::MAX) {
        faults.not_a(part, "codes", "at most 65,535 codes");
    }
    let mut set = CodeSet::new(part.text("id"), codes);
    set.notes = part.texts("notes");
    set.sources = part.texts("sources");
    set
}

fn code(part: &Part, names: &Names, faults: &mut Faults) -> Code {
    names.lists.refer(part, "lists", faults);
    Code {
        letter: letter(part, faults),
        code: part.text("code"),
        label: part.text("label"),
        aliases: part.texts("aliases"),
        plain: part.texts("plain"),
        lists: part.texts("lists"),
        caution: part.optional("caution"),
    }
}

fn letter(part: &Part, faults: &mut Faults) -> Option<char> {
    let text = part.optional("letter")?;
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(letter @ 'a'..='z'), None) => Some(letter),
        _ => {
            faults.not_a(part, "letter", "one letter from a to z");
            None
        }
    }
}

/// A form that could mean two codes would be read as the wrong one, and an empty code as every blank cell.
fn check_forms(parts: &[Part], codes: &[Code], faults: &mut Faults) {
    let mut owners = BTreeMap::new();
    for (i, (part, code)) in parts.iter().zip(codes).enumerate() {
        if code.code.trim().is_empty() && part.node.get("code").is_some() {
            faults.not_a(part, "code", "text that is not empty");
        }
        for form in code.forms().filter(|form| !form.is_empty()) {
            if *owners.entry(reduce(&form)).or_insert(i) != i {
                faults.duplicate(part, part.node, &form);
            }
        }
    }
}
