//! Objects out of words.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::lexer::{Lexer, Token};
use super::object::{Dict, Object};

/// How deep arrays and dictionaries may nest: honest files stay under ten.
const DEPTH: u32 = 64;
/// How many objects one object may hold: so many pages hang under one parent in no honest file.
const OBJECTS: u32 = 1 << 20;

/// Makes objects of words.
pub(in crate::documents::pdf) struct Parser<'a> {
    pub(in crate::documents::pdf) lexer: Lexer<'a>,
    /// Whether `7 0 R` stands for object 7; in a page's content it does not.
    references: bool,
    left: u32,
}

/// What stands in a page's content.
pub(in crate::documents::pdf) enum Said<'a> {
    Operand(Object),
    Operator(&'a [u8]),
    End,
}

impl<'a> Parser<'a> {
    /// For the body of a file.
    pub(super) fn of_file(bytes: &'a [u8]) -> Self {
        Self { lexer: Lexer::new(bytes), references: true, left: OBJECTS }
    }

    /// For the content of a page, or a font's table.
    pub(in crate::documents::pdf) fn of_content(bytes: &'a [u8]) -> Self {
        Self { lexer: Lexer::new(bytes), references: false, left: OBJECTS }
    }

    /// The next operand or operator of a content.
    pub(in crate::documents::pdf) fn said(&mut self) -> Said<'a> {
        self.left = OBJECTS;
        match self.lexer.next() {
            Token::End => Said::End,
            Token::Word(word) => match constant(word) {
                Some(object) => Said::Operand(object),
                None => Said::Operator(word),
            },
            token => Said::Operand(self.object_of(token, DEPTH).unwrap_or(Object::Null)),
        }
    }

    /// The next object; None where there is none.
    pub(super) fn object(&mut self) -> Option<Object> {
        let token = self.lexer.next();
        self.object_of(token, DEPTH)
    }

    /// The number and generation at the head of an object: `7 0 obj`.
    pub(super) fn head(&mut self) -> Option<(u32, u16)> {
        let number = self.whole()?;
        let generation = self.whole()?;
        let is_head = self.lexer.next() == Token::Word(b"obj");
        is_head.then_some((u32::try_from(number).ok()?, u16::try_from(generation).unwrap_or(0)))
    }

    pub(super) fn whole(&mut self) -> Option<u64> {
        match self.lexer.next() {
            Token::Number(n) => Object::Number(n).whole(),
            _ => None,
        }
    }

    fn object_of(&mut self, token: Token<'a>, depth: u32) -> Option<Object> {
        self.left = self.left.checked_sub(1)?;
        match token {
            Token::Number(n) => Some(self.reference(n).unwrap_or(Object::Number(n))),
            Token::Text(bytes) => Some(Object::Text(bytes.into())),
            Token::Name(bytes) => Some(Object::Name(bytes.into())),
            Token::ArrayOpen => self.array(depth.checked_sub(1)?),
            Token::DictOpen => self.dict(depth.checked_sub(1)?).map(Object::Dict),
            Token::Word(word) => constant(word),
            Token::ArrayClose | Token::DictClose | Token::End => None,
        }
    }

    /// `7 0 R`, of which the 7 was read.
    fn reference(&mut self, number: f64) -> Option<Object> {
        let number = self.references.then(|| Object::Number(number).count()).flatten()?;
        let back = self.lexer.at;
        let is_reference = matches!(self.lexer.next(), Token::Number(n) if n.fract() == 0.0)
            && self.lexer.next() == Token::Word(b"R");
        if is_reference {
            return Some(Object::Ref(number));
        }
        if !self.lexer.ran_out() {
            self.lexer.at = back;
        }
        None
    }

    fn array(&mut self, depth: u32) -> Option<Object> {
        let mut objects = Vec::new();
        loop {
            match self.lexer.next() {
                Token::ArrayClose => return Some(Object::Array(objects.into())),
                Token::End => return None,
                // A stray word in an array is passed over, as every reader does.
                token => match self.object_of(token, depth) {
                    Some(object) => objects.push(object),
                    None if self.left == 0 || depth == 0 => return None,
                    None => {}
                },
            }
        }
    }

    fn dict(&mut self, depth: u32) -> Option<Dict> {
        let mut entries: BTreeMap<Rc<[u8]>, Object> = BTreeMap::new();
        loop {
            match self.lexer.next() {
                Token::DictClose => return Some(Dict::new(entries)),
                Token::Name(name) => {
                    let back = self.lexer.at;
                    match self.lexer.next() {
                        // A name without its value.
                        Token::DictClose => self.lexer.at = back,
                        token => {
                            let object = self.object_of(token, depth)?;
                            entries.insert(name.into(), object);
                        }
                    }
                }
                Token::End => return None,
                _ => self.left = self.left.checked_sub(1)?,
            }
        }
    }
}

fn constant(word: &[u8]) -> Option<Object> {
    match word {
        b"true" => Some(Object::Bool(true)),
        b"false" => Some(Object::Bool(false)),
        b"null" => Some(Object::Null),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(bytes: &[u8]) -> Option<Object> {
        Parser::of_file(bytes).object()
    }

    #[test]
    fn nested_objects_and_references() {
        let dict = object(b"<< /Kids [3 0 R 4 5 true] /N << /A (b) >> /Empty >> ").unwrap();
        let dict = dict.dict().unwrap();
        let kids = [Object::Ref(3), Object::Number(4.0), Object::Number(5.0), Object::Bool(true)];
        assert_eq!(dict.get("Kids").array(), Some(&kids[..]));
        assert_eq!(dict.get("N").dict().unwrap().get("A").text(), Some(&b"b"[..]));
        assert_eq!(*dict.get("Other"), Object::Null);
    }

    #[test]
    fn bottomless_nesting_is_refused() {
        assert_eq!(object(&b"[".repeat(100_000)), None);
        assert_eq!(object(&b"<</A".repeat(100_000)), None);
    }

    #[test]
    fn content_knows_no_references() {
        let mut parser = Parser::of_content(b"1 0 R");
        assert!(matches!(parser.said(), Said::Operand(Object::Number(_))));
        assert!(matches!(parser.said(), Said::Operand(Object::Number(_))));
        assert!(matches!(parser.said(), Said::Operator(b"R")));
        assert!(matches!(parser.said(), Said::End));
    }
}
