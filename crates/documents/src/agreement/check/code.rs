//! What can be found, and how much each thing matters.

use serde::Serialize;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The paper contradicts itself: it cannot be frozen.
    Stops,
    /// It may be meant so; somebody should look.
    Look,
    /// Good to know.
    Hint,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal $severity:ident),+ $(,)?) => {
        /// What was found.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
        pub enum FindingCode {
            $($(#[$doc])* #[serde(rename = $name)] $variant),+
        }

        impl FindingCode {
            /// All of them.
            pub const ALL: &'static [FindingCode] = &[$(FindingCode::$variant),+];

            /// Its name.
            pub fn name(self) -> &'static str {
                match self {
                    $(FindingCode::$variant => $name),+
                }
            }

            /// How much it matters.
            pub fn severity(self) -> Severity {
                match self {
                    $(FindingCode::$variant => Severity::$severity),+
                }
            }
        }
    };
}

codes! {
    /// A defined term that no party of this paper has.
    TermUnknown = "term_unknown" Stops,
    /// Another term than the one this paper defines for that party: KESATU where it says PERTAMA.
    TermMixed = "term_mixed" Stops,
    /// The term of the other language.
    TermLanguage = "term_language" Look,
    /// The term in other letters than where it is defined.
    TermWritten = "term_written" Look,
    /// A name that the party had before.
    FormerName = "former_name" Look,
    /// The weekday is not that of the date.
    Weekday = "weekday" Stops,
    /// There is no such day.
    NoSuchDay = "no_such_day" Stops,
    /// The digits behind a date say another day.
    DateDigits = "date_digits" Stops,
    /// Figure and words say different numbers.
    Amount = "amount" Stops,
    /// A reference to an article that is not there.
    ArticleUnknown = "article_unknown" Stops,
    /// An article refers to itself by number.
    ArticleItself = "article_itself" Look,
    /// A reference to a paragraph that is not there.
    ParagraphUnknown = "paragraph_unknown" Stops,
    /// A reference to an annex that is not printed.
    AnnexUnknown = "annex_unknown" Stops,
    /// Dots, lines or words that hold a place.
    BlankLeft = "blank_left" Stops,
    /// The other side's number is the same as ours.
    NumbersSame = "numbers_same" Stops,
    /// Another agreement bears this number.
    NumberUsed = "number_used" Stops,
    /// The number names another year than the day of signing.
    NumberYear = "number_year" Look,
    /// The number names another month than the day of signing.
    NumberMonth = "number_month" Hint,
    /// The authority ended before the day of signing.
    AuthorityExpired = "authority_expired" Stops,
    /// The authority is of a later day than the signing.
    AuthorityLater = "authority_later" Look,
    /// One name signs for two parties.
    SameSigner = "same_signer" Look,
    /// Who signs also witnesses.
    WitnessSigns = "witness_signs" Look,
    /// An Indonesian party, and no Indonesian text.
    LanguageOnly = "language_only" Look,
    /// Two languages, and nothing says which one prevails.
    LanguagePrevails = "language_prevails" Look,
    /// People are named, and nothing protects their data.
    PersonalData = "personal_data" Look,
    /// It ends before it begins.
    TermBackwards = "term_backwards" Stops,
    /// It is signed after it has ended.
    SignedAfterEnd = "signed_after_end" Stops,
    /// It is signed long after it began.
    SignedLate = "signed_late" Look,
    /// It runs for more than five years.
    TermLong = "term_long" Look,
    /// A notice is longer than the whole term.
    NoticeLong = "notice_long" Look,
    /// A commitment is due outside the term.
    DutyOutside = "duty_outside" Look,
    /// A commitment without a day.
    DutyUndated = "duty_undated" Look,
    /// A commitment without a quantity.
    DutyUncounted = "duty_uncounted" Hint,
    /// A payment is due outside the term.
    PaymentOutside = "payment_outside" Look,
    /// There are more or fewer instalments than said.
    Instalments = "instalments" Look,
    /// Fewer copies than parties.
    CopiesFew = "copies_few" Look,
    /// Money changes hands and nothing speaks of duty stamps.
    StampDuty = "stamp_duty" Hint,
}
