//! What a number format says its numbers are.

use crate::table::Format;

/// What a format says, apart from the epoch its dates count from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// As a number.
    #[default]
    Plain,
    /// With a per cent sign.
    Percent,
    /// As a date or time.
    Date,
    /// As text.
    Text,
}

impl Shown {
    /// The format, in a workbook that counts days from 1904 or from 1900.
    pub(super) fn counted(self, from_1904: bool) -> Format {
        match self {
            Self::Plain => Format::Plain,
            Self::Percent => Format::Percent,
            Self::Date if from_1904 => Format::Date1904,
            Self::Date => Format::Date1900,
            Self::Text => Format::Text,
        }
    }
}

/// What one of Excel's own formats says, by number (ECMA-376 part 1, 18.8.30, with the East Asian dates).
pub(super) fn built_in(id: u32) -> Shown {
    match id {
        9 | 10 => Shown::Percent,
        14..=22 | 27..=36 | 45..=47 | 50..=58 => Shown::Date,
        49 => Shown::Text,
        _ => Shown::Plain,
    }
}

/// What a format code says of positive numbers: its first section decides.
pub(super) fn of_code(code: &str) -> Shown {
    let mut chars = code.chars().peekable();
    let (mut percent, mut text) = (false, false);
    while let Some(c) = chars.next() {
        match c {
            ';' => break,
            '"' => {
                chars.by_ref().find(|c| *c == '"');
            }
            // The next character is shown as it is, repeated, or left out by its width.
            '\\' | '!' | '*' | '_' => {
                chars.next();
            }
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                if is_elapsed(&inside) {
                    return Shown::Date;
                }
            }
            'g' | 'G' if skip_general(&mut chars) => {}
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return Shown::Date,
            '%' => percent = true,
            '@' => text = true,
            _ => {}
        }
    }
    match (percent, text) {
        (_, true) => Shown::Text,
        (true, _) => Shown::Percent,
        _ => Shown::Plain,
    }
}

/// Whether brackets hold elapsed hours, minutes or seconds; anything else in them is a colour, place or condition.
fn is_elapsed(inside: &str) -> bool {
    let mut letters = inside.chars().map(|c| c.to_ascii_lowercase());
    let Some(first @ ('h' | 'm' | 's')) = letters.next() else { return false };
    letters.all(|c| c == first)
}

/// After a G: passes the rest of `General`, whose letters are no date's.
fn skip_general(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) -> bool {
    let mut ahead = chars.clone();
    if "eneral".chars().all(|want| ahead.next().is_some_and(|c| c.eq_ignore_ascii_case(&want))) {
        *chars = ahead;
        return true;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::Shown::{Date, Percent, Plain, Text};
    use super::*;

    #[test]
    fn codes_say_what_excel_shows() {
        for (code, shown) in [
            ("General", Plain),
            ("GENERAL", Plain),
            ("General\" days\"", Plain),
            ("General;[Red]-General", Plain),
            ("0", Plain),
            ("0.00", Plain),
            ("#,##0", Plain),
            ("#,##0.00;[Red]-#,##0.00", Plain),
            ("_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", Plain),
            ("\"£\"#,##0.00", Plain),
            ("[$£-809]#,##0.00", Plain),
            ("[$USD] #,##0", Plain),
            ("0.00E+00", Plain),
            ("##0.0E+0", Plain),
            ("# ?/?", Plain),
            ("0000000", Plain),
            ("0 \"days\"", Plain),
            ("0\\d", Plain),
            ("0_d", Plain),
            ("*d0", Plain),
            ("0!m", Plain),
            ("[Red]0", Plain),
            ("[Magenta]0", Plain),
            ("[Color 3]0", Plain),
            ("[>=100]0;[<=-100]0", Plain),
            ("[DBNum1]0", Plain),
            ("\"%\"0", Plain),
            ("0\\%", Plain),
            (";;;", Plain),
            ("", Plain),
            ("\"unclosed dmy", Plain),
            ("[unclosed hm", Plain),
            ("\\", Plain),
            ("0;0%", Plain),
            ("0;yyyy", Plain),
            ("0%", Percent),
            ("0.00%", Percent),
            ("0.0 %;[Red]-0.0 %", Percent),
            ("#,##0%;(#,##0%)", Percent),
            ("[Blue]0%", Percent),
            ("_-0%_-", Percent),
            ("dd/mm/yyyy", Date),
            ("DD/MM/YYYY", Date),
            ("d mmmm yyyy", Date),
            ("[$-809]dd mmmm yyyy;@", Date),
            ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", Date),
            ("yyyy-mm-dd", Date),
            ("yyyy\\-mm\\-dd\\Thh:mm:ss", Date),
            ("mmm-yy", Date),
            ("mmm", Date),
            ("h:mm", Date),
            ("h:mm AM/PM", Date),
            ("mm:ss.0", Date),
            ("[h]:mm:ss", Date),
            ("[HH]:mm", Date),
            ("[mm]", Date),
            ("[s]", Date),
            ("[ss].00", Date),
            ("[Red]dd/mm/yy", Date),
            ("ge.m.d", Date),
            ("\"Week of \"d/m", Date),
            ("yyyy\"年\"m\"月\"d\"日\"", Date),
            ("@", Text),
            ("@\" (checked)\"", Text),
            ("[Red]@", Text),
        ] {
            assert_eq!(of_code(code), shown, "{code}");
        }
    }

    #[test]
    fn excels_own_formats() {
        for (ids, shown) in [
            (0..=8, Plain),
            (9..=10, Percent),
            (11..=13, Plain),
            (14..=22, Date),
            (23..=26, Plain),
            (27..=36, Date),
            (37..=44, Plain),
            (45..=47, Date),
            (48..=48, Plain),
            (49..=49, Text),
            (50..=58, Date),
            (59..=200, Plain),
        ] {
            for id in ids {
                assert_eq!(built_in(id), shown, "{id}");
            }
        }
    }

    #[test]
    fn dates_know_their_epoch() {
        assert_eq!(Date.counted(false), Format::Date1900);
        assert_eq!(Date.counted(true), Format::Date1904);
        assert_eq!(Percent.counted(true), Format::Percent);
    }
}
