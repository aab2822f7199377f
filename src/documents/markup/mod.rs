//! Marked-up text of any kind: web pages, XML, the metadata of pictures and PDFs, read as it comes and never refused.

mod entities;
mod page;
mod scan;
mod xmp;

pub(super) use page::read;
pub(super) use xmp::properties;
