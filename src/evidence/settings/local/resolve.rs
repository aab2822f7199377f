//! Giving local rules their lists, columns and programs, once a framework says what there is.

use std::sync::Arc;

use super::columns::Columns;
use super::types::{LocalCheck, LocalRule, Written};
use crate::evidence::{Fault, FaultKind};
use crate::expression::compile;
use crate::findings::{Location, nearest};
use crate::framework::Framework;

/// Makes every local rule ready, or says why it cannot be.
pub(in crate::evidence::settings) fn resolve(
    rules: &mut [LocalRule],
    faults: &mut Vec<Fault>,
    framework: &Framework,
) {
    for rule in rules {
        let Some(written) = rule.written.take() else { continue };
        match check(rule, &written, framework) {
            Ok(check) => rule.check = Some(Arc::new(check)),
            Err(fault) => faults.push(*fault),
        }
    }
}

fn check(rule: &LocalRule, written: &Written, framework: &Framework) -> Result<LocalCheck, Box<Fault>> {
    let ids = || framework.lists.iter().map(|spec| spec.id.as_str());
    let spec = framework
        .lists
        .iter()
        .find(|spec| *spec.id == *rule.list)
        .ok_or_else(|| unknown(rule, "list", &written.list, &rule.list, ids().collect()))?;
    let column = match &written.column {
        Some(key) => Some(spec.column(key).ok_or_else(|| {
            let keys = spec.columns.iter().map(|column| column.key.as_str());
            unknown(rule, "column", &key.at, key, keys.collect())
        })?),
        None => None,
    };
    let scope = Columns { spec, sets: &framework.code_sets };
    let program = compile(&rule.when, &scope).map_err(|fault| {
        let at = written.when.get(fault.at).or(written.when.last()).unwrap_or(&rule.at);
        Box::new(Fault::new(at.clone(), FaultKind::SettingExpression(path(rule, "when"), fault.what)))
    })?;
    Ok(LocalCheck { column: column.or(program.columns().first().copied()), program })
}

/// A name that the framework does not know, and the nearest that it does.
fn unknown(rule: &LocalRule, field: &str, at: &Location, wrong: &str, right: Vec<&str>) -> Box<Fault> {
    let near = nearest(wrong, right.iter().copied()).map(str::to_owned);
    let wanted = near.unwrap_or_else(|| format!("one of {}", right.join(", ")));
    Box::new(Fault::new(at.clone(), FaultKind::SettingInvalid(path(rule, field), wanted)))
}

fn path(rule: &LocalRule, field: &str) -> String {
    format!("rules.{}.{field}", rule.code)
}
