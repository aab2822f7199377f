//! Writing a workbook out: the library notes in each part of it on which system it ran, and the same content is to be the
//! same bytes on all.

use std::io::{self, Read, Seek, SeekFrom, Write};

use rust_xlsxwriter::{Workbook, XlsxError};

/// The end of the directory of a zip without a comment: its length, signature, and where in it the directory's size and
/// place stand (APPNOTE.TXT 4.3.16).
const END: usize = 22;
const END_SIGNATURE: &[u8] = b"PK\x05\x06";
const SIZE: usize = 12;
const PLACE: usize = 16;

/// The head of an entry of the directory: its length, signature, where the system stands, and the lengths of its three
/// fields (4.3.12).
const HEAD: usize = 46;
const HEAD_SIGNATURE: &[u8] = b"PK\x01\x02";
const SYSTEM: usize = 5;
const LENGTHS: [usize; 3] = [28, 30, 32];

/// Unix, as other programs that write workbooks say on all systems.
const UNIX: u8 = 3;

/// Writes a workbook.
///
/// # Errors
/// Those of the workbook and of the disk.
pub fn save<F: Read + Write + Seek + Send>(book: &mut Workbook, file: &mut F) -> Result<(), XlsxError> {
    book.save_to_writer(&mut *file)?;
    name_system(file).map_err(XlsxError::IoError)
}

/// Names the same system in each entry of a zip's directory. A zip whose end is told in another way stays as it is.
fn name_system(zip: &mut (impl Read + Write + Seek)) -> io::Result<()> {
    let Some((place, size)) = directory(zip)? else { return Ok(()) };
    zip.seek(SeekFrom::Start(place))?;
    let mut entries = vec![0; size];
    zip.read_exact(&mut entries)?;
    let mut at = 0;
    while let Some(head) = entries.get_mut(at..).and_then(|rest| rest.get_mut(..HEAD)) {
        if !head.starts_with(HEAD_SIGNATURE) {
            break;
        }
        head[SYSTEM] = UNIX;
        at += HEAD
            + LENGTHS
                .iter()
                .map(|field| usize::from(u16::from_le_bytes([head[*field], head[field + 1]])))
                .sum::<usize>();
    }
    zip.seek(SeekFrom::Start(place))?;
    zip.write_all(&entries)?;
    zip.seek(SeekFrom::End(0)).map(|_| ())
}

/// Where the directory of a zip begins, and its size.
fn directory(zip: &mut (impl Read + Seek)) -> io::Result<Option<(u64, usize)>> {
    let length = zip.seek(SeekFrom::End(0))?;
    let Some(at) = length.checked_sub(END as u64) else { return Ok(None) };
    let mut end = [0; END];
    zip.seek(SeekFrom::Start(at))?;
    zip.read_exact(&mut end)?;
    let number = |at: usize| u32::from_le_bytes([end[at], end[at + 1], end[at + 2], end[at + 3]]);
    let (place, size) = (u64::from(number(PLACE)), u64::from(number(SIZE)));
    let sound = end.starts_with(END_SIGNATURE) && place + size == at;
    Ok(usize::try_from(size).ok().filter(|_| sound).map(|size| (place, size)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    /// The systems that the entries of a zip name.
    fn systems(zip: &[u8]) -> Vec<u8> {
        let heads =
            zip.windows(HEAD_SIGNATURE.len()).enumerate().filter(|(_, bytes)| *bytes == HEAD_SIGNATURE);
        heads.map(|(at, _)| zip[at + SYSTEM]).collect()
    }

    #[test]
    fn every_part_names_the_same_system_wherever_it_was_written() {
        let mut book = Workbook::new();
        book.add_worksheet().write_string(0, 0, "Northbeck").unwrap();
        let mut file = Cursor::new(Vec::new());
        save(&mut book, &mut file).unwrap();
        let saved = file.into_inner();
        let mut foreign = Cursor::new(saved.clone());
        for at in 0..saved.len() {
            if saved[at..].starts_with(HEAD_SIGNATURE) {
                foreign.get_mut()[at + SYSTEM] = 0;
            }
        }
        assert!(systems(&saved).len() > 5 && systems(foreign.get_ref()).iter().all(|system| *system == 0));
        name_system(&mut foreign).unwrap();
        assert!(foreign.into_inner() == saved && systems(&saved).iter().all(|system| *system == UNIX));
    }

    #[test]
    fn what_is_no_zip_stays_as_it_is() {
        for bytes in [&b""[..], b"PK\x05\x06", &[b'x'; 40]] {
            let mut file = Cursor::new(bytes.to_vec());
            name_system(&mut file).unwrap();
            assert_eq!(file.into_inner(), bytes);
        }
    }
}
