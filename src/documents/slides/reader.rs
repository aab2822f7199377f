//! The slides of a presentation, in the order it shows them.

use super::slide::{self, Layer};
use crate::documents::office::{Package, comments};
use crate::documents::output::Output;
use crate::documents::parts::value;
use crate::table::{TableError, Token, damaged_as};

/// Reads a presentation.
pub(in crate::documents) fn read(package: &mut Package, out: &mut Output<'_>) {
    match order(package) {
        Ok(slides) => {
            out.inside.pages = u32::try_from(slides.len()).ok();
            for (number, slide) in (1..).zip(slides) {
                let result = with_notes(package, &slide, number, out);
                out.attempt(result);
            }
        }
        Err(error) => out.attempt(Err(error)),
    }
    package.each(&["comments"], out, comments);
    let shared = ["slideMaster", "slideLayout", "handoutMaster"];
    package.each(&shared, out, |tokens, out| slide::read(tokens, Layer::Master, out));
}

/// The parts of the slides, in their order.
fn order(package: &mut Package) -> Result<Vec<String>, TableError> {
    let main = package.main.clone();
    let mut links = Vec::new();
    if let Some(mut tokens) = package.tokens(&main)? {
        loop {
            match tokens.next()? {
                Token::Open(tag) if tag.name == b"sldId" => links.push(value(tag.get_prefixed(b"id"))?),
                Token::End => break,
                _ => {}
            }
        }
    }
    let part = |id: &String| package.linked(&main, |link| link.id == *id).map(str::to_owned);
    links.iter().map(|id| part(id).ok_or_else(missing)).collect()
}

fn with_notes(
    package: &mut Package,
    slide: &str,
    number: u32,
    out: &mut Output<'_>,
) -> Result<(), TableError> {
    layer(package, slide, Layer::Slide(number), out)?;
    match package.linked(slide, |link| link.role == "notesSlide").map(str::to_owned) {
        Some(notes) => layer(package, &notes, Layer::Notes(number), out),
        None => Ok(()),
    }
}

fn layer(package: &mut Package, part: &str, layer: Layer, out: &mut Output<'_>) -> Result<(), TableError> {
    slide::read(package.tokens(part)?.ok_or_else(missing)?, layer, out)
}

fn missing() -> TableError {
    damaged_as("a slide of the presentation is missing")
}
