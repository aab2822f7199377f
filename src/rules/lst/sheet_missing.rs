//! LST-003.

use super::words;
use crate::findings::{Severity, nearest};
use crate::lists::Problem;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// Settings or a map name a sheet that the workbook lacks.
pub static RULE: Rule = Rule {
    codes: &["LST-003"],
    name: "sheet-missing",
    severity: Severity::Error,
    summary: "No sheet has the name that settings or the map give",
    help: "Write the sheet's name as it stands on its tab, or delete `sheet` and let the sheet be found by its headings",
    page: include_str!("sheet_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(ctx: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    let Some(Problem::SheetMissing { wanted, there }) = &list.reading.problem else { return };
    let sheets: Vec<String> = there.iter().map(|name| format!("\"{name}\"")).collect();
    let near = nearest(wanted, there.iter().map(String::as_str));
    let ask = near.map(|name| format!("; did you mean \"{name}\"?")).unwrap_or_default();
    let message = format!("No sheet is called \"{wanted}\": there is {}{ask}", words::several(&sheets));
    let told = ctx.repository.maps.get(&list.spec.id).and_then(|map| map.sheet.as_ref());
    let told = told.or_else(|| list.settings?.sheet.as_ref());
    let written = told.map(|sheet| sheet.at.clone());
    let place = written.clone().unwrap_or_else(|| list.reading.place());
    let file = written.map(|_| list.reading.place());
    let said = Said::at(place, message).related(file).key(&list.spec.id);
    let told = list.settings.is_some_and(|s| s.sheet.is_some());
    out.say(match &list.spec.book {
        Some(book) if !told => said.help(format!(
            "Give each list of the workbook a sheet; where one is called otherwise, say `sheet` under {} in sendpack.yaml, below {book}",
            list.spec.id
        )),
        _ => said,
    });
}
