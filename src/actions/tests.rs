//! The plan over an area.
