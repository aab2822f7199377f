//! Whom inspectors ask about a pack.

use crate::evidence::{Contact, Settings};
use crate::framework::Framework;

/// Each of them, and how to reach them.
pub(super) fn reach<'f>(
    framework: &'f Framework,
    settings: &'f Settings,
) -> impl Iterator<Item = (&'f str, String)> {
    framework.contacts.iter().map(|role| {
        let line = settings.contacts.get(&role.id).map_or("not stated".to_owned(), line);
        (role.title.as_str(), line)
    })
}

fn line(contact: &Contact) -> String {
    let parts = [&contact.name, &contact.role, &contact.email, &contact.phone];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}
