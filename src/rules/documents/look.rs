//! What looks on while a document streams by.

use super::draft::Draft;
use super::identified::Identified;
use super::small::Small;
use crate::documents::{Place, Sink};

/// Everything that looks on.
pub(super) struct Look {
    pub(super) identified: Identified,
    /// Where counts of children may stand, if the entry says that they do.
    pub(super) small: Option<Small>,
    /// Where an entry says that the document is final.
    pub(super) draft: Option<Draft>,
}

impl Look {
    pub(super) fn new(aggregate: bool, is_final: bool) -> Self {
        Self {
            identified: Identified::default(),
            small: aggregate.then(Small::default),
            draft: is_final.then(Draft::default),
        }
    }
}

impl Sink for Look {
    fn text(&mut self, place: &Place, text: &str) {
        self.identified.text(place, text);
        if let Some(small) = &mut self.small {
            small.text(place, text);
        }
        if let Some(draft) = &mut self.draft {
            draft.text(place, text);
        }
    }

    fn number(&mut self, place: &Place, value: f64) {
        self.identified.number(place, value);
        if let Some(small) = &mut self.small {
            small.number(place, value);
        }
    }
}
