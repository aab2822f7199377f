//! The modules of the return: which records there are, and which hangs on which.

use super::field::Field;

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Header,
    Person,
    Request,
    Assessment,
    NamedPlan,
    PlanDetail,
    ActivePlan,
    Placement,
    Need,
}

impl Kind {
    /// Those that hang on another, each before the one that it hangs on.
    pub(super) const LEAVES_FIRST: [Self; 7] = [
        Self::Need,
        Self::Placement,
        Self::PlanDetail,
        Self::ActivePlan,
        Self::NamedPlan,
        Self::Assessment,
        Self::Request,
    ];

    /// Those without which no list can be made.
    pub(super) const NEEDED: [Self; 4] = [Self::Person, Self::Request, Self::Assessment, Self::NamedPlan];

    /// Those that fill further columns.
    pub(super) const WANTED: [Self; 4] = [Self::PlanDetail, Self::ActivePlan, Self::Placement, Self::Need];

    /// What it hangs on.
    pub(super) const fn parent(self) -> Option<Self> {
        Some(match self {
            Self::Header | Self::Person => return None,
            Self::Request => Self::Person,
            Self::Assessment | Self::ActivePlan => Self::Request,
            Self::NamedPlan => Self::Assessment,
            Self::PlanDetail => Self::NamedPlan,
            Self::Placement | Self::Need => Self::ActivePlan,
        })
    }

    /// The field that identifies it where records come as rows; those on which nothing hangs need none.
    pub(super) const fn id(self) -> Option<Field> {
        Some(match self {
            Self::Person => Field::PersonId,
            Self::Request => Field::RequestId,
            Self::Assessment => Field::AssessmentId,
            Self::NamedPlan => Field::NamedPlanId,
            Self::ActivePlan => Field::ActivePlanId,
            Self::Header | Self::PlanDetail | Self::Placement | Self::Need => return None,
        })
    }

    /// The kind that an element, a file or a sheet of this name holds; the name as [`super::field::key`] reduces it.
    pub(super) fn named(key: &str) -> Option<Self> {
        Some(match key {
            "header" | "sen2" => Self::Header,
            "person" => Self::Person,
            "requests" => Self::Request,
            "assessment" | "assessments" => Self::Assessment,
            "namedplan" => Self::NamedPlan,
            "plandetail" => Self::PlanDetail,
            "activeplans" | "activeplan" => Self::ActivePlan,
            "placementdetail" => Self::Placement,
            "senneed" => Self::Need,
            _ => return None,
        })
    }

    /// What COLLECT calls its file.
    pub(super) const fn module(self) -> &'static str {
        match self {
            Self::Header => "sen2",
            Self::Person => "person",
            Self::Request => "requests",
            Self::Assessment => "assessment",
            Self::NamedPlan => "namedplan",
            Self::PlanDetail => "plandetail",
            Self::ActivePlan => "activeplans",
            Self::Placement => "placementdetail",
            Self::Need => "senneed",
        }
    }
}
