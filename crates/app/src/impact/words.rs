//! What figures say, in both languages.

use sepakat_domain::impact::{Finding, Judged};

use crate::answer::LocalText;

/// Why an indicator stands as it does.
pub(crate) fn because(_judged: &Judged) -> LocalText {
    LocalText::of(|_| String::new())
}

/// The weightiest finding, as a title.
pub(crate) fn headline(_findings: &[Finding]) -> LocalText {
    LocalText::of(|_| String::new())
}

/// The findings, as one or two sentences.
pub(crate) fn sentence(_findings: &[Finding]) -> LocalText {
    LocalText::of(|_| String::new())
}
