//! How this person likes the window: kept beside the store, never in it, so that it holds before a store opens.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use sepakat_domain::organisation::Language;
use sepakat_domain::problem::Problems;
use sepakat_domain::text::check_line;
use sepakat_store::Fault;
use serde::{Deserialize, Serialize};

use crate::call::{CallEntry, CallFault, Effect, READERS, call};
use crate::context::Context;

/// What can be done with preferences.
pub const CALLS: &[CallEntry] = &[call!("app.preferences.set", READERS, Effect::Aside("preferences"), set)];

/// Least and most text size, in per cent.
const TEXT_SIZES: (i64, i64) = (90, 175);

/// How this person likes the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(default)]
pub struct Preferences {
    /// Language of the interface.
    pub language: Language,
    /// Light, dark, or as the system.
    pub theme: Theme,
    /// Text size in per cent, 90 to 175.
    pub text_size: i64,
    /// Room between things.
    pub density: Density,
    /// Single letters act as shortcuts outside fields.
    pub single_keys: bool,
    /// The user's own name; empty when not told.
    pub your_name: String,
    /// This laptop is taken along: numbers taken on it carry its mark until the office confirms them.
    pub field_laptop: bool,
}

/// Light, dark, or as the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark cloth.
    Dark,
    /// As the system says.
    System,
}

/// Room between things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Density {
    /// Far apart.
    Roomy,
    /// Close together.
    Compact,
}

impl Default for Preferences {
    fn default() -> Preferences {
        Preferences {
            language: Language::Id,
            theme: Theme::System,
            text_size: 100,
            density: Density::Roomy,
            single_keys: true,
            your_name: String::new(),
            field_laptop: false,
        }
    }
}

/// Preferences that change; what is absent stays.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PreferencesChange {
    /// Language of the interface.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Light, dark, or as the system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// Text size in per cent, 90 to 175.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_size: Option<i64>,
    /// Room between things.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub density: Option<Density>,
    /// Single letters act as shortcuts outside fields.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub single_keys: Option<bool>,
    /// The user's own name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub your_name: Option<String>,
    /// This laptop is taken along.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field_laptop: Option<bool>,
}

/// What is kept beside the stores, in `preferences.json`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    /// How this person likes the window.
    #[serde(flatten)]
    pub preferences: Preferences,
    /// A store was made here. From then on a missing folder is refused, never replaced by an empty store.
    pub store_made: bool,
    /// The sample was open last.
    pub sample_open: bool,
}

/// Name of the file.
const FILE: &str = "preferences.json";

impl Kept {
    /// What is kept in a data folder. A file that is not there or cannot be read gives the usual: preferences
    /// are never a reason not to start.
    pub(crate) fn read(data: &Path) -> Kept {
        let mut kept: Kept = fs::read(data.join(FILE))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        kept.preferences.text_size = kept.preferences.text_size.clamp(TEXT_SIZES.0, TEXT_SIZES.1);
        kept
    }

    /// Writes it so that a power cut leaves the old file or the new one, never half of one.
    pub(crate) fn write(&self, data: &Path) -> io::Result<()> {
        fs::create_dir_all(data)?;
        let unfinished = data.join("preferences.json.part");
        let mut file = fs::File::create(&unfinished)?;
        file.write_all(&serde_json::to_vec_pretty(self)?)?;
        file.sync_all()?;
        fs::rename(&unfinished, data.join(FILE))
    }
}

fn set(context: &Context<'_>, change: PreferencesChange) -> Result<Preferences, CallFault> {
    let mut problems = Problems::default();
    if change.text_size.is_some_and(|size| !(TEXT_SIZES.0..=TEXT_SIZES.1).contains(&size)) {
        let (least, most) = (TEXT_SIZES.0.to_string(), TEXT_SIZES.1.to_string());
        problems.add_with("text_size", "out_of_range", &[("least", &least), ("most", &most)]);
    }
    let your_name = change.your_name.map(|name| check_line("your_name", &name, 120, &mut problems));
    problems.or(())?;
    let kept = context.app.keep(|kept| {
        let now = &mut kept.preferences;
        now.language = change.language.unwrap_or(now.language);
        now.theme = change.theme.unwrap_or(now.theme);
        now.text_size = change.text_size.unwrap_or(now.text_size);
        now.density = change.density.unwrap_or(now.density);
        now.single_keys = change.single_keys.unwrap_or(now.single_keys);
        now.field_laptop = change.field_laptop.unwrap_or(now.field_laptop);
        now.your_name = your_name.unwrap_or(std::mem::take(&mut now.your_name));
        now.clone()
    });
    kept.map_err(|error| Fault::from(error).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_read_again() {
        let data = tempfile::tempdir().unwrap();
        let kept = Kept {
            preferences: Preferences { theme: Theme::Dark, text_size: 130, ..Preferences::default() },
            store_made: true,
            sample_open: false,
        };
        kept.write(data.path()).unwrap();
        assert_eq!(Kept::read(data.path()), kept);
    }

    #[test]
    fn a_file_that_cannot_be_read_gives_the_usual() {
        let data = tempfile::tempdir().unwrap();
        fs::write(data.path().join(FILE), b"{ half a fi").unwrap();
        assert_eq!(Kept::read(data.path()), Kept::default());
        assert_eq!(Kept::read(&data.path().join("nowhere")), Kept::default());
    }

    #[test]
    fn a_text_size_written_by_hand_is_brought_within_reach() {
        let data = tempfile::tempdir().unwrap();
        fs::write(data.path().join(FILE), br#"{"text_size":900,"colour":"mauve"}"#).unwrap();
        assert_eq!(Kept::read(data.path()).preferences.text_size, 175);
    }

    #[test]
    fn writing_makes_the_folder_and_leaves_nothing_unfinished() {
        let data = tempfile::tempdir().unwrap();
        let inner = data.path().join("new");
        Kept::default().write(&inner).unwrap();
        let names: Vec<_> = fs::read_dir(&inner).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, [FILE]);
    }
}
