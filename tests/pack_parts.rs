//! Packs in parts and encrypted ones: each part a bag of its own, the index over all, and only the right password.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;
mod packs;

use std::collections::BTreeSet;

use common::area::Area;
use packs::{Packer, parts, texts};
use sendpack::pack::{
    BuildInput, Built, PackError, Packing, Password, Seen, Verified, build, dry_run, incomplete, packs_in,
    verify, verify_with,
};
use sha2::{Digest, Sha256};

const PASSWORD: &str = "copper lantern otter vault";

fn password(text: &str) -> Password {
    Password::read(text.as_bytes()).unwrap()
}

/// Bytes that will not pack.
fn noise(seed: usize, length: usize) -> Vec<u8> {
    let mut seed = seed as u64 + 1;
    let mut next = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        seed.to_be_bytes()[0]
    };
    (0..length).map(|_| next()).collect()
}

/// An area with ten documents of 50,000 bytes that will not pack, and one of 300,000.
fn packer() -> Packer {
    area_of((0..11).map(|n| (format!("d{n:02}.pdf"), noise(n, if n == 4 { 300_000 } else { 50_000 }))))
}

/// An area with these documents.
fn area_of(documents: impl Iterator<Item = (String, Vec<u8>)>) -> Packer {
    let area = Area::new();
    let mut entries = String::new();
    for (n, (name, content)) in documents.enumerate() {
        area.write(&format!("documents/{name}"), content);
        entries += &format!(
            "- {{id: d{n}, title: Title {n}, files: [{name}], requests: [\"1.4\"], as_at: 2026-10-01, status: final, \
             owner: {{role: Lead, email: lead@example.org}}, personal_data: none}}\n"
        );
    }
    area.write("documents/more.yaml", entries);
    Packer::of(area)
}

fn built(packer: &Packer, packing: Packing<'_>) -> Built {
    build(&BuildInput { packing, ..packer.input("tuesday") }).unwrap()
}

fn verified(built: &Built, password: Option<&Password>) -> Vec<Verified> {
    built.zips.iter().map(|zip| verify_with(&zip.path, password, &|_| {}).unwrap()).collect()
}

#[test]
fn parts_hold_everything_once_and_keep_to_their_size() {
    let packer = packer();
    let most = 200_000;
    let whole = built(&packer, Packing::default());
    let split = built(&packer, Packing { most: Some(most), ..Packing::default() });
    assert!(split.zips.len() > 4, "{}", split.zips.len());
    let of = split.zips.len();
    let content = |built: &Built| -> BTreeSet<(String, Vec<u8>)> {
        let held = built.zips.iter().flat_map(|zip| parts(&zip.path));
        let payload = held.filter_map(|(name, bytes)| Some((name.split_once("/data/")?.1.to_owned(), bytes)));
        payload.filter(|(path, _)| !["Index.xlsx", "Covering note.docx"].contains(&path.as_str())).collect()
    };
    assert_eq!(content(&whole), content(&split));
    let mut larger = Vec::new();
    for (number, zip) in (1..).zip(&split.zips) {
        let name = format!("example-tuesday-2026-11-24-part-{number}-of-{of}");
        assert_eq!(zip.path.file_stem().unwrap().to_str(), Some(name.as_str()));
        assert!(parts(&zip.path).keys().all(|path| path.starts_with(&format!("{name}/"))));
        assert_eq!(zip.bytes > most, zip.oversize.is_some());
        larger.extend(zip.oversize.clone());
    }
    assert_eq!(larger, ["data/1.4 Joint arrangements/d04.pdf".replace("Joint arrangements", title(&packer))]);
    let verified = verified(&split, None);
    assert!(verified.iter().all(Verified::is_sound), "{verified:?}");
    assert_eq!(incomplete(&verified), []);
    let some: Vec<Verified> =
        verified.into_iter().enumerate().filter(|(n, _)| *n != 2).map(|(_, v)| v).collect();
    let lacking = incomplete(&some);
    assert_eq!(
        (lacking[0].0.clone(), lacking[0].1.code),
        (format!("example-tuesday-2026-11-24-part-3-of-{of}.zip"), "PCK-002")
    );
    assert_eq!(packs_in(packer.out()).unwrap().len(), of + 1);
}

fn title(packer: &Packer) -> &str {
    &packer.framework.request("1.4").unwrap().title
}

