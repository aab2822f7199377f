//! People's data where it should not be.

family! {
    identifier_found,
    person_data_in_git,
    person_data_exposed,
    small_number,
    identifier_in_name,
    identifier_in_entry,
}
