//! PDFs that reportlab draws, and pypdf encrypts and reads: pages and words must be the same.

use std::process::Command;

use sendpack::documents::{Problem, read};

use crate::made::Heard;

/// Draws PDFs in a folder, and prints for each its name, pages and words, or that it asks for a password.
const DRAW: &str = r#"
import sys, pathlib, pypdf
from reportlab.pdfgen import canvas
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
import reportlab
folder = pathlib.Path(sys.argv[1])
pdfmetrics.registerFont(TTFont("Vera", str(pathlib.Path(reportlab.__file__).parent / "fonts" / "Vera.ttf")))
for packed in (0, 1):
    c = canvas.Canvas(str(folder / f"plain{packed}.pdf"), pageCompression=packed)
    for font in ("Helvetica", "Times-Bold", "Courier", "Vera"):
        c.setFont(font, 11)
        c.drawString(72, 700, f"Invented café in {font}: UPN A801200001001, £5")
        t = c.beginText(72, 600)
        for n in range(30):
            t.textLine(f"line {n} of words, NHS 943 476 5919")
        c.drawText(t)
        c.showPage()
    c.save()
for way in ("RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256"):
    for password in ("", "secret"):
        writer = pypdf.PdfWriter(clone_from=str(folder / "plain1.pdf"))
        writer.encrypt(password, "owner", algorithm=way)
        writer.write(str(folder / f"{way}-{'locked' if password else 'open'}.pdf"))
for path in sorted(folder.glob("*.pdf")):
    reader = pypdf.PdfReader(str(path))
    if "locked" in path.name:
        print(path.name, "locked", sep="\t")
        continue
    words = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    print(path.name, len(reader.pages), words, sep="\t")
"#;

#[test]
fn another_reader_sees_the_same_pages_and_words() {
    let folder = tempfile::tempdir().unwrap();
    let python = std::env::var("SENDPACK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let output = Command::new(&python).args(["-c", DRAW]).arg(folder.path()).env("PYTHONUTF8", "1").output();
    let output = output.unwrap_or_else(|e| panic!("{python}: {e}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stdout).unwrap();
    let mut compared = 0;
    for line in told.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let mut heard = Heard::default();
        let inside = read(&folder.path().join(fields[0]), &mut heard);
        if fields[1] == "locked" {
            assert_eq!(inside.problem, Some(Problem::Encrypted), "{}", fields[0]);
            continue;
        }
        let pages = heard.0.iter().filter(|(place, _)| place.to_string().starts_with("page"));
        let words: Vec<&str> = pages.flat_map(|(_, text)| text.split_whitespace()).collect();
        assert_eq!(inside.problem, None, "{}", fields[0]);
        assert_eq!(inside.pages.map(|n| n.to_string()).as_deref(), Some(fields[1]), "{}", fields[0]);
        assert_eq!(words.join(" "), fields[2], "{}", fields[0]);
        compared += 1;
    }
    assert_eq!(compared, 7);
}
