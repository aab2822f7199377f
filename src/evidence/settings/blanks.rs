//! Texts that must say something and hold nothing, or only spaces.

use super::extract::{at, records};
use crate::evidence::{Fault, FaultKind};
use crate::yaml::Node;
use crate::yaml::shape::{Field, Shape};

/// Notes every required text of `fields` that is blank.
pub(super) fn note(node: &Node, fields: &[Field], path: &str, faults: &mut Vec<Fault>) {
    for field in fields {
        let Some(value) = node.get(field.name) else { continue };
        let path = if path.is_empty() { field.name.to_owned() } else { format!("{path}.{}", field.name) };
        match field.shape {
            Shape::Map(inner) => note(value, inner, &path, faults),
            Shape::MapOf(Shape::Map(inner)) => {
                let all = value.entries().iter();
                all.for_each(|entry| note(&entry.value, inner, &format!("{path}.{}", entry.key), faults));
            }
            Shape::Records(inner) => {
                let all = records(node, field.name);
                all.iter().enumerate().for_each(|(i, n)| note(n, inner, &format!("{path}[{i}]"), faults));
            }
            Shape::Text if field.required && value.text().is_some_and(|text| text.trim().is_empty()) => {
                faults.push(Fault::new(at(value.at), FaultKind::SettingMissing(path)));
            }
            _ => {}
        }
    }
}
