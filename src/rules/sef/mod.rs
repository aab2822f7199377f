//! The self-evaluation: whether its statements judge, show evidence and say what changed, in words that families understand.

mod plain;
mod reading;
mod said;

family! {
    statement_incomplete,
    statement_unevidenced,
    criterion_not_judged,
    question_not_answered,
    descriptive_statement,
    abbreviation_unexplained,
    improvement_without_action,
    families_view_missing,
    statement_action_unknown,
    cohort_not_judged,
    self_evaluation_too_long,
}
