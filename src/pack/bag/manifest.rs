//! Manifests: a line a file, its sum and its path. RFC 8493, section 2.1.3: line ends and `%` in paths are encoded.

/// A manifest of these sums and paths, in the order given.
pub(super) fn write<'a>(lines: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    lines.map(|(sum, path)| format!("{sum}  {}\n", encode(path))).collect()
}

/// What a line of a manifest says.
#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    /// A sum, in small letters, and a path.
    File(String, String),
    /// Not a sum of 64 hex digits, white space, and a path.
    Bad,
}

/// Reads the lines of a manifest that hold something, each with its number from 1.
pub fn read(text: &str) -> impl Iterator<Item = (usize, Line)> {
    (1..)
        .zip(text.split(['\n', '\r']))
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(n, line)| (n, line_of(line)))
}

fn line_of(line: &str) -> Line {
    let Some((sum, rest)) = line.split_once([' ', '\t']) else { return Line::Bad };
    // `sha256sum` marks files read as binary with a star.
    let path = rest.trim_start_matches([' ', '\t']);
    let path = path.strip_prefix('*').unwrap_or(path);
    if sum.len() != 64 || !sum.bytes().all(|b| b.is_ascii_hexdigit()) || path.is_empty() {
        return Line::Bad;
    }
    Line::File(sum.to_ascii_lowercase(), decode(path))
}

/// Encodes what would break a line, and the sign that marks it.
fn encode(path: &str) -> String {
    path.replace('%', "%25").replace('\n', "%0A").replace('\r', "%0D")
}

/// Undoes [`encode`]; any other `%` stays, for those who write manifests without encoding it.
fn decode(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let (c, length) = match after.get(..2).map(str::to_ascii_uppercase).as_deref() {
            Some("25") => ('%', 2),
            Some("0A") => ('\n', 2),
            Some("0D") => ('\r', 2),
            _ => ('%', 0),
        };
        out.push(c);
        rest = after.get(length..).unwrap_or("");
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_are_read_as_others_write_them() {
        let sum = "ab".repeat(32);
        let text =
            format!("{sum}  data/50%25.txt\r\n\n{} *data/b c.txt\nnonsense\n{sum}\n", sum.to_uppercase());
        let lines: Vec<(usize, Line)> = read(&text).collect();
        assert_eq!(lines.len(), 4);
        assert_eq!(lines[0].1, Line::File(sum.clone(), "data/50%.txt".into()));
        assert_eq!(lines[1].1, Line::File(sum, "data/b c.txt".into()));
        assert!(matches!((&lines[2].1, &lines[3].1), (Line::Bad, Line::Bad)));
    }

    proptest! {
        #[test]
        fn every_path_reads_back(path in "\\PC{1,20}|[%0-9AaDd\r\n]{1,12}") {
            prop_assert_eq!(decode(&encode(&path)), path.clone());
            prop_assert!(!encode(&path).contains(['\n', '\r']));
        }

        #[test]
        fn any_text_is_read(text in "\\PC*|[\\x00-\\x7f]*") {
            prop_assert!(read(&text).count() <= text.len());
        }
    }
}
