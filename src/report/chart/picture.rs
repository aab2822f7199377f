//! What all charts share.

use crate::report::html::Html;

/// Draws a picture that says what it is: `id` tells it apart on the page.
pub(super) fn picture(
    h: &mut Html,
    id: &str,
    (title, description): (&str, &str),
    (class, height): (&str, u32),
    inside: impl FnOnce(&mut Html),
) {
    let (title_id, description_id) = (format!("{id}-title"), format!("{id}-description"));
    let named = format!("{title_id} {description_id}");
    let height = height.to_string();
    let attributes = [
        ("class", class),
        ("role", "img"),
        ("aria-labelledby", &named),
        ("width", "100%"),
        ("height", &height),
    ];
    h.el("svg", &attributes, |h| {
        h.leaf("title", &[("id", &title_id)], title);
        h.leaf("desc", &[("id", &description_id)], description);
        inside(h);
    });
    h.line();
}

/// A share of the width in tenths of a per cent, so that no float decides what the page says.
pub(super) fn share(tenths: u64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}
