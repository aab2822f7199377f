//! Saying what earlier packs are taken to have sent.

use std::collections::BTreeSet;

use crate::cli::output::say;
use crate::pack::{Place, Plan};

/// Says which packs are taken as sent, where the plan points to them, and what could not be read of them.
pub(super) fn tell(plan: &Plan<'_>) {
    for trouble in &plan.earlier.troubles {
        say(&format!("Warning: {trouble}"));
    }
    let (mut packs, mut documents) = (BTreeSet::new(), BTreeSet::new());
    for answer in plan.items.iter().flat_map(|item| &item.answers) {
        if let Place::Before(sent) = &answer.place {
            packs.insert(sent.pack.as_str());
            documents.insert((sent.pack.as_str(), sent.path.as_str()));
        }
    }
    if packs.is_empty() {
        return;
    }
    let them =
        if documents.len() == 1 { "1 document is" } else { &format!("{} documents are", documents.len()) };
    let packs: Vec<&str> = packs.into_iter().collect();
    say(&format!(
        "{them} not sent again: unchanged since {}, which sendpack takes as sent. If it was not, use --all.",
        packs.join(", ")
    ));
}
