//! `docs/commands.md`: the help of the program and of each command, as people see it.

use std::fmt::Write;
use std::process::Command;

/// The page.
pub fn page() -> String {
    let whole = help(&[]);
    let mut text = format!(
        "# Commands\n\n\
         What `sendpack --help` and `sendpack COMMAND --help` say. Results go to standard output, talk to standard error.\n\n\
         | Exit code | Means |\n|---|---|\n\
         | 0 | nothing at or above the denied level |\n\
         | 1 | findings stand |\n\
         | 2 | could not run: wrong use, settings, an unreadable repository |\n\
         | 3 | a fault of sendpack itself |\n\n\
         ```text\n{whole}\n```\n"
    );
    for command in commands(&whole) {
        let _ = write!(text, "\n## sendpack {command}\n\n```text\n{}\n```\n", help(&[command]));
    }
    text
}

/// The commands that the help lists.
fn commands(help: &str) -> Vec<&str> {
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    // A command's name stands two spaces in; the rest of a long description stands further in.
    let names = lines.take_while(|line| !line.is_empty()).filter(|line| !line.starts_with("   "));
    let names: Vec<&str> = names.filter_map(|line| line.split_whitespace().next()).collect();
    assert!(names.contains(&"check"), "no commands found in\n{help}");
    names
}

fn help(command: &[&str]) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sendpack"));
    let output = program.args(command).arg("--help").env("COLUMNS", "100").output().unwrap();
    assert!(output.status.success(), "{command:?} has no help");
    let text = String::from_utf8(output.stdout).unwrap().replace("sendpack.exe", "sendpack");
    let lines: Vec<&str> = text.trim_end().lines().map(str::trim_end).collect();
    lines.join("\n")
}
