//! Whether the self-evaluation that is written from statements is what inspectors are sent.

use crate::evidence::{Entry, Repository};
use crate::framework::{Framework, Request};

/// The request for a self-evaluation, where no entry answers it with a finished document of the area's own.
pub(in crate::evidence) fn request<'f>(framework: &'f Framework, entries: &[Entry]) -> Option<&'f Request> {
    let request = framework.request(framework.self_evaluation.as_ref()?.request.as_ref()?)?;
    let own = |entry: &Entry| entry.is_final() && entry.is_held() && entry.answers(&request.id);
    (!entries.iter().any(own)).then_some(request)
}

impl Repository {
    /// The request that statements answer, as a document written from them: the one for the self-evaluation, where there
    /// are statements, no entry answers it with a finished document, and it is not declared unavailable.
    #[must_use]
    pub fn answered_by_statements<'f>(&self, framework: &'f Framework) -> Option<&'f Request> {
        let request = request(framework, &self.entries)?;
        let unavailable = self.settings.unavailable.iter().any(|u| u.request.value == request.id);
        (!self.statements.is_empty() && !unavailable).then_some(request)
    }
}
