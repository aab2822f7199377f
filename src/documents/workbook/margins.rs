//! Headers and footers of sheets: their text without the codes that say where and how it is printed.

/// The text of a header or footer.
pub(super) fn plain(margin: &str) -> String {
    let (mut text, mut rest) = (String::new(), margin);
    while let Some((before, code)) = rest.split_once('&') {
        text.push_str(before);
        rest = after(code, &mut text);
    }
    text.push_str(rest);
    text
}

/// What follows a code, given what follows its `&`; adds what the code stands for.
fn after<'a>(code: &'a str, text: &mut String) -> &'a str {
    let mut letters = code.chars();
    match letters.next() {
        Some('&') => text.push('&'),
        // A font: its name in quotes.
        Some('"') => return letters.as_str().split_once('"').map_or("", |(_, rest)| rest),
        // A size.
        Some('0'..='9') => return code.trim_start_matches(|c: char| c.is_ascii_digit()),
        // A colour: six digits.
        Some('K') => return letters.as_str().get(6..).unwrap_or_default(),
        // Left, centre and right begin anew.
        Some('L' | 'C' | 'R') => text.push(' '),
        // The page, the date, bold: nothing to read.
        _ => {}
    }
    letters.as_str()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn codes_are_no_text() {
        for (margin, text) in [
            ("&CDRAFT", " DRAFT"),
            ("&L&\"Arial,Bold\"&14Head&RPage &P of &N", " Head Page  of "),
            ("&KFF0000Red &&Co", "Red &Co"),
            ("a&", "a"),
            ("&\"never closed", ""),
            ("&Ké", ""),
            ("plain", "plain"),
        ] {
            assert_eq!(plain(margin), text, "{margin}");
        }
    }
}
