//! The parts of a mail, one after the other, however they nest.

use encoding_rs::{Encoding, UTF_8};

use super::transfer::{base64, quoted};
use crate::documents::kinds::decode;
use crate::documents::output::Output;
use crate::documents::{Place, Trace, markup};

/// Reads a mail, or many in one file.
pub(in crate::documents) fn read(text: &str, out: &mut Output<'_>) {
    let mut mail = Mail { borders: Vec::new(), part: Part::default(), out };
    for (number, line) in (1..).zip(text.lines()) {
        mail.line(number, line);
    }
    mail.end_part();
}

struct Mail<'a, 'b> {
    /// The lines that part the parts, without their dashes.
    borders: Vec<String>,
    part: Part,
    out: &'a mut Output<'b>,
}

/// A part as it is gathered.
#[derive(Default)]
struct Part {
    head: String,
    in_body: bool,
    body: String,
    /// The line its body begins on.
    from: u32,
}

impl Mail<'_, '_> {
    fn line(&mut self, number: u32, line: &str) {
        let is_border = |b: &String| line.strip_prefix("--").is_some_and(|rest| rest.starts_with(b.as_str()));
        if self.borders.iter().any(is_border) || line.starts_with("From ") && self.part.body.ends_with("\n\n")
        {
            self.end_part();
        } else if self.part.in_body {
            self.part.body.push_str(line);
            self.part.body.push('\n');
        } else if line.is_empty() {
            self.end_head(number);
        } else {
            if !line.starts_with([' ', '\t']) {
                self.part.head.push('\n');
            }
            self.part.head.push_str(line);
            self.out.text(&Place::Line(number), line);
        }
    }

    fn end_head(&mut self, number: u32) {
        self.part.in_body = true;
        self.part.from = number.saturating_add(1);
        if let Some(border) = self.part.parameter("boundary").filter(|b| !b.is_empty()) {
            self.borders.push(border);
        }
        if self.part.head.to_ascii_lowercase().contains("\ncontent-disposition: attachment") {
            self.out.note(Trace::Embedded, Place::Line(number));
        }
    }

    fn end_part(&mut self) {
        let part = std::mem::take(&mut self.part);
        let kind = part.field("content-type").unwrap_or_default().to_ascii_lowercase();
        if !(kind.is_empty() || kind.starts_with("text/") || kind.starts_with("message/")) {
            return;
        }
        let written = part.parameter("charset").and_then(|name| Encoding::for_label(name.as_bytes()));
        let text =
            match part.field("content-transfer-encoding").unwrap_or_default().to_ascii_lowercase().trim() {
                "base64" => decode(&base64(&part.body), written.unwrap_or(UTF_8)).into_owned(),
                "quoted-printable" => decode(&quoted(&part.body), written.unwrap_or(UTF_8)).into_owned(),
                _ => part.body,
            };
        if kind.starts_with("text/html") {
            markup::read(&text, self.out);
            return;
        }
        for (number, line) in (part.from..).zip(text.lines()) {
            self.out.text(&Place::Line(number), line);
        }
    }
}

impl Part {
    /// What stands in a field of the head.
    fn field(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (field, value) = line.split_once(':')?;
            field.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// A parameter of the field that says what the part is.
    fn parameter(&self, name: &str) -> Option<String> {
        let kind = self.field("content-type")?;
        kind.split(';').skip(1).find_map(|parameter| {
            let (field, value) = parameter.split_once('=')?;
            field.trim().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches('"').to_owned())
        })
    }
}
