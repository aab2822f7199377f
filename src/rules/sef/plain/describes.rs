//! Sentences that describe. One is told by two signs together: a phrase in which services are described (`offers`, `there
//! is a`), and no word or number at all that judges (`too slow`, `more`, `82%`).

use std::sync::LazyLock;

/// Words that judge, one a line; `*` stands for any ending.
static JUDGING: LazyLock<Vec<&str>> = LazyLock::new(|| lines(include_str!("judging.txt")));

/// Phrases that describe by themselves.
static DESCRIBING: LazyLock<Vec<&str>> = LazyLock::new(|| lines(include_str!("describing.txt")));

/// Words that describe where a thing follows soon.
static HAVING: LazyLock<Vec<&str>> = LazyLock::new(|| lines(include_str!("having.txt")));

/// Words that describe where a thing stands just before.
static PLACED: LazyLock<Vec<&str>> = LazyLock::new(|| lines(include_str!("placed.txt")));

/// What services consist of.
static THINGS: LazyLock<Vec<&str>> = LazyLock::new(|| lines(include_str!("things.txt")));

/// A thing is so many words away at most: `has a | joint commissioning steering group`.
const WITHIN: usize = 4;

/// Phrases that hold a word that judges, and do not judge.
static NEUTRAL: LazyLock<Vec<&str>> = LazyLock::new(|| lines(include_str!("neutral.txt")));

fn lines(text: &'static str) -> Vec<&'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

/// The phrase by which a text describes, where nothing in it judges.
pub(in crate::rules::sef) fn only_describes(text: &str) -> Option<&'static str> {
    let words = words(text);
    let mut plain = format!(" {} ", words.join(" "));
    let describing = described(&plain)?;
    for phrase in NEUTRAL.iter() {
        plain = plain.replace(&format!(" {phrase} "), " ");
    }
    let judges = |word: &str| counts(word) || JUDGING.iter().any(|known| is(word, known));
    let phrase = |known: &&&str| known.contains(' ') && plain.contains(&format!(" {known} "));
    (!plain.split(' ').any(judges) && JUDGING.iter().find(phrase).is_none()).then_some(describing)
}

/// The phrase by which a text describes.
fn described(plain: &str) -> Option<&'static str> {
    let alone = DESCRIBING.iter().find(|phrase| plain.contains(&format!(" {phrase} ")));
    let having =
        || HAVING.iter().find(|phrase| beside(plain, phrase).any(|(_, after)| is_thing(after.split(' '))));
    let placed =
        || PLACED.iter().find(|phrase| beside(plain, phrase).any(|(before, _)| is_thing(before.rsplit(' '))));
    alone.or_else(having).or_else(placed).copied()
}

/// What stands before and after each place of a phrase.
fn beside<'p>(plain: &'p str, phrase: &str) -> impl Iterator<Item = (&'p str, &'p str)> {
    let wanted = format!(" {phrase} ");
    let places: Vec<usize> = plain.match_indices(&wanted).map(|(at, _)| at).collect();
    let length = wanted.len();
    places.into_iter().filter_map(move |at| Some((plain.get(..at)?, plain.get(at + length..)?)))
}

/// Whether one of the nearest words is a thing.
fn is_thing<'w>(words: impl Iterator<Item = &'w str>) -> bool {
    let thing =
        |word: &str| THINGS.iter().any(|thing| word == *thing || word.strip_suffix('s') == Some(thing));
    words.take(WITHIN).any(thing)
}

/// The words of a text in small letters; a percentage keeps its sign.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .replace('\u{2019}', "'")
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '%')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn is(word: &str, known: &str) -> bool {
    match known.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == known,
    }
}

/// Whether a word is a figure that measures: not a year, nor one of the ages by which services are named (0 to 25).
fn counts(word: &str) -> bool {
    const AGES: [u32; 9] = [0, 2, 4, 5, 11, 16, 18, 19, 25];
    match word.parse::<u32>() {
        Ok(number) => !AGES.contains(&number) && !(1900..2100).contains(&number),
        Err(_) => word.contains('%'),
    }
}
