//! Workbooks made of CSV text, with one thing odd about them.

use super::lists::cells;
use crate::common::zipped;

/// A workbook of one sheet. `how` is nothing, or one of: `sheet=NAME`, `hidden-row=3`, `uncalculated=B2`,
/// `merged=A2:A3`, `macros`, `external-link`.
pub fn book(csv: &str, sheet: &str, how: &str) -> Vec<u8> {
    let (what, value) = how.split_once('=').unwrap_or((how, ""));
    let of = |word: &str| if what == word { value } else { "" };
    let sheet = if what == "sheet" { value } else { sheet };
    let rows: String = (1..)
        .zip(csv.lines())
        .map(|(number, line)| row(number, line, of("uncalculated"), of("hidden-row") == number.to_string()))
        .collect();
    let merged = match of("merged") {
        "" => String::new(),
        range => format!(r#"<mergeCells><mergeCell ref="{range}"/></mergeCells>"#),
    };
    let workbook =
        format!(r#"<workbook><sheets><sheet name="{sheet}" sheetId="1" r:id="r1"/></sheets></workbook>"#);
    let content = format!("<worksheet><sheetData>{rows}</sheetData>{merged}</worksheet>");
    let link = |id: &str, kind: &str, target: &str| {
        format!(r#"<Relationship Id="{id}" Type="http://x/{kind}" Target="{target}"/>"#)
    };
    let mut links = link("r1", "worksheet", "worksheets/sheet1.xml");
    let mut parts: Vec<(&str, &str)> =
        vec![("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", &workbook)];
    match what {
        "macros" => {
            links += &link("r8", "vbaProject", "vbaProject.bin");
            parts.push(("xl/vbaProject.bin", "x"));
        }
        "external-link" => {
            links += &link("r9", "externalLink", "externalLinks/externalLink1.xml");
            parts.push(("xl/externalLinks/externalLink1.xml", "<externalLink/>"));
        }
        _ => {}
    }
    let root = format!("<Relationships>{}</Relationships>", link("r1", "officeDocument", "xl/workbook.xml"));
    let links = format!("<Relationships>{links}</Relationships>");
    parts.extend([
        ("_rels/.rels", root.as_str()),
        ("xl/_rels/workbook.xml.rels", links.as_str()),
        ("xl/worksheets/sheet1.xml", content.as_str()),
    ]);
    zipped(&parts)
}

fn row(number: u32, line: &str, uncalculated: &str, hidden: bool) -> String {
    let cell = |(col, text): (u32, String)| {
        let at = format!("{}{number}", sendpack::findings::column_letters(col));
        match text.as_str() {
            _ if at == uncalculated => format!(r#"<c r="{at}"><f>1+1</f></c>"#),
            "" => String::new(),
            text => {
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
            }
        }
    };
    let hidden = if hidden { r#" hidden="1""# } else { "" };
    let cells: String = (1..).zip(cells(line)).map(cell).collect();
    format!(r#"<row r="{number}"{hidden}>{cells}</row>"#)
}
