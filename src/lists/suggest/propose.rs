//! Which unknown heading may stand for which missing column.

use std::path::Path;

use super::content::{self, Content, Counted};
use super::{header, likeness};
use crate::framework::{Framework, ListSpec};
use crate::lists::header::{Headings, texts};
use crate::lists::open::{candidates, sheet_name};
use crate::lists::row::trim;
use crate::lists::{Map, Problem, open};
use crate::table::{self, Limits, Source};

/// A proposal for a list's map.
pub struct Suggestion {
    /// The sheet, where it would not be found without being named.
    pub sheet: Option<String>,
    /// The row of the headings, where it would not be found without being named.
    pub header_row: Option<u32>,
    /// Headings that nothing stands for yet, in the order of the file.
    pub headings: Vec<Suggested>,
    /// Keys of columns that the list lacks and nothing is proposed for.
    pub lacking: Vec<String>,
    /// Whether dates only make sense month first.
    pub month_first: bool,
    /// Columns (by key) with how many of their cells are none of their codes.
    pub not_codes: Vec<(String, u32)>,
}

/// A heading that is not the list's, and what it may stand for.
pub struct Suggested {
    /// The heading as written.
    pub heading: String,
    /// The key of the column, and how sure that is; none where nothing is near.
    pub column: Option<(String, Sureness)>,
}

/// How sure a proposal is, and why.
#[derive(Clone, Debug, PartialEq)]
pub enum Sureness {
    /// The same words as this name of the column; only marks differ.
    Same(String),
    /// Spelt much like this name: the likeness in per cent, and what the cells say.
    Close(String, u32, Content),
    /// By the cells alone.
    Content(Content),
}

/// Where the headings of a list are.
struct Found {
    source: Source,
    sheet: usize,
    row: u32,
    /// Whether the row was guessed.
    guessed: bool,
}

/// Looks at a list whose headings are not all official, and proposes what its map could say. `map` is the map that it
/// has already, if any.
///
/// # Errors
/// The list cannot be read, or no row looks like headings.
pub fn suggest(
    spec: &ListSpec,
    framework: &Framework,
    path: &Path,
    sheet: Option<&str>,
    map: &Map,
    limits: &Limits,
) -> Result<Suggestion, Problem> {
    let sets = &framework.code_sets;
    let headings = Headings::new(spec, map);
    let mut found = match open(spec, path, sheet, map, limits) {
        Ok(list) => Found { source: list.source, sheet: list.sheet, row: list.header.row, guessed: false },
        Err(Problem::HeaderNotFound | Problem::HeaderRow(_)) => {
            let mut source = table::open(path, limits).map_err(Problem::from)?;
            let mut best = None;
            for sheet in candidates(spec, sheet, &source)? {
                if let (None, Some(row)) = (best, header::guess(&mut source, sheet, spec, sets, &headings)?) {
                    best = Some((sheet, row));
                }
            }
            let (sheet, row) = best.ok_or(Problem::HeaderNotFound)?;
            Found { source, sheet, row, guessed: true }
        }
        Err(problem) => return Err(problem),
    };
    let (known, unknown) = split(&mut found, &headings)?;
    let of = |col: u32| known.iter().find(|(c, _)| *c == col).map(|(_, index)| *index);
    let counted = content::count(&mut found.source, (found.sheet, found.row), spec, sets, &of)?;
    let missing: Vec<usize> =
        (0..spec.columns.len()).filter(|i| known.iter().all(|(_, index)| index != i)).collect();
    Ok(gather(spec, &found, unknown, &missing, &counted))
}

/// Columns of the file with the columns of the specification that they hold.
type Known = Vec<(u32, usize)>;

/// Columns of the file with headings that stand for nothing yet.
type Unknown = Vec<(u32, String)>;

