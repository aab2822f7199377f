//! Sentences of both sorts, as areas write them.

use proptest::prelude::*;

use super::{abbreviations, only_describes};

/// Judgements. Not one of them may be blamed.
const JUDGE: [&str; 41] = [
    "Young children are identified early and accurately; older autistic children are identified too late",
    "Families and young people increasingly shape their own plans",
    "Help is better timed than a year ago but still depends on the kind of need",
    "Leaders are ambitious and decide faster together than they did",
    "Commissioning meets need better than in 2024",
    "Governance arrangements are not effective, so the board's priorities have not been delivered",
    "The area provides a broad range of services that give good support in the early years",
    "There is a clear commitment from senior leaders across the partnership",
    "The school offer is excellent",
    "Training has an impact on practice in most schools",
    "Exclusions are well below those of similar areas",
    "Information sharing is far more timely, which allows earlier planning",
    "The local offer is hard to find one's way around",
    "Too many children are educated outside the county",
    "Advice from health and care is variable and often not specific",
    "Oversight of outcomes in independent schools is weak",
    "The parent carer forum works with us as an equal and trusts what we say",
    "There is a gap in provision for children aged 16 to 19",
    "Speech and language therapy is available within six weeks in 9 areas of 10",
    "The panel meets every month and decides within 5 days in 95% of cases",
    "The service provides help at the right time",
    "The partnership has a shared understanding of need",
    "We have a good understanding of our cohort",
    "There are several weaknesses in annual reviews",
    "There is a backlog of annual reviews, and nobody has been told when theirs will be done",
    "Children feel safe in alternative provision",
    "Young people are prepared for adulthood later than they want",
    "Each child in alternative provision has a plan",
    "All schools have a co-ordinator who is trained",
    "Preparation for adulthood begins too late",
    "The partnership includes children in decisions in a meaningful way",
    "Joint working is disjointed at transition",
    "The register provides an accurate picture of risk",
    "Practitioners put the child first",
    "Waiting times fell by half",
    "Therapy has a positive effect on attendance",
    "The strategy is ambitious, and partners own it",
    "Keyworkers make a difference to families",
    "Support for young people in custody is insufficient",
    "Families say that the named contact is available when they need one",
    "Short breaks are provided fairly across the area, but not at weekends",
];

/// Judgements that were written after the lists of words, to try them.
const TRIED: [&str; 56] = [
    "Occupational therapy is delivered in school, where children use it",
    "The neurodevelopmental pathway offers families nothing in the meantime",
    "The council publishes its decisions in words that parents follow",
    "Speech therapy is provided to those who shout loudest",
    "Portage runs at capacity",
    "The data team provides leaders with figures that they act on",
    "Teenagers have a choice of clubs near home",
    "The parent carer forum is funded by the council and free to speak against it",
    "Special schools work with mainstream schools as partners in name",
    "Annual reviews in year 9 are led by the young person",
    "Children with a plan have a social worker when one is called for",
    "There is a duplication of assessments between health and care",
    "The area has two tiers of support, depending on the school",
    "The inclusion team works with schools before exclusion, and exclusions stopped in the north",
    "The strategy was launched with families and is theirs",
    "Post-16 provision includes courses that lead nowhere",
    "The commissioning cycle runs to the calendar and ignores need",
    "Home to school transport is provided on time",
    "Mental health support teams are in place in four schools of ten",
    "Advice is offered at the point of diagnosis and families use it",
    "There is a stalemate over funding",
    "Practitioners have a duty that they discharge",
    "Audits are led by frontline staff, who own what they find",
    "Quality assurance is in place and has teeth",
    "The local authority provides education within six days of a permanent exclusion",
    "Health visitors are available to families at weekends, which parents asked for",
    "Outreach delivers what schools want",
    "Support for deaf children is provided by a team that families rate highly",
    "Transitions into adult services are chaotic",
    "There is a culture of high expectations",
    "There is a disconnect between strategy and the front line",
    "Attendance of pupils with a plan has recovered to where it was in 2019",
    "Most plans are of acceptable quality",
    "Outcomes in section F are written loosely",
    "There are three areas where parents tell us we must act: autism, transport and transition",
    "Children in care with a plan have a settled place to live",
    "The designated social care officer has a visible presence and is used by teams",
    "Young people have a say in who supports them",
    "Employers offer places readily, and supported internships have trebled",
    "The integrated care board commissions services in isolation from the council",
    "Schools' use of part-time timetables is unlawful in places",
    "The offer to families in the north is thin",
    "Health advice arrives within statutory time",
    "The area has a long way to go in preparing young people for work",
    "Relations with the parent carer forum have healed",
    "Decisions about placements are taken in children's interests and not by cost",
    "We have a problem with recruitment of educational psychologists",
    "Nine schools have a waiting list",
    "The tribunal upheld a third of appeals",
    "There is one front door, and families find it",
    "Keyworking provides calm in a crisis",
    "Leaders have a firm grip on the deficit",
    "Partners have a common language for need",
    "The plan is owned by all partners and has a budget",
    "Families have a named person to ring",
    "Alternative provision is commissioned by schools with little oversight",
];

