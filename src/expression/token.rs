//! From characters to tokens.

use super::Fault;

/// Characters that an expression may have: far more than anybody writes.
const MOST: usize = 4_000;

/// Whole numbers up to here are exact.
const LARGEST: f64 = 9_007_199_254_740_992.0;

/// The smallest part of an expression.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// A name or a word such as `true`.
    Name(String),
    /// Text that stood in quotes.
    Text(String),
    /// A number, and whether it was written without a point.
    Number(f64, bool),
    /// A sign, such as `&&`.
    Sign(&'static str),
    /// The end.
    End,
}

/// Signs; those that begin with others come first.
const SIGNS: [&str; 22] = [
    "&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "+", "-", "*", "/", "%", "(", ")", "[", "]", "?", ":",
    ",", ".",
];

/// What people write who come from Excel or Word, and what to write instead.
const SLIPS: [(&str, &str); 9] = [
    ("<>", "write != for 'is not'"),
    ("=", "write == to compare"),
    ("&", "write && for 'and'"),
    ("|", "write || for 'or'"),
    ("\u{2018}", "these are curly quotes: write straight ones, '…'"),
    ("\u{2019}", "these are curly quotes: write straight ones, '…'"),
    ("\u{201c}", "these are curly quotes: write straight ones, '…'"),
    ("\u{201d}", "these are curly quotes: write straight ones, '…'"),
    ("`", "write text in straight quotes, '…'"),
];

/// The tokens of an expression with their places; the last is [`Token::End`].
pub(super) fn tokens(source: &str) -> Result<Vec<(usize, Token)>, Fault> {
    let chars: Vec<char> = source.chars().collect();
    if chars.len() > MOST {
        return Err(Fault::new(0, format!("it is longer than {MOST} characters: make several rules of it")));
    }
    let mut lexer = Lexer { chars: &chars, next: 0 };
    let mut tokens = Vec::new();
    loop {
        lexer.skip(char::is_whitespace);
        let at = lexer.next;
        let token = lexer.token()?;
        let ended = token == Token::End;
        tokens.push((at, token));
        if ended {
            return Ok(tokens);
        }
    }
}

struct Lexer<'c> {
    chars: &'c [char],
    next: usize,
}

impl Lexer<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.next + ahead).copied()
    }

    fn skip(&mut self, is: impl Fn(char) -> bool) {
        while self.peek(0).is_some_and(&is) {
            self.next += 1;
        }
    }

    /// The characters from `from` up to here.
    fn since(&self, from: usize) -> String {
        self.chars.iter().take(self.next).skip(from).collect()
    }

    fn begins(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(i, c)| self.peek(i) == Some(c))
    }

    fn token(&mut self) -> Result<Token, Fault> {
        match (self.peek(0), self.peek(1)) {
            (None, _) => Ok(Token::End),
            (Some('r' | 'R'), Some(quote @ ('\'' | '"'))) => {
                self.next += 1;
                self.text(quote, true)
            }
            (Some(quote @ ('\'' | '"')), _) => self.text(quote, false),
            (Some('0'..='9'), _) => self.number(),
            (Some(c), _) if c == '_' || c.is_alphabetic() => {
                let from = self.next;
                self.skip(|c| c == '_' || c.is_alphanumeric());
                Ok(Token::Name(self.since(from)))
            }
            _ => self.sign(),
        }
    }

    fn sign(&mut self) -> Result<Token, Fault> {
        let slip = |(slip, _): &&(&str, &str)| self.begins(slip);
        let sign = SIGNS.into_iter().find(|sign| self.begins(sign));
        match (sign, SLIPS.iter().find(slip)) {
            (Some(sign), slip) if slip.is_none_or(|(slip, _)| slip.len() <= sign.len()) => {
                self.next += sign.len();
                Ok(Token::Sign(sign))
            }
            (_, Some((_, instead))) => Err(Fault::new(self.next, *instead)),
            _ => Err(Fault::new(self.next, "this character means nothing here")),
        }
    }

    fn number(&mut self) -> Result<Token, Fault> {
        let from = self.next;
        let digit = |c: char| c.is_ascii_digit();
        self.skip(digit);
        let whole = !(self.peek(0) == Some('.') && self.peek(1).is_some_and(digit));
        if !whole {
            self.next += 1;
            self.skip(digit);
        }
        if self.peek(0).is_some_and(|c| c == '_' || c.is_alphanumeric()) {
            return Err(Fault::new(from, "a number has digits only; write text in quotes, '…'"));
        }
        match self.since(from).parse::<f64>() {
            Ok(value) if value <= LARGEST => Ok(Token::Number(value, whole)),
            _ => Err(Fault::new(from, "this number is too large; write an identifier in quotes, '…'")),
        }
    }

    /// Text in quotes, in which a backslash means itself where it is raw.
    fn text(&mut self, quote: char, raw: bool) -> Result<Token, Fault> {
        let from = self.next;
        let mut text = String::new();
        loop {
            self.next += 1;
            match self.peek(0) {
                Some(c) if c == quote => {
                    self.next += 1;
                    return Ok(Token::Text(text));
                }
                None | Some('\n') => {
                    return Err(Fault::new(
                        from,
                        format!("the text that begins here has no closing {quote}"),
                    ));
                }
                Some('\\') if !raw => text.push(self.escaped()?),
                Some(c) => text.push(c),
            }
        }
    }

    /// What a backslash and what follows it stand for.
    fn escaped(&mut self) -> Result<char, Fault> {
        let from = self.next;
        self.next += 1;
        match self.peek(0) {
            Some(c @ ('\\' | '\'' | '"')) => Ok(c),
            Some('n') => Ok('\n'),
            Some('t') => Ok('\t'),
            Some('u') => {
                let hex: String = self.chars.iter().skip(self.next + 1).take(4).collect();
                self.next += 4;
                let right = hex.len() == 4 && hex.bytes().all(|b| b.is_ascii_hexdigit());
                let code = u32::from_str_radix(&hex, 16).ok().filter(|_| right);
                code.and_then(char::from_u32).ok_or_else(|| {
                    Fault::new(from, "\\u is followed by the four digits of a character, as in \\u00e9")
                })
            }
            _ => Err(Fault::new(from, "write \\\\ for a backslash, or put an r before the quote: r'…'")),
        }
    }
}
