//! A password, and reading one from a file as people save it.

use zeroize::Zeroizing;

use super::strength;

/// A password. It cannot be printed, and its memory is wiped when it goes.
pub struct Password(Zeroizing<String>);

/// Why a text is no password for a pack. Nothing of the text is in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordFault {
    /// There is nothing.
    #[error("there is no password: write it in the first line")]
    Empty,
    /// Bytes that are no text.
    #[error("this is not a text file: save the password as plain text")]
    NotText,
    /// A character that programs encode in different ways.
    #[error(
        "the password holds a character that not every program reads alike, such as an accent or £: \
         use letters without accents, digits, spaces and ! # $ % & * + - . / = ? @ _"
    )]
    NotPlain,
    /// Too short.
    #[error("the password has {0} characters; use {least} or more, for instance four words that have nothing to do with each other", least = strength::LEAST)]
    Short(usize),
    /// Made of what people try first.
    #[error(
        "the password could be guessed: apart from common words, names, dates, rows of keys and repeats too little is \
         left. Use four words that have nothing to do with each other, or what a password manager makes"
    )]
    Guessable,
}

impl Password {
    /// The password that a person typed, or the first line of a file's bytes.
    ///
    /// # Errors
    /// There is none, or it is not one that every program reads alike.
    pub fn read(bytes: &[u8]) -> Result<Self, PasswordFault> {
        let text = decoded(bytes)?;
        let line = text.split(['\n', '\r']).next().unwrap_or_default().trim();
        if line.is_empty() {
            return Err(PasswordFault::Empty);
        }
        if !line.chars().all(|c| c == ' ' || c.is_ascii_graphic()) {
            return Err(PasswordFault::NotPlain);
        }
        Ok(Self(Zeroizing::new(line.to_owned())))
    }

    /// Whether it would withstand guessing. `known` are names that an attacker would try, such as the area's.
    ///
    /// # Errors
    /// It would not.
    pub fn check(&self, known: &[&str]) -> Result<(), PasswordFault> {
        strength::check(&self.0, known)
    }

    /// Its bytes, for encryption.
    pub(in crate::pack) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// As text: UTF-8, or UTF-16 where a mark at the start says so, as Windows saves it.
fn decoded(bytes: &[u8]) -> Result<Zeroizing<String>, PasswordFault> {
    let wide = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = Zeroizing::new(rest.as_chunks().0.iter().map(|b| unit(*b)).collect::<Vec<u16>>());
        String::from_utf16(&units).map_err(|_| PasswordFault::NotText)
    };
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] | rest => {
            std::str::from_utf8(rest).map(str::to_owned).map_err(|_| PasswordFault::NotText)
        }
    };
    text.map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(bytes: &[u8]) -> Result<String, PasswordFault> {
        Password::read(bytes).map(|p| String::from_utf8(p.bytes().to_vec()).unwrap())
    }

    #[test]
    fn files_as_people_save_them() {
        let wide = |units: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "\u{feff}copper lantern\r\nnot this".encode_utf16().flat_map(units).collect()
        };
        let files = [
            b"copper lantern".to_vec(),
            b"copper lantern\n".to_vec(),
            b"copper lantern \r\nsecond line".to_vec(),
            b"\xef\xbb\xbfcopper lantern\n".to_vec(),
            wide(u16::to_le_bytes),
            wide(u16::to_be_bytes),
        ];
        for file in files {
            assert_eq!(read(&file).as_deref(), Ok("copper lantern"), "{file:?}");
        }
    }

    #[test]
    fn what_is_no_password() {
        for (bytes, fault) in [
            (&b""[..], PasswordFault::Empty),
            (b"\n copper", PasswordFault::Empty),
            (b"\xff\xfe\n\0", PasswordFault::Empty),
            (b"\x80\x81", PasswordFault::NotText),
            (b"\xff\xfe\x00\xd8", PasswordFault::NotText),
            ("£20 note".as_bytes(), PasswordFault::NotPlain),
            (b"a\0b", PasswordFault::NotPlain),
            (b"a\tb", PasswordFault::NotPlain),
        ] {
            assert_eq!(read(bytes), Err(fault), "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            if let Ok(text) = read(&bytes) {
                prop_assert!(!text.is_empty() && text.is_ascii());
            }
        }
    }
}
