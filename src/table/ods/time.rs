//! Times of day and spans of time, as ISO 8601 durations.

/// The part of a day that `PT09H30M00S` is.
pub(super) fn days(text: &str) -> Option<f64> {
    let mut rest = text.trim().strip_prefix("PT")?;
    let mut seconds = 0.0;
    while let Some(end) = rest.find(|c: char| c.is_ascii_alphabetic()) {
        let (number, unit) = rest.split_at(end);
        let number: f64 = number.parse().ok().filter(|n: &f64| n.is_finite())?;
        seconds += number
            * match unit.get(..1)? {
                "H" => 3600.0,
                "M" => 60.0,
                "S" => 1.0,
                _ => return None,
            };
        rest = unit.get(1..)?;
    }
    rest.is_empty().then_some(seconds / 86_400.0)
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn spans() {
        for (text, part) in [
            ("PT12H00M00S", Some(0.5)),
            ("PT36H", Some(1.5)),
            ("PT0H0M43.2S", Some(0.0005)),
            ("P1D", None),
            ("PT1X", None),
            ("PT1", None),
            ("09:30", None),
        ] {
            assert_eq!(days(text), part, "{text}");
        }
    }
}
