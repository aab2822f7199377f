//! The tree of an expression as written, before anything is known of its names.

/// A part of an expression.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Expr {
    /// The character at which it begins.
    pub(super) at: usize,
    /// What it is.
    pub(super) node: Node,
    /// Parts within one another, from here down.
    pub(super) height: usize,
}

/// What a part is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Null,
    Flag(bool),
    /// A number, and whether it was written without a point.
    Number(f64, bool),
    Text(String),
    Name(String),
    List(Vec<Expr>),
    Not(Box<Expr>),
    Negate(Box<Expr>),
    /// Two or more, with `&&` between.
    All(Vec<Expr>),
    /// Two or more, with `||` between.
    Any(Vec<Expr>),
    Compare(Relation, Box<[Expr; 2]>),
    /// An item, and the list that may have it.
    In(Box<[Expr; 2]>),
    Arithmetic(Sign, Box<[Expr; 2]>),
    /// A condition, what holds where it is true, and what holds otherwise.
    Choose(Box<[Expr; 3]>),
    Call(Call),
}

/// A function, or a method of what stands before the dot.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Call {
    /// The character at which its name begins.
    pub(super) at: usize,
    pub(super) name: String,
    pub(super) on: Option<Box<Expr>>,
    pub(super) arguments: Vec<Expr>,
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// What is done with two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Plus,
    Minus,
    Times,
    Over,
    Modulo,
}

impl Expr {
    /// A part that begins at `at`.
    pub(super) fn new(at: usize, node: Node) -> Self {
        let height = 1 + node.parts().map(|part| part.height).max().unwrap_or(0);
        Self { at, node, height }
    }
}

impl Node {
    /// The parts directly within it.
    pub(super) fn parts(&self) -> impl Iterator<Item = &Expr> {
        let (one, many): (Option<&Expr>, &[Expr]) = match self {
            Self::Null | Self::Flag(_) | Self::Number(..) | Self::Text(_) | Self::Name(_) => (None, &[]),
            Self::Not(one) | Self::Negate(one) => (Some(&**one), &[]),
            Self::List(many) | Self::All(many) | Self::Any(many) => (None, many),
            Self::Compare(_, two) | Self::In(two) | Self::Arithmetic(_, two) => (None, &**two),
            Self::Choose(three) => (None, &**three),
            Self::Call(call) => (call.on.as_deref(), &call.arguments),
        };
        one.into_iter().chain(many)
    }
}
