//! Reading encrypted parts: the zip crate takes the encryption off, and this sees that it reads just the parts that the
//! directory has.

use std::fs::File;
use std::io::Read;

use zip::ZipArchive;

use super::directory::Part;
use crate::pack::Password;

/// A zip of encrypted parts and their password.
pub(super) struct Locked<'p> {
    archive: ZipArchive<File>,
    password: &'p Password,
}

impl<'p> Locked<'p> {
    /// None if the other reader does not take the zip for one; then no part can be read.
    pub(super) fn open(file: File, password: &'p Password) -> Option<Self> {
        Some(Self { archive: ZipArchive::new(file).ok()?, password })
    }

    /// Whether the password is that of a part. What else may be wrong with it shows when it is read.
    pub(super) fn opens(&mut self, part: &Part) -> bool {
        let Ok(name) = std::str::from_utf8(&part.name) else { return true };
        !matches!(
            self.archive.by_name_decrypt(name, self.password.bytes()),
            Err(zip::result::ZipError::InvalidPassword)
        )
    }

    /// Lends the content of a part, unpacked. The outer error says why there is none.
    pub(super) fn read<T>(
        &mut self,
        part: &Part,
        into: &mut dyn FnMut(&mut dyn Read) -> T,
    ) -> Result<T, String> {
        let name = std::str::from_utf8(&part.name).map_err(|_| "its name is not UTF-8")?;
        let mut entry = self
            .archive
            .by_name_decrypt(name, self.password.bytes())
            .map_err(|_| "it cannot be decrypted with this password, or it is damaged".to_owned())?;
        let same = (entry.header_start(), entry.size(), entry.compressed_size())
            == (part.start, part.size, part.packed);
        if !same {
            return Err("the zip contradicts itself about this file".to_owned());
        }
        Ok(into(&mut entry))
    }
}
