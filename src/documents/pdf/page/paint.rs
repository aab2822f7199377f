//! Follows the drawing of a page, for its text.

use super::lines::{Lines, Stroke};
use super::matrix::Matrix;
use super::state::{Pen, State};
use crate::documents::pdf::file::{Dict, Object, Parser, Pdf, Said, Stream, is_space};
use crate::documents::pdf::font::Fonts;

/// How deep drawings may nest in drawings.
const DEPTH: usize = 12;
/// Operands of one operator, and states kept with `q`: far beyond what any writer needs.
const OPERANDS: usize = 64;
const KEPT: usize = 512;

/// Follows drawings, and gathers their text.
pub(in crate::documents::pdf) struct Painter<'a> {
    pdf: &'a Pdf,
    fonts: Fonts,
    lines: Lines,
    depth: usize,
    /// Whether anything was drawn.
    drawn: bool,
}

impl<'a> Painter<'a> {
    pub(in crate::documents::pdf) fn new(pdf: &'a Pdf) -> Self {
        Self { pdf, fonts: Fonts::default(), lines: Lines::default(), depth: 0, drawn: false }
    }

    /// The text since the last time.
    pub(in crate::documents::pdf) fn take(&mut self) -> String {
        self.lines.take()
    }

    /// Whether a text across a page says that it is a draft, since the last time.
    pub(in crate::documents::pdf) fn take_draft(&mut self) -> bool {
        std::mem::take(&mut self.lines.draft)
    }

    /// Whether anything was drawn, since the last time.
    pub(in crate::documents::pdf) fn take_drawn(&mut self) -> bool {
        std::mem::take(&mut self.drawn)
    }

    /// Draws the content of a page. False if it does not unpack whole.
    pub(in crate::documents::pdf) fn page(&mut self, contents: &Object, resources: &Dict) -> bool {
        let one = std::slice::from_ref(contents);
        let (mut content, mut whole) = (Vec::new(), true);
        for part in contents.array().unwrap_or(one) {
            match self.pdf.resolve(part) {
                Object::Stream(stream) => match self.pdf.unpack(&stream) {
                    Some(unpacked) => {
                        whole &= unpacked.whole;
                        content.extend_from_slice(&unpacked.bytes);
                        content.push(b'\n');
                    }
                    None => whole = false,
                },
                Object::Null => whole &= matches!(part, Object::Null),
                _ => whole = false,
            }
        }
        self.drawn |= !content.trim_ascii().is_empty();
        self.draw(&content, resources, Matrix::STILL);
        whole
    }

    /// Draws a drawing of its own: what a form field or a stamp looks like.
    pub(in crate::documents::pdf) fn form(&mut self, form: &Stream, resources: &Dict) {
        self.nested(form, resources, Matrix::STILL);
    }

    fn nested(&mut self, form: &Stream, resources: &Dict, page: Matrix) {
        if self.depth >= DEPTH {
            return;
        }
        let Some(unpacked) = self.pdf.unpack(form) else { return };
        let own = self.pdf.at(&form.dict, "Resources");
        let matrix = self.pdf.at(&form.dict, "Matrix");
        let numbers: Vec<f64> =
            matrix.array().unwrap_or_default().iter().filter_map(Object::number).collect();
        let matrix = Matrix::of(&numbers).unwrap_or(Matrix::STILL);
        self.depth += 1;
        self.draw(&unpacked.bytes, own.dict().unwrap_or(resources), matrix.then(page));
        self.depth -= 1;
    }

    fn draw(&mut self, content: &[u8], resources: &Dict, page: Matrix) {
        let mut parser = Parser::of_content(content);
        let mut drawing = Drawing { state: State::new(page), kept: Vec::new(), pen: Pen::START };
        let mut operands = Vec::new();
        loop {
            match parser.said() {
                Said::Operand(object) if operands.len() < OPERANDS => operands.push(object),
                Said::Operand(_) => {}
                Said::Operator(b"ID") => {
                    skip_picture(&mut parser);
                    operands.clear();
                }
                Said::Operator(word) => {
                    self.operator(word, &operands, resources, &mut drawing);
                    operands.clear();
                }
                Said::End => return,
            }
        }
    }

