//! The inspection team: whether everybody is there who is needed, everything is arranged and the timetable holds.

mod ask;

use ask::{day_known, days, file, is_notified, notified, of_role, of_slot, slots, to_hand, week, when};

use crate::rules::NO_STAGE;

family! {
    team_missing,
    team_role_missing,
    role_unreachable,
    role_without_deputy,
    deputy_is_same_person,
    nobody_there,
    team_email_invalid,
    arrangement_missing,
    arrangement_ownerless,
    arrangement_overdue,
    session_missing,
    session_incomplete,
    session_name_unknown,
    person_double_booked,
    session_out_of_hours,
    document_to_hand_unknown,
    document_to_hand_unready,
    session_in_wrong_week,
    role_not_at_session,
}

/// The team is about being prepared: what it lacks holds no stage back.
const STAGES: &[&str] = &[NO_STAGE];
