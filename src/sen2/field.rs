//! The fields that a list needs, under every name that a return has given them. All others are passed over.

/// A field of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Collection,
    Year,
    ReferenceDate,
    BirthDate,
    Sex,
    Ethnicity,
    Upn,
    Uln,
    UpnUnknown,
    AssessmentOutcome,
    AssessmentOutcomeDate,
    StartDate,
    CeaseDate,
    ReviewMeeting,
    LastReview,
    ReviewDraft,
    PhaseTransferFinalDate,
    Urn,
    Ukprn,
    Setting,
    Rank,
    EntryDate,
    LeavingDate,
    Need,
    NeedRank,
    PersonId,
    RequestId,
    AssessmentId,
    NamedPlanId,
    ActivePlanId,
}

impl Field {
    /// The field of this name, as [`key`] reduces it: the return's own name first, then that of DfE's template.
    pub(super) fn named(key: &str) -> Option<Self> {
        Some(match key {
            "collection" | "collectionname" => Self::Collection,
            "year" => Self::Year,
            "referencedate" => Self::ReferenceDate,
            "personbirthdate" | "dateofbirth" => Self::BirthDate,
            "sex" | "gendercurrent" | "gender" => Self::Sex,
            "ethnicity" => Self::Ethnicity,
            "upn" | "upnuniquepupilnumber" => Self::Upn,
            "uniquelearnernumber" | "uln" | "ulnyoungpersonsuniquelearnernumber" => Self::Uln,
            "upnunknown" | "upnandulnunavailablereason" => Self::UpnUnknown,
            "assessmentoutcome" | "assessmentoutcomedecisiontoissueehcplan" => Self::AssessmentOutcome,
            "assessmentoutcomedate" => Self::AssessmentOutcomeDate,
            "startdate" | "ehcplanstartdate" => Self::StartDate,
            "ceasedate" | "dateehcplanceased" => Self::CeaseDate,
            "reviewmeeting" | "annualreviewmeetingdate" => Self::ReviewMeeting,
            "lastreview" | "ehcplanreviewdecisionsdate" => Self::LastReview,
            "reviewdraft" | "annualreviewdatedraftamendedehcplanissued" => Self::ReviewDraft,
            "phasetransferfinaldate" | "phasetransferreviewfinalplandate" => Self::PhaseTransferFinalDate,
            "urn" | "urnuniquereferencenumber" => Self::Urn,
            "ukprn" | "ukprnukproviderreferencenumber" => Self::Ukprn,
            "sensetting" | "sensettingestablishmenttype" => Self::Setting,
            "placementrank" => Self::Rank,
            "entrydate" | "placementstartdate" => Self::EntryDate,
            "leavingdate" | "placementleavingdate" => Self::LeavingDate,
            "sentype" | "sentypeofneed" => Self::Need,
            "sentyperank" | "sentypeofneedrank" => Self::NeedRank,
            "persontableid" | "personid" => Self::PersonId,
            "requeststableid" | "requestsrecordid" | "requestrecordsid" => Self::RequestId,
            "assessmenttableid" => Self::AssessmentId,
            "namedplantableid" => Self::NamedPlanId,
            "activeplanstableid" => Self::ActivePlanId,
            _ => return None,
        })
    }

    /// Whether it holds a date.
    pub(super) const fn is_date(self) -> bool {
        matches!(
            self,
            Self::ReferenceDate
                | Self::BirthDate
                | Self::AssessmentOutcomeDate
                | Self::StartDate
                | Self::CeaseDate
                | Self::ReviewMeeting
                | Self::LastReview
                | Self::ReviewDraft
                | Self::PhaseTransferFinalDate
                | Self::EntryDate
                | Self::LeavingDate
        )
    }
}

/// A name reduced to what makes it the same name: its letters and digits before any bracket, in lower case.
pub(super) fn key(name: &str) -> String {
    name.chars()
        .take_while(|c| *c != '(')
        .take(100)
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_form_meet() {
        for (names, field) in [
            (
                &["SENsetting", "SENSetting", "sensetting", "SEN Setting – Establishment type"][..],
                Field::Setting,
            ),
            (&["PlacementRank", "Placement Rank (1=Primary, 2=Secondary)"], Field::Rank),
            (&["GenderCurrent", "Sex", "gendercurrent"], Field::Sex),
            (&["PersonBirthDate", "Date of Birth \n(ccyy-mm-dd)"], Field::BirthDate),
            (&["UPNunknown", "UPN and ULN unavailable – Reason"], Field::UpnUnknown),
            (
                &["requeststableid", "Requests record ID\n\n(This must match …)", "Request Records ID"],
                Field::RequestId,
            ),
        ] {
            for name in names {
                assert_eq!(Field::named(&key(name)), Some(field), "{name}");
            }
        }
        for other in ["Surname", "AttendancePattern", "RES", "PlanWPB", "RYA", ""] {
            assert_eq!(Field::named(&key(other)), None, "{other}");
        }
    }
}
