//! Checking packs: each test damages a sound one and expects what its receiver must be told.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;
mod packs;

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::LazyLock;

use common::area::Area;
use common::cases;
use packs::{Packer, parts, put, zip_of};
use proptest::prelude::*;
use sendpack::pack::{Verified, build, verify};
use sha2::{Digest, Sha256};

/// The parts of a zip by name.
type Parts = BTreeMap<String, Vec<u8>>;

const BASE: &str = "example-friday-2026-11-24";

/// A sound pack, as it was built.
static PACK: LazyLock<(Vec<u8>, Parts)> = LazyLock::new(|| {
    let area = Area::new();
    let mut entries = String::new();
    for (id, file, text) in
        [("a", "long.txt", "many words, ".repeat(400)), ("b", "short.pdf", "%PDF-".into())]
    {
        area.write(&format!("documents/{file}"), text);
        entries += &format!(
            "- {{id: {id}, title: Title {id}, files: [{file}], requests: [\"2.1\"], as_at: 2026-10-01, status: final, \
             owner: {{role: Lead, email: lead@example.org}}, personal_data: none}}\n"
        );
    }
    area.write("documents/more.yaml", entries);
    let packer = Packer::of(area);
    let built = build(&packer.input("friday")).unwrap();
    (std::fs::read(&built.zips[0].path).unwrap(), parts(&built.zips[0].path))
});

/// What is said of a pack of these bytes.
fn said_of(bytes: &[u8]) -> Verified {
    let (_dir, path) = put(bytes);
    verify(&path, &|_| {}).unwrap()
}

/// Codes and paths of what is said of the sound pack once it was damaged.
fn damaged(damage: impl FnOnce(&mut Parts)) -> Vec<(&'static str, String)> {
    let mut parts = PACK.1.clone();
    damage(&mut parts);
    let (_dir, path) = zip_of(&parts);
    let said = verify(&path, &|_| {}).unwrap();
    said.problems.into_iter().map(|p| (p.code, p.path)).collect()
}

fn part(path: &str) -> String {
    format!("{BASE}/{path}")
}

/// Changes a text part.
fn edit(parts: &mut Parts, path: &str, change: impl FnOnce(String) -> String) {
    let text = String::from_utf8(parts.remove(&part(path)).unwrap()).unwrap();
    parts.insert(part(path), change(text).into_bytes());
}

/// Writes the manifests anew, as someone would who hides what was done.
fn reseal(parts: &mut Parts) {
    let lines = |of: &Parts, payload: bool| -> String {
        of.iter()
            .filter_map(|(name, bytes)| Some((name.strip_prefix(BASE)?.strip_prefix('/')?, bytes)))
            .filter(|(name, _)| name.starts_with("data/") == payload && !name.starts_with("tagmanifest"))
            .map(|(name, bytes)| format!("{}  {name}\n", hex(&Sha256::digest(bytes))))
            .collect()
    };
    let payload = lines(parts, true);
    parts.insert(part("manifest-sha256.txt"), payload.into_bytes());
    let tags = lines(parts, false);
    parts.insert(part("tagmanifest-sha256.txt"), tags.into_bytes());
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

const LONG: &str = "data/2.1 Engagement plans and impact/long.txt";

#[test]
fn a_sound_pack_is_sound_packed_or_not() {
    let said = said_of(&PACK.0);
    assert_eq!((said.problems, said.files), (vec![], 4));
    assert_eq!(damaged(|_| {}), []);
    let dir = tempfile::tempdir().unwrap();
    zip::ZipArchive::new(Cursor::new(&PACK.0)).unwrap().extract(dir.path()).unwrap();
    assert_eq!(verify(dir.path(), &|_| {}).unwrap().problems, []);
    assert_eq!(verify(&dir.path().join(BASE), &|_| {}).unwrap().problems, []);
    std::fs::write(dir.path().join(part(LONG)), "changed").unwrap();
    let codes: Vec<_> = verify(dir.path(), &|_| {}).unwrap().problems.into_iter().map(|p| p.code).collect();
    assert_eq!(codes, ["PCK-001", "PCK-004", "PCK-005"], "the size, the sum and the index");
}

#[test]
fn a_file_lost_added_or_changed() {
    let lost = damaged(|parts| drop(parts.remove(&part(LONG))));
    assert_eq!(lost, [("PCK-001", "bag-info.txt".into()), ("PCK-002", LONG.into())]);
    let added = damaged(|parts| drop(parts.insert(part("data/extra.txt"), vec![1])));
    assert_eq!(added, [("PCK-001", "bag-info.txt".into()), ("PCK-003", "data/extra.txt".into())]);
    let beside = damaged(|parts| drop(parts.insert("__MACOSX/x".into(), vec![1])));
    assert_eq!(beside, [("PCK-003", "__MACOSX/x".into())]);
    let changed = damaged(|parts| parts.get_mut(&part(LONG)).unwrap()[100] ^= 1);
    assert_eq!(changed, [("PCK-004", LONG.into())]);
}

#[test]
fn tag_files_lost_or_changed() {
    for file in ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"] {
        let said = damaged(|parts| drop(parts.remove(&part(file))));
        assert!(
            said.iter().any(|(code, path)| *code == "PCK-002" && path.ends_with(file)),
            "{file}: {said:?}"
        );
    }
    let said = damaged(|p| edit(p, "bagit.txt", |t| t.replace("1.0", "3.0")));
    assert_eq!(said, [("PCK-001", "bagit.txt".into()), ("PCK-004", "bagit.txt".into())]);
    let said = damaged(|p| edit(p, "tagmanifest-sha256.txt", |t| t + "nonsense\n"));
    assert_eq!(said, [("PCK-001", "tagmanifest-sha256.txt".into())]);
    let said = damaged(|p| drop(p.insert(part("bagit.txt"), vec![0xff, 0xfe])));
    assert_eq!(said, [("PCK-001", "bagit.txt".into()), ("PCK-004", "bagit.txt".into())]);
}

