//! Criteria: what the evidence covers of each.

family! {}
