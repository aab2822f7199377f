//! Paragraphs and runs as WordprocessingML.

use super::links::Links;
use super::text::{Look, Span, Text};
use super::xml::escaped;

/// A paragraph in a style, with properties of its own.
pub(super) fn paragraph(style: &str, own: &str, text: &Text, links: &mut Links) -> String {
    let runs: String = text.spans.iter().map(|span| spanned(span, links)).collect();
    wrapped(style, own, &runs)
}

/// A paragraph of runs that are written already.
pub(super) fn wrapped(style: &str, own: &str, runs: &str) -> String {
    // The style of every paragraph that names none.
    let style = if style == "Normal" { String::new() } else { format!("<w:pStyle w:val=\"{style}\"/>") };
    if style.is_empty() && own.is_empty() {
        return format!("<w:p>{runs}</w:p>");
    }
    format!("<w:p><w:pPr>{style}{own}</w:pPr>{runs}</w:p>")
}

/// A run in a style of characters; an empty style is none.
pub(super) fn run(style: &str, text: &str) -> String {
    let style = if style.is_empty() {
        String::new()
    } else {
        format!("<w:rPr><w:rStyle w:val=\"{style}\"/></w:rPr>")
    };
    let mut inner = String::new();
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            inner.push_str("<w:br/>");
        }
        inner.push_str("<w:t xml:space=\"preserve\">");
        inner.push_str(&escaped(line));
        inner.push_str("</w:t>");
    }
    format!("<w:r>{style}{inner}</w:r>")
}

fn spanned(span: &Span, links: &mut Links) -> String {
    let style = match span.look {
        Look::Plain => "",
        Look::Bold => "Strong",
        Look::Quiet => "Quiet",
    };
    match span.link.as_deref().and_then(|to| links.take(to)) {
        Some(id) => format!("<w:hyperlink r:id=\"{id}\">{}</w:hyperlink>", run("Hyperlink", &span.text)),
        None => run(style, &span.text),
    }
}
