//! What was odd about a repository while it was loaded, as facts: rules word them.

use crate::findings::Location;

/// A fact about something that could not be taken as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub at: Location,
    /// What.
    pub kind: FaultKind,
    /// What it is a fault of, such as `an entry`.
    pub of: &'static str,
    /// The id (or title) of the entry that it is about, if it is about one and that is known.
    pub entry: String,
    /// The requests of that entry.
    pub requests: Vec<String>,
    /// Ids of the stages at which those are sent; empty where there are none.
    pub stages: Vec<String>,
}

impl Fault {
    /// A fault that is about no entry in particular.
    #[must_use]
    pub const fn new(at: Location, kind: FaultKind) -> Self {
        Self { at, kind, of: "an entry", entry: String::new(), requests: Vec::new(), stages: Vec::new() }
    }
}

/// What could not be taken as written. Texts hold names of keys and files, never a person's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// Settings: the file cannot be read at all; the reason.
    SettingsUnreadable(String),
    /// Settings: an unknown key (path) and the nearest right name.
    SettingUnknown(String, Option<String>),
    /// Settings: a field is missing (path).
    SettingMissing(String),
    /// Settings: a value is not what it should be (path, what is wanted).
    SettingInvalid(String, String),
    /// Settings: an expression cannot be used (path, why).
    SettingExpression(String, String),
    /// A YAML file of entries, or a register, cannot be read; the reason.
    EntryUnreadable(String),
    /// Entry: an unknown field and the nearest right name.
    EntryUnknownField(String, Option<String>),
    /// Entry: a field is missing (its name). The first text is the entry's id or title, as far as known.
    EntryMissingField(String, String),
    /// Entry: two have one id; the place of the first.
    EntryDuplicateId(String, Location),
    /// Entry: no such request, with what to say (nearest, or that the handbook skips it).
    UnknownRequest(String, Option<String>),
    /// Entry: no such criterion or aspect, and the nearest.
    UnknownCriterion(String, Option<String>),
    /// Entry: a named file is not there, and the nearest name.
    DocumentMissing(String, Option<String>),
    /// Entry: a named file is there under a name that differs in capitals: as written, and the document.
    DocumentSpelt(String, String),
    /// Entry (or a link that no entry names): a named file lies outside the repository; how it leaves it.
    DocumentOutside(String, String),
    /// Entry: a value is not one of those allowed (field, what is wanted).
    InvalidValue(String, String),
    /// Register: a cell that Excel changed, an error or a merged cell; what happened and what to do.
    RegisterCell(String, String),
    /// Map: the file cannot be read at all; the reason.
    MapUnreadable(String),
    /// Map: a name that is none (what is wrong with it), and the nearest right name.
    MapUnknown(String, Option<String>),
    /// Map: a value is not what it should be (path, what is wanted).
    MapInvalid(String, String),
    /// Tracked child: there is no `child.yaml`, it cannot be read, or a file of the folder cannot; the reason.
    ChildUnreadable(String),
    /// Tracked child: an unknown field and the nearest right name.
    ChildUnknownField(String, Option<String>),
    /// Tracked child: a field is missing (its name).
    ChildMissingField(String),
    /// Tracked child: a value is not what it should be (field, what is wanted).
    ChildInvalidValue(String, String),
    /// Tracked child: a file that is named cannot be taken; why, without its name.
    ChildDocument(&'static str),
    /// A file or folder has a name that cannot be shown as it is; the reason.
    NameUnreadable(String),
    /// A folder or file under the repository could not be read; the reason.
    Unreadable(String),
}
