//! Names of files that every system accepts, made from names that people and agreements have: a number such as
//! `009/PKS/YBN/2026` holds slashes, `CON` is a device on Windows, and a trailing dot vanishes there.

use std::path::{Path, PathBuf};

/// Longest name in bytes. Linux allows 255; the rest is for a number that a system appends.
const LONGEST: usize = 200;

/// A file name that Windows, macOS and Linux accept, as near to `wanted` as possible. Never empty.
pub fn file_name(wanted: &str) -> String {
    let cleaned: String = wanted.chars().map(|c| if forbidden(c) { '-' } else { c }).collect();
    let (stem, extension) = split(cleaned.trim());
    let extension = extension.unwrap_or_default();
    let room = LONGEST.saturating_sub(extension.len() + 1);
    let mut stem = cut(stem.trim_matches([' ', '.']), room).trim_end_matches([' ', '.']).to_owned();
    if stem.is_empty() || reserved(&stem) {
        stem.insert(0, '_');
    }
    if extension.is_empty() { stem } else { format!("{stem}.{extension}") }
}

/// The extension of a name, if it has a plain one.
pub fn extension(name: &str) -> Option<&str> {
    split(name).1
}

/// The path a user chose, with the extension of the suggested name when they typed none.
pub fn with_extension_of(mut path: PathBuf, suggested: &str) -> PathBuf {
    if let Some(wanted) = extension(suggested) {
        let has = path.extension().is_some_and(|have| have.eq_ignore_ascii_case(wanted));
        if !has {
            let mut name = path.file_name().unwrap_or_default().to_owned();
            name.push(".");
            name.push(wanted);
            path.set_file_name(name);
        }
    }
    path
}

/// The last part of a path, for a sentence.
pub fn shown(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// An extension is what follows the last dot if it looks like one; in `No. 12` nothing does.
fn split(name: &str) -> (&str, Option<&str>) {
    match name.rsplit_once('.') {
        Some((stem, extension))
            if (1..=8).contains(&extension.len())
                && extension.bytes().all(|b| b.is_ascii_alphanumeric())
                && extension.bytes().any(|b| b.is_ascii_alphabetic()) =>
        {
            (stem, Some(extension))
        }
        _ => (name, None),
    }
}

fn forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
        // Direction marks and invisible characters make a name lie about its extension.
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Names that are devices on Windows, whatever follows the first dot.
fn reserved(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or_default().trim().to_ascii_uppercase();
    match first.as_str() {
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$" => true,
        _ => {
            (first.starts_with("COM") || first.starts_with("LPT"))
                && matches!(
                    &first[3..],
                    "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "0" | "¹" | "²" | "³"
                )
        }
    }
}

fn cut(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_of_agreements_become_readable_names() {
        for (wanted, given) in [
            ("009/PKS/YBN/2026.pdf", "009-PKS-YBN-2026.pdf"),
            ("Perjanjian SDN 3: kelas.pdf", "Perjanjian SDN 3- kelas.pdf"),
            ("CON.pdf", "_CON.pdf"),
            ("nul", "_nul"),
            ("com1.txt", "_com1.txt"),
            ("Lpt9.surat.pdf", "_Lpt9.surat.pdf"),
            ("COM.pdf", "COM.pdf"),
            ("selesai...", "selesai"),
            ("No. 12", "No. 12"),
            ("  .pdf ", "_.pdf"),
            ("..", "_"),
            ("", "_"),
            ("fdp.\u{202E}exe", "fdp.-exe"),
        ] {
            assert_eq!(file_name(wanted), given, "for {wanted:?}");
        }
    }

    #[test]
    fn an_extension_is_added_only_when_it_was_not_typed() {
        let chosen = |name: &str| with_extension_of(PathBuf::from("/x").join(name), "a.pdf");
        assert_eq!(chosen("surat"), Path::new("/x/surat.pdf"));
        assert_eq!(chosen("surat.PDF"), Path::new("/x/surat.PDF"));
        assert_eq!(chosen("surat no.9"), Path::new("/x/surat no.9.pdf"));
    }

    proptest! {
        #[test]
        fn any_text_becomes_a_name_that_every_system_accepts(wanted in any::<String>()) {
            let name = file_name(&wanted);
            prop_assert!(!name.is_empty() && name.len() <= 255);
            prop_assert!(!name.chars().any(forbidden), "{name:?}");
            prop_assert!(!name.ends_with([' ', '.']), "{name:?}");
            prop_assert!(!reserved(&name), "{name:?}");
            prop_assert_eq!(Path::new(&name).components().count(), 1);
            prop_assert_eq!(file_name(&name), name.clone(), "a good name stays as it is");
        }

        #[test]
        fn names_of_devices_are_never_given(device in "(?i)(con|prn|aux|nul|com[1-9]|lpt[1-9])", rest in "( |\\.[a-z]{0,4})?") {
            let name = file_name(&format!("{device}{rest}"));
            prop_assert!(name.starts_with('_'), "{name:?}");
        }
    }
}
