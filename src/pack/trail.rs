//! The sum of the zip itself: hashed behind the writer's back, as soon as a part of it will not change any more, so
//! that a pack is not read a second time when it is done.

use std::fs::File;
use std::io::{self, Read};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, JoinHandle};

use sha2::{Digest, Sha256};

use super::bag::hex;

/// A thread that follows a file while it is written.
pub(super) struct Trail {
    settled: Sender<u64>,
    thread: JoinHandle<io::Result<(u64, String)>>,
}

impl Trail {
    /// Follows `file`, a handle of its own.
    pub(super) fn follow(file: File) -> io::Result<Self> {
        let (settled, upto) = channel();
        let thread = Builder::new().name("trail".into()).spawn(move || hash(file, &upto))?;
        Ok(Self { settled, thread })
    }

    /// Where to tell that nothing before a place will change any more.
    pub(super) fn settled(&self) -> Sender<u64> {
        self.settled.clone()
    }

    /// Size and SHA-256 of the file, now that it is whole. Everyone who tells of places must be gone.
    pub(super) fn finish(self) -> io::Result<(u64, String)> {
        drop(self.settled);
        self.thread.join().unwrap_or_else(|_| Err(io::Error::other("hashing stopped")))
    }
}

fn hash(mut file: File, upto: &Receiver<u64>) -> io::Result<(u64, String)> {
    let (mut sum, mut buffer, mut done) = (Sha256::new(), vec![0; 256 << 10], 0);
    for place in upto {
        let mut part = (&mut file).take(place.saturating_sub(done));
        done += feed(&mut part, &mut sum, &mut buffer)?;
    }
    done += feed(&mut file, &mut sum, &mut buffer)?;
    Ok((done, hex(&sum.finalize())))
}

fn feed(from: &mut dyn Read, sum: &mut Sha256, buffer: &mut [u8]) -> io::Result<u64> {
    let mut all = 0;
    loop {
        match from.read(buffer) {
            Ok(0) => return Ok(all),
            Ok(len) => {
                sum.update(buffer.get(..len).unwrap_or(&[]));
                all += len as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_file_is_followed_to_its_end() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        let trail = Trail::follow(file.reopen().unwrap()).unwrap();
        let settled = trail.settled();
        for part in [&b"one"[..], b"two", b"three"] {
            file.write_all(part).unwrap();
            settled.send(2).unwrap();
        }
        drop(settled);
        let whole = hex(&Sha256::digest(b"onetwothree"));
        assert_eq!(trail.finish().unwrap(), (11, whole));
    }
}
