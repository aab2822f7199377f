//! Every file against the sum that a manifest promises: read on this thread, hashed on another.

use std::io::{self, Read};

use super::bag::{Bag, Promised, capital};
use super::hashing::Hasher;
use super::problem::CHECKSUM;
use crate::files::fill;
use crate::pack::bag::hex;

/// Checks the sums of all files that are promised and there.
pub(super) fn check(bag: &mut Bag<'_>, promised: &Promised, ticks: &dyn Fn(u64)) {
    let Ok(hasher) = Hasher::start() else {
        bag.say(CHECKSUM, "", "The system allows no thread for hashing: nothing was checked");
        return;
    };
    let mut waiting = Vec::new();
    for (path, sum) in promised {
        let Some(which) = bag.files.get(path).copied() else { continue };
        let read = bag.held.read(which, &mut |content| hash(&hasher, content, ticks));
        let ended = hasher.end();
        waiting.push((path, sum));
        if let (Err(why), _) | (_, Err(why)) = (read, ended.map_err(|e| e.to_string())) {
            bag.say(CHECKSUM, path, capital(&why));
        }
    }
    let said = bag.said(CHECKSUM);
    for (path, sum) in waiting {
        let found = hasher.sum().map(|s| hex(&s)).unwrap_or_default();
        if found != *sum && !said.contains(path) {
            bag.say(
                CHECKSUM,
                path,
                format!("This file is not what was sent: its SHA-256 is {found}, not {sum}"),
            );
        }
    }
}

fn hash(hasher: &Hasher, content: &mut dyn Read, ticks: &dyn Fn(u64)) -> io::Result<()> {
    loop {
        let mut buffer = hasher.buffer()?;
        let read = fill(content, &mut buffer);
        // The buffer goes back whatever was read.
        hasher.update(buffer, *read.as_ref().unwrap_or(&0))?;
        match read? {
            0 => return Ok(()),
            len => ticks(len as u64),
        }
    }
}
