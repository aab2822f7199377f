//! Paths that not every system can hold, or that could do harm where they are unpacked.

use unicode_normalization::UnicodeNormalization;

/// Whether Windows keeps the name for a device, whatever follows its first dot.
#[must_use]
pub fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end();
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].iter().any(|kept| stem.eq_ignore_ascii_case(kept)) {
        return true;
    }
    let port = stem
        .split_at_checked(3)
        .filter(|(kind, _)| kind.eq_ignore_ascii_case("COM") || kind.eq_ignore_ascii_case("LPT"));
    port.is_some_and(|(_, port)| {
        matches!(port, "¹" | "²" | "³") || port.len() == 1 && port.as_bytes()[0].is_ascii_digit()
    })
}

/// Characters that show nothing, or turn the direction of what follows: names with them mislead.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// The same path wherever case and Unicode form do not matter, as for Windows.
#[must_use]
pub fn folded(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    path.nfkc().flat_map(char::to_lowercase).nfc().collect()
}

/// Why a path could do harm where it is unpacked, or cannot be held there; none for a good one.
#[must_use]
pub fn unsafe_because(path: &str) -> Option<&'static str> {
    if path.starts_with('/') {
        return Some("it begins at the root of the disk");
    }
    if path.contains('\\') {
        return Some("it holds a backslash, which Windows takes for a folder");
    }
    if path.chars().any(is_hidden) {
        return Some("it holds characters that cannot be seen");
    }
    path.split('/').find_map(part_unsafe_because)
}

fn part_unsafe_because(part: &str) -> Option<&'static str> {
    match part {
        "" => Some("it holds an empty name"),
        "." | ".." => Some("it leads out of its folder"),
        _ if part.contains(':') => {
            Some("it holds a colon, which Windows takes for a drive or a hidden stream")
        }
        _ if part.contains(['<', '>', '"', '|', '?', '*']) => {
            Some("it holds a character that Windows refuses")
        }
        _ if part.ends_with(['.', ' ']) => Some("a name ends in a dot or space, which Windows drops"),
        _ if is_reserved(part) => Some("Windows keeps this name for a device"),
        _ => None,
    }
}
