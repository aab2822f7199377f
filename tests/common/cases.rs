//! How property tests of this folder run: as often as they say, or as `PROPTEST_CASES` does; and what failed is kept in
//! `proptest-regressions/`, to be tried first from then on. (By itself proptest keeps nothing for tests outside `src/`.)

use proptest::test_runner::FileFailurePersistence::Direct;
use proptest::test_runner::{Config, FailurePersistence};

/// So many cases; `kept` is the file of those that failed, one for each file of tests.
pub fn cases(cases: u32, kept: &'static str) -> Config {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    let kept: Box<dyn FailurePersistence> = Box::new(Direct(kept));
    Config { cases: asked.unwrap_or(cases), failure_persistence: Some(kept), ..Config::default() }
}