fn split(found: &mut Found, headings: &Headings<'_>) -> Result<(Known, Unknown), Problem> {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    let wanted = found.row;
    found
        .source
        .read(found.sheet, &mut |row| {
            if row.number == wanted {
                known = headings.read(&row).columns.iter().map(|at| (at.col, at.index)).collect();
                let others = texts(&row).filter(|(_, text)| headings.index(text).is_none());
                unknown = others.map(|(col, text)| (col, trim(text).to_owned())).collect();
                return std::ops::ControlFlow::Break(());
            }
            std::ops::ControlFlow::Continue(())
        })
        .map_err(Problem::from)?;
    Ok((known, unknown))
}

fn gather(
    spec: &ListSpec,
    found: &Found,
    unknown: Unknown,
    missing: &[usize],
    counted: &Counted,
) -> Suggestion {
    let pairs = pairs(spec, &unknown, missing, counted);
    let key = |index: usize| spec.columns.get(index).map(|c| c.key.clone()).unwrap_or_default();
    let lacking = missing.iter().filter(|i| pairs.iter().all(|p| p.index != **i)).map(|i| key(*i)).collect();
    let headings = unknown
        .into_iter()
        .map(|(col, heading)| {
            let pair = pairs.iter().find(|pair| pair.col == col);
            Suggested { heading, column: pair.map(|pair| (key(pair.index), pair.sureness.clone())) }
        })
        .collect();
    let not_codes =
        (0..).zip(&counted.not_codes).filter(|(_, n)| **n > 0).map(|(i, n)| (key(i), *n)).collect();
    Suggestion {
        sheet: found
            .guessed
            .then(|| sheet_name(&found.source, found.sheet))
            .flatten()
            .map(|name| name.to_string()),
        header_row: found.guessed.then_some(found.row),
        headings,
        lacking,
        month_first: counted.is_month_first(),
        not_codes,
    }
}

/// A heading and the column that it may stand for.
struct Pair {
    col: u32,
    index: usize,
    sureness: Sureness,
}

/// Pairs headings and columns, each once: the most alike in name first, then those whose cells leave no other.
fn pairs(spec: &ListSpec, unknown: &[(u32, String)], missing: &[usize], counted: &Counted) -> Vec<Pair> {
    let mut named: Vec<(f64, &str, u32, usize)> = Vec::new();
    for (col, heading) in unknown {
        for index in missing {
            let Some(column) = spec.columns.get(*index) else { continue };
            let (like, name) = likeness::of(heading, column);
            let against = counted.column(*col).speaks_against(*index, column.kind);
            if like >= likeness::LEAST && !against {
                named.push((like, name, *col, *index));
            }
        }
    }
    named.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.2, a.3).cmp(&(b.2, b.3))));
    let mut pairs: Vec<Pair> = Vec::new();
    for (like, name, col, index) in named {
        if pairs.iter().all(|pair| pair.col != col && pair.index != index) {
            pairs.push(Pair { col, index, sureness: by_name(like, name, counted.column(col)) });
        }
    }
    let taken = |col: u32, index: usize, pairs: &[Pair]| {
        pairs.iter().any(|pair| pair.col == col || pair.index == index)
    };
    let fits: Vec<(u32, usize)> = unknown
        .iter()
        .flat_map(|(col, _)| missing.iter().map(|index| (*col, *index)))
        .filter(|(col, index)| !taken(*col, *index, &pairs) && counted.column(*col).speaks_for(*index))
        .collect();
    for (col, index) in &fits {
        let alone = fits.iter().filter(|(c, i)| c == col || i == index).count() == 1;
        if alone {
            let sureness = Sureness::Content(counted.column(*col));
            pairs.push(Pair { col: *col, index: *index, sureness });
        }
    }
    pairs
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share from 0 to 1")]
fn by_name(like: f64, name: &str, content: Content) -> Sureness {
    if like >= 1.0 {
        Sureness::Same(name.to_owned())
    } else {
        Sureness::Close(name.to_owned(), (like * 100.0) as u32, content)
    }
}
