//! Entries and documents.

family! {}
