//! Passwords of encrypted packs: held so that they cannot be shown and are wiped, and refused where they could be guessed.

mod password;
mod strength;

pub use password::{Password, PasswordFault};
