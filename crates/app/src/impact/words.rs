//! What figures say, in both languages: the interface shows its own, a paper the paper's.

use sepakat_documents::sentences;
use sepakat_domain::impact::{Finding, Judged};

use crate::answer::LocalText;

/// Why an indicator stands as it does.
pub(crate) fn because(judged: &Judged) -> LocalText {
    LocalText::of(|language| sentences::because(judged, language))
}

/// The weightiest finding, as a title.
pub(crate) fn headline(findings: &[Finding]) -> LocalText {
    LocalText::of(|language| sentences::headline(findings, language))
}

/// The findings, as one or two sentences.
pub(crate) fn sentence(findings: &[Finding]) -> LocalText {
    LocalText::of(|language| sentences::sentence(findings, language))
}
