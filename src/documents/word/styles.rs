//! Which styles hide the text that they format.

use std::collections::{BTreeMap, BTreeSet};

use super::story::is_on;
use crate::table::{TableError, Tag, Token, Tokens, too_large};

/// More styles than any document has.
const MOST: usize = 1 << 16;
/// How many styles may rest on each other.
const DEPTH: usize = 32;

/// The styles that hide text.
#[derive(Default)]
pub(super) struct Styles {
    hiding: BTreeSet<Vec<u8>>,
    /// Whether paragraphs without a style of their own are hidden.
    pub(super) by_default: bool,
}

/// A style as the part gives it.
#[derive(Default)]
struct Style {
    id: Vec<u8>,
    based_on: Option<Vec<u8>>,
    hides: Option<bool>,
    is_default: bool,
}

impl Styles {
    /// Whether the style hides its text.
    pub(super) fn hides(&self, id: Option<&[u8]>) -> bool {
        !self.hiding.is_empty() && id.is_some_and(|id| self.hiding.contains(id))
    }

    /// Reads the part of styles.
    pub(super) fn read(&mut self, mut tokens: Tokens<'_>) -> Result<(), TableError> {
        let mut styles = BTreeMap::new();
        let mut open: Option<Style> = None;
        loop {
            match tokens.next()? {
                Token::Open(tag) if tag.name == b"style" => open = (!tag.empty).then(|| Style::new(&tag)),
                Token::Open(tag) if tag.name == b"tblStylePr" && !tag.empty => tokens.leave()?,
                Token::Open(tag) => {
                    if let Some(style) = &mut open {
                        style.see(&tag);
                    }
                }
                Token::Close(b"style") => {
                    if let Some(style) = open.take() {
                        styles.insert(style.id.clone(), style);
                    }
                    if styles.len() > MOST {
                        return Err(too_large("the document holds an enormous number of styles"));
                    }
                }
                Token::End => break,
                _ => {}
            }
        }
        let hiding = styles.values().filter(|style| hides(&styles, style));
        self.by_default |= hiding.clone().any(|style| style.is_default);
        self.hiding.extend(hiding.map(|style| style.id.clone()));
        Ok(())
    }
}

impl Style {
    fn new(tag: &Tag<'_>) -> Self {
        let is_paragraph = tag.any(b"type") == Some(b"paragraph");
        let is_default = is_paragraph && tag.any(b"default").is_some_and(is_on);
        Self { id: tag.any(b"styleId").unwrap_or_default().to_vec(), is_default, ..Self::default() }
    }

    fn see(&mut self, tag: &Tag<'_>) {
        match tag.name {
            b"basedOn" => self.based_on = tag.any(b"val").map(<[u8]>::to_vec),
            b"vanish" => self.hides = Some(tag.any(b"val").is_none_or(is_on)),
            _ => {}
        }
    }
}

/// Whether a style, or the nearest it rests on that says so, hides text.
fn hides(styles: &BTreeMap<Vec<u8>, Style>, style: &Style) -> bool {
    let mut style = style;
    for _ in 0..DEPTH {
        if let Some(hides) = style.hides {
            return hides;
        }
        match style.based_on.as_ref().and_then(|id| styles.get(id)) {
            Some(base) => style = base,
            None => return false,
        }
    }
    false
}
