//! A small part of CEL, the Common Expression Language, for rules that an area writes itself. [`compile`] turns text
//! into a [`Program`] whose types are known, so that asking it of a row cannot fail; what is wrong with the text is a
//! [`Fault`] at a character. This room knows neither lists nor settings: a [`Scope`] says what names mean, and
//! [`Facts`] what they hold.
//!
//! A blank is neither equal nor unequal to anything: where an answer hangs on one, there is no answer.

mod compile;
mod eval;
mod fault;
mod parse;
mod program;
mod scope;
mod syntax;
mod token;

#[cfg(test)]
mod tests;

pub use compile::{FUNCTIONS, compile};
pub use eval::{Facts, Known, Lack};
pub use fault::Fault;
pub use program::Program;
pub use scope::{Kind, Meaning, Scope};
