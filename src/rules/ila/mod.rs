//! Rows of the ILACS lists, and how they agree with one another and with List 1 and List 2.

mod children;

family! {
    ilacs_value_invalid,
    ilacs_code_unknown,
    ilacs_child_repeated,
    ilacs_id_missing,
    known_to_social_care_disagrees,
    looked_after_team_disagrees,
    date_of_birth_disagrees,
    ilacs_value_missing,
    ilacs_list_missing,
    ended_before_it_began,
    closure_and_status_disagree,
    not_among_children_in_need,
    case_status_disagrees,
    age_disagrees,
}
