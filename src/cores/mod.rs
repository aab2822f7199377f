//! Work for all of the machine's cores.

mod side_by_side;

pub use side_by_side::side_by_side;
