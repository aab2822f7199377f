//! Expressions against tables of what they should say, and against random ones with a second reckoning beside them.

mod faults;
mod meaning;
mod row;
mod syntax;
