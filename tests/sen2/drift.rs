//! Returns of earlier years and of other systems.

use super::{count, data, from_xml, make, rows, xml};
use crate::common::Folder;

/// A return of one person with these fields and records.
fn one(person: &str, named: &str, active: &str) -> String {
    format!(
        "<Message><Persons><Person>{person}<Requests><Assessment><AssessmentOutcome>H</AssessmentOutcome>\
         <NamedPlan><StartDate>2020-01-01</StartDate>{named}</NamedPlan></Assessment><ActivePlans>{active}</ActivePlans>\
         </Requests></Person></Persons></Message>"
    )
}

#[test]
fn a_return_from_before_version_1_2() {
    let old = xml()
        .replace("Sex>", "GenderCurrent>")
        .replace("<ReviewMeeting>2025-06-10</ReviewMeeting>", "<RES>A</RES><WPB>N</WPB>")
        .replace("<UKPRN>", "<AttendancePattern>FT</AttendancePattern><UKPRN>");
    let (imported, old) = from_xml(old).unwrap();
    let (_, new) = from_xml(xml()).unwrap();
    assert_eq!(old[0][8], "2025-07-01", "the decision where there is no meeting");
    assert_eq!(count(&imported, "date of the decision"), Some(2));
    for (old, new) in old.iter().zip(&new) {
        assert_eq!((&old[4], &old[10]), (&new[4], &new[10]));
    }
}

#[test]
fn names_in_any_case_and_under_any_prefix() {
    let (_, usual) = from_xml(xml()).unwrap();
    for other in [
        xml().replace("SENsetting", "SENSetting").replace("SENtype", "SenType").replace("UPN>", "upn>"),
        xml()
            .to_uppercase()
            .replace("<?XML VERSION=\"1.0\" ENCODING=\"UTF-8\"?>", "")
            .replace("&AMP;", "&amp;"),
        xml()
            .replace("</", "</s:")
            .replace('<', "<s:")
            .replace("<s:/s:", "</s:")
            .replace("<s:?", "<?")
            .replace("<s:!", "<!"),
        xml().replace("<Person>", "<Person xmlns='urn:x' a=\"1\">"),
        xml().replace("<Persons>", "<Persons><!-- > --><?note?>").replace("900002", "<![CDATA[900002]]>"),
        xml().replace("900002", "9&#48;000&#x32;").replace('\n', "\r\n"),
        xml().replace("<Year>2026</Year>", ""),
    ] {
        assert_eq!(from_xml(&other).unwrap().1, usual);
    }
}

#[test]
fn encodings() {
    let (_, usual) = from_xml(xml()).unwrap();
    let wide: Vec<u8> = format!("\u{feff}{}", xml()).encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(from_xml(wide).unwrap().1, usual);
    let latin =
        [xml().replace("UTF-8", "windows-1252").replace("One &amp; Only", "Zo*").into_bytes()].concat();
    let latin: Vec<u8> = latin.into_iter().map(|b| if b == b'*' { 0xeb } else { b }).collect();
    assert_eq!(from_xml(latin).unwrap().1, usual);
}

#[test]
fn sex_in_the_codes_of_every_year() {
    for (sex, wanted) in [
        ("M", "a) Male"),
        ("f", "b) Female"),
        ("1", "a) Male"),
        ("2", "b) Female"),
        ("9", "d) Not specified"),
        ("0", "c) Not known"),
    ] {
        let (_, rows) = from_xml(one(&format!("<Sex>{sex}</Sex>"), "", "")).unwrap();
        assert_eq!(rows[0][4], wanted, "{sex}");
    }
    // The letters of List 1 mean nothing in a return.
    for sex in ["a", "b", "b)", "d", "X", "Q"] {
        let (imported, rows) = from_xml(one(&format!("<Sex>{sex}</Sex>"), "", "")).unwrap();
        assert_eq!((rows[0][4].as_str(), count(&imported, "Sex is not")), ("", Some(1)), "{sex}");
    }
}

#[test]
fn an_older_export_from_collect() {
    let folder = Folder::new();
    for entry in std::fs::read_dir(data("blade")).unwrap().map(Result::unwrap) {
        let name = entry.file_name().to_str().unwrap().replace("28-01-2026", "31-01-2023");
        let text = std::fs::read_to_string(entry.path()).unwrap();
        let text = text.replace(",sex,", ",gendercurrent,").replace("reviewmeeting", "notthereyet");
        folder.file(&name, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    }
    let output = folder.path("list-1.xlsx");
    make(&folder.path("Blade-Export_31-01-2023_person.csv"), "2026-01-15", &output).unwrap();
    let (_, usual) = from_xml(xml()).unwrap();
    let rows = rows(&output);
    assert_eq!(rows[0][8], "2025-07-01");
    assert_eq!(
        rows.iter().map(|r| &r[4]).collect::<Vec<_>>(),
        usual.iter().map(|r| &r[4]).collect::<Vec<_>>()
    );
}

#[test]
fn records_out_of_place_are_left_out_and_counted() {
    let lost = one("<SENneed><UPN>N999200000001</UPN></SENneed>", "", "<Person/>");
    let (imported, rows) = from_xml(lost).unwrap();
    assert_eq!(count(&imported, "hang on nothing"), Some(2));
    assert_eq!((imported.rows, rows[0][1].as_str()), (1, ""));
}

#[test]
fn plans_that_cannot_be_placed_in_time() {
    let without = xml().replace("<StartDate>2023-03-15</StartDate>", "<StartDate>soon</StartDate>");
    let (imported, _) = from_xml(without).unwrap();
    assert_eq!((imported.rows, count(&imported, "without a start date")), (4, Some(1)));
    let plan = "<NamedPlan><StartDate>2023-03-15</StartDate></NamedPlan>";
    assert!(xml().contains(plan));
    let (imported, _) = from_xml(xml().replace(plan, "")).unwrap();
    assert_eq!((imported.rows, count(&imported, "with no named plan")), (4, Some(1)));
}

#[test]
fn review_columns_that_look_swapped() {
    let reviews = |meeting: &str, decision: &str| {
        let reviews = format!("<ReviewMeeting>{meeting}</ReviewMeeting><LastReview>{decision}</LastReview>");
        let person = one("", "", &reviews);
        let from = person.find("<Person>").unwrap();
        let to = person.find("</Persons>").unwrap();
        from_xml(person.replace(&person[from..to], &person[from..to].repeat(3))).unwrap().0
    };
    assert_eq!(count(&reviews("2025-05-01", "2025-06-01"), "swapped"), None);
    assert_eq!(count(&reviews("2025-06-01", "2025-05-01"), "swapped"), Some(3));
}
