//! The comments of a sheet.

use std::io::Read;

use super::records::{Records, text};
use crate::table::TableError;

/// The most bytes of one record.
const MOST: usize = 4 << 20;
/// A comment begins.
const BEGIN: u32 = 635;
/// The text of a comment.
const TEXT: u32 = 637;

/// Gives each comment's text; gives how many comments there are.
pub(crate) fn comments(source: Box<dyn Read + '_>, each: &mut dyn FnMut(&str)) -> Result<usize, TableError> {
    let (mut records, mut count, mut held) = (Records::new(source, MOST), 0, String::new());
    while let Some((kind, data)) = records.next()? {
        match kind {
            BEGIN => count += 1,
            TEXT => {
                held.clear();
                if text(data, 1, &mut held).is_some() {
                    each(&held);
                }
            }
            _ => {}
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_counted_and_given() {
        let mut part = vec![0xfb, 0x04, 0x00, 0xfd, 0x04, 9, 0, 2, 0, 0, 0, b'H', 0, b'i', 0];
        part.extend([0xfc, 0x04, 0x00]);
        let mut texts = Vec::new();
        let count = comments(Box::new(part.as_slice()), &mut |text| texts.push(text.to_owned()));
        assert_eq!((count.ok(), texts), (Some(1), vec!["Hi".to_owned()]));
        assert!(comments(Box::new(&part[..9]), &mut |_| {}).is_err());
    }
}
