//! L1-108a and L2-208a.

use crate::findings::Severity;
use crate::lists::{Key, Row, compulsory_school_age};
use crate::rules::{Check, Life, RowOut, Rule};

/// Of school age by birthday, nowhere enrolled and not home educated.
pub static RULE: Rule = Rule {
    codes: &["L1-108a", "L2-208a"],
    name: "school-age-without-setting",
    severity: Severity::Query,
    summary: "Aged 5 to 15 with no education establishment",
    help: "Enter the URN and phase of the setting; if there is none, be ready to say how the child is educated",
    page: include_str!("school_age_without_setting.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::DateOfBirth, Key::Urn, Key::SubsidiaryPhase], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    let nowhere = row.get(Key::Urn).is_blank() && row.get(Key::SubsidiaryPhase).is_blank();
    if nowhere && row.age().is_some_and(|age| (5..=15).contains(&age)) && !row.is(Key::HomeEducated, "Yes") {
        let flag = out.flag(Key::Urn);
        let born = row.date(Key::DateOfBirth);
        if born.is_some_and(|born| !compulsory_school_age(born, row.shape.today)) {
            flag.saying(if row.age() == Some(5) {
                "Aged 5 with no education establishment, but not yet of compulsory school age"
            } else {
                "Aged 15 with no education establishment, but no longer of compulsory school age"
            });
        }
    }
}
