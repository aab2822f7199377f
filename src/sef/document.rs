//! The document from top to bottom.

use super::model::SelfEvaluation;
use super::{coverage, criteria, front, plan};
use crate::word::Document;

/// Lays the self-evaluation out.
#[must_use]
pub fn document(sef: &SelfEvaluation<'_>) -> Document {
    let mut document = Document::new("Self-evaluation", sef.area, sef.as_of);
    front::draft(&mut document, sef);
    front::context(&mut document, sef);
    document.contents();
    front::questions(&mut document, sef);
    coverage::write(&mut document, sef);
    criteria::write(&mut document, sef);
    plan::write(&mut document, sef);
    document
}
