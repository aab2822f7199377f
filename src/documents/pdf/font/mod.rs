//! Fonts: what characters the codes of a page's text stand for, and how wide each is.

mod cmap;
mod composite;
mod encoding;
mod glyphs;
mod simple;
mod strings;
mod typeface;
mod widths;

pub(super) use strings::text_string;
pub(super) use typeface::{Font, Fonts};
