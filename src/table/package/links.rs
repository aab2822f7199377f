//! Relationship parts: which part plays which role for another.

use crate::table::TableError;
use crate::table::archive::Archive;
use crate::table::xml::{Token, Tokens, decode};

/// Most bytes in one tag of the list for the whole file.
const MOST: usize = 1 << 20;

/// One relationship.
pub(crate) struct Link {
    pub(crate) id: String,
    /// The last word of its type: `worksheet`, `sharedStrings`.
    pub(crate) role: String,
    /// The part it leads to, from the root of the archive; as written if it leads out of the file.
    pub(crate) part: String,
    /// Whether it leads out of the file.
    pub(crate) external: bool,
}

/// The relationships of a part; none if it has no such list. `part` may be empty, for those of the whole file.
pub(crate) fn links_of(archive: &mut Archive, part: &str, most: usize) -> Result<Vec<Link>, TableError> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let mut links = Vec::new();
    let Some(source) = archive.part(&format!("{folder}/_rels/{name}.rels"))? else { return Ok(links) };
    let mut tokens = Tokens::new(source, most);
    loop {
        match tokens.next()? {
            Token::Open(tag) if tag.name == b"Relationship" => {
                let text = |name: &[u8]| {
                    let mut out = String::new();
                    decode(tag.get(name).unwrap_or_default(), &mut out).map(|()| out)
                };
                let (kind, target) = (text(b"Type")?, text(b"Target")?);
                let role = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let external = tag.get(b"TargetMode") == Some(b"External");
                let part = if external { target } else { resolve(folder, &target) };
                links.push(Link { id: text(b"Id")?, role, part, external });
            }
            Token::End => return Ok(links),
            _ => {}
        }
    }
}

/// The main part of the file, if it is a workbook.
pub(in crate::table) fn main_part(archive: &mut Archive) -> Result<Option<String>, TableError> {
    let links = links_of(archive, "", MOST)?;
    let named = links.into_iter().find(|l| l.role == "officeDocument" && !l.external).map(|l| l.part);
    let usual = ["xl/workbook.xml", "xl/workbook.bin"].map(str::to_owned);
    Ok(named.into_iter().chain(usual).find(|part| archive.has(part)))
}

/// Where a target leads, seen from a folder.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let start = if target.starts_with('/') { "" } else { folder };
    let mut path = Vec::new();
    for step in start.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_of_every_writer() {
        for (target, part) in [
            ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("../xl/./styles.xml", "xl/styles.xml"),
            ("../../../etc/evil", "etc/evil"),
            ("", "xl"),
        ] {
            assert_eq!(resolve("xl", target), part);
        }
    }
}
