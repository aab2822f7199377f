//! From records to entries: what each says for itself is read side by side, and then what needs the others.

use foldhash::HashMap;

use super::alone::Draft;
use super::{Entry, FORM, FileRef};
use crate::cores::side_by_side;
use crate::evidence::documents::{Holdings, Resolved};
use crate::evidence::records::{open_yaml, read_sheets, yaml_records};
use crate::evidence::{Fault, FaultKind, Told};
use crate::findings::Location;
use crate::framework::Framework;
use crate::yaml::Page;

/// Reads every entry of the YAML files and registers that a walk found, in order of place. With the entries come the YAML
/// files themselves, as the walk has them, but for those that could not be read.
pub(in crate::evidence) fn read_all(
    holdings: &mut Holdings,
    framework: &Framework,
    faults: &mut Vec<Fault>,
) -> (Vec<Entry>, Vec<Option<Page>>) {
    let yaml = side_by_side(&holdings.yaml, |(shown, path)| {
        let mut faults = Vec::new();
        let page = open_yaml(path, shown, &mut faults);
        let records = page.as_ref().map(|page| yaml_records(&page.root, shown, &FORM, &mut faults));
        let drafts: Vec<Draft> =
            records.into_iter().flatten().map(|record| Draft::of(&record, framework)).collect();
        (drafts, page, faults)
    });
    let (mut drafts, mut pages) = (Vec::new(), Vec::with_capacity(yaml.len()));
    for (read, page, mut found) in yaml {
        drafts.extend(read);
        pages.push(page);
        faults.append(&mut found);
    }
    for (shown, path) in &holdings.registers {
        let records = read_sheets(path, shown, &FORM, framework, faults);
        drafts.extend(records.iter().map(|record| Draft::of(record, framework)));
    }
    drafts.sort_by(|a, b| a.entry.at.cmp(&b.entry.at));
    let mut builder = Builder { framework, holdings, faults, ids: HashMap::default() };
    (drafts.into_iter().map(|draft| builder.entry(draft)).collect(), pages)
}

/// Sees to what needs the other entries and the documents.
struct Builder<'b> {
    framework: &'b Framework,
    holdings: &'b mut Holdings,
    faults: &'b mut Vec<Fault>,
    ids: HashMap<String, Location>,
}

impl Builder<'_> {
    fn entry(&mut self, draft: Draft) -> Entry {
        let Draft { mut entry, name, mut faults } = draft;
        let before = self.faults.len();
        self.faults.append(&mut faults);
        self.id(&entry.id);
        entry.files.retain_mut(|file| self.file(file));
        if self.faults.len() > before {
            self.attribute(before, &name, &entry);
        }
        entry
    }

    /// Says of the faults from `first` on which entry they are about, and what is the worse for it.
    fn attribute(&mut self, first: usize, name: &str, entry: &Entry) {
        let requests: Vec<String> = entry.requests.iter().map(|r| r.value.clone()).collect();
        let asked = self.framework.requests.iter().filter(|r| entry.answers(&r.id));
        let sent: Vec<&String> = asked.flat_map(|r| &r.stages).collect();
        let all = self.framework.stages.iter().map(|s| &s.id);
        let stages: Vec<String> = all.filter(|id| sent.contains(id)).cloned().collect();
        for fault in self.faults.iter_mut().skip(first) {
            name.clone_into(&mut fault.entry);
            fault.requests.clone_from(&requests);
            fault.stages.clone_from(&stages);
        }
    }

    fn id(&mut self, id: &Told<String>) {
        if id.is_empty() {
            return;
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
    }

    /// Finds the document that a file means; says whether it can mean one.
    fn file(&mut self, file: &mut Told<FileRef>) -> bool {
        let written = file.value.written.clone();
        if written.contains("://") {
            let wanted = "names of files; a web address belongs in `url`".to_owned();
            self.fault(&file.at, FaultKind::InvalidValue("files".into(), wanted));
            return false;
        }
        let folder = file.at.file.rsplit_once('/').map_or("", |(folder, _)| folder);
        file.value.document = match self.holdings.resolve(folder, &written) {
            Resolved::Held(path) => Some(path),
            Resolved::Spelt(path) => {
                self.fault(&file.at, FaultKind::DocumentSpelt(written, path.clone()));
                Some(path)
            }
            Resolved::Missing(near) => {
                self.fault(&file.at, FaultKind::DocumentMissing(written, near));
                None
            }
            Resolved::Outside(how) => {
                self.fault(&file.at, FaultKind::DocumentOutside(written, how));
                None
            }
            Resolved::Folder => {
                let wanted = "names of files; this is a folder, so name each file in it".to_owned();
                self.fault(&file.at, FaultKind::InvalidValue("files".into(), wanted));
                None
            }
        };
        true
    }

    fn fault(&mut self, at: &Location, kind: FaultKind) {
        self.faults.push(Fault::new(at.clone(), kind));
    }
}
