//! The objects of a PDF by number, each where its table says that it lies.

use std::rc::Rc;

use super::lexer::Token;
use super::object::{Dict, Object, Stream};
use super::parse::Parser;
use super::pdf::Pdf;
use super::source::Parsed;
use super::table::{Slot, stream_start};

/// One object, but for a stream's bytes.
const OBJECT: usize = 4 << 20;
/// Objects, and bytes of unpacked streams of objects, that are kept at hand.
const KEPT: usize = 4096;
const KEPT_BYTES: usize = 16 << 20;
/// How far reading one object may call for others before it is read.
const DEPTH: u32 = 24;

/// A stream of objects: where each begins.
pub(super) struct Pack {
    bytes: Vec<u8>,
    pub(super) starts: Vec<(u32, usize)>,
}

impl Pdf {
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

    pub(super) fn object(&self, number: u32) -> Object {
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
    pub(super) fn pack(&self, number: u32) -> Option<Rc<Pack>> {
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
