//! How alike a heading is to the names of a column.

use crate::framework::Column;

/// The least likeness worth proposing.
pub(super) const LEAST: f64 = 0.72;

/// How alike a heading is to the most similar of a column's names, from 0 to 1, and that name. Capitals, spaces and
/// marks do not count.
pub(super) fn of<'c>(heading: &str, column: &'c Column) -> (f64, &'c str) {
    let heading = bare(heading);
    let names = [&column.header, &column.key].into_iter().chain(&column.aliases);
    names
        .map(|name| (strsim::normalized_damerau_levenshtein(&heading, &bare(name)), name.as_str()))
        .fold((0.0, ""), |best, next| if next.0 > best.0 { next } else { best })
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).take(200).collect()
}
