//! What is worth saying of a return without saying anything of a person.

/// Something that was met in the return, and counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Notice {
    PlanWithoutStart,
    ActiveWithoutPlan,
    SeveralPlans,
    LostRecord,
    RepeatedId,
    BadDate,
    UpnIsReason,
    UpnReasonGiven,
    UpnReasonUnknown,
    NoNumberNoReason,
    SexUnknown,
    EthnicityUnknown,
    IssuedFromStart,
    UpdatedFromDraft,
    ReviewedFromDecision,
    DateAfterDay,
    NoPlacement,
    SettingFromPlan,
    PlacementEmpty,
    PlacementWithoutUrn,
    SettingUnknown,
    NeedMissing,
    NeedUnknown,
    NeedUnranked,
    UrnNotInGias,
    PhaseEither,
    PhaseUnknown,
}

impl Notice {
    /// What it is, and what was done with it.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::PlanWithoutStart => {
                "Plans without a start date that can be read; left out, since nobody can tell whether they were active"
            }
            Self::ActiveWithoutPlan => "Active plans with no named plan, so with no start date; left out",
            Self::SeveralPlans => {
                "People with more than one plan active on the day; the one that started last is taken"
            }
            Self::LostRecord => "Records that hang on nothing they could belong to; left out",
            Self::RepeatedId => "Records whose table id stands twice; what hangs on it goes to the first",
            Self::BadDate => "Dates that cannot be read; taken as not given",
            Self::UpnIsReason => "UPN holds a code for why the number is not known; left blank",
            Self::UpnReasonGiven => "People with neither UPN nor ULN, for a reason that the return gives",
            Self::UpnReasonUnknown => "Reason for no UPN is not a code of the return",
            Self::NoNumberNoReason => "People with neither UPN nor ULN, and no reason",
            Self::SexUnknown => "Sex is not a code of the return; left blank",
            Self::EthnicityUnknown => "Ethnicity is not a code, or has no safe main code; left blank",
            Self::IssuedFromStart => {
                "Date first issued taken from the plan's start date, which can be that of a later plan or of a move here"
            }
            Self::UpdatedFromDraft => {
                "Date updated taken from the date of a draft amended plan: check when it was issued"
            }
            Self::ReviewedFromDecision => {
                "Date last reviewed taken from the date of the decision, which is later than the review meeting"
            }
            Self::DateAfterDay => "Dates of reviews or amended plans after the day; left blank",
            Self::NoPlacement => "Active plans without a placement on the day",
            Self::SettingFromPlan => {
                "URN taken from what the plan names, since there is no placement on the day"
            }
            Self::PlacementEmpty => "Placements with neither URN, UKPRN nor setting",
            Self::PlacementWithoutUrn => "Placements with a UKPRN and no URN; URN left blank",
            Self::SettingUnknown => "SEN setting is not a code of the return",
            Self::NeedMissing => "People without a SEN need; left blank",
            Self::NeedUnknown => "SEN need is not a code of the return; left blank",
            Self::UrnNotInGias => "Establishments that the extract of GIAS does not have; phase left blank",
            Self::PhaseEither => {
                "Special post-16 institutions: the phase is taken to be FE college, and special would do as well"
            }
            Self::PhaseUnknown => "Establishments of whose phase GIAS says nothing; left blank",
            Self::NeedUnranked => "No SEN need is ranked first; the first given is taken",
        }
    }
}
