//! The shapes that nearly every writer gives cells and strings, read without tokens. What has any other shape, or
//! is not yet wholly in memory, is None here and takes the long way: it must come to the same.

use memchr::memchr;

use super::found::{Found, Kind};

/// Where text written plainly stops; `<` is its only honest end.
const STOPS: [bool; 256] = {
    let mut stops = [false; 256];
    stops[b'<' as usize] = true;
    stops[b'&' as usize] = true;
    stops[b'_' as usize] = true;
    stops[b'\r' as usize] = true;
    stops
};

/// A cell such as `<c r="A1" s="1" t="s"><v>5</v></c>` at the start of `bytes`, and its length.
#[inline]
pub(super) fn cell(bytes: &[u8]) -> Option<(Found<'_>, usize)> {
    let mut found = Found::default();
    let mut at = 2;
    if !bytes.starts_with(b"<c") {
        return None;
    }
    loop {
        match *bytes.get(at)? {
            b' ' => at = attribute(bytes, at + 1, &mut found)?,
            b'>' => break,
            b'/' if *bytes.get(at + 1)? == b'>' => return Some((found, at + 2)),
            _ => return None,
        }
    }
    at += 1;
    if let Some(length) = formula(bytes.get(at..)?)? {
        found.formula = true;
        at += length;
    }
    let inside = bytes.get(at..)?;
    if let Some(value) = inside.strip_prefix(b"<v>") {
        let end = text_end(value)?;
        found.value = value.get(..end);
        return Some((found, at + 3 + closed(value, end, b"</v></c>")?));
    }
    if let Some(value) = inside.strip_prefix(b"<is>") {
        let (text, length) = run(value)?;
        found.value = Some(text);
        return Some((found, at + 4 + closed(value, length, b"</is></c>")?));
    }
    inside.starts_with(b"</c>").then_some((found, at + 4))
}

/// A string such as `<si><t>text</t></si>` at the start of `bytes`, and its length.
pub(super) fn string(bytes: &[u8]) -> Option<(&str, usize)> {
    let inside = bytes.strip_prefix(b"<si>")?;
    let (text, length) = run(inside)?;
    let end = closed(inside, length, b"</si>")?;
    Some((std::str::from_utf8(text).ok()?, 4 + end))
}

/// The length of a formula, if one stands here; what it says does not matter.
#[inline]
fn formula(bytes: &[u8]) -> Option<Option<usize>> {
    if !matches!(bytes.get(..3)?, b"<f>" | b"<f ") {
        return Some(None);
    }
    let end = memchr(b'>', bytes)?;
    if bytes.get(end.checked_sub(1)?) == Some(&b'/') {
        return Some(Some(end + 1));
    }
    let text = bytes.get(end + 1..)?;
    Some(Some(end + 1 + closed(text, memchr(b'<', text)?, b"</f>")?))
}

/// Reads `r="A1"`, `s="1"` or `t="s"`; gives where it ends.
#[inline]
fn attribute<'a>(bytes: &'a [u8], at: usize, found: &mut Found<'a>) -> Option<usize> {
    let [name, b'=', b'"'] = *bytes.get(at..at + 3)? else { return None };
    let rest = bytes.get(at + 3..)?;
    let end = rest.iter().position(|b| *b == b'"')?;
    let value = rest.get(..end)?;
    match name {
        b'r' => found.at = value,
        b's' => found.style = style(value)?,
        b't' => found.kind = Kind::of(value)?,
        _ => return None,
    }
    Some(at + end + 4)
}

#[inline]
fn style(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || digits.len() > 9 {
        return None;
    }
    digits.iter().try_fold(0, |sum, d| d.is_ascii_digit().then(|| sum * 10 + u32::from(d - b'0')))
}

/// `<t>text</t>` or the same with its spaces kept: the text and the length of it all.
fn run(bytes: &[u8]) -> Option<(&[u8], usize)> {
    if let Some(inside) = bytes.strip_prefix(b"<t>") {
        let end = text_end(inside)?;
        let text = inside.get(..end)?;
        // Spaces that Excel would take away are the long way's business.
        let spaced = text.first().is_some_and(|b| *b <= b' ') || text.last().is_some_and(|b| *b <= b' ');
        return if spaced { None } else { Some((text, 3 + closed(inside, end, b"</t>")?)) };
    }
    let tag = b"<t xml:space=\"preserve\">";
    let inside = bytes.strip_prefix(tag)?;
    let end = text_end(inside)?;
    Some((inside.get(..end)?, tag.len() + closed(inside, end, b"</t>")?))
}

/// Where plain text ends; None if it holds anything that must be decoded.
#[inline]
fn text_end(bytes: &[u8]) -> Option<usize> {
    let end = bytes.iter().position(|b| STOPS[*b as usize])?;
    (bytes[end] == b'<').then_some(end)
}

/// Where `tail` ends, if it stands at `at`.
#[inline]
fn closed(bytes: &[u8], at: usize, tail: &[u8]) -> Option<usize> {
    bytes.get(at..)?.starts_with(tail).then_some(at + tail.len())
}
