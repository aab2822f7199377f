//! Saying many rows or names shortly.

/// How many runs or names a message spells out.
const SPELT: usize = 6;

/// `1 row`, `2 rows`.
pub(super) fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// `A, B and C`; from the seventh on, only how many more.
pub(super) fn several<T: AsRef<str>>(names: &[T]) -> String {
    let mut shown: Vec<&str> = names.iter().take(SPELT).map(AsRef::as_ref).collect();
    let rest = (names.len() > SPELT).then(|| format!("{} more", names.len() - SPELT));
    shown.extend(rest.as_deref());
    match shown.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
        None => String::new(),
    }
}

/// `row 4`, or `rows 4 to 6 and 9`: rows in order, runs drawn together.
pub(super) fn rows(rows: &[u32]) -> String {
    let runs: Vec<String> = rows
        .chunk_by(|a, b| a.checked_add(1) == Some(*b))
        .filter_map(|run| Some((*run.first()?, *run.last()?)))
        .map(|(first, last)| span(first, last))
        .collect();
    format!("{} {}", if rows.len() == 1 { "row" } else { "rows" }, several(&runs))
}

/// `4`, or `4 to 6`.
pub(super) fn span(first: u32, last: u32) -> String {
    if first == last { first.to_string() } else { format!("{first} to {last}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_in_runs() {
        assert_eq!(rows(&[4]), "row 4");
        assert_eq!(rows(&[4, 5, 6, 9]), "rows 4 to 6 and 9");
        assert_eq!(rows(&[1, 3, 5, 7, 9, 11, 13, 15]), "rows 1, 3, 5, 7, 9, 11 and 2 more");
    }

    #[test]
    fn names_in_a_sentence() {
        assert_eq!(several::<&str>(&[]), "");
        assert_eq!(several(&["UPN"]), "UPN");
        assert_eq!(several(&["UPN", "ULN", "Gender"]), "UPN, ULN and Gender");
    }
}
