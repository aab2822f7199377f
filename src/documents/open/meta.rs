//! The properties of an OpenDocument file.

use crate::documents::office::is_person;
use crate::documents::output::Output;
use crate::documents::parts::add;
use crate::documents::{Place, Trace};
use crate::table::{TableError, Token, Tokens};

/// Reads the part of properties.
pub(super) fn read(mut tokens: Tokens<'_>, out: &mut Output<'_>) -> Result<(), TableError> {
    let mut name = None;
    let mut text = String::new();
    loop {
        match tokens.next()? {
            Token::Open(tag) => {
                if tag.name == b"document-statistic" {
                    out.inside.pages = tag.any(b"page-count").and_then(number).or(out.inside.pages);
                }
                name = named(tag.name);
                text.clear();
            }
            Token::Text(raw) => add(raw, false, &mut text)?,
            Token::Literal(raw) => add(raw, true, &mut text)?,
            Token::Close(_) => {
                if let Some(name) = name.take() {
                    give(name, text.trim(), out);
                }
                text.clear();
            }
            Token::End => return Ok(()),
        }
    }
}

fn number(raw: &[u8]) -> Option<u32> {
    std::str::from_utf8(raw).ok()?.trim().parse().ok().filter(|number| *number > 0)
}

/// What a property is called in plain words; None for those that are no words of people.
fn named(element: &[u8]) -> Option<&'static str> {
    Some(match element {
        b"initial-creator" => "author",
        b"creator" => "last changed by",
        b"printed-by" => "printed by",
        b"title" => "title",
        b"subject" => "subject",
        b"description" => "description",
        b"keyword" => "keywords",
        b"user-defined" => "custom",
        _ => return None,
    })
}

fn give(name: &'static str, text: &str, out: &mut Output<'_>) {
    let place = Place::Property(name);
    out.text(&place, text);
    if matches!(name, "author" | "last changed by" | "printed by") && is_person(text) {
        out.note(Trace::Author, place);
    }
}
