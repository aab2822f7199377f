//! Which files about people everybody on the computer may read, on systems that have such modes.

use crate::rules::Context;

/// Lists by themselves, and the folder of tracked children, with how many files everybody may read.
#[cfg(unix)]
pub(super) fn exposed(ctx: &Context<'_>) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    if !ctx.without.lists {
        for spec in ctx.repository.lists_due(ctx.framework) {
            let list = ctx.repository.list_file(&spec.id);
            found.extend(is_open(&list.path).then(|| (list.shown.to_string(), 1)));
        }
    }
    if !ctx.without.tracking {
        let folder = ctx.repository.root.join(&ctx.repository.settings.paths.tracking);
        let files = walkdir::WalkDir::new(folder)
            .max_depth(8)
            .into_iter()
            .flatten()
            .filter(|e| e.file_type().is_file());
        let open = files.filter(|file| is_open(file.path())).count();
        found.extend((open > 0).then(|| ("tracking".to_owned(), open)));
    }
    found.sort();
    found.dedup();
    found
}

/// Windows keeps no such modes; who may read a file there is told by lists that only its owner can judge.
#[cfg(not(unix))]
pub(super) fn exposed(_: &Context<'_>) -> Vec<(String, usize)> {
    Vec::new()
}

/// Whether everybody may read the file, and pass through every folder above it.
#[cfg(unix)]
fn is_open(path: &std::path::Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let allows =
        |path: &std::path::Path, bit: u32| path.metadata().is_ok_and(|m| m.permissions().mode() & bit != 0);
    path.canonicalize()
        .is_ok_and(|path| allows(&path, 0o004) && path.ancestors().skip(1).all(|above| allows(above, 0o001)))
}
