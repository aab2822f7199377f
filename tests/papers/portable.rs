//! PDFs.

use sendpack::documents::{Kind, Place, Problem, Trace};

use crate::made::{UPN, packed, page, pdf, read_as, stream};

const PIECES: &str = "BT /F 12 Tf 72 700 Td (A8012) Tj [(0000) -20 (10)] TJ (01) Tj 0 -20 Td (next) Tj ET";

#[test]
fn an_identifier_drawn_in_pieces_is_one() {
    for bytes in [page(PIECES, "", "", &[]), packed(PIECES)] {
        let (inside, heard) = read_as("a.pdf", &bytes);
        assert_eq!((inside.kind, inside.problem.clone(), inside.pages), (Kind::Pdf, None, Some(1)));
        assert!(inside.has_text);
        assert_eq!(heard.places(UPN), [Place::Page(1)]);
        assert_eq!(heard.places("next"), [Place::Page(1)]);
    }
}

#[test]
fn a_pdf_may_begin_after_something_else() {
    let bytes = [b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), page(PIECES, "", "", &[])].concat();
    let (inside, heard) = read_as("a.pdf", &bytes);
    assert_eq!((inside.kind, inside.problem), (Kind::Pdf, None));
    assert_eq!(heard.places(UPN).len(), 1);
}

#[test]
fn fonts_that_say_what_their_codes_mean() {
    let table =
        "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <000A> <0030> endbfrange
                 1 beginbfchar <0020> <0041> endbfchar";
    let codes: String = UPN
        .bytes()
        .map(|b| if b == b'A' { "0020".to_owned() } else { format!("{:04X}", b - b'0' + 1) })
        .collect();
    let content = format!("BT /G 12 Tf 72 700 Td <{codes}> Tj ET");
    let fonts = "/Resources<</Font<</G 6 0 R>>>>";
    let composite =
        b"<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[8 0 R]>>".to_vec();
    let below = b"<</Type/Font/Subtype/CIDFontType2/DW 600>>".to_vec();
    let more = [composite.clone(), stream("", table.as_bytes()), below.clone()];
    let (_, heard) = read_as("a.pdf", &page(&content, fonts, "", &more));
    assert_eq!(heard.places(UPN), [Place::Page(1)]);
    // Without its table nobody can tell, and the page has no text.
    let more = [composite, stream("", b""), below];
    let (inside, _) = read_as("a.pdf", &page(&content, fonts, "", &more));
    assert!(!inside.has_text);
}

#[test]
fn drawings_in_drawings_are_read_and_circles_end() {
    let resources = "/Resources<</XObject<</X 6 0 R>>>>";
    let form = "/Type/XObject/Subtype/Form/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>";
    let drawing = stream(form, format!("BT /F 9 Tf ({UPN}) Tj ET /X Do").as_bytes());
    let (inside, heard) = read_as("a.pdf", &page("/X Do", resources, "", &[drawing]));
    assert_eq!(inside.problem, None);
    assert_eq!(heard.places(UPN), [Place::Page(1)]);
}

#[test]
fn notes_stamps_fields_and_code() {
    let annotations = format!(
        "/Annots[<</Subtype/Text/Contents(see {UPN})>><</Subtype/Popup>><</Subtype/Link/A<</S/URI/URI(mailto:x)>>>>\
         <</Subtype/Stamp/Name/Draft>><</Subtype/Widget/FT/Tx/V(filled)>>]/AA<</O<</S/JavaScript/JS(x)>>>>"
    );
    let catalog = "/Names<</EmbeddedFiles<</Names[(a)<<>>]>>>>";
    let (inside, heard) = read_as("a.pdf", &page("BT ET", &annotations, catalog, &[]));
    let traced = |trace| inside.traced(trace).map(|t| (t.place.clone(), t.count));
    assert_eq!(traced(Trace::Comment), Some((Place::Page(1), 1)));
    assert_eq!(traced(Trace::DraftWatermark), Some((Place::Page(1), 1)));
    assert_eq!(traced(Trace::Macro), Some((Place::Page(1), 1)));
    assert_eq!(traced(Trace::Embedded), Some((Place::Whole, 1)));
    assert_eq!(heard.places(UPN), [Place::Comment]);
    assert_eq!(heard.places("filled"), [Place::Page(1)]);
    assert_eq!(heard.places("mailto:x"), [Place::Link]);
    assert!(!inside.has_text);
}

#[test]
fn who_wrote_it_and_not_with_what() {
    let objects = [
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R>>".to_vec(),
        format!("<</Author(Jo Invented)/Creator(A Program)/Keywords<{}>>>", "FEFF00410042").into_bytes(),
    ];
    let (inside, heard) = read_as("a.pdf", &pdf(&objects, 4));
    assert_eq!(heard.places("Jo Invented"), [Place::Property("author")]);
    assert_eq!(heard.places("AB"), [Place::Property("keywords")]);
    assert!(heard.places("A Program").is_empty());
    assert!(inside.traced(Trace::Author).is_some());
    assert_eq!(inside.problem, Some(Problem::Empty));
}

#[test]
fn a_stamp_across_the_page_says_draft() {
    let (inside, _) =
        read_as("a.pdf", &page("BT /F 60 Tf .7 .7 -.7 .7 100 100 Tm (DRAFT) Tj ET", "", "", &[]));
    assert!(inside.traced(Trace::DraftWatermark).is_some());
}

#[test]
fn a_damaged_file_is_said_to_be_and_read_all_the_same() {
    let whole = page(PIECES, "", "", &[]);
    let cut = whole.len() - 60;
    let no_table: Vec<u8> =
        String::from_utf8_lossy(&whole).replace("startxref\n", "startxref\n9").into_bytes();
    for bytes in [whole[..cut].to_vec(), page(PIECES, "", "", &[]).repeat(1)[..cut - 100].to_vec()] {
        let (inside, heard) = read_as("a.pdf", &bytes);
        assert!(matches!(inside.problem, Some(Problem::Damaged(_))), "{:?}", inside.problem);
        assert_eq!((inside.pages, heard.places(UPN).len()), (Some(1), 1));
    }
    assert!(matches!(read_as("a.pdf", &no_table).0.problem, Some(Problem::Damaged(_))));
    let (inside, _) = read_as("a.pdf", b"%PDF-1.7\nnothing\n");
    assert!(matches!(inside.problem, Some(Problem::Damaged(_))));
}

#[test]
fn a_file_that_unpacks_without_end_is_refused() {
    let bomb = stream("", &vec![b' '; 40 << 20]);
    let kids = "/Contents[6 0 R 6 0 R 6 0 R 6 0 R 6 0 R 6 0 R 6 0 R 6 0 R]";
    let bytes = page("", "", "", &[bomb]);
    let text = String::from_utf8_lossy(&bytes).contains("/Contents 4 0 R");
    assert!(text);
    let at = bytes.windows(15).position(|w| w == b"/Contents 4 0 R").unwrap();
    let bytes = [&bytes[..at], kids.as_bytes(), &bytes[at + 15..]].concat();
    let (inside, _) = read_as("a.pdf", &bytes);
    assert!(inside.problem.is_some());
}
