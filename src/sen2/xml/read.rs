//! Reading the file: its pieces go to the walk. No document type is let in, so no entity can be defined.

use std::fs::File;
use std::io::ErrorKind;
use std::path::Path;

use quick_xml::events::{BytesRef, Event};
use quick_xml::{Error, Reader};

use super::stretch::Stretch;
use super::walk::{Stop, Walk};
use crate::sen2::error::Sen2Error;
use crate::sen2::naming::Naming;
use crate::sen2::read::{Each, check_header};
use crate::sen2::tally::Tally;
use crate::sen2::told::{Form, Told};

/// Reads a return, giving each person to `each` as they close.
pub(in crate::sen2) fn read(path: &Path, tally: &mut Tally, each: Each<'_>) -> Result<Told, Sen2Error> {
    let file = File::open(path).map_err(|e| Sen2Error::io(path, &e))?;
    let stretch = Stretch::new(file).map_err(|e| Sen2Error::io(path, &e))?;
    let mut walk = Walk::new(tally, each);
    let mut reader = Reader::from_reader(stretch);
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        reader.get_mut().begin();
        let line = reader.get_ref().line;
        let step = match reader.read_event_into(&mut buffer) {
            Ok(Event::Eof) => break,
            Ok(event) => take(&mut walk, &event, line),
            Err(error) => Err(Stop::Wrong(words(&error))),
        };
        step.map_err(|stop| match stop {
            Stop::Wrong(what) => Sen2Error::line(path, line, what),
            Stop::Error(error) => error,
        })?;
    }
    if !walk.is_whole() {
        let line = reader.get_ref().line;
        return Err(Sen2Error::line(path, line, "the file ends too early: export it again"));
    }
    check_header(path, walk.header.as_ref())?;
    if walk.people == 0 {
        return Err(Sen2Error::file(
            path,
            "this return holds no Person records, so it is not a person-level return",
        ));
    }
    Ok(Told::new(Form::Xml, walk.header.as_ref(), Naming::Lines))
}

fn take(walk: &mut Walk<'_>, event: &Event<'_>, line: u32) -> Result<(), Stop> {
    match event {
        Event::Start(tag) => walk.open(tag.local_name().into_inner(), line),
        Event::End(_) => walk.close(),
        Event::Text(text) => walk.text(text),
        Event::CData(text) => walk.text(text),
        Event::GeneralRef(entity) => {
            let c = meant(entity).ok_or(Stop::Wrong("there is an entity here that XML does not define"))?;
            walk.text(c.encode_utf8(&mut [0; 4]))
        }
        Event::DocType(_) => Err(Stop::Wrong(
            "there is a document type here, which no SEN2 return has: export the return again",
        )),
        _ => Ok(()),
    }
}

/// The character of an entity: numbered, or one of the five that XML itself defines.
fn meant(entity: &BytesRef<'_>) -> Option<char> {
    if let Some(numbered) = entity.resolve_char_ref().ok()? {
        return Some(numbered);
    }
    Some(match &**entity {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

/// What is wrong, without what the file says.
fn words(error: &Error) -> &'static str {
    match error {
        Error::Io(error) if error.kind() == ErrorKind::FileTooLarge => {
            "there is an enormously long piece here, as in no honest return: export it again"
        }
        Error::Io(_) => "the file cannot be read from here on: copy it to this computer and try again",
        Error::Syntax(_) => "the file ends too early or is damaged here: export it again",
        Error::IllFormed(_) => {
            "an element closes that did not open, or the file is damaged here: export it again"
        }
        _ => "the file is damaged here: export it again",
    }
}
