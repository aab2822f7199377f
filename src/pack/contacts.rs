//! Whom inspectors ask about a pack.

use crate::evidence::{Contact, Settings};

/// The keys of contacts in settings, and what the people are.
const WHO: [(&str, &str); 3] = [
    ("lano", "Local authority nominated officer"),
    ("icb", "Integrated care board"),
    ("dcs", "Director of children's services"),
];

/// Each of them, and how to reach them.
pub(super) fn reach(settings: &Settings) -> [(&'static str, String); 3] {
    WHO.map(|(key, title)| (title, settings.contacts.get(key).map_or("not stated".to_owned(), line)))
}

fn line(contact: &Contact) -> String {
    let parts = [&contact.name, &contact.role, &contact.email, &contact.phone];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}
