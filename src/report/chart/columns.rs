//! Columns beside one another, for what changes over time.

use super::picture::{picture, share};
use crate::report::html::Html;

/// A column.
pub(in crate::report) struct Column {
    /// What stands below it.
    pub label: String,
    /// What it says in words.
    pub said: String,
    /// Its parts from the ground up; none where they are not known.
    pub parts: Option<Vec<usize>>,
    /// How high it could be.
    pub whole: Option<usize>,
}

/// The parts of columns from the ground up: their names, and the classes that give them their colours.
pub(in crate::report) type Parts = [(&'static str, &'static str)];

/// Heights: of the words above the columns, of the columns, and of the words below.
const ABOVE: u64 = 20;
const TALL: u64 = 110;
const BELOW: u64 = 22;

/// Fewer columns than this leave room, so that none is a wall.
const ROOM: usize = 5;

/// With more columns only the first and the last have their numbers above them.
const NUMBERED: usize = 6;

/// Draws columns. `id` tells the chart apart on the page.
pub(in crate::report) fn columns(h: &mut Html, id: &str, title: &str, parts: &Parts, columns: &[Column]) {
    let most = columns.iter().filter_map(|column| column.whole.max(sum(column))).max().unwrap_or(0).max(1);
    let said: Vec<String> = columns.iter().map(|c| format!("{}: {}", c.label, c.said)).collect();
    let height = u32::try_from(ABOVE + TALL + BELOW).unwrap_or(0);
    let slots = columns.len().max(ROOM);
    picture(h, id, (title, &said.join("; ")), ("chart", height), |h| {
        for (place, column) in columns.iter().enumerate() {
            let end = place + 1 == columns.len();
            let numbered = columns.len() <= NUMBERED || place == 0 || end;
            draw(h, parts, column, &Slot { place, slots, most, numbered });
            if place == 0 || end {
                under(h, &column.label, &Slot { place, slots, most, numbered });
            }
        }
    });
}

/// Where a column stands.
struct Slot {
    place: usize,
    slots: usize,
    /// The most that any column could be.
    most: usize,
    /// Whether its number stands above it.
    numbered: bool,
}

impl Slot {
    /// Tenths of a per cent from the left, to a part of its width in tenths.
    fn across(&self, tenths: usize) -> String {
        share((self.place * 1000 + tenths * 100) as u64 / (self.slots as u64).max(1))
    }

    /// How high so many are; never higher than there is room, whatever a history may say.
    fn high(&self, count: usize) -> u64 {
        let high = count as u128 * u128::from(TALL) / (self.most as u128).max(1);
        u64::try_from(high).unwrap_or(TALL).min(TALL)
    }
}

fn draw(h: &mut Html, parts: &Parts, column: &Column, slot: &Slot) {
    let ground = ABOVE + TALL;
    if let Some(whole) = column.whole {
        rect(h, "chart-rail", slot, (ground - slot.high(whole), slot.high(whole)));
    }
    let mut below = 0;
    for ((_, class), part) in parts.iter().zip(column.parts.iter().flatten()) {
        let (from, to) = (slot.high(below), slot.high(below.saturating_add(*part)));
        below = below.saturating_add(*part);
        if to > from {
            rect(h, class, slot, (ground - to, to - from));
        }
    }
    if slot.numbered {
        let y = (ground - slot.high(below) - 5).to_string();
        let number = sum(column).map_or_else(|| "–".to_owned(), |sum| sum.to_string());
        let attributes =
            [("class", "chart-value"), ("text-anchor", "middle"), ("x", &*slot.across(4)), ("y", &y)];
        h.leaf("text", &attributes, &number);
    }
}

/// What the colours of columns mean.
pub(in crate::report) fn legend(h: &mut Html, parts: &Parts) {
    h.el("p", &[("class", "govuk-body legend")], |h| {
        for (name, class) in parts {
            let key = [("class", "legend-key"), ("aria-hidden", "true"), ("width", "14"), ("height", "14")];
            h.el("svg", &key, |h| {
                h.el("rect", &[("class", class), ("width", "14"), ("height", "14")], |_| {});
            });
            h.text(&format!(" {name} "));
        }
    });
}

fn rect(h: &mut Html, class: &'static str, slot: &Slot, (top, height): (u64, u64)) {
    let (x, width) = (slot.across(0), share(800 / (slot.slots as u64).max(1)));
    let (y, height) = (top.to_string(), height.to_string());
    h.el("rect", &[("class", class), ("x", &x), ("y", &y), ("width", &width), ("height", &height)], |_| {});
}

/// The label of the first column begins with it, that of the last ends with it.
fn under(h: &mut Html, label: &str, slot: &Slot) {
    let (anchor, x) = if slot.place == 0 { ("start", slot.across(0)) } else { ("end", slot.across(8)) };
    let y = (ABOVE + TALL + 16).to_string();
    h.leaf("text", &[("text-anchor", anchor), ("x", &x), ("y", &y)], label);
}

fn sum(column: &Column) -> Option<usize> {
    let parts = column.parts.as_ref()?;
    Some(parts.iter().fold(0, |sum: usize, part| sum.saturating_add(*part)))
}
