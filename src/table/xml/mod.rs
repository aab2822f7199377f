//! XML as a stream of tokens through a small window: no tree, no allocation for each token.
//!
//! Only what Office files need: names are compared without their prefix, and a document type is refused, so no
//! entity can be defined and none can unfold.

mod tag;
mod text;
mod tokens;

pub(crate) use tag::{Tag, is_true};
pub(crate) use text::{decode, decode_escaped};
pub(crate) use tokens::{Token, Tokens};
