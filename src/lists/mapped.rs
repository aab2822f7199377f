//! From what a map file says to what reading a list follows.

use super::Map;
use crate::evidence::{ListMap, Repository};

/// The map of a list; an empty one where the list has none. Whoever opens a list needs it.
#[must_use]
pub fn list_map(repository: &Repository, id: &str) -> Map {
    repository.maps.get(id).map(map_of).unwrap_or_default()
}

/// What reading follows, from what a map file says.
#[must_use]
pub fn map_of(told: &ListMap) -> Map {
    let map = told.headings.iter().fold(Map::default(), |map, h| map.with_heading(&h.heading, h.column));
    let map = told.codes.iter().fold(map, |map, c| map.with_code(c.column, &c.text, c.code));
    let map = told.ignored.iter().fold(map, |map, heading| map.with_ignored(heading));
    let map = told.header_row.iter().fold(map, |map, row| map.with_header_row(row.value));
    if told.month_first { map.with_month_first() } else { map }
}
