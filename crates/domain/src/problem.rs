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

/// Why something typed could not be read as a number, an amount, a date or a time. It becomes a [`Problem`] as
/// soon as the field is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    /// What is wrong, for instance `not_a_date`.
    pub code: &'static str,
    /// Values for the sentence.
    pub args: Vec<(String, String)>,
}

impl Misread {
    /// A fault that needs no values.
    pub fn new(code: &'static str) -> Misread {
        Misread { code, args: Vec::new() }
    }

    /// A fault with one value for its sentence.
    pub fn with(code: &'static str, name: &str, value: &str) -> Misread {
        Misread { code, args: vec![(name.to_owned(), value.to_owned())] }
    }

    /// The problem of a field.
    pub fn at(self, field: &str) -> Problem {
        Problem { field: field.to_owned(), code: self.code.to_owned(), args: self.args }
    }
}

impl std::fmt::Display for Misread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)
    }
}

impl std::error::Error for Misread {}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_wrong_gives_the_value() {
        assert_eq!(Problems::default().or(7), Ok(7));
    }

    #[test]
    fn every_problem_is_kept_in_order() {
        let mut problems = Problems::default();
        problems.add("name", "required");
        problems.add_with("needs.2.what", "too_long", &[("limit", "200")]);
        let kept = problems.or(()).map_err(|all| all.0);
        let Err(kept) = kept else { panic!("two rules are broken") };
        assert_eq!(kept.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), ["required", "too_long"]);
        assert_eq!(kept[1].args, [("limit".to_owned(), "200".to_owned())]);
    }

    #[test]
    fn a_misread_field_becomes_its_problem() {
        let problem = Misread::with("too_large", "limit", "10").at("value");
        assert_eq!((problem.field.as_str(), problem.code.as_str()), ("value", "too_large"));
        assert_eq!(problem.args, [("limit".to_owned(), "10".to_owned())]);
    }

    #[test]
    fn problems_cross_as_json_and_arguments_may_be_missing() -> Result<(), serde_json::Error> {
        let problem: Problem = serde_json::from_str(r#"{"field":"name","code":"required"}"#)?;
        assert_eq!(problem.args, []);
        Ok(())
    }
}