/// Descriptions. Most of them should be seen.
const DESCRIBE: [&str; 18] = [
    "There is a SEND partnership board",
    "The board meets monthly and is chaired by the director",
    "The council and its partners provide a range of services",
    "The team consists of educational psychologists and specialist teachers",
    "We have a strategy for alternative provision",
    "The designated clinical officer works with the team as well as with schools",
    "The service offers advice to parents of children from 0 to 25",
    "Therapies are commissioned by the integrated care board",
    "A dynamic support register is in place",
    "The parent carer forum was established in 2019",
    "The early years team provides training to settings",
    "Short breaks are available",
    "The area has a local offer website",
    "A new panel has been set up and meets every six weeks",
    "The virtual school is responsible for children in care",
    "The neurodevelopmental pathway includes a triage stage",
    "The high needs block is overseen by the schools forum",
    "Quality assurance is delivered by a multi-agency group each term",
];

#[test]
fn a_judgement_is_never_blamed() {
    for text in JUDGE.into_iter().chain(TRIED) {
        assert_eq!(only_describes(text), None, "{text}");
    }
}

#[test]
fn most_descriptions_are_seen() {
    let missed: Vec<&str> = DESCRIBE.into_iter().filter(|text| only_describes(text).is_none()).collect();
    assert!(missed.len() <= 2, "{missed:#?}");
}

fn found(text: &str) -> Vec<(String, bool)> {
    abbreviations(text).into_iter().map(|found| (found.text, found.explained)).collect()
}

#[test]
fn abbreviations_are_told_from_other_words() {
    for (text, expected) in [
        ("CAMHS is slow", vec!["CAMHS"]),
        ("EHCPs and SENCos, the DfE's view, SaLT", vec!["EHCP", "SENCo", "DfE", "SaLT"]),
        ("A&E, (OT) and OT-led clinics", vec!["A&E", "OT", "OT"]),
        ("This is NOT good: ALL children", vec![]),
        ("WE MUST DO BETTER FOR CHILDREN", vec![]),
        ("Part II, Tier IV, KS2, T1, 19-year-olds, I am, A plan", vec![]),
        ("McDonald and Northbeck; www.CAMHS.example; a.b@NHSMAIL.example; CO-PRODUCED", vec![]),
        ("Ofsted, iPad, YouTube, PowerPoint", vec![]),
        ("\u{202e}\u{645}\u{631}\u{62d}\u{628}\u{627} \u{1F600} \u{c9}T\u{c9}", vec!["\u{c9}T\u{c9}"]),
    ] {
        let texts: Vec<String> = found(text).into_iter().map(|(text, _)| text).collect();
        assert_eq!(texts, expected, "{text}");
    }
}

#[test]
fn the_words_that_it_stands_for_may_stand_before_or_after() {
    for text in [
        "occupational therapy (OT) is slow",
        "occupational therapists (OTs, since 2019) wait",
        "OT (occupational therapy) is slow",
        "the service known as the OT is slow",
        "OT stands for occupational therapy",
    ] {
        assert!(found(text)[0].1, "{text}");
    }
    for text in
        ["OT is slow", "the worst (OT and physiotherapy) are slow", "OT (slow)", "(OT)", "in 2019 (OT)"]
    {
        assert!(!found(text)[0].1, "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC{0,60}|[A-Z&(). s-]{0,40}") {
        let _ = (abbreviations(&text), only_describes(&text));
    }
}
