//! What an entry says for itself: the checks that need no other entry and no document.

use super::{Cohort, Entry, FileRef, Owner, Partner, Status, Voice};
use crate::evidence::records::{Origin, Record};
use crate::evidence::{Fault, FaultKind, Told, tags};
use crate::findings::Location;
use crate::framework::{Framework, PersonalData};

/// An entry whose files have not been looked for yet.
pub(super) struct Draft {
    pub(super) entry: Entry,
    /// What to call it in messages.
    pub(super) name: String,
    /// What is wrong with it so far.
    pub(super) faults: Vec<Fault>,
}

impl Draft {
    /// The entry that a record is.
    pub(super) fn of(record: &Record, framework: &Framework) -> Self {
        let mut reader = Reader { framework, faults: record.faults.clone() };
        reader.missing(record);
        let entry = reader.entry(record);
        reader.period(record.origin, &entry);
        Self { entry, name: record.name(), faults: reader.faults }
    }
}

struct Reader<'r> {
    framework: &'r Framework,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn entry(&mut self, record: &Record) -> Entry {
        let file = |file: &Told<String>| {
            Told::new(FileRef { written: file.value.clone(), document: None }, file.at.clone())
        };
        Entry {
            id: self.id(record),
            title: record.text("title").unwrap_or_default(),
            files: record.all("files").iter().map(file).collect(),
            url: self.url(record),
            requests: self.tags(record, "requests"),
            criteria: self.tags(record, "criteria"),
            tagged: record.has("requests") || record.has("criteria"),
            cohorts: words(record, "cohorts", Cohort::from_word),
            partners: words(record, "partners", Partner::from_word),
            voice: words(record, "voice", Voice::from_word),
            owner: Owner {
                role: record.text("owner.role"),
                team: record.text("owner.team"),
                email: record.text("owner.email"),
            },
            as_at: record.day("as_at"),
            review_by: record.day("review_by"),
            status: words(record, "status", Status::from_word).first().copied(),
            personal_data: words(record, "personal_data", PersonalData::from_word).first().copied(),
            summary: record.text("summary"),
            impact: record.text("impact"),
            from: record.day("from"),
            to: record.day("to"),
            template: record.text("template"),
            origin: record.origin,
            at: record.at.clone(),
        }
    }

    fn missing(&mut self, record: &Record) {
        let lacks = |fields: &[&str]| !fields.iter().any(|field| record.has(field));
        let required: [(&str, &[&str]); 6] = [
            ("id", &["id"]),
            ("title", &["title"]),
            ("files", &["files", "url"]),
            ("owner", &["owner.role", "owner.team"]),
            ("as_at", &["as_at"]),
            ("status", &["status"]),
        ];
        for (field, _) in required.into_iter().filter(|(_, any)| lacks(any)) {
            self.fault(&record.at, FaultKind::EntryMissingField(record.name(), field.to_owned()));
        }
    }

    fn id(&mut self, record: &Record) -> Told<String> {
        let Some(id) = record.one("id") else { return Told::new(String::new(), record.at.clone()) };
        let kebab = id.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        if !kebab {
            let wanted = "small letters, digits and single hyphens, such as jsna-2026".to_owned();
            self.fault(&id.at, FaultKind::InvalidValue("id".into(), wanted));
        }
        id.clone()
    }

    fn url(&mut self, record: &Record) -> Option<Told<String>> {
        let url = record.one("url")?;
        let web = |scheme| url.get(..8).unwrap_or(url).to_ascii_lowercase().starts_with(scheme);
        if web("https://") || web("http://") {
            return Some(url.clone());
        }
        self.fault(
            &url.at,
            FaultKind::InvalidValue("url".into(), "a web address that begins https://".into()),
        );
        None
    }

    fn tags(&mut self, record: &Record, field: &str) -> Vec<Told<String>> {
        let mut found: Vec<Told<String>> = Vec::new();
        for tag in record.all(field) {
            let (read, unknown): (_, fn(String, Option<String>) -> FaultKind) = match field {
                "requests" => (tags::request(self.framework, tag), FaultKind::UnknownRequest),
                _ => (tags::criterion(self.framework, tag), FaultKind::UnknownCriterion),
            };
            match read {
                Ok(id) if found.iter().any(|t| t.value == id) => {}
                Ok(id) => found.push(Told::new(id, tag.at.clone())),
                Err(hint) => self.fault(&tag.at, unknown(tag.value.clone(), hint)),
            }
        }
        found
    }

    fn period(&mut self, origin: Origin, entry: &Entry) {
        if let (Some(from), Some(to)) = (&entry.from, &entry.to)
            && from.value > to.value
        {
            let name = if origin == Origin::Yaml { "to" } else { "To" };
            self.fault(
                &to.at,
                FaultKind::InvalidValue(name.into(), "a day after the first of the period".into()),
            );
        }
    }

    fn fault(&mut self, at: &Location, kind: FaultKind) {
        self.faults.push(Fault::new(at.clone(), kind));
    }
}

fn words<T>(record: &Record, field: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    record.all(field).iter().filter_map(|word| read(word)).collect()
}
