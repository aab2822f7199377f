//! HTML that is right by construction: every element is closed, every text and attribute escaped.

use crate::findings::is_unsafe;

/// An attribute and its value.
pub(super) type Attribute<'a> = (&'static str, &'a str);

/// A page as it is written.
#[derive(Default)]
pub(super) struct Html {
    text: String,
}

impl Html {
    /// An element, with whatever stands in it.
    pub(super) fn el(
        &mut self,
        tag: &'static str,
        attributes: &[Attribute<'_>],
        inside: impl FnOnce(&mut Self),
    ) {
        self.begin(tag, attributes);
        inside(self);
        self.text.extend(["</", tag, ">"]);
    }

    /// An element with text alone.
    pub(super) fn leaf(&mut self, tag: &'static str, attributes: &[Attribute<'_>], text: &str) {
        self.el(tag, attributes, |h| h.text(text));
    }

    /// An element that HTML never closes, such as `meta`.
    pub(super) fn void(&mut self, tag: &'static str, attributes: &[Attribute<'_>]) {
        self.begin(tag, attributes);
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                '\'' => self.text.push_str("&#39;"),
                '\n' | '\t' => self.text.push(' '),
                c if is_unsafe(c) => {}
                c => self.text.push(c),
            }
        }
    }

    /// A part of the program itself, as it is: a style sheet, a script. Its type keeps what people wrote out of it.
    pub(super) fn own(&mut self, part: &'static str) {
        self.text.push_str(part);
    }

    /// A line break, to keep the file readable for those who look into it.
    pub(super) fn line(&mut self) {
        self.text.push('\n');
    }

    /// The page.
    pub(super) fn finish(self) -> String {
        self.text
    }

    fn begin(&mut self, tag: &'static str, attributes: &[Attribute<'_>]) {
        self.text.extend(["<", tag]);
        for (name, value) in attributes {
            self.text.extend([" ", name, "=\""]);
            self.text(value);
            self.text.push('"');
        }
        self.text.push('>');
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Html;

    fn page(text: &str) -> String {
        let mut html = Html::default();
        html.el("p", &[("title", text)], |h| h.text(text));
        html.finish()
    }

    #[test]
    fn nothing_that_is_written_becomes_markup() {
        let page = page("<script>alert(\"x\")</script> & 'y'\u{202e}\u{0}");
        assert_eq!(page.matches('<').count(), 2, "{page}");
        assert!(!page.contains('\u{202e}') && !page.contains('\u{0}') && page.contains("&amp;"));
    }

    proptest! {
        #[test]
        fn any_text_stays_within_its_element(text in "\\PC{0,40}") {
            let page = page(&text);
            prop_assert_eq!(page.matches('<').count(), 2);
            prop_assert_eq!(page.matches('"').count(), 2);
        }
    }
}
