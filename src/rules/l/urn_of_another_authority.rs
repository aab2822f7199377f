//! L2-P34.

use crate::findings::Severity;
use crate::gias::Register;
use crate::lists::Key;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, gias};

/// A setting that lies in another area.
pub static RULE: Rule = Rule {
    codes: &["L2-P34"],
    name: "urn-of-another-authority",
    severity: Severity::Query,
    summary: "The establishment lies in another local authority",
    help: "Leave the row out if the setting is not in your area: List 2 covers settings within it",
    page: include_str!("urn_of_another_authority.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Established(&[Key::Urn], check),
};

fn check(ctx: &Context<'_>, list: &ListSeen<'_>, register: &Register, out: &mut Out<'_>) {
    let code = ctx.repository.settings.la_code.as_ref();
    let Some(ours) = code.and_then(|code| code.parse::<u16>().ok()).filter(|_| !ctx.is_invented()) else {
        return;
    };
    for (urn, rows) in list.reading.by_urn() {
        let Some(found) = register.get(urn) else { continue };
        if found.la != 0 && found.la != ours && !register.is_outside(found) {
            let area = ctx.framework.las.current.get(&found.la);
            let area = area.map_or("another local authority", String::as_str);
            gias::say(list, Key::Urn, rows, format!("URN {urn} lies in {area}"), None, out);
        }
    }
}
