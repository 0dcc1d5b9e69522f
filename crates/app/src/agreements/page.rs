//! One agreement as the editor shows it: parties, clauses with their blanks, what is missing, and how fair it is.

use chrono::NaiveDate;
use sepakat_documents::agreement::Facts;
use sepakat_domain::agreement::{Agreement, MOST_PARTIES, Party, Witness};
use sepakat_domain::clause_text::BlankKind;
use sepakat_domain::difference::Run;
use sepakat_domain::id::Id;
use sepakat_domain::money::Money;
use sepakat_domain::signing::{Drawing, Frozen, Identified, Signature, Way};
use sepakat_store::{Reader, Where};
use serde::Serialize;

use super::addenda::{self, AddendumView};
use super::comments::{self, CommentView};
use super::editor::Editor;
use super::gather::Gathered;
use super::list::{self, AgreementRow, AgreementState};
use super::{paper, parties};
use crate::answer::{Named, One};
use crate::call::CallFault;
use crate::commitments::CommitmentView;
use crate::context::Context;
use crate::ledger::Ledger;
use crate::people::ContactView;
use crate::signing::declining::{self, DecliningView};
use crate::signing::witnesses::{self, WitnessView};

/// Everything that the editor of one agreement shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct AgreementPage {
    /// The row itself.
    pub agreement: Agreement,
    /// How it stands, as the list shows it.
    pub row: AgreementRow,
    /// How it stands today.
    pub state: AgreementState,
    /// For which partnership.
    pub partnership: Named,
    /// The sides, in order.
    pub parties: Vec<PartyView>,
    /// Who witnesses, in order.
    pub witnesses: Vec<Witness>,
    /// Its clauses, in order; those left out as well.
    pub clauses: Vec<ClauseView>,
    /// Clauses of the library that are not in this agreement.
    pub library: Vec<LibraryClause>,
    /// What is still missing before it can be frozen.
    pub missing: Vec<Missing>,
    /// How much each side gives and is bound to.
    pub fairness: Vec<FairnessSide>,
    /// Commitments of the partnership, each with the side that is bound.
    pub commitments: Vec<SideCommitment>,
    /// What it changes, when it is an addendum.
    pub addendum: Option<AddendumView>,
    /// What was said about it and about its articles: open comments first.
    pub comments: Vec<CommentView>,
    /// The version at the signing desk or signed; none while it is a draft.
    pub frozen: Option<FrozenView>,
    /// Every frozen version, newest first.
    pub versions: Vec<FrozenView>,
    /// Signatures on the present frozen version.
    pub signatures: Vec<SignatureView>,
    /// What became of the witnesses of the present frozen version.
    pub witnessed: Vec<WitnessView>,
    /// The parties have signed, and the paper waits for its witnesses.
    pub witnessing: bool,
    /// Who declined to sign a version of it, newest first; those that were taken back as well.
    pub declinings: Vec<DecliningView>,
}

/// A side of the agreement.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PartyView {
    /// The row itself.
    pub party: Party,
    /// Name of the organisation, group or person.
    pub name: String,
    /// It is one human being, who signs for himself or herself.
    pub is_person: bool,
    /// Postal address.
    pub address: String,
    /// The contact who signs; none when not chosen yet.
    pub signer: Option<ContactView>,
    /// Contacts who could sign, those entitled first.
    pub candidates: Vec<ContactView>,
}

/// One clause as the editor shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ClauseView {
    /// Which clause of this agreement.
    pub id: Id,
    /// Key in the library; `own` for the user's own.
    pub key: String,
    /// Key of its mark on the drawn page.
    pub mark: String,
    /// Where it stands in the agreement.
    pub place: ClausePlace,
    /// Number of the article as printed; none when left out.
    pub number: Option<i64>,
    /// Heading.
    pub title: String,
    /// Printed in the agreement.
    pub included: bool,
    /// Written or changed by the user.
    pub own: bool,
    /// What the clause is for, in one sentence.
    pub purpose: String,
    /// What it means, in plain words.
    pub explanation: String,
    /// Wordings to choose from; empty when there is one.
    pub variants: Vec<VariantView>,
    /// The chosen wording's key; empty for the first.
    pub variant: String,
    /// The text with its facts and blanks.
    pub paragraphs: Vec<ParagraphView>,
    /// The text in the library's notation, for own editing.
    pub source: String,
    /// How many of its blanks are still empty.
    pub missing: i64,
    /// What its own words say otherwise than the library, in reading order; empty without own words, and for an own
    /// article.
    pub differs: Vec<Run>,
    /// These words are kept among the organisation's own articles.
    pub kept: bool,
}

/// Where a clause stands in the agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ClausePlace {
    /// What both sides have in mind, before the articles.
    Recitals,
    /// The laws it rests on, before the articles.
    Basis,
    /// One of the articles.
    Article,
}

