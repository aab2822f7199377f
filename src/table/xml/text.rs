//! Text as it is meant: entities, line ends, and Excel's own escapes.

use memchr::{memchr, memchr2, memchr3};

use crate::table::TableError;
use crate::table::fault::{damaged, damaged_as};

/// Adds `raw` to `out` with its entities and line ends made plain.
pub(crate) fn decode(raw: &[u8], out: &mut String) -> Result<(), TableError> {
    let mut rest = utf8(raw)?;
    while let Some(at) = memchr2(b'&', b'\r', rest.as_bytes()) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        rest = match after.strip_prefix('\r') {
            Some(after) => {
                out.push('\n');
                after.strip_prefix('\n').unwrap_or(after)
            }
            None => entity(after, out)?,
        };
    }
    out.push_str(rest);
    Ok(())
}

/// Adds `raw` to `out` as [`decode`] does, with Excel's `_x000D_` escapes undone too. `literal` is CDATA.
pub(crate) fn decode_escaped(raw: &[u8], literal: bool, out: &mut String) -> Result<(), TableError> {
    let from = out.len();
    if literal {
        out.push_str(utf8(raw)?);
    } else if memchr3(b'&', b'\r', b'_', raw).is_none() {
        out.push_str(utf8(raw)?);
        return Ok(());
    } else {
        decode(raw, out)?;
    }
    if out.get(from..).is_some_and(|text| text.contains("_x")) {
        let text = out.split_off(from);
        unescape(&text, out);
    }
    Ok(())
}

fn utf8(raw: &[u8]) -> Result<&str, TableError> {
    std::str::from_utf8(raw).map_err(|_| damaged_as("the file holds text that is not UTF-8"))
}

/// Reads the entity that `text` starts with; gives what follows it.
fn entity<'a>(text: &'a str, out: &mut String) -> Result<&'a str, TableError> {
    let end = memchr(b';', text.as_bytes()).ok_or_else(damaged)?;
    let (Some(name), Some(after)) = (text.get(1..end), text.get(end + 1..)) else { return Err(damaged()) };
    let meant = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => numbered(name).ok_or_else(damaged)?,
    };
    out.push(meant);
    Ok(after)
}

fn numbered(name: &str) -> Option<char> {
    let digits = name.strip_prefix('#')?;
    let (digits, radix) = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (digits, 10),
    };
    if !digits.starts_with(|c: char| c.is_ascii_hexdigit()) {
        return None;
    }
    char::from_u32(u32::from_str_radix(digits, radix).ok()?)
}

/// Undoes `_xHHHH_`, which stands for one unit of UTF-16; a unit that makes no character becomes U+FFFD.
fn unescape(text: &str, out: &mut String) {
    let mut rest = text;
    let mut units = Vec::new();
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        if !before.is_empty() {
            flush(&mut units, out);
            out.push_str(before);
        }
        match escape(from) {
            Some((unit, after)) => {
                units.push(unit);
                rest = after;
            }
            None => {
                flush(&mut units, out);
                out.push('_');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    flush(&mut units, out);
    out.push_str(rest);
}

fn flush(units: &mut Vec<u16>, out: &mut String) {
    out.extend(char::decode_utf16(units.drain(..)).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
}

fn escape(text: &str) -> Option<(u16, &str)> {
    let digits = text.get(2..6).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let after = text.get(6..)?.strip_prefix('_')?;
    Some((u16::from_str_radix(digits, 16).ok()?, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(raw: &str) -> Option<String> {
        let mut out = String::new();
        decode_escaped(raw.as_bytes(), false, &mut out).ok().map(|()| out)
    }

    #[test]
    fn entities_line_ends_and_escapes() {
        for (raw, meant) in [
            ("plain", "plain"),
            ("a &amp; b &lt;&gt;&quot;&apos;", "a & b <>\"'"),
            ("&#65;&#x42;&#x1F600;", "AB\u{1f600}"),
            ("a\r\nb\rc\nd", "a\nb\nc\nd"),
            ("a&#13;&#10;b", "a\r\nb"),
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D__xDE00_", "\u{1f600}"),
            ("_xD83D_ alone", "\u{fffd} alone"),
            ("_x00_ _xGGGG_ _x", "_x00_ _xGGGG_ _x"),
            ("__x0041_", "_A"),
            ("&amp;amp;", "&amp;"),
        ] {
            assert_eq!(escaped(raw).as_deref(), Some(meant), "{raw}");
        }
    }

    #[test]
    fn what_no_one_defined_is_refused() {
        for raw in ["&unknown;", "&amp", "&;", "&#;", "&#x;", "&#xD800;", "&#99999999999;", "&#+65;"] {
            assert_eq!(escaped(raw), None, "{raw}");
        }
        assert!(decode(b"\xff", &mut String::new()).is_err());
    }
}
