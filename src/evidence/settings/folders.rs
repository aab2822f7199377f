//! Folders that settings name.

/// Whether a folder of the settings is the repository itself.
pub(super) fn is_root(path: &str) -> bool {
    path.split(['/', '\\']).all(|part| matches!(part, "" | ".")) && !path.starts_with(['/', '\\'])
}

/// Puts the environment's values in place of `${NAME}`.
pub(super) fn expand(written: &str, env: &dyn Fn(&str) -> Option<String>) -> Result<String, String> {
    let (mut path, mut rest) = (String::new(), written);
    while let Some((before, after)) = rest.split_once("${") {
        let Some((name, after)) = after.split_once('}') else {
            return Err("a folder; the ${ in it has no }".into());
        };
        let value = env(name).filter(|value| !value.is_empty());
        let Some(value) = value else {
            return Err(format!("a folder; {name}, which it names, is not set in the environment"));
        };
        path.push_str(before);
        path.push_str(&value);
        rest = after;
    }
    path.push_str(rest);
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_from_the_environment() {
        let env = |name: &str| (name == "LISTS").then(|| "/secure".to_owned());
        assert_eq!(expand("${LISTS}/send", &env).as_deref(), Ok("/secure/send"));
        assert_eq!(expand("a$b", &env).as_deref(), Ok("a$b"));
        assert!(expand("${OTHER}", &env).unwrap_err().contains("OTHER"));
        assert!(expand("${LISTS", &env).is_err());
    }

    #[test]
    fn the_repository_itself_however_it_is_written() {
        assert!([".", "./", ".\\."].into_iter().all(is_root));
        assert!(!["documents", "/", "../x", "./documents"].into_iter().any(is_root));
    }
}
