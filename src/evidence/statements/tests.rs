//! Statements as people write them, in YAML and as rows.

use super::{Kind, Statement, read_all, request};
use crate::evidence::{Cohort, Fault, FaultKind, Rag};
use crate::framework::built_in;

fn read(files: &[(&str, &str)]) -> (Vec<Statement>, Vec<Fault>) {
    let root = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = root.path().join("sef").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let framework = built_in("area-send-2023").and_then(Result::ok).unwrap();
    let mut faults = Vec::new();
    (read_all(root.path(), &framework, request(&framework, &[]), &mut faults), faults)
}

fn value<T: std::ops::Deref<Target = String>>(told: Option<&T>) -> Option<&str> {
    told.map(|told| told.as_str())
}

#[test]
fn yaml_and_rows_say_the_same() {
    let yaml = "- {id: s1, criterion: 3, aspect: 3.b, kind: improvement, rag: amber, cohorts: [ehc-plan], question: q1,\n   \
                judgement: J, evidence: [a, b, A], impact: I, families: F, partnership: P, actions: [a4]}\n";
    let csv = "Id,Criterion,Aspect,Kind,RAG,Cohorts,Question,Judgement,Evidence,Impact,Families,Partnership,Actions\n\
               s2,3,3.b,Improvement,Amber,EHC plan,Q1,J,a; b,I,F,P,a4\n";
    let (statements, faults) = read(&[("a.yaml", yaml), ("b.csv", csv), ("~$b.xlsx", "left behind")]);
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(statements.len(), 2);
    for statement in &statements {
        assert_eq!(value(statement.criterion.as_ref()), Some("3"));
        assert_eq!(value(statement.aspect.as_ref()), Some("3.b"));
        assert_eq!(value(statement.question.as_ref()), Some("q1"));
        assert_eq!((statement.kind, statement.rag), (Some(Kind::Improvement), Some(Rag::Amber)));
        assert_eq!(statement.cohorts, [Cohort::EhcPlan]);
        assert_eq!(statement.evidence.iter().map(|e| e.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(statement.texts().map(|t| t.as_str()).collect::<Vec<_>>(), ["J", "I", "F", "P"]);
    }
}

#[test]
fn an_aspect_says_its_criterion() {
    let (statements, faults) = read(&[(
        "a.yaml",
        "- {id: a, aspect: 9.A, kind: strength}\n- {id: b, criterion: 9.a, kind: strength}\n",
    )]);
    assert!(faults.is_empty(), "{faults:?}");
    for statement in &statements {
        assert_eq!(value(statement.criterion.as_ref()), Some("9"));
        assert_eq!(value(statement.aspect.as_ref()), Some("9.a"));
    }
}

#[test]
fn what_is_wrong_stands_against_the_request_for_the_self_evaluation() {
    let (statements, faults) = read(&[(
        "a.yaml",
        "- {id: a, criterion: 3, aspect: 4.a, kind: strength, question: q9}\n- {id: A, criterion: 12, kind: good, colour: red}\n- 3\n",
    )]);
    assert_eq!(statements.len(), 2);
    assert_eq!(statements[0].aspect, None);
    assert!(faults.iter().all(|fault| fault.requests == ["1.3"] && fault.stages[0] == "tuesday"));
    let has = |wanted: fn(&FaultKind) -> bool| assert!(faults.iter().any(|f| wanted(&f.kind)), "{faults:?}");
    has(
        |kind| matches!(kind, FaultKind::InvalidValue(field, wanted) if field == "aspect" && wanted.contains("3.a")),
    );
    has(
        |kind| matches!(kind, FaultKind::InvalidValue(field, wanted) if field == "question" && wanted.contains("q1")),
    );
    has(|kind| matches!(kind, FaultKind::InvalidValue(field, _) if field == "kind"));
    has(|kind| matches!(kind, FaultKind::EntryDuplicateId(id, _) if id == "A"));
    has(|kind| matches!(kind, FaultKind::UnknownCriterion(id, _) if id == "12"));
    has(|kind| matches!(kind, FaultKind::EntryUnknownField(field, _) if field == "colour"));
    has(|kind| matches!(kind, FaultKind::EntryUnreadable(_)));
    assert_eq!(faults.len(), 7, "{faults:?}");
}

#[test]
fn an_area_without_the_folder_has_none() {
    let (statements, faults) = read(&[]);
    assert!(statements.is_empty() && faults.is_empty());
}

#[test]
fn a_criterion_that_is_a_question_answers_it() {
    let root = tempfile::tempdir().unwrap();
    std::fs::create_dir(root.path().join("sef")).unwrap();
    std::fs::write(root.path().join("sef/a.yaml"), "- {id: a, aspect: B4, kind: strength}\n").unwrap();
    let framework = built_in("local-area-2016").and_then(Result::ok).unwrap();
    let statements = read_all(root.path(), &framework, None, &mut Vec::new());
    assert_eq!(value(statements[0].criterion.as_ref()), Some("B"));
    assert_eq!(value(statements[0].question.as_ref()), Some("B"));
}
