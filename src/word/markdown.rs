//! A document as Markdown, for wikis and mails. What people wrote is never taken for signs of Markdown or HTML.

use super::Document;
use super::block::Block;
use super::contents;
use super::links::safe;
use super::table::{Cell, Table};
use super::text::{Look, Span, Text};
use super::xml::turns;

/// The text.
pub(super) fn text(document: &Document) -> String {
    let mut parts: Vec<String> = Vec::new();
    if !document.marking.is_empty() {
        parts.push(format!("**{}**", escaped(&document.marking)));
    }
    parts.extend(document.blocks.iter().filter_map(|block| self::block(block, &document.blocks)));
    parts.join("\n\n") + "\n"
}

fn block(block: &Block, all: &[Block]) -> Option<String> {
    Some(match block {
        Block::Heading(level, text) => {
            format!("{} {}", "#".repeat(usize::from(*level) + 1), leading(&escaped(&flat(text))))
        }
        Block::Paragraph("Title", text) => format!("# {}", leading(&inline(text, " "))),
        Block::Paragraph("Inset", text) => format!("> {}", leading(&inline(text, "\\\n> "))),
        Block::Paragraph(_, text) => leading(&inline(text, "\\\n")),
        Block::List { numbered, items } => list(*numbered, items),
        Block::Table(it) => table(it),
        Block::Contents => contents(all),
        Block::PageBreak | Block::Turn(_) => return None,
    })
}

fn list(numbered: bool, items: &[Text]) -> String {
    let items: Vec<String> = (1..)
        .zip(items)
        .map(|(number, item)| {
            let sign = if numbered { format!("{number}.") } else { "-".to_owned() };
            let indent = format!("\\\n{}", " ".repeat(sign.len() + 1));
            format!("{sign} {}", leading(&inline(item, &indent)))
        })
        .collect();
    items.join("\n")
}

fn contents(all: &[Block]) -> String {
    let lines: Vec<String> = contents::shown(all)
        .map(|(_, level, text)| {
            format!("{}- {}", "  ".repeat(usize::from(level) - 1), leading(&escaped(&flat(text))))
        })
        .collect();
    format!("**Contents**\n\n{}", lines.join("\n"))
}

fn table(table: &Table) -> String {
    let headings: Vec<String> = table.columns.iter().map(|(heading, _)| escaped(&flat(heading))).collect();
    let rule = table.columns.iter().map(|_| "---").collect::<Vec<_>>().join(" | ");
    let mut lines = Vec::new();
    if !table.unseen && !table.caption.is_empty() {
        lines.extend([format!("**{}**", escaped(&flat(&table.caption))), String::new()]);
    }
    lines.extend([format!("| {} |", headings.join(" | ")), format!("| {rule} |")]);
    lines.extend(table.rows.iter().map(|row| {
        let cells: Vec<String> = row.iter().map(cell).collect();
        format!("| {} |", cells.join(" | "))
    }));
    lines.join("\n")
}

fn cell(cell: &Cell) -> String {
    cell.paragraphs.iter().map(|text| inline(text, "<br>")).collect::<Vec<_>>().join("<br>")
}

/// A text with its emphasis; `line` stands for a line break.
fn inline(text: &Text, line: &str) -> String {
    text.spans.iter().map(|it| span(it, line)).collect()
}

fn span(span: &Span, line: &str) -> String {
    let lines: Vec<String> = span.text.split('\n').map(|text| escaped(text.trim_end_matches('\r'))).collect();
    let text = lines.join(line);
    if let Some(to) = span.link.as_deref().and_then(safe) {
        return format!("[{text}](<{to}>)");
    }
    // Emphasis that begins or ends with a space is none.
    match (span.look, text.trim_end()) {
        (Look::Bold, inner) if !inner.trim_start().is_empty() => {
            format!("**{}**{}", inner.trim_start(), &text[inner.len()..])
        }
        _ => text,
    }
}

fn flat(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

/// Text in which no sign means anything.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' => out.extend(['\\', c]),
            '\t' => out.push(' '),
            c if c.is_control() || turns(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// What begins a line, so that it begins no list and no rule: `-`, `+`, `=`, `1.`.
fn leading(text: &str) -> String {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = text.split_at(digits);
    if !number.is_empty() && rest.starts_with(['.', ')'])
        || number.is_empty() && rest.starts_with(['-', '+', '='])
    {
        return format!("{number}\\{rest}");
    }
    text.to_owned()
}
