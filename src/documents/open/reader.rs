//! The parts of an OpenDocument file, one after the other.

use super::manifest::Manifest;
use super::meta;
use super::story::{Home, Story};
use super::styles::Styles;
use crate::documents::output::Output;
use crate::documents::parts::tokens;
use crate::documents::{Inside, Kind, Place, Problem, Sink, Trace, workbook};
use crate::table::{Archive, TableError, damaged_as, is_macro};

/// Reads a file of a kind.
pub(in crate::documents) fn read(mut archive: Archive, kind: Kind, sink: &mut dyn Sink) -> Inside {
    let mut out = Output::new(kind, sink);
    let manifest = match Manifest::read(&mut archive) {
        Ok(manifest) => manifest,
        Err(error) => {
            out.attempt(Err(error));
            return out.finish(false);
        }
    };
    if manifest.locked {
        out.inside.problem = Some(Problem::Encrypted);
        return out.finish(false);
    }
    let result = stories(&mut archive, kind, &mut out);
    out.attempt(result);
    let result = tokens(&mut archive, "meta.xml").and_then(|t| t.map_or(Ok(()), |t| meta::read(t, &mut out)));
    out.attempt(result);
    let code = archive.names().filter(|name| is_macro(name)).count();
    out.note_many(Trace::Macro, &Place::Whole, code);
    out.note_many(Trace::Embedded, &Place::Whole, manifest.documents);
    let pictured = archive.names().any(|name| name.starts_with("pictures/") || name.starts_with("object "));
    if kind == Kind::Workbook {
        workbook::archive(archive, &mut out);
    }
    out.finish(pictured)
}

/// The content, what stands on every page, and the text of charts.
fn stories(archive: &mut Archive, kind: Kind, out: &mut Output<'_>) -> Result<(), TableError> {
    let mut styles = Styles::default();
    if let Some(part) = tokens(archive, "styles.xml")? {
        Story::new(Home::Page, &mut styles, out).read(part)?;
    }
    let home = match kind {
        Kind::OpenSlides => Home::Slides,
        Kind::Workbook => Home::Cells,
        _ => Home::Text,
    };
    let content = tokens(archive, "content.xml")?;
    let content = content.ok_or_else(|| damaged_as("the document is missing its content"))?;
    let slides = Story::new(home, &mut styles, out).read(content)?;
    if home == Home::Slides {
        out.inside.pages = Some(slides);
    }
    let within = |name: &&str| name.starts_with("object") && name.ends_with("/content.xml");
    let mut objects: Vec<_> = archive.names().filter(within).map(str::to_owned).collect();
    objects.sort_unstable();
    for object in objects {
        if let Some(part) = tokens(archive, &object)? {
            Story::new(Home::Object, &mut Styles::default(), out).read(part)?;
        }
    }
    Ok(())
}
