//! Charts as pictures within the page: bars whose lengths are shares of the width, so that words keep their size on
//! every screen. Every chart has a title and a description; the table behind it stands below.

use super::html::Html;

/// A bar.
pub(super) struct Bar {
    /// What it counts.
    pub(super) label: String,
    /// Its length; none where that is hidden.
    pub(super) value: Option<u32>,
}

/// Height of a bar with its label.
const ROW: u32 = 42;

/// Draws bars below one another. `id` tells the chart apart on the page.
pub(super) fn bars(h: &mut Html, id: &str, title: &str, bars: &[Bar]) {
    let most = bars.iter().filter_map(|bar| bar.value).max().unwrap_or(0).max(1);
    let height = ROW * u32::try_from(bars.len()).unwrap_or(0);
    let (title_id, description_id) = (format!("{id}-title"), format!("{id}-description"));
    let named = format!("{title_id} {description_id}");
    let height = height.to_string();
    let attributes = [
        ("class", "chart"),
        ("role", "img"),
        ("aria-labelledby", &named),
        ("width", "100%"),
        ("height", &height),
    ];
    h.el("svg", &attributes, |h| {
        h.leaf("title", &[("id", &title_id)], title);
        h.leaf("desc", &[("id", &description_id)], &described(bars));
        for (place, bar) in (0_u32..).zip(bars) {
            draw(h, bar, place * ROW, most);
        }
    });
    h.line();
}

fn draw(h: &mut Html, bar: &Bar, top: u32, most: u32) {
    let label = (top + 16).to_string();
    h.el("text", &[("x", "0"), ("y", &label)], |h| {
        h.leaf("tspan", &[("class", "chart-value")], &value(bar));
        h.leaf("tspan", &[("dx", "8")], &bar.label);
    });
    rail(h, "chart-rail", top, "100%");
    if let Some(value) = bar.value.filter(|value| *value > 0) {
        // In tenths of a per cent, so that no float decides what the page says.
        let share = u64::from(value) * 1000 / u64::from(most);
        rail(h, "chart-bar", top, &format!("{}.{}%", share / 10, share % 10));
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
