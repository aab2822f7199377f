//! What the catalogue of the earlier framework must say, told apart from its seeds by hand.

use chrono::NaiveDate;

use super::shelf::Shelf;
use crate::calendar::Holidays;
use crate::framework::FaultKind::{Dangling, Duplicate, Shape};
use crate::framework::{Framework, PersonalData, Request, RequestKind, built_in};
use crate::yaml::shape::How;

const NAME: &str = "local-area-2016";

fn framework() -> Framework {
    match built_in(NAME).unwrap() {
        Ok(framework) => framework,
        Err(faults) => panic!("{faults:#?}"),
    }
}

fn ids<'a>(requests: impl Iterator<Item = &'a Request>) -> Vec<&'a str> {
    requests.map(|r| r.id.as_str()).collect()
}

#[test]
fn three_questions_and_their_aspects() {
    let f = framework();
    let told: Vec<_> = f.criteria.iter().map(|c| (c.id.as_str(), c.aspects.len(), c.voice)).collect();
    assert_eq!(told, [("A", 18, true), ("B", 6, true), ("C", 20, true)]);
    assert_eq!(f.questions.iter().map(|q| q.id.as_str()).collect::<Vec<_>>(), ["A", "B", "C"]);
    for criterion in &f.criteria {
        let ours: Vec<_> = criterion.aspects.iter().map(|a| a.number().to_owned()).collect();
        let mut theirs: Vec<_> = (1..=19).map(|n| format!("{}{n}", criterion.id)).collect();
        theirs.truncate(criterion.aspects.len());
        if criterion.id == "C" {
            theirs.insert(11, "C11".to_owned());
        }
        assert_eq!(ours, theirs);
    }
    assert_eq!(f.criterion("C11-2").unwrap().id, "C");
    let under = |id: &str, heading: &str| -> Vec<String> {
        let criterion = f.criterion(id).unwrap();
        let stands =
            |a: &&crate::framework::Aspect| criterion.heading(a).is_some_and(|h| h.starts_with(heading));
        criterion.aspects.iter().filter(stands).map(|a| a.id.clone()).collect()
    };
    assert_eq!(under("A", "Quality"), ["A9", "A10", "A11", "A12"]);
    assert_eq!(under("A", "Reporting"), ["A13", "A14", "A15", "A16", "A17", "A18"]);
    assert_eq!(under("C", "Approaches").len(), 8);
}

#[test]
fn twenty_eight_data_sets_and_ten_kinds_of_document() {
    let f = framework();
    let data: Vec<&Request> = f.requests.iter().filter(|r| r.kind == RequestKind::Data).collect();
    assert_eq!(data.len(), 28);
    assert!(data.iter().all(|r| r.id.starts_with('D') && r.section == "data"));
    let people: Vec<_> = (13..=21).map(|n| format!("D{n}")).collect();
    let about_people = |r: &&Request| r.personal_data == PersonalData::PersonLevel;
    assert_eq!(ids(data.iter().copied().filter(about_people)), people);
    let documents = ids(f.requests.iter().filter(|r| r.kind == RequestKind::Document));
    assert_eq!(documents, ["POL1", "POL2", "POL3", "POL4", "PRO1", "PRO2", "PRO3", "OTH1", "OTH2", "OTH3"]);
    assert_eq!(ids(f.requests.iter().filter(|r| r.window_months == Some(12))), ["D25a", "D25b"]);
    assert!(
        f.requests.iter().all(|r| r.stages == ["notice"] && !r.criteria.is_empty() && !r.formats.is_empty())
    );
}

#[test]
fn what_it_does_not_ask_for() {
    let f = framework();
    assert!(f.tracking.is_none() && f.lists.is_empty() && !f.requests.iter().any(|r| r.per_child));
    assert!(!f.counts_weeks());
    assert_eq!(f.cohorts, ["ehc-plan", "sen-support"]);
    assert_eq!(f.rag.iter().map(|r| r.value.as_str()).collect::<Vec<_>>(), ["red", "amber", "green"]);
}

#[test]
fn dates_from_notification_and_from_the_letter() {
    let f = framework();
    let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
    let due = |notified| f.stages[0].deadline.unwrap().after(day(notified), &Holidays::default()).unwrap();
    assert_eq!(due("2020-01-13").to_string(), "2020-01-17 17:00:00");
    // Good Friday and Easter Monday are no working days.
    assert_eq!(due("2020-04-06").to_string(), "2020-04-14 17:00:00");
    let told = |id: &str| match id {
        "letter" => Some(day("2020-03-02")),
        "statement-accepted" => Some(day("2020-07-01")),
        _ => None,
    };
    let dated = f.milestones_after(day("2020-01-13"), &Holidays::default(), &told);
    let told: Vec<_> =
        dated.iter().map(|d| format!("{} {} {}", d.milestone.id, d.span.from, d.span.to)).collect();
    assert_eq!(
        told,
        [
            "notice-ends 2020-01-20 2020-01-20",
            "fieldwork 2020-01-20 2020-01-24",
            "visits 2020-01-20 2020-01-23",
            "letter 2020-03-02 2020-03-02",
            // Fourteen weeks and four bank holidays.
            "statement 2020-06-12 2020-06-12",
            "statement-accepted 2020-07-01 2020-07-01",
            "revisit 2022-01-01 2022-01-01",
        ]
    );
}

#[test]
fn what_is_not_confirmed_says_so() {
    let f = framework();
    for id in ["notice", "revisit", "statement-accepted", "handbook", "C11"] {
        assert!(f.cautions_about(id).next().is_some(), "{id}");
    }
}

#[test]
fn one_thing_broken_is_one_fault() {
    let not_a = |path: &str| Shape(path.to_owned(), How::NotA(String::new()));
    for (file, old, new, kind) in [
        (
            "criteria.yaml",
            "{id: A9, part: quality",
            "{id: A9, part: quantity",
            Dangling("part", "quantity".into()),
        ),
        // A part belongs to its own question.
        (
            "criteria.yaml",
            "{id: C12, part: approaches",
            "{id: C12, part: quality",
            Dangling("part", "quality".into()),
        ),
        ("criteria.yaml", "{id: C11-2,", "{id: C11,", Duplicate("C11".into())),
        ("framework.yaml", "{value: green,", "{value: red,", Duplicate("red".into())),
        ("framework.yaml", "{id: ccg,", "{id: dcs,", Duplicate("dcs".into())),
        ("framework.yaml", "[ehc-plan, sen-support]", "[everyone]", not_a("cohorts[0]")),
        ("framework.yaml", "{working_days: 4,", "{week: 1,", not_a("stages[0].deadline.week")),
        (
            "framework.yaml",
            "{working_days: 4,",
            "{week: 1, working_days: 4,",
            not_a("stages[0].deadline.week"),
        ),
        ("framework.yaml", "{working_days: 4,", "{", not_a("stages[0].deadline.week")),
        ("requests.yaml", "id: D25b", "id: D25a", Duplicate("D25a".into())),
        ("timeline.yaml", "months: 18", "months: 18\n    lasting: 2", not_a("milestones[6].after")),
    ] {
        let mut shelf = Shelf::of(NAME);
        shelf.replace(file, old, new);
        let faults = shelf.faults();
        assert_eq!(faults.iter().filter(|f| f.file == file).count(), faults.len(), "{new}: {faults:#?}");
        match (&faults[0].kind, &kind) {
            (Shape(found, How::NotA(_)), Shape(path, _)) => assert_eq!(found, path, "{new}"),
            (found, kind) => assert_eq!(found, kind, "{new}"),
        }
    }
}
