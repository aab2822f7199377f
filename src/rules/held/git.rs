//! Asking git itself which files it tracks. Settings of a hostile repository could make git run programs: what could is
//! turned off, and no shell is between.

use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// git has so long to answer.
const PATIENCE: Duration = Duration::from_secs(20);
/// And so many bytes.
const MOST: u64 = 64 << 20;
/// Variables that would make it answer for another repository.
const ASTRAY: [&str; 5] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_NAMESPACE"];

/// The files under a folder that git tracks, relative to it; none where no repository holds the folder.
///
/// # Errors
/// Why git did not answer.
pub(super) fn tracked(folder: &Path) -> Result<Vec<String>, String> {
    let Ok(folder) = folder.canonicalize() else { return Ok(Vec::new()) };
    if !folder.ancestors().any(|above| above.join(".git").exists()) {
        return Ok(Vec::new());
    }
    let mut git = Command::new("git");
    git.args(["-c", "core.fsmonitor=false", "--no-optional-locks", "-C"])
        .arg(&folder)
        .args(["ls-files", "-z"]);
    git.env("GIT_NO_LAZY_FETCH", "1").env("GIT_TERMINAL_PROMPT", "0");
    ASTRAY.iter().for_each(|name| {
        git.env_remove(name);
    });
    git.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut git = git.spawn().map_err(|_| "git could not be run, to ask which files it tracks".to_owned())?;
    let answer = listen(&mut git);
    let ended = match &answer {
        Some(_) => git.wait().is_ok_and(|status| status.success()),
        None => false,
    };
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
fn listen(git: &mut Child) -> Option<Vec<u8>> {
    let out = git.stdout.take()?;
    let (say, hear) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        let whole = out.take(MOST).read_to_end(&mut bytes).is_ok();
        let _ = say.send(whole.then_some(bytes));
    });
    hear.recv_timeout(PATIENCE).ok().flatten()
}
