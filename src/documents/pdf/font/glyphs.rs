//! Characters by the names that fonts give their glyphs.

use std::sync::LazyLock;

/// Names and characters, in order of name: those of Latin, Greek and Cyrillic script, and marks.
static GLYPHS: LazyLock<Vec<(&str, char)>> = LazyLock::new(|| {
    let line = |line: &'static str| {
        let (name, code) = line.split_once(' ')?;
        Some((name, char::from_u32(u32::from_str_radix(code, 16).ok()?)?))
    };
    include_str!("glyphs.txt").lines().filter_map(line).collect()
});

/// What a glyph of that name shows; None for names that say nothing, as `g12`.
pub(super) fn named(name: &[u8]) -> Option<String> {
    let name = std::str::from_utf8(name).ok()?;
    // `one.oldstyle` is a one; `f_i` is an f and an i.
    let plain = name.split('.').next().filter(|n| !n.is_empty())?;
    plain.split('_').map(one).collect()
}

fn one(name: &str) -> Option<char> {
    if let Ok(at) = GLYPHS.binary_search_by(|(n, _)| (*n).cmp(name)) {
        return GLYPHS.get(at).map(|(_, c)| *c);
    }
    let code = name.strip_prefix("uni").filter(|n| n.len() == 4);
    let code = code.or_else(|| name.strip_prefix('u').filter(|n| (4..=6).contains(&n.len())))?;
    char::from_u32(u32::from_str_radix(code, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_glyphs() {
        let named = |name: &str| named(name.as_bytes());
        for (name, text) in [
            ("A", "A"),
            ("five.lnum", "5"),
            ("f_i", "fi"),
            ("uni20AC", "€"),
            ("u1F600", "😀"),
            ("eacute", "é"),
        ] {
            assert_eq!(named(name).as_deref(), Some(text), "{name}");
        }
        for name in ["g12", ".notdef", "cid:7", "uniX"] {
            assert_eq!(named(name), None, "{name}");
        }
        assert!(GLYPHS.is_sorted());
    }
}
