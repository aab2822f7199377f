//! The provider list.

family! {}
