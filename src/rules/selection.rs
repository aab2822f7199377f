//! Which rules a run is about: `--select` and `--ignore` take codes, names and families.

use super::{FAMILIES, all, family};
use crate::findings::nearest;

/// Rules chosen and left out.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    select: Vec<String>,
    ignore: Vec<String>,
}

impl Selection {
    /// A selection; empty `select` means every rule.
    ///
    /// # Errors
    /// A word that is no rule, name or family, with the nearest that is.
    pub fn new(select: &[String], ignore: &[String]) -> Result<Self, String> {
        for word in select.iter().chain(ignore) {
            let is_family = FAMILIES.iter().any(|f| f.prefixes.iter().any(|p| p.eq_ignore_ascii_case(word)));
            if !is_family && !all().any(|rule| rule.codes.iter().any(|code| is(word, code, rule.name))) {
                return Err(unknown(word));
            }
        }
        Ok(Self { select: select.to_vec(), ignore: ignore.to_vec() })
    }

    /// Whether a rule is chosen.
    #[must_use]
    pub fn has(&self, code: &str, name: &str) -> bool {
        (self.select.is_empty() || self.select.iter().any(|w| is(w, code, name)))
            && !self.ignore.iter().any(|w| is(w, code, name))
    }
}

fn is(word: &str, code: &str, name: &str) -> bool {
    word.eq_ignore_ascii_case(code) || word.eq_ignore_ascii_case(family(code)) || word == name
}

fn unknown(word: &str) -> String {
    match nearest_rule(word) {
        Some(near) => format!("{word} is not a rule or family; did you mean {near}?"),
        None => format!("{word} is not a rule or family; 'sendpack explain' lists them all"),
    }
}

/// The rule, name or family most like `word`.
#[must_use]
pub fn nearest_rule(word: &str) -> Option<&'static str> {
    let families = FAMILIES.iter().flat_map(|f| f.prefixes.iter().copied());
    nearest(word, all().flat_map(|r| r.codes.iter().copied().chain(std::iter::once(r.name))).chain(families))
}
