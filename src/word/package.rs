//! The package: the parts of a document in a zip, the same bytes for the same content.

use std::io::{self, Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipWriter};

use super::Document;
use super::block::Way;
use super::body::body;
use super::page::{footer, header};
use super::xml::escaped;

/// How each part begins.
pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The names that parts of text use.
pub(super) const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// Parts that are the same in every document.
const FIXED: [(&str, &str); 5] = [
    ("[Content_Types].xml", include_str!("parts/content-types.xml")),
    ("_rels/.rels", include_str!("parts/package-relations.xml")),
    ("docProps/app.xml", include_str!("parts/app.xml")),
    ("word/settings.xml", include_str!("parts/settings.xml")),
    ("word/styles.xml", include_str!("parts/styles.xml")),
];

/// Relations of the text to its other parts, without those of links.
const RELATIONS: &str = include_str!("parts/document-relations.xml");

/// Writes a document.
pub(super) fn write<W: Write + Seek>(document: &Document, to: W) -> io::Result<W> {
    let body = body(&document.blocks);
    let relations = RELATIONS.replace("</Relationships>", &(body.links.relations() + "</Relationships>"));
    let written = [
        ("docProps/core.xml", properties(document)),
        ("word/_rels/document.xml.rels", relations),
        ("word/document.xml", body.xml),
        ("word/footer1.xml", footer(document, Way::Portrait)),
        ("word/footer2.xml", footer(document, Way::Landscape)),
        ("word/header.xml", header(document)),
        ("word/numbering.xml", body.lists.part()),
    ];
    let mut zip = ZipWriter::new(to);
    let fixed = FIXED.iter().copied();
    for (name, content) in fixed.chain(written.iter().map(|(name, content)| (*name, content.as_str()))) {
        // Nothing that the clock or the system would choose.
        let options = SimpleFileOptions::DEFAULT
            .compression_method(CompressionMethod::Deflated)
            .unix_permissions(0o644)
            .system(System::Unix);
        zip.start_file(name, options)?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish()?)
}

/// Title, author, language and dates. The author is the area, never a person.
fn properties(document: &Document) -> String {
    let at = document.as_of.format("%Y-%m-%dT%H:%M:%SZ");
    let (title, area) = (escaped(&document.title), escaped(&document.area));
    format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:creator>{area}</dc:creator>\
         <dc:language>en-GB</dc:language><cp:lastModifiedBy>{area}</cp:lastModifiedBy>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:modified></cp:coreProperties>"
    )
}
