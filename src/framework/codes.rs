//! Code sets: gender, ethnicity, need and the rest, with every way in which people write them.

use foldhash::{HashMap, HashMapExt};
use unicode_normalization::UnicodeNormalization;

/// A code of a set.
#[derive(Clone, Debug)]
pub struct Code {
    /// Its letter in the official style, where one is confirmed: `a`.
    pub letter: Option<char>,
    /// The code itself: `WBRI`.
    pub code: String,
    /// What it means: `White British`.
    pub label: String,
    /// Other ways in which it is written, each read but worth a query.
    pub aliases: Vec<String>,
    /// Other ways that mean the same beyond doubt (`Y` for Yes), read without remark.
    pub plain: Vec<String>,
    /// Ids of the lists in which it is valid; empty means all.
    pub lists: Vec<String>,
    /// What is not confirmed about it, if anything.
    pub caution: Option<String>,
}

impl Code {
    /// The official way to write it: `a) WBRI`, or the bare code where no letter is confirmed.
    #[must_use]
    pub fn official(&self) -> String {
        self.letter.map_or_else(|| self.code.clone(), |letter| format!("{letter}) {}", self.code))
    }

    fn official_forms(&self) -> (Match, Vec<String>) {
        let mut forms = vec![self.code.clone()];
        if let Some(letter) = self.letter {
            forms.extend([self.official(), letter.to_string(), format!("{letter})")]);
        }
        (Match::Official, forms)
    }

    fn plain_forms(&self) -> (Match, Vec<String>) {
        let lettered = self.letter.filter(|_| !self.label.is_empty()).map(|l| format!("{l}) {}", self.label));
        (Match::Official, self.plain.iter().cloned().chain(lettered).collect())
    }

    fn alias_forms(&self) -> (Match, Vec<String>) {
        (Match::Alias, std::iter::once(&self.label).chain(&self.aliases).cloned().collect())
    }

    /// Every way in which it is written, the most official first.
    pub(super) fn forms(&self) -> impl Iterator<Item = String> {
        [self.official_forms(), self.plain_forms(), self.alias_forms()]
            .into_iter()
            .flat_map(|(_, texts)| texts)
    }
}

/// How a text met a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// The official form, or one that is right once tidied: `a) WBRI`, `a)WBRI`, `wbri`, `a)`, `A`.
    Official,
    /// A label or alias: right, but not what was asked for.
    Alias,
    /// Letter and code disagree (`c) WOTH`); the code is taken.
    Disagrees,
}

/// A set of codes.
pub struct CodeSet {
    /// Its id, such as `ethnicity`.
    pub id: String,
    /// Its codes in the official order.
    pub codes: Vec<Code>,
    /// What to know about the set.
    pub notes: Vec<String>,
    /// Names of its sources.
    pub sources: Vec<String>,
    forms: HashMap<Box<str>, (u16, Match)>,
    /// The official way of each code, letter for letter.
    written: HashMap<Box<str>, (u16, Match)>,
}

impl CodeSet {
    /// Makes the set ready for reading. Where two codes share a form, the more official one has it, then the first.
    #[must_use]
    pub fn new(id: String, codes: Vec<Code>) -> Self {
        let mut forms = HashMap::new();
        for standing in [Code::official_forms, Code::plain_forms, Code::alias_forms] {
            for (i, code) in (0..=u16::MAX).zip(&codes) {
                let (how, texts) = standing(code);
                for text in texts.iter().map(|t| reduce(t)).filter(|t| !t.is_empty()) {
                    forms.entry(text.into_boxed_str()).or_insert((i, how));
                }
            }
        }
        let official = |code: &Code| {
            Some((code.official().into_boxed_str(), *forms.get(reduce(&code.official()).as_str())?))
        };
        let written = codes.iter().filter_map(official).collect();
        Self { id, codes, notes: Vec::new(), sources: Vec::new(), forms, written }
    }

    /// The code that `text` means, with how it met it.
    #[must_use]
    pub fn read(&self, text: &str) -> Option<(usize, Match)> {
        // Nearly every cell is written as the template has it: no need to reduce it first.
        if let Some((i, how)) = self.written.get(text) {
            return Some((usize::from(*i), *how));
        }
        let reduced = reduce(text);
        if let Some((i, how)) = self.forms.get(reduced.as_str()) {
            return Some((usize::from(*i), *how));
        }
        let (letter, rest) = reduced.split_once(')')?;
        let mut letters = letter.chars();
        let (Some('a'..='z'), None) = (letters.next(), letters.next()) else { return None };
        let (i, how) = self.forms.get(rest)?;
        let code = self.codes.get(usize::from(*i))?;
        let same = code.letter.is_some_and(|l| letter.starts_with(l));
        Some((usize::from(*i), if same { *how } else { Match::Disagrees }))
    }

    /// The official way to write code `index`: `a) WBRI`, or the bare code where no letter is confirmed.
    #[must_use]
    pub fn official(&self, index: usize) -> Option<String> {
        self.codes.get(index).map(Code::official)
    }
}

/// Lower case, NFKC, and no white space: what makes two ways of writing a code the same.
#[must_use]
pub fn reduce(text: &str) -> String {
    if text.is_ascii() {
        return text
            .chars()
            .filter(|c| !c.is_ascii_whitespace() && *c != '-')
            .map(|c| c.to_ascii_lowercase())
            .collect();
    }
    text.nfkc()
        .filter(|c| {
            !c.is_whitespace()
                && !matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
        })
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set() -> CodeSet {
        let code = |letter, code: &str, label: &str| Code {
            letter: Some(letter),
            code: code.into(),
            label: label.into(),
            aliases: vec![],
            plain: vec![],
            lists: vec![],
            caution: None,
        };
        CodeSet::new(
            "ethnicity".into(),
            vec![code('a', "WBRI", "White British"), code('d', "WOTH", "Any other White background")],
        )
    }

    #[test]
    fn every_way_of_writing_a_code() {
        for text in ["a) WBRI", "a)WBRI", " A) wbri ", "WBRI", "wbri", "a", "a)"] {
            assert_eq!(set().read(text), Some((0, Match::Official)), "{text}");
        }
        assert_eq!(set().read("White British"), Some((0, Match::Alias)));
        assert_eq!(set().read("c) WOTH"), Some((1, Match::Disagrees)));
        for text in ["WBR", "v) XXXX", "\u{430}) WBRI", "", ")", "aa) WBRI"] {
            assert_eq!(set().read(text), None, "{text}");
        }
    }
}
