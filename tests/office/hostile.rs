//! Damaged and malicious files: never a panic, always a plain problem.

use proptest::prelude::*;
use sendpack::documents::{Kind, Problem, Trace};

use super::common::{with_damage, zipped};
use super::made::{count, given, office, word};

const BODY: &str = "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:pStyle w:val=\"S\"/></w:pPr><w:r><w:t>a&amp;b</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>";

fn whole() -> Vec<u8> {
    let styles = "<w:styles><w:style w:styleId=\"S\"><w:basedOn w:val=\"S\"/></w:style></w:styles>";
    let core = "<cp:coreProperties><dc:creator>Jo Invented</dc:creator></cp:coreProperties>";
    word(BODY, &[("styles", "styles.xml", styles), ("core-properties", "core.xml", core)])
}

/// A sound file of each kind.
fn of_kind(kind: usize) -> Vec<u8> {
    match kind {
        0 => whole(),
        1 => super::slides::sound(),
        2 => super::workbook::sound(),
        _ => super::open::sound(),
    }
}

#[test]
fn every_kind_cut_short_is_damaged() {
    for kind in 0..4 {
        let whole = of_kind(kind);
        assert_eq!(given(&whole).0.problem, None, "{kind}");
        let (inside, _) = given(&whole[..whole.len() - 30]);
        assert!(matches!(inside.problem, Some(Problem::Damaged(_))), "{kind}: {:?}", inside.problem);
        // OpenDocument says what it is in a part that must not be packed, but these tests pack it.
        assert!(
            kind == 3 || !matches!(inside.kind, Kind::Archive | Kind::Unknown),
            "{kind}: {:?}",
            inside.kind
        );
    }
}

#[test]
fn cut_short_is_damaged_and_still_a_word_document() {
    let whole = whole();
    for length in [60, whole.len() / 2, whole.len() - 30] {
        let (inside, _) = given(&whole[..length]);
        assert!(matches!(inside.problem, Some(Problem::Damaged(_))), "{length}: {:?}", inside.problem);
    }
    assert_eq!(given(&whole[..whole.len() - 30]).0.kind, Kind::Word);
}

#[test]
fn a_broken_part_keeps_no_other_from_being_read() {
    let comments = "<w:comments><w:comment><w:p><w:r><w:t>remark</w:t></w:r></w:p></w:comment></w:comments>";
    let parts = [("header", "header1.xml", "<w:hdr><w:p>"), ("comments", "comments.xml", comments)];
    let (inside, given) = given(&word(BODY, &parts));
    assert!(matches!(inside.problem, Some(Problem::Damaged(_))));
    assert_eq!((given.at("table 1"), count(&inside, Trace::Comment)), (vec!["a&b", "x"], 1));
}

#[test]
fn bombs_are_too_large() {
    let bomb = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "0".repeat(64 << 20));
    let (inside, _) = given(&word(&bomb, &[]));
    assert!(matches!(inside.problem, Some(Problem::TooLarge(_))), "{:?}", inside.problem);
}

#[test]
fn nesting_without_end_is_damaged() {
    let deep = "<w:p><w:r><w:txbxContent>".repeat(100_000);
    let (inside, _) = given(&word(&deep, &[]));
    assert!(matches!(inside.problem, Some(Problem::Damaged(_))));
    let mime = "application/vnd.oasis.opendocument.text";
    let deep = "<text:p>".repeat(100_000);
    let (inside, _) = given(&zipped(&[("mimetype", mime), ("content.xml", &deep)]));
    assert!(matches!(inside.problem, Some(Problem::Damaged(_))));
}

#[test]
fn entities_do_not_unfold() {
    let document =
        "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><w:document><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>";
    let (inside, _) = given(&office("word/document.xml", document, &[]));
    assert!(matches!(inside.problem, Some(Problem::Damaged(_))));
}

#[test]
fn a_plain_zip_is_an_archive() {
    assert_eq!(given(&zipped(&[("readme.txt", "x")])).0.kind, Kind::Archive);
}

#[test]
fn under_a_password() {
    let mut compound = super::compound::with_stream("EncryptedPackage");
    assert_eq!(given(&compound).0.problem, Some(Problem::Encrypted));
    compound.truncate(600);
    assert!(matches!(given(&compound).0.problem, Some(Problem::Damaged(_))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_damage_to_a_part_makes_a_panic(kind in 0..4_usize, part in 0..5_usize, edits in prop::collection::vec((any::<usize>(), any::<u8>()), 1..8)) {
        let whole = of_kind(kind);
        let parts = zip::ZipArchive::new(std::io::Cursor::new(&whole)).unwrap().len();
        let _ = given(&with_damage(&whole, part % parts, &edits));
    }

    #[test]
    fn no_damage_to_a_file_makes_a_panic(kind in 0..4_usize, edits in prop::collection::vec((any::<usize>(), any::<u8>()), 1..8)) {
        let mut bytes = of_kind(kind);
        for (at, byte) in edits {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        let _ = given(&bytes);
    }
}
