//! The child.yaml to begin with. What is not there yet stands behind a `#`, so that no blank form is sent.

use super::folder::{NewChild, SCHEDULE};
use super::words::{FORMS, Kind};
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
list: {list}                       # 1 (EHC plans) or 2 (SEN support)
unique_id: \"\"                  # as in that list: need, age and setting are taken from there
alternative_provision: {provision}   # true also for a part of the week: then 7.7 is asked for
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
        provision = child.alternative_provision,
    )
}

fn document(request: &Request, child: &NewChild<'_>) -> Option<String> {
    let form = FORMS.iter().find(|form| form.request == request.id)?;
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
