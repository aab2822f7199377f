//! The parts of a workbook, by the roles they play.

use std::io::Read;

use super::links::{Link, links_of};
use crate::table::archive::Archive;
use crate::table::fault::{damaged, damaged_as};
use crate::table::{Facts, Limits, Sheet, TableError};

/// A sheet as the workbook part lists it.
pub(in crate::table) struct Listed {
    pub(in crate::table) name: String,
    /// The link that leads to its part.
    pub(in crate::table) link: String,
    pub(in crate::table) hidden: bool,
}

/// A workbook's parts.
pub(in crate::table) struct Package {
    archive: Archive,
    links: Vec<Link>,
    /// Each sheet's name and part.
    sheets: Vec<(String, String)>,
    /// Most bytes that one row, or one piece of a part, may take.
    pub(in crate::table) most: usize,
}

impl Package {
    /// The parts that the main part links to.
    pub(in crate::table) fn new(
        mut archive: Archive,
        main: &str,
        limits: &Limits,
    ) -> Result<Self, TableError> {
        let mut links = links_of(&mut archive, main, limits.row)?;
        links.retain(|link| !link.external);
        Ok(Self { archive, links, sheets: Vec::new(), most: limits.row })
    }

    /// Takes in the list of sheets; gives those that hold rows, and what is odd about the workbook.
    pub(in crate::table) fn list(&mut self, listed: Vec<Listed>) -> Result<(Vec<Sheet>, Facts), TableError> {
        let mut sheets = Vec::new();
        for Listed { name, link, hidden } in listed {
            let link = self.links.iter().find(|l| l.id == link);
            // Charts and dialogs stand among the sheets, but hold no rows.
            if link.is_some_and(|l| l.role != "worksheet") {
                continue;
            }
            self.sheets.push((name.clone(), link.map(|l| l.part.clone()).unwrap_or_default()));
            sheets.push(Sheet { name, hidden });
        }
        if sheets.is_empty() {
            return Err(damaged_as("the workbook holds no sheet"));
        }
        let facts = self.facts(&sheets);
        Ok((sheets, facts))
    }

    /// The name and part of a sheet.
    pub(in crate::table) fn sheet(&self, index: usize) -> Result<(String, String), TableError> {
        self.sheets.get(index).cloned().ok_or_else(damaged)
    }

    /// A part that must be there.
    pub(in crate::table) fn part(&mut self, part: &str) -> Result<Box<dyn Read + '_>, TableError> {
        self.archive.part(part)?.ok_or_else(|| damaged_as("a part of the workbook is missing"))
    }

    /// The part that plays a role, if the workbook has one.
    pub(in crate::table) fn role(&mut self, role: &str) -> Result<Option<Box<dyn Read + '_>>, TableError> {
        match self.links.iter().find(|l| l.role == role).map(|l| l.part.clone()) {
            Some(part) => self.part(&part).map(Some),
            None => Ok(None),
        }
    }

    fn facts(&self, sheets: &[Sheet]) -> Facts {
        let is_link = |name: &&str| name.starts_with("xl/externallinks/") && !name.contains("/_rels/");
        let is_macro = |name: &str| name.ends_with("vbaproject.bin") || name.starts_with("xl/macrosheets/");
        Facts {
            external_links: self.archive.names().filter(is_link).count(),
            macros: self.archive.names().any(is_macro) || self.links.iter().any(|l| l.role == "xlMacrosheet"),
            hidden_sheets: sheets.iter().filter(|s| s.hidden).map(|s| s.name.clone()).collect(),
        }
    }
}
