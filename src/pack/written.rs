//! The self-evaluation that is written from statements, for a pack whose repository has none of its own.

use std::path::PathBuf;

use super::PackError;
use super::book::Making;
use super::build::BuildInput;
use super::plan::Plan;
use crate::sef;

/// A document that was made for the pack.
pub(super) struct Written {
    /// Its path in the pack, relative to `data`.
    pub(super) path: String,
    /// Where it lies until it is packed.
    pub(super) file: PathBuf,
}

/// Writes the self-evaluation into the temporary folder, where the plan sends one.
pub(super) fn write(
    input: &BuildInput<'_>,
    plan: &Plan<'_>,
    making: &Making<'_>,
) -> Result<Option<Written>, PackError> {
    let Some(path) = plan.self_evaluation.clone() else { return Ok(None) };
    let file = making.temp.join("self-evaluation.docx");
    let model = sef::gather(input.framework, input.repository, making.as_of);
    sef::document(&model).write(&file).map_err(|e| PackError::file(&file, &e))?;
    Ok(Some(Written { path, file }))
}
