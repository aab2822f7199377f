//! Files that are no return, or are made to do harm: a clear error with its place, nothing written, nothing said of
//! anybody.

use proptest::prelude::*;

use super::common::cases;
use super::{data, from_xml, make, xml};
use crate::common::Folder;

/// What an import of XML fails with.
fn error(xml: impl AsRef<[u8]>) -> String {
    match from_xml(xml) {
        Err(error) => error.to_string(),
        Ok(_) => panic!("it was read"),
    }
}

#[test]
fn each_is_refused_with_its_reason() {
    let deep = format!("<Message>{}", "<a>".repeat(100_000));
    let bomb = "<!DOCTYPE Message [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><Message>&b;</Message>";
    let entity = xml().replace("<Sex>F", "<Sex>&secret;F");
    let truncated = xml();
    let truncated = &truncated[..truncated.len() / 2];
    let other = xml().replace(">SEN2<", ">CIN<");
    let crossed = xml().replace("</Sex>", "</Sec>");
    let nobody = "<Message><Header><Year>2026</Year></Header></Message>";
    let huge_text = xml().replace("Seven", &"x".repeat(3 << 20));
    let long_value = xml().replace("<Sex>F", &format!("<Sex>{}", "F".repeat(10_000)));
    let huge_tag = format!("<Message {}='1'>", "x".repeat(3 << 20));
    let crowd = format!("<Message><Persons><Person>{}", "<Requests/>".repeat(20_000));
    for (xml, words) in [
        ("<Workbook/>", "outermost element"),
        ("<html><body>Sign in</body></html>", "outermost element"),
        ("<", "ends too early"),
        (&deep, "too deep"),
        (bomb, "document type"),
        (&entity, "line 10: there is an entity"),
        (truncated, "ends too early"),
        (&other, "another collection"),
        (&crossed, "line 10: an element closes that did not open"),
        (nobody, "no Person records"),
        (&huge_text, "enormously long"),
        (&long_value, "enormously long"),
        (&huge_tag, "enormously long"),
        (&crowd, "more records"),
    ] {
        let said = error(xml);
        assert!(said.contains(words), "{said}: wanted {words}");
        assert!(said.len() < 400 && !said.contains("Invented"), "{said}");
    }
}

#[test]
fn other_files_and_places() {
    let folder = Folder::new();
    let output = folder.path("out.xlsx");
    let list = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/person-lists/list-1.xlsx");
    for (path, words) in [
        (folder.path("nowhere.xml"), "no such file"),
        (data(".."), "no export"),
        (folder.file("empty.xml", ""), "empty"),
        (folder.file("list.csv", "a,b\n1,2\n"), "not a file of a COLLECT export"),
        (folder.file("x_person.csv", "surname,forename\nA,B\n"), "does not name the columns"),
        (list, "no SEN2 return"),
    ] {
        let failed = make(&path, "2026-01-15", &output);
        assert!(failed.as_ref().is_err_and(|e| e.to_string().contains(words)), "{words}: {:?}", failed.err());
    }
    let taken = folder.file("taken.xlsx", "mine");
    let failed = make(&data("return.xml"), "2026-01-15", &taken);
    assert!(failed.is_err_and(|e| e.to_string().contains("already")));
    assert_eq!(std::fs::read(&taken).unwrap(), b"mine");
    let left: Vec<_> = std::fs::read_dir(folder.path(".")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 4, "{left:?}");
}

proptest! {
    #![proptest_config(cases(96, "proptest-regressions/sen2.txt"))]

    #[test]
    fn no_damage_makes_it_panic(at in 0.0..1.0_f64, cut in 0_usize..40, put in prop::collection::vec(any::<u8>(), 0..12)) {
        let mut bytes = xml().into_bytes();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let at = (at * bytes.len() as f64) as usize;
        let to = bytes.len().min(at + cut);
        bytes.splice(at..to, put);
        let _ = from_xml(bytes);
    }

    #[test]
    fn no_text_makes_it_panic(text in "(<[/?!]?[A-Za-z:]{0,9}[ =\"'>/]{0,3}|&[a-z#0-9]{0,5};?|\\PC{0,5}){0,40}") {
        let _ = from_xml(format!("<Message><Persons><Person>{text}"));
        let _ = from_xml(text);
    }

    #[test]
    fn no_export_makes_it_panic(rows in prop::collection::vec("[0-9a-zA-Z,\"\n/ -]{0,40}", 9)) {
        let folder = Folder::new();
        let mut rows = rows.into_iter();
        for entry in std::fs::read_dir(data("blade")).unwrap().map(Result::unwrap) {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            let more = rows.next().unwrap_or_default();
            folder.file(entry.file_name().to_str().unwrap(), format!("{text}{more}"));
        }
        let _ = make(&folder.path("."), "2026-01-15", &folder.path("out.xlsx"));
    }
}
