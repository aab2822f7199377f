//! Which lists an area owes or holds: some answer a request alone, others may stand in place of a document.

use super::Repository;
use crate::framework::{Framework, ListSpec, Request};

impl Repository {
    /// Whether a list is there, or settings say that it is.
    #[must_use]
    pub fn holds_list(&self, id: &str) -> bool {
        self.list(id).is_some() || self.list_file(id).path.is_file()
    }

    /// The lists that the area owes, and of those that it may send in place of a document the ones that it holds.
    pub fn lists_due<'f>(&'f self, framework: &'f Framework) -> impl Iterator<Item = &'f ListSpec> {
        framework.lists.iter().filter(|spec| !framework.is_instead(spec) || self.holds_list(&spec.id))
    }

    /// The lists that answer a request: the one that it asks for, or those that the area holds in place of a document.
    pub fn lists_answering<'f>(
        &'f self,
        framework: &'f Framework,
        request: &'f Request,
    ) -> impl Iterator<Item = &'f ListSpec> {
        let held = request.or_lists.iter().filter(|id| self.holds_list(id));
        request.list.iter().chain(held).filter_map(|id| framework.list(id))
    }
}
