//! A document as one web page: the same headings, lists and tables, readable by screen readers and on paper.

use super::Document;
use super::block::Block;
use super::contents::{self, place};
use super::links::safe;
use super::table::{Cell, Fill, Table};
use super::text::{Look, Span, Text};
use super::xml::escaped;

/// The page.
pub(super) fn page(document: &Document) -> String {
    let mut headings = 0;
    let body: String =
        document.blocks.iter().map(|block| self::block(block, &document.blocks, &mut headings)).collect();
    let marking = match document.marking.as_str() {
        "" => String::new(),
        marking => format!("<p class=\"marking\">{}</p>\n", escaped(marking)),
    };
    format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{}: {}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n{marking}{body}</main>\n</body>\n</html>\n",
        escaped(&document.title),
        escaped(&document.area),
        include_str!("parts/page.css"),
    )
}

fn block(block: &Block, all: &[Block], headings: &mut usize) -> String {
    match block {
        Block::Heading(level, text) => {
            *headings += 1;
            // The title is the first level of the page.
            let level = level + 1;
            format!("<h{level} id=\"{}\" dir=\"auto\">{}</h{level}>\n", place(*headings), lines(text))
        }
        Block::Paragraph("Title", text) => format!("<h1 dir=\"auto\">{}</h1>\n", inline(text)),
        Block::Paragraph(style, text) => {
            let class = match *style {
                "Subtitle" => " class=\"subtitle\"",
                "Inset" => " class=\"inset\"",
                _ => "",
            };
            format!("<p{class} dir=\"auto\">{}</p>\n", inline(text))
        }
        Block::List { numbered, items } => {
            let tag = if *numbered { "ol" } else { "ul" };
            let items: String =
                items.iter().map(|item| format!("<li dir=\"auto\">{}</li>\n", inline(item))).collect();
            format!("<{tag}>\n{items}</{tag}>\n")
        }
        Block::Table(it) => table(it),
        Block::Contents => contents(all),
        Block::PageBreak | Block::Turn(_) => String::new(),
    }
}

/// The list of contents, which leads to each heading.
fn contents(all: &[Block]) -> String {
    let item = |(number, level, text): (usize, u8, &str)| {
        format!("<li class=\"level{level}\"><a href=\"#{}\">{}</a></li>\n", place(number), escaped(text))
    };
    let items: String = contents::shown(all).map(item).collect();
    format!("<nav aria-label=\"Contents\">\n<p class=\"contents\">Contents</p>\n<ul>\n{items}</ul>\n</nav>\n")
}

fn table(table: &Table) -> String {
    let caption = match table.caption.as_str() {
        "" => String::new(),
        caption if table.unseen => format!("<caption class=\"unseen\">{}</caption>\n", escaped(caption)),
        caption => format!("<caption>{}</caption>\n", escaped(caption)),
    };
    let all: u64 = table.columns.iter().map(|(_, share)| u64::from((*share).max(1))).sum::<u64>().max(1);
    let columns: String = table
        .columns
        .iter()
        .map(|(_, share)| format!("<col style=\"width:{}%\">", u64::from((*share).max(1)) * 100 / all))
        .collect();
    let head = if table.headed {
        let cells: String = table
            .columns
            .iter()
            .map(|(heading, _)| format!("<th scope=\"col\">{}</th>", escaped(heading)))
            .collect();
        format!("<thead><tr>{cells}</tr></thead>\n")
    } else {
        String::new()
    };
    let rows: String = table.rows.iter().map(|row| self::row(table, row)).collect();
    // On a narrow screen the table moves within its box, and can be reached by the keyboard.
    format!(
        "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table>\n{caption}<colgroup>{columns}</colgroup>\n\
         {head}<tbody>\n{rows}</tbody>\n</table></div>\n",
        escaped(&table.caption)
    )
}

fn row(table: &Table, row: &[Cell]) -> String {
    let cells: String = row
        .iter()
        .enumerate()
        .map(|(column, cell)| {
            let inner: Vec<String> = cell.paragraphs.iter().map(inline).collect();
            let inner = inner.join("<br>");
            if table.labelled && column == 0 {
                return format!("<th scope=\"row\" dir=\"auto\">{inner}</th>");
            }
            let class = match cell.fill {
                Some(fill) => format!(" class=\"{}\"", name(fill)),
                None if cell.number => " class=\"number\"".to_owned(),
                None => String::new(),
            };
            format!("<td{class} dir=\"auto\">{inner}</td>")
        })
        .collect();
    format!("<tr>{cells}</tr>\n")
}

const fn name(fill: Fill) -> &'static str {
    match fill {
        Fill::Red => "red",
        Fill::Amber => "amber",
        Fill::Green => "green",
        Fill::Blue => "blue",
        Fill::Grey => "grey",
    }
}

fn inline(text: &Text) -> String {
    text.spans.iter().map(span).collect()
}

fn span(span: &Span) -> String {
    let text = lines(&span.text);
    if let Some(to) = span.link.as_deref().and_then(safe) {
        return format!("<a href=\"{}\">{text}</a>", escaped(&to));
    }
    match span.look {
        Look::Plain => text,
        Look::Bold => format!("<strong>{text}</strong>"),
        Look::Quiet => format!("<span class=\"quiet\">{text}</span>"),
    }
}

/// Text with its line breaks.
fn lines(text: &str) -> String {
    text.split('\n').map(escaped).collect::<Vec<_>>().join("<br>")
}
