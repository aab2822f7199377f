//! From records to entries: the checks that YAML and registers share.

use foldhash::HashMap;

use super::{Cohort, Entry, FORM, FileRef, Owner, Partner, Status, Voice};
use crate::cores::side_by_side;
use crate::evidence::documents::{Holdings, Resolved};
use crate::evidence::records::{Origin, Record, open_yaml, read_sheets, yaml_records};
use crate::evidence::{Fault, FaultKind, Told, tags};
use crate::findings::Location;
use crate::framework::{Framework, PersonalData};
use crate::yaml::Page;

/// Reads every entry of the YAML files and registers that a walk found, in order of place. With the entries come the YAML
/// files themselves, as the walk has them, but for those that could not be read.
pub(in crate::evidence) fn read_all(
    holdings: &mut Holdings,
    framework: &Framework,
    faults: &mut Vec<Fault>,
) -> (Vec<Entry>, Vec<Option<Page>>) {
    let mut records = Vec::new();
    let yaml = side_by_side(&holdings.yaml, |(shown, path)| {
        let mut faults = Vec::new();
        let page = open_yaml(path, shown, &mut faults);
        let records = page.as_ref().map(|page| yaml_records(&page.root, shown, &FORM, &mut faults));
        (records.unwrap_or_default(), page, faults)
    });
    let mut pages = Vec::with_capacity(yaml.len());
    for (read, page, mut found) in yaml {
        records.extend(read);
        pages.push(page);
        faults.append(&mut found);
    }
    for (shown, path) in &holdings.registers {
        records.extend(read_sheets(path, shown, &FORM, framework, faults));
    }
    records.sort_by(|a, b| a.at.cmp(&b.at));
    let mut builder = Builder { framework, holdings, faults, ids: HashMap::default() };
    (records.into_iter().map(|record| builder.entry(&record)).collect(), pages)
}

/// Makes entries of records.
struct Builder<'b> {
    framework: &'b Framework,
    holdings: &'b mut Holdings,
    faults: &'b mut Vec<Fault>,
    ids: HashMap<String, Location>,
}

impl Builder<'_> {
    fn entry(&mut self, record: &Record) -> Entry {
        let before = self.faults.len();
        self.faults.extend(record.faults.iter().cloned());
        self.missing(record);
        let entry = Entry {
            id: self.id(record),
            title: record.text("title").unwrap_or_default(),
            files: record.all("files").iter().filter_map(|file| self.file(file)).collect(),
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
        };
        self.period(record.origin, &entry);
        self.attribute(before, record, &entry);
        entry
    }

    /// Says of the faults from `first` on which entry they are about, and what is the worse for it.
    fn attribute(&mut self, first: usize, record: &Record, entry: &Entry) {
        let requests: Vec<String> = entry.requests.iter().map(|r| r.value.clone()).collect();
        let asked = self.framework.requests.iter().filter(|r| entry.answers(&r.id));
        let sent: Vec<&String> = asked.flat_map(|r| &r.stages).collect();
        let all = self.framework.stages.iter().map(|s| &s.id);
        let stages: Vec<String> = all.filter(|id| sent.contains(id)).cloned().collect();
        for fault in self.faults.iter_mut().skip(first) {
            fault.entry = record.name();
            fault.requests.clone_from(&requests);
            fault.stages.clone_from(&stages);
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
        match self.ids.get(&id.to_lowercase()) {
            Some(first) => {
                let kind = FaultKind::EntryDuplicateId(id.value.clone(), first.clone());
                self.fault(&id.at, kind);
            }
            None => {
                self.ids.insert(id.to_lowercase(), id.at.clone());
            }
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

    fn file(&mut self, file: &Told<String>) -> Option<Told<FileRef>> {
        let written = file.value.clone();
        if written.contains("://") {
            let wanted = "names of files; a web address belongs in `url`".to_owned();
            self.fault(&file.at, FaultKind::InvalidValue("files".into(), wanted));
            return None;
        }
        let folder = file.at.file.rsplit_once('/').map_or("", |(folder, _)| folder);
        let document = match self.holdings.resolve(folder, &written) {
            Resolved::Held(path) => Some(path),
            Resolved::Spelt(path) => {
                self.fault(&file.at, FaultKind::DocumentSpelt(written.clone(), path.clone()));
                Some(path)
            }
            Resolved::Missing(near) => {
                self.fault(&file.at, FaultKind::DocumentMissing(written.clone(), near));
                None
            }
            Resolved::Outside(how) => {
                self.fault(&file.at, FaultKind::DocumentOutside(written.clone(), how));
                None
            }
            Resolved::Folder => {
                let wanted = "names of files; this is a folder, so name each file in it".to_owned();
                self.fault(&file.at, FaultKind::InvalidValue("files".into(), wanted));
                None
            }
        };
        Some(Told::new(FileRef { written, document }, file.at.clone()))
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
