//! The agreements of the sample: drafted from its rows, frozen and signed like any other, on days gone by.

use std::collections::BTreeMap;

use chrono::{Datelike, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use sepakat_documents::Keep;
use sepakat_documents::agreement::{Facts, consent_sentence, ready_to_freeze};
use sepakat_domain::agreement::{Agreement, AgreementKind, Clause, Party};
use sepakat_domain::calendar::term_end;
use sepakat_domain::document_number::{DEFAULT_PATTERN, Parts, Pattern};
use sepakat_domain::id::Id;
use sepakat_domain::organisation::Language;
use sepakat_domain::signing::{Drawing, Frozen, Signature, Way};
use sepakat_store::{Store, Where, Writer};

use super::rows::{Known, day};
use crate::agreements::draft::{put_clauses, put_fill};
use crate::agreements::freeze;
use crate::agreements::gather::Gathered;
use crate::agreements::paper::{self, Sheet};
use crate::call::CallFault;
use crate::content::sample::{Sample, SampleAgreement, SampleSignature};
use crate::ledger::Ledger;
use crate::{organisation, signing};

/// Writes the agreements. The papers that both sides signed are kept in `store` as they were.
pub(super) fn fill(
    writer: &mut Writer<'_>,
    store: &Store,
    sample: &Sample,
    known: &Known,
    language: Language,
) -> Result<(), CallFault> {
    let drawings = crate::content::drawings().map_err(|error| CallFault::broken(&error.to_string()))?;
    for one in &sample.agreements {
        let agreement = draft(writer, one, known, language)?;
        let (frozen, facts) = freeze(writer, store, &agreement, one)?;
        sign(writer, store, &agreement, one, frozen, &facts, &drawings)?;
    }
    Ok(())
}

fn found(keys: &BTreeMap<String, Id>, key: &str) -> Result<Id, CallFault> {
    keys.get(key).copied().ok_or_else(|| CallFault::broken(&format!("sample without {key}")))
}

/// The draft with its parties, clauses and blanks.
fn draft(
    writer: &mut Writer<'_>,
    one: &SampleAgreement,
    known: &Known,
    language: Language,
) -> Result<Agreement, CallFault> {
    let today = writer.today();
    let ours = organisation::ours(writer)?;
    let signed_on = day(today, one.signed);
    let parts = Parts {
        ordinal: one.ordinal,
        kind: AgreementKind::Cooperation.mark(),
        organisation: &ours.short_code,
        date: signed_on,
    };
    let number = Pattern::parse(DEFAULT_PATTERN).map(|pattern| pattern.render(&parts)).unwrap_or_default();
    let agreement = Agreement {
        id: writer.new_id(),
        partnership: found(&known.partnerships, &one.partnership)?,
        kind: AgreementKind::Cooperation,
        subject: one.subject.clone(),
        number,
        partner_number: one.partner_number.replace("{tahun}", &signed_on.year().to_string()),
        place: ours.place,
        signed_on: Some(signed_on),
        starts_on: Some(day(today, one.starts)),
        ends_on: term_end(day(today, one.starts), one.months),
        language,
        paper: ours.paper,
        copies: 2,
        version: 1,
        frozen: None,
        void_reason: None,
        retired: false,
        parent: None,
        parent_number: String::new(),
        parent_on: None,
        bilingual: false,
        annexes: None,
        number_mark: String::new(),
        terminated_on: None,
        termination: None,
        termination_note: String::new(),
        renews: None,
        closed_on: None,
        thanks: String::new(),
        reviewed_on: None,
        looked_at: String::new(),
        initials: false,
    };
    writer.put(&agreement)?;
    let partner = found(&known.partners, &one.partner)?;
    for (side, whose, signer) in [(1, None, &one.signer), (2, Some(partner), &one.partner_signer)] {
        let id = writer.new_id();
        let signer = known.contacts.get(signer).copied();
        writer.put(&Party {
            id,
            agreement: agreement.id,
            side,
            partner: whose,
            signer,
            number: String::new(),
            retired: false,
        })?;
    }
    put_clauses(writer, &agreement)?;
    for clause in writer.list::<Clause>(&Where::all().is("agreement", agreement.id))? {
        if let Some(choice) = one.clauses.iter().find(|choice| choice.key == clause.key) {
            writer.put(&Clause { included: choice.included, variant: choice.variant.clone(), ..clause })?;
        }
    }
    let days = one.fill_days.iter().map(|(blank, days)| (blank.clone(), day(today, *days).to_string()));
    for (blank, value) in one.fills.clone().into_iter().chain(days) {
        put_fill(writer, agreement.id, &blank, &value)?;
    }
    Ok(agreement)
}

/// The frozen version, a quarter of an hour before the first signature.
fn freeze(
    writer: &mut Writer<'_>,
    store: &Store,
    agreement: &Agreement,
    one: &SampleAgreement,
) -> Result<(Frozen, Facts), CallFault> {
    let ledger = Ledger::read(writer, writer.today())?;
    let gathered = Gathered::read(writer, &ledger, agreement.id)?;
    let facts = gathered.facts(writer, &ledger, false)?;
    freeze::complete(&facts, &gathered)?;
    let facts = Facts { seals: 1, ..ready_to_freeze(facts) };
    let first = one.signatures.first();
    let frozen_at = match first {
        Some(first) => moment(writer, day(writer.today(), first.day), &first.time, -15),
        None => writer.now().rfc3339(),
    };
    let id = writer.new_id();
    let frozen = freeze::row(id, agreement, &facts, writer.chain_head(), frozen_at)?;
    writer.put(&frozen)?;
    let as_read = freeze::keep_as_read(store, writer.new_id(), agreement, frozen.clone())?;
    writer.put(&as_read)?;
    writer.put(&Agreement { frozen: Some(id), ..agreement.clone() })?;
    Ok((frozen, facts))
}

fn sign(
    writer: &mut Writer<'_>,
    store: &Store,
    agreement: &Agreement,
    one: &SampleAgreement,
    frozen: Frozen,
    facts: &Facts,
    drawings: &BTreeMap<String, Drawing>,
) -> Result<(), CallFault> {
    let mut signatures = Vec::new();
    for given in &one.signatures {
        let signature = signature(writer, frozen.id, facts, given, drawings)?;
        writer.put(&signature)?;
        signatures.push(signature);
    }
    if signatures.len() == 2 {
        let about = frozen.id;
        let as_read = paper::kept(writer, about, &[paper::FROZEN_PDF])?.map(|file| file.sha256);
        let sheet = Sheet::of_frozen(frozen, (&signatures, &[]), true, paper::stem(agreement), as_read)?;
        let (bytes, _) = sheet.pdf(&mut |_| Keep::Going)?;
        let id = writer.new_id();
        writer.put(&paper::keep(store, id, about, paper::SIGNED_PDF, agreement, &bytes)?)?;
    }
    Ok(())
}

fn signature(
    writer: &mut Writer<'_>,
    frozen: Id,
    facts: &Facts,
    given: &SampleSignature,
    drawings: &BTreeMap<String, Drawing>,
) -> Result<Signature, CallFault> {
    let drawing = drawings.get(&given.drawing).ok_or_else(|| CallFault::broken("sample drawing"))?;
    let (name, position, _) = signing::signer(facts, given.side);
    Ok(Signature {
        id: writer.new_id(),
        frozen,
        side: given.side,
        name,
        position,
        identified: given.identified,
        identified_note: given.note.clone(),
        consent: consent_sentence(facts, given.side as u8),
        strokes: serde_json::to_value(drawing).map_err(|_| CallFault::broken("sample drawing"))?,
        signed_at: moment(writer, day(writer.today(), given.day), &given.time, 0),
        clock_suspicious: false,
        retired: false,
        way: Way::Screen,
        inked_on: None,
    })
}

/// So many minutes after a time of a day, in the writer's zone: RFC 3339.
fn moment(writer: &Writer<'_>, day: NaiveDate, time: &str, minutes: i64) -> String {
    let time = NaiveTime::parse_from_str(time, "%H:%M").unwrap_or_default();
    let local = day.and_time(time) + TimeDelta::minutes(minutes);
    let zone = FixedOffset::east_opt(writer.now().offset_minutes * 60);
    zone.and_then(|zone| local.and_local_timezone(zone).single())
        .map_or_else(|| writer.now().rfc3339(), |moment| moment.to_rfc3339())
}
