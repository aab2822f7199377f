//! The parts of a workbook beside its sheets, and its sheets.

use super::{copies, sheets};
use crate::documents::office::{Package, comments};
use crate::documents::output::Output;
use crate::documents::{Place, Trace};
use crate::table::{Archive, Compound, Limits, TableError, open_archive, open_compound, xlsb_comments};

/// Reads what stands beside the sheets of an Excel workbook.
pub(in crate::documents) fn parts(package: &mut Package, out: &mut Output<'_>) {
    out.note_many(Trace::PivotCache, &Place::Whole, package.in_role("pivotCacheRecords").len());
    if package.main.ends_with(".bin") {
        for part in package.in_role("comments") {
            let result = binary_comments(package, &part, out);
            out.attempt(result);
        }
        return;
    }
    package.each(&["comments", "threadedComment"], out, comments);
    let copied = [
        (&["pivotCacheDefinition", "pivotCacheRecords"][..], "pivot cache"),
        (&["externalLink"], "linked workbook"),
    ];
    for (roles, name) in copied {
        let place = Place::Sheet(name.to_owned());
        package.each(roles, out, |tokens, out| copies::read(tokens, &place, out));
    }
}

/// Reads the comments of a sheet of a binary workbook.
fn binary_comments(package: &mut Package, part: &str, out: &mut Output<'_>) -> Result<(), TableError> {
    let Some(source) = package.part(part)? else { return Ok(()) };
    let count = xlsb_comments(source, &mut |text| out.text(&Place::Comment, text))?;
    out.note_many(Trace::Comment, &Place::Comment, count);
    Ok(())
}

/// Reads the sheets of a workbook in a zip.
pub(in crate::documents) fn archive(archive: Archive, out: &mut Output<'_>) {
    match open_archive(archive, &Limits::default()) {
        Ok(source) => sheets::read(source, out),
        Err(error) => out.attempt(Err(error)),
    }
}

/// Reads a workbook in a compound file.
pub(in crate::documents) fn compound(compound: Compound, out: &mut Output<'_>) {
    let source = match open_compound(compound, &Limits::default()) {
        Ok(source) => source,
        Err(error) => return out.attempt(Err(error)),
    };
    let facts = source.facts();
    out.note_many(Trace::Macro, &Place::Whole, usize::from(facts.macros));
    out.note_many(Trace::ExternalLink, &Place::Whole, facts.external_links);
    sheets::read(source, out);
}
