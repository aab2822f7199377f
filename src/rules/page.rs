//! A rule's page: the text that people read and the examples that tests run.
//!
//! A page has the headings of [`HEADINGS`]. Under "Examples", fenced blocks whose first line names a file
//! (```` ```yaml documents/entries.yaml ````) make a small repository, and a block ```` ```finds ```` ends the
//! example: it names each finding of this rule as `CODE place`, or says `nothing`. A block ```` ```lacks ```` names,
//! one a line, requests and criteria that nothing in the example's area answers; ```` ```without ```` what is left
//! out of the run, as `--without` does.

/// The headings that every page has, in order.
pub const HEADINGS: &[&str] = &["What it finds", "Why it matters", "Examples", "How to mend it", "Source"];

/// A page, read.
pub struct Page<'p> {
    /// Headings with their text, in order.
    pub sections: Vec<(&'p str, String)>,
    /// Its examples.
    pub examples: Vec<Example<'p>>,
}

/// An example: files, and what this rule finds in them.
#[derive(Default)]
pub struct Example<'p> {
    /// Path, a word after it in the fence (`exact`), and content.
    pub files: Vec<(&'p str, &'p str, String)>,
    /// What the run leaves out.
    pub without: Vec<&'p str>,
    /// Requests, parts, criteria or aspects that nothing answers.
    pub lacks: Vec<&'p str>,
    /// What must be found, as `CODE place`, sorted; empty for nothing.
    pub finds: Vec<&'p str>,
}

impl<'p> Page<'p> {
    /// Reads a page.
    #[must_use]
    pub fn parse(text: &'p str) -> Self {
        let mut page = Self { sections: Vec::new(), examples: Vec::new() };
        let mut example = Example::default();
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            if let Some(heading) = line.strip_prefix("## ") {
                page.sections.push((heading.trim(), String::new()));
                continue;
            }
            page.add(line);
            let Some(fence) = line.strip_prefix("```") else { continue };
            let block: Vec<&'p str> = lines.by_ref().take_while(|l| !l.starts_with("```")).collect();
            block.iter().for_each(|l| page.add(l));
            page.add("```");
            let mut words = fence.split_whitespace();
            match (words.next(), words.next()) {
                (Some("finds"), _) => {
                    example.finds = said(&block);
                    example.finds.retain(|line| *line != "nothing");
                    example.finds.sort_unstable();
                    page.examples.push(std::mem::take(&mut example));
                }
                (Some("lacks"), _) => example.lacks = said(&block),
                (Some("without"), _) => example.without = said(&block),
                (Some(_), Some(path)) => {
                    example.files.push((path, words.next().unwrap_or(""), block.join("\n") + "\n"))
                }
                _ => {}
            }
        }
        page
    }

    fn add(&mut self, line: &str) {
        if let Some((_, text)) = self.sections.last_mut() {
            text.push_str(line);
            text.push('\n');
        }
    }
}

/// The lines of a block that say something.
fn said<'p>(block: &[&'p str]) -> Vec<&'p str> {
    block.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect()
}
