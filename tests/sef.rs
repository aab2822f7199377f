//! The self-evaluation from its statements: what each format says, what a draft says of itself, how long it is, and when a
//! pack holds it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;
mod packs;
mod statements;

use common::area::{Area, SETTINGS, catalogue, now};
use packs::{Packer, moment, parts, texts};
use sendpack::evidence::Repository;
use sendpack::pack::build;
use sendpack::readiness::{Readiness, State};
use sendpack::rules::{self, Context, Options, Without};
use sendpack::sef;
use sendpack::word::Document;

fn document(repository: &Repository) -> Document {
    sef::document(&sef::gather(catalogue(), repository, now()))
}

/// The parts of a Word document as one text.
fn body(document: &Document) -> String {
    let bytes = document.write_to(std::io::Cursor::new(Vec::new())).unwrap().into_inner();
    let (_folder, path) = packs::put(&bytes);
    String::from_utf8(parts(&path)["word/document.xml"].clone()).unwrap()
}

/// An area of one statement a criterion, with an action and two entries.
fn whole() -> Area {
    let area = Area::lacking(&["1.3"]);
    area.write("sef/all.yaml", statements::one_a_criterion());
    area.write(
        "actions/plan.yaml",
        "- {id: a1, what: Fill two posts, owner: {role: Lead, partner: health}, due: 2027-03-31, rag: [{at: 2026-10, value: amber}]}\n",
    );
    area
}

#[test]
fn every_format_says_the_same() {
    let area = whole();
    let repository = area.load(catalogue());
    let model = sef::gather(catalogue(), &repository, now());
    assert_eq!(model.lacks, Vec::<String>::new());
    let document = sef::document(&model);
    let texts = [body(&document), document.html(), document.markdown()];
    for statement in &repository.statements {
        for said in statement.texts() {
            assert!(texts.iter().all(|text| text.contains(said.as_str())), "{}", said.value);
        }
    }
    for criterion in &catalogue().criteria {
        assert!(texts.iter().all(|text| text.contains(&criterion.title)), "{}", criterion.title);
    }
    for question in &catalogue().questions {
        assert!(texts.iter().all(|text| text.contains(&question.text)), "{}", question.text);
    }
    for part in ["Fill two posts", "31 March 2027", "Amber", "request 1.1", "1 action follows"] {
        assert!(texts.iter().all(|text| text.contains(part)), "{part}");
    }
    assert!(texts.iter().all(|text| !text.contains("This is a draft")));
}