#[test]
fn large_documents_are_packed_as_they_are_or_deflated_encrypted_or_not() {
    let text = |n: usize, length: usize| {
        (0..length).map(|at| b"plans for children "[(at + at / 97 * n) % 19]).collect()
    };
    let documents: Vec<(String, Vec<u8>)> = vec![
        ("a.pdf".into(), noise(1, 2_500_000)),
        ("b.txt".into(), text(1, 3_000_000)),
        ("c.pdf".into(), noise(2, 12_000_001)),
        ("d.tif".into(), noise(3, 1_500_000)),
        ("e.pdf".into(), noise(4, 1 << 20)),
        ("f.csv".into(), text(2, 9_999_999)),
    ];
    let packer = area_of(documents.clone().into_iter());
    let password = password(PASSWORD);
    for (password, most) in
        [(None, None), (Some(&password), None), (None, Some(4 << 20)), (Some(&password), Some(4 << 20))]
    {
        let built = built(&packer, Packing { password, most });
        assert!(most.is_none() || built.zips.len() > 3);
        for (zip, verified) in built.zips.iter().zip(verified(&built, password)) {
            assert!(verified.is_sound(), "{:?}", verified.problems);
            let bytes = std::fs::read(&zip.path).unwrap();
            let sum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!((zip.bytes, &zip.sha256), (bytes.len() as u64, &sum));
        }
        if password.is_none() {
            let held: Vec<_> = built.zips.iter().flat_map(|zip| parts(&zip.path)).collect();
            for (name, content) in &documents {
                assert!(held.iter().any(|(path, bytes)| path.ends_with(name) && bytes == content), "{name}");
            }
        }
    }
}

#[test]
fn the_index_of_every_part_says_where_everything_is() {
    let packer = packer();
    let split = built(&packer, Packing { most: Some(200_000), ..Packing::default() });
    let mut indexes = Vec::new();
    for (number, zip) in (1..).zip(&split.zips) {
        let held = parts(&zip.path);
        let (_, index) = held.iter().find(|(name, _)| name.ends_with("/data/Index.xlsx")).unwrap();
        let files = texts(index, "Files");
        let paths: Vec<&String> = files
            .iter()
            .filter(|((_, col), text)| *col == 1 && text.starts_with("data/"))
            .map(|(_, t)| t)
            .collect();
        for ((row, _), path) in files.iter().filter(|((row, col), _)| *col == 1 && *row > 1) {
            let here = held.keys().any(|name| name.ends_with(&format!("/{path}")));
            assert_eq!(here, files[&(*row, 4)] == number.to_string(), "{path}");
        }
        assert_eq!(paths.len(), split.zips.iter().map(|z| z.files - 1).sum::<usize>());
        indexes.push(index.clone());
    }
    assert!(indexes.windows(2).all(|pair| pair[0] == pair[1]), "one index over all");
    let places = texts(&indexes[0], "Index");
    assert!(places.values().any(|place| place.starts_with("part 2: 1.4 ")));
}

#[test]
fn parts_of_two_builds_do_not_pass_for_one() {
    let packer = packer();
    let packing = Packing { most: Some(200_000), ..Packing::default() };
    let old = built(&packer, packing);
    let kept = tempfile::tempdir().unwrap();
    let first = kept.path().join("old.zip");
    std::fs::copy(&old.zips[0].path, &first).unwrap();
    let later = packs::moment("2026-11-24T10:45:00");
    let new = build(&BuildInput { packing, as_of: later, ..packer.input("tuesday") }).unwrap();
    let mut mixed = vec![verify(&first, &|_| {}).unwrap()];
    mixed.extend(new.zips[1..].iter().map(|zip| verify(&zip.path, &|_| {}).unwrap()));
    assert!(mixed.iter().all(Verified::is_sound));
    assert!(incomplete(&mixed).iter().all(|(_, p)| p.code == "PCK-005") && !incomplete(&mixed).is_empty());
}

#[test]
fn a_size_that_all_fits_in_gives_one_pack_and_one_too_small_none() {
    let packer = packer();
    let one = built(&packer, Packing { most: Some(5_000_000), ..Packing::default() });
    assert_eq!(one.zips[0].path.file_name().unwrap(), "example-tuesday-2026-11-24.zip");
    let packing = Packing { most: Some(10_000), ..Packing::default() };
    let error = build(&BuildInput { packing, ..packer.input("tuesday") });
    assert!(matches!(error, Err(PackError::PartTooSmall { .. })));
    assert_eq!(packer.left(), ["example-tuesday-2026-11-24.zip", "receipts.jsonl"]);
}

