//! What the end of a name says a file is.

use crate::documents::Kind;

/// What a name may end with, and the kind of a file that does so rightly. The first of a kind is the one to give it.
const EXTENSIONS: &[(Kind, &[&str])] = &[
    (Kind::Word, &["docx", "docm", "dotx", "dotm"]),
    (
        Kind::Workbook,
        &["xlsx", "xlsm", "xls", "ods", "xlsb", "xltx", "xltm", "xlt", "xlam", "xla", "ots", "fods"],
    ),
    (Kind::Slides, &["pptx", "pptm", "ppsx", "ppsm", "potx", "potm"]),
    (Kind::OpenText, &["odt", "ott", "fodt"]),
    (Kind::OpenSlides, &["odp", "otp", "fodp"]),
    (Kind::Pdf, &["pdf"]),
    (
        Kind::Image,
        &[
            "png", "jpg", "jpeg", "jpe", "jfif", "gif", "tif", "tiff", "bmp", "dib", "webp", "heic", "heif",
            "avif", "svg", "ico", "psd", "emf", "wmf", "jp2", "jxl",
        ],
    ),
    (
        Kind::Media,
        &[
            "mp4", "m4v", "m4a", "mov", "qt", "3gp", "avi", "mkv", "webm", "mp3", "wav", "ogg", "oga", "ogv",
            "opus", "flac", "aac", "wma", "wmv", "asf", "flv", "mpg", "mpeg", "mid", "midi", "amr",
        ],
    ),
    (Kind::OldWord, &["doc", "dot"]),
    (Kind::OldSlides, &["ppt", "pps", "pot"]),
    (Kind::RichText, &["rtf"]),
    (Kind::Page, &["html", "htm", "xhtml", "mht", "mhtml", "xml", "xsd", "xsl", "xslt", "rdf"]),
    (
        Kind::Text,
        &[
            "txt", "csv", "tsv", "tab", "md", "markdown", "yaml", "yml", "json", "log", "ini", "toml", "ics",
            "vcf",
        ],
    ),
    (
        Kind::Program,
        &[
            "exe", "dll", "com", "scr", "msi", "msix", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js",
            "jse", "wsf", "wsh", "hta", "jar", "lnk", "reg", "sh", "py", "pl", "rb", "app", "cpl", "so",
            "dylib", "class", "wasm",
        ],
    ),
    (
        Kind::Archive,
        &[
            "zip", "7z", "rar", "gz", "tgz", "tar", "cab", "bz2", "tbz2", "xz", "txz", "zst", "iso", "zipx",
            "apk", "dmg", "vhd",
        ],
    ),
    (Kind::Mail, &["eml", "msg", "pst", "ost", "mbox", "oft"]),
    (Kind::Database, &["accdb", "mdb", "sqlite", "sqlite3", "db", "db3", "dbf", "accde", "mde"]),
];

/// Scripts are text; only their names tell them from it.
const SCRIPTS: &[&str] = &[
    "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse", "wsf", "wsh", "hta", "reg", "sh", "py", "pl",
    "rb",
];

/// What a file whose name ends so should be; None if nothing is known of the ending. Any case will do.
pub(super) fn kind_of(extension: &str) -> Option<Kind> {
    let extension = extension.to_ascii_lowercase();
    let holds = |(_, all): &&(Kind, &[&str])| all.contains(&extension.as_str());
    EXTENSIONS.iter().find(holds).map(|(kind, _)| *kind)
}

/// The usual ending of the names of files of a kind; None where there is none.
#[must_use]
pub fn extension_of(kind: Kind) -> Option<&'static str> {
    let (_, all) = EXTENSIONS.iter().find(|(k, _)| *k == kind)?;
    // Of these there is no one usual form.
    let various = matches!(
        kind,
        Kind::Image | Kind::Media | Kind::Program | Kind::Archive | Kind::Mail | Kind::Database
    );
    all.first().copied().filter(|_| !various)
}

/// Whether a name may end so for a file of that kind. What is not known, an ending or a kind, fits everything; the
/// ending is given without its dot, in any case.
#[must_use]
pub fn fits(extension: &str, kind: Kind) -> bool {
    let Some(named) = kind_of(extension) else { return true };
    let extension = extension.to_ascii_lowercase();
    match (named, kind) {
        (_, Kind::Unknown) => true,
        (named, kind) if named == kind => true,
        // Word opens rich text and old files under its newer names' neighbours: `.doc` has always been both.
        (Kind::OldWord, Kind::RichText) => true,
        // Marked-up and plain text are told apart by their first words alone.
        (Kind::Page, Kind::Text) | (Kind::Text, Kind::Page) => extension != "csv" && extension != "tsv",
        (Kind::Mail, Kind::Text | Kind::Page) => matches!(extension.as_str(), "eml" | "mbox"),
        (Kind::Text, Kind::Mail) => extension == "txt" || extension == "log",
        // A page saved whole is kept as a mail.
        (Kind::Page, Kind::Mail) => matches!(extension.as_str(), "mht" | "mhtml"),
        // Flat OpenDocument is XML; a drawing may be.
        (Kind::OpenText | Kind::OpenSlides | Kind::Workbook, Kind::Page) => extension.starts_with("fod"),
        (Kind::Page, Kind::Image) => extension == "xml",
        // Programs and parts of systems come as text and as archives.
        (Kind::Program, Kind::Text | Kind::Page) => SCRIPTS.contains(&extension.as_str()),
        (Kind::Program, Kind::Archive) => matches!(extension.as_str(), "jar" | "msix" | "app"),
        (Kind::Text, Kind::Program) => matches!(extension.as_str(), "txt" | "md"),
        // Sound and moving pictures share their containers, and so do pictures.
        _ => false,
    }
}

/// Whether the name is a script's.
pub(super) fn is_script(extension: &str) -> bool {
    SCRIPTS.contains(&extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_fit_and_names_that_do_not() {
        for (extension, kind) in [
            ("PDF", Kind::Pdf),
            ("doc", Kind::RichText),
            ("csv", Kind::Text),
            ("html", Kind::Text),
            ("odd", Kind::Archive),
            ("pdf", Kind::Unknown),
            ("ps1", Kind::Program),
        ] {
            assert!(fits(extension, kind), "{extension} {kind:?}");
        }
        for (extension, kind) in [
            ("pdf", Kind::Word),
            ("docx", Kind::OldWord),
            ("docx", Kind::Archive),
            ("xlsx", Kind::Page),
            ("csv", Kind::Page),
            ("csv", Kind::Workbook),
            ("pdf", Kind::Program),
            ("doc", Kind::Word),
            ("jpg", Kind::Pdf),
        ] {
            assert!(!fits(extension, kind), "{extension} {kind:?}");
        }
    }

    #[test]
    fn every_ending_is_named_once_and_fits_its_kind() {
        let mut seen = std::collections::BTreeSet::new();
        for (kind, all) in EXTENSIONS {
            assert!(extension_of(*kind).is_none_or(|e| fits(e, *kind)));
            for extension in *all {
                assert!(seen.insert(*extension), "{extension}");
                assert!(fits(extension, *kind));
            }
        }
        assert!(SCRIPTS.iter().all(|s| kind_of(s) == Some(Kind::Program)));
    }
}
