//! Unique learner numbers: the check digit. Source: HESA C17051 ULN field; census error 1575.

/// The placeholder that colleges use for a number not yet known.
pub const PLACEHOLDER: u64 = 9_999_999_999;

/// Whether ten digits, the first not zero, end in the right check digit: weights 10 to 1 leave 10 on division
/// by 11.
#[must_use]
pub fn is_right(uln: u64) -> bool {
    if !(1_000_000_000..=9_999_999_999).contains(&uln) {
        return false;
    }
    let (mut rest, mut sum) = (uln, 0);
    for weight in 1..=10 {
        sum += weight * (rest % 10);
        rest /= 10;
    }
    sum % 11 == 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worked_examples_of_the_sources() {
        for right in [9_276_308_686, 1_234_567_899, 1_048_723_657, 2_629_184_721, 1_000_000_140] {
            assert!(is_right(right), "{right}");
        }
        for last in 0..10 {
            assert!(!is_right(1_000_000_230 + last), "a base with remainder 0 has no right digit");
        }
        for wrong in [PLACEHOLDER, 42, 9_276_308_687, 12_345_678_999] {
            assert!(!is_right(wrong), "{wrong}");
        }
    }
}