#[test]
fn what_is_missing_is_said_and_not_made_up() {
    let area = Area::lacking(&["1.3"]);
    area.write(
        "sef/a.yaml",
        "- {id: s1, criterion: 3, kind: strength, question: q1, cohorts: [ehc-plan], judgement: Help comes sooner, evidence: [nowhere]}\n\
         - {id: s2, criterion: 4, judgement: Half of them move well}\n",
    );
    let repository = area.load(catalogue());
    let model = sef::gather(catalogue(), &repository, now());
    let text = sef::document(&model).markdown();
    for part in [
        "This is a draft.",
        "Criterion 1 (Needs identified accurately and assessed in time) is not judged.",
        "How do you know it?",
        "No statement has been written about this criterion.",
        "nowhere (not among our evidence)",
        "Not judged",
        "For children on SEN support: criteria 1, 2, 3,",
        "No view of families or of the partnership is recorded.",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    for lack in [
        "Statement s1 has no impact, and rests on evidence that is not there or not finished.",
        "Statement s2 says neither strength nor improvement and is left out.",
    ] {
        assert!(model.lacks.iter().any(|known| known == lack), "{lack}\n{:#?}", model.lacks);
    }
    assert!(!text.contains("Half of them move well"));
}

#[test]
fn an_area_without_statements_gets_an_empty_draft() {
    let area = Area::lacking(&["1.3"]);
    let repository = area.load(catalogue());
    assert!(document(&repository).markdown().contains("There are no statements yet"));
    assert!(repository.answered_by_statements(catalogue()).is_none());
}

#[test]
fn the_area_speaks_in_its_own_words_at_the_front() {
    let area = whole();
    let own = "sef:\n  context: |\n    Two towns and the coast.\n\n    One in six children has SEND.\n  answers: {q2: We asked families.}\n";
    area.write("sendpack.yaml", format!("{SETTINGS}{own}"));
    let text = document(&area.load(catalogue())).markdown();
    assert!(text.contains("\n\nTwo towns and the coast.\n\nOne in six children has SEND.\n\n"));
    let (before, after) = text.split_once("### How do you know it?\n\nWe asked families.").unwrap();
    assert!(before.contains("Under this question we see") && !after.contains("Under this question we see 3"));
    area.write("sendpack.yaml", format!("{SETTINGS}sef: {{answers: {{q7: x}}}}\n"));
    let faults = area.load(catalogue()).faults;
    assert!(faults.iter().any(|fault| format!("{:?}", fault.kind).contains("sef.answers")), "{faults:?}");
}

#[test]
fn what_people_write_stays_text() {
    let area = whole();
    area.write("sendpack.yaml", SETTINGS.replace("name: Example", "name: \"O'Brien & <Sons>\\u202e\""));
    let odd = "<script>alert(1)</script> & | `y` *z* _q_ [a](b) # O'Brien \u{645}\u{631}\u{62d}\u{628}\u{627} \u{202e}";
    let yaml = |id: &str, text: &str| {
        format!(
            "- {{id: {id}, criterion: 3, kind: improvement, judgement: \"{text}\", evidence: [e], impact: \"{text}\", families: \"- {text}\"}}\n"
        )
    };
    area.write("sef/odd.yaml", yaml("odd", odd) + &yaml("long", &"w".repeat(20_000)));
    let document = document(&area.load(catalogue()));
    let (html, markdown) = (document.html(), document.markdown());
    assert!(!html.contains("<script") && html.contains("&lt;script&gt;alert(1)"));
    assert!(!markdown.contains("<script") && markdown.contains("\\| \\`y\\` \\*z\\* \\_q\\_ \\[a\\](b) \\#"));
    assert!(
        [&html, &markdown].iter().all(|text| !text.contains('\u{202e}') && text.contains("\u{645}\u{631}"))
    );
    assert!(body(&document).contains("&lt;script&gt;"));
}

#[test]
fn a_summary_stands_on_two_pages_however_much_there_is() {
    let area = Area::lacking(&["1.3"]);
    area.write("sef/many.yaml", statements::many(500));
    let repository = area.load(catalogue());
    let summary = sef::summary(&sef::gather(catalogue(), &repository, now()));
    assert!(summary.likely_pages() <= 3, "{}", summary.likely_pages());
    let text = summary.markdown();
    assert!(text.contains("## Strengths") && text.contains("## Areas that require further development"));
    assert!(text.contains("The self-evaluation has "));
}

/// Pages as LibreOffice lays them out: `peers_sef.rs` counts them again where it is installed.
#[test]
fn the_estimate_of_pages_is_near_what_they_are() {
    for (statements, pages) in statements::PAGES {
        let area = Area::lacking(&["1.3"]);
        area.write("sef/many.yaml", statements::many(statements));
        let likely = document(&area.load(catalogue())).likely_pages();
        assert!(statements::is_near(likely, pages), "{statements} statements: {likely} for {pages}");
    }
}

#[test]
fn a_pack_holds_it_where_no_entry_has_one() {
    let (one, two) = (Packer::of(whole()), Packer::of(whole()));
    let bytes =
        |packer: &Packer| std::fs::read(&build(&packer.input("engagement")).unwrap().zips[0].path).unwrap();
    assert!(bytes(&one) == bytes(&two), "the same input gives the same bytes");
    let held = parts(&one.out().join("example-engagement-2026-11-24.zip"));
    let base = "example-engagement-2026-11-24/data";
    let sent = &held[&format!("{base}/1.3 Self-evaluation/self-evaluation.docx")];
    let expected = sef::document(&sef::gather(catalogue(), &one.repository, moment("2026-11-24T10:31:00")));
    assert!(*sent == expected.write_to(std::io::Cursor::new(Vec::new())).unwrap().into_inner());
    let index = texts(&held[&format!("{base}/Index.xlsx")], "Index");
    let says = |text: &str| index.values().any(|cell| cell.contains(text));
    assert!(says("Self-evaluation, written by sendpack from 11 statements"), "{index:?}");
}

#[test]
fn a_finished_document_of_the_areas_own_wins() {
    let entry = |status: &str| {
        format!(
            "- {{id: own, title: Our own, files: [own.docx], requests: [\"1.3\"], as_at: 2026-10-01, status: {status}, \
             owner: {{role: Lead, email: lead@example.org}}, personal_data: none}}\n"
        )
    };
    let held = |area: &Area| area.load(catalogue()).answered_by_statements(catalogue()).map(|r| r.id.clone());
    let area = whole();
    assert_eq!(held(&area).as_deref(), Some("1.3"));
    area.write("documents/own.docx", common::area::office::docx("Our own words"));
    area.write("documents/own.yaml", entry("draft"));
    assert_eq!(held(&area).as_deref(), Some("1.3"), "a draft is not sent, so the statements are");
    area.write("documents/own.yaml", entry("final"));
    assert_eq!(held(&area), None);
    area.remove("documents/own.yaml");
    area.write(
        "sendpack.yaml",
        format!("{SETTINGS}unavailable: [{{request: \"1.3\", reason: being rewritten}}]\n"),
    );
    assert_eq!(held(&area), None, "what is declared unavailable is not sent");
}

#[test]
fn statements_hold_a_stage_back_only_where_they_are_sent() {
    let broken = "- {id: s1, criterion: 3, kind: strength, judgement: Help comes sooner}\n";
    let findings = |area: &Area| {
        area.write("sef/broken.yaml", broken);
        let all = area.findings(sendpack::rules::Without::default());
        all.into_iter().filter(|f| &*f.code == "SEF-001").collect::<Vec<_>>()
    };
    let sent = findings(&whole());
    assert_eq!(sent[0].request.as_deref(), Some("1.3"));
    assert!(sent[0].touches("tuesday"));
    let own = findings(&Area::new());
    assert_eq!(own[0].request, None);
    assert!(!own[0].touches("tuesday"));
}

#[test]
fn statements_make_the_request_ready() {
    let area = whole();
    let repository = area.load(catalogue());
    let ctx = Context::new(catalogue(), &repository, now(), Without::default());
    let report = rules::check(&ctx, &Options { show_values: false, row_ids: false, ticks: &|_| {} });
    let readiness = Readiness::of(&ctx, &report);
    let standing = readiness.requests.iter().find(|request| request.id == "1.3").unwrap();
    assert_eq!(standing.state, State::Ready);
    assert!(!report.findings.iter().any(|f| &*f.code == "ANX-001" && f.request.as_deref() == Some("1.3")));
}

#[test]
fn the_earlier_framework_has_its_own_questions() {
    let area = Area::bare();
    area.write("sendpack.yaml", SETTINGS.replace("area-send-2023", "local-area-2016"));
    area.write(
        "sef/a.yaml",
        "- {id: a, aspect: A9, kind: strength, cohorts: [ehc-plan], judgement: Needs are found early, evidence: [e], impact: Help comes sooner}\n",
    );
    let framework = sendpack::framework::built_in("local-area-2016").and_then(Result::ok).unwrap();
    let repository = area.load(&framework);
    let text = sef::document(&sef::gather(&framework, &repository, now())).markdown();
    for part in [
        "aspect A9; about children with an EHC plan",
        "criterion A",
        "Criterion B (How well",
        "For children on SEN support",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(!text.contains("lternative provision"), "that framework does not ask for it");
    assert!(repository.answered_by_statements(&framework).is_none(), "nor for a self-evaluation");
}
