//! What may go wrong while a pack is built: the program killed, the disk full, a document cut short, gone or unreadable.
//! Whatever happens, no pack under its own name is less than whole, no source changes, and the next run cleans up.
//! `docs/reliability.md` tells the figures.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;
mod packs;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::Instant;

use common::area::Area;
use sendpack::pack::{self, Password, verify_with};
use sha2::{Digest, Sha256};

/// How often the program is killed.
const KILLS: u32 = 50;

const PASSWORD: &str = "copper lantern otter vault";

/// Numbers that look random and are the same in each run.
struct Seeded(u64);

impl Seeded {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn bytes(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| self.next().to_be_bytes()[7]).collect()
    }
}

/// An area with eight documents of two megabytes, and a folder for its packs.
struct Site {
    area: Area,
    root: PathBuf,
    out: tempfile::TempDir,
    sources: BTreeMap<PathBuf, String>,
}

impl Site {
    fn new() -> Self {
        let area = Area::new();
        let mut noise = Seeded(7);
        let mut entries = String::new();
        for n in 0..8 {
            area.write(&format!("documents/d{n}.pdf"), noise.bytes(2_000_000 + n));
            entries += &format!(
                "- {{id: d{n}, title: Title {n}, files: [d{n}.pdf], requests: [\"1.4\"], as_at: 2026-10-01, status: final, \
                 owner: {{role: Lead, email: lead@example.org}}, personal_data: none}}\n"
            );
        }
        area.write("documents/more.yaml", entries);
        area.write("password.txt", PASSWORD);
        let root = area.root().to_owned();
        let sources = sums(&root);
        Self { area, root, out: tempfile::tempdir().unwrap(), sources }
    }

    fn document(&self, n: u32) -> PathBuf {
        self.root.join(format!("documents/d{n}.pdf"))
    }

    /// `sendpack build` with these arguments too.
    fn build(&self, more: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sendpack"));
        command.arg("build").arg(&self.root).args(["--stage", "tuesday", "--as-of", "2026-11-24T10:31"]);
        command.args(["--incomplete", "a test"]).arg("--out").arg(self.out.path()).args(more);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// Everything with a final name must be whole; gives how many packs there are.
    fn assert_whole(&self) -> usize {
        let password = Password::read(PASSWORD.as_bytes()).unwrap();
        let mut packs = 0;
        for name in self.left() {
            let path = self.out.path().join(&name);
            if name.ends_with(".zip") {
                let said = verify_with(&path, Some(&password), &|_| {}).unwrap();
                assert!(said.is_sound(), "{name}: {:?}", said.problems);
                packs += 1;
            } else if name == "receipts.jsonl" {
                for line in fs::read_to_string(&path).unwrap().lines() {
                    let receipt: serde_json::Value = serde_json::from_str(line).unwrap();
                    assert!(self.out.path().join(receipt["file"].as_str().unwrap()).exists());
                }
            } else {
                assert!(name.starts_with(".sendpack-"), "{name}");
            }
        }
        packs
    }

    fn left(&self) -> Vec<String> {
        let entries = fs::read_dir(self.out.path()).unwrap();
        entries.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect()
    }

    /// A run that nothing disturbs must succeed and leave nothing but packs and receipts.
    fn assert_next_run_is_clean(&self) {
        assert!(self.build(&[]).status().unwrap().success());
        let left = self.left();
        assert!(left.iter().all(|name| name.ends_with(".zip") || name == "receipts.jsonl"), "{left:?}");
        assert!(self.assert_whole() > 0);
    }

    fn assert_sources_untouched(&self) {
        assert!(sums(&self.root) == self.sources, "a source changed");
    }
}

/// The SHA-256 of every file under a folder.
fn sums(root: &Path) -> BTreeMap<PathBuf, String> {
    let files =
        walkdir::WalkDir::new(root).into_iter().map(Result::unwrap).filter(|e| e.file_type().is_file());
    let sum = |path: &Path| {
        Sha256::digest(fs::read(path).unwrap()).iter().map(|b| format!("{b:02x}")).collect::<String>()
    };
    files.map(|e| (e.path().to_owned(), sum(e.path()))).collect()
}

/// The way of packing that takes its turn.
fn turn(n: u32) -> &'static [&'static str] {
    [&[][..], &["--max-part-size", "5MB"]][n as usize % 2]
}

