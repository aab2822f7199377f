//! The name of a pack: area, stage and day, in letters that every system and portal takes.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

/// The longest that an area's name becomes.
const LONGEST: usize = 40;

/// The name of a pack without its extension. The first of its stage and day bears no number.
pub(super) fn pack(area: &str, stage: &str, date: NaiveDate, number: u32) -> String {
    let number = if number > 1 { format!("-{number}") } else { String::new() };
    format!("{}-{}-{}{number}", slug(area, "area"), slug(stage, "stage"), date.format("%Y-%m-%d"))
}

/// Small letters and digits with hyphens between words; `otherwise` where nothing is left.
fn slug(text: &str, otherwise: &str) -> String {
    let mut slug = String::new();
    for c in text.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        match c {
            c if c.is_ascii_alphanumeric() => slug.push(c.to_ascii_lowercase()),
            '\'' | '\u{2019}' => {}
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
        if slug.len() >= LONGEST {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { otherwise.to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_become_names() {
        for (area, name) in [
            ("Northbeck", "northbeck"),
            ("Bath & North East Somerset", "bath-north-east-somerset"),
            ("King's Lynn (West)", "kings-lynn-west"),
            ("Ynys Môn", "ynys-mon"),
            ("日本", "area"),
            ("../../etc", "etc"),
        ] {
            assert_eq!(slug(area, "area"), name);
        }
        assert!(slug(&"long name ".repeat(20), "area").len() <= LONGEST);
    }
}
