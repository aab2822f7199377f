//! Reading tables of GIAS by the names of their columns, whose order changes from year to year.

use std::ops::ControlFlow;
use std::path::Path;

use super::load::Trouble;
use crate::table::{self, Limits, Row, TableError, Value};

/// The cells that were asked for, in that order; empty where there is nothing.
pub(super) type Asked<'r, const N: usize> = [&'r str; N];

/// Streams the rows of a table through `each`, with the cells of these columns; the last of them may be lacking
/// where the table can do without it.
pub(super) fn rows<const N: usize>(
    path: &Path,
    wanted: [&'static str; N],
    last: Last,
    each: &mut dyn FnMut(Asked<'_, N>),
) -> Result<(), Trouble> {
    let mut source = table::open(path, &Limits::default()).map_err(trouble)?;
    let mut places: Option<Places<N>> = None;
    let mut lacking = None;
    source
        .read(0, &mut |row| {
            match &places {
                Some(places) => places.with(&row, each),
                None => match Places::of(&row, wanted, last) {
                    Ok(found) => places = Some(found),
                    Err(lacks) => {
                        lacking = Some(lacks);
                        return ControlFlow::Break(());
                    }
                },
            }
            ControlFlow::Continue(())
        })
        .map_err(trouble)?;
    match (lacking, places) {
        (Some(lacks), _) => Err(Trouble::Lacks(lacks)),
        (None, None) => Err(Trouble::Unreadable("the file is empty".into())),
        (None, Some(_)) => Ok(()),
    }
}

/// Whether a table must have the last of the columns that are asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Last {
    Required,
    Optional,
}

fn trouble(error: TableError) -> Trouble {
    match error {
        TableError::Missing => Trouble::Missing,
        other => Trouble::Unreadable(other.to_string()),
    }
}

/// Where the columns are: by column of the file, the place among those asked for.
struct Places<const N: usize>(Vec<(u32, usize)>);

impl<const N: usize> Places<N> {
    fn of(header: &Row<'_>, wanted: [&'static str; N], last: Last) -> Result<Self, Vec<&'static str>> {
        let mut found = Vec::new();
        let mut lacks = Vec::new();
        for (at, name) in wanted.into_iter().enumerate() {
            let is =
                |value: Value<'_>| matches!(value, Value::Text(t) if t.trim().eq_ignore_ascii_case(name));
            match header.cells().find(|cell| is(cell.value)) {
                Some(cell) => found.push((cell.col, at)),
                None if last == Last::Optional && at + 1 == N => {}
                None => lacks.push(name),
            }
        }
        found.sort_unstable();
        if lacks.is_empty() { Ok(Self(found)) } else { Err(lacks) }
    }

    /// Walks cells and columns side by side: both are in order.
    fn with(&self, row: &Row<'_>, each: &mut dyn FnMut(Asked<'_, N>)) {
        let mut asked = [""; N];
        let mut places = self.0.iter();
        let mut next = places.next();
        for cell in row.cells() {
            while next.is_some_and(|(col, _)| *col < cell.col) {
                next = places.next();
            }
            let Some((col, at)) = next else { break };
            if *col == cell.col
                && let (Value::Text(text), Some(slot)) = (cell.value, asked.get_mut(*at))
            {
                *slot = text.trim();
            }
        }
        each(asked);
    }
}
