//! The words of a PDF's syntax.

/// One word. What is not of the syntax is skipped.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token<'a> {
    Number(f64),
    Text(Vec<u8>),
    Name(Vec<u8>),
    ArrayOpen,
    ArrayClose,
    DictOpen,
    DictClose,
    /// An operator or keyword.
    Word(&'a [u8]),
    End,
}

/// Cuts bytes into words.
pub(in crate::documents::pdf) struct Lexer<'a> {
    pub(super) bytes: &'a [u8],
    pub(in crate::documents::pdf) at: usize,
}

pub(in crate::documents::pdf) fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !is_delimiter(byte)
}

impl<'a> Lexer<'a> {
    pub(in crate::documents::pdf) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Whether all was read, so that more might follow what is here.
    pub(super) fn ran_out(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// What is left.
    pub(in crate::documents::pdf) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    pub(super) fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|b| b != b'\n' && b != b'\r') {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    pub(super) fn next(&mut self) -> Token<'a> {
        loop {
            self.skip_space();
            let Some(byte) = self.peek() else { return Token::End };
            match byte {
                b'0'..=b'9' | b'+' | b'-' | b'.' => return self.number(),
                b'(' => return self.text(),
                b'/' => return self.name(),
                b'<' | b'>' => return self.angle(byte),
                b'[' => return self.single(Token::ArrayOpen),
                b']' => return self.single(Token::ArrayClose),
                _ if is_delimiter(byte) => self.at += 1,
                _ => return Token::Word(self.regular()),
            }
        }
    }

    fn single(&mut self, token: Token<'a>) -> Token<'a> {
        self.at += 1;
        token
    }

    fn regular(&mut self) -> &'a [u8] {
        let rest = self.rest();
        let length = rest.iter().position(|b| !is_regular(*b)).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// A number; what begins like one but is none is a word.
    fn number(&mut self) -> Token<'a> {
        let word = self.regular();
        let (mut value, mut scale, mut digits) = (0.0, 0.0, false);
        let unsigned = word.iter().position(|b| !matches!(b, b'+' | b'-')).unwrap_or(word.len());
        for byte in word.get(unsigned..).unwrap_or_default() {
            match byte {
                b'0'..=b'9' => {
                    digits = true;
                    value = value * 10.0 + f64::from(byte - b'0');
                    scale *= 10.0;
                }
                b'.' if scale == 0.0 => scale = 1.0,
                // As some writers put it: 12-34 is 12.
                b'-' => break,
                _ => return Token::Word(word),
            }
        }
        if !digits && scale == 0.0 {
            return Token::Word(word);
        }
        let value = if scale > 1.0 { value / scale } else { value };
        let value = if value.is_finite() { value } else { 0.0 };
        Token::Number(if word.first() == Some(&b'-') { -value } else { value })
    }

    fn name(&mut self) -> Token<'a> {
        self.at += 1;
        let raw = self.regular();
        if !raw.contains(&b'#') {
            return Token::Name(raw.to_vec());
        }
        let mut name = Vec::with_capacity(raw.len());
        let mut at = 0;
        while let Some(byte) = raw.get(at) {
            let code = raw.get(at + 1..at + 3).filter(|_| *byte == b'#').and_then(hex_pair);
            name.push(code.unwrap_or(*byte));
            at += if code.is_some() { 3 } else { 1 };
        }
        Token::Name(name)
    }

    fn angle(&mut self, byte: u8) -> Token<'a> {
        self.at += 1;
        if self.peek() == Some(byte) {
            self.at += 1;
            return if byte == b'<' { Token::DictOpen } else { Token::DictClose };
        }
        if byte == b'>' {
            return self.next_after_stray();
        }
        let rest = self.rest();
        let length = memchr::memchr(b'>', rest).unwrap_or(rest.len());
        self.at = (self.at + length + 1).min(self.bytes.len());
        let mut digits: Vec<u8> =
            rest.iter().take(length).filter(|b| b.is_ascii_hexdigit()).copied().collect();
        if digits.len() % 2 == 1 {
            digits.push(b'0');
        }
        Token::Text(digits.chunks_exact(2).filter_map(hex_pair).collect())
    }

    /// A lone `>` closes nothing: it stands for an empty word.
    fn next_after_stray(&self) -> Token<'a> {
        Token::Word(self.bytes.get(self.at..self.at).unwrap_or_default())
    }

    fn text(&mut self) -> Token<'a> {
        self.at += 1;
        let (mut out, mut depth) = (Vec::new(), 1);
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                b'\\' => {
                    self.escape(&mut out);
                    continue;
                }
                b'\r' => {
                    self.at += usize::from(self.peek() == Some(b'\n'));
                    out.push(b'\n');
                    continue;
                }
                _ => {}
            }
            out.push(byte);
        }
        Token::Text(out)
    }

    /// What follows a backslash in a string.
    fn escape(&mut self, out: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'b' => out.push(8),
            b'f' => out.push(12),
            b'\n' => {}
            b'\r' => self.at += usize::from(self.peek() == Some(b'\n')),
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                    code = code * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                out.push(code.to_le_bytes()[0]);
            }
            other => out.push(other),
        }
    }
}

fn hex_pair(pair: &[u8]) -> Option<u8> {
    let digit = |at: usize| char::from(*pair.get(at)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_every_kind() {
        let mut lexer =
            Lexer::new(b"% a remark\n-1.50 .5 +3 /A#42c (a\\(b\\051\\101(c)) <414> [ ] << >> Tj--5 0.0.1");
        let mut next = || lexer.next();
        assert_eq!(next(), Token::Number(-1.5));
        assert_eq!(next(), Token::Number(0.5));
        assert_eq!(next(), Token::Number(3.0));
        assert_eq!(next(), Token::Name(b"ABc".to_vec()));
        assert_eq!(next(), Token::Text(b"a(b)A(c)".to_vec()));
        assert_eq!(next(), Token::Text(b"A@".to_vec()));
        for token in [Token::ArrayOpen, Token::ArrayClose, Token::DictOpen, Token::DictClose] {
            assert_eq!(next(), token);
        }
        assert_eq!(next(), Token::Word(b"Tj--5"));
        assert_eq!(next(), Token::Word(b"0.0.1"));
        assert_eq!(next(), Token::End);
    }
}
