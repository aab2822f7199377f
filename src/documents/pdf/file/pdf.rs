//! An opened PDF: its objects by number, its streams unpacked.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fs::File;
use std::rc::Rc;

use super::lexer::Token;
use super::object::{Dict, Object, Stream};
use super::parse::Parser;
use super::rebuild::rebuild;
use super::source::{Parsed, Source};
use super::table::{self, Slot, Table, has_end, stream_start};
use crate::documents::pdf::crypt::{self, Crypt};
use crate::documents::pdf::filter::{Step, Unpacked, unpack};

/// One object, but for a stream's bytes.
const OBJECT: usize = 4 << 20;
/// One stream, unpacked: a page's drawing, a font's table.
const STREAM: usize = 32 << 20;
/// All that is unpacked of one file.
const TOTAL: u64 = 1 << 30;
/// Objects, and bytes of unpacked streams of objects, that are kept at hand.
const KEPT: usize = 4096;
const KEPT_BYTES: usize = 16 << 20;
/// How far reading one object may call for others before it is read.
const DEPTH: u32 = 24;

/// An opened PDF.
pub(in crate::documents::pdf) struct Pdf {
    source: Source,
    table: Table,
    crypt: Option<Crypt>,
    objects: RefCell<BTreeMap<u32, Object>>,
    packs: RefCell<BTreeMap<u32, Rc<Pack>>>,
    unpacked: Cell<u64>,
    depth: Cell<u32>,
}

/// What opening gave.
pub(in crate::documents::pdf) enum Opened {
    Open(Box<Pdf>),
    /// It asks for a password.
    Locked,
}

/// A stream of objects: where each begins.
struct Pack {
    bytes: Vec<u8>,
    starts: Vec<(u32, usize)>,
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

    /// The object that stands under a name, itself and no reference.
    pub(in crate::documents::pdf) fn at(&self, dict: &Dict, name: &str) -> Object {
        self.resolve(dict.get(name))
    }

    /// The object itself, and no reference.
    pub(in crate::documents::pdf) fn resolve(&self, object: &Object) -> Object {
        let mut object = object.clone();
        for _ in 0..8 {
            let Object::Ref(number) = object else { return object };
            object = self.object(number);
        }
        Object::Null
    }

    fn object(&self, number: u32) -> Object {
        if let Some(object) = self.objects.borrow().get(&number) {
            return object.clone();
        }
        if self.depth.get() >= DEPTH {
            return Object::Null;
        }
        self.depth.set(self.depth.get() + 1);
        let object = match self.table.slots.get(&number) {
            Some(Slot::At(at)) => self.load(number, *at),
            Some(Slot::Within(pack, index)) => self.unpack_object(*pack, *index, number),
            Some(Slot::Gone) | None => None,
        };
        self.depth.set(self.depth.get() - 1);
        let object = object.unwrap_or(Object::Null);
        let mut objects = self.objects.borrow_mut();
        if objects.len() >= KEPT {
            objects.clear();
        }
        objects.insert(number, object.clone());
        object
    }

    /// The object at a place in the file, which must bear that number.
    fn load(&self, number: u32, at: u64) -> Option<Object> {
        let (id, object) = self.source.parse(at, OBJECT, |bytes| {
            let mut parser = Parser::of_file(bytes);
            let read = object_at(&mut parser, at);
            if parser.lexer.ran_out() {
                return Parsed::Doubtful(read);
            }
            read.map_or(Parsed::Doubtful(None), Parsed::Done)
        })?;
        let crypt = self.crypt.as_ref();
        (id.0 == number).then(|| match crypt {
            Some(crypt) => object.map_text(&|bytes| crypt.string(id, bytes)),
            None => object,
        })
    }

    fn unpack_object(&self, pack: u32, index: u32, number: u32) -> Option<Object> {
        let pack = self.pack(pack)?;
        let listed = pack.starts.get(index as usize).filter(|(held, _)| *held == number);
        let (_, start) = listed.or_else(|| pack.starts.iter().find(|(held, _)| *held == number))?;
        Parser::of_file(pack.bytes.get(*start..)?).object()
    }

