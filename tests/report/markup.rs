//! Just enough of HTML to see whether a page is sound: elements closed, ids once, headings in order, tables that say
//! what they are.

use std::collections::BTreeSet;

const VOID: [&str; 2] = ["meta", "!doctype"];

/// A page, read.
#[derive(Default)]
pub struct Markup {
    /// Elements by name, with their attributes, in order.
    elements: Vec<(String, Vec<(String, String)>)>,
    /// What leads anywhere or loads anything.
    pub addresses: Vec<(String, String)>,
}

impl Markup {
    /// Reads a page; markup that is not closed fails.
    pub fn read(page: &str) -> Self {
        let (mut markup, mut open, mut rest) = (Self::default(), Vec::<String>::new(), page);
        while let Some(start) = rest.find('<') {
            rest = &rest[start + 1..];
            let end = rest.find('>').unwrap_or_else(|| panic!("a tag without an end"));
            let (tag, after) = (&rest[..end], &rest[end + 1..]);
            rest = after;
            if let Some(name) = tag.strip_prefix('/') {
                let last = open.pop();
                assert_eq!(last.as_deref(), Some(name), "closed in order");
                continue;
            }
            let name = tag.split_whitespace().next().unwrap().to_lowercase();
            if name == "style" || name == "script" {
                let close = format!("</{name}>");
                rest = &rest[rest.find(&close).unwrap_or_else(|| panic!("{name} is closed")) + close.len()..];
            } else if !VOID.contains(&name.as_str()) {
                open.push(name.clone());
            }
            markup.elements.push((name, attributes(tag)));
        }
        assert!(open.is_empty(), "never closed: {open:?}");
        let leads =
            |name: &str| matches!(name, "href" | "src" | "action" | "srcset" | "data" | "poster" | "ping");
        let all = markup.elements.iter().flat_map(|(_, attributes)| attributes);
        markup.addresses = all.filter(|(name, _)| leads(name)).cloned().collect();
        markup
    }

    /// What every page keeps to.
    pub fn check(&self) {
        let ids: Vec<&str> = self.values("id").collect();
        let once: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(once.len(), ids.len(), "ids stand once");
        for named in self.values("aria-labelledby").flat_map(str::split_whitespace) {
            assert!(once.contains(named), "{named} is named and not there");
        }
        for address in self.values("href") {
            assert!(once.contains(&address[1..]), "{address} leads nowhere");
        }
        let levels: Vec<u32> = self.elements.iter().filter_map(|(name, _)| level(name)).collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "one heading of the page");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "headings skip no level: {levels:?}");
        let count = |wanted: &str| self.elements.iter().filter(|(name, _)| name == wanted).count();
        assert!(count("table") > 5 && count("table") == count("caption"), "every table has a caption");
        assert_eq!((count("main"), count("header"), count("footer"), count("nav")), (1, 1, 1, 1));
        assert!(count("svg") > 1 && count("title") > 1, "charts are named");
        let scoped = |(name, attributes): &&(String, Vec<(String, String)>)| {
            name == "th" && !attributes.iter().any(|(name, _)| name == "scope")
        };
        assert_eq!(self.elements.iter().filter(scoped).count(), 0, "every heading of a table has its scope");
        let handlers = self
            .elements
            .iter()
            .flat_map(|(_, a)| a)
            .filter(|(name, _)| name.starts_with("on") || name == "style");
        assert_eq!(handlers.count(), 0, "no script or style in attributes");
    }

    fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        let all = self.elements.iter().flat_map(|(_, attributes)| attributes);
        all.filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

fn level(name: &str) -> Option<u32> {
    name.strip_prefix('h')?.parse().ok()
}

fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once("=\"") {
        let name = before.split_whitespace().last().unwrap().to_lowercase();
        let (value, after) = after.split_once('"').unwrap();
        found.push((name, value.to_owned()));
        rest = after;
    }
    found
}
