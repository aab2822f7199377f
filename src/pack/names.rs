//! Names that any system can hold: Windows is the strictest, so its rules are the rules.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

pub use crate::evidence::portable::{folded, unsafe_because};
use crate::evidence::portable::{is_hidden, is_reserved};

/// The longest path that a pack holds, in the units in which Windows counts; it leaves room for the folder into
/// which the receiver unpacks.
pub const LONGEST: usize = 200;

/// How long a path is as Windows counts.
#[must_use]
pub fn length(path: &str) -> usize {
    path.encode_utf16().count()
}

/// A name for one file or folder that every system can hold, as like the given one as may be.
#[must_use]
pub fn legal(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in composed(name).chars() {
        match c {
            ':' => out.push_str(" - "),
            '/' | '\\' | '|' => out.push('-'),
            '"' => out.push('\''),
            '<' => out.push('('),
            '>' => out.push(')'),
            '?' | '*' => {}
            c if c.is_whitespace() => out.push(' '),
            c if is_hidden(c) => {}
            c => out.push(c),
        }
    }
    // Again: two characters may have met that are one.
    let out = composed(&out);
    let words: Vec<&str> = out.split(' ').filter(|w| !w.is_empty()).collect();
    let mut name = words.join(" ").trim_end_matches(['.', ' ']).to_owned();
    if name.is_empty() {
        name.push_str("unnamed");
    }
    if is_reserved(&name) {
        name.insert(0, '_');
    }
    name
}

/// Characters and their marks as one, where Unicode has one for them.
fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { text.into() } else { text.nfc().collect() }
}

/// Cuts a name to `most` units, keeping its extension.
#[must_use]
pub fn shortened(name: &str, most: usize) -> String {
    if length(name) <= most {
        return name.to_owned();
    }
    let (stem, extension) = split(name);
    let keep = most.saturating_sub(length(extension)).max(1);
    let mut units = 0;
    let cut: String = stem
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= keep
        })
        .collect();
    format!("{}{extension}", cut.trim_end_matches(['.', ' ']))
}

/// The stem of a name, and its extension with the dot; what is longer than an extension ever is belongs to the stem.
#[must_use]
pub fn split(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(dot) if dot > 0 && name.len() - dot <= 10 => name.split_at(dot),
        _ => (name, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn titles_become_names() {
        for (title, name) in [
            ("List 1: EHC plans", "List 1 - EHC plans"),
            ("What? <draft> \"x\" a/b\\c|d*", "What (draft) 'x' a-b-c-d"),
            ("  Local   area\tpartnership. . ", "Local area partnership"),
            ("con", "_con"),
            ("NUL.txt", "_NUL.txt"),
            ("COM1", "_COM1"),
            ("COMPANY", "COMPANY"),
            ("com10", "com10"),
            ("gpj.\u{202e}exe", "gpj.exe"),
            ("Cafe\u{301}", "Caf\u{e9}"),
            ("???", "unnamed"),
            ("..", "unnamed"),
        ] {
            assert_eq!(legal(title), name);
        }
    }

    #[test]
    fn long_names_keep_their_extension() {
        let name = format!("{}.docx", "a".repeat(300));
        let short = shortened(&name, 40);
        assert_eq!((length(&short), short.ends_with("a.docx")), (40, true));
        assert_eq!(shortened("short.pdf", 40), "short.pdf");
        assert_eq!(split("a.tar.gz"), ("a.tar", ".gz"));
        assert_eq!(split(".gitignore"), (".gitignore", ""));
    }

    #[test]
    fn harmful_names_are_told() {
        for bad in [
            "/etc/passwd",
            "../x",
            "a/../b",
            "C:/x",
            "a\\b",
            "a//b",
            "x\u{202e}fdp",
            "a\nb",
            "nul",
            "data/aux.txt",
            "a.",
            "b ",
            "a/./b",
            "x?",
        ] {
            assert!(unsafe_because(bad).is_some(), "{bad:?}");
        }
        for good in ["data/1.1 Structure/a.pdf", "bagit.txt", "data/.hidden", "data/Ünïcode 50%.docx"] {
            assert_eq!(unsafe_because(good), None, "{good}");
        }
    }

    proptest! {
        #[test]
        fn what_is_made_legal_is_safe(title in "\\PC{0,40}|[\\x00-\\xff]{0,20}") {
            let name = legal(&title);
            prop_assert_eq!(unsafe_because(&name), None);
            prop_assert_eq!(legal(&name), name.clone());
        }

        #[test]
        fn what_is_cut_is_no_longer(title in "\\PC{0,60}", most in 12_usize..40) {
            prop_assert!(length(&shortened(&legal(&title), most)) <= most);
        }
    }
}