#[test]
fn only_the_password_opens_an_encrypted_pack() {
    let packer = packer();
    let right = password(PASSWORD);
    let packing = Packing { password: Some(&right), most: Some(200_000) };
    let split = built(&packer, packing);
    let again = built(&packer, packing);
    assert_ne!(split.zips[0].sha256, again.zips[0].sha256, "a fresh salt each time");
    let checked = verified(&again, Some(&right));
    assert!(checked.iter().all(Verified::is_sound), "{checked:?}");
    assert_eq!(incomplete(&checked), []);
    let path = &again.zips[0].path;
    assert!(matches!(verify(path, &|_| {}), Err(PackError::PasswordNeeded(_))));
    let wrong = password("copper lantern otter vaults");
    assert!(matches!(verify_with(path, Some(&wrong), &|_| {}), Err(PackError::PasswordWrong(_))));
    let bytes = std::fs::read(path).unwrap();
    let held = parts(&built(&packer, Packing { most: Some(200_000), ..Packing::default() }).zips[0].path);
    let (_, document) = held.iter().find(|(name, _)| name.ends_with(".pdf")).unwrap();
    assert!(!bytes.windows(64).any(|w| w == &document[1000..1064]), "nothing of a document can be read");
}

#[test]
fn damage_to_an_encrypted_pack_is_found() {
    let packer = packer();
    let right = password(PASSWORD);
    let pack = built(&packer, Packing { password: Some(&right), most: None });
    let sound = std::fs::read(&pack.zips[0].path).unwrap();
    for at in (2_000..sound.len() - 6_000).step_by(sound.len() / 11) {
        let mut bytes = sound.clone();
        bytes[at] ^= 4;
        let (_dir, path) = packs::put(&bytes);
        let said = verify_with(&path, Some(&right), &|_| {});
        assert!(!said.is_ok_and(|v| v.is_sound()), "at {at}");
    }
}

#[test]
fn receipts_say_which_part_and_whether_it_is_encrypted() {
    let packer = packer();
    let right = password(PASSWORD);
    let split = built(&packer, Packing { password: Some(&right), most: Some(200_000) });
    let receipts = packer.out().join("receipts.jsonl");
    let read = || -> Vec<serde_json::Value> {
        let text = std::fs::read_to_string(&receipts).unwrap();
        text.lines().map(|l| serde_json::from_str(l).unwrap()).collect()
    };
    for (number, (line, zip)) in (1..).zip(read().iter().zip(&split.zips)) {
        assert_eq!(
            (line["part"].as_u64(), line["parts"].as_u64()),
            (Some(number), Some(split.zips.len() as u64))
        );
        assert_eq!(line["encrypted"], true);
        assert_eq!(line["sha256"], zip.sha256.as_str());
    }
    assert!(!std::fs::read_to_string(&receipts).unwrap().contains("copper"));
    // A line that was torn off in its middle goes; whole ones stay.
    let text = std::fs::read_to_string(&receipts).unwrap();
    std::fs::write(&receipts, format!("{text}{{\"when\": \"2026-")).unwrap();
    built(&packer, Packing::default());
    let lines = read();
    assert_eq!(lines.len(), split.zips.len() + 1);
    assert_eq!(
        (lines.last().unwrap()["encrypted"].as_bool(), &lines.last().unwrap()["part"]),
        (Some(false), &serde_json::Value::Null)
    );
}

#[test]
fn what_changes_between_check_and_build_is_noticed() {
    let packer = packer();
    let input = packer.input("tuesday");
    let seen = Seen::of(&dry_run(&input).unwrap(), &packer.repository);
    let input = BuildInput { seen: Some(&seen), ..input };
    assert!(build(&input).is_ok());
    let document = dry_run(&input).unwrap().files[0].clone();
    let bytes = std::fs::read(&document.source).unwrap();
    let later = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(4_000_000_000);
    // The same length, but saved again.
    std::fs::write(&document.source, bytes.iter().map(|b| !b).collect::<Vec<u8>>()).unwrap();
    std::fs::File::options().write(true).open(&document.source).unwrap().set_modified(later).unwrap();
    assert!(matches!(build(&input), Err(PackError::Changed(path)) if path == document.shown));
    std::fs::write(&document.source, &bytes).unwrap();
    let list = packer.repository.list_file("list-1").path;
    std::fs::File::options().write(true).open(&list).unwrap().set_modified(later).unwrap();
    let seen = Seen::of(&dry_run(&packer.input("tuesday")).unwrap(), &packer.repository);
    assert!(build(&BuildInput { seen: Some(&seen), ..input }).is_ok());
    std::fs::File::options()
        .write(true)
        .open(&list)
        .unwrap()
        .set_modified(std::time::SystemTime::UNIX_EPOCH)
        .unwrap();
    assert!(
        matches!(build(&BuildInput { seen: Some(&seen), ..input }), Err(PackError::Changed(path)) if path.contains("list-1"))
    );
}
