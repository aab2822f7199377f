//! From what the team and tracked children's folders say to sessions.

use super::Slot;
use crate::evidence::{Moment, Repository, Session, TrackedChild};
use crate::framework::{Framework, SessionKind};

/// Every session, in the order written: the team's, then the meetings of tracked children that nothing there covers.
///
/// A tracking session without a child and without a time stands for the meetings of every child that has no session of
/// its own: `child.yaml` says when they are.
#[must_use]
pub fn slots<'a>(framework: &'a Framework, repository: &'a Repository) -> Vec<Slot<'a>> {
    let reader = Reader { framework, repository };
    let sessions = &repository.team.sessions;
    let mut slots: Vec<Slot<'a>> = sessions.iter().flat_map(|session| reader.session(session)).collect();
    let children = repository.tracking.children.iter();
    let bare = children.filter(|child| !slots.iter().any(|slot| is(slot.child, child)));
    let bare: Vec<Slot<'a>> = bare.flat_map(|child| reader.meetings(None, child)).collect();
    slots.extend(bare);
    slots
}

struct Reader<'a> {
    framework: &'a Framework,
    repository: &'a Repository,
}

impl<'a> Reader<'a> {
    fn session(&self, session: &'a Session) -> Vec<Slot<'a>> {
        let kind = session.kind.as_ref().and_then(|id| self.framework.team.as_ref()?.kind(id));
        let own = |child| Slot {
            kind,
            session: Some(session),
            child,
            when: session.when.as_ref().map(|told| told.value),
            at: &session.at,
        };
        let children = &self.repository.tracking.children;
        let per_child = kind.is_some_and(|kind| kind.per_child) && session.when.is_none();
        match &session.child {
            Some(told) => match children.iter().find(|child| is_called(child, told)) {
                Some(child) if per_child && !child.meetings.is_empty() => self.meetings(Some(session), child),
                child => vec![own(child)],
            },
            None if per_child && !children.is_empty() => {
                let others = children.iter().filter(|child| !self.has_own(child));
                others.flat_map(|child| self.meetings(Some(session), child)).collect()
            }
            None => vec![own(None)],
        }
    }

    /// Whether a session names the child.
    fn has_own(&self, child: &TrackedChild) -> bool {
        let names = |session: &Session| session.child.as_ref().is_some_and(|told| is_called(child, told));
        self.repository.team.sessions.iter().any(names)
    }

    /// The meetings that a child's folder tells of.
    fn meetings(&self, session: Option<&'a Session>, child: &'a TrackedChild) -> Vec<Slot<'a>> {
        let per_child = |kind: &&SessionKind| kind.per_child;
        let kind = self.framework.team.as_ref().and_then(|team| team.sessions.iter().find(per_child));
        let at = session.map_or(&child.at, |session| &session.at);
        let slot = |when| Slot { kind, session, child: Some(child), when: Some(Moment::At(when)), at };
        child.meetings.iter().copied().map(slot).collect()
    }
}

fn is(one: Option<&TrackedChild>, other: &TrackedChild) -> bool {
    one.is_some_and(|one| std::ptr::eq(one, other))
}

fn is_called(child: &TrackedChild, name: &str) -> bool {
    child.name.eq_ignore_ascii_case(name.trim())
}
