//! An Office file: its parts, and all the links between them.

use std::io::Read;

use crate::documents::output::Output;
use crate::documents::parts;
use crate::table::{Archive, Link, TableError, Tokens, links_of};

/// The most bytes of one tag in a list of links.
const MOST: usize = 1 << 20;

/// The role of the part that the file is about.
pub(in crate::documents) const MAIN: &str = "officeDocument";
/// Where it usually is.
const USUAL: [&str; 4] = ["word/document.xml", "xl/workbook.xml", "xl/workbook.bin", "ppt/presentation.xml"];

/// An opened Office file.
pub(in crate::documents) struct Package {
    archive: Archive,
    /// The part that each link stands for, and the link; parts are named in small letters.
    links: Vec<(String, Link)>,
    /// The part that the file is about.
    pub(in crate::documents) main: String,
}

impl Package {
    /// Reads all links; None if it is no Office file.
    pub(in crate::documents) fn open(mut archive: Archive) -> Result<Option<Self>, TableError> {
        let mut links = Vec::new();
        for from in linking(&archive) {
            for mut link in links_of(&mut archive, &from, MOST)? {
                if !link.external {
                    link.part.make_ascii_lowercase();
                }
                links.push((from.clone(), link));
            }
        }
        let main =
            links.iter().find(|(from, link)| from.is_empty() && link.role == MAIN && archive.has(&link.part));
        if let Some(main) = main.map(|(_, link)| link.part.clone()) {
            return Ok(Some(Self { archive, links, main }));
        }
        // Some writers leave the link to the main part out, and Excel finds it all the same.
        let Some(main) = USUAL.into_iter().find(|part| archive.has(part)) else { return Ok(None) };
        let link = Link { id: String::new(), role: MAIN.to_owned(), part: main.to_owned(), external: false };
        links.push((String::new(), link));
        Ok(Some(Self { archive, links, main: main.to_owned() }))
    }

    /// A part as XML; None if there is no such part.
    pub(in crate::documents) fn tokens(&mut self, part: &str) -> Result<Option<Tokens<'_>>, TableError> {
        parts::tokens(&mut self.archive, part)
    }

    /// A part's bytes; None if there is no such part.
    pub(in crate::documents) fn part(
        &mut self,
        part: &str,
    ) -> Result<Option<Box<dyn Read + '_>>, TableError> {
        self.archive.part(part)
    }

    /// The parts that play a role for any other, sorted, each once.
    pub(in crate::documents) fn in_role(&self, role: &str) -> Vec<String> {
        let inner = self.links.iter().filter(|(_, link)| link.role == role && !link.external);
        let mut parts: Vec<_> = inner.map(|(_, link)| link.part.clone()).collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    }

    /// The part that a link of another part leads to.
    pub(in crate::documents) fn linked(&self, from: &str, is_it: impl Fn(&Link) -> bool) -> Option<&str> {
        let mut found =
            self.links.iter().filter(|(source, link)| source == from && !link.external && is_it(link));
        found.next().map(|(_, link)| link.part.as_str())
    }

    /// Reads all parts in some roles, sorted within each; one that cannot be read does not keep the others from it.
    pub(in crate::documents) fn each(
        &mut self,
        roles: &[&str],
        out: &mut Output<'_>,
        mut read: impl FnMut(Tokens<'_>, &mut Output<'_>) -> Result<(), TableError>,
    ) {
        let parts: Vec<_> = roles.iter().flat_map(|role| self.in_role(role)).collect();
        for part in parts {
            let result = match self.tokens(&part) {
                Ok(Some(tokens)) => read(tokens, out),
                Ok(None) => Ok(()),
                Err(error) => Err(error),
            };
            out.attempt(result);
        }
    }

    /// All links that lead out of the file, with the part they stand in.
    pub(in crate::documents) fn external(&self) -> impl Iterator<Item = (&str, &Link)> {
        self.links.iter().filter(|(_, link)| link.external).map(|(from, link)| (from.as_str(), link))
    }

    /// The names of all parts, in small letters.
    pub(in crate::documents) fn names(&self) -> impl Iterator<Item = &str> {
        self.archive.names()
    }

    /// The zip itself, for readers of their own.
    pub(in crate::documents) fn into_archive(self) -> Archive {
        self.archive
    }
}

/// The parts that have a list of links, sorted; the file as a whole is the part without a name.
fn linking(archive: &Archive) -> Vec<String> {
    let about = |list: &str| {
        let (folder, file) = list.rsplit_once('/')?;
        Some(format!("{}{}", folder.strip_suffix("_rels")?, file.strip_suffix(".rels")?))
    };
    let mut parts: Vec<_> = archive.names().filter_map(about).collect();
    parts.sort_unstable();
    parts
}
