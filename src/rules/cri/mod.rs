//! Criteria: what the evidence covers of each.

mod weighed;

family! {
    criterion_without_evidence,
    criterion_without_impact,
    criterion_cohort_gap,
    criterion_partner_gap,
    aspect_uncovered,
    criterion_voice_missing,
    criterion_stale,
}
