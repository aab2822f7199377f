//! FRM-001.

use crate::findings::Location;
use crate::findings::Severity;
use crate::framework::{Fault, FaultKind};
use crate::rules::{Check, Life, Out, Rule, Said};
use crate::yaml::shape::How;

/// A catalogue that contradicts itself.
pub static RULE: Rule = Rule {
    codes: &["FRM-001"],
    name: "catalogue-invalid",
    severity: Severity::Error,
    summary: "The catalogue of what inspectors ask for cannot be used",
    help: "Mend the catalogue file at the place named, or leave out --framework to use the built-in one",
    page: include_str!("catalogue_invalid.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Catalogue(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    let at = match &fault.kind {
        FaultKind::Unreadable(_) if fault.at.line == 0 => Location::file(fault.file.as_str()),
        _ => Location::text(fault.file.as_str(), fault.at.line, fault.at.col),
    };
    let (key, message) = match &fault.kind {
        FaultKind::Unreadable(why) => ("", format!("The catalogue cannot be read: {why}")),
        FaultKind::Duplicate(id) => (id.as_str(), format!("{id} stands twice where it may stand once")),
        FaultKind::Dangling(what, id) => (id.as_str(), format!("There is no {what} {id} in the catalogue")),
        FaultKind::Shape(path, How::Missing) => (path.as_str(), format!("{path} is missing")),
        FaultKind::Shape(path, How::NotA(wanted)) => (path.as_str(), format!("{path} should be {wanted}")),
        FaultKind::Shape(path, How::UnknownKey { nearest }) => {
            let near = nearest.map(|near| format!("; did you mean {near}?")).unwrap_or_default();
            (path.as_str(), format!("{path} is not a field of a catalogue{near}"))
        }
    };
    out.say(Said::at(at, message).key(key));
}
