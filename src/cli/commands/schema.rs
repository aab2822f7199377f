//! `sendpack schema`.

use anyhow::{Result, bail};
use serde_json::Value;

use crate::cli::exit::Exit;
use crate::cli::output;
use crate::evidence::{ACTION, CHILD, DATA, ENTRY, MATRIX, SETTINGS, STATEMENT, TEAM};
use crate::findings::nearest;
use crate::framework::CATALOGUE;
use crate::yaml::schema::json_schema;
use crate::yaml::shape::Shape;

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Schema {
    /// Which: settings, entries, statements, actions, child, datamap, matrix, team or catalogue
    pub(in crate::cli) name: String,
}

/// Each YAML file: the name to ask for, what it is, and its shape.
const FILES: &[(&str, &str, Shape)] = &[
    ("settings", "sendpack.yaml: settings of an evidence repository", Shape::Map(SETTINGS)),
    ("entries", "Entries: pieces of evidence with their tags", Shape::Records(ENTRY)),
    ("actions", "actions/*.yaml: improvement actions with their ratings", Shape::Records(ACTION)),
    ("statements", "sef/*.yaml: statements of the self-evaluation", Shape::Records(STATEMENT)),
    ("child", "child.yaml: a tracked child", Shape::Map(CHILD)),
    ("datamap", "The data map: where each set of data sits and who takes it out", Shape::Records(DATA)),
    ("matrix", "matrix.yaml: the self-evaluation matrix", Shape::Records(MATRIX)),
    ("team", "team.yaml: the inspection team, what it arranges and its timetable", Shape::Map(TEAM)),
    ("catalogue", "A catalogue of what inspectors ask for", Shape::Map(CATALOGUE)),
];

/// Prints the JSON Schema of a YAML file.
pub(super) fn run(args: &Schema) -> Result<Exit> {
    let schema = of(&args.name)?;
    output::results(None, |out, _| {
        serde_json::to_writer_pretty(&mut *out, &schema)?;
        writeln!(out)
    })?;
    Ok(Exit::Clean)
}

fn of(name: &str) -> Result<Value> {
    if let Some((_, title, shape)) = FILES.iter().find(|(known, _, _)| *known == name) {
        return Ok(json_schema(title, shape));
    }
    let names: Vec<&str> = FILES.iter().map(|(known, _, _)| *known).collect();
    match nearest(name, names.iter().copied()) {
        Some(near) => bail!("there is no schema {name}; did you mean {near}?"),
        None => bail!("there is no schema {name}; there are {}", names.join(", ")),
    }
}
