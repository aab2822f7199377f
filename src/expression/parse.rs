//! From tokens to a tree, by the strength with which signs bind (a Pratt parser). CEL's order: `? :` binds least,
//! then `||`, `&&`, comparisons, `+ -`, `* / %`, and `! -` before a part most of all.

use super::Fault;
use super::syntax::{Call, Expr, Node, Relation, Sign};
use super::token::{Token, tokens};

/// How deep parts may lie within one another; what follows may then walk the tree without a limit of its own.
const DEEPEST: usize = 40;

const CHOOSE: u8 = 1;
const ANY: u8 = 2;
const ALL: u8 = 3;
const COMPARE: u8 = 4;
const SUM: u8 = 5;
const PRODUCT: u8 = 6;

/// Words of CEL that are no names.
pub(super) const WORDS: [&str; 4] = ["true", "false", "null", "in"];

/// Reads an expression.
pub(super) fn parse(source: &str) -> Result<Expr, Fault> {
    let mut parser = Parser { tokens: tokens(source)?, next: 0, depth: 0 };
    let whole = parser.expression(CHOOSE)?;
    match parser.peek() {
        Token::End => Ok(whole),
        _ => Err(parser.stray()),
    }
}

struct Parser {
    tokens: Vec<(usize, Token)>,
    next: usize,
    depth: usize,
}

impl Parser {
    fn peek(&self) -> &Token {
        self.tokens.get(self.next).map_or(&Token::End, |(_, token)| token)
    }

    fn at(&self) -> usize {
        self.tokens.get(self.next).or(self.tokens.last()).map_or(0, |(at, _)| *at)
    }

    fn take(&mut self) -> Token {
        let token = self.peek().clone();
        self.next += 1;
        token
    }

    /// Takes this sign, where it is next.
    fn takes(&mut self, sign: &str) -> bool {
        let is = matches!(self.peek(), Token::Sign(next) if *next == sign);
        self.next += usize::from(is);
        is
    }

    fn expect(&mut self, sign: &str, what: &str) -> Result<(), Fault> {
        if self.takes(sign) {
            Ok(())
        } else {
            Err(Fault::new(self.at(), format!("{sign} is missing here: {what}")))
        }
    }

    /// A part, unless it lies too deep.
    fn part(&self, at: usize, node: Node) -> Result<Expr, Fault> {
        let part = Expr::new(at, node);
        if part.height > DEEPEST { Err(self.too_deep(at)) } else { Ok(part) }
    }

    fn too_deep(&self, at: usize) -> Fault {
        Fault::new(
            at,
            format!("its parts lie more than {DEEPEST} deep within one another: make several rules of it"),
        )
    }

    /// An expression whose signs bind at least so strongly.
    fn expression(&mut self, least: u8) -> Result<Expr, Fault> {
        self.deeper(|parser| {
            let mut left = parser.before()?;
            while let Some(strength) = infix(parser.peek()).filter(|strength| *strength >= least) {
                left = parser.after(left, strength)?;
            }
            Ok(left)
        })
    }

    fn deeper(&mut self, read: impl FnOnce(&mut Self) -> Result<Expr, Fault>) -> Result<Expr, Fault> {
        if self.depth > DEEPEST {
            return Err(self.too_deep(self.at()));
        }
        self.depth += 1;
        let part = read(self);
        self.depth -= 1;
        part
    }

    /// What follows a left side, with the sign between.
    fn after(&mut self, left: Expr, strength: u8) -> Result<Expr, Fault> {
        let at = left.at;
        let sign = self.take();
        let node = match strength {
            CHOOSE => {
                let yes = self.expression(CHOOSE)?;
                self.expect(":", "condition ? this : that")?;
                Node::Choose(Box::new([left, yes, self.expression(CHOOSE)?]))
            }
            ANY => Node::Any(self.chain(left, "||", strength)?),
            ALL => Node::All(self.chain(left, "&&", strength)?),
            _ => {
                let two = Box::new([left, self.expression(strength + 1)?]);
                match (relation(&sign), arithmetic(&sign)) {
                    (Some(relation), _) => Node::Compare(relation, two),
                    (_, Some(sign)) => Node::Arithmetic(sign, two),
                    _ => Node::In(two),
                }
            }
        };
        self.part(at, node)
    }

    /// All that the same sign joins, side by side, so that a long row of conditions is not deep.
    fn chain(&mut self, left: Expr, sign: &str, strength: u8) -> Result<Vec<Expr>, Fault> {
        let mut parts = vec![left, self.expression(strength + 1)?];
        while self.takes(sign) {
            parts.push(self.expression(strength + 1)?);
        }
        Ok(parts)
    }

