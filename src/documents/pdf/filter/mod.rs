//! Unpacks streams: every way that text is packed, and none of those for pictures.

mod ascii;
mod chain;
mod lzw;
mod predictor;

pub(super) use chain::{Step, Unpacked, unpack};
