//! Requests: what Annex A asks for and what answers it.

family! {}
