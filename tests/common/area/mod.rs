//! A small invented area in perfect order, in a folder of its own: a test damages one thing and expects one
//! finding. `lists` fills in the columns that a test does not care about, `rest` answers every request.

mod book;
mod lists;
pub mod office;
mod rest;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::NaiveDateTime;
use sendpack::evidence::{self, Found, Repository};
use sendpack::findings::Finding;
use sendpack::framework::{self, Framework};
use sendpack::rules::{self, Context, Options, Previews, Said, Without};

pub use book::book;
pub use lists::{completed, default_row};

/// Its settings.
pub const SETTINGS: &str = "\
area: {name: Example, la_code: \"999\"}
framework: area-send-2023
contacts:
  lano: {name: A Person, role: Head of SEND, email: lano@example.org}
  icb: {name: B Person, role: Designated clinical officer, email: icb@example.org}
  dcs: {name: C Person, role: Director, email: dcs@example.org}
inspection:
  notified: 2026-11-23T09:30
lists:
  list-1: {file: lists/list-1.csv, as_at: 2026-11-20}
  list-2: {file: lists/list-2.csv, as_at: 2026-11-20}
  providers: {file: lists/providers.csv, as_at: 2026-11-20}
";

/// The area's folder.
pub struct Area {
    dir: tempfile::TempDir,
}

/// The catalogue that the area is checked against.
pub fn catalogue() -> &'static Framework {
    static CATALOGUE: OnceLock<Framework> = OnceLock::new();
    CATALOGUE.get_or_init(|| match framework::built_in("area-send-2023") {
        Some(Ok(framework)) => framework,
        _ => panic!("the built-in catalogue loads"),
    })
}

/// Now, unless a test says otherwise: the Monday on which inspectors called.
pub fn now() -> NaiveDateTime {
    "2026-11-23T10:00:00".parse().unwrap_or_default()
}

impl Area {
    /// A folder with settings and nothing else.
    pub fn bare() -> Self {
        let dir = tempfile::tempdir().unwrap_or_else(|e| panic!("a temporary folder: {e}"));
        let area = Self { dir };
        area.write("sendpack.yaml", SETTINGS);
        area
    }

    /// The area in perfect order.
    pub fn new() -> Self {
        Self::lacking(&[])
    }

    /// The area in order, but for these requests, parts, criteria or aspects, which nothing answers.
    pub fn lacking(lacks: &[&str]) -> Self {
        let area = Self::bare();
        area.write("documents/rest.yaml", rest::entries(catalogue(), lacks));
        area.write("datamap.yaml", rest::datamap(catalogue()));
        area.write("team.yaml", rest::team(catalogue()));
        for list in ["list-1", "list-2"] {
            let rows = "Suspensions\n0\n1\n0\n";
            area.write(&format!("lists/{list}.csv"), completed(catalogue(), list, rows));
        }
        let providers = "Provider name,Sector,Provider type,URN\nExample School,Education,Secondary school,100001\n\
            Example Clinic,Health,Health service,\nExample Care,Care,Social care service,\n";
        area.write("lists/providers.csv", completed(catalogue(), "providers", providers));
        area
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        self.dir.path()
    }

    /// Writes a file.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let file: PathBuf = self.root().join(path);
        let folder = file.parent().unwrap_or(self.root());
        std::fs::create_dir_all(folder).unwrap_or_else(|e| panic!("{path}: {e}"));
        std::fs::write(&file, content).unwrap_or_else(|e| panic!("{path}: {e}"));
    }

    /// Takes a file away, where it is there.
    pub fn remove(&self, path: &str) {
        let _ = std::fs::remove_file(self.root().join(path));
    }

    /// Makes the area a git repository that tracks these files; those that are not there are made.
    pub fn track(&self, paths: &[&str]) {
        for path in paths.iter().filter(|path| !self.root().join(path).exists()) {
            self.write(path, "x");
        }
        self.git(&["init", "--quiet"]);
        self.git(&[&["add", "--force", "--"], paths].concat());
    }

    fn git(&self, args: &[&str]) {
        let run = std::process::Command::new("git").arg("-C").arg(self.root()).args(args).status();
        assert!(run.is_ok_and(|status| status.success()), "git {args:?}");
    }

    /// Lets everybody read a file and pass through the area's folder, or nobody else read it.
    #[cfg(unix)]
    pub fn open_to_everybody(&self, path: &str, open: bool) {
        use std::os::unix::fs::PermissionsExt;
        let set = |path: &Path, mode| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode));
        set(&self.root().join(path), if open { 0o644 } else { 0o600 })
            .unwrap_or_else(|e| panic!("{path}: {e}"));
        set(self.root(), 0o755).unwrap_or_else(|e| panic!("{e}"));
    }

    /// What loading its settings gives.
    pub fn settings(&self) -> Found {
        evidence::read_settings(self.root(), &|_| None)
    }

    /// The area, loaded; settings that cannot be read fail the test.
    pub fn load(&self, framework: &Framework) -> Repository {
        match self.settings() {
            Found::Settings(settings, faults) => evidence::load(self.root(), *settings, faults, framework),
            Found::NoSettings => panic!("there are no settings"),
            Found::Unreadable(fault) => panic!("settings: {fault:?}"),
        }
    }

    /// The built-in catalogue that the settings name, where it is not the usual one.
    fn named(&self) -> Option<Framework> {
        let Found::Settings(settings, _) = self.settings() else { return None };
        let name = settings.framework.value.as_str();
        framework::built_in(name).filter(|_| name != catalogue().id)?.ok()
    }

    /// Every finding, those that a waiver covers left out, whatever state the settings are in.
    pub fn findings(&self, without: Without) -> Vec<Finding> {
        let own = self.root().join("catalogue.yaml");
        let own = own.is_file().then(|| framework::from_file(&own));
        let named = self.named();
        let framework = match &own {
            None => named.as_ref().unwrap_or_else(|| catalogue()),
            Some(Ok(framework)) => framework,
            Some(Err(faults)) => return self.relative(rules::check_catalogue(faults)),
        };
        match self.settings() {
            Found::NoSettings => {
                let at = sendpack::findings::Location::file(evidence::FILE);
                rules::finding("CFG-001", Said::at(at, "There is no sendpack.yaml")).into_iter().collect()
            }
            Found::Unreadable(fault) => rules::check_settings(&[*fault]),
            Found::Settings(..) => {
                let repository = self.load(framework);
                let context = Context::new(framework, &repository, now(), without).previewing(Previews::All);
                rules::check(&context, &Options { show_values: false, row_ids: false, ticks: &|_| {} })
                    .findings
            }
        }
    }

    /// Places in a catalogue from a file hold the whole path.
    fn relative(&self, mut findings: Vec<Finding>) -> Vec<Finding> {
        let root = format!("{}/", self.root().to_string_lossy().replace('\\', "/"));
        for finding in &mut findings {
            finding.place.file = finding.place.file.replace(&root, "").into();
        }
        findings
    }
}