#[test]
fn killed_at_any_instant_nothing_is_half() {
    let site = Site::new();
    let start = Instant::now();
    assert!(site.build(&[]).status().unwrap().success());
    let lasts = start.elapsed();
    let mut random = Seeded(2026);
    let (mut killed, mut finished) = (0, 0);
    for n in 0..KILLS {
        // A little longer than a build lasts, so that its very end is met as well.
        let after = lasts.mul_f64(1.1 * (random.next() % 1_000) as f64 / 1_000.0);
        let mut child = site.build(turn(n)).spawn().unwrap();
        std::thread::sleep(after);
        let _ = child.kill();
        if child.wait().unwrap().success() {
            finished += 1
        } else {
            killed += 1
        }
        assert!(site.assert_whole() > 0, "the pack that was there before");
    }
    assert!(killed > 0);
    site.assert_next_run_is_clean();
    site.assert_sources_untouched();
    println!(
        "killed at {killed} of {KILLS} instants, {finished} were done; every pack whole, every source untouched"
    );
}

/// Runs a build that may write only so many bytes into one file: what a full disk does, wherever one may not mount any.
#[cfg(unix)]
fn limited(site: &Site, kilobytes: u64, more: &[&str]) -> ExitStatus {
    let build = site.build(more);
    let mut shell = Command::new("sh");
    // A write past the limit is an error and not a signal.
    shell.args(["-c", &format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$@\"", kilobytes * 2)]);
    shell.arg(build.get_program()).args(build.get_args()).stdout(Stdio::null()).stderr(Stdio::null());
    shell.status().unwrap()
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_grow_stops_the_build_and_nothing_else() {
    let site = Site::new();
    assert!(site.build(&[]).status().unwrap().success());
    let before = sums(site.out.path());
    for kilobytes in [0, 1, 8, 20, 64, 700, 3_000, 9_000, 15_000] {
        assert_eq!(limited(&site, kilobytes, &[]).code(), Some(2), "{kilobytes} KB");
        assert!(sums(site.out.path()) == before, "{kilobytes} KB");
    }
    site.assert_next_run_is_clean();
    site.assert_sources_untouched();
}

/// A disk of a few megabytes, where this system lets us mount one of our own.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_stops_the_build_and_nothing_else() {
    let site = Site::new();
    let build = site.build(&[]);
    let disk = tempfile::tempdir().unwrap();
    let script = r#"
        mount -t tmpfs -o size="$SIZE" none "$DISK" || exit 77
        shift 0
        "$0" "$@"
        code=$?
        ls -A "$DISK" | grep -v '^receipts.jsonl$' | tr '\n' ' '
        exit $code
    "#;
    for megabytes in [1, 5, 12, 15] {
        let mut shell = Command::new("unshare");
        shell.args(["--map-root-user", "--mount", "sh", "-c", script]);
        shell.env("SIZE", format!("{megabytes}m")).env("DISK", disk.path()).arg(build.get_program());
        let out = site.out.path().as_os_str();
        shell.args(build.get_args().map(|word| if word == out { disk.path().as_os_str() } else { word }));
        let output = match shell.output() {
            Ok(output) if output.status.code() != Some(77) && output.status.code() != Some(1) => output,
            _ => {
                eprintln!(
                    "SKIPPED: this system lets nobody mount a small disk; the limit on one file was tested instead"
                );
                return;
            }
        };
        let said = String::from_utf8_lossy(&output.stderr);
        let left = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(2), "{megabytes} MB: {said}");
        assert!(said.contains("disk"), "{said}");
        assert_eq!(left.trim(), "", "{megabytes} MB");
    }
    site.assert_sources_untouched();
}

