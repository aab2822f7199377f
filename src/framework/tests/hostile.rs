//! A catalogue may be anything at all: it is read or refused, never a panic.

use proptest::prelude::*;

use super::shelf::Shelf;
use crate::framework::Framework;

/// Reads with what was loaded, as the rest of the program would.
fn use_it(framework: &Framework) {
    for set in &framework.code_sets {
        for text in ["", "a", "a) WBRI", "\u{0}", ")", "é) x"] {
            let _ = set.read(text);
        }
        assert_eq!(set.official(usize::MAX), None);
    }
    for list in &framework.lists {
        assert_eq!(list.column(&list.columns[0].key), Some(0));
    }
    assert!(framework.request("9.9/dentistry").is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn lines_lost_moved_or_cut_short(
        file in 0usize..7,
        edits in prop::collection::vec((0usize..2000, 0usize..2000, 0usize..4), 1..6),
    ) {
        let mut shelf = Shelf::built_in();
        let name = shelf.0.keys().nth(file).unwrap().clone();
        let mut lines: Vec<String> = shelf.0[&name].lines().map(str::to_owned).collect();
        for (a, b, how) in edits {
            let (a, b) = (a % lines.len(), b % lines.len());
            match how {
                0 => lines[a].clear(),
                1 => lines.swap(a, b),
                2 => lines[a] = lines[a].chars().take(b % 40).collect(),
                _ => lines[a] = lines[b].clone(),
            }
        }
        shelf.0.insert(name, lines.join("\n"));
        match shelf.load() {
            Ok(framework) => use_it(&framework),
            Err(faults) => prop_assert!(faults.iter().all(|f| f.at.line > 0 && shelf.0.contains_key(&f.file))),
        }
    }

    #[test]
    fn any_text_at_all(text in "\\PC{0,200}") {
        let mut shelf = Shelf::built_in();
        shelf.0.insert("framework.yaml".to_owned(), text);
        prop_assert!(!shelf.faults().is_empty());
    }

    #[test]
    fn keys_of_a_catalogue_with_any_value(key in "(id|stages|requests|lists|code_sets|tracking|include)", value in "[\\[\\]{}:a-c,* -]{0,20}") {
        let mut shelf = Shelf::built_in();
        shelf.0.insert("framework.yaml".to_owned(), format!("{key}: {value}\n"));
        prop_assert!(!shelf.faults().is_empty());
    }
}
