//! Bars below one another.

use super::picture::{picture, share};
use crate::report::html::Html;

/// A bar.
pub(in crate::report) struct Bar {
    /// What it counts.
    pub label: String,
    /// Its length; none where that is hidden.
    pub value: Option<u32>,
}

/// Height of a bar with its label.
const ROW: u32 = 42;

/// Draws bars below one another. `id` tells the chart apart on the page.
pub(in crate::report) fn bars(h: &mut Html, id: &str, title: &str, bars: &[Bar]) {
    let most = bars.iter().filter_map(|bar| bar.value).max().unwrap_or(0).max(1);
    let height = ROW * u32::try_from(bars.len()).unwrap_or(0);
    picture(h, id, (title, &described(bars)), ("chart bars", height), |h| {
        for (place, bar) in (0_u32..).zip(bars) {
            draw(h, bar, place * ROW, most);
        }
    });
}

fn draw(h: &mut Html, bar: &Bar, top: u32, most: u32) {
    let label = (top + 16).to_string();
    h.el("text", &[("x", "0"), ("y", &label)], |h| {
        h.leaf("tspan", &[("class", "chart-value")], &value(bar));
        h.leaf("tspan", &[("dx", "8")], &bar.label);
    });
    rail(h, "chart-rail", top, "100%");
    if let Some(value) = bar.value.filter(|value| *value > 0) {
        rail(h, "chart-bar", top, &share(u64::from(value) * 1000 / u64::from(most)));
    }
}

fn rail(h: &mut Html, class: &'static str, top: u32, width: &str) {
    let y = (top + 22).to_string();
    h.el("rect", &[("class", class), ("y", &y), ("height", "12"), ("width", width)], |_| {});
}

fn value(bar: &Bar) -> String {
    bar.value.map_or_else(|| "c".to_owned(), |value| value.to_string())
}

fn described(bars: &[Bar]) -> String {
    let say = |bar: &Bar| match bar.value {
        Some(value) => format!("{}: {value}", bar.label),
        None => format!("{}: hidden", bar.label),
    };
    bars.iter().map(say).collect::<Vec<_>>().join("; ")
}
