//! Sizes as people write and read them.

/// Reads a size such as `2GB`, `500 MB` or `1.5 GiB`. KB, MB and GB are thousands, as those who set limits mean at the
/// least; KiB, MiB and GiB are 1,024s.
pub(super) fn parse(text: &str) -> Result<u64, String> {
    let text = text.trim();
    let number = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let wrong = || "write a number and a unit, such as 2GB, 500MB or 1.5GiB".to_owned();
    let unit: u64 = match text.get(number.len()..).unwrap_or_default().to_ascii_lowercase().as_str() {
        "b" => 1,
        "k" | "kb" => 1_000,
        "m" | "mb" => 1_000_000,
        "g" | "gb" => 1_000_000_000,
        "t" | "tb" => 1_000_000_000_000,
        "kib" => 1 << 10,
        "mib" => 1 << 20,
        "gib" => 1 << 30,
        "tib" => 1 << 40,
        _ => return Err(wrong()),
    };
    let (whole, part) = number.trim().split_once('.').unwrap_or((number.trim(), ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 3 {
        return Err(wrong());
    }
    let whole: u64 = whole.parse().map_err(|_| wrong())?;
    let thousandths: u64 = format!("{part:0<3}").parse().map_err(|_| wrong())?;
    let bytes = whole.checked_mul(unit).and_then(|b| b.checked_add(unit * thousandths / 1_000));
    bytes.filter(|bytes| *bytes > 0).ok_or_else(wrong)
}

/// A size as people say it.
pub(super) fn show(bytes: u64) -> String {
    match bytes {
        0..=1_023 => format!("{bytes} bytes"),
        1_024..=1_048_575 => format!("{} KB", bytes.div_ceil(1_024)),
        _ => format!("{}.{} MB", bytes >> 20, ((bytes % (1 << 20)) * 10) >> 20),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sizes_as_people_write_them() {
        for (text, bytes) in [
            ("2GB", 2_000_000_000),
            ("500 MB", 500_000_000),
            ("1.5gib", (3 << 30) / 2),
            ("25m", 25_000_000),
            ("0.25 KB", 250),
            ("10B", 10),
        ] {
            assert_eq!(parse(text), Ok(bytes), "{text}");
        }
        for text in ["", "GB", "2", "-2GB", "2 PB", "1.2.3GB", "0MB", "99999999999TB", "2,5GB", "1.2345GB"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,12}|[0-9.]{1,6} ?[kKmMgGiIbB]{0,3}") {
            let _ = parse(&text);
        }
    }
}
