//! Tags and text, however carelessly written.

use std::borrow::Cow;

use super::entities::plain;

/// A tag, or what stands between two.
pub(in crate::documents) enum Piece<'a> {
    Text(Cow<'a, str>),
    /// A tag's name without its prefix, in small letters, whether it closes, and its attributes as written.
    Tag {
        name: String,
        closes: bool,
        attributes: &'a str,
    },
    /// A remark that no reader shows.
    Remark(&'a str),
}

/// Cuts marked-up text into pieces.
pub(in crate::documents) struct Scan<'a> {
    rest: &'a str,
}

impl<'a> Scan<'a> {
    pub(in crate::documents) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// Takes up to a mark and passes over it; all that is left if there is none.
    fn up_to(&mut self, mark: &str) -> &'a str {
        let (taken, rest) = self.rest.split_once(mark).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// What stands literally up to the closing tag of that name.
    pub(in crate::documents) fn literal(&mut self, name: &str) -> &'a str {
        let closing = |(at, _): &(usize, &str)| {
            let after = self.rest.get(at + 2..).unwrap_or_default();
            after.get(..name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name))
        };
        let at = self.rest.match_indices("</").find(closing).map_or(self.rest.len(), |(at, _)| at);
        let (taken, rest) = self.rest.split_at(at);
        self.rest = rest;
        taken
    }

    /// A tag up to its `>`, which may stand in an attribute too.
    fn tag(&mut self) -> &'a str {
        let mut quote = None;
        let end = self.rest.char_indices().find(|(_, c)| match (quote, c) {
            (None, '>') => true,
            (None, '"' | '\'') => {
                quote = Some(*c);
                false
            }
            (Some(q), c) if q == *c => {
                quote = None;
                false
            }
            _ => false,
        });
        // A quote that never ends was none.
        let Some((end, _)) = end else { return self.up_to(">") };
        let taken = self.rest.get(..end).unwrap_or_default();
        self.rest = self.rest.get(end + 1..).unwrap_or_default();
        taken
    }
}

impl<'a> Iterator for Scan<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let Some(after) = self.rest.strip_prefix('<') else {
            let end = self.rest.find('<').unwrap_or(self.rest.len());
            let (text, rest) = self.rest.split_at(end);
            self.rest = rest;
            return Some(Piece::Text(plain(text)));
        };
        self.rest = after;
        if let Some(rest) = after.strip_prefix("!--") {
            self.rest = rest;
            return Some(Piece::Remark(self.up_to("-->")));
        }
        if let Some(rest) = after.strip_prefix("![CDATA[") {
            self.rest = rest;
            return Some(Piece::Text(Cow::Borrowed(self.up_to("]]>"))));
        }
        if !after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
            return Some(Piece::Text(Cow::Borrowed("<")));
        }
        let tag = self.tag();
        let closes = tag.starts_with('/');
        let tag = tag.trim_start_matches('/');
        let end = tag.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(tag.len());
        let (name, attributes) = tag.split_at(end);
        let name = name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase();
        Some(Piece::Tag { name, closes, attributes })
    }
}

/// The attributes of a tag: names without prefix in small letters, and values.
pub(super) fn attributes(mut written: &str) -> Vec<(String, Cow<'_, str>)> {
    let mut found = Vec::new();
    while let Some((name, rest)) = written.split_once('=') {
        let rest = rest.trim_start();
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, rest) = match quote {
            Some(quote) => {
                let inner = rest.get(1..).unwrap_or_default();
                inner.split_once(quote).unwrap_or((inner, ""))
            }
            None => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
        };
        let name = name.split_whitespace().last().unwrap_or_default();
        let name = name.rsplit(':').next().unwrap_or(name);
        found.push((name.to_ascii_lowercase(), plain(value)));
        written = rest;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<String> {
        let show = |piece| match piece {
            Piece::Text(text) => text.into_owned(),
            Piece::Tag { name, closes, .. } => format!("{}{name}", if closes { "-" } else { "+" }),
            Piece::Remark(text) => format!("!{text}"),
        };
        Scan::new(text).map(show).collect()
    }

    #[test]
    fn careless_pages() {
        assert_eq!(pieces("<P a='>'>1 < 2<!-- x --><dc:T/>"), ["+p", "1 ", "<", " 2", "! x ", "+t"]);
        assert_eq!(pieces("<a b=\"c>d"), ["+a", "d"]);
        assert_eq!(pieces("<![CDATA[<x>]]>&lt;"), ["<x>", "<"]);
        assert_eq!(pieces("a</P"), ["a", "-p"]);
    }

    #[test]
    fn attributes_of_every_writing() {
        let found = attributes(" hidden x:Title = 'a b' alt=c d=\"1&amp;2\" open='x");
        let found: Vec<_> = found.iter().map(|(n, v)| (n.as_str(), v.as_ref())).collect();
        assert_eq!(found, [("title", "a b"), ("alt", "c"), ("d", "1&2"), ("open", "x")]);
    }
}
