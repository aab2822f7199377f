//! A person as a row of List 1.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::choose::{self, Chosen};
use super::field::Field;
use super::notice::Notice;
use super::record::{Place, Record};
use super::tally::Tally;
use crate::framework::{CodeSet, ColumnType, Framework, ListSpec, Match};
use crate::gias::{Phase, Register};
use crate::lists::Key;

/// Settings where there is no establishment with a number.
const SETTINGS: [&str; 8] = ["OLA", "OPA", "EHE", "EYP", "OTH", "NEET", "NIEC", "NIEO"];

/// What a cell says.
pub(super) enum Said {
    Text(String),
    Day(NaiveDate),
}

/// A row: what is blank is not in it.
#[derive(Default)]
pub(super) struct Line(BTreeMap<Key, Said>);

impl Line {
    /// What a column says.
    pub(super) fn get(&self, key: Key) -> Option<&Said> {
        self.0.get(&key)
    }

    fn text(&mut self, key: Key, text: &str) {
        if !text.is_empty() {
            self.0.insert(key, Said::Text(text.to_owned()));
        }
    }

    fn day(&mut self, key: Key, day: Option<NaiveDate>) {
        if let Some(day) = day {
            self.0.insert(key, Said::Day(day));
        }
    }
}

/// Turns people into rows as at a day.
pub(super) struct Lines<'f> {
    pub(super) spec: &'f ListSpec,
    pub(super) framework: &'f Framework,
    pub(super) day: NaiveDate,
    /// Establishments, where an extract of GIAS was given: a return holds no phase.
    pub(super) register: Option<&'f Register>,
}

