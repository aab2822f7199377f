//! The structure of lists.

family! {}
