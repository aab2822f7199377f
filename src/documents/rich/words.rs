//! The words of rich text: braces, control words, characters.

/// One of them.
#[derive(Debug, PartialEq)]
pub(super) enum Word<'a> {
    Open,
    Close,
    /// A control word and its number.
    Control(&'a str, Option<i32>),
    /// `\*`: what follows may be passed over by those who do not know it.
    Optional,
    /// A byte written as `\'hh`.
    Byte(u8),
    /// Bytes that stand for themselves.
    Text(&'a [u8]),
}

/// Cuts rich text into words.
pub(super) struct Words<'a> {
    rest: &'a [u8],
}

impl<'a> Words<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at(count.min(self.rest.len()));
        self.rest = rest;
        taken
    }

    fn take_while(&mut self, fits: impl Fn(u8) -> bool) -> &'a [u8] {
        let count = self.rest.iter().position(|b| !fits(*b)).unwrap_or(self.rest.len());
        self.take(count)
    }

    fn control(&mut self) -> Word<'a> {
        self.take(1);
        match self.rest {
            [b'a'..=b'z' | b'A'..=b'Z', ..] => {}
            [b'\'', ..] => {
                self.take(1);
                let pair = std::str::from_utf8(self.take(2)).unwrap_or_default();
                return Word::Byte(u8::from_str_radix(pair, 16).unwrap_or(b' '));
            }
            [b'*', ..] => {
                self.take(1);
                return Word::Optional;
            }
            [b'~', ..] => {
                self.take(1);
                return Word::Text(b" ");
            }
            [b'_', ..] => {
                self.take(1);
                return Word::Text(b"-");
            }
            [b'\r' | b'\n', ..] => {
                self.take(1);
                return Word::Control("par", None);
            }
            [b'-' | b'|' | b':', ..] => {
                self.take(1);
                return Word::Text(b"");
            }
            _ => return Word::Text(self.take(1)),
        }
        let name = self.take_while(|b| b.is_ascii_alphabetic());
        let sign = self.rest.starts_with(b"-");
        let has_number = self.rest.get(usize::from(sign)).is_some_and(u8::is_ascii_digit);
        let number = has_number.then(|| {
            self.take(usize::from(sign));
            let digits = std::str::from_utf8(self.take_while(|b| b.is_ascii_digit())).unwrap_or_default();
            let number = digits.parse::<i32>().unwrap_or(i32::MAX);
            if sign { -number } else { number }
        });
        if self.rest.starts_with(b" ") {
            self.take(1);
        }
        if name == b"bin" {
            self.take(number.and_then(|n| usize::try_from(n).ok()).unwrap_or(0));
        }
        Word::Control(std::str::from_utf8(name).unwrap_or_default(), number)
    }
}

impl<'a> Iterator for Words<'a> {
    type Item = Word<'a>;

    fn next(&mut self) -> Option<Word<'a>> {
        match self.rest.first()? {
            b'{' => {
                self.take(1);
                Some(Word::Open)
            }
            b'}' => {
                self.take(1);
                Some(Word::Close)
            }
            b'\\' => Some(self.control()),
            b'\r' | b'\n' | 0 => {
                self.take(1);
                Some(Word::Text(b""))
            }
            _ => Some(Word::Text(self.take_while(|b| !matches!(b, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0)))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_every_kind() {
        let found: Vec<_> = Words::new(b"{\\b1 a\\'e9\\~\\u-10?\\*\\{\\bin3 {{{x}\\").collect();
        let expected = [
            Word::Open,
            Word::Control("b", Some(1)),
            Word::Text(b"a"),
            Word::Byte(0xe9),
            Word::Text(b" "),
            Word::Control("u", Some(-10)),
            Word::Text(b"?"),
            Word::Optional,
            Word::Text(b"{"),
            Word::Control("bin", Some(3)),
            Word::Text(b"x"),
            Word::Close,
            Word::Text(b""),
        ];
        assert_eq!(found, expected);
    }
}
