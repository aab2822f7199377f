//! In hand.

use super::Rule;

/// The rules of this family, in order of code.
pub const RULES: &[&Rule] = &[];
