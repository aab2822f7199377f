//! Commands as a user would type them, with what they say. `TRYCMD=overwrite cargo test --test transcripts` writes
//! what they say now: read the difference before you keep it.

#[test]
fn transcripts() {
    trycmd::TestCases::new()
        .env("NO_COLOR", "1")
        .case("tests/transcripts/*.trycmd")
        .case("tests/transcripts/*.toml")
        .case("README.md")
        .case("docs/team.md")
        .case("docs/matrix.md")
        .run();
}
