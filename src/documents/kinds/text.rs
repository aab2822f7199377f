//! Whether bytes are text, how it is written, and what sort of text it is.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::documents::Kind;

/// How a text is written.
pub(in crate::documents) type Written = &'static Encoding;

/// A head that long is only part of its file.
const CUT: usize = 4096;

/// How the text is written that begins so; None if it is no text.
pub(super) fn written(head: &[u8]) -> Option<Written> {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return Some(encoding);
    }
    if let Some(wide) = wide(head) {
        return Some(wide);
    }
    // One slip in a long text does not make it binary; a zero does.
    if head.contains(&0) {
        return None;
    }
    let odd = head.iter().filter(|b| **b < 32 && !matches!(b, b'\t' | b'\n' | b'\r' | 12 | 0x1a)).count();
    if odd * 200 > head.len() {
        return None;
    }
    let valid = match std::str::from_utf8(head) {
        Ok(_) => true,
        // The head of a long file may end within a character.
        Err(error) => error.error_len().is_none() && head.len() >= CUT,
    };
    Some(if valid { UTF_8 } else { WINDOWS_1252 })
}

/// UTF-16 without a mark: nearly every other byte is zero.
fn wide(head: &[u8]) -> Option<Written> {
    let head = head.get(..head.len().min(1024))?;
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let mostly = |one: usize, other: usize| head.len() >= 8 && one * 10 > head.len() * 4 && other == 0;
    if mostly(odd, even) {
        Some(UTF_16LE)
    } else if mostly(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The text of bytes. A file whose first part is UTF-8 may go on in something else: then all of it is taken as Windows text.
pub(in crate::documents) fn decode(bytes: &[u8], written: Written) -> Cow<'_, str> {
    let (text, _, wrong) = written.decode(bytes);
    if wrong && written == UTF_8 { WINDOWS_1252.decode(bytes).0 } else { text }
}

/// What sort of text it is, from its start and what its name ends with.
pub(super) fn sort(text: &str, extension: &str) -> Kind {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let begins = |mark: &str| start.get(..mark.len()).is_some_and(|s| s.eq_ignore_ascii_case(mark));
    if start.starts_with("#!") {
        return Kind::Program;
    }
    if begins("<svg") || start.starts_with("<?xml") && start.contains("<svg") {
        return Kind::Image;
    }
    if ["<!doctype", "<html", "<?xml", "<head", "<body", "<!--"].iter().any(|mark| begins(mark)) {
        return Kind::Page;
    }
    if is_mail(start) {
        return if is_archived_page(start) { Kind::Page } else { Kind::Mail };
    }
    if super::extensions::is_script(extension) {
        return Kind::Program;
    }
    Kind::Text
}

/// The heads of a mail: several lines of `Name: value` of which one only mail has.
fn is_mail(start: &str) -> bool {
    const HEADS: [&str; 8] = [
        "received:",
        "return-path:",
        "message-id:",
        "mime-version:",
        "x-mailer:",
        "delivered-to:",
        "content-type:",
        "x-sender:",
    ];
    if start.starts_with("From ") && start.lines().nth(1).is_some_and(|line| line.contains(": ")) {
        return true;
    }
    let mut known = 0;
    let mut people = 0;
    for line in start.lines().take(64).take_while(|line| !line.is_empty()) {
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return false };
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            return false;
        }
        let name = format!("{}:", name.to_ascii_lowercase());
        known += u32::from(HEADS.contains(&name.as_str()));
        people += u32::from(matches!(name.as_str(), "from:" | "to:" | "subject:" | "date:"));
    }
    known >= 1 && people >= 1 || people >= 3
}

/// A web page with its pictures is kept as a mail, too.
fn is_archived_page(start: &str) -> bool {
    let head = start.split("\n\n").next().unwrap_or_default().split("\r\n\r\n").next().unwrap_or_default();
    let head = head.to_ascii_lowercase();
    head.contains("multipart/related")
        && (head.contains("saved by") || head.contains("snapshot-content-location"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_of_text() {
        for (text, extension, kind) in [
            ("a,b\n1,2\n", "csv", Kind::Text),
            ("Subject: a note\nTo: be done\n\nmore", "txt", Kind::Text),
            ("From: a@b.example\nTo: c\nSubject: d\n\nHello", "txt", Kind::Mail),
            ("Received: by x\nFrom: a\n\nHello", "", Kind::Mail),
            ("From a@b Mon\nReceived: x\n", "mbox", Kind::Mail),
            (
                "From: <Saved by a browser>\nSubject: x\nContent-Type: multipart/related; a\n\nx",
                "mht",
                Kind::Page,
            ),
            ("\u{feff} <!DOCTYPE html>", "txt", Kind::Page),
            ("<svg xmlns=''>", "svg", Kind::Image),
            ("#!/bin/sh", "txt", Kind::Program),
            ("echo off", "bat", Kind::Program),
        ] {
            assert_eq!(sort(text, extension), kind, "{text}");
        }
    }

    #[test]
    fn ways_of_writing() {
        let wide: Vec<u8> = "wide text".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(written(&wide), Some(UTF_16LE));
        assert_eq!(written(b"caf\xe9"), Some(WINDOWS_1252));
        assert_eq!(written("café".as_bytes()), Some(UTF_8));
        assert_eq!(written(&[1, 2, 3, 0, 5, 6]), None);
        assert_eq!(decode(b"a caf\xe9", UTF_8), "a café");
    }
}