#[test]
fn a_document_that_changes_while_it_is_packed_is_never_sent() {
    let (mut stopped, mut whole) = (0, 0);
    let site = Site::new();
    let start = Instant::now();
    assert!(site.build(&[]).status().unwrap().success());
    let lasts = start.elapsed();
    for n in 0..12_u32 {
        let site = Site::new();
        let victim = site.document(n % 8);
        let mut child = site.build(turn(n)).spawn().unwrap();
        // Ever later into the build.
        std::thread::sleep(lasts.mul_f64(f64::from(n) / 12.0));
        match n % 3 {
            0 => fs::File::options().write(true).open(&victim).unwrap().set_len(1_000).unwrap(),
            1 => fs::remove_file(&victim).unwrap(),
            _ => fs::write(&victim, Seeded(9).bytes(2_500_000)).unwrap(),
        }
        if child.wait().unwrap().success() {
            whole += 1
        } else {
            stopped += 1
        }
        let packs = site.assert_whole();
        let receipts = fs::read_to_string(site.out.path().join("receipts.jsonl")).unwrap_or_default();
        assert_eq!(packs, receipts.lines().count());
        drop(site.area);
    }
    println!(
        "of 12 builds during which a document changed, {stopped} stopped and {whole} were done before or after it"
    );
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_named_and_stops_the_build() {
    let site = Site::new();
    assert!(site.build(&[]).status().unwrap().success());
    let before = sums(site.out.path());
    let plan_then = |disturb: &dyn Fn(&Path)| {
        // Planned with the document, and built without: as when it goes between the two.
        let packer = packs::Packer::of(Area::new());
        packer.area().write("documents/plan.docx", "a plan");
        packer.area().write(
            "documents/plan.yaml",
            "- {id: plan, title: Plan, files: [plan.docx], requests: [\"1.4\"], as_at: 2026-10-01, status: final, \
             owner: {role: Lead, email: lead@example.org}, personal_data: none}\n",
        );
        let repository = packer.area().load(packer.framework);
        disturb(&packer.area().root().join("documents/plan.docx"));
        let input = pack::BuildInput { repository: &repository, ..packer.input("tuesday") };
        let error = pack::build(&input).map(|_| ()).unwrap_err().to_string();
        assert!(error.contains("plan.docx"), "{error}");
        assert_eq!(packer.left(), Vec::<String>::new());
    };
    plan_then(&|path| fs::remove_file(path).unwrap());
    plan_then(&|path| {
        fs::remove_file(path).unwrap();
        fs::create_dir(path).unwrap();
    });
    plan_then(&|path| {
        fs::remove_file(path).unwrap();
        std::os::unix::fs::symlink("/proc/self/mem", path).unwrap();
    });
    plan_then(&|path| {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
        // Permissions do not bind the superuser: then only its time of change tells.
        if fs::read(path).is_ok() {
            fs::write(path, "longer than it was").unwrap();
        }
    });
    assert!(sums(site.out.path()) == before);
    site.assert_sources_untouched();
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_named() {
    let site = Site::new();
    let file = site.out.path().join("file");
    fs::write(&file, "not a folder").unwrap();
    let mut build = site.build(&[]);
    let output = build.arg("--out").arg(&file).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    fs::remove_file(&file).unwrap();
    let taken = site.out.path().join("example-tuesday-2026-11-24.zip");
    fs::create_dir(&taken).unwrap();
    let output = site.build(&[]).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("example-tuesday"));
    assert_eq!(site.left().len(), 1);
}

#[test]
fn two_runs_at_once_do_not_disturb_each_other() {
    let site = Site::new();
    let runs: Vec<_> = (0..4).map(|n| site.build(turn(n)).spawn().unwrap()).collect();
    for mut run in runs {
        assert!(run.wait().unwrap().success());
    }
    let receipts = fs::read_to_string(site.out.path().join("receipts.jsonl")).unwrap();
    assert!(receipts.lines().count() >= 4);
    site.assert_next_run_is_clean();
    site.assert_sources_untouched();
}
