//! What PDF files are made of. Copies are cheap: what is large is shared.

use std::collections::BTreeMap;
use std::rc::Rc;

/// One object.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::documents::pdf) enum Object {
    Null,
    Bool(bool),
    Number(f64),
    /// A string of bytes, in whatever encoding.
    Text(Rc<[u8]>),
    Name(Rc<[u8]>),
    Array(Rc<[Object]>),
    Dict(Dict),
    Stream(Rc<Stream>),
    /// Stands for the object of this number.
    Ref(u32),
}

/// Objects by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::documents::pdf) struct Dict(Rc<BTreeMap<Rc<[u8]>, Object>>);

/// A dictionary with bytes that lie in the file.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::documents::pdf) struct Stream {
    pub(in crate::documents::pdf) dict: Dict,
    /// Where its bytes begin.
    pub(super) at: u64,
    /// Number and generation: what its encryption depends on.
    pub(super) id: (u32, u16),
}

impl Dict {
    pub(super) fn new(entries: BTreeMap<Rc<[u8]>, Object>) -> Self {
        Self(Rc::new(entries))
    }

    /// The object as it is written there; `Null` where there is none.
    pub(in crate::documents::pdf) fn get(&self, name: &str) -> &Object {
        self.0.get(name.as_bytes()).unwrap_or(&Object::Null)
    }

    pub(in crate::documents::pdf) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name.as_bytes())
    }

    /// The entries, by name.
    pub(in crate::documents::pdf) fn entries(&self) -> impl Iterator<Item = (&[u8], &Object)> {
        self.0.iter().map(|(name, object)| (&**name, object))
    }

    /// The same with another's entries where it has none.
    pub(super) fn or(&self, other: &Self) -> Self {
        let mut entries = (*other.0).clone();
        entries.extend(self.0.iter().map(|(name, object)| (name.clone(), object.clone())));
        Self::new(entries)
    }
}

impl Object {
    pub(in crate::documents::pdf) fn number(&self) -> Option<f64> {
        if let Self::Number(n) = self { Some(*n) } else { None }
    }

    /// A whole number that is not negative.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub(in crate::documents::pdf) fn whole(&self) -> Option<u64> {
        self.number().filter(|n| *n >= 0.0 && *n < 9e15 && n.fract() == 0.0).map(|n| n as u64)
    }

    /// A whole number that counts something small.
    pub(in crate::documents::pdf) fn count(&self) -> Option<u32> {
        self.whole().and_then(|n| u32::try_from(n).ok())
    }

    pub(in crate::documents::pdf) fn text(&self) -> Option<&[u8]> {
        if let Self::Text(bytes) = self { Some(bytes) } else { None }
    }

    pub(in crate::documents::pdf) fn name(&self) -> Option<&[u8]> {
        if let Self::Name(bytes) = self { Some(bytes) } else { None }
    }

    pub(in crate::documents::pdf) fn is_name(&self, name: &str) -> bool {
        self.name() == Some(name.as_bytes())
    }

    pub(in crate::documents::pdf) fn array(&self) -> Option<&[Object]> {
        if let Self::Array(objects) = self { Some(objects) } else { None }
    }

    /// A dictionary, or a stream's.
    pub(in crate::documents::pdf) fn dict(&self) -> Option<&Dict> {
        match self {
            Self::Dict(dict) => Some(dict),
            Self::Stream(stream) => Some(&stream.dict),
            _ => None,
        }
    }

    pub(in crate::documents::pdf) fn stream(&self) -> Option<&Rc<Stream>> {
        if let Self::Stream(stream) = self { Some(stream) } else { None }
    }

    pub(in crate::documents::pdf) fn reference(&self) -> Option<u32> {
        if let Self::Ref(number) = self { Some(*number) } else { None }
    }

    /// The same with every string within put through `f`.
    pub(super) fn map_text(&self, f: &dyn Fn(&[u8]) -> Vec<u8>) -> Self {
        match self {
            Self::Text(bytes) => Self::Text(f(bytes).into()),
            Self::Array(objects) => Self::Array(objects.iter().map(|o| o.map_text(f)).collect()),
            Self::Dict(dict) => Self::Dict(dict.map_text(f)),
            Self::Stream(stream) => {
                Self::Stream(Rc::new(Stream { dict: stream.dict.map_text(f), ..(**stream).clone() }))
            }
            other => other.clone(),
        }
    }
}

impl Dict {
    fn map_text(&self, f: &dyn Fn(&[u8]) -> Vec<u8>) -> Self {
        Self::new(self.0.iter().map(|(name, object)| (name.clone(), object.map_text(f))).collect())
    }
}
