//! `docs/asked.md` and `docs/asked-2016.md`: what the built-in catalogues say that inspectors ask for.

use std::fmt::Write;

use sendpack::framework::{Column, ColumnType, Framework, ListSpec, Request, built_in};

/// The page of a catalogue.
pub fn page(name: &str) -> String {
    let Some(Ok(framework)) = built_in(name) else { panic!("the built-in catalogue loads") };
    let mut text = format!(
        "# What inspectors ask for\n\n\
         {}.\n\n{}\n\n\
         These are the ids that entries name under `requests` and `criteria`, and the columns of the lists.\n",
        framework.title, framework.about
    );
    stages(&framework, &mut text);
    requests(&framework, &mut text);
    criteria(&framework, &mut text);
    framework.lists.iter().for_each(|list| columns(&framework, list, &mut text));
    if !framework.code_sets.is_empty() {
        codes(&framework, &mut text);
    }
    area(&framework, &mut text);
    doubts(&framework, &mut text);
    text
}

fn stages(framework: &Framework, text: &mut String) {
    text.push_str("\n## Stages\n\n| Stage | Is | Due |\n|---|---|---|\n");
    for stage in &framework.stages {
        let due = stage.deadline.map_or_else(|| "no fixed date".to_owned(), |due| due.to_string());
        let _ = writeln!(text, "| `{}` | {} | {due} |", stage.id, stage.title);
    }
}

fn requests(framework: &Framework, text: &mut String) {
    text.push_str("\n## Requests\n");
    for section in &framework.sections {
        let _ = write!(
            text,
            "\n### {}\n\n| Request | Wants | Stages | Files | Holds about people |\n|---|---|---|---|---|\n",
            section.title
        );
        for request in framework.requests.iter().filter(|r| r.section == section.id) {
            let _ = writeln!(
                text,
                "| **{}** {} | {} | {} | {} | {} |",
                request.id,
                request.title,
                wants(request),
                request.stages.join(", "),
                request.formats.join(", "),
                request.personal_data.word()
            );
        }
    }
    for skipped in &framework.skipped {
        let _ = writeln!(text, "\n{}: {}.", skipped.id, skipped.reason);
    }
}

fn wants(request: &Request) -> String {
    let parts: Vec<String> = request.parts.iter().map(|p| format!("`{}`", p.id)).collect();
    let more = [
        (!parts.is_empty()).then(|| format!("Each part must be answered: {}", parts.join(", "))),
        request.template.as_ref().map(|template| format!("In the {template} template")),
        request.window_months.map(|months| format!("Must cover {months} months")),
        request.per_child.then(|| "For each tracked child".to_owned()),
        request.conditional.as_ref().map(|when| format!("Applies {when}")),
        request.note.clone(),
    ];
    let all = std::iter::once(request.description.clone()).chain(more.into_iter().flatten());
    all.collect::<Vec<_>>().join(". ")
}

fn criteria(framework: &Framework, text: &mut String) {
    text.push_str("\n## Criteria\n");
    for group in &framework.groups {
        let _ = write!(text, "\n### {}\n\n", group.title);
        for criterion in framework.criteria.iter().filter(|c| c.group == group.id) {
            let _ = writeln!(text, "- **{}** {}", criterion.id, criterion.title);
            let mut under = None;
            for aspect in &criterion.aspects {
                let heading = criterion.heading(aspect);
                if let Some(heading) = heading.filter(|_| heading != under) {
                    let _ = writeln!(text, "  - *{heading}*");
                }
                under = heading;
                let printed = aspect.printed.as_ref().map(|n| format!(" (printed {n})")).unwrap_or_default();
                let _ = writeln!(text, "  - `{}`{printed} {}", aspect.id, aspect.text);
            }
        }
    }
}

fn columns(framework: &Framework, list: &ListSpec, text: &mut String) {
    let _ = write!(
        text,
        "\n## {}\n\n{}. `{}` in settings.\n\n| | Heading | Key | Holds | Needed |\n|---|---|---|---|---|\n",
        list.title_of(),
        list.cohort,
        list.id
    );
    for (number, column) in (1..).zip(&list.columns) {
        let (holds, needed) = (holds(framework, column), &column.required);
        let _ = writeln!(text, "| {number} | {} | `{}` | {holds} | {needed} |", column.header, column.key);
    }
}

fn holds(framework: &Framework, column: &Column) -> String {
    match column.kind {
        ColumnType::Id => "your own reference".to_owned(),
        ColumnType::Upn => "UPN".to_owned(),
        ColumnType::Uln => "ULN".to_owned(),
        ColumnType::Date => "a date".to_owned(),
        ColumnType::Code(set) => format!("a code of `{}`", framework.code_sets[set].id),
        ColumnType::Urn => "URN".to_owned(),
        ColumnType::Whole => "a whole number".to_owned(),
        ColumnType::Percent => "0 to 100".to_owned(),
        ColumnType::Text => "text".to_owned(),
    }
}

fn codes(framework: &Framework, text: &mut String) {
    text.push_str(
        "\n## Codes\n\nAs sendpack writes them; it reads them in other ways too, and labels as well.\n",
    );
    for set in &framework.code_sets {
        let codes = set.codes.iter().map(|code| match code.label.as_str() {
            "" => format!("`{}`", code.official()),
            label => format!("`{}` {label}", code.official()),
        });
        let _ = write!(text, "\n**{}**: {}.\n", set.id, codes.collect::<Vec<_>>().join(", "));
    }
}

fn area(framework: &Framework, text: &mut String) {
    text.push_str("\n## The local area\n\nPartners, and the words of entries for their work:\n\n");
    for partner in &framework.partners {
        let _ = writeln!(text, "- {}: {}", partner.title, partner.words.join(", "));
    }
    let _ = writeln!(text, "\nCohorts that evidence should cover: {}.", framework.cohorts.join(", "));
    text.push_str("\nContacts in settings:\n\n");
    for contact in &framework.contacts {
        let _ = writeln!(text, "- `{}`: {}", contact.id, contact.title);
    }
    if !framework.rag.is_empty() {
        text.push_str("\nRatings:\n\n");
    }
    for rating in &framework.rag {
        let _ = writeln!(text, "- {}: {}", rating.value, rating.meaning);
    }
}

fn doubts(framework: &Framework, text: &mut String) {
    text.push_str("\n## How sure this is\n\n");
    for sure in &framework.confidence {
        let _ = writeln!(text, "- {}: {}", sure.level, sure.text);
    }
    text.push_str("\nSources:\n\n");
    for (name, source) in &framework.sources {
        let _ = writeln!(text, "- {name}: {source}");
    }
    text.push_str("\nBeware:\n\n");
    for caution in &framework.cautions {
        let _ = writeln!(text, "- {}: {}", caution.about, caution.text);
    }
}
