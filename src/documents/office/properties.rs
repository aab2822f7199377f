//! The properties of an Office file: its author, title, keywords, pages, and those that people add.

use super::{Package, is_person};
use crate::documents::output::Output;
use crate::documents::parts::add;
use crate::documents::{Place, Trace};
use crate::table::{TableError, Token, Tokens};

/// The parts that hold properties, by their roles; ISO's strict form names two of them otherwise.
const ROLES: [&str; 5] =
    ["core-properties", "extended-properties", "extendedProperties", "custom-properties", "customProperties"];

/// Reads all properties.
pub(in crate::documents) fn properties(package: &mut Package, out: &mut Output<'_>) {
    package.each(&ROLES, out, read);
}

fn read(mut tokens: Tokens<'_>, out: &mut Output<'_>) -> Result<(), TableError> {
    let mut name = None;
    let mut text = String::new();
    loop {
        match tokens.next()? {
            // Headings and sheets, which are read where they stand.
            Token::Open(tag) if matches!(tag.name, b"HeadingPairs" | b"TitlesOfParts") && !tag.empty => {
                tokens.leave()?;
            }
            Token::Open(tag) => {
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

/// What a property is called in plain words; None for those that are no words of people.
fn named(element: &[u8]) -> Option<&'static str> {
    Some(match element {
        b"creator" => "author",
        b"lastModifiedBy" => "last changed by",
        b"Manager" => "manager",
        b"title" => "title",
        b"subject" => "subject",
        b"description" => "description",
        b"keywords" => "keywords",
        b"category" => "category",
        b"contentStatus" => "status",
        b"Company" => "company",
        b"Template" => "template",
        b"HyperlinkBase" => "base of links",
        b"Pages" => PAGES,
        // Values of the properties that people add.
        b"lpstr" | b"lpwstr" | b"bstr" | b"i4" | b"i8" | b"int" | b"r8" => "custom",
        _ => return None,
    })
}

const PAGES: &str = "pages";

fn give(name: &'static str, text: &str, out: &mut Output<'_>) {
    let place = Place::Property(name);
    match name {
        PAGES => out.inside.pages = text.parse().ok().filter(|pages| *pages > 0),
        "author" | "last changed by" | "manager" if is_person(text) => {
            out.text(&place, text);
            out.note(Trace::Author, place);
        }
        _ => out.text(&place, text),
    }
}
