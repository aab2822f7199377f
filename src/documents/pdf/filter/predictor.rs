//! Undoes what was done to the rows of a stream before packing.

/// The shape of the rows.
pub(super) struct Rows {
    pub(super) predictor: u64,
    pub(super) colors: u64,
    pub(super) bits: u64,
    pub(super) columns: u64,
}

impl Rows {
    /// Bytes of a pixel and of a row; None where no honest stream has such rows.
    fn sizes(&self) -> Option<(usize, usize)> {
        let (colors, bits) = (self.colors.clamp(1, 32), self.bits.clamp(1, 16));
        let columns = Some(self.columns.max(1)).filter(|c| *c < 1 << 24)?;
        let pixel = (colors * bits).div_ceil(8);
        let row = (colors * bits * columns).div_ceil(8);
        Some((usize::try_from(pixel).ok()?, usize::try_from(row).ok()?))
    }
}

/// The bytes as they were before.
pub(super) fn undo(bytes: Vec<u8>, rows: &Rows) -> Option<Vec<u8>> {
    match rows.predictor {
        0 | 1 => Some(bytes),
        2 => tiff(bytes, rows),
        _ => png(&bytes, rows),
    }
}

/// Each byte was the difference to the pixel before; only whole bytes are ever met in text.
fn tiff(mut bytes: Vec<u8>, rows: &Rows) -> Option<Vec<u8>> {
    let (pixel, row) = rows.sizes()?;
    if rows.bits != 8 {
        return None;
    }
    for row in bytes.chunks_mut(row) {
        for at in pixel..row.len() {
            row[at] = row[at].wrapping_add(row[at - pixel]);
        }
    }
    Some(bytes)
}

/// Each row begins with how it was made from its neighbours.
fn png(bytes: &[u8], rows: &Rows) -> Option<Vec<u8>> {
    let (pixel, length) = rows.sizes()?;
    let mut out = Vec::with_capacity(bytes.len());
    let mut above = vec![0; length.min(bytes.len())];
    for line in bytes.chunks(length.checked_add(1)?) {
        let (how, line) = line.split_first()?;
        let mut row = line.to_vec();
        for at in 0..row.len() {
            let left = at.checked_sub(pixel).map_or(0, |i| row[i]);
            let up = above.get(at).copied().unwrap_or(0);
            let corner = at.checked_sub(pixel).and_then(|i| above.get(i)).copied().unwrap_or(0);
            let guess = match how {
                1 => left,
                2 => up,
                3 => u8::midpoint(left, up),
                4 => paeth(left, up, corner),
                _ => 0,
            };
            row[at] = row[at].wrapping_add(guess);
        }
        out.extend_from_slice(&row);
        above = row;
    }
    Some(out)
}

fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, up, corner].map(i16::from);
    let p = a + b - c;
    let (da, db, dc) = ((p - a).abs(), (p - b).abs(), (p - c).abs());
    if da <= db && da <= dc {
        left
    } else if db <= dc {
        up
    } else {
        corner
    }
}
