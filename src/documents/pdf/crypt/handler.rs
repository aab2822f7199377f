//! Which of the file is encrypted, and how.

use md5::{Digest, Md5};

use super::key::{Said, empty_password};
use super::{aes, rc4};
use crate::documents::pdf::file::{Dict, Object};

/// How bytes are encrypted.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Not,
    Rc4,
    Aes128,
    Aes256,
}

/// What opens the strings and streams of a file.
pub(in crate::documents::pdf) struct Crypt {
    key: Vec<u8>,
    strings: Way,
    streams: Way,
    /// Whether the metadata is encrypted too.
    metadata: bool,
}

/// What opens a file without a password, from its dictionary of encryption and its first identifier; None if it asks
/// for a password, or is encrypted for certain people.
pub(in crate::documents::pdf) fn open(dict: &Dict, id: &[u8]) -> Option<Crypt> {
    if !dict.get("Filter").is_name("Standard") {
        return None;
    }
    let version = dict.get("V").whole()?;
    let strings = way(dict, version, "StrF")?;
    let streams = way(dict, version, "StmF")?;
    let metadata = *dict.get("EncryptMetadata") != Object::Bool(false);
    let bits = if version == 4 { 128 } else { dict.get("Length").whole().unwrap_or(40) };
    let said = Said {
        revision: dict.get("R").whole()?,
        length: usize::try_from(bits / 8).ok()?,
        owner: dict.get("O").text()?,
        user: dict.get("U").text()?,
        user_key: dict.get("UE").text().unwrap_or_default(),
        permissions: permissions(dict.get("P").number()?),
        metadata,
        id,
    };
    Some(Crypt { key: empty_password(&said)?, strings, streams, metadata })
}

/// The permissions are 32 bits, written as a number with or without a sign.
#[allow(clippy::cast_possible_truncation)]
fn permissions(number: f64) -> [u8; 4] {
    let [a, b, c, d, ..] = (number as i64).to_le_bytes();
    [a, b, c, d]
}

fn way(dict: &Dict, version: u64, which: &str) -> Option<Way> {
    match version {
        1..=3 => Some(Way::Rc4),
        4 | 5 => {
            let name = dict.get(which).name().unwrap_or(b"Identity");
            let name = std::str::from_utf8(name).ok()?;
            if name == "Identity" {
                return Some(Way::Not);
            }
            match dict.get("CF").dict()?.get(name).dict()?.get("CFM").name()? {
                b"V2" => Some(Way::Rc4),
                b"AESV2" => Some(Way::Aes128),
                b"AESV3" => Some(Way::Aes256),
                b"None" => Some(Way::Not),
                _ => None,
            }
        }
        _ => None,
    }
}

impl Crypt {
    /// A string of the object of that number and generation.
    pub(in crate::documents::pdf) fn string(&self, id: (u32, u16), bytes: &[u8]) -> Vec<u8> {
        self.open(self.strings, id, bytes)
    }

    /// The bytes of a stream.
    pub(in crate::documents::pdf) fn stream(&self, id: (u32, u16), dict: &Dict, bytes: Vec<u8>) -> Vec<u8> {
        let kind = dict.get("Type");
        let plain = kind.is_name("XRef") || kind.is_name("Metadata") && !self.metadata;
        // A stream that names its own way names none at all.
        let own = dict.get("Filter").is_name("Crypt")
            || dict.get("Filter").array().is_some_and(|f| f.first().is_some_and(|f| f.is_name("Crypt")));
        if plain || own { bytes } else { self.open(self.streams, id, &bytes) }
    }

    fn open(&self, way: Way, id: (u32, u16), bytes: &[u8]) -> Vec<u8> {
        match way {
            Way::Not => bytes.to_vec(),
            Way::Rc4 => rc4::rc4(&self.object_key(id, &[]), bytes),
            Way::Aes128 => aes::open(&self.object_key(id, b"sAlT"), bytes),
            Way::Aes256 => aes::open(&self.key, bytes),
        }
    }

    /// Each object has its own key.
    fn object_key(&self, (number, generation): (u32, u16), salt: &[u8]) -> Vec<u8> {
        let mut md5 = Md5::new();
        md5.update(&self.key);
        md5.update(number.to_le_bytes().get(..3).unwrap_or_default());
        md5.update(generation.to_le_bytes());
        md5.update(salt);
        let mut key = md5.finalize().to_vec();
        key.truncate((self.key.len() + 5).min(16));
        key
    }
}
