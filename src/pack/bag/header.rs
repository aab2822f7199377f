//! The header before a file in a zip: what of it is not known until the file has ended, and where that stands.

use super::measure::Measured;

/// Its fixed part.
const FIXED: usize = 30;

/// What it begins with.
const SIGN: &[u8] = b"PK\x03\x04";

/// The field of sizes that are too large for the fixed part, and that of encryption.
const LARGE: usize = 4 + 16;
const ENCRYPTED: usize = 4 + 7;

/// Encryption where the header has the sum of the content as well: so are all but the smallest files encrypted.
const WITH_SUM: u16 = 1;

/// What a header is like.
pub(super) struct Header {
    /// How long the name is.
    pub(super) name: usize,
    /// Whether sizes stand in the larger fields.
    pub(super) large: bool,
    pub(super) encrypted: bool,
}

impl Header {
    /// How long it is.
    pub(super) fn len(&self) -> usize {
        let fields = [(self.large, LARGE), (self.encrypted, ENCRYPTED)];
        FIXED + self.name + fields.iter().filter(|(there, _)| *there).map(|(_, len)| len).sum::<usize>()
    }

    /// Whether these bytes may be it.
    pub(super) fn is(&self, bytes: &[u8]) -> bool {
        bytes.len() == self.len() && bytes.starts_with(SIGN)
    }

    /// Writes into it what is known of the content.
    pub(super) fn foretell(&self, header: &mut [u8], of: &Measured) {
        let mut fields = FIXED + self.name;
        put(header, 14, &of.crc.to_le_bytes());
        if self.large {
            put(header, fields + 4, &of.bytes.to_le_bytes());
            put(header, fields + 12, &of.packed.to_le_bytes());
            fields += LARGE;
        } else {
            // What does not fit is not true, and is found out when the file ends.
            put(header, 18, &u32::try_from(of.packed).unwrap_or(u32::MAX).to_le_bytes());
            put(header, 22, &u32::try_from(of.bytes).unwrap_or(u32::MAX).to_le_bytes());
        }
        if self.encrypted {
            put(header, fields + 4, &WITH_SUM.to_le_bytes());
        }
    }
}

fn put(header: &mut [u8], at: usize, bytes: &[u8]) {
    if let Some(place) = header.get_mut(at..at + bytes.len()) {
        place.copy_from_slice(bytes);
    }
}
