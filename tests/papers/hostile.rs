//! Files with bytes flipped, cut or put in: each is read without a panic, and says what it is.

use proptest::prelude::*;
use proptest::sample::Index;

use crate::made::{packed, page, read_as, stream};

fn seeds() -> Vec<(&'static str, Vec<u8>)> {
    let content = "q 1 0 0 1 5 5 cm BT /F 12 Tf 72 700 Td [(A8012) -20 (00001001)] TJ T* (b) ' ET Q BI /W 1 ID x EI /X Do";
    let annotations = "/Annots[<</Subtype/Text/Contents(c)>><</Subtype/Widget/V(v)/Parent 2 0 R>>]";
    vec![
        ("a.pdf", page(content, annotations, "/OpenAction<</S/JavaScript>>", &[stream("/Type/ObjStm/N 1/First 3", b"9 0 1")])),
        ("b.pdf", packed(content)),
        ("c.rtf", b"{\\rtf1\\ansi{\\info{\\author A}}x\\'e9\\u8364?\\bin4 aaaa{\\*\\annotation n}}".to_vec()),
        ("d.html", b"<html><a title='x>y' b=c>&amp;&#65;<!-- c --><![CDATA[x]]></a><script>1</script>".to_vec()),
        ("e.eml", b"From: a\nTo: b\nSubject: c\nContent-Type: x; boundary=z\n\n--z\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<b>=41=\n--z--".to_vec()),
        ("f.png", b"\x89PNG\r\n\x1a\n\0\0\0\x06tEXta\0bcde\0\0\0\0\0\0\0\0IEND\0\0\0\0".to_vec()),
        ("g.tif", b"II*\0\x08\0\0\0\x02\0\x3b\x01\x02\0\x04\0\0\0\x1a\0\0\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0".to_vec()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics(
        which in any::<Index>(),
        flips in prop::collection::vec((any::<Index>(), any::<u8>()), 0..6),
        cut in any::<Index>(),
        is_cut in any::<bool>(),
        twice in prop::option::of((any::<Index>(), any::<Index>())),
    ) {
        let seeds = seeds();
        let (name, mut bytes) = which.get(&seeds).clone();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some((from, to)) = twice {
            let piece = bytes[from.index(bytes.len())..].to_vec();
            let to = to.index(bytes.len());
            bytes.splice(to..to, piece);
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let (inside, _) = read_as(name, &bytes);
        prop_assert!(inside.traces.is_sorted());
    }
}
