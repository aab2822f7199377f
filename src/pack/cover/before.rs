//! What the note says of earlier packs.

use super::counts::MOST;
use super::note::called;
use super::sent::note_more;
use crate::pack::dates::day;
use crate::pack::index::Index;
use crate::pack::plan::Place;
use crate::word::{Document, Table, Text};

/// What an earlier pack sent and this one does not send again, and what this one sends in place of what it sent.
pub(super) fn before(note: &mut Document, about: &Index<'_>) {
    let mut table = Table::new("Sent in earlier packs", [("Request", 4), ("See", 6)]).caption_unseen();
    let mut all = 0;
    for item in &about.plan.items {
        for answer in &item.answers {
            if let Place::Before(sent) = &answer.place {
                all += 1;
                if all <= MOST {
                    table.row([called(item), format!("{}: {}", sent.pack, sent.path)]);
                }
            }
        }
    }
    let replaced: Vec<Text> = about
        .plan
        .files
        .iter()
        .filter_map(|file| {
            let sent = file.replaces.as_ref()?;
            Some(Text::new().plain(&file.path).plain(format!(" replaces {} in {}", sent.path, sent.pack)))
        })
        .collect();
    if all == 0 && replaced.is_empty() {
        return;
    }
    note.heading(1, "Sent in earlier packs");
    if all > 0 {
        let packs: Vec<String> =
            about.plan.earlier.packs.iter().map(|pack| format!("{} ({})", pack.file, day(pack.on))).collect();
        note.leading(format!(
            "These have not changed since you received {}, and are not sent again:",
            packs.join(", ")
        ));
        note.table(table);
        note_more(note, all);
    }
    if !replaced.is_empty() {
        let all = replaced.len();
        note.leading("These have changed since; please use the version of this pack:");
        note.bullets(replaced.into_iter().take(MOST));
        note_more(note, all);
    }
}
