//! The readiness page in a real browser: `tests/peers/browser.py` drives Chromium, with axe-core from PyPI.
//! `SENDPACK_PYTHON` names the Python (default `python3`), `SENDPACK_BROWSER` the browser (default `chromium`).
#![cfg(feature = "peers")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::process::Command;

use common::area::Area;

/// Tries the page of a repository.
fn browse(root: &std::path::Path) {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("readiness.html");
    let made = Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .args(["report", "--as-of", "2026-11-23T14:00", "--output"])
        .arg(&page)
        .arg(root)
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let named = |name, or: &str| std::env::var(name).unwrap_or_else(|_| or.to_owned());
    let python = named("SENDPACK_PYTHON", "python3");
    let tried = Command::new(&python)
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/peers/browser.py"))
        .arg(named("SENDPACK_BROWSER", "chromium"))
        .arg(&page)
        .output()
        .unwrap_or_else(|e| panic!("{python}: {e}"));
    assert!(tried.status.success(), "{}", String::from_utf8_lossy(&tried.stderr));
}

#[test]
fn northbecks_page_in_a_browser() {
    browse(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence").as_ref());
}

/// Everything that a page shows only where something is wrong.
#[test]
fn a_page_full_of_findings_in_a_browser() {
    let area = Area::lacking(&["4.5", "5.1/physiotherapy", "9", "3.a"]);
    area.remove("lists/list-2.csv");
    area.write("lists/list-1.csv", "Unique ID,UPN,Gender\n1,x,?\n1,x,?\n");
    area.write("documents/loose.txt", "claimed by nobody");
    area.write("actions/plan.yaml", "- {id: a1, what: W, owner: {role: R}, due: 2026-01-31, rag: [{at: 2026-01, value: red}]}\n- {id: a1}\n");
    // Two earlier checks make a trend.
    for day in ["2026-09-01", "2026-10-15"] {
        let recorded = Command::new(env!("CARGO_BIN_EXE_sendpack"))
            .args(["check", "--record", "--as-of", day])
            .arg(area.root())
            .output()
            .unwrap();
        assert_eq!(recorded.status.code(), Some(1));
    }
    browse(area.root());
}
