//! The tag files of a bag: declaration, manifests, and how much the payload holds.

use super::bag::{Bag, Promised, capital};
use super::problem::{MALFORMED, NAME};
use crate::pack::bag::Part;
use crate::pack::bag::{Line, read_manifest};
use crate::pack::names::unsafe_because;

/// `bagit.txt` must declare a version and an encoding that we know.
pub(super) fn declaration(bag: &mut Bag<'_>) {
    if let Some(path) = bag.files.keys().find(|p| *p == "fetch.txt").cloned() {
        bag.say(MALFORMED, &path, "The pack wants files fetched from elsewhere: a submission must be whole");
    }
    let Some(text) = bag.text("bagit.txt") else { return };
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let right = matches!(
        lines.as_slice(),
        ["BagIt-Version: 1.0" | "BagIt-Version: 0.97", "Tag-File-Character-Encoding: UTF-8"]
    );
    if !right {
        bag.say(MALFORMED, "bagit.txt", "This does not declare a bag of BagIt 1.0 in UTF-8");
    }
}

/// What a manifest promises, by path. Lines that cannot be read are problems.
pub(super) fn manifest(bag: &mut Bag<'_>, name: &str, payload: bool) -> Promised {
    let mut promised = Promised::new();
    let Some(text) = bag.text(name) else { return promised };
    for (number, line) in read_manifest(&text) {
        let Line::File(sum, path) = line else {
            bag.say(MALFORMED, name, format!("Line {number} is not a sum and a path"));
            continue;
        };
        if path.starts_with("data/") != payload {
            bag.say(MALFORMED, name, format!("Line {number} names a file that belongs in another manifest"));
        } else if let Some(why) = unsafe_because(&path) {
            bag.say(NAME, &path, format!("This name is not safe: {why}"));
        }
        if promised.insert(path, sum).is_some() {
            bag.say(MALFORMED, name, format!("Line {number} names a file a second time"));
        }
    }
    if promised.is_empty() {
        bag.say(MALFORMED, name, "This manifest names no file");
    }
    promised
}

/// What `bag-info.txt` gives: the size, which must be the payload's, and the part that the pack is.
pub(super) fn info(bag: &mut Bag<'_>) -> Option<Part> {
    let text = bag.text("bag-info.txt")?;
    size(bag, &text);
    Part::read(&text).unwrap_or_else(|why| {
        bag.say(MALFORMED, "bag-info.txt", capital(why));
        None
    })
}

fn size(bag: &mut Bag<'_>, text: &str) {
    let Some(oxum) = text.lines().find_map(|line| line.strip_prefix("Payload-Oxum:")) else {
        bag.say(MALFORMED, "bag-info.txt", "This does not give the size of the payload (Payload-Oxum)");
        return;
    };
    let payload = bag.files.iter().filter(|(path, _)| path.starts_with("data/"));
    let sizes: Vec<u64> =
        payload.filter_map(|(_, which)| bag.held.files().get(*which)).map(|f| f.bytes).collect();
    let bytes = sizes.iter().fold(0_u64, |sum, b| sum.saturating_add(*b));
    let found = format!("{bytes}.{}", sizes.len());
    if oxum.trim() != found {
        let what = format!(
            "The payload holds {bytes} bytes in {} files, but this says {}",
            sizes.len(),
            oxum.trim().chars().take(40).collect::<String>()
        );
        bag.say(MALFORMED, "bag-info.txt", what);
    }
}
