//! What held on a day: the plan that was active, and where the person was placed.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::field::Field;
use super::kind::Kind;
use super::notice::Notice;
use super::record::Record;
use super::tally::Tally;

/// The plan that was active, with what it hangs on.
pub(super) struct Chosen<'r> {
    pub(super) request: &'r Record,
    pub(super) assessment: &'r Record,
    pub(super) plan: &'r Record,
    pub(super) start: NaiveDate,
}

/// The plan of a person that was active on `day`: of several, the one that started last.
pub(super) fn plan<'r>(person: &'r Record, day: NaiveDate, tally: &mut Tally) -> Option<Chosen<'r>> {
    let mut chosen: Option<Chosen<'r>> = None;
    let mut active = 0;
    for request in person.of(Kind::Request) {
        for found in plans(request, tally).into_iter().filter(|c| is_active(c, day)) {
            active += 1;
            if chosen.as_ref().is_none_or(|known| found.start >= known.start) {
                chosen = Some(found);
            }
        }
    }
    if active > 1 {
        tally.add(Notice::SeveralPlans, person.place());
    }
    chosen
}

/// The plans of a request that say when they started.
fn plans<'r>(request: &'r Record, tally: &mut Tally) -> Vec<Chosen<'r>> {
    let mut found = Vec::new();
    let mut any = false;
    for assessment in request.of(Kind::Assessment) {
        for plan in assessment.of(Kind::NamedPlan) {
            any = true;
            match plan.date(Field::StartDate) {
                Some(start) => found.push(Chosen { request, assessment, plan, start }),
                None => tally.add(Notice::PlanWithoutStart, plan.place()),
            }
        }
    }
    if let Some(active) = request.of(Kind::ActivePlan).next().filter(|_| !any) {
        tally.add(Notice::ActiveWithoutPlan, active.place());
    }
    found
}

/// An end that cannot be read is no end: the list is to miss nobody.
fn is_active(chosen: &Chosen<'_>, day: NaiveDate) -> bool {
    chosen.start <= day && chosen.plan.date(Field::CeaseDate).is_none_or(|end| end >= day)
}

impl<'r> Chosen<'r> {
    /// Where the person was placed on `day`: the first rank, then what began last.
    pub(super) fn placement(&self, day: NaiveDate) -> Option<&'r Record> {
        self.placements(day).min_by_key(|p| (p.rank(Field::Rank), Reverse(p.date(Field::EntryDate))))
    }

    /// Where the person was placed beside that: the second rank, what began last.
    pub(super) fn second_placement(&self, day: NaiveDate) -> Option<&'r Record> {
        let is_first = self.placement(day).is_some_and(|first| first.rank(Field::Rank) < 2);
        let second = self.placements(day).filter(|p| is_first && p.rank(Field::Rank) == 2);
        second.max_by_key(|p| p.date(Field::EntryDate))
    }

    fn placements(&self, day: NaiveDate) -> impl Iterator<Item = &'r Record> + use<'r> {
        let active = self.request.of(Kind::ActivePlan);
        active.flat_map(|active| active.of(Kind::Placement)).filter(move |p| {
            p.date(Field::EntryDate).is_none_or(|from| from <= day)
                && p.date(Field::LeavingDate).is_none_or(|to| to >= day)
        })
    }

    /// The setting that the plan names first.
    pub(super) fn named_setting(&self) -> Option<&'r Record> {
        self.plan.of(Kind::PlanDetail).min_by_key(|detail| detail.rank(Field::Rank))
    }

    /// The needs, the first ranked first.
    pub(super) fn needs(&self) -> Vec<&'r Record> {
        let active = self.request.of(Kind::ActivePlan);
        let mut needs: Vec<&Record> =
            active.flat_map(|active| active.of(Kind::Need)).filter(|need| need.has(Field::Need)).collect();
        needs.sort_by_key(|need| need.rank(Field::NeedRank));
        needs
    }

    /// The first day that a field of the active plan gives.
    pub(super) fn active_date(&self, field: Field) -> Option<(NaiveDate, &'r Record)> {
        self.request.of(Kind::ActivePlan).find_map(|active| Some((active.date(field)?, active)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: Kind, values: &[(Field, &str)], children: Vec<Record>) -> Record {
        let mut record = Record::new(kind, 1);
        for (field, text) in values {
            record.set(*field, text);
        }
        record.children = children;
        record
    }

    fn person(plans: &[(&str, &str)], placements: &[[&str; 4]]) -> Record {
        let plans = plans
            .iter()
            .map(|(from, to)| {
                record(Kind::NamedPlan, &[(Field::StartDate, from), (Field::CeaseDate, to)], vec![])
            })
            .collect();
        let placements = placements
            .iter()
            .map(|[urn, rank, from, to]| {
                let values = [
                    (Field::Urn, *urn),
                    (Field::Rank, *rank),
                    (Field::EntryDate, *from),
                    (Field::LeavingDate, *to),
                ];
                record(Kind::Placement, &values, vec![])
            })
            .collect();
        let request = vec![record(Kind::Assessment, &[], plans), record(Kind::ActivePlan, &[], placements)];
        record(Kind::Person, &[], vec![record(Kind::Request, &[], request)])
    }

    const DAY: &str = "2026-01-15";

    #[test]
    fn active_on_both_its_first_and_its_last_day() {
        for (from, to, active) in [
            (DAY, "", true),
            ("2020-01-01", DAY, true),
            ("2026-01-16", "", false),
            ("2020-01-01", "2026-01-14", false),
            ("", "", false),
            ("soon", "", false),
            ("2020-01-01", "soon", true),
        ] {
            let person = person(&[(from, to)], &[]);
            let chosen = plan(&person, DAY.parse().unwrap(), &mut Tally::default());
            assert_eq!(chosen.is_some(), active, "{from} to {to}");
        }
    }

    #[test]
    fn of_several_plans_the_one_that_started_last() {
        let person = person(&[("2022-01-01", ""), ("2024-01-01", ""), ("2023-01-01", "")], &[]);
        let mut tally = Tally::default();
        let chosen = plan(&person, DAY.parse().unwrap(), &mut tally).unwrap();
        assert_eq!(chosen.start.to_string(), "2024-01-01");
        assert_eq!(tally.count(Notice::SeveralPlans), 1);
    }

    #[test]
    fn of_several_placements_the_first_rank_then_the_latest() {
        let day = DAY.parse().unwrap();
        for (placements, urn) in [
            (vec![["2", "2", "2025-09-01", ""], ["1", "1", "2020-09-01", ""]], Some("1")),
            (vec![["1", "1", "2020-09-01", ""], ["2", "1", "2025-09-01", ""], ["3", "1", "", ""]], Some("2")),
            (vec![["1", "1", "2020-09-01", "2026-01-14"], ["2", "2", "2025-09-01", ""]], Some("2")),
            (vec![["1", "1", "2026-01-16", ""]], None),
            (vec![["1", "", "2025-09-01", ""], ["2", "2", "2020-09-01", DAY]], Some("2")),
        ] {
            let person = person(&[("2020-01-01", "")], &placements);
            let chosen = plan(&person, day, &mut Tally::default()).unwrap();
            assert_eq!(chosen.placement(day).map(|p| p.text(Field::Urn)), urn);
        }
    }
}
