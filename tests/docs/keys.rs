//! `docs/keys.md`: every key of the files that people write, from the shapes that check them.

use std::fmt::Write;

use sendpack::evidence::{
    CHILD, DATA, DATA_HEADINGS, ENTRY, HEADINGS, MAP, MATRIX, SETTINGS, STATEMENT, STATEMENT_HEADINGS, TEAM,
};
use sendpack::framework::CATALOGUE;
use sendpack::yaml::shape::{Field, Shape};

/// The page.
pub fn page() -> String {
    let mut text = String::from(
        "# Keys\n\n\
         Every key of the files that you write. A key that is not here is an error, with the nearest right one. In a\n\
         key's path, a capital word such as `LIST` stands for a name of yours and `[]` for each record of a list.\n\n\
         ## sendpack.yaml\n\n",
    );
    table(&rows(SETTINGS, ""), &mut text);
    text.push_str("\n## An entry\n\nIn a YAML file, or as a row of a register under the heading.\n\n");
    headed(ENTRY, HEADINGS, &mut text);
    text.push_str("\n## A statement\n\nIn a YAML file of `sef/`, or as a row of a workbook there under the heading.\n\n");
    headed(STATEMENT, STATEMENT_HEADINGS, &mut text);
    text.push_str("\n## The data map\n\nIn `datamap.yaml`, or as a row of `datamap.xlsx` under the heading: see [the data map](data-map.md).\n\n");
    headed(DATA, DATA_HEADINGS, &mut text);
    text.push_str("\n## A map\n\nBeside a list, such as `list-1.map.yaml`.\n\n");
    table(&rows(MAP, ""), &mut text);
    text.push_str("\n## A tracked child (child.yaml)\n\nSee [tracked children](tracked-children.md).\n\n");
    table(&rows(CHILD, ""), &mut text);
    text.push_str("\n## A line of the matrix (matrix.yaml)\n\nSee [the matrix](matrix.md).\n\n");
    table(&rows(MATRIX, ""), &mut text);
    text.push_str("\n## The inspection team (team.yaml)\n\nSee [the inspection team](team.md).\n\n");
    table(&rows(TEAM, ""), &mut text);
    text.push_str("\n## A catalogue\n\nFor `--framework FILE`: see [the framework](framework.md).\n\n");
    table(&rows(CATALOGUE, ""), &mut text);
    text
}

/// A key: its path, and the field that describes it.
type Row = (String, &'static Field);

fn rows(fields: &'static [Field], prefix: &str) -> Vec<Row> {
    fields.iter().flat_map(|field| with_inner(field, format!("{prefix}{}", field.name))).collect()
}

fn with_inner(field: &'static Field, path: String) -> Vec<Row> {
    let inner = match field.shape {
        Shape::Map(fields) => rows(fields, &format!("{path}.")),
        Shape::Records(fields) => rows(fields, &format!("{path}[].")),
        Shape::MapOf(Shape::Map(fields)) => rows(fields, &format!("{path}.{}.", a_name(field))),
        _ => Vec::new(),
    };
    let path = match field.shape {
        Shape::MapOf(Shape::MapOf(_)) => format!("{path}.SET.TEXT"),
        Shape::MapOf(shape) if !matches!(shape, Shape::Map(_)) => format!("{path}.{}", a_name(field)),
        _ => path,
    };
    std::iter::once((path, field)).chain(inner).collect()
}

/// What stands for a name of the author's own.
fn a_name(field: &Field) -> &'static str {
    match field.name {
        "contacts" => "CONTACT",
        "lists" => "LIST",
        "dates" => "MILESTONE",
        "overrides" => "STAGE",
        "requests" => "REQUEST",
        "answers" => "QUESTION",
        "rules" => "LOC-001",
        "unavailable" => "COLUMN",
        "columns" => "HEADING",
        other => panic!("{other}: say here what its keys are names of"),
    }
}

fn table(rows: &[Row], text: &mut String) {
    text.push_str("| Key | Needed | Holds | For |\n|---|---|---|---|\n");
    for (path, field) in rows {
        let _ =
            writeln!(text, "| `{path}` | {} | {} | {} |", needed(field), holds(&field.shape), field.about);
    }
}

/// Keys that are headings of a workbook too.
fn headed(fields: &'static [Field], headings: &[(&str, &str)], text: &mut String) {
    text.push_str("| Key | Heading | Needed | Holds | For |\n|---|---|---|---|---|\n");
    for (path, field) in rows(fields, "") {
        let heading = headings.iter().find(|(_, known)| *known == path).map_or("", |(heading, _)| heading);
        let needed = match path.as_str() {
            "files" | "url" => "one of the two",
            "owner.role" | "owner.team" => "one of the two at least",
            _ => needed(field),
        };
        let _ =
            writeln!(text, "| `{path}` | {heading} | {needed} | {} | {} |", holds(&field.shape), field.about);
    }
}

fn needed(field: &Field) -> &'static str {
    if field.required { "yes" } else { "" }
}

fn holds(shape: &Shape) -> String {
    match shape {
        Shape::Map(_) => "a group".to_owned(),
        Shape::MapOf(Shape::Map(_)) => "groups by name".to_owned(),
        Shape::MapOf(inner) => holds(inner),
        Shape::List(inner) => format!("a list, each {}", inner.wanted()),
        other => other.wanted(),
    }
}
