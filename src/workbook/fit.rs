//! The height that texts need once they wrap: Excel finds it by itself, other programs do not.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// The height of a row in points, so that each text fits its column (widths in characters) once wrapped.
#[must_use]
pub fn height(cells: &[(&str, f64)]) -> f64 {
    let lines = cells.iter().map(|(text, width)| lines(text, *width)).max().unwrap_or(1);
    f64::from(lines.clamp(1, 26)).mul_add(15.0, 1.0)
}

/// How many lines a text takes in a column: words are kept whole where they fit.
fn lines(text: &str, width: f64) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width of a column")]
    let most = (width - 1.0).max(4.0) as usize;
    let mut lines = 0_u32;
    for line in text.split('\n') {
        lines += 1;
        let mut used = 0;
        for word in line.split(' ') {
            let letters = word.chars().count();
            if used > 0 && used + 1 + letters > most {
                lines += 1;
                used = 0;
            }
            used += letters + usize::from(used > 0);
            lines += u32::try_from(used.saturating_sub(1) / most).unwrap_or(0);
            used = if used > most { used % most } else { used };
        }
    }
    lines
}

/// Makes a row, from 0, as high as its texts need.
///
/// # Errors
/// Those of the workbook.
pub fn fit_height(sheet: &mut Worksheet, row: u32, cells: &[(&str, f64)]) -> Result<(), XlsxError> {
    sheet.set_row_height(row, height(cells))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_as_words_wrap() {
        for (text, lines_in_11) in [
            ("", 1),
            ("one", 1),
            ("one two three", 2),
            ("one\ntwo", 2),
            ("abcdefghijklmnopqrstu", 3),
            ("ab abcdefghij", 2),
        ] {
            assert_eq!(lines(text, 11.0), lines_in_11, "{text}");
        }
    }
}
