//! Abbreviations in a text, and whether the text explains them.

use std::ops::Range;

/// Words in capitals that are no abbreviations, or that need no explaining to anybody.
const PLAIN: [&str; 35] = [
    "OK", "TV", "PC", "IT", "AM", "PM", "PDF", "CV", "DVD", "USB", "UK", "EU", "USA", "VAT", "FAQ", "NOT",
    "ALL", "AND", "OR", "NO", "YES", "MUST", "ONLY", "NEVER", "ALWAYS", "VERY", "BUT", "WE", "OUR", "IS",
    "ARE", "THE", "HAS", "TO", "COVID",
];

/// The longest abbreviation: `SENDIASS`.
const LONGEST: usize = 8;

/// An abbreviation where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rules::sef) struct Abbreviation {
    /// As it is written, without the `s` of a plural.
    pub(in crate::rules::sef) text: String,
    /// Whether the words that it stands for are beside it.
    pub(in crate::rules::sef) explained: bool,
}

/// The abbreviations of a text in the order in which they stand.
pub(in crate::rules::sef) fn abbreviations(text: &str) -> Vec<Abbreviation> {
    let words = words(text);
    let shouted = |at: usize| {
        let capital = |at: &usize| words.get(*at).is_some_and(|word| is_capital(&text[word.clone()]));
        let before = (0..at).rev().take_while(capital).count();
        before + (at..words.len()).take_while(capital).count() > 2
    };
    let mut found = Vec::new();
    for (at, place) in words.iter().enumerate() {
        let Some(short) = short(&text[place.clone()]) else { continue };
        if !shouted(at) && !is_part_of_a_name(text, place) {
            found.push(Abbreviation { text: short.to_owned(), explained: is_explained(text, place) });
        }
    }
    found
}

/// Where the words of a text stand. An ampersand between letters belongs to the word: `A&E`.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if !c.is_alphanumeric() && c != '&' {
            continue;
        }
        match words.last_mut() {
            Some(word) if word.end == at => word.end = end,
            _ => words.push(at..end),
        }
    }
    words
}

fn is_capital(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// The abbreviation that a word is: two letters or more, most of them capitals, and no figures.
fn short(word: &str) -> Option<&str> {
    let plural = |rest: &&str| rest.chars().filter(|c| c.is_uppercase()).count() > 1;
    let word = word.strip_suffix('s').filter(plural).unwrap_or(word);
    let letters = word.chars().filter(|c| *c != '&');
    let (all, capitals) =
        letters.fold((0, 0), |(all, capitals), c| (all + 1, capitals + usize::from(c.is_uppercase())));
    let is_word =
        word.chars().all(|c| c.is_alphabetic() || c == '&') && word.starts_with(char::is_alphabetic);
    let is_short =
        (2..=LONGEST).contains(&all) && capitals >= 2 && capitals * 2 >= all && (capitals == all || all <= 6);
    (is_word && is_short && !PLAIN.contains(&word) && !is_roman(word)).then_some(word)
}

/// `II`, `IV`, `IX`: parts and volumes.
fn is_roman(word: &str) -> bool {
    word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// Whether a word is joined to others: `CO-PRODUCED`, `www.NHS.uk`, `plan_AB`.
fn is_part_of_a_name(text: &str, place: &Range<usize>) -> bool {
    let before = text[..place.start].chars().next_back();
    let mut after = text[place.end..].chars();
    let (next, then) = (after.next(), after.next());
    let joins = |c: Option<char>| c.is_some_and(|c| matches!(c, '_' | '.' | '@' | '-' | '\\'));
    joins(before)
        || next.is_some_and(|c| matches!(c, '_' | '@'))
        || next.is_some_and(|c| matches!(c, '.' | '-')) && then.is_some_and(char::is_uppercase)
        || next == Some('.') && then.is_some_and(char::is_alphanumeric)
}

/// Whether a text says what it stands for: `occupational therapy (OT)`, `OT (occupational therapy)`, `known as OT`.
fn is_explained(text: &str, place: &Range<usize>) -> bool {
    let (before, after) = (&text[..place.start], &text[place.end..]);
    let (before, after) = (before.trim_end(), after.trim_start_matches('s'));
    if let Some(words) = before.strip_suffix(['(', '[']) {
        let closed = after.trim_start().starts_with([')', ']', ',', ';', ':']) || after.starts_with(" or ");
        return closed && words.trim_end().ends_with(|c: char| c.is_alphabetic());
    }
    if let Some(inside) = after.trim_start().strip_prefix('(').and_then(|rest| rest.split(')').next()) {
        return inside.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic)).count() > 1;
    }
    let said = before.to_lowercase();
    let said = said.strip_suffix(" the").unwrap_or(&said);
    let named =
        ["known as", "called", "shortened to", "abbreviated to"].iter().any(|words| said.ends_with(words));
    named || [" stands for ", " means ", " is short for "].iter().any(|words| after.starts_with(words))
}