/// One wording of a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct VariantView {
    /// Its key.
    pub key: String,
    /// What distinguishes it.
    pub title: String,
}

/// One paragraph of a clause.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ParagraphView {
    /// Label in front, for instance `(1)` or `a.`; empty for none.
    pub label: String,
    /// 0 for a paragraph, 1 for a letter under it.
    pub level: i64,
    /// The text in pieces.
    pub spans: Vec<SpanView>,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SpanView {
    /// Fixed words.
    Text {
        /// The words.
        text: String,
    },
    /// A fact known elsewhere, shown where it stands and changed at its source.
    Fact {
        /// Name of the fact.
        key: String,
        /// As printed; empty when not known yet.
        text: String,
    },
    /// A blank of this agreement, filled here.
    Blank {
        /// Name of the blank.
        key: String,
        /// Its name in words.
        label: String,
        /// What helps to fill it; empty for none.
        hint: String,
        /// What is usually filled in, in canonical form; empty for nothing.
        usual: String,
        /// What may be filled in.
        wants: BlankKind,
        /// The value in canonical form; empty when not filled.
        value: String,
        /// As printed; empty when not filled.
        text: String,
    },
}

/// A clause of the library that is not in this agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct LibraryClause {
    /// Its key.
    pub key: String,
    /// Its heading.
    pub title: String,
    /// What it is for.
    pub purpose: String,
}

/// Something that must be known before freezing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Missing {
    /// What, as a code: `blank`, `commitments`, `article`, or the fact: `number`, `organisation`, `subject`, `place`,
    /// `signed_on`, `address`, `signer`, `position`, `authority`, `starts_on`, `ends_on`, `term`, `reach` ...
    pub code: String,
    /// Its whole name, the key of its mark on the drawn page: a blank's name, `starts_on`, `second.signer` ...
    pub key: String,
    /// The clause where it stands; none for the head of the agreement.
    pub clause: Option<Id>,
    /// Heading of that clause; empty for none.
    pub clause_title: String,
    /// The side it concerns; none for both.
    pub side: Option<i64>,
    /// What to call it, in the language of the paper.
    pub label: String,
    /// What helps to fill the blank; empty for none.
    pub hint: String,
    /// What may be filled into the blank; none for other things.
    pub wants: Option<BlankKind>,
    /// Printed label of the paragraph where it stands, for instance `(2) a.`; empty for none.
    pub paragraph: String,
}

/// How much one side gives and is bound to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct FairnessSide {
    /// Which side.
    pub side: i64,
    /// Name of the party.
    pub name: String,
    /// Commitments that bind it.
    pub commitments: i64,
    /// Of those, without a day.
    pub undated: i64,
    /// Their worth in kind, where it is known.
    pub value: Option<Money>,
}

/// A commitment with the side that is bound.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct SideCommitment {
    /// Which side; none when the bound partner is no party of this agreement.
    pub side: Option<i64>,
    /// The commitment.
    pub view: CommitmentView,
}

/// A frozen version.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct FrozenView {
    /// Which frozen version.
    pub id: Id,
    /// Its number.
    pub version: i64,
    /// Twelve characters printed on every copy.
    pub check_code: String,
    /// SHA-256 of the frozen facts, in hex.
    pub content_hash: String,
    /// When, RFC 3339.
    pub frozen_at: String,
    /// How many parties have signed it.
    pub signatures: i64,
}

/// A drawn signature.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct SignatureView {
    /// Which signature.
    pub id: Id,
    /// For which party.
    pub side: i64,
    /// Name of the signer.
    pub name: String,
    /// Position of the signer.
    pub position: String,
    /// How the signer was identified.
    pub identified: Identified,
    /// What was shown.
    pub identified_note: String,
    /// The sentence agreed to.
    pub consent: String,
    /// When, RFC 3339.
    pub signed_at: String,
    /// The computer's clock had jumped.
    pub clock_suspicious: bool,
    /// The drawing; none for one in ink.
    pub drawing: Option<Drawing>,
    /// On the screen or in ink.
    pub way: Way,
    /// The day of one in ink.
    pub inked_on: Option<NaiveDate>,
}

