//! An invented child or young person, whose every value follows from a number.

use rust_xlsxwriter::ExcelDateTime;
use sendpack::framework::{Column, ColumnType, Framework};
use sendpack::identifiers::{uln, upn::Upn};

use super::{Cell, FIRST_URN, PROVIDERS};

/// A row of List 1 or List 2.
pub struct Person {
    list: u32,
    index: u32,
    /// In 2026.
    age: u16,
    /// Spread over the codes of a set.
    dice: u64,
}

impl Person {
    /// The person in row `index` of a list.
    pub fn new(list: u8, index: u32) -> Self {
        // Knuth's linear congruence, so that neighbours differ and every run agrees.
        let dice = u64::from(index + 1).wrapping_mul(6_364_136_223_846_793_005) >> 33;
        Self { list: u32::from(list), index, age: 6 + u16::try_from(dice % 13).unwrap_or(0), dice }
    }

    /// What the person has in a column.
    pub fn cell(&self, framework: &Framework, column: &Column) -> Cell {
        match (column.key.as_str(), column.kind) {
            ("ehcp_initial_issued", _) => date(2026 - 2, 3),
            ("ehcp_last_reviewed", _) => date(if self.is_odd() { 2024 } else { 2026 }, 5),
            ("ehcp_updated_issued" | "csc_team" | "subsidiary_phase", _) => Cell::Blank,
            ("known_to_csc" | "elective_home_education", _) => Cell::Text("b) No".to_owned()),
            ("gender", _) if self.is_odd() => Cell::Blank,
            ("main_phase", _) => Cell::Text(self.phase().to_owned()),
            ("pupil_premium", _) if self.age > 16 => Cell::Text("b) No".to_owned()),
            (_, ColumnType::Id) => Cell::Number(f64::from(self.list * 1_000_000 + self.index)),
            (_, ColumnType::Upn) => Cell::Text(self.upn()),
            (_, ColumnType::Uln) if self.age >= 16 => Cell::Text(self.uln().to_string()),
            (_, ColumnType::Date) => date(2026 - self.age, 1 + u8::try_from(self.dice % 9).unwrap_or(0)),
            (_, ColumnType::Code(set)) => self.code(framework, set),
            (_, ColumnType::Urn) => Cell::Number(f64::from(FIRST_URN + self.index % PROVIDERS)),
            (_, ColumnType::Whole) => Cell::Number(0.0),
            (_, ColumnType::Percent) => Cell::Number((self.dice % 200) as f64 / 10.0),
            (_, ColumnType::Uln | ColumnType::Text) => Cell::Blank,
        }
    }

    /// One in a hundred has something to find.
    fn is_odd(&self) -> bool {
        self.index % 100 == 99
    }

    fn phase(&self) -> &'static str {
        match self.age {
            ..=10 => "b) Primary",
            11..=15 => "e) Secondary",
            _ => "i) FE college",
        }
    }

    fn code(&self, framework: &Framework, set: usize) -> Cell {
        // The first few of each set are valid in every list.
        let codes = &framework.code_sets[set].codes;
        let pick = usize::try_from(self.dice).unwrap_or(0) % codes.len().min(12);
        Cell::Text(codes[pick].official())
    }

    fn upn(&self) -> String {
        let digits =
            format!("999{:04}{:02}{:03}", self.list * 2000 + self.index / 1000, 15, self.index % 1000);
        let letter = Upn::read(&format!("A{digits}")).map_or('A', |upn| upn.right_letter());
        format!("{letter}{digits}")
    }

    /// A learner number whose check digit is right: each person has twenty numbers, and one or two of them are.
    fn uln(&self) -> u64 {
        let first = 9_990_000_000 + u64::from(self.list) * 2_000_000 + u64::from(self.index) * 20;
        (first..first + 20).find(|number| uln::is_right(*number)).unwrap_or(first)
    }
}

fn date(year: u16, month: u8) -> Cell {
    ExcelDateTime::from_ymd(year, month, 14).map_or(Cell::Blank, Cell::Date)
}
