//! Printing a tree with no more brackets than it needs, and reading it again.

use proptest::prelude::*;

use crate::expression::parse::parse;
use crate::expression::syntax::{Call, Expr, Node, Relation, Sign};

fn print(part: &Expr, least: u8) -> String {
    let (strength, text) = match &part.node {
        Node::Null => (8, "null".to_owned()),
        Node::Flag(flag) => (8, flag.to_string()),
        Node::Number(number, true) => (8, format!("{number:.0}")),
        Node::Number(number, false) => (8, format!("{number:?}")),
        Node::Text(text) => (8, quoted(text)),
        Node::Name(name) => (8, name.clone()),
        Node::List(items) => (8, format!("[{}]", joined(items, ", ", 1))),
        Node::Not(inner) => (7, format!("!{}", print(inner, 7))),
        Node::Negate(inner) => (7, format!("-{}", print(inner, 7))),
        Node::All(parts) => (3, joined(parts, "&&", 4)),
        Node::Any(parts) => (2, joined(parts, " || ", 3)),
        Node::Compare(relation, two) => (4, infix(two, sign_of(*relation), 4)),
        Node::In(two) => (4, infix(two, "in", 4)),
        Node::Arithmetic(sign @ (Sign::Plus | Sign::Minus), two) => {
            (5, infix(two, if *sign == Sign::Plus { "+" } else { "-" }, 5))
        }
        Node::Arithmetic(sign, two) => {
            let sign = [(Sign::Times, "*"), (Sign::Over, "/"), (Sign::Modulo, "%")]
                .into_iter()
                .find(|s| s.0 == *sign);
            (6, infix(two, sign.unwrap().1, 6))
        }
        Node::Choose(three) => {
            (1, format!("{} ? {} : {}", print(&three[0], 2), print(&three[1], 1), print(&three[2], 1)))
        }
        Node::Call(call) => {
            let on = call.on.as_ref().map_or(String::new(), |on| format!("{}.", print(on, 8)));
            (8, format!("{on}{}({})", call.name, joined(&call.arguments, ", ", 1)))
        }
    };
    if strength < least { format!("({text})") } else { text }
}

fn infix(two: &[Expr; 2], sign: &str, strength: u8) -> String {
    format!("{} {sign} {}", print(&two[0], strength), print(&two[1], strength + 1))
}

fn joined(parts: &[Expr], between: &str, least: u8) -> String {
    parts.iter().map(|part| print(part, least)).collect::<Vec<_>>().join(between)
}

fn quoted(text: &str) -> String {
    let mut out = String::from("'");
    for c in text.chars() {
        match c {
            '\'' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c > '~' && u32::from(c) < 0x1_0000 => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out + "'"
}

const RELATIONS: [(Relation, &str); 6] = [
    (Relation::Equal, "=="),
    (Relation::Unequal, "!="),
    (Relation::Less, "<"),
    (Relation::LessOrEqual, "<="),
    (Relation::Greater, ">"),
    (Relation::GreaterOrEqual, ">="),
];

fn sign_of(relation: Relation) -> &'static str {
    RELATIONS.iter().find(|(known, _)| *known == relation).unwrap().1
}

fn new(node: Node) -> Expr {
    Expr::new(0, node)
}

fn trees() -> impl Strategy<Value = Expr> {
    let leaf = prop_oneof![
        Just(Node::Null),
        any::<bool>().prop_map(Node::Flag),
        (0u32..10_000).prop_map(|n| Node::Number(n.into(), true)),
        (0u32..10_000).prop_map(|n| Node::Number(f64::from(n) / 8.0, false)),
        "\\PC{0,6}".prop_map(Node::Text),
        "['\\\\\"\n\t é]{0,4}".prop_map(Node::Text),
        "[a-z_]{2}x[a-z0-9_]{0,4}".prop_map(Node::Name),
    ]
    .prop_map(new);
    leaf.prop_recursive(5, 40, 4, |inner| {
        let two = || (inner.clone(), inner.clone()).prop_map(|(a, b)| Box::new([a, b]));
        let many = |range| prop::collection::vec(inner.clone(), range);
        let signs = vec![Sign::Plus, Sign::Minus, Sign::Times, Sign::Over, Sign::Modulo];
        prop_oneof![
            many(0..4).prop_map(Node::List),
            inner.clone().prop_map(|part| Node::Not(Box::new(part))),
            inner.clone().prop_map(|part| Node::Negate(Box::new(part))),
            many(2..4).prop_map(Node::All),
            many(2..4).prop_map(Node::Any),
            (0usize..6, two()).prop_map(|(i, two)| Node::Compare(RELATIONS[i].0, two)),
            two().prop_map(Node::In),
            (prop::sample::select(signs), two()).prop_map(|(sign, two)| Node::Arithmetic(sign, two)),
            (inner.clone(), inner.clone(), inner.clone())
                .prop_map(|(a, b, c)| Node::Choose(Box::new([a, b, c]))),
            ("[a-z]{2}x[A-Z]{0,3}", prop::option::of(inner.clone()), many(0..3)).prop_map(
                |(name, on, arguments)| { Node::Call(Call { at: 0, name, on: on.map(Box::new), arguments }) }
            ),
        ]
        .prop_map(new)
    })
}

/// The tree without its places.
fn bare(mut part: Expr) -> Expr {
    part.at = 0;
    let strip = |parts: &mut [Expr]| parts.iter_mut().for_each(|part| *part = bare(part.clone()));
    match &mut part.node {
        Node::Not(one) | Node::Negate(one) => strip(std::slice::from_mut(one)),
        Node::List(parts) | Node::All(parts) | Node::Any(parts) => strip(parts),
        Node::Compare(_, two) | Node::In(two) | Node::Arithmetic(_, two) => strip(&mut **two),
        Node::Choose(three) => strip(&mut **three),
        Node::Call(call) => {
            call.at = 0;
            strip(&mut call.arguments);
            call.on.iter_mut().for_each(|on| strip(std::slice::from_mut(on)));
        }
        _ => {}
    }
    part
}

proptest! {
    #[test]
    fn what_is_printed_is_read_again(tree in trees()) {
        let text = print(&tree, 1);
        let again = parse(&text).map_err(|fault| TestCaseError::fail(format!("{text}: {} {fault}", fault.at)))?;
        prop_assert_eq!(bare(again), tree, "{}", text);
    }
}

#[test]
fn signs_bind_as_in_cel() {
    let same = |a: &str, b: &str| assert_eq!(bare(parse(a).unwrap()), bare(parse(b).unwrap()), "{a}");
    same("a || b && c == d + e * -f", "a || (b && (c == (d + (e * (-f)))))");
    same("a - b - c", "(a - b) - c");
    same("a ? b : c ? d : e", "a ? b : (c ? d : e)");
    same("!a.b() && -c.d() < e", "(!(a.b())) && ((-(c.d())) < e)");
    same("a < b in [c]", "(a < b) in [c]");
    assert_ne!(bare(parse("(a && b) && c").unwrap()), bare(parse("a && (b && c)").unwrap()));
}
