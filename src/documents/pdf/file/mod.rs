//! The file itself: words, objects, where each lies, and how to get at it however the file is built or broken.

mod lexer;
mod object;
mod objects;
mod parse;
mod pdf;
mod rebuild;
mod source;
mod streams;
mod table;

pub(super) use lexer::is_space;
pub(super) use object::{Dict, Object, Stream};
pub(super) use parse::{Parser, Said};
pub(super) use pdf::{Opened, Pdf};
