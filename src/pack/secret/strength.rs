//! Whether a password would withstand guessing: by taking away from it what people try first, and looking at what is left.

use super::PasswordFault;
use zeroize::Zeroizing;

/// The least characters of a password.
pub(super) const LEAST: usize = 12;

/// The least characters that must be left, each beside a different one, when what is guessable is gone.
const LEAST_LEFT: usize = 7;

/// The shortest run along the keyboard or alphabet that counts as one.
const RUN: usize = 3;

/// What people, and those who guess, try first; and the words of this work.
const COMMON: &[&str] = &[
    "password",
    "passwort",
    "passphrase",
    "passcode",
    "passw",
    "letmein",
    "welcome",
    "changeme",
    "secret",
    "admin",
    "login",
    "default",
    "master",
    "dragon",
    "monkey",
    "football",
    "liverpool",
    "arsenal",
    "chelsea",
    "summer",
    "winter",
    "spring",
    "autumn",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "ofsted",
    "inspection",
    "inspector",
    "inspect",
    "sendpack",
    "submission",
    "council",
    "borough",
    "county",
    "education",
    "children",
    "child",
    "school",
    "health",
    "social",
    "care",
    "send",
    "area",
    "local",
    "list",
    "pack",
    "encrypted",
    "encrypt",
    "data",
    "test",
    "hello",
    "iloveyou",
    "sunshine",
    "princess",
    "england",
    "london",
    "company",
    "office",
    "computer",
    "teacher",
    "student",
    "pupil",
    "hunter",
];

/// Rows of keys of a British keyboard, and the alphabet.
const ROWS: &[&str] = &[
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qazwsxedcrfvtgbyhnujmikolp",
];

/// Whether enough is left of a password when everything guessable is gone.
pub(super) fn check(password: &str, known: &[&str]) -> Result<(), PasswordFault> {
    let length = password.chars().count();
    if length < LEAST {
        return Err(PasswordFault::Short(length));
    }
    let plain = Zeroizing::new(plain(password));
    let mut guessed = vec![false; plain.len()];
    let names = known.iter().flat_map(|name| name.split(|c: char| !c.is_alphanumeric()));
    let names: Vec<String> = names.filter(|n| n.len() >= RUN).map(|n| n.to_lowercase()).collect();
    for word in COMMON.iter().copied().chain(names.iter().map(String::as_str)) {
        mark_word(&plain, word.as_bytes(), &mut guessed);
    }
    mark_runs(&plain, &mut guessed);
    mark_dates(password.as_bytes(), &mut guessed);
    mark_repeats(&plain, &mut guessed);
    let left = plain.iter().zip(&guessed).filter(|(c, guessed)| !**guessed && c.is_ascii_alphanumeric());
    let mut kinds: Vec<u8> = left.clone().map(|(c, _)| *c).collect();
    let many = kinds.len() >= LEAST_LEFT;
    kinds.sort_unstable();
    kinds.dedup();
    if many && kinds.len() >= LEAST_LEFT - 2 { Ok(()) } else { Err(PasswordFault::Guessable) }
}

/// Small letters, and letters in place of the signs that stand for them.
fn plain(password: &str) -> Vec<u8> {
    let plain = |b: u8| match b.to_ascii_lowercase() {
        b'@' | b'4' => b'a',
        b'3' => b'e',
        b'1' | b'!' => b'i',
        b'0' => b'o',
        b'$' | b'5' => b's',
        b'7' => b't',
        other => other,
    };
    password.bytes().map(plain).collect()
}

fn mark(guessed: &mut [bool], from: usize, length: usize) {
    guessed.iter_mut().skip(from).take(length).for_each(|g| *g = true);
}

fn mark_word(text: &[u8], word: &[u8], guessed: &mut [bool]) {
    for (at, _) in text.windows(word.len().max(1)).enumerate().filter(|(_, w)| *w == word) {
        mark(guessed, at, word.len());
    }
}

/// Runs along a row, either way.
fn mark_runs(text: &[u8], guessed: &mut [bool]) {
    for row in ROWS {
        // Digits were turned into letters in the text; so they are here.
        let there = plain(row);
        let back: Vec<u8> = there.iter().rev().copied().collect();
        for row in [there, back] {
            for run in row.windows(RUN) {
                mark_word(text, run, guessed);
            }
        }
    }
}

/// Three digits or more side by side: years, dates, telephone numbers.
fn mark_dates(text: &[u8], guessed: &mut [bool]) {
    let mut at = 0;
    for group in text.chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit()) {
        if group.len() >= RUN && group.iter().all(u8::is_ascii_digit) {
            mark(guessed, at, group.len());
        }
        at += group.len();
    }
}

/// What stood before, three characters or more, and one character again and again.
fn mark_repeats(text: &[u8], guessed: &mut [bool]) {
    for (at, part) in text.windows(RUN).enumerate() {
        let before = text.get(..at + RUN - 1).unwrap_or_default();
        if before.windows(RUN).any(|w| w == part) {
            mark(guessed, at, RUN);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_try_first_is_refused() {
        for password in [
            "Password12345",
            "P@ssw0rd!2026",
            "Northbeck2026!",
            "northbeck-northbeck",
            "North Beck SEND 2026",
            "qwertyuiop123",
            "1qaz2wsx3edc4rfv",
            "aaaaaaaaaaaaaaaa",
            "abcabcabcabcabc",
            "24/11/2026 24/11/2026",
            "November2026!!",
            "OfstedInspection1",
            "password password password password",
            "01234567890123",
        ] {
            let found = check(password, &["Northbeck", "North Beck"]);
            assert_eq!(found, Err(PasswordFault::Guessable), "{password}");
        }
        assert_eq!(check("x7#Qp!2k", &[]), Err(PasswordFault::Short(8)));
    }

    #[test]
    fn words_that_have_nothing_to_do_with_each_other_pass() {
        for password in [
            "correct horse battery staple",
            "copper-lantern-otter-vault",
            "tK9#vLq2!xWm8",
            "marmalade trombone",
            "zebra Quilt 7 fjord",
        ] {
            assert_eq!(check(password, &["Northbeck"]), Ok(()), "{password}");
        }
    }
}
