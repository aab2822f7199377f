//! Tables from codes to characters that come with fonts.

use std::collections::BTreeMap;

use encoding_rs::UTF_16BE;

use crate::documents::pdf::file::{Object, Parser, Said};

/// Codes that a table may name: more than any font has glyphs.
const CODES: usize = 1 << 17;

/// A table from codes to characters.
#[derive(Debug, Default)]
pub(super) struct CMap {
    /// Ranges of codes: bytes of a code, first and last.
    pub(super) spaces: Vec<(usize, u32, u32)>,
    map: BTreeMap<u32, String>,
}

impl CMap {
    /// Reads a table; what it does not understand it passes over.
    pub(super) fn parse(bytes: &[u8]) -> Self {
        let (mut cmap, mut operands) = (Self::default(), Vec::new());
        let mut parser = Parser::of_content(bytes);
        loop {
            match parser.said() {
                Said::Operand(object) => operands.push(object),
                Said::Operator(word) => {
                    match word {
                        b"endcodespacerange" => cmap.add_spaces(&operands),
                        b"endbfchar" => cmap.add_chars(&operands),
                        b"endbfrange" => cmap.add_ranges(&operands),
                        _ => {}
                    }
                    operands.clear();
                }
                Said::End => return cmap,
            }
            if cmap.map.len() > CODES || operands.len() > CODES {
                return cmap;
            }
        }
    }

    pub(super) fn get(&self, code: u32) -> Option<&str> {
        self.map.get(&code).map(String::as_str)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.map.is_empty()
    }

    fn add_spaces(&mut self, operands: &[Object]) {
        for pair in operands.chunks_exact(2) {
            if let (Some(low), Some(high)) = (pair[0].text(), pair[1].text())
                && (1..=4).contains(&low.len())
                && low.len() == high.len()
            {
                self.spaces.push((low.len(), code_of(low), code_of(high)));
            }
        }
    }

    fn add_chars(&mut self, operands: &[Object]) {
        for pair in operands.chunks_exact(2) {
            if let (Some(code), Some(text)) = (pair[0].text(), pair[1].text()) {
                self.map.insert(code_of(code), unicode(text));
            }
        }
    }

    fn add_ranges(&mut self, operands: &[Object]) {
        for range in operands.chunks_exact(3) {
            let (Some(low), Some(high)) = (range[0].text().map(code_of), range[1].text().map(code_of)) else {
                continue;
            };
            let codes = (low..=high).take(CODES.saturating_sub(self.map.len()));
            match &range[2] {
                Object::Array(texts) => {
                    let texts = texts.iter().filter_map(Object::text).map(unicode);
                    self.map.extend(codes.zip(texts));
                }
                Object::Text(first) => {
                    let Some((last, head)) = first.split_last() else { continue };
                    let (head, last) = match head.split_last() {
                        Some((before, head)) => (head, u32::from(*before) << 8 | u32::from(*last)),
                        None => (head, u32::from(*last)),
                    };
                    for (code, step) in codes.zip(0..) {
                        let [.., a, b] = last.wrapping_add(step).to_be_bytes();
                        self.map.insert(code, unicode(&[head, &[a, b]].concat()));
                    }
                }
                _ => {}
            }
        }
    }
}

/// A code as a number.
pub(super) fn code_of(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |code, byte| code << 8 | u32::from(*byte))
}

/// What a table says a code shows. Nothing is shown by U+0000, as some writers say for glyphs without a character.
fn unicode(bytes: &[u8]) -> String {
    if let [byte] = bytes {
        return char::from(*byte).to_string();
    }
    let text = UTF_16BE.decode_without_bom_handling(bytes).0;
    text.chars().filter(|c| *c != '\0' && *c != '\u{fffd}').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_and_ranges() {
        let cmap = CMap::parse(
            b"/CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> endcodespacerange
              2 beginbfchar <0003> <0041> <0004> <00660069> endbfchar
              2 beginbfrange <0010> <0012> <0030> <0020> <0021> [<0062> <D83DDE00>] endbfrange",
        );
        let found: Vec<_> = [3, 4, 0x10, 0x12, 0x13, 0x20, 0x21].map(|c| cmap.get(c)).to_vec();
        assert_eq!(found, [Some("A"), Some("fi"), Some("0"), Some("2"), None, Some("b"), Some("😀")]);
        assert_eq!(cmap.spaces, [(2, 0, 0xffff)]);
    }

    #[test]
    fn an_endless_range_ends() {
        let cmap = CMap::parse(b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange");
        assert!(cmap.map.len() <= CODES);
    }
}
