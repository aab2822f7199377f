//! Which character separates the values.

/// Those looked for; the first wins where nothing tells them apart.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// How many records are looked at.
const RECORDS: usize = 50;

/// A first line that names its separator: the separator.
pub(super) fn named(start: &str) -> Option<u8> {
    let line = start.split(['\r', '\n']).next()?.trim_matches('"').to_ascii_lowercase();
    match line.strip_prefix("sep=")?.as_bytes() {
        [separator] if !matches!(separator, b'"' | b' ') => Some(*separator),
        _ => None,
    }
}

/// The separator that cuts most records into the same number of values, more than one. `ended` says that `start`
/// is the whole text.
pub(super) fn guess(start: &str, ended: bool) -> u8 {
    let counts = counts(start.as_bytes(), ended);
    let score = |which: usize| {
        let of = |counts: &[usize; 3]| counts[which];
        let alike = |count: usize| counts.iter().filter(|c| of(c) == count).count() * count;
        counts.iter().map(|c| alike(of(c))).max().unwrap_or(0)
    };
    // The last of equals is the maximum, so look from the back.
    let best = (0..SEPARATORS.len()).rev().max_by_key(|which| score(*which)).unwrap_or(0);
    SEPARATORS[best]
}

/// How often each separator stands outside quotes, in each of the first records.
fn counts(text: &[u8], ended: bool) -> Vec<[usize; 3]> {
    let mut records = Vec::new();
    let (mut counts, mut quoted) = ([0; 3], false);
    for byte in text {
        match byte {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'\n' | b'\r' => {
                records.push(std::mem::take(&mut counts));
                if records.len() > RECORDS * 2 {
                    break;
                }
            }
            byte => {
                if let Some(which) = SEPARATORS.iter().position(|s| s == byte) {
                    counts[which] += 1;
                }
            }
        }
    }
    if ended || records.is_empty() {
        records.push(counts);
    }
    records.retain(|counts| *counts != [0; 3]);
    records.truncate(RECORDS);
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators() {
        for (text, separator) in [
            ("a,b,c\n1,2,3\n", b','),
            ("a;b;c\n1,5;2,5;3,5\n", b';'),
            ("a\tb\nx, y and z\tb\n", b'\t'),
            ("List 1, as at 20 November\n\na;b;c\n1;2;3\n4;5;6\n", b';'),
            ("\"a;b;c;d\",b\n", b','),
            ("\"one\n;;;;;;\",b\n", b','),
            ("only one column\n1\n", b','),
            ("", b','),
            ("a;b", b';'),
        ] {
            assert_eq!(guess(text, true), separator, "{text:?}");
        }
    }

    #[test]
    fn a_first_line_may_name_it() {
        for (text, separator) in [
            ("sep=;\na;b", Some(b';')),
            ("SEP=|\r\n", Some(b'|')),
            ("\"sep=,\"\n", Some(b',')),
            ("sep=\t\n", Some(b'\t')),
            ("sep=\n", None),
            ("sep=ab\n", None),
            ("separate;b\n", None),
        ] {
            assert_eq!(named(text), separator, "{text:?}");
        }
    }
}
