//! Documents made of a few lines of text, a line a thing: `header: …`, `comment: …`, `hidden sheet: …`. Whatever is not named
//! so is a paragraph, a row of cells or a page. What the lines may say stands at each maker.

use sendpack::findings::column_letters;

use crate::common::zipped;

/// The value of lines that begin with `word:`.
fn told<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = &'t str> {
    text.lines().filter_map(move |line| line.strip_prefix(word)?.strip_prefix(':').map(str::trim))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

const W: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office""#;
const A: &str = r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main""#;
const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A link from one part: its id, kind, target, and whether that lies outside.
type Link<'k> = (String, &'k str, String, bool);

/// The parts of a package under way: content, types and links.
struct Package {
    parts: Vec<(String, String)>,
    types: String,
    links: Vec<(String, String)>,
}

impl Package {
    fn new(text: &str, main: &str, kind: &str) -> Self {
        let mut package = Self { parts: Vec::new(), types: String::new(), links: Vec::new() };
        let link = |id: &str, kind: &str, target: &str| {
            format!(r#"<Relationship Id="{id}" Type="{kind}" Target="{target}"/>"#)
        };
        let mut root = link("rId1", &format!("{REL}/officeDocument"), main);
        root += &link(
            "rId2",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
        );
        package.typed(main, kind);
        package.typed("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        package.add("_rels/.rels", &links(&root));
        let property = |word, tag| {
            told(text, word)
                .map(move |value| format!("<{tag}>{}</{tag}>", escaped(value)))
                .collect::<String>()
        };
        let core = format!(
            r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">{}{}{}</cp:coreProperties>"#,
            property("title", "dc:title"),
            property("author", "dc:creator"),
            property("keywords", "cp:keywords"),
        );
        package.add("docProps/core.xml", &core);
        package
    }

    fn add(&mut self, name: &str, content: &str) {
        self.parts.push((name.into(), content.into()));
    }

    fn typed(&mut self, name: &str, kind: &str) {
        self.types += &format!(r#"<Override PartName="/{name}" ContentType="{kind}"/>"#);
    }

    /// Links from one part to others, as a part; `(id, kind, target, whether outside)`.
    fn linked(&mut self, from: &str, to: &[Link<'_>]) {
        let (folder, name) = from.rsplit_once('/').unwrap_or(("", from));
        let text: String = to
            .iter()
            .map(|(id, kind, target, outside)| {
                let mode = if *outside { r#" TargetMode="External""# } else { "" };
                let kind =
                    if kind.starts_with("http") { (*kind).to_owned() } else { format!("{REL}/{kind}") };
                format!(r#"<Relationship Id="{id}" Type="{kind}" Target="{target}"{mode}/>"#)
            })
            .collect();
        self.links.push((format!("{folder}/_rels/{name}.rels"), links(&text)));
    }

    fn done(mut self) -> Vec<u8> {
        let types = format!(
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>{}</Types>"#,
            self.types
        );
        let mut parts = vec![("[Content_Types].xml".to_owned(), types)];
        parts.append(&mut self.parts);
        parts.append(&mut self.links);
        let parts: Vec<(&str, &str)> = parts.iter().map(|(n, c)| (n.as_str(), c.as_str())).collect();
        zipped(&parts)
    }
}

fn links(text: &str) -> String {
    format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{text}</Relationships>"#
    )
}

fn kind(rest: &str) -> String {
    format!("application/vnd.openxmlformats-officedocument.{rest}+xml")
}

/// A Word document. Lines: `header`, `footer`, `comment`, `footnote`, `text box`, `hidden`, `inserted`, `deleted`, `watermark`,
/// `title`, `author`, `keywords`, `embedded`, `linked`, `macro`, `table` (cells between `|`), `pages`; others are paragraphs.
pub fn docx(text: &str) -> Vec<u8> {
    let main = "word/document.xml";
    let mut package = Package::new(text, main, &kind("wordprocessingml.document.main"));
    let mut links = Vec::new();
    let mut body = String::new();
    let mut comments = String::new();
    let mut footnotes = String::new();
    for (n, line) in text.lines().enumerate() {
        let (word, value) = line.split_once(':').unwrap_or(("", line));
        let value = escaped(value.trim());
        let run = |tag: &str| format!("<w:r><w:{tag} xml:space=\"preserve\">{value}</w:{tag}></w:r>");
        let by = format!(r#"w:id="{n}" w:author="X" w:date="2026-01-01T00:00:00Z""#);
        match word {
            "header" | "footer" | "watermark" => {
                let part = if word == "watermark" { "header" } else { word };
                let name = format!("{part}{n}.xml");
                let shape = format!(
                    r#"<w:r><w:pict><v:shape id="PowerPlusWaterMarkObject{n}" type="t136"><v:textpath style="x" string="{value}"/></v:shape></w:pict></w:r>"#
                );
                let inner = if word == "watermark" { shape } else { run("t") };
                let tag = if part == "header" { "hdr" } else { "ftr" };
                package.typed(&format!("word/{name}"), &kind(&format!("wordprocessingml.{part}")));
                package.add(&format!("word/{name}"), &format!("<w:{tag} {W}><w:p>{inner}</w:p></w:{tag}>"));
                links.push((format!("rId{n}"), part.to_owned(), name, false));
            }
            "comment" => {
                comments += &format!("<w:comment {by}><w:p>{}</w:p></w:comment>", run("t"));
                body += &format!(
                    r#"<w:p><w:r><w:t>x</w:t></w:r><w:r><w:commentReference w:id="{n}"/></w:r></w:p>"#
                );
            }
            "footnote" => {
                footnotes += &format!(r#"<w:footnote w:id="{n}"><w:p>{}</w:p></w:footnote>"#, run("t"));
                body += &format!(r#"<w:p><w:r><w:footnoteReference w:id="{n}"/></w:r></w:p>"#);
            }
            "text box" => {
                body += &format!(
                    "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx><w:txbxContent><w:p>{}</w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>",
                    run("t")
                );
            }
            "hidden" => {
                body += &format!("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{value}</w:t></w:r></w:p>")
            }
            "inserted" => body += &format!("<w:p><w:ins {by}>{}</w:ins></w:p>", run("t")),
            "deleted" => body += &format!("<w:p><w:del {by}>{}</w:del></w:p>", run("delText")),
            "table" => {
                let cells: String = value
                    .split('|')
                    .map(|cell| format!("<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>", cell.trim()))
                    .collect();
                body += &format!("<w:tbl><w:tr>{cells}</w:tr></w:tbl>");
            }
            "embedded" => {
                package.add(&format!("word/embeddings/{value}"), "x");
                links.push((format!("rId{n}"), "package".into(), format!("embeddings/{value}"), false));
                body += &format!(
                    r#"<w:p><w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="rId{n}"/></w:object></w:r></w:p>"#
                );
            }
            "linked" => {
                links.push((format!("rId{n}"), "oleObject".into(), format!("file:///{value}"), true));
                body += &format!(
                    r#"<w:p><w:r><w:object><o:OLEObject Type="Link" ProgID="Excel.Sheet.12" r:id="rId{n}"/></w:object></w:r></w:p>"#
                );
            }
            "macro" => {
                package.add("word/vbaProject.bin", "x");
                package.typed("word/vbaProject.bin", "application/vnd.ms-office.vbaProject");
                links.push((
                    format!("rId{n}"),
                    "http://schemas.microsoft.com/office/2006/relationships/vbaProject".into(),
                    "vbaProject.bin".into(),
                    false,
                ));
            }
            "title" | "author" | "keywords" => {}
            "pages" => {
                package.add("docProps/app.xml", &format!(r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>{value}</Pages></Properties>"#));
                package.typed(
                    "docProps/app.xml",
                    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                );
                let root = &mut package.parts[0].1;
                *root = root.replace("</Relationships>", &format!(r#"<Relationship Id="rId3" Type="{REL}/extended-properties" Target="docProps/app.xml"/></Relationships>"#));
            }
            _ => {
                body += &format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(line))
            }
        }
    }
    for (word, part, notes) in [("comment", "comments", comments), ("footnote", "footnotes", footnotes)] {
        if !notes.is_empty() {
            package.typed(&format!("word/{part}.xml"), &kind(&format!("wordprocessingml.{part}")));
            package.add(&format!("word/{part}.xml"), &format!("<w:{word}s {W}>{notes}</w:{word}s>"));
            links.push((format!("rId{part}"), part.to_owned(), format!("{part}.xml"), false));
        }
    }
    let section: String = links
        .iter()
        .filter(|(_, kind, ..)| kind == "header" || kind == "footer")
        .map(|(id, kind, ..)| format!(r#"<w:{kind}Reference w:type="default" r:id="{id}"/>"#))
        .collect();
    package.add(
        main,
        &format!("<w:document {W}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>"),
    );
    let links: Vec<_> =
        links.iter().map(|(id, kind, to, out)| (id.clone(), kind.as_str(), to.clone(), *out)).collect();
    package.linked(main, &links);
    package.done()
}

/// A sheet of a workbook under way.
#[derive(Default)]
struct Sheet {
    name: String,
    hidden: bool,
    rows: Vec<String>,
    columns: String,
    comments: Vec<(String, String)>,
    header: String,
}

/// A workbook. Lines: `sheet`, `hidden sheet` (begin one), `hidden row` (its cells), `hidden column` (its number), `comment`
/// (`B2 text`), `header`, `title`, `author`, `keywords`, `linked`, `macro`; others are rows with cells between `|`.
pub fn xlsx(text: &str) -> Vec<u8> {
    let main = "xl/workbook.xml";
    let mut package = Package::new(text, main, &kind("spreadsheetml.sheet.main"));
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut links: Vec<Link<'_>> = Vec::new();
    let mut external = String::new();
    for line in text.lines() {
        let (word, value) = line.split_once(':').unwrap_or(("", line));
        let value = value.trim();
        if matches!(word, "sheet" | "hidden sheet") {
            sheets.push(Sheet { name: value.to_owned(), hidden: word != "sheet", ..Sheet::default() });
            continue;
        }
        if sheets.is_empty() {
            sheets.push(Sheet { name: "Sheet1".into(), ..Sheet::default() });
        }
        let Some(sheet) = sheets.last_mut() else { continue };
        match word {
            "title" | "author" | "keywords" => {}
            "header" => {
                sheet.header =
                    format!("<headerFooter><oddHeader>&amp;L{}</oddHeader></headerFooter>", escaped(value))
            }
            "hidden column" => {
                sheet.columns =
                    format!(r#"<cols><col min="{value}" max="{value}" width="9" hidden="1"/></cols>"#);
            }
            "comment" => {
                let (cell, said) = value.split_once(' ').unwrap_or(("A1", value));
                sheet.comments.push((cell.to_owned(), escaped(said)));
            }
            "linked" => {
                external =
                    r#"<externalReferences><externalReference r:id="rIdX"/></externalReferences>"#.into();
                package.add("xl/externalLinks/externalLink1.xml", &format!(r#"<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{REL}"><externalBook r:id="rId1"/></externalLink>"#));
                package.typed("xl/externalLinks/externalLink1.xml", &kind("spreadsheetml.externalLink"));
                package.linked(
                    "xl/externalLinks/externalLink1.xml",
                    &[("rId1".into(), "externalLinkPath", value.into(), true)],
                );
                links.push(("rIdX".into(), "externalLink", "externalLinks/externalLink1.xml".into(), false));
            }
            "macro" => {
                package.add("xl/vbaProject.bin", "x");
                package.typed("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject");
                links.push((
                    "rIdM".into(),
                    "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                    "vbaProject.bin".into(),
                    false,
                ));
            }
            _ => {
                let hidden = word == "hidden row";
                let number = sheet.rows.len() + 1;
                sheet.rows.push(row(number, if hidden { value } else { line }, hidden));
            }
        }
    }
    let mut listed = String::new();
    for (n, sheet) in (1..).zip(&sheets) {
        let state = if sheet.hidden { r#" state="hidden""# } else { "" };
        listed += &format!(r#"<sheet name="{}" sheetId="{n}"{state} r:id="rId{n}"/>"#, escaped(&sheet.name));
        let part = format!("xl/worksheets/sheet{n}.xml");
        package.typed(&part, &kind("spreadsheetml.worksheet"));
        package.add(&part, &format!(r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{REL}">{}<sheetData>{}</sheetData>{}</worksheet>"#, sheet.columns, sheet.rows.concat(), sheet.header));
        links.push((format!("rId{n}"), "worksheet", format!("worksheets/sheet{n}.xml"), false));
        if !sheet.comments.is_empty() {
            let notes: String = sheet
                .comments
                .iter()
                .map(|(cell, said)| {
                    format!(
                        r#"<comment ref="{cell}" authorId="0"><text><r><t>{said}</t></r></text></comment>"#
                    )
                })
                .collect();
            package.typed(&format!("xl/comments{n}.xml"), &kind("spreadsheetml.comments"));
            package.add(&format!("xl/comments{n}.xml"), &format!(r#"<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>X</author></authors><commentList>{notes}</commentList></comments>"#));
            package.linked(&part, &[("rId1".into(), "comments", format!("../comments{n}.xml"), false)]);
        }
    }
    package.add(main, &format!(r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{REL}"><sheets>{listed}</sheets>{external}</workbook>"#));
    package.linked(main, &links);
    package.done()
}

fn row(number: usize, line: &str, hidden: bool) -> String {
    let cell = |(col, text): (u32, &str)| {
        let at = format!("{}{number}", column_letters(col));
        match text.trim() {
            "" => String::new(),
            text if text.parse::<f64>().is_ok() => format!(r#"<c r="{at}"><v>{text}</v></c>"#),
            text => format!(r#"<c r="{at}" t="inlineStr"><is><t>{}</t></is></c>"#, escaped(text)),
        }
    };
    let hidden = if hidden { r#" hidden="1""# } else { "" };
    let cells: String = (1..).zip(line.split('|')).map(cell).collect();
    format!(r#"<row r="{number}"{hidden}>{cells}</row>"#)
}

/// Slides. Lines: `hidden slide`, `notes`, `comment` (of the slide before), `title`, `author`, `keywords`; others are slides.
pub fn pptx(text: &str) -> Vec<u8> {
    let main = "ppt/presentation.xml";
    let mut package = Package::new(text, main, &kind("presentationml.presentation.main"));
    let shape = |text: &str| {
        format!(
            "<p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld>",
            escaped(text)
        )
    };
    let mut slides: Vec<(String, Vec<Link<'_>>)> = Vec::new();
    for (n, line) in text.lines().enumerate() {
        let (word, value) = line.split_once(':').unwrap_or(("", line));
        let value = value.trim();
        match (word, slides.last_mut()) {
            ("title" | "author" | "keywords", _) => {}
            ("notes", Some((_, links))) => {
                package
                    .typed(&format!("ppt/notesSlides/notesSlide{n}.xml"), &kind("presentationml.notesSlide"));
                package.add(
                    &format!("ppt/notesSlides/notesSlide{n}.xml"),
                    &format!("<p:notes {A}>{}</p:notes>", shape(value)),
                );
                links.push((
                    format!("rId{n}"),
                    "notesSlide",
                    format!("../notesSlides/notesSlide{n}.xml"),
                    false,
                ));
            }
            ("comment", Some((_, links))) => {
                package.typed(&format!("ppt/comments/comment{n}.xml"), &kind("presentationml.comments"));
                package.add(
                    &format!("ppt/comments/comment{n}.xml"),
                    &format!(
                        r#"<p:cmLst {A}><p:cm authorId="0" idx="1"><p:text>{}</p:text></p:cm></p:cmLst>"#,
                        escaped(value)
                    ),
                );
                links.push((format!("rId{n}"), "comments", format!("../comments/comment{n}.xml"), false));
            }
            ("hidden slide", _) => {
                slides.push((format!(r#"<p:sld {A} show="0">{}</p:sld>"#, shape(value)), Vec::new()))
            }
            _ => slides.push((format!("<p:sld {A}>{}</p:sld>", shape(line)), Vec::new())),
        }
    }
    let (mut listed, mut links) = (String::new(), Vec::new());
    for (n, (content, own)) in (1..).zip(&slides) {
        let part = format!("ppt/slides/slide{n}.xml");
        package.typed(&part, &kind("presentationml.slide"));
        package.add(&part, content);
        package.linked(&part, own);
        listed += &format!(r#"<p:sldId id="{}" r:id="rId{n}"/>"#, 255 + n);
        links.push((format!("rId{n}"), "slide", format!("slides/slide{n}.xml"), false));
    }
    package.add(main, &format!("<p:presentation {A}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>"));
    package.linked(main, &links);
    package.done()
}

/// OpenDocument text. Lines: `author`, `title`, `comment`, `deleted`, `header`; others are paragraphs.
pub fn odt(text: &str) -> Vec<u8> {
    const NS: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0""#;
    let (mut body, mut changes, mut meta, mut styles) =
        (String::new(), String::new(), String::new(), String::new());
    for (n, line) in text.lines().enumerate() {
        let (word, value) = line.split_once(':').unwrap_or(("", line));
        let value = escaped(value.trim());
        match word {
            "author" => meta += &format!("<dc:creator>{value}</dc:creator>"),
            "title" => meta += &format!("<dc:title>{value}</dc:title>"),
            "header" => styles += &format!("<style:header><text:p>{value}</text:p></style:header>"),
            "comment" => {
                body += &format!(
                    "<text:p>x<office:annotation><text:p>{value}</text:p></office:annotation></text:p>"
                )
            }
            "deleted" => {
                changes += &format!(
                    r#"<text:changed-region text:id="c{n}"><text:deletion><office:change-info/><text:p>{value}</text:p></text:deletion></text:changed-region>"#
                )
            }
            _ => body += &format!("<text:p>{}</text:p>", escaped(line)),
        }
    }
    let changes = if changes.is_empty() {
        changes
    } else {
        format!("<text:tracked-changes>{changes}</text:tracked-changes>")
    };
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        (
            "META-INF/manifest.xml",
            r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>"#,
        ),
        (
            "content.xml",
            &format!(
                "<office:document-content {NS}><office:body><office:text>{changes}{body}</office:text></office:body></office:document-content>"
            ),
        ),
        (
            "styles.xml",
            &format!(
                "<office:document-styles {NS}><office:master-styles><style:master-page style:name=\"Standard\">{styles}</style:master-page></office:master-styles></office:document-styles>"
            ),
        ),
        (
            "meta.xml",
            &format!("<office:document-meta {NS}><office:meta>{meta}</office:meta></office:document-meta>"),
        ),
    ])
}

/// A PDF file. Lines: `author`, `title`, `keywords`, `comment`, `page` (begins one with its text), `picture` (a page without text),
/// `encrypted`; others are lines of the page under way.
pub fn pdf(text: &str) -> Vec<u8> {
    let literal = |text: &str| text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
    let (mut pages, mut info, mut notes, mut encrypted): (Vec<Vec<String>>, String, Vec<String>, bool) =
        Default::default();
    for line in text.lines() {
        let (word, value) = line.split_once(':').unwrap_or((line, line));
        match word {
            "author" | "title" | "keywords" => {
                let name = word[..1].to_uppercase() + &word[1..];
                info += &format!("/{name} ({})", literal(value.trim()));
            }
            "comment" => notes.push(literal(value.trim())),
            "page" => pages.push(vec![literal(value.trim())]),
            "picture" => pages.push(Vec::new()),
            "encrypted" => encrypted = true,
            _ => {
                if pages.is_empty() {
                    pages.push(Vec::new());
                }
                pages.last_mut().into_iter().for_each(|page| page.push(literal(line)));
            }
        }
    }
    let first = 5 + notes.len();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Count {} /Kids [{}] >>",
            pages.len(),
            (0..pages.len()).map(|n| format!("{} 0 R ", first + 2 * n)).collect::<String>()
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
        format!("<< {info} >>"),
    ];
    objects.extend(
        notes
            .iter()
            .map(|note| format!("<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents ({note}) >>")),
    );
    for (n, lines) in pages.iter().enumerate() {
        let annots: String = if n == 0 {
            (0..notes.len()).map(|i| format!("{} 0 R ", 5 + i)).collect()
        } else {
            String::new()
        };
        objects.push(format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Annots [{annots}] /Contents {} 0 R >>", first + 2 * n + 1));
        let said: String = lines.iter().map(|line| format!("({line}) Tj 0 -14 Td ")).collect();
        let stream = if lines.is_empty() {
            "0 0 595 842 re f".to_owned()
        } else {
            format!("BT /F1 11 Tf 60 780 Td {said}ET")
        };
        objects.push(format!("<< /Length {} >>\nstream\n{stream}\nendstream", stream.len()));
    }
    if encrypted {
        let key = "00".repeat(32);
        objects.push(format!("<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{key}> /U <{key}> >>"));
    }
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (n, object) in (1..).zip(&objects) {
        places.push(out.len());
        out.extend(format!("{n} 0 obj\n{object}\nendobj\n").bytes());
    }
    let start = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    places.iter().for_each(|at| out.extend(format!("{at:010} 00000 n \n").bytes()));
    let key =
        if encrypted { format!(" /Encrypt {} 0 R /ID [<00> <00>]", objects.len()) } else { String::new() };
    out.extend(
        format!(
            "trailer\n<< /Size {} /Root 1 0 R /Info 4 0 R{key} >>\nstartxref\n{start}\n%%EOF\n",
            objects.len() + 1
        )
        .bytes(),
    );
    out
}

/// A document by the ending of its path, made of these lines; none where the ending is not one of the above.
pub fn made(path: &str, text: &str) -> Option<Vec<u8>> {
    match path.rsplit('.').next()? {
        "docx" | "docm" => Some(docx(text)),
        "xlsx" | "xlsm" => Some(xlsx(text)),
        "pptx" => Some(pptx(text)),
        "odt" => Some(odt(text)),
        "pdf" => Some(pdf(text)),
        _ => None,
    }
}

/// The head of a Word document of the years before 2007: a compound file whose directory names a Word stream.
pub fn old_word() -> Vec<u8> {
    compound(&["WordDocument", "1Table"])
}

/// The head of an Office document under a password.
pub fn encrypted() -> Vec<u8> {
    compound(&["EncryptedPackage", "EncryptionInfo"])
}

/// The head of a program for Windows.
pub fn program() -> Vec<u8> {
    let mut bytes = b"MZ\x90\0".to_vec();
    bytes.resize(0x3c, 0);
    bytes.extend(0x40_u32.to_le_bytes());
    bytes.extend(b"PE\0\0");
    bytes.resize(512, 0);
    bytes
}

/// A compound file: header, one sector of allocation, one of directory with these streams, all empty.
fn compound(streams: &[&str]) -> Vec<u8> {
    const END: u32 = 0xffff_fffe;
    let mut head = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    head.resize(24, 0);
    for half in [0x3e_u16, 3, 0xfffe, 9, 6] {
        head.extend(half.to_le_bytes());
    }
    head.resize(44, 0);
    for word in [1_u32, 1, 0, 4096, END, 0, END, 0, 0] {
        head.extend(word.to_le_bytes());
    }
    head.resize(512, 0xff);
    let mut table: Vec<u8> = [0xffff_fffd, END].iter().flat_map(|w: &u32| w.to_le_bytes()).collect();
    table.resize(512, 0xff);
    let entry = |name: &str, kind: u8, right: u32, child: u32| {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = u16::try_from(entry.len() + 2).unwrap_or(2);
        entry.resize(64, 0);
        entry.extend(length.to_le_bytes());
        entry.extend([kind, 1]);
        for word in [u32::MAX, right, child] {
            entry.extend(word.to_le_bytes());
        }
        entry.resize(116, 0);
        entry.extend(END.to_le_bytes());
        entry.resize(128, 0);
        entry
    };
    let mut directory = entry("Root Entry", 5, u32::MAX, 1);
    for (n, name) in (1..).zip(streams) {
        let next = if n as usize == streams.len() { u32::MAX } else { n + 1 };
        directory.extend(entry(name, 2, next, u32::MAX));
    }
    directory.resize(512, 0);
    [head, table, directory].concat()
}
