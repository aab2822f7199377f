//! The structure of lists.

mod columns;
mod telling;
mod words;

family! {
    list_missing,
    list_unreadable,
    sheet_missing,
    column_missing,
    column_repeated,
    column_unknown,
    column_order,
    header_not_found,
    list_empty,
    blank_row,
    as_at_missing,
    as_at_stale,
    header_repeated,
    list_withheld,
    as_at_in_future,
    guidance_row,
    hidden_or_filtered,
    list_links_elsewhere,
    formula_uncalculated,
    list_with_macros,
    map_invalid,
    map_name_unknown,
    mapped_heading_absent,
    gias_unreadable,
}
