//! What the built-in catalogue must say, told apart from the seeds by hand.

use crate::framework::*;

fn framework() -> Framework {
    match built_in("area-send-2023").unwrap() {
        Ok(framework) => framework,
        Err(faults) => panic!("{faults:#?}"),
    }
}

fn ids<'a>(requests: impl Iterator<Item = &'a Request>) -> Vec<&'a str> {
    requests.map(|r| r.id.as_str()).collect()
}

#[test]
fn every_name_is_a_catalogue_and_no_other() {
    for name in names() {
        assert_eq!(built_in(name).unwrap().map(|f| f.id).unwrap(), *name);
    }
    assert!(built_in("area-send").is_none());
}

#[test]
fn stages_and_their_deadlines() {
    let f = framework();
    let told: Vec<_> = f.stages.iter().map(|s| (s.id.as_str(), s.deadline.map(|d| d.to_string()))).collect();
    assert_eq!(
        told,
        [
            ("tuesday", Some("Tuesday of week 1, by 11:00".into())),
            ("friday", Some("Friday of week 1, by 17:00".into())),
            ("engagement", None),
            ("monitoring", None),
        ]
    );
    assert_eq!(f.fresh_months, 12);
}

#[test]
fn requests_of_each_stage() {
    let f = framework();
    assert_eq!(f.requests.len(), 43);
    let tuesday = ["P1", "P2", "PV", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"];
    assert_eq!(ids(f.requests_of("tuesday")), tuesday);
    assert_eq!(f.requests_of("friday").count(), 33);
    assert_eq!(ids(f.requests_of("engagement")), ["1.3"]);
    assert_eq!(f.requests_of("monitoring").count(), 43);
    assert!(f.requests.iter().all(|r| matches!(r.stages[0].as_str(), "tuesday" | "friday")));
}

#[test]
fn sections_in_the_order_of_the_index() {
    let f = framework();
    let counts: Vec<_> = (f.sections.iter())
        .map(|s| (s.id.as_str(), f.requests.iter().filter(|r| r.section == s.id).count()))
        .collect();
    assert_eq!(
        counts,
        [
            ("person-level", 2),
            ("providers", 1),
            ("arrangements", 7),
            ("additional", 8),
            ("education", 7),
            ("care", 5),
            ("health", 2),
            ("alternative-provision", 4),
            ("tracking", 7),
        ]
    );
}

#[test]
fn what_is_special_about_some_requests() {
    let f = framework();
    let of = |what: &dyn Fn(&&Request) -> bool| ids(f.requests.iter().filter(what));
    let parts: Vec<_> =
        f.requests.iter().filter(|r| !r.parts.is_empty()).map(|r| (r.id.as_str(), r.parts.len())).collect();
    assert_eq!(parts, [("1.2", 1), ("2.5", 5), ("5.1", 5), ("5.2", 3), ("6.3", 2)]);
    let windows: Vec<_> = f.requests.iter().filter_map(|r| Some((r.id.as_str(), r.window_months?))).collect();
    assert_eq!(windows, [("2.8", 12), ("5.1", 12), ("7.2", 24)]);
    let lists: Vec<_> = f.requests.iter().filter_map(|r| Some((r.id.as_str(), r.list.as_deref()?))).collect();
    assert_eq!(lists, [("P1", "list-1"), ("P2", "list-2"), ("PV", "providers")]);
    let instead: Vec<_> = f.lists.iter().filter(|l| f.is_instead(l)).map(|l| l.id.as_str()).collect();
    assert_eq!(instead, ["ilacs-2", "ilacs-6", "ilacs-7", "ilacs-8", "ilacs-9"]);
    let asked = instead.iter().map(|id| f.request_of_list(id).map(|r| r.id.as_str()));
    assert!(asked.into_iter().all(|id| id == Some("4.4")));
    assert_eq!(of(&|r| r.template.as_deref() == Some("CQC")), ["1.7"]);
    assert_eq!(of(&|r| r.per_child), ["7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "7.7"]);
    assert_eq!(of(&|r| r.conditional.is_some()), ["7.7"]);
    assert_eq!(of(&|r| r.personal_data == PersonalData::Contacts), ["1.5"]);
    assert_eq!(
        of(&|r| r.personal_data == PersonalData::PersonLevel),
        ["P1", "P2", "1.6", "2.8", "4.4", "6.3", "7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "7.7"]
    );
    assert_eq!(f.skipped.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(), ["3.7"]);
    assert!(f.requests.iter().all(|r| !r.criteria.is_empty() && !r.formats.is_empty()));
}

#[test]
fn parts_and_aspects_are_found_by_their_whole() {
    let f = framework();
    assert_eq!(f.request("5.1/physiotherapy").unwrap().id, "5.1");
    assert!(f.request("5.1/dentistry").is_none() && f.request("3.7").is_none());
    assert_eq!(f.criterion("9.a").unwrap().id, "9");
    assert!(f.criterion("12").is_none());
}

#[test]
fn criteria_and_their_aspects() {
    let f = framework();
    let told: Vec<_> =
        f.criteria.iter().map(|c| (c.id.as_str(), c.group.as_str(), c.aspects.len(), c.voice)).collect();
    assert_eq!(
        told,
        [
            ("1", "impact", 5, true),
            ("2", "impact", 3, true),
            ("3", "impact", 5, true),
            ("4", "impact", 4, true),
            ("5", "impact", 3, true),
            ("6", "leadership", 5, false),
            ("7", "leadership", 3, true),
            ("8", "leadership", 3, false),
            ("9", "leadership", 6, false),
            ("10", "leadership", 6, false),
            ("11", "leadership", 5, false),
        ]
    );
}

#[test]
fn the_second_list_is_the_first_without_four_columns() {
    let f = framework();
    let headers = |id| f.list(id).unwrap().columns.iter().map(|c| c.header.as_str()).collect::<Vec<_>>();
    let (first, second) = (headers("list-1"), headers("list-2"));
    assert_eq!((first.len(), second.len()), (21, 17));
    assert_eq!(first[10], "Main education establishment \u{2013} URN");
    let left: Vec<_> =
        first.iter().enumerate().filter(|(i, _)| ![6, 7, 8, 13].contains(i)).map(|(_, h)| *h).collect();
    assert_eq!(second, left);
}

#[test]
fn columns_by_type_and_need() {
    let f = framework();
    let told = |id: &str| -> Vec<String> {
        let word = |c: &Column| match c.kind {
            ColumnType::Code(set) => f.code_sets[set].id.clone(),
            other => format!("{other:?}").to_lowercase(),
        };
        f.list(id).unwrap().columns.iter().map(|c| format!("{} {} {}", c.key, word(c), c.required)).collect()
    };
    assert_eq!(
        told("list-1"),
        [
            "unique_id id yes",
            "upn upn conditional",
            "uln uln conditional",
            "date_of_birth date yes",
            "gender gender yes",
            "ethnicity ethnicity yes",
            "ehcp_initial_issued date yes",
            "ehcp_updated_issued date no",
            "ehcp_last_reviewed date no",
            "sen_primary_need sen_need yes",
            "main_urn urn conditional",
            "main_phase phase conditional",
            "subsidiary_phase phase no",
            "elective_home_education yes_no yes",
            "suspensions whole yes",
            "permanent_exclusions whole yes",
            "absence percent yes",
            "pupil_premium yes_no yes",
            "known_to_csc yes_no yes",
            "csc_team text conditional",
            "has_disability yes_no yes",
        ]
    );
    assert_eq!(
        told("providers"),
        [
            "provider_name text yes",
            "provider_type provider_type yes",
            "sector sector yes",
            "urn urn conditional",
            "postcode text no",
            "registered yes_no yes",
            "oversight text conditional",
            "contact_role text no",
            "contact_email text no",
        ]
    );
    assert!(!f.list("providers").unwrap().person_level);
    assert_eq!(f.list("list-2").unwrap().sheets[..3], ["List 2", "List_2", "List2"]);
}

#[test]
fn codes_as_people_write_them() {
    use Match::{Alias, Disagrees, Official};
    let f = framework();
    for (set, text, code, how) in [
        ("gender", "a) Male", "Male", Official),
        ("gender", "m", "Male", Alias),
        ("gender", "2", "Female", Alias),
        ("gender", "d", "Not specified", Official),
        ("gender", "Neither", "Not specified", Alias),
        ("ethnicity", "D) woth", "WOTH", Official),
        ("ethnicity", "c) WOTH", "WOTH", Disagrees),
        ("ethnicity", "A3", "WOTH", Alias),
        ("ethnicity", "a4", "WIRT", Alias),
        ("ethnicity", "CNHE", "CHNE", Alias),
        ("ethnicity", "BSOM", "BAFR", Alias),
        ("ethnicity", "Gypsy/Roma", "WROM", Alias),
        ("ethnicity", "Unknown", "UNKNOWN", Official),
        ("sen_need", "SpLD", "SPLD", Official),
        ("sen_need", "besd", "SEMH", Alias),
        ("sen_need", "DS", "DS", Official),
        ("sen_need", "UKN", "NSA", Alias),
        ("phase", "c) Middle (deemed primary)", "Middle (deemed primary)", Official),
        ("phase", "PRU", "Pupil referral unit/Alternative provision", Alias),
        ("phase", "Post-16", "FE college", Alias),
        ("yes_no", "Y", "Yes", Official),
        ("yes_no", "b) No", "No", Official),
        ("yes_no", "TRUE", "Yes", Official),
        ("yes_no", "0", "No", Alias),
        (
            "provider_type",
            "pupil referral unit",
            "Pupil referral unit / alternative provision academy",
            Alias,
        ),
        ("sector", "HEALTH", "Health", Official),
    ] {
        let set = f.code_set(set).unwrap();
        let read = set.read(text).map(|(i, how)| (set.codes[i].code.as_str(), how));
        assert_eq!(read, Some((code, how)), "{} {text}", set.id);
    }
    for (set, text) in [
        ("phase", "Sixth form"),
        ("yes_no", "Unknown"),
        ("ethnicity", "ABRI"),
        ("gender", "x"),
        ("phase", ""),
    ] {
        assert_eq!(f.code_set(set).unwrap().read(text), None, "{set} {text}");
    }
}

#[test]
fn every_official_form_reads_as_itself() {
    for set in &framework().code_sets {
        for i in 0..set.codes.len() {
            let official = set.official(i).unwrap();
            assert_eq!(set.read(&official), Some((i, Match::Official)), "{} {official}", set.id);
            assert_eq!(set.read(&set.codes[i].code), Some((i, Match::Official)), "{} {official}", set.id);
        }
    }
}

#[test]
fn letters_run_on_and_are_left_out_where_unconfirmed() {
    let f = framework();
    let letters = |id| f.code_set(id).unwrap().codes.iter().filter_map(|c| c.letter).collect::<String>();
    assert_eq!(letters("gender"), "abcd");
    assert_eq!(letters("ethnicity"), "abcdefghijklmnopqrstu");
    assert_eq!(letters("sen_need"), "abcdefghijkl");
    assert_eq!(letters("phase"), "abcdefghi");
    assert_eq!(letters("yes_no"), "ab");
    let need = f.code_set("sen_need").unwrap();
    let loose: Vec<_> = (need.codes.iter().filter(|c| c.letter.is_none()))
        .map(|c| (c.code.as_str(), c.lists.len(), c.caution.is_some()))
        .collect();
    assert_eq!(loose, [("DS", 2, true), ("NSA", 1, true)]);
}

#[test]
fn authorities_now_and_then() {
    let las = framework().las;
    assert_eq!(las.current.len(), 153);
    assert_eq!(las.current.get(&801).map(String::as_str), Some("Bristol, City of"));
    for (code, standing) in [
        (201, LaStanding::Current),
        (943, LaStanding::Current),
        (909, LaStanding::Past),
        (660, LaStanding::Past),
        (708, LaStanding::Past),
        (1, LaStanding::Past),
        (990, LaStanding::Invented),
        (999, LaStanding::Invented),
        (989, LaStanding::Unknown),
        (0, LaStanding::Unknown),
        (682, LaStanding::Unknown),
        (1000, LaStanding::Unknown),
    ] {
        assert_eq!(las.standing(code), standing, "{code}");
    }
    assert!(las.past.iter().all(|code| !las.current.contains_key(code)));
}

#[test]
fn what_else_it_says() {
    let f = framework();
    assert_eq!(f.questions.iter().map(|q| q.id.as_str()).collect::<Vec<_>>(), ["q1", "q2", "q3"]);
    assert_eq!(f.outcomes.iter().map(|o| o.id.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
    let after: Vec<_> = (f.milestones.iter())
        .filter_map(|m| Some((m.outcome.as_deref()?, m.when.clone())))
        .map(|(outcome, when)| (outcome, if let When::Months(months, _) = when { months } else { 0 }))
        .collect();
    // The priority action plan after outcome 3 is due on a day that only the area can tell.
    assert_eq!(after, [("3", 0), ("1", 60), ("2", 36), ("3", 18), ("3", 36)]);
    let plans: Vec<_> = f.plans.iter().map(|plan| (plan.id.as_str(), plan.outcome.as_deref())).collect();
    assert_eq!(plans, [("strategic-plan", None), ("priority-action-plan", Some("3"))]);
    let t = f.tracking.unwrap();
    assert_eq!((t.least, t.typical, t.most), (5, 6, 7));
    assert_eq!(t.chosen.unwrap().time.to_string(), "17:00:00");
    let mix: Vec<_> = Mix::MEASURES.iter().filter_map(|m| t.least_of(m)).collect();
    assert_eq!(mix, [1, 2, 3, 1]);
    assert_eq!(f.self_evaluation.map(|s| (s.better_pages, s.most_pages)), Some((10, 20)));
    assert!(f.sources.iter().any(|(name, _)| name == "OURS"));
    assert!(f.confidence.iter().any(|c| c.level == "low" && c.text.contains("6 June 2025")));
    assert!(f.cautions.iter().any(|c| c.about == "has_disability"));
    assert!(f.guidance.iter().any(|g| g.id == "send-once"));
}

#[test]
fn ilacs_lists_have_the_columns_and_codes_of_the_template() {
    let f = framework();
    let ilacs: Vec<_> = f.lists.iter().filter(|l| l.book.as_deref() == Some("ilacs")).collect();
    let columns: Vec<_> = ilacs.iter().map(|l| (l.id.as_str(), l.columns.len(), l.one_row_each)).collect();
    assert_eq!(
        columns,
        [
            ("ilacs-2", 8, false),
            ("ilacs-6", 14, true),
            ("ilacs-7", 17, true),
            ("ilacs-8", 34, true),
            ("ilacs-9", 13, false)
        ]
    );
    assert!(ilacs.iter().all(|l| l.person_level && l.family == "ILA" && l.number.is_none()));
    let sizes: Vec<_> = [
        "case_status",
        "legal_status",
        "cla_ceased_reason",
        "placement_type",
        "accommodation",
        "cin_closure",
    ]
    .map(|id| f.code_set(id).unwrap().codes.len())
    .to_vec();
    assert_eq!(sizes, [5, 13, 22, 27, 16, 9]);
    for (set, text, official) in [
        ("ilacs_ethnicity", "REFU", Some("s) REFU")),
        ("ilacs_ethnicity", "t) NOBT", Some("s) NOBT")),
        ("ilacs_ethnicity", "s", None),
        ("cin_need", "N2 - Child's disability", Some("N2 - Child’s disability")),
        ("placement_type", "T4", Some("zz) T4: Temporary placement - seven days or less")),
        (
            "cla_ceased_reason",
            "e4a",
            Some("e) E4A: Returned home to live with parents or relatives - part of planning"),
        ),
        ("abuse", "MUL", Some("e) Multiple/not recommended")),
    ] {
        let set = f.code_set(set).unwrap();
        let found = set.read(text).and_then(|(i, _)| set.official(i));
        assert_eq!(found.as_deref(), official, "{text}");
    }
}
