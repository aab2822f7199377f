//! Asking git itself which files it tracks. Settings of a hostile repository could make git run programs: what could is
//! turned off, and no shell is between.

use std::ffi::OsStr;
use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// git has so long to answer, and as long again to end.
const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks whether it has ended.
const MOMENT: Duration = Duration::from_millis(10);
/// And so many bytes.
const MOST: u64 = 64 << 20;
/// Variables that would make it answer for another repository.
const ASTRAY: [&str; 5] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_NAMESPACE"];

/// The files under a folder that git tracks, relative to it; none where no repository holds the folder.
///
/// # Errors
/// Why git did not answer.
pub(super) fn tracked(folder: &Path) -> Result<Vec<String>, String> {
    ask("git".as_ref(), folder, PATIENCE)
}

fn ask(program: &OsStr, folder: &Path, patience: Duration) -> Result<Vec<String>, String> {
    let Ok(folder) = folder.canonicalize() else { return Ok(Vec::new()) };
    if !folder.ancestors().any(|above| above.join(".git").exists()) {
        return Ok(Vec::new());
    }
    let mut git = Command::new(program);
    git.args(["-c", "core.fsmonitor=false", "--no-optional-locks", "-C"])
        .arg(&folder)
        .args(["ls-files", "-z"]);
    git.env("GIT_NO_LAZY_FETCH", "1").env("GIT_TERMINAL_PROMPT", "0");
    ASTRAY.iter().for_each(|name| {
        git.env_remove(name);
    });
    git.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut git = git.spawn().map_err(|_| "git could not be run, to ask which files it tracks".to_owned())?;
    let answer = listen(&mut git, patience);
    let ended = answer.is_some() && ends_well(&mut git, patience);
    if !ended {
        let _ = git.kill();
        let _ = git.wait();
    }
    let bytes = answer.filter(|_| ended).ok_or("git did not say which files it tracks")?;
    Ok(bytes
        .split(|b| *b == 0)
        .filter(|name| !name.is_empty())
        .map(|n| String::from_utf8_lossy(n).into_owned())
        .collect())
}

/// All that git says, if it ends in time.
fn listen(git: &mut Child, patience: Duration) -> Option<Vec<u8>> {
    let out = git.stdout.take()?;
    let (say, hear) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        let whole = out.take(MOST).read_to_end(&mut bytes).is_ok();
        let _ = say.send(whole.then_some(bytes));
    });
    hear.recv_timeout(patience).ok().flatten()
}

/// Whether git ends in time and content: it may have said all and hang nevertheless.
fn ends_well(git: &mut Child, patience: Duration) -> bool {
    let looks = patience.as_millis() / MOMENT.as_millis();
    for _ in 0..=looks {
        match git.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => std::thread::sleep(MOMENT),
            Err(_) => return false,
        }
    }
    false
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    /// What a git that does as the script says answers for a repository.
    fn answer(script: &str) -> Result<Vec<String>, String> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join(".git")).unwrap();
        let program = folder.path().join("git");
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        ask(program.as_os_str(), folder.path(), Duration::from_millis(400))
    }

    #[test]
    fn git_that_hangs_or_fails_is_not_waited_for() {
        for script in [
            "exec sleep 600",
            "printf 'a\\0'; exec sleep 600",
            "printf 'a\\0'; exec >&-; exec sleep 600",
            "exit 128",
        ] {
            assert!(answer(script).is_err(), "{script}");
        }
        assert_eq!(
            answer("printf 'lists/a b.xlsx\\0c\\0'"),
            Ok(vec!["lists/a b.xlsx".to_owned(), "c".to_owned()])
        );
    }

    #[test]
    fn where_nothing_is_tracked_nobody_is_asked() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(ask("/no/such/program".as_ref(), folder.path(), Duration::ZERO), Ok(Vec::new()));
    }
}
