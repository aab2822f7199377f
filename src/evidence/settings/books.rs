//! Workbooks that several lists share: what settings say of one holds for each of its lists.

use std::collections::btree_map::Entry;

use super::Settings;
use crate::evidence::{Fault, FaultKind};
use crate::framework::Framework;

/// Tells each list what settings say of its workbook; what they say of the list itself goes first.
pub(super) fn share(settings: &mut Settings, faults: &mut Vec<Fault>, framework: &Framework) {
    for (id, book) in framework.lists.iter().filter_map(|spec| Some((&spec.id, spec.book.as_ref()?))) {
        settings.books.insert(id.clone(), book.clone());
        let Some(mut shared) = settings.lists.get(book).cloned() else { continue };
        if let Some(sheet) = shared.sheet.take() {
            let wanted = "left out: each list has a sheet of its own, named under that list".to_owned();
            let path = format!("lists.{book}.sheet");
            let fault = Fault::new(sheet.at, FaultKind::SettingInvalid(path, wanted));
            if !faults.contains(&fault) {
                faults.push(fault);
            }
        }
        match settings.lists.entry(id.clone()) {
            Entry::Vacant(place) => {
                place.insert(shared);
            }
            Entry::Occupied(mut own) => {
                let own = own.get_mut();
                own.file = own.file.take().or(shared.file);
                own.as_at = own.as_at.take().or(shared.as_at);
                shared.unavailable.append(&mut own.unavailable);
                own.unavailable = shared.unavailable;
            }
        }
    }
    for book in settings.books.values() {
        settings.lists.remove(book);
    }
}
