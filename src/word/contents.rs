//! The list of contents: a field that Word can renew, filled with what it would hold. It leads to places instead of giving
//! page numbers, which only a program that lays pages out can know.

use super::block::Block;
use super::content::{run, wrapped};

/// The deepest level that stands in it.
const DEEPEST: u8 = 2;

/// The name of the place of a heading; headings count from 1.
pub(super) fn place(number: usize) -> String {
    format!("_Toc{number:06}")
}

/// The headings that stand in it, each with its number and level.
pub(super) fn shown(blocks: &[Block]) -> impl Iterator<Item = (usize, u8, &str)> {
    let headings = blocks.iter().filter_map(|block| match block {
        Block::Heading(level, text) => Some((*level, text.as_str())),
        _ => None,
    });
    (1..)
        .zip(headings)
        .filter(|(_, (level, _))| *level <= DEEPEST)
        .map(|(at, (level, text))| (at, level, text))
}

/// The list of these blocks' headings.
pub(super) fn contents(blocks: &[Block]) -> String {
    let shown: Vec<(usize, u8, &str)> = self::shown(blocks).collect();
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> \
                 TOC \\o \"1-2\" \\n \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let mut out = wrapped("TOCHeading", "", &run("", "Contents"));
    for (index, (number, level, text)) in shown.iter().enumerate() {
        let link = format!(
            "<w:hyperlink w:anchor=\"{}\" w:history=\"1\">{}</w:hyperlink>",
            place(*number),
            run("", text)
        );
        let begin = if index == 0 { begin } else { "" };
        let end = if index + 1 == shown.len() { end } else { "" };
        out.push_str(&wrapped(&format!("TOC{level}"), "", &format!("{begin}{link}{end}")));
    }
    out
}
