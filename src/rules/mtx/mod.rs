//! The self-evaluation matrix: whether every area is looked at from both sides, rated, shown and planned.

use crate::evidence::MatrixRow;
use crate::findings::Location;
use crate::rules::{NO_STAGE, Said};

family! {
    line_unknown,
    line_unrated,
    line_unevidenced,
    line_evidence_unknown,
    line_unplanned,
    line_of_one_view,
    line_overdue,
    area_unexamined,
    line_officerless,
    line_untitled,
}

/// The matrix is the area's own working paper: what it lacks holds no stage back.
const STAGES: &[&str] = &[NO_STAGE];

/// What is said of a place in a line.
fn said(row: &MatrixRow, at: &Location, message: String) -> Said {
    Said::at(at.clone(), message).key(&row.line.value)
}
