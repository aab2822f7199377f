//! Which files about people git tracks.

use std::collections::BTreeSet;
use std::path::{Component, Path};

use super::git;
use crate::findings::is_unsafe;
use crate::framework::PersonalData;
use crate::rules::Context;

/// Files of lists, of tracked children, of packs, and documents that entries call person-level.
///
/// # Errors
/// Why git did not answer.
pub(super) fn tracked(ctx: &Context<'_>) -> Result<Vec<String>, String> {
    let (root, paths) = (&ctx.repository.root, &ctx.repository.settings.paths);
    let mut found = BTreeSet::new();
    let all = git::tracked(root)?;
    for (folder, usual) in [(paths.lists.as_str(), "lists"), (&paths.tracking, "tracking"), ("dist", "dist")]
    {
        match within(folder) {
            Some(folder) => {
                let inside =
                    all.iter().filter(|path| path.strip_prefix(&folder).is_some_and(|p| p.starts_with('/')));
                found.extend(inside.filter(|path| holds_people(path)).cloned());
            }
            None => {
                let there = git::tracked(&root.join(folder))?;
                found.extend(
                    there.iter().map(|name| format!("{usual}/{name}")).filter(|path| holds_people(path)),
                );
            }
        }
    }
    found.extend(documents(ctx, &all)?);
    Ok(found.into_iter().map(|path| path.replace(is_unsafe, "\u{fffd}")).collect())
}

/// Documents that an entry calls person-level.
fn documents(ctx: &Context<'_>, all: &[String]) -> Result<BTreeSet<String>, String> {
    let people = ctx.repository.entries.iter().filter(|e| e.personal_data == Some(PersonalData::PersonLevel));
    let named: BTreeSet<&str> = people.flat_map(|e| &e.files).filter_map(|f| f.document.as_deref()).collect();
    if named.is_empty() {
        return Ok(BTreeSet::new());
    }
    let folder = &ctx.repository.settings.paths.documents;
    let there = match within(folder) {
        Some(_) => BTreeSet::new(),
        None => git::tracked(&ctx.repository.root.join(folder))?
            .into_iter()
            .map(|name| format!("documents/{name}"))
            .collect(),
    };
    let tracked: BTreeSet<&str> = all.iter().chain(&there).map(String::as_str).collect();
    Ok(named.intersection(&tracked).map(|path| (*path).to_owned()).collect())
}

/// A folder of the repository, with `/`; none where it lies elsewhere.
fn within(folder: &str) -> Option<String> {
    let mut parts = Vec::new();
    let folder = folder.replace('\\', "/");
    for part in Path::new(&folder).components() {
        match part {
            Component::CurDir => {}
            Component::Normal(name) => parts.push(name.to_str()?.to_owned()),
            _ => return None,
        }
    }
    Some(parts.join("/"))
}

/// Whether a file in a folder of people's data holds any: maps of headings, extracts of public registers, receipts and what
/// keeps a folder in git hold none.
fn holds_people(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    let public =
        [".gitignore", ".gitkeep", ".keep", "readme.md", "gias.csv", "gias-links.csv", "receipts.jsonl"];
    !name.ends_with(".map.yaml") && !public.contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_and_files_that_hold_people() {
        assert_eq!(within("./a\\b/").as_deref(), Some("a/b"));
        assert!(within("../a").is_none() && within("/a").is_none());
        assert!(holds_people("lists/list-1.xlsx") && holds_people("tracking/T1/child.yaml"));
        assert!(!holds_people("lists/list-1.map.yaml") && !holds_people("tracking/.gitkeep"));
    }
}
