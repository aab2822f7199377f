//! A compound file made by hand.

/// A compound file whose directory names one stream, of no length.
pub fn with_stream(name: &str) -> Vec<u8> {
    const END: u32 = 0xffff_fffe;
    const FREE: u32 = 0xffff_ffff;
    let mut file = vec![0; 512];
    file[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    file[30..32].copy_from_slice(&9_u16.to_le_bytes());
    let mut put = |at: usize, value: u32| file[at..at + 4].copy_from_slice(&value.to_le_bytes());
    put(48, 1);
    put(60, END);
    put(68, END);
    put(76, 0);
    for at in (80..512).step_by(4) {
        put(at, FREE);
    }
    // The table of sectors: itself, then the directory.
    let mut table = vec![0xff_u8; 512];
    table[0..4].copy_from_slice(&0xffff_fffd_u32.to_le_bytes());
    table[4..8].copy_from_slice(&END.to_le_bytes());
    file.extend(table);
    for entry in ["Root Entry", name] {
        let units: Vec<u8> = entry.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        let mut bytes = vec![0; 128];
        bytes[..units.len()].copy_from_slice(&units);
        bytes[64..66].copy_from_slice(&u16::try_from(units.len()).unwrap().to_le_bytes());
        bytes[116..120].copy_from_slice(&END.to_le_bytes());
        file.extend(bytes);
    }
    file.resize(1536, 0);
    file
}
