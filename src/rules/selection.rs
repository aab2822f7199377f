//! Which rules a run is about: `--select` and `--ignore` take codes, names and families.

use super::{FAMILIES, Life, Rule, codes, family};
use crate::evidence::LocalRule;
use crate::findings::nearest;

/// Rules chosen and left out.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    select: Vec<String>,
    ignore: Vec<String>,
}

impl Selection {
    /// A selection from the rules that everybody has and an area's own; empty `select` means every rule.
    ///
    /// # Errors
    /// A word that is no rule, name or family, with the nearest that is.
    pub fn new(select: &[String], ignore: &[String], local: &[LocalRule]) -> Result<Self, String> {
        for word in select.iter().chain(ignore) {
            let is_family = FAMILIES.iter().any(|f| f.prefixes.iter().any(|p| p.eq_ignore_ascii_case(word)));
            if !is_family && !codes(local).any(|(code, name)| is(word, code, name)) {
                return Err(unknown(word, local));
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

    /// Whether a rule is chosen that looks into documents, or at where people's data lies.
    #[must_use]
    pub fn looks_into_documents(&self) -> bool {
        let chosen = |rule: &Rule| rule.codes.iter().any(|code| self.has(code, rule.name));
        super::all().any(|rule| rule.check.reads_documents() && chosen(rule))
    }

    /// The rules in preview that this selection asks for by code or name; a family does not ask for them.
    #[must_use]
    pub fn previews(&self) -> Previews {
        Previews::Named(self.select.clone())
    }
}

/// Which rules in preview run.
#[derive(Clone, Debug)]
pub enum Previews {
    /// Those with these codes or names.
    Named(Vec<String>),
    /// All of them.
    All,
}

impl Default for Previews {
    fn default() -> Self {
        Self::Named(Vec::new())
    }
}

impl Previews {
    /// Whether a rule runs.
    #[must_use]
    pub fn run(&self, rule: &Rule) -> bool {
        let named = |word: &String| {
            word == rule.name || rule.codes.iter().any(|code| word.eq_ignore_ascii_case(code))
        };
        match (rule.life, self) {
            (Life::Stable, _) | (Life::Preview, Self::All) => true,
            (Life::Preview, Self::Named(words)) => words.iter().any(named),
        }
    }
}

fn is(word: &str, code: &str, name: &str) -> bool {
    word.eq_ignore_ascii_case(code) || word.eq_ignore_ascii_case(family(code)) || word == name
}

fn unknown(word: &str, local: &[LocalRule]) -> String {
    match nearest_rule(word, local) {
        Some(near) => format!("{word} is not a rule or family; did you mean {near}?"),
        None => format!("{word} is not a rule or family; 'sendpack explain' lists them all"),
    }
}

/// The rule, name or family most like `word`.
#[must_use]
pub fn nearest_rule<'r>(word: &str, local: &'r [LocalRule]) -> Option<&'r str> {
    let families = FAMILIES.iter().flat_map(|f| f.prefixes.iter().copied());
    nearest(word, codes(local).flat_map(|(code, name)| [code, name]).chain(families))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preview_runs_when_it_is_asked_for_and_never_for_its_family() {
        let words = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        let stable = super::super::find("L1-109").unwrap().0;
        let preview = Rule { life: Life::Preview, check: super::super::Check::Elsewhere, ..*stable };
        let asked =
            |select: &[&str]| Selection::new(&words(select), &[], &[]).unwrap().previews().run(&preview);
        assert!(!asked(&[]) && !asked(&["L1"]) && !asked(&["L1-101a"]));
        assert!(asked(&["l2-209"]) && asked(&["duplicate-upn"]) && Previews::All.run(&preview));
        assert!(Previews::default().run(stable));
    }
}
