//! Shapes that many calls share: arguments that name one row, one changed field, and what a write answers.

use sepakat_domain::id::Id;
use sepakat_domain::organisation::Language;
use serde::{Deserialize, Deserializer, Serialize, de::DeserializeOwned, de::Error as _};
use serde_json::Value;

/// No arguments.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Arguments that name one row.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct One {
    /// Which row.
    pub id: Id,
}

/// Arguments that give one field of one row a new value: `{ id, field, value }`.
#[derive(Debug, Clone)]
pub struct Set<F> {
    /// Which row.
    pub id: Id,
    /// Which field, and its new value.
    pub change: F,
    /// The field's name on the wire: edits of one field within two minutes are one step of undo.
    pub field: String,
}

impl<'de, F: DeserializeOwned> Deserialize<'de> for Set<F> {
    /// Reads the three members apart from the tagged field, because serde cannot refuse unknown members of a
    /// flattened value.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Set<F>, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Wire {
            id: Id,
            field: String,
            value: Value,
        }
        let wire = Wire::deserialize(deserializer)?;
        let tagged = serde_json::json!({ "field": wire.field, "value": wire.value });
        let change = serde_json::from_value(tagged).map_err(D::Error::custom)?;
        Ok(Set { id: wire.id, change, field: wire.field })
    }
}

/// Arguments that give the one row of its kind a new value: `{ field, value }`.
#[derive(Debug, Clone)]
pub struct SetOnly<F> {
    /// Which field, and its new value.
    pub change: F,
    /// The field's name on the wire.
    pub field: String,
}

impl<'de, F: DeserializeOwned> Deserialize<'de> for SetOnly<F> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<SetOnly<F>, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Wire {
            field: String,
            value: Value,
        }
        let wire = Wire::deserialize(deserializer)?;
        let tagged = serde_json::json!({ "field": wire.field, "value": wire.value });
        let change = serde_json::from_value(tagged).map_err(D::Error::custom)?;
        Ok(SetOnly { change, field: wire.field })
    }
}

/// What every write answers: its value, which rows changed, and what undo would now take back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Done<T> {
    /// The answer of the deed.
    pub value: T,
    /// Rows that changed.
    pub changed: Vec<Changed>,
    /// The deed that undo would take back; none when it cannot be undone or nothing changed.
    pub undo: Option<DeedLabel>,
}

/// Rows of one noun that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Changed {
    /// The noun in the singular, for instance `partner`.
    pub noun: String,
    /// Which rows.
    pub ids: Vec<Id>,
}

/// A deed by the name of its call and the thing it was about, so that undo can be named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct DeedLabel {
    /// Name of the call, for instance `partners.add`.
    pub name: String,
    /// What it was about, for instance a partner's name.
    pub subject: String,
}

/// A row by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Named {
    /// Which row.
    pub id: Id,
    /// Name to show.
    pub name: String,
}

/// A computed sentence in both languages: the interface shows its own, a paper the paper's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct LocalText {
    /// In Bahasa Indonesia.
    pub id: String,
    /// In English.
    pub en: String,
}

impl LocalText {
    /// The same sentence in both languages.
    pub(crate) fn of(sentence: impl Fn(Language) -> String) -> LocalText {
        LocalText { id: sentence(Language::Id), en: sentence(Language::En) }
    }
}

/// Something computed, as a code and values that the interface turns into a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Said {
    /// Which sentence.
    pub code: String,
    /// Values for it.
    pub args: Vec<(String, String)>,
}

impl Said {
    /// A sentence with numbers.
    pub(crate) fn of(code: &str, args: &[(&str, i64)]) -> Said {
        Said {
            code: code.to_owned(),
            args: args.iter().map(|(name, value)| ((*name).to_owned(), value.to_string())).collect(),
        }
    }
}

/// Shapes of the hand-written readers above.
#[cfg(feature = "shapes")]
mod shapes {
    use super::{Set, SetOnly};
    use ts_rs::{Config, TS, TypeVisitor};

    impl<F: TS + 'static> TS for Set<F> {
        type WithoutGenerics = Set<()>;
        type OptionInnerType = Self;
        fn name(config: &Config) -> String {
            format!("{{ id: string }} & {}", F::name(config))
        }
        fn inline(config: &Config) -> String {
            Self::name(config)
        }
        fn visit_dependencies(visitor: &mut impl TypeVisitor) {
            visitor.visit::<F>();
        }
    }

    impl<F: TS + 'static> TS for SetOnly<F> {
        type WithoutGenerics = SetOnly<()>;
        type OptionInnerType = Self;
        fn name(config: &Config) -> String {
            F::name(config)
        }
        fn inline(config: &Config) -> String {
            Self::name(config)
        }
        fn visit_dependencies(visitor: &mut impl TypeVisitor) {
            visitor.visit::<F>();
        }
    }
}
