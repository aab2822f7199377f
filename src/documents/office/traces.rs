//! What links tell of an Office file: programs, files within it, files it would follow, and the text of drawings.

use super::{Package, drawing};
use crate::documents::output::Output;
use crate::documents::{Place, Trace};

/// The traces that links show.
pub(in crate::documents) fn traces(package: &Package, out: &mut Output<'_>) {
    let inner = [
        (Trace::Macro, &["vbaProject", "xlMacrosheet", "xlIntlMacrosheet"][..]),
        (Trace::Embedded, &["oleObject", "package", "aFChunk", "subDocument"]),
        (Trace::ExternalLink, &["externalLink", "connections"]),
        (Trace::PivotCache, &["powerPivotData"]),
    ];
    for (trace, roles) in inner {
        for _ in roles.iter().flat_map(|role| package.in_role(role)) {
            out.note(trace, Place::Whole);
        }
    }
    for (from, link) in package.external() {
        if link.role == "hyperlink" {
            out.text(&Place::Link, &link.part);
        } else if !from.contains("externallinks/") {
            // Those of links to workbooks were counted above, one a workbook.
            out.note(Trace::ExternalLink, Place::Whole);
        }
    }
}

/// The text of drawings that stand in parts of their own: charts, diagrams, and the shapes on sheets.
pub(in crate::documents) fn drawings(package: &mut Package, out: &mut Output<'_>) {
    let roles = ["chart", "chartEx", "diagramData", "drawing", "chartUserShapes"];
    package.each(&roles, out, |tokens, out| drawing(tokens, &Place::TextBox, out));
}
