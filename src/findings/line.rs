//! One line of text that is safe to show: names in messages come from files that anybody may have written.

use std::borrow::Cow;

/// More characters than this are no sentence.
const MOST: usize = 400;

/// A text on one line: white space is one space, what a terminal or a reader could take for a command is left out,
/// and what is too long for a sentence is cut.
#[must_use]
pub fn one_line(text: &str) -> Cow<'_, str> {
    if text.len() <= MOST
        && !text.contains("  ")
        && !text.chars().any(|c| c != ' ' && (c.is_whitespace() || is_unsafe(c)))
    {
        return Cow::Borrowed(text);
    }
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().filter(|c| !is_unsafe(*c)));
    }
    if let Some((cut, _)) = line.char_indices().nth(MOST) {
        line.truncate(cut);
        line.push('…');
    }
    Cow::Owned(line)
}

/// Control characters, and those that turn the direction of writing.
#[must_use]
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_stays_and_the_rest_is_tamed() {
        assert!(matches!(one_line("A plain sentence, with – a dash"), Cow::Borrowed(_)));
        assert_eq!(one_line("a\r\nb\t c"), "a b c");
        assert_eq!(one_line("\u{1b}[31mred\u{202e}"), "[31mred");
        assert_eq!(one_line(&"é".repeat(1000)).chars().count(), MOST + 1);
    }
}
