//! XMP: what programs say about a picture or PDF in XML.

use super::scan::{Piece, Scan, attributes};

/// What a property with several values holds them in.
const LISTS: [&str; 4] = ["alt", "bag", "li", "seq"];

/// The properties that say who and what, each with its text. Which programs made the file, and when, is left out.
pub(in crate::documents) fn properties(xmp: &str, mut give: impl FnMut(&'static str, &str)) {
    let mut within = Vec::new();
    for piece in Scan::new(xmp) {
        match piece {
            Piece::Tag { name, closes: true, .. } => {
                if let Some(at) = within.iter().rposition(|n| *n == name) {
                    within.truncate(at);
                }
            }
            Piece::Tag { name, closes: false, attributes: written } => {
                for (attribute, value) in attributes(written) {
                    if let Some(property) = property(&attribute) {
                        give(property, &value);
                    }
                }
                if !written.ends_with('/') && !name.starts_with(['?', '!']) && within.len() < 64 {
                    within.push(name);
                }
            }
            Piece::Text(text) => {
                let named = within.iter().rev().find(|name| !LISTS.contains(&name.as_str()));
                let found = named.and_then(|name| property(name));
                if let Some(property) = found.filter(|_| !text.trim().is_empty()) {
                    give(property, text.trim());
                }
            }
            Piece::Remark(_) => {}
        }
    }
}

fn property(name: &str) -> Option<&'static str> {
    Some(match name {
        "creator" | "author" | "artist" | "authors" => "author",
        "title" | "headline" => "title",
        "description" | "caption" | "usercomment" => "description",
        "subject" | "keywords" => "keywords",
        "manager" => "manager",
        "company" => "company",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn who_and_what() {
        let mut found = Vec::new();
        super::properties(
            "<?xpacket?><rdf:Description pdf:Keywords='one' xmp:CreatorTool='Writer'><dc:creator><rdf:Seq><rdf:li>Jo \
             Invented</rdf:li></rdf:Seq></dc:creator><xmp:CreateDate>2026</xmp:CreateDate><pdf:Producer>P</pdf:Producer>",
            |name, value| found.push((name, value.to_owned())),
        );
        assert_eq!(found, [("keywords", "one".to_owned()), ("author", "Jo Invented".to_owned())]);
    }
}
