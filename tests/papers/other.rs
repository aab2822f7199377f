//! Everything that is neither PDF nor of Office.

use sendpack::documents::{Kind, NoSink, Place, Problem, Trace, read};

use crate::made::{UPN, read_as};

#[test]
fn text_in_every_writing() {
    let wide: Vec<u8> = format!("one\r\n{UPN}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [format!("one\n{UPN}\n").into_bytes(), [b"\xff\xfe".to_vec(), wide.clone()].concat(), wide] {
        let (inside, heard) = read_as("a.txt", &bytes);
        assert_eq!((inside.kind, inside.problem), (Kind::Text, None));
        assert_eq!(heard.places(UPN), [Place::Line(2)]);
    }
    let (_, heard) = read_as("a.csv", b"caf\xe9,1\n");
    assert_eq!(heard.places("café"), [Place::Line(1)]);
}

#[test]
fn nothing_is_empty() {
    for bytes in [&b""[..], b" \r\n\t ", &[0; 300], b"<html><body> </body></html>"] {
        assert_eq!(read_as("a.txt", bytes).0.problem, Some(Problem::Empty), "{bytes:?}");
    }
}

#[test]
fn rich_text_with_all_that_should_not_leave() {
    let text = format!(
        "{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Arial;}}}}{{\\info{{\\author Jo Invented}}{{\\title A \\'e9}}}}\
         First A8012\\b 0000\\b0 1001\\par {{\\revised new}} {{\\deleted old}} {{\\v secret}}\\u8364?\\par\
         {{\\*\\annotation a note}}{{\\header {UPN}}}}}"
    );
    let (inside, heard) = read_as("a.rtf", text.as_bytes());
    assert_eq!((inside.kind, inside.problem.clone()), (Kind::RichText, None));
    assert_eq!(heard.places(UPN), [Place::Paragraph(1), Place::Header]);
    assert_eq!(heard.places("A é"), [Place::Property("title")]);
    assert_eq!(heard.places("secret€"), [Place::Paragraph(2)]);
    assert_eq!(heard.places("a note"), [Place::Comment]);
    assert!(heard.places("Arial").is_empty());
    for (trace, count) in
        [(Trace::TrackedChange, 2), (Trace::HiddenText, 1), (Trace::Comment, 1), (Trace::Author, 1)]
    {
        assert_eq!(inside.traced(trace).map(|t| t.count), Some(count), "{trace:?}");
    }
    let (inside, _) = read_as("a.rtf", &text.as_bytes()[..100]);
    assert!(matches!(inside.problem, Some(Problem::Damaged(_))));
}

#[test]
fn pages_and_mails() {
    let html = format!("<html><p>A801<b>2000</b>01001<p title='{UPN}'>x<!-- {UPN} --></html>");
    let (inside, heard) = read_as("a.html", html.as_bytes());
    assert_eq!(inside.kind, Kind::Page);
    assert_eq!(heard.places(UPN).len(), 3);
    let mail = "From: a@b.example\nTo: c\nSubject: d\nContent-Type: multipart/mixed; boundary=\"zz\"\n\n--zz\n\
                Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nQTgwMTIwMDAwMTAwMQ==\n--zz--\n";
    let (inside, heard) = read_as("a.eml", mail.as_bytes());
    assert_eq!((inside.kind, heard.places(UPN).len()), (Kind::Mail, 1));
}

#[test]
fn pictures_whole_and_cut() {
    let chunk = |kind: &[u8], data: &[u8]| {
        [&u32::try_from(data.len()).unwrap().to_be_bytes(), kind, data, &[0; 4]].concat()
    };
    let png =
        [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"tEXt", b"Author\0Jo Invented"), chunk(b"IEND", b"")].concat();
    let (inside, heard) = read_as("a.png", &png);
    assert_eq!((inside.kind, inside.problem.clone(), inside.has_text), (Kind::Image, None, false));
    assert!(inside.traced(Trace::Author).is_some());
    assert_eq!(heard.places("Jo"), [Place::Property("author")]);
    let (inside, _) = read_as("a.png", &png[..40]);
    assert!(matches!(inside.problem, Some(Problem::Damaged(_))));
    let exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x3b\x01\x02\0\x0c\0\0\0\x1a\0\0\0\0\0\0\0Jo Invented\0";
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let jpeg = [&b"\xff\xd8\xff\xe1"[..], &length, exif, b"\xff\xda\0\x02\xff\xd9"].concat();
    assert!(read_as("a.jpg", &jpeg).0.traced(Trace::Author).is_some());
}

#[test]
fn what_is_no_file_is_said_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path(), &folder.path().join("none.pdf")] {
        let problem = read(path, &mut NoSink).problem;
        assert!(matches!(problem, Some(Problem::Unreadable(_))), "{problem:?}");
    }
}
