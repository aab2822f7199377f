//! What the forms ask, as data.

use crate::framework::Request;

/// A form for a request that is asked for each child.
pub(super) struct Form {
    /// The word by which a request of the catalogue asks for it.
    pub(super) word: &'static str,
    /// The name of the file, after the request's number.
    pub(super) file: &'static str,
    /// What it is.
    pub(super) kind: Kind,
}

/// What a form is.
pub(super) enum Kind {
    /// A Word document of these parts.
    Word(&'static [Part]),
    /// The workbook of events.
    Chronology,
}

/// A part of a Word form.
pub(super) enum Part {
    /// A heading.
    Heading(&'static str),
    /// What to know before writing.
    Hint(&'static str),
    /// A question, and so many lines of room.
    Ask(&'static str, u32),
    /// A table: caption, headings with shares of the width, labels of rows, and blank rows after them.
    Table(&'static str, &'static [(&'static str, u32)], &'static [&'static str], usize),
}

use Part::{Ask, Heading, Hint, Table};

/// The forms, in the order of requests.
const FORMS: &[Form] = &[
    Form { word: "audit", file: "Multi-agency audit.docx", kind: Kind::Word(AUDIT) },
    Form { word: "chronology", file: "Chronology.xlsx", kind: Kind::Chronology },
    Form { word: "pen-portrait", file: "Pen portrait.docx", kind: Kind::Word(PORTRAIT) },
    Form { word: "assessments", file: "Assessments.docx", kind: Kind::Word(ASSESSMENTS) },
    Form { word: "plans", file: "Plans.docx", kind: Kind::Word(PLANS) },
    Form { word: "discussion-notes", file: "Discussion notes.docx", kind: Kind::Word(NOTES) },
    Form {
        word: "commissioning-agreement",
        file: "Commissioning agreement.docx",
        kind: Kind::Word(AGREEMENT),
    },
];

/// The form that a request asks for, where there is one.
pub(super) fn form_of(request: &Request) -> Option<&'static Form> {
    FORMS.iter().find(|form| request.form.as_deref() == Some(form.word))
}

const AUDIT: &[Part] = &[
    Hint(
        "Write together, once, for all partners. Say what difference support made, how you know, and what you will do \
          differently: inspectors read for impact, not for activity.",
    ),
    Heading("Who took part"),
    Table(
        "Partners who took part",
        &[("Partner", 2), ("Role and service", 4), ("Records looked at", 4)],
        &["Education", "Health", "Social care", "Family", "Child or young person"],
        2,
    ),
    Heading("Identification and assessment"),
    Ask("Were needs identified accurately and early enough? How do you know?", 5),
    Ask("Were assessments made in time, and did they bring partners' knowledge together?", 5),
    Heading("Support from each partner"),
    Table(
        "What each partner did, and what came of it",
        &[("Partner", 2), ("What was done, and when", 4), ("What changed for the child", 4)],
        &["Education", "Health", "Social care", "Alternative provision", "Youth justice"],
        0,
    ),
    Heading("The child's and the family's views"),
    Ask("What do the child and the family say has helped, and what has not?", 5),
    Ask("How have their views changed the plan or the support?", 4),
    Heading("Impact"),
    Ask(
        "What is better for the child than two years ago, in education, health, independence and friendships?",
        6,
    ),
    Ask("Where did support come late or not at all, and what did that mean for the child?", 5),
    Heading("How partners worked together"),
    Ask("Where did joint working make a difference, and where did it fail?", 5),
    Heading("Learning for providers"),
    Table(
        "What will be done differently",
        &[("What was learnt", 4), ("Action", 4), ("Who, and by when", 3)],
        &[],
        4,
    ),
];

const PORTRAIT: &[Part] = &[
    Hint("One page or two, in the child's words where that can be. Use the reference, never the name."),
    Heading("About me"),
    Ask("Who I am, what I like, and what people value in me", 5),
    Heading("What I hope for"),
    Ask("What I want to do this year, and when I am grown up", 4),
    Heading("My needs"),
    Ask("What I find hard, and how it shows at home, at school and elsewhere", 5),
    Heading("What helps me"),
    Table(
        "Support that I have",
        &[("Where", 2), ("What is done", 4), ("How it helps", 4)],
        &["Education", "Health", "Social care", "Home and community"],
        0,
    ),
    Heading("What my family says"),
    Ask("What has gone well, and what should change", 5),
];

const ASSESSMENTS: &[Part] = &[
    Hint(
        "A cover sheet. Put the latest assessments beside this file and name each in child.yaml. Name assessments that are \
          under way, and say where there is no early help assessment.",
    ),
    Heading("Latest assessments"),
    Table(
        "Latest assessments",
        &[("Assessment", 3), ("By which service", 3), ("Date", 2), ("File, or why there is none", 3)],
        &[
            "Education",
            "Educational psychology",
            "Speech and language therapy",
            "Occupational therapy",
            "Physiotherapy",
            "Mental health",
            "Community paediatrics",
            "Social care",
            "Early help",
        ],
        2,
    ),
    Heading("Waits"),
    Ask("Which assessments did the child wait for, how long, and what support was there meanwhile?", 5),
];

const PLANS: &[Part] = &[
    Hint(
        "A cover sheet. Put the latest plans beside this file and name each in child.yaml, with a title such as EHC plan.",
    ),
    Heading("Latest plans"),
    Table(
        "Latest plans",
        &[
            ("Plan", 3),
            ("Agreed on", 2),
            ("Last reviewed", 2),
            ("Next review", 2),
            ("File, or why there is none", 3),
        ],
        &[
            "EHC plan",
            "SEN support plan",
            "Personal education plan",
            "Care plan",
            "Health care plan",
            "Pathway plan",
        ],
        2,
    ),
    Heading("How the plans fit together"),
    Ask("Do the plans name the same needs and aims? Who sees to that?", 5),
];

const NOTES: &[Part] = &[
    Hint("A sheet for each key discussion between partners. Write what was decided and what came of it."),
    Heading("The discussion"),
    Table(
        "The discussion",
        &[("What", 3), ("Answer", 7)],
        &["Date", "Purpose", "Who took part (role and service)", "Whether the family took part"],
        0,
    ),
    Ask("What was talked about", 6),
    Heading("Decisions"),
    Table("Decisions", &[("Decision", 4), ("Who", 2), ("By when", 2), ("What came of it", 4)], &[], 5),
    Heading("Differences"),
    Ask("Where partners or the family disagreed, and how that was settled", 4),
];

const AGREEMENT: &[Part] = &[
    Hint(
        "A cover sheet for the current commissioning agreement of the alternative provision. Put the agreement beside this file \
          and name both in child.yaml.",
    ),
    Heading("The placement"),
    Table(
        "The placement",
        &[("What", 3), ("Answer", 7)],
        &[
            "Provider",
            "Registered or unregistered",
            "Who commissions it",
            "Start and planned end",
            "Days and hours a week",
            "Where the child is otherwise on roll",
        ],
        0,
    ),
    Heading("Aims"),
    Table(
        "Aims of the placement",
        &[("Aim", 4), ("How progress is seen", 4), ("Where the child is now", 4)],
        &[],
        4,
    ),
    Heading("Oversight"),
    Ask("Who visits, how often, and who checks attendance, safeguarding and the quality of teaching?", 5),
    Ask("What happens next: return, another placement, college or work?", 4),
];
