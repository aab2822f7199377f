//! Why a pack, or a part of one, could not be made; in words that say what to do.

use std::io;
use std::path::Path;

use rust_xlsxwriter::XlsxError;
use zip::result::ZipError;

use super::Gap;

/// Why something could not be made. No text holds a person's data.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// A file or folder would not do what was asked.
    #[error("{path}: {what}")]
    File {
        /// The file or folder.
        path: String,
        /// What is wrong, and what to do.
        what: String,
    },
    /// A document is not what it was when the pack was planned.
    #[error("{0} changed while it was read: wait until nobody is saving it, then build again")]
    Changed(String),
    /// What was written is not what stands on the disk.
    #[error(
        "{0}: what was written is not what stands on the disk: try again, on another disk if it happens again"
    )]
    NotWritten(String),
    /// Not even the index has room in a part.
    #[error("parts of this size have no room: the index alone takes {} KB; choose a larger size", least.div_ceil(1_000))]
    PartTooSmall {
        /// The bytes that a part needs before any document is in it.
        least: u64,
    },
    /// An encrypted pack, and no password.
    #[error("{0} is encrypted: its password is needed")]
    PasswordNeeded(String),
    /// An encrypted pack, and another password.
    #[error("{0}: this is not the password of the pack")]
    PasswordWrong(String),
    /// No stage has this id.
    #[error("there is no stage {wanted}; the stages are {there}")]
    UnknownStage {
        /// What was asked for.
        wanted: String,
        /// The stages, listed.
        there: String,
    },
    /// No template has this name.
    #[error("there is no template {wanted}; the templates are {there}")]
    UnknownTemplate {
        /// What was asked for.
        wanted: String,
        /// The templates, listed.
        there: String,
    },
    /// A request that the stage does not send.
    #[error("{wanted} is not a request of this stage{near}")]
    UnknownRequest {
        /// What was asked for.
        wanted: String,
        /// The nearest right one, as a clause.
        near: String,
    },
    /// Something is missing and no reason was given for sending without it.
    #[error("the pack would lack {} of what is asked for; give a reason to build it all the same", count(.0.len()))]
    NotReady(Vec<Gap>),
    /// A list could not be turned into its workbook.
    #[error("{list}: {what}")]
    List {
        /// The list.
        list: String,
        /// What is wrong with it.
        what: String,
    },
    /// A workbook could not be written.
    #[error("{path}: the workbook could not be written: {what}")]
    Workbook {
        /// The file.
        path: String,
        /// Why.
        what: String,
    },
}

fn count(n: usize) -> String {
    if n == 1 { "1 thing".to_owned() } else { format!("{n} things") }
}

impl PackError {
    /// A file that would not do what was asked.
    pub(super) fn file(path: &Path, error: &io::Error) -> Self {
        Self::File { path: path.display().to_string(), what: words(error) }
    }

    /// A workbook that would not be written.
    pub(super) fn workbook(path: &Path, error: &XlsxError) -> Self {
        let what = match error {
            XlsxError::IoError(error) | XlsxError::ZipError(ZipError::Io(error)) => words(error),
            XlsxError::RowColumnLimitError => "it has more rows than a workbook can hold".to_owned(),
            XlsxError::MaxStringLengthExceeded => "a text is longer than a cell can hold".to_owned(),
            other => other.to_string(),
        };
        Self::Workbook { path: path.display().to_string(), what }
    }
}

/// What the system said, in plain words with the step that mends it.
pub(super) fn words(error: &io::Error) -> String {
    use io::ErrorKind as Kind;
    // Windows: another program holds the file or a part of it.
    if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) {
        return "another program has it open: close it in Excel and try again".to_owned();
    }
    let text = match error.kind() {
        Kind::NotFound => "it is not there",
        Kind::PermissionDenied if cfg!(windows) => {
            "no permission, or another program has it open: close it in Excel and try again"
        }
        Kind::PermissionDenied => "you have no permission for it",
        Kind::StorageFull | Kind::QuotaExceeded => "the disk is full: make room and try again",
        Kind::FileTooLarge => "the file is larger than this disk allows",
        Kind::ReadOnlyFilesystem => "the disk may only be read: choose another folder",
        Kind::NotADirectory => "a part of this path is a file, not a folder",
        Kind::IsADirectory => "this is a folder, not a file",
        Kind::AlreadyExists => "there is already something of this name",
        Kind::ResourceBusy | Kind::ExecutableFileBusy => {
            "another program has it open: close it there and try again"
        }
        kind => return kind.to_string(),
    };
    text.to_owned()
}
