//! Cuts one record from the start of some text.

use memchr::{memchr, memchr3};

use crate::table::{RowBuffer, Value};

/// What stands at the start of some bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// A record of this many bytes, its line end counted.
    Record(usize),
    /// A record that goes on past the bytes; whether within quotes.
    More {
        /// Whether a quote is open.
        quoted: bool,
    },
    /// A record that is not UTF-8.
    Garbled,
}

/// One field: where its text is, where it ends with what ends it, and whether it was quoted.
struct Field<'a> {
    /// Text outside or inside quotes, as written.
    raw: &'a [u8],
    /// Whether doubled quotes stand in it.
    doubled: bool,
    /// What follows the closing quote, which Excel adds to the text.
    tail: &'a [u8],
    length: usize,
    last: bool,
}

/// Cuts a record from the start of `text` into `row`. `ended` says that nothing follows.
pub(super) fn record(text: &[u8], separator: u8, ended: bool, row: &mut RowBuffer) -> Cut {
    let mut at = 0;
    for col in 1.. {
        let field = match field(text.get(at..).unwrap_or_default(), separator, ended) {
            Ok(field) => field,
            Err(quoted) => return Cut::More { quoted },
        };
        let (Ok(raw), Ok(tail)) = (str::from_utf8(field.raw), str::from_utf8(field.tail)) else {
            return Cut::Garbled;
        };
        if field.doubled || !tail.is_empty() {
            row.push(col, Value::Text(&(raw.replace("\"\"", "\"") + tail)), false);
        } else if !raw.is_empty() {
            row.push(col, Value::Text(raw), false);
        }
        at += field.length;
        if field.last {
            break;
        }
    }
    Cut::Record(at)
}

/// Cuts a field; an error if it goes on past the text, saying whether within quotes.
fn field(text: &[u8], separator: u8, ended: bool) -> Result<Field<'_>, bool> {
    let (raw, doubled, after) = match text.strip_prefix(b"\"") {
        Some(inside) => {
            let (raw, doubled) = quoted(inside, ended)?;
            (raw, doubled, raw.len() + 2)
        }
        None => (&[][..], false, 0),
    };
    let rest = text.get(after..).unwrap_or_default();
    let plain = memchr3(separator, b'\n', b'\r', rest);
    let end = plain.or(ended.then_some(rest.len())).ok_or(false)?;
    let (tail, stop) = rest.split_at(end);
    let stop_length = match stop {
        [b'\r', b'\n', ..] => 2,
        [b'\r'] if !ended => return Err(false),
        [] => 0,
        _ => 1,
    };
    let last = stop.first() != Some(&separator);
    let length = after + end + stop_length;
    let (raw, tail) = if after == 0 { (tail, &[][..]) } else { (raw, tail) };
    Ok(Field { raw, doubled, tail, length, last })
}

/// The text up to the closing quote, and whether doubled quotes stand in it.
fn quoted(inside: &[u8], ended: bool) -> Result<(&[u8], bool), bool> {
    let (mut from, mut doubled) = (0, false);
    loop {
        let quote = from + memchr(b'"', inside.get(from..).unwrap_or_default()).ok_or(true)?;
        match inside.get(quote + 1) {
            Some(b'"') => (from, doubled) = (quote + 2, true),
            None if !ended => return Err(true),
            _ => return Ok((inside.get(..quote).unwrap_or_default(), doubled)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::table::Strings;

    /// The cells of the first record, and the record's length.
    fn cut(text: &str) -> (Vec<(u32, String)>, Cut) {
        let mut row = RowBuffer::default();
        let cut = record(text.as_bytes(), b',', true, &mut row);
        let strings = Strings::default();
        let cells = row.row(1, false, &strings).cells().map(|c| match c.value {
            Value::Text(text) => (c.col, text.to_owned()),
            _ => unreachable!("CSV holds text only"),
        });
        (cells.collect(), cut)
    }

    #[test]
    fn records() {
        for (text, cells, length) in [
            ("a,b\nc", vec![(1, "a"), (2, "b")], 4),
            ("a,,c\r\nd", vec![(1, "a"), (3, "c")], 6),
            ("a\rb", vec![(1, "a")], 2),
            ("\nb", vec![], 1),
            (",,\n", vec![], 3),
            ("\"a,b\nc\",d\n", vec![(1, "a,b\nc"), (2, "d")], 10),
            ("\"a \"\"b\"\"\"", vec![(1, "a \"b\"")], 9),
            ("\"\",b", vec![(2, "b")], 4),
            ("\"a\"b,c", vec![(1, "ab"), (2, "c")], 6),
            ("a\"b\"c,d", vec![(1, "a\"b\"c"), (2, "d")], 7),
            ("é,ü\r", vec![(1, "é"), (2, "ü")], 6),
        ] {
            let cells = cells.into_iter().map(|(c, t)| (c, t.to_owned())).collect();
            assert_eq!(cut(text), (cells, Cut::Record(length)), "{text:?}");
        }
        assert_eq!(cut("a,\"b\nc").1, Cut::More { quoted: true });
    }

    #[test]
    fn what_may_go_on_is_not_cut() {
        for text in ["a,b", "a\r", "\"a\"", "\"a", ""] {
            let cut = record(text.as_bytes(), b',', false, &mut RowBuffer::default());
            assert!(matches!(cut, Cut::More { .. }), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn quoted_fields_come_back(fields in prop::collection::vec("[a,\"\r\n é]{1,8}", 1..6)) {
            let text: Vec<_> = fields.iter().map(|f| format!("\"{}\"", f.replace('"', "\"\""))).collect();
            let text = text.join(",") + "\r\n";
            let want = (1..).zip(fields).collect::<Vec<_>>();
            prop_assert_eq!(cut(&text), (want, Cut::Record(text.len())));
        }

        #[test]
        fn any_text_is_cut_to_its_end(text in "[a,;\"\r\n]{0,40}") {
            let mut rest = text.as_str();
            while !rest.is_empty() {
                match cut(rest).1 {
                    Cut::Record(length) => {
                        prop_assert!(length > 0);
                        rest = &rest[length..];
                    }
                    Cut::More { quoted } => {
                        prop_assert!(quoted);
                        break;
                    }
                    Cut::Garbled => prop_assert!(false, "the text is UTF-8"),
                }
            }
        }
    }
}
