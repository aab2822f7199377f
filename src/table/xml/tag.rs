//! An opening tag and its attributes.

/// An opening tag, as written.
#[derive(Clone, Copy)]
pub(crate) struct Tag<'a> {
    /// Name without prefix.
    pub(crate) name: &'a [u8],
    /// Whether it closes itself.
    pub(crate) empty: bool,
    attributes: &'a [u8],
}

impl<'a> Tag<'a> {
    /// A tag from what stands between `<` and `>`.
    pub(super) fn new(inside: &'a [u8]) -> Self {
        let (inside, empty) = inside.strip_suffix(b"/").map_or((inside, false), |inside| (inside, true));
        let end = inside.iter().position(u8::is_ascii_whitespace).unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(end);
        Self { name: local(name), empty, attributes }
    }

    /// The value of the attribute of exactly this name, as written.
    pub(crate) fn get(&self, name: &[u8]) -> Option<&'a [u8]> {
        self.attributes().find(|(n, _)| *n == name).map(|(_, value)| value)
    }

    /// The value of the attribute of this name under any prefix, as written.
    pub(crate) fn get_prefixed(&self, name: &[u8]) -> Option<&'a [u8]> {
        self.attributes().find(|(n, _)| n.contains(&b':') && local(n) == name).map(|(_, value)| value)
    }

    /// The value of the attribute of this name, under a prefix or none, as written.
    pub(crate) fn any(&self, name: &[u8]) -> Option<&'a [u8]> {
        self.attributes().find(|(n, _)| local(n) == name).map(|(_, value)| value)
    }

    /// The value of an attribute that is a whole number.
    pub(crate) fn number(&self, name: &[u8]) -> Option<u32> {
        std::str::from_utf8(self.get(name)?).ok()?.trim().parse().ok()
    }

    /// Whether an attribute is there and true.
    pub(crate) fn flag(&self, name: &[u8]) -> bool {
        self.get(name).is_some_and(is_true)
    }

    /// The attributes in their order, as written.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> + use<'a> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            let equals = memchr::memchr(b'=', rest)?;
            let name = rest.get(..equals)?.trim_ascii();
            let after = rest.get(equals + 1..)?.trim_ascii_start();
            let quote = *after.first().filter(|q| matches!(q, b'"' | b'\''))?;
            let value = after.get(1..)?;
            let end = memchr::memchr(quote, value)?;
            rest = value.get(end + 1..)?;
            Some((name, value.get(..end)?))
        })
    }
}

/// Whether the value of an attribute means true.
pub(crate) fn is_true(value: &[u8]) -> bool {
    matches!(value.trim_ascii(), b"1" | b"true" | b"on")
}

/// A name without its prefix.
pub(super) fn local(name: &[u8]) -> &[u8] {
    memchr::memchr(b':', name).and_then(|colon| name.get(colon + 1..)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_in_any_order_and_quotes() {
        let tag = Tag::new(b"x:c  t = 's'\n r=\"A1\" r:id='x>y'/");
        assert_eq!((tag.name, tag.empty), (&b"c"[..], true));
        assert_eq!(tag.get(b"r"), Some(&b"A1"[..]));
        assert_eq!(tag.get(b"t"), Some(&b"s"[..]));
        assert_eq!(tag.get(b"id"), None);
        assert_eq!(tag.get_prefixed(b"id"), Some(&b"x>y"[..]));
        assert_eq!(Tag::new(b"c").get(b"r"), None);
        assert_eq!(Tag::new(b"c r=").get(b"r"), None);
        assert_eq!(Tag::new(b"c r=A1").get(b"r"), None);
    }
}
