//! The dates that follow from notification, against examples worked by hand.

use chrono::NaiveDate;

use super::shelf::Shelf;
use crate::calendar::Holidays;
use crate::framework::{Framework, Span};

fn dates(framework: &Framework, notified: &str, holidays: &Holidays) -> Vec<String> {
    let notified: NaiveDate = notified.parse().unwrap();
    let mut told: Vec<String> = (framework.stages.iter())
        .filter_map(|s| Some(format!("{} {}", s.id, s.deadline?.after(notified, holidays)?)))
        .collect();
    told.extend(framework.milestones_after(notified, holidays, &|_| None).iter().map(|dated| {
        let Span { from, to, or } = dated.span;
        let to = if to == from { String::new() } else { format!(" to {to}") };
        let or = or.map(|day| format!(" or {day}")).unwrap_or_default();
        format!("{} {from}{to}{or}", dated.milestone.id)
    }));
    told
}

#[test]
fn notified_on_2_march_2026() {
    let framework = Shelf::built_in().load().ok().unwrap();
    assert_eq!(
        dates(&framework, "2026-03-02", &Holidays::default()),
        [
            "tuesday 2026-03-03 11:00:00",
            "friday 2026-03-06 17:00:00",
            "set-up 2026-03-02 to 2026-03-06",
            "preparation 2026-03-09 to 2026-03-13",
            "notice-ends 2026-03-16",
            "fieldwork 2026-03-16 to 2026-03-20",
            "feedback 2026-03-20",
            "draft-report 2026-04-13",
            "comments 2026-04-23 or 2026-04-27",
            "final-report 2026-05-06",
            "publication 2026-05-09 or 2026-05-11",
            "engagement-meeting 2027-03-20",
            "next-inspection-1 2031-03-20",
            "next-inspection-2 2029-03-20",
            "monitoring-3 2027-09-20",
            "next-inspection-3 2029-03-20",
        ]
    );
}

#[test]
fn notified_on_12_january_2026_and_before_a_bank_holiday() {
    let framework = Shelf::built_in().load().ok().unwrap();
    let told = dates(&framework, "2026-01-12", &Holidays::default());
    for date in [
        "tuesday 2026-01-13 11:00:00",
        "friday 2026-01-16 17:00:00",
        "fieldwork 2026-01-26 to 2026-01-30",
        "draft-report 2026-02-19",
        "final-report 2026-03-13",
    ] {
        assert!(told.iter().any(|t| t == date), "{date}: {told:#?}");
    }
    // Early May pushes the end of notice past the Monday of week 3.
    let told = dates(&framework, "2026-04-20", &Holidays::default());
    assert!(told.contains(&"notice-ends 2026-05-05".to_owned()), "{told:#?}");
    assert!(told.contains(&"fieldwork 2026-05-04 to 2026-05-08".to_owned()), "{told:#?}");
    let dropped = Holidays::new([], ["2026-05-04".parse().unwrap()]);
    let told = dates(&framework, "2026-04-20", &dropped);
    assert!(told.contains(&"notice-ends 2026-05-04".to_owned()), "{told:#?}");
}

#[test]
fn the_end_of_the_calendar_leaves_out_what_lies_past_it() {
    let framework = Shelf::built_in().load().ok().unwrap();
    assert!(framework.milestones_after(NaiveDate::MAX, &Holidays::default(), &|_| None).len() < 9);
}

#[test]
fn what_the_area_knows_moves_what_comes_after() {
    let framework = Shelf::built_in().load().ok().unwrap();
    let told = |id: &str| {
        let day = match id {
            "fieldwork" => "2026-03-23",
            "final-report" => "2026-06-05",
            _ => return None,
        };
        day.parse().ok()
    };
    let dated =
        framework.milestones_after("2026-03-02".parse::<NaiveDate>().unwrap(), &Holidays::default(), &told);
    let of = |id: &str| dated.iter().find(|d| d.milestone.id == id).unwrap();
    assert_eq!(of("fieldwork").span.to.to_string(), "2026-03-27");
    assert_eq!(of("fieldwork").usual.unwrap().from.to_string(), "2026-03-16");
    assert_eq!(of("draft-report").span.from.to_string(), "2026-04-20");
    assert_eq!(of("draft-report").usual, None);
    assert_eq!(of("publication").span.or.unwrap().to_string(), "2026-06-10");
    assert_eq!(of("feedback").span.from.to_string(), "2026-03-27");
}

#[test]
fn days_that_are_told_need_no_notification() {
    let framework = Shelf::built_in().load().ok().unwrap();
    let told = |id: &str| (id == "fieldwork").then(|| "2023-06-12".parse().unwrap());
    let dated = framework.milestones_after(None, &Holidays::default(), &told);
    let of = |id: &str| dated.iter().find(|d| d.milestone.id == id).map(|d| (d.span.from, d.span.to));
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    assert_eq!(of("set-up"), None);
    assert_eq!(of("fieldwork"), Some((day("2023-06-12"), day("2023-06-16"))));
    assert_eq!(of("next-inspection-2"), Some((day("2026-06-16"), day("2026-06-16"))));
}
