//! Reading a known number of bytes.

use std::io::{self, Read};

/// Reads until the buffer is full or the source at its end; says how much was read.
///
/// # Errors
/// What the source says, but for being interrupted.
pub fn fill(source: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut len = 0;
    while let Some(rest) = buffer.get_mut(len..).filter(|rest| !rest.is_empty()) {
        match source.read(rest) {
            Ok(0) => break,
            Ok(n) => len += n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives a byte at a time, and is interrupted before each.
    struct Slow(Vec<u8>, bool);

    impl Read for Slow {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.1 = !self.1;
            match self.0.pop() {
                Some(byte) if self.1 => {
                    self.0.push(byte);
                    Err(io::ErrorKind::Interrupted.into())
                }
                Some(byte) => (&[byte][..]).read(buffer),
                None => Ok(0),
            }
        }
    }

    #[test]
    fn it_reads_on_until_there_is_no_room_or_no_more() {
        let mut buffer = [0; 3];
        assert_eq!(fill(&mut Slow(vec![3, 2, 1, 0], false), &mut buffer).unwrap(), 3);
        assert_eq!(buffer, [0, 1, 2]);
        assert_eq!(fill(&mut Slow(vec![9], false), &mut buffer).unwrap(), 1);
    }
}
