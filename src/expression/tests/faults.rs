//! What is refused, and at which character.

use proptest::prelude::*;

use super::row::{List, row};
use crate::expression::compile;

/// Expressions with a mark before the character that is at fault, and a word of what is said.
const WRONG: &[(&str, &str)] = &[
    ("§", "wanted"),
    ("age >= §", "wanted"),
    ("age > 3 §age", "between"),
    ("age > 3 §and count > 1", "&&"),
    ("§not (age > 3)", "not"),
    ("age §= 3", "=="),
    ("age §<> 3", "!="),
    ("age > 3 §& count > 1", "&&"),
    ("name == §‘x’", "curly"),
    ("name == §'x", "closing"),
    ("name == 'a§\\d'", "backslash"),
    ("name == '§\\u12'", "digits"),
    ("age > §12abc", "digits"),
    ("age > §99999999999999999999", "large"),
    ("§# > 1", "nothing"),
    ("(age > 3§", ")"),
    ("[1, 2§", ","),
    ("§in [1]", "cannot follow"),
    ("name.§3", "method"),
    ("name.startsWith §== 'a'", "brackets"),
    ("§age ? 1 : count", "true or false"),
    ("§agee > 3", "age"),
    ("phase == §Nursery", "quotes"),
    ("§zzz > 3", "there are name"),
    ("phase == §'Nursry'", "Nursery"),
    ("phase in ['Primary', §'x']", "code"),
    ("§phase < 'Primary'", "order"),
    ("phase == §other_phase", "different"),
    ("phase == §3", "quotes"),
    ("§phase", "compare"),
    ("§age && true", "compare"),
    ("§count", "compare"),
    ("born < §'2010-01-01'", "date('"),
    ("born < §3", "a date"),
    ("age == §'3'", "without quotes"),
    ("name == §3", "in quotes"),
    ("age in [1, §'2']", "without quotes"),
    ("age in §3", "list"),
    ("§[1] == 1", "list"),
    ("age + §'1' > 2", "number"),
    ("§share % 2 == 1", "whole"),
    ("null == §null", "column"),
    ("age < §null", "== null"),
    ("age in [§null]", "== null"),
    ("born == date(§'2026-02-30')", "exists"),
    ("born == date(§born)", "quotes"),
    ("name.matches(§'(')", "pattern"),
    ("name.matches(§name)", "quotes"),
    ("name.§startWith('a')", "startsWith"),
    ("§startsWith(name, 'a')", "startsWith("),
    ("§year(born, 1) > 1", "year("),
    ("§qqqq(1)", "there are"),
    ("born < §today()", "without brackets"),
    ("§phase.startsWith('N')", "codes"),
    ("(§count > 1) == true", "value"),
];

#[test]
fn faults_stand_at_their_character() {
    let odd = WRONG.iter().filter_map(|(marked, word)| {
        let at = marked.chars().position(|c| c == '§').unwrap();
        let fault = compile(&marked.replace('§', ""), &List).expect_err(marked);
        (fault.at != at || !fault.what.contains(word))
            .then(|| format!("{marked}: {} {}", fault.at, fault.what))
    });
    assert_eq!(odd.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn what_is_too_deep_or_too_long_is_refused() {
    let nested = |times: usize| format!("{}true{}", "(".repeat(times), ")".repeat(times));
    assert!(compile(&nested(30), &List).is_ok() && compile(&nested(1_000), &List).is_err());
    assert!(compile(&format!("{}true", "!".repeat(1_500)), &List).is_err());
    assert!(compile(&format!("1{} > 0", " + 1".repeat(900)), &List).is_err());
    assert!(compile(&format!("name{} == ''", ".lower()".repeat(400)), &List).is_err());
    assert!(compile(&"true ? ".repeat(500), &List).is_err());
    assert!(compile(&format!("true{}", " && true".repeat(400)), &List).is_ok(), "side by side is not deep");
    assert!(compile(&" ".repeat(5_000), &List).is_err());
}

proptest! {
    #[test]
    fn no_text_does_harm(source in "\\PC*") {
        let _ = compile(&source, &List);
    }

    #[test]
    fn no_row_of_tokens_does_harm(tokens in prop::collection::vec(prop::sample::select(vec![
        "age", "name", "born", "phase", "count", "share", "today", "null", "true", "in", "1", "0", "2.5", "'a'", "r'\\d'",
        "(", ")", "[", "]", ",", ".", "?", ":", "!", "-", "+", "*", "/", "%", "&&", "||", "==", "!=", "<", ">=", "size",
        "lower", "startsWith", "matches", "date", "'2026-09-01'", "year", "blank", "'Primary'",
    ]), 0..24)) {
        if let Ok(program) = compile(&tokens.join(" "), &List) {
            let _ = program.holds(&row());
        }
    }
}
