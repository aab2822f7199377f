//! Words that say what a number is: "NHS number", "ULN", or that it is something else, such as an invoice.

use super::Kind;

/// What words say of a number: of which kinds it may be, or that it is something else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Labels(u8);

const OTHER: u8 = 1 << 7;

/// What numbers are called besides their own names.
const NUMBER: &[&str] =
    &["id", "ids", "no", "nos", "num", "number", "numbers", "ref", "reference", "references"];

/// Words before numbers of other kinds.
const OTHERS: &[&str] = &[
    "account",
    "accounts",
    "acct",
    "barcode",
    "batch",
    "bic",
    "booking",
    "catalogue",
    "charity",
    "claim",
    "code",
    "codes",
    "company",
    "contract",
    "docket",
    "doi",
    "ean",
    "ext",
    "extension",
    "fax",
    "gtin",
    "iban",
    "invoice",
    "invoices",
    "isbn",
    "issn",
    "item",
    "job",
    "laestab",
    "licence",
    "mob",
    "mobile",
    "model",
    "order",
    "orders",
    "part",
    "payment",
    "phone",
    "po",
    "policy",
    "postcode",
    "product",
    "products",
    "purchase",
    "receipt",
    "ref",
    "reference",
    "references",
    "refs",
    "remittance",
    "serial",
    "sku",
    "sort",
    "swift",
    "tel",
    "telephone",
    "tender",
    "ticket",
    "tracking",
    "ukprn",
    "uprn",
    "urn",
    "urns",
    "vat",
    "version",
    "voucher",
];

impl Labels {
    /// What a heading or a short text says of the numbers under it or beside it.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut all = Self::default();
        each(text.as_bytes(), |label, _| all.0 |= label.0);
        all
    }

    /// Whether it names this kind.
    #[must_use]
    pub fn has(self, kind: Kind) -> bool {
        self.0 & bit(kind) != 0
    }

    /// Whether it says nothing of numbers.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether it says that a number is of none of these kinds.
    #[must_use]
    pub fn is_other(self) -> bool {
        self.0 == OTHER
    }

    /// What both say.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it names any of these kinds.
    #[must_use]
    pub fn names_any(self) -> bool {
        self.0 & !OTHER != 0
    }

    /// What the words around a number say: the nearest before it, else the nearest after. A word for numbers of other kinds
    /// counts only close by, since many such words ("order", "part") have other uses.
    pub(super) fn around(before: &[u8], after: &[u8]) -> Self {
        let mut last = (Self::default(), 0);
        each(before, |label, end| last = (label, end));
        let (label, end) = last;
        if !label.is_empty() {
            return if label.is_other() && before.len() - end > NEAR { Self::default() } else { label };
        }
        let mut first = Self::default();
        each(after.get(..NEAR).unwrap_or(after), |label, _| {
            if first.is_empty() {
                first = label;
            }
        });
        first
    }
}

/// Bytes within which a word for other numbers, or one that follows, belongs to a number.
const NEAR: usize = 24;

const fn bit(kind: Kind) -> u8 {
    1 << kind as u8
}

/// Walks over the labels of a text, with the place where each ends.
fn each(text: &[u8], mut say: impl FnMut(Labels, usize)) {
    let words: Vec<(String, usize)> = words(text).collect();
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let mut at = 0;
    while at < words.len() {
        let numbered = NUMBER.contains(&word(at + 1));
        let (bits, taken) = match word(at) {
            "upn" | "upns" => (bit(Kind::Upn), 1),
            "pupil" | "pupils" if numbered => (bit(Kind::Upn), 2),
            "uln" | "ulns" => (bit(Kind::Uln), 1),
            "learner" | "learners" if numbered => (bit(Kind::Uln), 2),
            "nhsno" | "nhsnumber" | "nhsnum" | "nhsid" => (bit(Kind::Nhs), 1),
            "nhs" if numbered => (bit(Kind::Nhs), 2),
            "nhs" if at + 1 == words.len() => (bit(Kind::Nhs), 1),
            "nino" | "ninos" | "nin" => (bit(Kind::Nino), 1),
            "national" if word(at + 1) == "insurance" => (bit(Kind::Nino), 2),
            "ni" if numbered => (bit(Kind::Nino), 2),
            other if OTHERS.binary_search(&other).is_ok() => (OTHER, 1),
            _ => (0, 1),
        };
        // A number's own name may end in a word that others have too: "NHS ref", "UPN code".
        let taken =
            if bits != 0 && bits != OTHER && NUMBER.contains(&word(at + taken)) { taken + 1 } else { taken };
        if bits != 0 {
            say(Labels(bits), words.get(at + taken - 1).map_or(text.len(), |(_, end)| *end));
        }
        at += taken;
    }
}

/// The words of a text in small letters, each with its end; a capital after a small letter begins a new word.
fn words(text: &[u8]) -> impl Iterator<Item = (String, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while text.get(at).is_some_and(|b| !b.is_ascii_alphanumeric()) {
            at += 1;
        }
        let start = at;
        while text.get(at).is_some_and(u8::is_ascii_alphanumeric)
            && !(at > start && text[at].is_ascii_uppercase() && text[at - 1].is_ascii_lowercase())
        {
            at += 1;
        }
        let word = String::from_utf8_lossy(text.get(start..at)?).to_ascii_lowercase();
        (at > start).then_some((word, at))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_are_sorted() {
        assert!(OTHERS.is_sorted());
    }

    #[test]
    fn headings_say_what_stands_under_them() {
        for (heading, kind) in [
            ("NHS number", Kind::Nhs),
            ("nhs_no", Kind::Nhs),
            ("NHS", Kind::Nhs),
            ("NHSNumber", Kind::Nhs),
            ("Unique learner number (ULN)", Kind::Uln),
            ("Learner ref", Kind::Uln),
            ("Pupil Number", Kind::Upn),
            ("UPN", Kind::Upn),
            ("NI number", Kind::Nino),
            ("National Insurance", Kind::Nino),
        ] {
            assert!(Labels::of(heading).has(kind), "{heading}");
        }
        for other in ["Invoice no", "Tel", "Order reference", "ISBN"] {
            assert!(Labels::of(other).is_other(), "{other}");
        }
        for nothing in ["NHS Northbeck", "Number of pupils", "Learner voice", "", "é"] {
            assert!(Labels::of(nothing).is_empty(), "{nothing}");
        }
    }
}