    /// A stream of objects, kept at hand for the next.
    fn pack(&self, number: u32) -> Option<Rc<Pack>> {
        if let Some(pack) = self.packs.borrow().get(&number) {
            return Some(Rc::clone(pack));
        }
        if !matches!(self.table.slots.get(&number), Some(Slot::At(_))) {
            return None;
        }
        let object = self.object(number);
        let stream = object.stream().filter(|s| s.dict.get("Type").is_name("ObjStm"))?;
        let first = usize::try_from(self.at(&stream.dict, "First").whole()?).ok()?;
        let bytes = self.unpack(stream)?.bytes;
        let mut parser = Parser::of_file(bytes.get(..first)?);
        let mut starts = Vec::new();
        while let (Some(held), Some(from)) = (parser.whole(), parser.whole()) {
            let start = usize::try_from(from).ok()?.checked_add(first)?;
            starts.push((u32::try_from(held).ok()?, start));
        }
        let pack = Rc::new(Pack { bytes, starts });
        let mut packs = self.packs.borrow_mut();
        if packs.values().map(|pack| pack.bytes.len()).sum::<usize>() > KEPT_BYTES {
            packs.clear();
        }
        packs.insert(number, Rc::clone(&pack));
        Some(pack)
    }

    /// A stream's bytes as they were before packing. None for those of pictures, and past the limit of all.
    pub(in crate::documents::pdf) fn unpack(&self, stream: &Stream) -> Option<Unpacked> {
        if self.is_too_large() {
            return None;
        }
        let steps = self.steps(&stream.dict)?;
        let raw = self.raw(stream)?;
        let unpacked = unpack(raw, &steps, STREAM)?;
        self.unpacked.set(self.unpacked.get().saturating_add(unpacked.bytes.len() as u64 + 64));
        Some(unpacked)
    }

    fn raw(&self, stream: &Stream) -> Option<Vec<u8>> {
        let said = self.at(&stream.dict, "Length").whole().and_then(|n| usize::try_from(n).ok());
        let said = said.filter(|n| *n <= STREAM && self.ends_at(stream.at, *n));
        let bytes = match said {
            Some(length) => self.source.read(stream.at, length),
            None => self.up_to_end(stream.at),
        };
        Some(match &self.crypt {
            Some(crypt) => crypt.stream(stream.id, &stream.dict, bytes),
            None => bytes,
        })
    }

    /// Whether a stream of that length is followed by the word that ends it.
    fn ends_at(&self, at: u64, length: usize) -> bool {
        let after = self.source.read(at.saturating_add(length as u64), 32);
        after.trim_ascii_start().starts_with(b"endstream") || after.trim_ascii_start().starts_with(b"endobj")
    }

    /// A stream whose length is wrong: up to the word that ends it, or to the end of the file.
    fn up_to_end(&self, at: u64) -> Vec<u8> {
        let mut window = 64 << 10;
        loop {
            let mut bytes = self.source.read(at, window);
            let end = memchr::memmem::find(&bytes, b"endstream");
            if end.is_some() || bytes.len() < window || window >= STREAM {
                bytes.truncate(end.unwrap_or(bytes.len()));
                return bytes;
            }
            window *= 4;
        }
    }

    fn steps(&self, dict: &Dict) -> Option<Vec<Step>> {
        let either = |long: &str, short: &str| match self.at(dict, long) {
            Object::Null => self.at(dict, short),
            object => object,
        };
        let (filter, told) = (either("Filter", "F"), either("DecodeParms", "DP"));
        let told = |i: usize| match &told {
            Object::Array(all) => all.get(i).map(|o| self.resolve(o)),
            one => Some(one.clone()).filter(|_| i == 0),
        };
        let names = match &filter {
            Object::Null => &[],
            Object::Array(all) => &**all,
            one => std::slice::from_ref(one),
        };
        let step = |(i, name): (usize, &Object)| {
            let told = told(i).and_then(|o| o.dict().cloned()).unwrap_or_default();
            Some(Step { name: self.resolve(name).name()?.to_vec(), told })
        };
        names.iter().enumerate().map(step).collect()
    }
}

/// An object with its head, that begins at `at` of the file.
fn object_at(parser: &mut Parser<'_>, at: u64) -> Option<((u32, u16), Object)> {
    let id = parser.head()?;
    let object = parser.object()?;
    let after = parser.lexer.next();
    match (object, after) {
        (Object::Dict(dict), Token::Word(b"stream")) => {
            let at = at + stream_start(&parser.lexer);
            Some((id, Object::Stream(Rc::new(Stream { dict, at, id }))))
        }
        (object, _) => Some((id, object)),
    }
}
