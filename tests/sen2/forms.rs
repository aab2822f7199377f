//! The same people in every form give the same list.

use super::{count, data, make, rows};
use crate::common::Folder;
use sendpack::sen2::Form;

/// Person, and what stands in the columns that are not blank, by their place from 0.
const WANTED: [&[(usize, &str)]; 5] = [
    &[
        (0, "SEN2-000001"),
        (1, "N999200000001"),
        (3, "2015-04-03"),
        (4, "b) Female"),
        (5, "a) WBRI"),
        (6, "2019-09-02"),
        (7, "2025-02-14"),
        (8, "2025-06-10"),
        (9, "k) ASD"),
        (10, "900002"),
        (13, "b) No"),
    ],
    &[
        (0, "SEN2-000002"),
        (2, "9990000017"),
        (3, "2007-11-20"),
        (4, "a) Male"),
        (5, "o) BAFR"),
        (6, "2014-03-10"),
        (7, "2025-05-28"),
        (8, "2025-05-20"),
        (9, "b) MLD"),
        (13, "b) No"),
    ],
    &[(0, "SEN2-000003"), (3, "2012-02-29"), (4, "c) Not known"), (6, "2018-06-04"), (13, "a) Yes")],
    &[(0, "SEN2-000005"), (5, "j) AIND"), (6, "2020-01-20"), (9, "DS"), (10, "900005")],
    &[
        (0, "SEN2-000007"),
        (1, "F999200000004"),
        (3, "2017-07-07"),
        (4, "b) Female"),
        (5, "q) CHNE"),
        (6, "2023-03-01"),
        (9, "e) SEMH"),
    ],
];

fn wanted() -> Vec<Vec<String>> {
    let row = |cells: &&[(usize, &str)]| {
        let mut row = vec![String::new(); 21];
        cells.iter().for_each(|(col, text)| row[*col] = (*text).to_owned());
        row
    };
    WANTED.iter().map(row).collect()
}

#[test]
fn every_form_gives_the_same_list() {
    for (name, form) in [
        ("return.xml", Form::Xml),
        ("blade", Form::Blade),
        ("blade/Blade-Export_28-01-2026_senneed.csv", Form::Blade),
        ("template.xlsx", Form::Template),
        ("tabs.xlsx", Form::Tabs),
    ] {
        let folder = Folder::new();
        let output = folder.path("list-1.xlsx");
        let imported = make(&data(name), "2026-01-15", &output).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!((imported.told.form, imported.people, imported.rows), (form, 7, 5), "{name}");
        assert_eq!(rows(&output), wanted(), "{name}");
        for (words, times) in [
            ("more than one plan", 1),
            ("UPN holds a code", 1),
            ("Dates that cannot be read", 1),
            ("neither URN, UKPRN nor setting", 1),
            ("SEN need is not a code", 1),
            ("without a placement", 1),
            ("Sex is not a code", 1),
            ("after the day", 1),
        ] {
            assert_eq!(count(&imported, words), Some(times), "{name}: {words}");
        }
        assert_eq!(count(&imported, "hang on nothing"), None, "{name}");
        assert_eq!(imported.cannot.len(), 9);
        assert!(imported.cannot.iter().all(|c| c.filled == 0));
    }
}

#[test]
fn the_day_decides_who_is_on_the_list() {
    for (as_at, numbers) in [
        ("2026-01-15", &["1", "2", "3", "5", "7"][..]),
        ("2025-12-31", &["1", "2", "3", "4", "5", "7"]),
        ("2018-06-18", &["2", "3", "4", "5"]),
        ("2014-03-10", &["2"]),
    ] {
        let folder = Folder::new();
        let output = folder.path("list-1.xlsx");
        let imported = make(&data("return.xml"), as_at, &output).unwrap_or_else(|e| panic!("{as_at}: {e}"));
        let ids: Vec<String> =
            rows(&output).into_iter().map(|row| row[0].replace("SEN2-00000", "")).collect();
        assert_eq!(ids, numbers, "{as_at}");
        let told = imported.remarks.iter().any(|r| r.what.contains("The return speaks for 15 January 2026"));
        assert_eq!(told, as_at != "2026-01-15");
    }
    let folder = Folder::new();
    let none = make(&data("return.xml"), "2014-03-09", &folder.path("list-1.xlsx"));
    assert!(none.is_err_and(|e| e.to_string().contains("9 March 2014")));
}

#[test]
fn parts_that_are_not_there() {
    let folder = Folder::new();
    for entry in std::fs::read_dir(data("blade")).unwrap().map(Result::unwrap) {
        std::fs::copy(entry.path(), folder.path(entry.file_name().to_str().unwrap())).unwrap();
    }
    let file = |module: &str| folder.path(&format!("Blade-Export_28-01-2026_{module}.csv"));
    std::fs::remove_file(file("placementdetail")).unwrap();
    std::fs::remove_file(file("sen2")).unwrap();
    let output = folder.path("list-1.xlsx");
    let imported = make(&file("person"), "2026-01-15", &output).unwrap();
    assert_eq!(imported.told.lacks, ["placementdetail"]);
    assert_eq!(imported.told.year, None);

    // Another export beside it: one of its files still says which is meant, the folder no longer does.
    folder.file("Blade-Export_29-01-2026_person.csv", "persontableid,upn\n1,\n");
    let folder_of_two = make(file("person").parent().unwrap(), "2026-01-15", &folder.path("two.xlsx"));
    assert!(folder_of_two.is_err_and(|e| e.to_string().contains("more than one export")));
    assert!(make(&file("person"), "2026-01-15", &folder.path("one.xlsx")).is_ok());

    std::fs::remove_file(file("requests")).unwrap();
    let lacking = make(&file("person"), "2026-01-15", &folder.path("none.xlsx"));
    assert!(lacking.is_err_and(|e| e.to_string().contains("requests")));
}