    /// A part with the signs that stand before it, and the methods after it.
    fn before(&mut self) -> Result<Expr, Fault> {
        let at = self.at();
        let make: fn(Box<Expr>) -> Node = match self.peek() {
            Token::Sign("!") => Node::Not,
            Token::Sign("-") => Node::Negate,
            _ => return self.methods(),
        };
        self.next += 1;
        let inner = self.deeper(Self::before)?;
        self.part(at, make(Box::new(inner)))
    }

    fn methods(&mut self) -> Result<Expr, Fault> {
        let mut part = self.primary()?;
        while self.takes(".") {
            let at = self.at();
            let Token::Name(name) = self.take() else {
                return Err(Fault::new(at, "a dot is followed by a method, as in unique_id.startsWith('A')"));
            };
            self.expect("(", "a method has brackets, as in unique_id.startsWith('A')")?;
            let (begins, on) = (part.at, Some(Box::new(part)));
            let arguments = self.items(")")?;
            part = self.part(begins, Node::Call(Call { at, name, on, arguments }))?;
        }
        Ok(part)
    }

    fn primary(&mut self) -> Result<Expr, Fault> {
        let at = self.at();
        let node = match self.peek().clone() {
            Token::Number(value, whole) => Node::Number(value, whole),
            Token::Text(text) => Node::Text(text),
            Token::Name(name) if name != "in" => return self.named(at, name),
            Token::Sign("[") => {
                self.next += 1;
                let list = Node::List(self.items("]")?);
                return self.part(at, list);
            }
            Token::Sign("(") => {
                self.next += 1;
                let inner = self.expression(CHOOSE)?;
                self.expect(")", "it closes the bracket before")?;
                return Ok(inner);
            }
            _ => return Err(self.stray()),
        };
        self.next += 1;
        self.part(at, node)
    }

    fn named(&mut self, at: usize, name: String) -> Result<Expr, Fault> {
        self.next += 1;
        let node = match name.as_str() {
            "true" => Node::Flag(true),
            "false" => Node::Flag(false),
            "null" => Node::Null,
            _ if self.takes("(") => {
                let arguments = self.items(")")?;
                Node::Call(Call { at, name, on: None, arguments })
            }
            _ => Node::Name(name),
        };
        self.part(at, node)
    }

    /// Expressions with commas between, up to a sign.
    fn items(&mut self, end: &str) -> Result<Vec<Expr>, Fault> {
        let mut items = Vec::new();
        while !self.takes(end) {
            if !items.is_empty() {
                self.expect(",", &format!("or {end}"))?;
            }
            items.push(self.expression(CHOOSE)?);
        }
        Ok(items)
    }

    /// What to say of a token that cannot stand where it stands.
    fn stray(&self) -> Fault {
        let what = match self.peek() {
            Token::End => "it ends too early: a column, a number or text is wanted here",
            Token::Name(name) => match name.to_lowercase().as_str() {
                "and" => "write && for 'and'",
                "or" => "write || for 'or'",
                "not" => "write ! for 'not', and != for 'is not'",
                "is" => "write == for 'is', and == null for 'is blank'",
                _ => {
                    "this cannot follow what stands before it: a sign such as &&, == or in is wanted between"
                }
            },
            _ => "this cannot stand here",
        };
        Fault::new(self.at(), what)
    }
}

/// How strongly a sign between two parts binds.
fn infix(token: &Token) -> Option<u8> {
    match token {
        Token::Sign("?") => Some(CHOOSE),
        Token::Sign("||") => Some(ANY),
        Token::Sign("&&") => Some(ALL),
        Token::Sign("*" | "/" | "%") => Some(PRODUCT),
        Token::Sign("+" | "-") => Some(SUM),
        Token::Name(name) if name == "in" => Some(COMPARE),
        token => relation(token).map(|_| COMPARE),
    }
}

fn relation(token: &Token) -> Option<Relation> {
    let Token::Sign(sign) = token else { return None };
    Some(match *sign {
        "==" => Relation::Equal,
        "!=" => Relation::Unequal,
        "<" => Relation::Less,
        "<=" => Relation::LessOrEqual,
        ">" => Relation::Greater,
        ">=" => Relation::GreaterOrEqual,
        _ => return None,
    })
}

fn arithmetic(token: &Token) -> Option<Sign> {
    let Token::Sign(sign) = token else { return None };
    Some(match *sign {
        "+" => Sign::Plus,
        "-" => Sign::Minus,
        "*" => Sign::Times,
        "/" => Sign::Over,
        "%" => Sign::Modulo,
        _ => return None,
    })
}
