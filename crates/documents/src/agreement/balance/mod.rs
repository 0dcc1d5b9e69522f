//! Whether an agreement answers the five questions, and how its duties, rights and money are spread.
//!
//! Everything is counted from facts and read from the texts. It says what is one-sided or unsaid and what to talk
//! about; whether something is fair, people decide.

mod money;
mod rules;
mod score;
mod spread;
mod subject;

#[cfg(test)]
mod tests;

use serde::Serialize;

pub use score::{Answer, Lack, LackCode, Question, Score};

use super::check::At;
use super::check::lines::Paper;
use super::facts::Facts;
use super::known::party;

/// What a sentence is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// What each promises.
    Duties,
    /// What each may ask.
    Rights,
    /// Who pays and who bears the costs.
    Money,
    /// Who may end or change it.
    Exit,
    /// What happens when they disagree.
    Disputes,
}

/// How something is spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// The same for all.
    Even,
    /// So it is; neither good nor bad.
    Plain,
    /// Different for one: worth a talk.
    Uneven,
    /// Nothing is said.
    Unsaid,
}

macro_rules! sentences {
    ($($(#[$doc:meta])* $variant:ident = $name:literal $topic:ident $tone:ident),+ $(,)?) => {
        /// A sentence about the balance.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
        pub enum BalanceCode {
            $($(#[$doc])* #[serde(rename = $name)] $variant),+
        }

        impl BalanceCode {
            /// All of them.
            pub const ALL: &'static [BalanceCode] = &[$(BalanceCode::$variant),+];

            /// Its name.
            pub fn name(self) -> &'static str {
                match self { $(BalanceCode::$variant => $name),+ }
            }

            /// What it is about.
            pub fn topic(self) -> Topic {
                match self { $(BalanceCode::$variant => Topic::$topic),+ }
            }

            /// How it is spread.
            pub fn tone(self) -> Tone {
                match self { $(BalanceCode::$variant => Tone::$tone),+ }
            }
        }
    };
}

sentences! {
    /// Nobody promises anything yet.
    DutiesUnsaid = "duties_unsaid" Duties Unsaid,
    /// One party promises nothing.
    DutiesNone = "duties_none" Duties Uneven,
    /// One party promises far more.
    DutiesUneven = "duties_uneven" Duties Uneven,
    /// All promise about as much.
    DutiesEven = "duties_even" Duties Even,
    /// Promises of a party without a day.
    Undated = "undated" Duties Unsaid,
    /// What the promises of a party are worth.
    Worth = "worth" Duties Plain,
    /// The promises of one party are worth far more.
    WorthUneven = "worth_uneven" Duties Uneven,
    /// No right is written.
    RightsUnsaid = "rights_unsaid" Rights Unsaid,
    /// One party has no right.
    RightsNone = "rights_none" Rights Uneven,
    /// One party has far more rights.
    RightsUneven = "rights_uneven" Rights Uneven,
    /// All have about as many rights.
    RightsEven = "rights_even" Rights Even,
    /// Nothing is said about costs.
    MoneyUnsaid = "money_unsaid" Money Unsaid,
    /// Each bears its own costs.
    OwnCosts = "own_costs" Money Even,
    /// One party pays another.
    Pays = "pays" Money Plain,
    /// One party bears all costs.
    BearsAll = "bears_all" Money Uneven,
    /// Money is handed over, and nothing says what happens to what is left.
    RefundUnsaid = "refund_unsaid" Money Unsaid,
    /// What a party bears of the budget.
    BudgetShare = "budget_share" Money Plain,
    /// Nothing says who may end it.
    ExitUnsaid = "exit_unsaid" Exit Unsaid,
    /// Each may end it, on the same terms.
    ExitEach = "exit_each" Exit Even,
    /// Only one party may end it.
    ExitOnly = "exit_only" Exit Uneven,
    /// They may end it with different notice.
    ExitNotice = "exit_notice" Exit Uneven,
    /// One party alone may change it.
    ChangeAlone = "change_alone" Exit Uneven,
    /// Nothing says what happens when they disagree.
    DisputesUnsaid = "disputes_unsaid" Disputes Unsaid,
    /// They talk first.
    TalksFirst = "talks_first" Disputes Even,
    /// A court that is near all or whose distance is not known.
    ForumCourt = "forum_court" Disputes Plain,
    /// A court in the place of one party only.
    ForumNear = "forum_near" Disputes Uneven,
    /// Arbitration.
    ForumArbitration = "forum_arbitration" Disputes Plain,
    /// Somebody that both trust.
    ForumPerson = "forum_person" Disputes Even,
    /// One party decides.
    ForumDecides = "forum_decides" Disputes Uneven,
}

/// A sentence about the balance, as a code and what its words name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sentence {
    /// Which.
    pub code: BalanceCode,
    /// What the words name: parties by their names, amounts in plain digits, lengths of time as blanks hold them.
    pub args: Vec<(String, String)>,
    /// Where to look.
    pub at: At,
}

/// The score card and the balance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Balance {
    /// The five questions in order.
    pub score: Vec<Score>,
    /// How things are spread, in the order of topics.
    pub sentences: Vec<Sentence>,
}

/// Reads an agreement for how it is spread.
pub fn balance(facts: &Facts) -> Balance {
    let paper = Paper::of(facts);
    let mut said = Said { facts, sentences: Vec::new() };
    spread::duties(&mut said);
    spread::rights(&paper, &mut said);
    money::money(&paper, &mut said);
    rules::exit(&paper, &mut said);
    rules::disputes(&paper, &mut said);
    Balance { score: score::score(facts, &paper, &said.sentences), sentences: said.sentences }
}

struct Said<'a> {
    facts: &'a Facts,
    sentences: Vec<Sentence>,
}

impl Said<'_> {
    fn add(&mut self, code: BalanceCode, at: At, args: &[(&str, &str)]) {
        let args = args.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let sentence = Sentence { code, args, at };
        if !self.sentences.contains(&sentence) {
            self.sentences.push(sentence);
        }
    }

    /// What to call a party.
    fn name(&self, side: u8) -> String {
        name(self.facts, side)
    }
}

/// The name of a party; its defined term while it has none.
fn name(facts: &Facts, side: u8) -> String {
    match facts.side(side).name.trim() {
        "" => party(side, facts.language),
        name => name.to_owned(),
    }
}

/// Something of a party, in an article or not.
fn of_side(side: u8, at: &At) -> At {
    At { side: Some(side), ..at.clone() }
}