    fn operator(&mut self, word: &[u8], operands: &[Object], resources: &Dict, drawing: &mut Drawing) {
        match word {
            b"Tf" => {
                if let [name, size] = operands {
                    let font = name.name().and_then(|n| self.fonts.get(self.pdf, resources, n));
                    drawing.state.font = font;
                    drawing.state.size = size.number().unwrap_or(1.0);
                }
            }
            b"gs" => self.graphics_state(operands, resources, &mut drawing.state),
            b"Tj" => self.show(operands.first(), drawing),
            b"'" => {
                drawing.pen.next_line(0.0, -drawing.state.leading);
                self.show(operands.first(), drawing);
            }
            b"\"" => {
                if let [word, character, _] = operands {
                    drawing.state.word = word.number().unwrap_or(0.0);
                    drawing.state.character = character.number().unwrap_or(0.0);
                }
                drawing.pen.next_line(0.0, -drawing.state.leading);
                self.show(operands.last(), drawing);
            }
            b"TJ" => {
                for piece in operands.first().and_then(Object::array).unwrap_or_default() {
                    match piece.number() {
                        Some(back) => {
                            let State { size, stretch, .. } = drawing.state;
                            drawing.pen.advance(-back / 1000.0 * size * stretch);
                        }
                        None => self.show(Some(piece), drawing),
                    }
                }
            }
            b"Do" => {
                let all = self.pdf.at(resources, "XObject");
                let name = operands.first().and_then(Object::name).and_then(|n| std::str::from_utf8(n).ok());
                let form = all.dict().zip(name).map(|(all, name)| self.pdf.at(all, name));
                let form = form.as_ref().and_then(Object::stream);
                if let Some(form) = form.filter(|f| self.pdf.at(&f.dict, "Subtype").is_name("Form")) {
                    self.nested(form, resources, drawing.state.page);
                }
            }
            _ => drawing.set(word, operands),
        }
    }

    /// A font may also be set in a named state.
    fn graphics_state(&mut self, operands: &[Object], resources: &Dict, state: &mut State) {
        let all = self.pdf.at(resources, "ExtGState");
        let name = operands.first().and_then(Object::name).and_then(|n| std::str::from_utf8(n).ok());
        let Some(set) = all.dict().zip(name).map(|(all, name)| self.pdf.at(all, name)) else { return };
        let font = set.dict().map(|set| self.pdf.at(set, "Font"));
        if let Some([font, size]) = font.as_ref().and_then(Object::array) {
            state.font = self.fonts.load(self.pdf, font);
            state.size = size.number().unwrap_or(1.0);
        }
    }

    /// Shows a string.
    fn show(&mut self, string: Option<&Object>, drawing: &mut Drawing) {
        let Drawing { state, pen, .. } = drawing;
        let (Some(bytes), Some(font)) = (string.and_then(Object::text), state.font.clone()) else { return };
        let (mut text, mut wide) = (String::new(), 0.0);
        font.each(bytes, |glyph| {
            text.push_str(glyph.text);
            let space = state.character + if glyph.spaced { state.word } else { 0.0 };
            wide += (glyph.width * state.size + space) * state.stretch;
        });
        let to_page = |pen: &Pen| Matrix::moved(0.0, state.rise).then(pen.at).then(state.page);
        let start = to_page(pen);
        pen.advance(wide);
        // The space after the last character belongs to the gap.
        let mut last = *pen;
        last.advance(-state.character * state.stretch);
        let end = to_page(&last);
        let length = start.a.hypot(start.b).max(f64::MIN_POSITIVE);
        let turn = if state.size * state.stretch < 0.0 { -1.0 } else { 1.0 };
        self.lines.add(
            &text,
            Stroke {
                start: (start.e, start.f),
                end: (end.e, end.f),
                way: (turn * start.a / length, turn * start.b / length),
                size: state.size.abs() * start.c.hypot(start.d),
            },
        );
    }
}

/// One drawing on its way.
struct Drawing {
    state: State,
    kept: Vec<State>,
    pen: Pen,
}

impl Drawing {
    /// Operators that only set something.
    fn set(&mut self, word: &[u8], operands: &[Object]) {
        let numbers: Vec<f64> = operands.iter().filter_map(Object::number).collect();
        let (state, pen) = (&mut self.state, &mut self.pen);
        match (word, &numbers[..]) {
            (b"q", _) if self.kept.len() < KEPT => self.kept.push(state.clone()),
            (b"Q", _) => {
                if let Some(kept) = self.kept.pop() {
                    *state = kept;
                }
            }
            (b"cm", numbers) => {
                if let Some(matrix) = Matrix::of(numbers) {
                    state.page = matrix.then(state.page);
                }
            }
            (b"BT", _) => *pen = Pen::START,
            (b"Tm", numbers) => {
                if let Some(matrix) = Matrix::of(numbers) {
                    pen.set(matrix);
                }
            }
            (b"Td", [x, y]) => pen.next_line(*x, *y),
            (b"TD", [x, y]) => {
                state.leading = -y;
                pen.next_line(*x, *y);
            }
            (b"T*", _) => pen.next_line(0.0, -state.leading),
            (b"TL", [n]) => state.leading = *n,
            (b"Tc", [n]) => state.character = *n,
            (b"Tw", [n]) => state.word = *n,
            (b"Tz", [n]) => state.stretch = n / 100.0,
            (b"Ts", [n]) => state.rise = *n,
            _ => {}
        }
    }
}

/// Passes over a picture that stands in the drawing, up to its `EI`.
fn skip_picture(parser: &mut Parser<'_>) {
    let rest = parser.lexer.rest();
    let is_end = |at: &usize| {
        let before = at.checked_sub(1).and_then(|i| rest.get(i));
        before.is_some_and(|b| is_space(*b)) && rest.get(at + 2).is_none_or(|b| is_space(*b))
    };
    let end = memchr::memmem::find_iter(rest, b"EI").find(is_end);
    parser.lexer.at += end.map_or(rest.len(), |at| at + 2);
}
