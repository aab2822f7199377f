//! AES in chains of blocks (CBC).

use aes::cipher::{BlockCipherDecrypt, BlockCipherEncrypt, KeyInit};
use aes::{Aes128, Aes256, Block};

const BLOCK: usize = 16;

/// Decrypts what begins with its own first block, and takes off the padding. A last block that is cut is left out.
pub(super) fn open(key: &[u8], bytes: &[u8]) -> Vec<u8> {
    let Some((start, body)) = bytes.split_at_checked(BLOCK) else { return Vec::new() };
    let mut out = open_plain(key, start, body);
    let padding = out.last().map_or(0, |b| usize::from(*b));
    if (1..=BLOCK).contains(&padding) {
        out.truncate(out.len().saturating_sub(padding));
    }
    out
}

/// Decrypts without padding, from a first block.
pub(super) fn open_plain(key: &[u8], start: &[u8], bytes: &[u8]) -> Vec<u8> {
    match key.len() {
        16 => Aes128::new_from_slice(key).map(|aes| decrypt(&aes, start, bytes)).unwrap_or_default(),
        _ => Aes256::new_from_slice(key).map(|aes| decrypt(&aes, start, bytes)).unwrap_or_default(),
    }
}

fn decrypt<C: BlockCipherDecrypt<BlockSize = aes::cipher::consts::U16>>(
    aes: &C,
    start: &[u8],
    bytes: &[u8],
) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut before = start;
    for sealed in bytes.chunks_exact(BLOCK) {
        let Ok(mut block) = Block::try_from(sealed) else { break };
        aes.decrypt_block(&mut block);
        out.extend(block.iter().zip(before).map(|(a, b)| a ^ b));
        before = sealed;
    }
    out
}

/// Encrypts whole blocks with a key of 128 bits: part of making the key of newer files.
pub(super) fn seal(key: &[u8], start: &[u8], bytes: &[u8]) -> Vec<u8> {
    let Ok(aes) = Aes128::new_from_slice(key) else { return Vec::new() };
    let mut out = Vec::with_capacity(bytes.len());
    let mut before = start.to_vec();
    for plain in bytes.chunks_exact(BLOCK) {
        let Ok(mut block) = Block::try_from(plain) else { break };
        block.iter_mut().zip(&before).for_each(|(a, b)| *a ^= b);
        aes.encrypt_block(&mut block);
        out.extend_from_slice(&block);
        before = block.to_vec();
    }
    out
}
