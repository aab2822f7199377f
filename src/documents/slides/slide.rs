//! One slide, its notes, or what lies behind many slides.

use crate::documents::office::{Lines, described};
use crate::documents::output::{Output, says_draft};
use crate::documents::{Place, Trace};
use crate::table::{TableError, Tag, Token, Tokens};

/// What is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Layer {
    /// A slide, from 1.
    Slide(u32),
    /// The notes of a slide.
    Notes(u32),
    /// What lies behind many slides.
    Master,
}

/// What the shape being read is there for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// To be read.
    Own,
    /// A place for text; on a master it holds no more than the invitation to write there.
    Held,
    /// A header or footer.
    Margin,
    /// The number or date that PowerPoint puts on by itself.
    Furniture,
}

/// Reads the part of a layer.
pub(super) fn read(mut tokens: Tokens<'_>, layer: Layer, out: &mut Output<'_>) -> Result<(), TableError> {
    let place = match layer {
        Layer::Slide(number) => Place::Slide(number),
        Layer::Notes(number) => Place::Notes(number),
        Layer::Master => Place::Header,
    };
    let (mut lines, mut shape, mut noted) = (Lines::default(), Shape::Own, false);
    loop {
        match tokens.next()? {
            Token::Open(tag) if tag.name == b"Fallback" && !tag.empty => tokens.leave()?,
            Token::Open(tag) => {
                match tag.name {
                    b"sp" | b"graphicFrame" | b"pic" => shape = Shape::Own,
                    b"ph" => shape = placeholder(&tag),
                    b"sld" if matches!(tag.get(b"show"), Some(b"0" | b"false")) => {
                        out.note(Trace::HiddenSlide, place.clone());
                    }
                    _ => described(&tag, &place, out)?,
                }
                lines.open(&tag);
            }
            Token::Text(raw) => lines.add(raw, false, &place, out)?,
            Token::Literal(raw) => lines.add(raw, true, &place, out)?,
            Token::Close(name) => {
                if lines.close(name) {
                    noted |= matches!(shape, Shape::Own | Shape::Held) && !lines.text().trim().is_empty();
                    give(&mut lines, shape, layer, &place, out);
                }
            }
            Token::End => break,
        }
    }
    if noted && matches!(layer, Layer::Notes(_)) {
        out.note(Trace::SpeakerNotes, place);
    }
    Ok(())
}

fn placeholder(tag: &Tag<'_>) -> Shape {
    match tag.get(b"type") {
        Some(b"sldNum" | b"dt" | b"sldImg") => Shape::Furniture,
        Some(b"hdr" | b"ftr") => Shape::Margin,
        _ => Shape::Held,
    }
}

fn give(lines: &mut Lines, shape: Shape, layer: Layer, place: &Place, out: &mut Output<'_>) {
    if layer == Layer::Master {
        if matches!(shape, Shape::Held | Shape::Furniture) {
            lines.clear();
        } else if says_draft(lines.text()) {
            out.note(Trace::DraftWatermark, place.clone());
        }
    }
    lines.give(place, out);
}
