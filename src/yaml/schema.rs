//! JSON Schema (draft 2020-12) of a shape, so that editors complete keys and mark slips while people type.

use serde_json::{Map, Value, json};

use super::shape::{Field, Shape};

/// The schema of a YAML file of this shape.
#[must_use]
pub fn json_schema(title: &str, shape: &Shape) -> Value {
    let mut schema = of(shape);
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!(title);
    schema
}

fn of(shape: &Shape) -> Value {
    match shape {
        // An unquoted 1.2 or 999 is text to us and a number to an editor.
        Shape::Text => json!({"type": ["string", "number", "boolean"]}),
        Shape::Date => json!({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
        Shape::Month => json!({"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$"}),
        Shape::DateTime => {
            json!({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$"})
        }
        Shape::Whole(least, most) => json!({"type": "integer", "minimum": least, "maximum": most}),
        Shape::Hours => json!({"type": "number", "minimum": 0, "maximum": 1000}),
        Shape::Flag => json!({"type": "boolean"}),
        Shape::OneOf(words) => json!({"enum": words}),
        Shape::List(inner) => json!({"anyOf": [{"type": "array", "items": of(inner)}, of(inner)]}),
        Shape::Map(fields) => map(fields),
        Shape::MapOf(inner) => json!({"type": "object", "additionalProperties": of(inner)}),
        Shape::Records(fields) => json!({"anyOf": [map(fields), {"type": "array", "items": map(fields)}]}),
        Shape::Any => json!({}),
    }
}

fn map(fields: &[Field]) -> Value {
    let mut properties = Map::new();
    for field in fields {
        let mut schema = of(&field.shape);
        schema["description"] = json!(field.about);
        properties.insert(field.name.to_owned(), schema);
    }
    let required: Vec<&str> = fields.iter().filter(|f| f.required).map(|f| f.name).collect();
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

#[cfg(test)]
mod tests {
    use super::super::shape::{optional, required};
    use super::*;

    #[test]
    fn fields_become_properties_and_nothing_else_is_allowed() {
        const SHAPE: Shape = Shape::Map(&[
            required("a", Shape::Date, "first"),
            optional("b", Shape::List(&Shape::Text), "second"),
        ]);
        let schema = json_schema("Test", &SHAPE);
        assert_eq!(schema["required"], json!(["a"]));
        assert_eq!(schema["additionalProperties"], json!(false));
        assert_eq!(schema["properties"]["a"]["description"], json!("first"));
        assert_eq!(schema["properties"]["b"]["anyOf"][0]["type"], json!("array"));
    }
}
