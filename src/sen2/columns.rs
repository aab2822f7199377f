//! Where each column of List 1 comes from.

use super::fit::Fit;
use crate::lists::Key;

/// What is known of a column.
pub(super) struct Origin {
    pub(super) fit: Fit,
    /// Where it comes from.
    pub(super) from: &'static str,
    /// What the officer does about it; empty for nothing.
    pub(super) step: &'static str,
}

const fn origin(fit: Fit, from: &'static str, step: &'static str) -> Origin {
    Origin { fit, from, step }
}

/// Where the column of this key comes from, with or without an extract of GIAS.
pub(super) fn of(key: Option<Key>, with_gias: bool) -> Origin {
    match key {
        Some(Key::Phase | Key::SubsidiaryPhase) => phase(with_gias),
        Some(
            Key::UniqueId | Key::Upn | Key::Uln | Key::DateOfBirth | Key::Gender | Key::Ethnicity | Key::Need,
        ) => person(key),
        Some(Key::InitialPlan | Key::UpdatedPlan | Key::LastReview) => plan(key),
        Some(Key::Urn | Key::HomeEducated) => setting(key),
        other => elsewhere(other),
    }
}

fn person(key: Option<Key>) -> Origin {
    match key {
        Some(Key::UniqueId) => origin(
            Fit::Made,
            "Numbered in the order of the people in the return: SEN2 holds no identifier of the area's own",
            "Put in the identifier of your case system, so that the list can be told apart from other lists and tracked",
        ),
        Some(Key::Upn) => origin(Fit::Direct, "UPN; a code for why it is not known is left out", ""),
        Some(Key::Uln) => origin(Fit::Direct, "UniqueLearnerNumber", ""),
        Some(Key::DateOfBirth) => origin(Fit::Direct, "PersonBirthDate", ""),
        Some(Key::Gender) => origin(
            Fit::Partial,
            "Sex, or GenderCurrent in older returns: M, F and U. It is sex, not gender",
            "Take gender from your case system where it holds it",
        ),
        Some(Key::Ethnicity) => {
            origin(Fit::Direct, "Ethnicity; longer codes are folded into their main code", "")
        }
        _ => origin(Fit::Direct, "SENtype with SENtypeRank 1", ""),
    }
}

fn plan(key: Option<Key>) -> Origin {
    match key {
        Some(Key::InitialPlan) => origin(
            Fit::Partial,
            "AssessmentOutcomeDate where the outcome is Y; else StartDate of the plan",
            "Check those taken from StartDate: it can be that of a later plan, or before a move here",
        ),
        Some(Key::UpdatedPlan) => origin(
            Fit::Partial,
            "PhaseTransferFinalDate, else ReviewDraft: SEN2 holds no date for other amended plans",
            "Take it from your case system",
        ),
        _ => origin(
            Fit::Partial,
            "ReviewMeeting, else LastReview, which is the date of the decision and later than the meeting",
            "Check those taken from LastReview",
        ),
    }
}

fn setting(key: Option<Key>) -> Origin {
    match key {
        Some(Key::Urn) => origin(
            Fit::Direct,
            "URN of the first placement on the day; where there is no placement, that of the plan",
            "",
        ),
        _ => origin(
            Fit::Derived,
            "Yes where SENsetting is EHE, No where there is any other placement",
            "Check those left blank: they have no placement on the day",
        ),
    }
}

fn phase(with_gias: bool) -> Origin {
    if with_gias {
        return origin(
            Fit::Derived,
            "The type, phase or ages of the establishment in Get Information about Schools, by the URN of the placement",
            "Check those left blank",
        );
    }
    origin(
        Fit::Cannot,
        "SEN2 holds no phase",
        "Take it from Get Information about Schools by the URN; with its extract (--gias FILE) this is done here",
    )
}

fn elsewhere(key: Option<Key>) -> Origin {
    match key {
        Some(Key::Suspensions | Key::Exclusions | Key::Absence | Key::PupilPremium) => origin(
            Fit::Cannot,
            "Not in SEN2",
            "Take it from the school census, the alternative provision census or attendance data",
        ),
        Some(Key::SocialCare | Key::Team | Key::Disability) => {
            origin(Fit::Cannot, "Not in SEN2", "Take it from social care's case system")
        }
        _ => origin(Fit::Cannot, "Not in SEN2", ""),
    }
}
