//! The key of a file that opens without a password (ISO 32000-2, 7.6.4).

use md5::{Digest, Md5};
use sha2::{Sha256, Sha384, Sha512};

use super::aes;
use super::rc4::rc4;

/// What an empty password is filled up with.
const PADDING: [u8; 32] = [
    0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08, 0x2e,
    0x2e, 0x00, 0xb6, 0xd0, 0x68, 0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a,
];

/// What the dictionary of encryption says.
pub(super) struct Said<'a> {
    pub(super) revision: u64,
    /// Length of the key in bytes.
    pub(super) length: usize,
    pub(super) owner: &'a [u8],
    pub(super) user: &'a [u8],
    pub(super) user_key: &'a [u8],
    pub(super) permissions: [u8; 4],
    pub(super) metadata: bool,
    pub(super) id: &'a [u8],
}

/// The key for the empty password; None if that does not open the file.
pub(super) fn empty_password(said: &Said<'_>) -> Option<Vec<u8>> {
    if said.revision >= 5 { newer(said) } else { older(said) }
}

fn older(said: &Said<'_>) -> Option<Vec<u8>> {
    let mut md5 = Md5::new();
    md5.update(PADDING);
    md5.update(said.owner.get(..32)?);
    md5.update(said.permissions);
    md5.update(said.id);
    if said.revision >= 4 && !said.metadata {
        md5.update([0xff; 4]);
    }
    let length = if said.revision == 2 { 5 } else { said.length.clamp(5, 16) };
    let mut key = md5.finalize().to_vec();
    if said.revision >= 3 {
        for _ in 0..50 {
            key = Md5::digest(key.get(..length)?).to_vec();
        }
    }
    key.truncate(length);
    let opens = if said.revision == 2 {
        rc4(&key, &PADDING) == said.user.get(..32)?
    } else {
        let hash = Md5::new().chain_update(PADDING).chain_update(said.id).finalize();
        let sealed = (0..20_u8).fold(hash.to_vec(), |bytes, i| {
            let key: Vec<u8> = key.iter().map(|b| b ^ i).collect();
            rc4(&key, &bytes)
        });
        sealed.as_slice() == said.user.get(..16)?
    };
    opens.then_some(key)
}

fn newer(said: &Said<'_>) -> Option<Vec<u8>> {
    let hash = |salt: &[u8]| match said.revision {
        5 => Sha256::digest(salt).to_vec(),
        _ => hardened(salt),
    };
    let opens = hash(said.user.get(32..40)?) == said.user.get(..32)?;
    let between = hash(said.user.get(40..48)?);
    opens.then(|| aes::open_plain(&between, &[0; 16], said.user_key.get(..32).unwrap_or_default()))
}

/// The slow hash of revision 6 (algorithm 2.B), for the empty password.
fn hardened(salt: &[u8]) -> Vec<u8> {
    let mut hash = Sha256::digest(salt).to_vec();
    for round in 0_usize.. {
        let (Some(key), Some(start)) = (hash.get(..16), hash.get(16..32)) else { break };
        let sealed = aes::seal(key, start, &hash.repeat(64));
        let rest = sealed.iter().take(16).map(|b| u32::from(*b)).sum::<u32>() % 3;
        let last = usize::from(sealed.last().copied().unwrap_or(0));
        hash = match rest {
            0 => Sha256::digest(&sealed).to_vec(),
            1 => Sha384::digest(&sealed).to_vec(),
            _ => Sha512::digest(&sealed).to_vec(),
        };
        if round >= 63 && last <= round - 31 {
            break;
        }
    }
    hash.truncate(32);
    hash
}
