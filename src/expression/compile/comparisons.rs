//! Comparing like with like.

use super::super::program::{Comparison, Test};
use super::super::syntax::{Expr, Node, Relation};
use super::typed::{Typed, wrong};
use super::{Compiler, Fault};

impl Compiler<'_> {
    pub(super) fn compare(&mut self, relation: Relation, two: &[Expr; 2]) -> Result<Test, Fault> {
        let [left, right] = two;
        match (&left.node, &right.node) {
            (Node::Null, _) => self.blank(relation, left.at, right),
            (_, Node::Null) => self.blank(relation, right.at, left),
            _ => self.alike(left, relation, std::slice::from_ref(right)),
        }
    }

    pub(super) fn among(&mut self, two: &[Expr; 2]) -> Result<Test, Fault> {
        let [item, list] = two;
        match &list.node {
            Node::List(items) => self.alike(item, Relation::Equal, items),
            _ => Err(Fault::new(list.at, "in is followed by a list, as in ['a', 'b']")),
        }
    }

    /// Whether a part is blank, or is not.
    fn blank(&mut self, relation: Relation, null: usize, part: &Expr) -> Result<Test, Fault> {
        let blank = Test::Blank(self.typed(part)?.value(part)?);
        match relation {
            Relation::Equal => Ok(blank),
            Relation::Unequal => Ok(Test::Not(Box::new(blank))),
            _ => {
                Err(Fault::new(null, "null is neither more nor less: ask for blanks with == null or != null"))
            }
        }
    }

    /// Whether a relation holds between a part and any of some others, all of the same type.
    fn alike(&mut self, left: &Expr, relation: Relation, right: &[Expr]) -> Result<Test, Fault> {
        let one = self.typed(left)?;
        let others = right.iter().map(|part| self.typed(part)).collect::<Result<Vec<Typed>, Fault>>()?;
        if let Some(set) = std::iter::once(&one).chain(&others).find_map(Typed::set) {
            if !matches!(relation, Relation::Equal | Relation::Unequal) {
                return Err(Fault::new(left.at, "codes have no order: compare them with ==, != or in"));
            }
            let one = self.code(left, one, set)?;
            let others = each(right, others, |part, typed| self.code(part, typed, set))?;
            return Ok(Test::Codes(Comparison { left: one, relation, right: others }));
        }
        Ok(match one {
            Typed::Number(left, _) => {
                let right = each(right, others, |part, typed| typed.number(part).map(|(number, _)| number))?;
                Test::Numbers(Comparison { left, relation, right })
            }
            Typed::Day(left) => Test::Days(Comparison {
                left,
                relation,
                right: each(right, others, |part, typed| typed.day(part))?,
            }),
            Typed::Text(left) => Test::Texts(Comparison {
                left,
                relation,
                right: each(right, others, |part, typed| typed.text(part))?,
            }),
            Typed::Test(_) | Typed::Code(..) | Typed::Null => return Err(wrong(left, "a value", &one)),
        })
    }
}

/// What each part becomes.
fn each<T>(
    parts: &[Expr],
    typed: Vec<Typed>,
    mut make: impl FnMut(&Expr, Typed) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    parts.iter().zip(typed).map(|(part, typed)| make(part, typed)).collect()
}
