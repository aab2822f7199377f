//! The self-evaluation matrix: areas of responsibility with their sub-areas.

/// The matrix of a framework that has one.
#[derive(Clone, Debug)]
pub struct MatrixSpec {
    /// Its areas, in order.
    pub areas: Vec<MatrixArea>,
    /// Names of the sources.
    pub sources: Vec<String>,
}

/// An area of responsibility.
#[derive(Clone, Debug)]
pub struct MatrixArea {
    /// Its id, such as `F`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The sub-areas that are given; an area may add its own.
    pub sub_areas: Vec<SubArea>,
}

/// A sub-area.
#[derive(Clone, Debug)]
pub struct SubArea {
    /// Its id, such as `F1`.
    pub id: String,
    /// Its title.
    pub title: String,
}

impl MatrixSpec {
    /// The area of a line, and the line's id as it is written: of an area (`F`), of a sub-area (`F1`), or of one that the
    /// local area adds, with a number after the letter (`A1`).
    #[must_use]
    pub fn place(&self, line: &str) -> Option<(&MatrixArea, String)> {
        let line = line.trim();
        let same = |id: &str| id.eq_ignore_ascii_case(line);
        for area in &self.areas {
            if let Some(given) = area.sub_areas.iter().find(|sub| same(&sub.id)) {
                return Some((area, given.id.clone()));
            }
        }
        let letters = line.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = line.strip_prefix(letters)?;
        let area = self.areas.iter().find(|area| area.id.eq_ignore_ascii_case(letters))?;
        (number.len() <= 3 && !number.starts_with('0')).then(|| (area, format!("{}{number}", area.id)))
    }

    /// Ids of the areas and of their sub-areas, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.areas.iter().flat_map(|area| {
            std::iter::once(area.id.as_str()).chain(area.sub_areas.iter().map(|sub| sub.id.as_str()))
        })
    }
}

impl MatrixArea {
    /// The title of a sub-area that is given.
    #[must_use]
    pub fn title_of(&self, line: &str) -> Option<&str> {
        self.sub_areas.iter().find(|sub| sub.id == line).map(|sub| sub.title.as_str())
    }
}