pub(super) fn page(context: &Context<'_>, one: One) -> Result<AgreementPage, CallFault> {
    context.read(|reader| {
        let ledger = Ledger::read(reader, context.today())?;
        let gathered = Gathered::read(reader, &ledger, one.id)?;
        let facts = gathered.facts(reader, &ledger, false)?;
        let row = list::row(reader, &ledger, &gathered.agreement)?;
        let versions = versions(reader, one.id)?;
        let present = gathered.agreement.frozen;
        let editor = Editor::of(
            &gathered,
            &facts,
            gathered.facts(reader, &ledger, true)?,
            reader.list(&Where::all())?,
        );
        let clauses = editor.clauses();
        Ok(AgreementPage {
            state: row.state,
            partnership: row.partnership.clone(),
            parties: gathered.parties.iter().map(|party| party_view(&ledger, &facts, party)).collect(),
            library: editor.library(),
            missing: match row.state {
                state if state.is_draft() => editor.missing(),
                _ => Vec::new(),
            },
            fairness: facts.sides().map(|side| fairness(&gathered, &facts, side)).collect(),
            witnesses: parties::witnesses(reader, one.id)?,
            commitments: commitments(&ledger, &gathered),
            comments: comments::of(reader, &ledger, one.id)?,
            addendum: addenda::view(reader, &gathered.agreement)?,
            frozen: versions.iter().find(|version| Some(version.id) == present).cloned(),
            signatures: match present {
                Some(frozen) => signatures(reader, frozen)?,
                None => Vec::new(),
            },
            witnessed: match present {
                Some(frozen) => witnesses::of(reader, frozen)?,
                None => Vec::new(),
            },
            witnessing: row.witnesses_open,
            declinings: declining::of(reader, &gathered.agreement)?,
            clauses,
            versions,
            row,
            agreement: gathered.agreement,
        })
    })
}

fn party_view(ledger: &Ledger, facts: &Facts, party: &Party) -> PartyView {
    let side = facts.side(party.side.clamp(1, MOST_PARTIES) as u8);
    let mut candidates = ledger.contacts_of(party.partner);
    candidates.sort_by_key(|contact| !contact.signs);
    PartyView {
        name: side.name.clone(),
        is_person: side.person,
        address: side.address.clone(),
        signer: candidates.iter().find(|contact| Some(contact.id) == party.signer).cloned(),
        candidates,
        party: party.clone(),
    }
}

fn fairness(gathered: &Gathered, facts: &Facts, side: u8) -> FairnessSide {
    let duties: Vec<_> = gathered.duties.iter().filter(|(bound, _)| *bound == side).collect();
    let values: Vec<Money> = duties.iter().filter_map(|(_, one)| one.value).collect();
    FairnessSide {
        side: i64::from(side),
        name: facts.side(side).name.clone(),
        commitments: duties.len() as i64,
        undated: duties.iter().filter(|(_, one)| one.due_on.is_none() && one.rhythm.is_empty()).count()
            as i64,
        value: values
            .into_iter()
            .reduce(|sum, one| Money { units: sum.units.saturating_add(one.units), ..sum }),
    }
}

/// Commitments of the partnership, each with the side that is bound.
fn commitments(ledger: &Ledger, gathered: &Gathered) -> Vec<SideCommitment> {
    let bound =
        |id: Id| gathered.duties.iter().find(|(_, one)| one.id == id).map(|(side, _)| i64::from(*side));
    let mut views: Vec<SideCommitment> = ledger
        .commitments_in(gathered.agreement.partnership)
        .map(|one| SideCommitment { side: bound(one.id), view: ledger.view(one) })
        .collect();
    views.sort_by_key(|one| (one.side.is_none(), one.side, one.view.commitment.sort));
    views
}

/// Every frozen version of an agreement, newest first.
pub(crate) fn versions(reader: &Reader<'_>, agreement: Id) -> Result<Vec<FrozenView>, CallFault> {
    let mut versions = Vec::new();
    for frozen in reader.list::<Frozen>(&Where::all().is("agreement", agreement).newest("version"))? {
        let signatures = reader.count::<Signature>(&Where::all().is("frozen", frozen.id))?;
        versions.push(FrozenView::of(&frozen, signatures));
    }
    Ok(versions)
}

impl FrozenView {
    pub(crate) fn of(frozen: &Frozen, signatures: i64) -> FrozenView {
        FrozenView {
            id: frozen.id,
            version: frozen.version,
            check_code: frozen.check_code.clone(),
            content_hash: frozen.content_hash.clone(),
            frozen_at: frozen.frozen_at.clone(),
            signatures,
        }
    }
}

/// Signatures on a frozen version, by side.
pub(crate) fn signatures(reader: &Reader<'_>, frozen: Id) -> Result<Vec<SignatureView>, CallFault> {
    let rows: Vec<Signature> = reader.list(&Where::all().is("frozen", frozen).order("side"))?;
    rows.into_iter().map(SignatureView::of).collect()
}

impl SignatureView {
    fn of(row: Signature) -> Result<SignatureView, CallFault> {
        Ok(SignatureView {
            drawing: paper::drawing(&row)?,
            id: row.id,
            side: row.side,
            name: row.name,
            position: row.position,
            identified: row.identified,
            identified_note: row.identified_note,
            consent: row.consent,
            signed_at: row.signed_at,
            clock_suspicious: row.clock_suspicious,
            way: row.way,
            inked_on: row.inked_on,
        })
    }
}
