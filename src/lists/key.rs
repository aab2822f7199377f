//! The columns that rules know by name.

/// Gives the keys their names in the catalogue.
macro_rules! keys {
    ($($variant:ident = $name:literal),+ $(,)?) => {
        /// A column that a rule can ask for; the catalogue names it by its key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "the names say it; the catalogue holds each column's meaning")]
        pub enum Key {
            $($variant),+
        }

        impl Key {
            /// Every key.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name in the catalogue.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),+
                }
            }
        }
    };
}

keys! {
    UniqueId = "unique_id",
    Upn = "upn",
    Uln = "uln",
    DateOfBirth = "date_of_birth",
    Gender = "gender",
    Ethnicity = "ethnicity",
    InitialPlan = "ehcp_initial_issued",
    UpdatedPlan = "ehcp_updated_issued",
    LastReview = "ehcp_last_reviewed",
    Need = "sen_primary_need",
    Urn = "main_urn",
    Phase = "main_phase",
    SubsidiaryPhase = "subsidiary_phase",
    HomeEducated = "elective_home_education",
    Suspensions = "suspensions",
    Exclusions = "permanent_exclusions",
    Absence = "absence",
    PupilPremium = "pupil_premium",
    SocialCare = "known_to_csc",
    Team = "csc_team",
    Disability = "has_disability",
    Age = "age_years",
    HelpBegan = "assessment_start",
    HelpEnded = "assessment_completed",
    CaseStatus = "case_status",
    NeedBegan = "cin_start",
    NeedEnded = "cin_closed",
    ClosureReason = "closure_reason",
    ProtectionBegan = "cpp_start",
    ProtectionEnded = "cpp_end",
    CareBegan = "cla_start",
    CareEnded = "cla_ceased",
    Eligibility = "eligibility",
    ProviderName = "provider_name",
    ProviderType = "provider_type",
    Sector = "sector",
    ProviderUrn = "urn",
    Registered = "registered",
    Oversight = "oversight",
}

impl Key {
    /// The key with this name in the catalogue.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|k| k.name() == name)
    }
}
