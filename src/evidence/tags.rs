//! Tags: which request or criterion a text names.

use crate::findings::nearest;
use crate::framework::Framework;

/// The id of the request, or part of one, that a text names.
///
/// # Errors
/// There is none; with what to say of it, where there is something.
pub(super) fn request(framework: &Framework, text: &str) -> Result<String, Option<String>> {
    let requests = &framework.requests;
    let ids = requests
        .iter()
        .flat_map(|r| std::iter::once(r.id.as_str()).chain(r.parts.iter().map(|p| p.id.as_str())));
    if let Some(id) = ids.clone().find(|id| id.eq_ignore_ascii_case(text)) {
        return Ok(id.to_owned());
    }
    if let Some(skipped) = framework.skipped.iter().find(|s| s.id == text) {
        return Err(Some(skipped.reason.clone()));
    }
    if let Some(several) = several(text, |id| framework.request(id).is_some()) {
        return Err(Some(several));
    }
    let parted =
        text.split_once('/').and_then(|(id, part)| Some((requests.iter().find(|r| r.id == id)?, part)));
    if let Some((whole, part)) = parted {
        if whole.per_child && !part.trim().is_empty() {
            return Ok(text.to_owned());
        }
        let parts: Vec<&str> = whole.parts.iter().map(|p| p.id.as_str()).collect();
        return Err(Some(match nearest(text, parts.iter().copied()) {
            Some(near) => format!("did you mean {near}?"),
            None if parts.is_empty() => format!("{} has no parts", whole.id),
            None => format!("the parts of {} are {}", whole.id, parts.join(", ")),
        }));
    }
    Err(nearest(text, ids).map(|near| format!("did you mean {near}?")))
}

/// The id of the criterion or aspect that a text names.
///
/// # Errors
/// There is none; with the nearest, where one is near.
pub(super) fn criterion(framework: &Framework, text: &str) -> Result<String, Option<String>> {
    let ids = framework
        .criteria
        .iter()
        .flat_map(|c| std::iter::once(c.id.as_str()).chain(c.aspects.iter().map(|a| a.id.as_str())));
    match ids.clone().find(|id| id.eq_ignore_ascii_case(text)) {
        Some(id) => Ok(id.to_owned()),
        None => Err(several(text, |id| framework.criterion(id).is_some())
            .or_else(|| nearest(text, ids).map(|near| format!("did you mean {near}?")))),
    }
}

/// What to say where one text holds several right ids.
fn several(text: &str, right: impl Fn(&str) -> bool) -> Option<String> {
    let ids: Vec<&str> = text.split([',', ';', ' ']).map(str::trim).filter(|id| !id.is_empty()).collect();
    (ids.len() > 1 && ids.iter().all(|id| right(id)))
        .then(|| format!("write them apart: [{}] in YAML, {} in a register", ids.join(", "), ids.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::built_in;

    fn framework() -> Framework {
        built_in("area-send-2023").and_then(Result::ok).unwrap()
    }

    #[test]
    fn ids_are_text_and_their_case_does_not_matter() {
        let f = framework();
        for (text, id) in [("1.1", "1.1"), ("p1", "P1"), ("5.1/Physiotherapy", "5.1/physiotherapy")] {
            assert_eq!(request(&f, text).as_deref(), Ok(id));
        }
        assert_eq!(criterion(&f, "9.A").as_deref(), Ok("9.a"));
        assert!(request(&f, "1.10").is_err() && request(&f, "").is_err() && criterion(&f, "12").is_err());
    }

    #[test]
    fn what_is_said_of_a_wrong_one() {
        let f = framework();
        let said = |text| request(&f, text).unwrap_err().unwrap_or_default();
        assert!(said("3.7").contains("skip") || said("3.7").contains("no 3.7"));
        assert!(said("5.1/physio").contains("5.1/physiotherapy"));
        assert!(said("1.1/any").contains("no parts"));
        assert!(said("1.2, 1.3").contains("1.2; 1.3"));
        assert!(said("nonsense").is_empty());
    }
}
