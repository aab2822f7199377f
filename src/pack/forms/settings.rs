//! The child.yaml to begin with. What is not there yet stands behind a `#`, so that no blank form is sent.

use super::folder::{NewChild, SCHEDULE};
use super::words::{Kind, form_of};
use crate::framework::{Framework, Request};

/// The text of the file.
pub(super) fn text(child: &NewChild<'_>, framework: &Framework) -> String {
    let documents: String = framework
        .requests_per_child()
        .filter(|request| request.conditional.is_none() || child.alternative_provision)
        .filter_map(|request| document(request, child))
        .collect();
    format!(
        "\
# A tracked child. Never write the child's name here: the child is {reference} everywhere.
ref: {reference}
list: {list}                       # {lists}
unique_id: \"\"                  # as in that list: need, age and setting are taken from there
alternative_provision: {provision}   # true also for a part of the week{asked}
social_care: false
youth_justice: false
lead_practitioner: {{role: \"\", email: \"\"}}

# The days on which the family was asked and agreed; the young person too, from 16.
# agreement: {{family_asked: YYYY-MM-DD, family_agreed: YYYY-MM-DD, young_person_agreed: YYYY-MM-DD}}

# A form is sent once its line here has no # any more. Put other files beside it and name them alike;
# a title, such as EHC plan, is what inspectors see in place of the file's name.
documents:
{documents}
# Tracking meetings, in London time.
# meetings: [YYYY-MM-DDT10:00]

# Files that are kept here and not sent.
not_sent: [{SCHEDULE}]
",
        reference = child.reference,
        list = child.list,
        lists = lists(framework),
        provision = child.alternative_provision,
        asked = asked(framework),
    )
}

/// The lists on which a child can stand: `1 (EHC plans) or 2 (SEN support)`.
fn lists(framework: &Framework) -> String {
    let named = |number| Some(format!("{number} ({})", framework.numbered_list(number)?.title));
    (0..=u8::MAX).filter_map(named).collect::<Vec<_>>().join(" or ")
}

/// What is asked for only where the child is in alternative provision: `: then 7.7 is asked for`.
fn asked(framework: &Framework) -> String {
    let ids = framework.requests_per_child().filter(|r| r.conditional.is_some()).map(|r| r.id.as_str());
    match ids.collect::<Vec<_>>().as_slice() {
        [] => String::new(),
        [one] => format!(": then {one} is asked for"),
        all => format!(": then {} are asked for", all.join(", ")),
    }
}

fn document(request: &Request, child: &NewChild<'_>) -> Option<String> {
    let form = form_of(request)?;
    let days = match (&form.kind, request.window_months, child.notified) {
        (Kind::Chronology, Some(months), Some(to)) => {
            let from = to.checked_sub_months(chrono::Months::new(months)).unwrap_or(to);
            format!("from: {from}, to: {to}")
        }
        (Kind::Chronology, ..) => "from: YYYY-MM-DD, to: YYYY-MM-DD".to_owned(),
        _ => "as_at: YYYY-MM-DD".to_owned(),
    };
    Some(format!("#  - {{request: \"{}\", file: {} {}, {days}}}\n", request.id, request.id, form.file))
}
