//! Rows of List 1 and List 2, and both together.

family! {}
