//! L1-P41 and L2-P41.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// The flag and the team tell one story.
pub static RULE: Rule = Rule {
    codes: &["L1-P41", "L2-P41"],
    name: "social-care-and-team-disagree",
    severity: Severity::Error,
    summary: "Not known to social care, but a team is named",
    help: "Correct the flag or clear the team",
    page: include_str!("social_care_and_team_disagree.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::SocialCare, Key::Team], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    let team = row.get(Key::Team);
    if row.is(Key::SocialCare, "No") && team.is_given() {
        out.flag(Key::Team);
    } else if row.is(Key::SocialCare, "Yes") && team.is_blank() {
        out.flag(Key::Team)
            .severity(Severity::Query)
            .saying("Known to social care, but no team is named")
            .help("Name the team most involved, such as child in need or looked after children");
    }
}
