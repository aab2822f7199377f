//! A copy of the built-in catalogue in memory, to be broken.

use std::collections::BTreeMap;

use crate::framework::read::{Library, catalogue};
use crate::framework::seeds::SEEDS;
use crate::framework::{Fault, Framework, LaCodes};

pub(super) struct Shelf(pub(super) BTreeMap<String, String>);

impl Shelf {
    pub(super) fn built_in() -> Self {
        Self::of("area-send-2023")
    }

    pub(super) fn of(name: &str) -> Self {
        let seed = SEEDS.iter().find(|seed| seed.name == name).unwrap();
        Self(seed.files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect())
    }

    /// Writes `new` where `old` stands in `file`, which it does once, and gives the line.
    pub(super) fn replace(&mut self, file: &str, old: &str, new: &str) -> u32 {
        let text = self.0.get_mut(file).unwrap();
        assert_eq!(text.matches(old).count(), 1, "{old}");
        let line = text[..text.find(old).unwrap()].lines().count().max(1);
        let line = if text[..text.find(old).unwrap()].ends_with('\n') { line + 1 } else { line };
        *text = text.replace(old, new);
        u32::try_from(line).unwrap()
    }

    pub(super) fn load(&self) -> Result<Framework, Vec<Fault>> {
        catalogue(self, "framework.yaml", LaCodes::default())
    }

    pub(super) fn faults(&self) -> Vec<Fault> {
        self.load().err().unwrap_or_default()
    }
}

impl Library for Shelf {
    fn title(&self, name: &str) -> String {
        name.to_owned()
    }

    fn bytes(&self, name: &str) -> Result<Vec<u8>, String> {
        self.0.get(name).map(|text| text.as_bytes().to_vec()).ok_or_else(|| "missing".to_owned())
    }
}
