//! Files made part by part, and what is read from them.

use sendpack::documents::{Inside, Place, Sink, Trace, read};

use super::common::{Folder, zipped};

/// What a document gave: each piece with its place, and each number.
#[derive(Debug, Default)]
pub struct Given {
    pub pieces: Vec<(String, String)>,
    pub numbers: Vec<(String, f64)>,
}

impl Sink for Given {
    fn text(&mut self, place: &Place, text: &str) {
        self.pieces.push((place.to_string(), text.to_owned()));
    }

    fn number(&mut self, place: &Place, value: f64) {
        self.numbers.push((place.to_string(), value));
    }
}

impl Given {
    /// The pieces of a place.
    pub fn at(&self, place: &str) -> Vec<&str> {
        self.pieces.iter().filter(|(p, _)| p == place).map(|(_, text)| text.as_str()).collect()
    }
}

/// Reads bytes as a file.
pub fn given(bytes: &[u8]) -> (Inside, Given) {
    let folder = Folder::new();
    let path = folder.file("file", bytes);
    let mut given = Given::default();
    let inside = read(&path, &mut given);
    (inside, given)
}

/// How many of a trace there are.
pub fn count(inside: &Inside, trace: Trace) -> u32 {
    inside.traced(trace).map_or(0, |t| t.count)
}

/// A list of links: id, role and target.
pub fn links(list: &[(&str, &str, &str)]) -> String {
    let link = |(id, role, target): &(&str, &str, &str)| {
        let mode = if target.contains("://") { " TargetMode=\"External\"" } else { "" };
        format!("<Relationship Id=\"{id}\" Type=\"http://x/{role}\" Target=\"{target}\"{mode}/>")
    };
    format!("<Relationships>{}</Relationships>", list.iter().map(link).collect::<String>())
}

/// A Word document of this body, with more parts linked to it: role, name and content.
pub fn word(body: &str, parts: &[(&str, &str, &str)]) -> Vec<u8> {
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    office("word/document.xml", &document, parts)
}

/// An Office file of a main part, with more parts linked to it.
pub fn office(main: &str, content: &str, parts: &[(&str, &str, &str)]) -> Vec<u8> {
    let root = links(&[("r1", "officeDocument", main)]);
    let (folder, name) = main.rsplit_once('/').unwrap();
    let ids: Vec<_> = (1..=parts.len()).map(|i| format!("p{i}")).collect();
    let list: Vec<_> =
        parts.iter().zip(&ids).map(|((role, name, _), id)| (id.as_str(), *role, *name)).collect();
    let list = links(&list);
    let list_name = format!("{folder}/_rels/{name}.rels");
    let names: Vec<_> = parts.iter().map(|(_, name, _)| format!("{folder}/{name}")).collect();
    let mut all = vec![("_rels/.rels", root.as_str()), (main, content), (&list_name, &list)];
    all.extend(names.iter().zip(parts).filter(|(n, _)| !n.contains("://")).map(|(n, p)| (n.as_str(), p.2)));
    zipped(&all)
}
