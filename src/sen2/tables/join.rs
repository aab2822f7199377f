//! Rows joined into a tree by their ids. Where a table lacks the ids of its own records, as DfE's template does, the
//! id of the request stands for them.

use std::collections::{BTreeMap, BTreeSet};

use crate::sen2::field::Field;
use crate::sen2::kind::Kind;
use crate::sen2::notice::Notice;
use crate::sen2::record::Record;
use crate::sen2::tally::Tally;

/// Rows that are not joined yet.
#[derive(Default)]
pub(super) struct Rows(BTreeMap<Kind, Vec<Record>>);

impl Rows {
    /// Adds a row.
    pub(super) fn add(&mut self, record: Record) {
        self.0.entry(record.kind).or_default().push(record);
    }

    /// The header, if there is one.
    pub(super) fn header(&self) -> Option<&Record> {
        self.0.get(&Kind::Header)?.first()
    }

    /// The people, in the order of their rows, each with what hangs on them.
    pub(super) fn join(mut self, tally: &mut Tally) -> Vec<Record> {
        for kind in Kind::LEAVES_FIRST {
            let Some(parent) = kind.parent() else { continue };
            let children = self.0.remove(&kind).unwrap_or_default();
            let parents = self.0.entry(parent).or_default();
            if kind == Kind::NamedPlan {
                bridge(&children, parents);
            }
            attach(children, parents, parent, tally);
        }
        self.0.remove(&Kind::Person).unwrap_or_default()
    }
}

fn attach(children: Vec<Record>, parents: &mut [Record], parent: Kind, tally: &mut Tally) {
    let mut by_id: BTreeMap<Box<str>, usize> = BTreeMap::new();
    for (index, record) in parents.iter().enumerate() {
        let id = id(record, parent);
        if by_id.contains_key(id) {
            if parent.id().is_some_and(|field| record.has(field)) {
                tally.add(Notice::RepeatedId, record.place());
            }
        } else if !id.is_empty() {
            by_id.insert(id.into(), index);
        }
    }
    for child in children {
        match by_id.get(id(&child, parent)).and_then(|index| parents.get_mut(*index)) {
            Some(record) => record.children.push(child),
            None => tally.add(Notice::LostRecord, child.place()),
        }
    }
}

/// A plan whose request has no row for its assessment, as where it was decided long ago, gets one that says nothing.
fn bridge(plans: &[Record], assessments: &mut Vec<Record>) {
    let known: BTreeSet<String> = assessments.iter().map(|a| a.text(Field::RequestId).to_owned()).collect();
    let mut made = BTreeSet::new();
    for plan in plans.iter().filter(|p| !p.has(Field::AssessmentId) && p.has(Field::RequestId)) {
        let request = plan.text(Field::RequestId);
        if !known.contains(request) && made.insert(request) {
            let mut assessment = Record::new(Kind::Assessment, plan.at);
            assessment.set(Field::RequestId, request);
            assessments.push(assessment);
        }
    }
}

/// What a record says of the id of a kind, its own or the one it hangs on.
fn id(record: &Record, kind: Kind) -> &str {
    let stated = kind.id().map_or("", |field| record.text(field));
    let by_request = !matches!(kind, Kind::Person | Kind::Request);
    if stated.is_empty() && by_request { record.text(Field::RequestId) } else { stated }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(kind: Kind, at: u32, values: &[(Field, &str)]) -> Record {
        let mut record = Record::new(kind, at);
        for (field, text) in values {
            record.set(*field, text);
        }
        record
    }

    #[test]
    fn by_ids_of_their_own() {
        let mut rows = Rows::default();
        rows.add(row(Kind::Person, 2, &[(Field::PersonId, "7")]));
        rows.add(row(Kind::Person, 3, &[(Field::PersonId, "8")]));
        rows.add(row(Kind::Request, 2, &[(Field::RequestId, "70"), (Field::PersonId, "8")]));
        rows.add(row(Kind::Request, 3, &[(Field::RequestId, "71"), (Field::PersonId, "9")]));
        rows.add(row(Kind::ActivePlan, 2, &[(Field::ActivePlanId, "1"), (Field::RequestId, "70")]));
        rows.add(row(Kind::Need, 2, &[(Field::ActivePlanId, "1"), (Field::Need, "ASD")]));
        let mut tally = Tally::default();
        let people = rows.join(&mut tally);
        assert_eq!(people.iter().map(|p| p.children.len()).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(people[1].children[0].children[0].children[0].text(Field::Need), "ASD");
        assert_eq!(tally.count(Notice::LostRecord), 1);
    }

    #[test]
    fn by_the_request_where_there_are_no_others() {
        let mut rows = Rows::default();
        rows.add(row(Kind::Person, 2, &[(Field::PersonId, "7")]));
        rows.add(row(Kind::Request, 2, &[(Field::RequestId, "70"), (Field::PersonId, "7")]));
        rows.add(row(Kind::NamedPlan, 2, &[(Field::RequestId, "70"), (Field::StartDate, "2020-01-01")]));
        rows.add(row(Kind::PlanDetail, 2, &[(Field::RequestId, "70"), (Field::Urn, "900001")]));
        let people = rows.join(&mut Tally::default());
        let assessment = &people[0].children[0].children[0];
        assert_eq!(assessment.kind, Kind::Assessment);
        assert_eq!(assessment.children[0].children[0].text(Field::Urn), "900001");
    }
}