#[test]
fn the_index_tells_on_those_who_write_the_manifest_anew() {
    let said = damaged(|parts| {
        parts.get_mut(&part(LONG)).unwrap()[100] ^= 1;
        reseal(parts);
    });
    assert_eq!(said, [("PCK-005", LONG.into())]);
    let said = damaged(|parts| {
        parts.remove(&part("data/Index.xlsx"));
        reseal(parts);
    });
    assert!(said.contains(&("PCK-005", "data/Index.xlsx".into())));
    let said = damaged(|parts| {
        parts.insert(part("data/Index.xlsx"), b"PK not a workbook".to_vec());
        reseal(parts);
    });
    assert!(said.contains(&("PCK-005", "data/Index.xlsx".into())));
}

#[test]
fn names_that_could_do_harm() {
    for name in
        ["../evil.txt", "/etc/passwd", "C:/x.txt", "data\\x.txt", "data/a\u{202e}fdp.exe", "data/nul.txt"]
    {
        let said = damaged(|parts| drop(parts.insert(format!("{BASE}/{name}"), vec![1])));
        assert!(said.iter().any(|(code, _)| *code == "PCK-006"), "{name}: {said:?}");
    }
    let said = damaged(|parts| drop(parts.insert(part(&LONG.to_uppercase()), vec![1])));
    assert!(said.iter().any(|(code, _)| *code == "PCK-006"), "{said:?}");
    let in_manifest = damaged(|p| {
        let sum = "0".repeat(64);
        edit(p, "manifest-sha256.txt", |text| format!("{text}{sum}  data/../../evil\n"));
    });
    assert!(in_manifest.contains(&("PCK-006", "data/../../evil".into())));
}

#[test]
fn what_is_no_pack_at_all() {
    for bytes in [&b""[..], b"PK", b"hello", &PACK.0[..PACK.0.len() / 2], &PACK.0[..PACK.0.len() - 1]] {
        let said = said_of(bytes);
        assert_eq!(said.problems.iter().map(|p| p.code).collect::<Vec<_>>(), ["PCK-001"]);
    }
    let dir = tempfile::tempdir().unwrap();
    assert!(verify(&dir.path().join("none.zip"), &|_| {}).is_err());
    assert!(!verify(dir.path(), &|_| {}).unwrap().is_sound(), "an empty folder");
}

/// Where the content of each file of the payload lies in the zip.
fn payload_bytes() -> Vec<std::ops::Range<usize>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(&PACK.0)).unwrap();
    (0..zip.len())
        .filter_map(|index| {
            let part = zip.by_index_raw(index).unwrap();
            let start = usize::try_from(part.data_start().unwrap()).unwrap();
            let length = usize::try_from(part.compressed_size()).unwrap();
            part.name().unwrap().contains("/data/").then_some(start..start + length)
        })
        .collect()
}

proptest! {
    #![proptest_config(cases(96, "proptest-regressions/pack_verify.txt"))]

    #[test]
    fn a_flipped_bit_of_the_payload_is_always_found(which: prop::sample::Index, at: prop::sample::Index, bit in 0..8) {
        let ranges = payload_bytes();
        let range = ranges[which.index(ranges.len())].clone();
        let mut bytes = PACK.0.clone();
        bytes[range.start + at.index(range.len())] ^= 1_u8 << bit;
        // The last bits of a deflated stream may mean nothing: then every file is what it was.
        let (_dir, path) = put(&bytes);
        prop_assert!(!said_of(&bytes).is_sound() || parts(&path) == PACK.1);
    }

    #[test]
    fn damage_of_any_kind_never_panics(flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12), cut: prop::sample::Index, cuts: bool) {
        let mut bytes = PACK.0.clone();
        for (at, value) in flips {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        if cuts {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = said_of(&bytes);
    }

    #[test]
    fn damage_to_the_directory_never_panics(at in 0_usize..1500, value: u8) {
        let mut bytes = PACK.0.clone();
        let at = bytes.len().saturating_sub(1 + at);
        bytes[at] = value;
        let _ = said_of(&bytes);
    }
}