impl Lines<'_> {
    /// The row of the person who is number `n` in the return; none without an active plan.
    pub(super) fn line(&self, n: u32, person: &Record, tally: &mut Tally) -> Option<Line> {
        let chosen = choose::plan(person, self.day, tally)?;
        let mut line = Line::default();
        line.text(Key::UniqueId, &format!("SEN2-{n:06}"));
        numbers(person, &mut line, tally);
        line.day(Key::DateOfBirth, person.date(Field::BirthDate));
        self.person_codes(person, &mut line, tally);
        self.dates(&chosen, &mut line, tally);
        self.need(&chosen, &mut line, tally);
        self.setting(&chosen, &mut line, tally);
        self.phases(&chosen, &mut line, tally);
        Some(line)
    }

    fn person_codes(&self, person: &Record, line: &mut Line, tally: &mut Tally) {
        for (field, key, unknown) in [
            (Field::Sex, Key::Gender, Notice::SexUnknown),
            (Field::Ethnicity, Key::Ethnicity, Notice::EthnicityUnknown),
        ] {
            match self.code(key, person.text(field), true) {
                Some(code) => line.text(key, &code),
                None if person.has(field) => tally.add(unknown, person.place()),
                None => {}
            }
        }
    }

    fn dates(&self, chosen: &Chosen<'_>, line: &mut Line, tally: &mut Tally) {
        let issued = chosen.assessment.text(Field::AssessmentOutcome).eq_ignore_ascii_case("Y");
        let decided = chosen.assessment.date(Field::AssessmentOutcomeDate).filter(|_| issued);
        if decided.is_none() {
            tally.add(Notice::IssuedFromStart, chosen.plan.place());
        }
        line.day(Key::InitialPlan, decided.or(Some(chosen.start)));

        let (meeting, decision) =
            (chosen.active_date(Field::ReviewMeeting), chosen.active_date(Field::LastReview));
        if let (Some((meeting, _)), Some((decision, _))) = (meeting, decision) {
            let (after, before) = &mut tally.reviews;
            *if meeting > decision { after } else { before } += 1;
        }
        let fields = [Field::ReviewMeeting, Field::LastReview];
        line.day(Key::LastReview, self.first(chosen, fields, Notice::ReviewedFromDecision, tally));
        let fields = [Field::PhaseTransferFinalDate, Field::ReviewDraft];
        line.day(Key::UpdatedPlan, self.first(chosen, fields, Notice::UpdatedFromDraft, tally));
    }

    /// The first of two dates that is not after the day; the second is worth saying.
    fn first(
        &self,
        chosen: &Chosen<'_>,
        fields: [Field; 2],
        second: Notice,
        tally: &mut Tally,
    ) -> Option<NaiveDate> {
        for (field, notice) in fields.into_iter().zip([None, Some(second)]) {
            let Some((date, record)) = chosen.active_date(field) else { continue };
            if date > self.day {
                tally.add(Notice::DateAfterDay, record.place());
                continue;
            }
            if let Some(notice) = notice {
                tally.add(notice, record.place());
            }
            return Some(date);
        }
        None
    }

    fn need(&self, chosen: &Chosen<'_>, line: &mut Line, tally: &mut Tally) {
        let needs = chosen.needs();
        let Some(first) = needs.first() else {
            tally.add(Notice::NeedMissing, chosen.plan.place());
            return;
        };
        if first.rank(Field::NeedRank) != 1 {
            tally.add(Notice::NeedUnranked, first.place());
        }
        match self.code(Key::Need, first.text(Field::Need), false) {
            Some(code) => line.text(Key::Need, &code),
            None => tally.add(Notice::NeedUnknown, first.place()),
        }
    }

    fn setting(&self, chosen: &Chosen<'_>, line: &mut Line, tally: &mut Tally) {
        let Some(placement) = chosen.placement(self.day) else {
            tally.add(Notice::NoPlacement, chosen.plan.place());
            if let Some(detail) = chosen.named_setting().filter(|d| d.has(Field::Urn)) {
                tally.add(Notice::SettingFromPlan, detail.place());
                line.text(Key::Urn, detail.text(Field::Urn));
            }
            return;
        };
        let setting = placement.text(Field::Setting).to_ascii_uppercase();
        let (urn, ukprn) = (placement.has(Field::Urn), placement.has(Field::Ukprn));
        line.text(Key::Urn, placement.text(Field::Urn));
        if !urn && !ukprn && setting.is_empty() {
            tally.add(Notice::PlacementEmpty, placement.place());
            return;
        }
        if !urn && ukprn {
            tally.add(Notice::PlacementWithoutUrn, placement.place());
        }
        if !setting.is_empty() && !SETTINGS.contains(&setting.as_str()) {
            tally.add(Notice::SettingUnknown, placement.place());
        }
        let home = if setting == "EHE" { "Yes" } else { "No" };
        if let Some(code) = self.code(Key::HomeEducated, home, false) {
            line.text(Key::HomeEducated, &code);
        }
    }

    /// The phases that follow from the establishments of the row and of the second placement.
    fn phases(&self, chosen: &Chosen<'_>, line: &mut Line, tally: &mut Tally) {
        let main = match line.get(Key::Urn) {
            Some(Said::Text(urn)) => self.phase(urn, chosen.plan.place(), tally),
            _ => None,
        };
        line.text(Key::Phase, &main.unwrap_or_default());
        let second = chosen.second_placement(self.day).filter(|second| second.has(Field::Urn));
        let second = second.and_then(|second| self.phase(second.text(Field::Urn), second.place(), tally));
        line.text(Key::SubsidiaryPhase, &second.unwrap_or_default());
    }

    /// The phase of an establishment in the official way.
    fn phase(&self, urn: &str, place: Place, tally: &mut Tally) -> Option<String> {
        let register = self.register?;
        let Some(found) = urn.trim().parse().ok().and_then(|urn| register.get(urn)) else {
            tally.add(Notice::UrnNotInGias, place);
            return None;
        };
        let phase = register.phase(found);
        match phase {
            Phase::Is(_) => {}
            Phase::Either(..) => tally.add(Notice::PhaseEither, place),
            Phase::Unknown => tally.add(Notice::PhaseUnknown, place),
        }
        let letter = phase.letter()?;
        let column = self.spec.columns.get(self.spec.column(Key::Phase.name())?)?;
        let ColumnType::Code(set) = column.kind else { return None };
        let set = self.framework.code_sets.get(set)?;
        set.codes.iter().find(|code| code.letter == Some(letter)).map(|code| code.official())
    }

    /// A code of the return in the official way of a column's set. The letters of the set mean nothing in a return.
    fn code(&self, key: Key, text: &str, aliases: bool) -> Option<String> {
        let column = self.spec.columns.get(self.spec.column(key.name())?)?;
        let ColumnType::Code(set) = column.kind else { return None };
        let set: &CodeSet = self.framework.code_sets.get(set)?;
        let (index, how) = set.read(text)?;
        let code = set.codes.get(index)?;
        let by_letter = code.letter.is_some_and(|letter| {
            let mut chars = text.trim().trim_end_matches(')').chars();
            chars.next().is_some_and(|c| c.eq_ignore_ascii_case(&letter)) && chars.next().is_none()
        });
        let right = how == Match::Official || aliases && how == Match::Alias;
        let here = code.lists.is_empty() || code.lists.contains(&self.spec.id);
        (right && here && !by_letter).then(|| code.official())
    }
}

/// UPN and ULN, and why there is neither.
fn numbers(person: &Record, line: &mut Line, tally: &mut Tally) {
    let upn = person.text(Field::Upn);
    if is_reason(upn) {
        tally.add(Notice::UpnIsReason, person.place());
    } else {
        line.text(Key::Upn, upn);
    }
    line.text(Key::Uln, person.text(Field::Uln));
    let reason = person.text(Field::UpnUnknown);
    if !reason.is_empty() && !is_reason(reason) {
        tally.add(Notice::UpnReasonUnknown, person.place());
    }
    if line.get(Key::Upn).is_none() && line.get(Key::Uln).is_none() {
        let given = is_reason(reason) || is_reason(upn);
        let notice = if given { Notice::UpnReasonGiven } else { Notice::NoNumberNoReason };
        tally.add(notice, person.place());
    }
}

/// Whether a text is a code for why a number is not known: UN1 to UN10.
fn is_reason(text: &str) -> bool {
    let (un, number) = (text.get(..2), text.get(2..));
    un.is_some_and(|un| un.eq_ignore_ascii_case("UN"))
        && number.and_then(|n| n.parse::<u8>().ok()).is_some_and(|n| (1..=10).contains(&n))
}
