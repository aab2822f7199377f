//! What a group of rich text is for.

use crate::documents::Place;

/// Where the text of a group goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Target {
    Body,
    Header,
    Footer,
    Footnote,
    Comment,
    Property(&'static str),
    /// Tables of fonts, pictures: nobody reads them.
    Nowhere,
}

impl Target {
    /// The target that a control word turns to.
    pub(super) fn of(word: &str) -> Option<Self> {
        Some(match word {
            "header" | "headerl" | "headerr" | "headerf" => Self::Header,
            "footer" | "footerl" | "footerr" | "footerf" => Self::Footer,
            "footnote" => Self::Footnote,
            "annotation" => Self::Comment,
            "author" | "operator" | "manager" => Self::Property(match word {
                "author" => "author",
                "operator" => "last changed by",
                _ => "manager",
            }),
            "title" => Self::Property("title"),
            "subject" => Self::Property("subject"),
            "keywords" => Self::Property("keywords"),
            "doccomm" => Self::Property("comments"),
            "company" => Self::Property("company"),
            "category" => Self::Property("category"),
            "fonttbl" | "colortbl" | "stylesheet" | "listtable" | "listoverridetable" | "rsidtbl"
            | "generator" | "pict" | "objdata" | "themedata" | "colorschememapping" | "datastore"
            | "latentstyles" | "xmlnstbl" | "creatim" | "revtim" | "printim" | "buptim" | "nonshppict"
            | "atnid" | "atnref" | "atnparent" | "atrfstart" | "atrfend" | "atndate" | "revtbl"
            | "pgptbl" | "wgrffmtfilter" | "fchars" | "lchars" => Self::Nowhere,
            _ => return None,
        })
    }

    /// Where it stands; the body's paragraph is counted.
    pub(super) fn place(self, paragraph: u32) -> Place {
        match self {
            Self::Body | Self::Nowhere => Place::Paragraph(paragraph),
            Self::Header => Place::Header,
            Self::Footer => Place::Footer,
            Self::Footnote => Place::Footnote,
            Self::Comment => Place::Comment,
            Self::Property(name) => Place::Property(name),
        }
    }
}

/// What a group has set.
#[derive(Clone, Copy)]
pub(super) struct State {
    pub(super) target: Target,
    /// How many characters stand in for one that old readers cannot show.
    pub(super) stand_ins: usize,
    pub(super) hidden: bool,
    pub(super) changed: bool,
}

impl State {
    pub(super) const START: Self = Self { target: Target::Body, stand_ins: 1, hidden: false, changed: false };
}
