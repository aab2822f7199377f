//! Mails as text (`.eml`, `.mbox`, web pages saved whole): their heads and the text of their parts.

mod parts;
mod transfer;

pub(super) use parts::read;
