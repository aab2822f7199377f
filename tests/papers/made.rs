//! Files made by hand, and what was read from them.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use sendpack::documents::{Inside, Place, Sink, read};

/// An invented UPN with a right check letter.
pub const UPN: &str = "A801200001001";

/// What went to the sink.
#[derive(Default)]
pub struct Heard(pub Vec<(Place, String)>);

impl Sink for Heard {
    fn text(&mut self, place: &Place, text: &str) {
        self.0.push((place.clone(), text.to_owned()));
    }
}

impl Heard {
    /// Where a text stands.
    pub fn places(&self, text: &str) -> Vec<Place> {
        self.0.iter().filter(|(_, t)| t.contains(text)).map(|(place, _)| place.clone()).collect()
    }
}

/// Reads a file of that name and content.
pub fn read_as(name: &str, bytes: &[u8]) -> (Inside, Heard) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let mut heard = Heard::default();
    let inside = read(&path, &mut heard);
    (inside, heard)
}

/// A PDF of these objects, the first of which is the catalogue; `info` is the number of its properties, or 0.
pub fn pdf(objects: &[Vec<u8>], info: usize) -> Vec<u8> {
    let (mut out, mut table) = (b"%PDF-1.7\n".to_vec(), String::new());
    for (number, object) in (1..).zip(objects) {
        writeln!(table, "{:010} 00000 n ", out.len()).unwrap();
        writeln!(out, "{number} 0 obj").unwrap();
        out.extend_from_slice(object);
        out.extend_from_slice(b"\nendobj\n");
    }
    let at = out.len();
    let size = objects.len() + 1;
    let info = if info > 0 { format!("/Info {info} 0 R") } else { String::new() };
    writeln!(out, "xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R{info}>>")
        .unwrap();
    writeln!(out, "startxref\n{at}\n%%EOF").unwrap();
    out
}

/// A stream with that dictionary, packed.
pub fn stream(dict: &str, bytes: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).unwrap();
    let packed = packer.finish().unwrap();
    let mut out = format!("<<{dict}/Filter/FlateDecode/Length {}>>stream\n", packed.len()).into_bytes();
    out.extend_from_slice(&packed);
    out.extend_from_slice(b"\nendstream");
    out
}

/// A PDF of one page with that content, annotations and further objects, which are numbered from 6 on.
pub fn page(content: &str, page_extra: &str, catalog_extra: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R{catalog_extra}>>").into_bytes(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F 5 0 R>>>>>>".to_vec(),
        format!("<</Type/Page/Parent 2 0 R/Contents 4 0 R{page_extra}>>").into_bytes(),
        stream("", content.as_bytes()),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
    ];
    objects.extend_from_slice(more);
    pdf(&objects, 0)
}

/// The same objects as newer writers keep them: packed in a stream, with a packed table.
pub fn packed(content: &str) -> Vec<u8> {
    let inner = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F 4 0 R>>>>>>",
        "<</Type/Page/Parent 2 0 R/Contents 5 0 R>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ];
    let (mut heads, mut body) = (String::new(), String::new());
    for (number, object) in (1..).zip(inner) {
        write!(heads, "{number} {} ", body.len()).unwrap();
        body.push_str(object);
        body.push(' ');
    }
    let mut out = b"%PDF-1.5\n".to_vec();
    let content_at = out.len();
    out.extend_from_slice(b"5 0 obj\n");
    out.extend_from_slice(&stream("", content.as_bytes()));
    out.extend_from_slice(b"\nendobj\n");
    let pack_at = out.len();
    let dict = format!("/Type/ObjStm/N 4/First {}", heads.len());
    out.extend_from_slice(b"6 0 obj\n");
    out.extend_from_slice(&stream(&dict, format!("{heads}{body}").as_bytes()));
    out.extend_from_slice(b"\nendobj\n");
    let table_at = out.len();
    let mut rows = vec![[0, 0, 0, 0]];
    rows.extend((0..4).map(|i| [2, 0, 6, i]));
    for at in [content_at, pack_at, table_at] {
        let [.., high, low] = u32::try_from(at).unwrap().to_be_bytes();
        rows.push([1, high, low, 0]);
    }
    out.extend_from_slice(b"7 0 obj\n");
    out.extend_from_slice(&stream("/Type/XRef/Size 8/W[1 2 1]/Root 1 0 R", rows.as_flattened()));
    writeln!(out, "\nendobj\nstartxref\n{table_at}\n%%EOF").unwrap();
    out
}
