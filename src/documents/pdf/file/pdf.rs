//! An opened PDF: its objects by number, its streams unpacked.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fs::File;
use std::rc::Rc;

use super::object::{Dict, Object};
use super::objects::Pack;
use super::rebuild::rebuild;
use super::source::Source;
use super::table::{self, Slot, Table, has_end};
use crate::documents::pdf::crypt::{self, Crypt};

/// All that is unpacked of one file.
const TOTAL: u64 = 1 << 30;

/// An opened PDF.
pub(in crate::documents::pdf) struct Pdf {
    pub(super) source: Source,
    pub(super) table: Table,
    pub(super) crypt: Option<Crypt>,
    pub(super) objects: RefCell<BTreeMap<u32, Object>>,
    pub(super) packs: RefCell<BTreeMap<u32, Rc<Pack>>>,
    pub(super) unpacked: Cell<u64>,
    pub(super) depth: Cell<u32>,
}

/// What opening gave.
pub(in crate::documents::pdf) enum Opened {
    Open(Box<Pdf>),
    /// It asks for a password.
    Locked,
}

impl Pdf {
    /// Opens what begins at `base` of a file.
    pub(in crate::documents::pdf) fn open(
        file: File,
        base: u64,
        length: u64,
    ) -> (Opened, Option<&'static str>) {
        let source = Source::new(file, base, length);
        let ended = has_end(&source);
        let table = table::read(&source);
        let mut pdf = Self::with(source, Table::default());
        let fault = match table {
            Some(table) => {
                pdf.table = table;
                if pdf.unlock().is_none() {
                    return (Opened::Locked, None);
                }
                match (pdf.has_pages(), ended) {
                    (true, true) => None,
                    (true, false) => Some("its end is missing"),
                    (false, _) => Some("its list of objects does not lead to its pages"),
                }
            }
            None if ended => Some("its list of objects is broken"),
            None => Some("it is cut short"),
        };
        if fault.is_some() && !pdf.has_pages() && !pdf.mend() {
            return (Opened::Locked, None);
        }
        (Opened::Open(Box::new(pdf)), fault)
    }

    fn with(source: Source, table: Table) -> Self {
        Self {
            source,
            table,
            crypt: None,
            objects: RefCell::default(),
            packs: RefCell::default(),
            unpacked: Cell::new(0),
            depth: Cell::new(0),
        }
    }

    /// Makes a table where there is none that works. False if the file asks for a password.
    fn mend(&mut self) -> bool {
        self.table = rebuild(&self.source);
        self.forget();
        self.crypt = None;
        let numbers: Vec<u32> = self.table.slots.keys().copied().collect();
        let mut packs = Vec::new();
        for number in numbers {
            let object = self.object(number);
            let Some(dict) = object.dict() else { continue };
            let kind = dict.get("Type");
            if kind.is_name("XRef") {
                self.table.trailer = dict.or(&self.table.trailer);
            } else if kind.is_name("ObjStm") {
                packs.push(number);
            } else if kind.is_name("Catalog") && !self.table.trailer.has("Root") {
                let root = [(Rc::from(&b"Root"[..]), Object::Ref(number))];
                self.table.trailer = self.table.trailer.or(&Dict::new(root.into()));
            }
        }
        self.forget();
        if self.unlock().is_none() {
            return false;
        }
        for number in packs {
            let Some(pack) = self.pack(number) else { continue };
            for (index, (held, _)) in pack.starts.iter().enumerate() {
                let index = u32::try_from(index).unwrap_or(u32::MAX);
                self.table.slots.entry(*held).or_insert(Slot::Within(number, index));
            }
        }
        self.find_catalog();
        true
    }

    /// A catalogue that stood in a stream of objects.
    fn find_catalog(&mut self) {
        if self.table.trailer.has("Root") {
            return;
        }
        let numbers: Vec<u32> = self.table.slots.keys().copied().collect();
        let is_catalog =
            |n: &u32| self.object(*n).dict().is_some_and(|dict| dict.get("Type").is_name("Catalog"));
        if let Some(number) = numbers.into_iter().find(is_catalog) {
            let root = [(Rc::from(&b"Root"[..]), Object::Ref(number))];
            self.table.trailer = self.table.trailer.or(&Dict::new(root.into()));
        }
    }

    fn forget(&self) {
        self.objects.borrow_mut().clear();
        self.packs.borrow_mut().clear();
    }

    /// Sets up decryption. None if the file asks for a password.
    fn unlock(&mut self) -> Option<()> {
        let trailer = self.trailer().clone();
        if !trailer.has("Encrypt") {
            return Some(());
        }
        let dict = self.at(&trailer, "Encrypt");
        let dict = Dict::new(dict.dict()?.entries().map(|(n, o)| (n.into(), self.resolve(o))).collect());
        let id = self.at(&trailer, "ID");
        let id = id.array().and_then(|ids| ids.first()).map(|id| self.resolve(id));
        let id = id.as_ref().and_then(Object::text).unwrap_or_default();
        self.crypt = Some(crypt::open(&dict, id)?);
        self.forget();
        Some(())
    }

    fn has_pages(&self) -> bool {
        self.at(&self.catalog(), "Pages").dict().is_some()
    }

    pub(in crate::documents::pdf) fn trailer(&self) -> &Dict {
        &self.table.trailer
    }

    pub(in crate::documents::pdf) fn catalog(&self) -> Dict {
        self.at(self.trailer(), "Root").dict().cloned().unwrap_or_default()
    }

    /// Whether the system failed to give bytes that should be there.
    pub(in crate::documents::pdf) fn failed(&self) -> bool {
        self.source.failed()
    }

    /// Whether it unpacks to more than any honest file.
    pub(in crate::documents::pdf) fn is_too_large(&self) -> bool {
        self.unpacked.get() >= TOTAL
    }
}
