//! What is wrong with something typed, in codes that the interface turns into words.

use serde::{Deserialize, Serialize};

/// One broken rule: where, which, and the numbers its sentence needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Problem {
    /// The field as the draft names it, with a path for lists: `needs.2.what`. Empty for the whole draft.
    pub field: String,
    /// What is wrong, for instance `required` or `too_long`.
    pub code: String,
    /// Values for the sentence, for instance `("limit", "200")`.
    #[serde(default)]
    pub args: Vec<(String, String)>,
}

/// Every broken rule of one draft. Never empty when it is an error.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// Notes one more broken rule.
    pub fn add(&mut self, field: &str, code: &str) {
        self.add_with(field, code, &[]);
    }

    /// Notes one more broken rule with values for its sentence.
    pub fn add_with(&mut self, field: &str, code: &str, args: &[(&str, &str)]) {
        self.0.push(Problem {
            field: field.to_owned(),
            code: code.to_owned(),
            args: args.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        });
    }

    /// Gives `value` when nothing is wrong, else every problem.
    pub fn or<T>(self, value: T) -> Result<T, Problems> {
        if self.0.is_empty() { Ok(value) } else { Err(self) }
    }
}
