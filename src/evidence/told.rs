//! A value together with the place where somebody wrote it.

use crate::findings::Location;

/// A value and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub at: Location,
}

impl<T> Told<T> {
    /// A value written at `at`.
    pub fn new(value: T, at: Location) -> Self {
        Self { value, at }
    }
}

impl<T> std::ops::Deref for Told<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
