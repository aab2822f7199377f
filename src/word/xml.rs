//! Text as XML may hold it.

/// Text for between tags or quotation marks. What XML cannot hold is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(' '),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_xml_holds() {
        assert_eq!(escaped("a<b>&\"c\"\u{0}\u{1b}\u{ffff}\n'é"), "a&lt;b&gt;&amp;&quot;c&quot; 'é");
    }
}
