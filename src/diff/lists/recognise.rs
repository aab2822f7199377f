//! Which list a file holds, from its headings.

use std::path::Path;

use super::stream::Version;
use crate::diff::DiffError;
use crate::framework::{Framework, ListSpec};
use crate::lists::{self, HeaderProblem};
use crate::table::Limits;

/// The list whose headings a file has, read with what `version` says of it as each list.
///
/// # Errors
/// No list fits, or several do equally.
pub fn recognise<'f, 'p>(
    framework: &'f Framework,
    path: &Path,
    version: impl Fn(&ListSpec) -> Version<'p>,
) -> Result<&'f ListSpec, DiffError> {
    let mut fits: Vec<(usize, &ListSpec)> = Vec::new();
    let mut why = None;
    for spec in &framework.lists {
        let Version { map, sheet, .. } = version(spec);
        match lists::open(spec, path, sheet.as_deref(), &map, &Limits::default()) {
            Ok(list) => {
                let strange =
                    list.header.problems.iter().filter(|p| !matches!(p, HeaderProblem::Order(_))).count();
                fits.push((strange, spec));
            }
            Err(problem) => why = Some(problem),
        }
    }
    fits.sort_by_key(|(strange, _)| *strange);
    match fits.as_slice() {
        [(best, _), (second, _), ..] if best == second => Err(DiffError::file(
            path,
            format!("it may be one of several lists: say which with --list ({})", ids(framework)),
        )),
        [(_, spec), ..] => Ok(spec),
        [] => {
            let why = why.map(|problem| problem.to_string()).unwrap_or_default();
            Err(DiffError::file(
                path,
                format!("it is no report, no pack and no list that could be read: {why}"),
            ))
        }
    }
}

fn ids(framework: &Framework) -> String {
    framework.lists.iter().map(|spec| spec.id.as_str()).collect::<Vec<_>>().join(", ")
}
