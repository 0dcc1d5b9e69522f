//! The page of evidence of a signed agreement: what was signed, by whom, how they were identified, and how anyone
//! checks it; with the rooms for the seals. The same goes into the file as data, and nothing that the page lacks.

use chrono::{DateTime, FixedOffset, NaiveDate, Timelike as _};
use sepakat_domain::calendar;
use sepakat_domain::organisation::Language;
use sepakat_domain::signing::{Attended, Identified, Way};
use serde::{Deserialize, Serialize};

use super::facts::{Evidence, Facts, Signed, Standing, Witnessed};
use super::head::signer_name;
use super::known::{self, party};
use super::{canonical_json, content_hash, grouped};
use crate::code::Code;
use crate::model::{
    Align, Annex, Attachment, Block, CodeBlock, Column, Inline, Row, SealRoom, Table, Text, plain,
};
use crate::words;

/// The page of evidence as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Record {
    pub document: String,
    pub number: String,
    pub version: i64,
    pub template: String,
    pub language: Language,
    pub frozen_at: String,
    pub check_code: String,
    pub text_sha256: String,
    pub paper_sha256: Option<String>,
    pub chain_head: String,
    pub signers: Vec<SignerRecord>,
    pub witnesses: Vec<String>,
    /// What became of each at the desk; papers of before, and those that name no witness, say nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub witnessed: Vec<WitnessRecord>,
    /// How many seals the file is to carry.
    pub seals: u8,
}

/// One signer as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignerRecord {
    pub side: u8,
    pub party: String,
    pub name: String,
    pub position: String,
    pub authority: String,
    pub identified: Identified,
    pub identified_note: String,
    pub consent: String,
    pub signed_at: String,
    pub clock_suspicious: bool,
    /// Left out for one on the screen, as files of before have it.
    #[serde(default, skip_serializing_if = "on_screen")]
    pub way: Way,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inked_on: Option<NaiveDate>,
}

fn on_screen(way: &Way) -> bool {
    *way == Way::Screen
}

/// One witness as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WitnessRecord {
    pub name: String,
    pub position: String,
    pub attended: Attended,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<WitnessSigned>,
}

/// The signature of a witness as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WitnessSigned {
    pub identified: Identified,
    pub identified_note: String,
    pub consent: String,
    pub signed_at: String,
    pub clock_suspicious: bool,
}

/// What of a standing the page is made from.
struct Signing<'a> {
    facts: &'a Facts,
    evidence: &'a Evidence,
    check_code: &'a str,
    frozen_at: &'a str,
    signatures: &'a [Signed],
    witnessed: &'a [Witnessed],
}

impl<'a> Signing<'a> {
    /// Of a paper that all have signed and that has room for seals.
    fn of(facts: &'a Facts, standing: &'a Standing) -> Option<Signing<'a>> {
        match standing {
            Standing::Frozen {
                check_code,
                frozen_at,
                signatures,
                witnessed,
                evidence: Some(evidence),
                ..
            } if facts.seals > 0 => {
                Some(Signing { facts, evidence, check_code, frozen_at, signatures, witnessed })
            }
            _ => None,
        }
    }

    fn record(&self) -> Record {
        let signer = |one: &Signed| {
            let side = self.facts.side(one.side);
            let signer = side.signer.clone().filter(|_| !side.person).unwrap_or_default();
            SignerRecord {
                side: one.side,
                party: side.name.clone(),
                name: signer_name(side).to_owned(),
                position: signer.position,
                authority: signer.authority,
                identified: one.identified,
                identified_note: one.identified_note.clone(),
                consent: one.consent.clone(),
                signed_at: one.signed_at.clone(),
                clock_suspicious: one.clock_suspicious,
                way: if one.drawing.is_some() { Way::Screen } else { Way::Ink },
                inked_on: one.inked_on,
            }
        };
        Record {
            document: self.evidence.document.clone(),
            number: self.facts.number.clone(),
            version: self.facts.version,
            template: self.facts.template.clone(),
            language: self.facts.language,
            frozen_at: self.frozen_at.to_owned(),
            check_code: self.check_code.to_owned(),
            text_sha256: content_hash(self.facts),
            paper_sha256: self.evidence.paper_hash.clone(),
            chain_head: self.evidence.chain_head.clone(),
            signers: self.signatures.iter().map(signer).collect(),
            witnesses: self.facts.witnesses.iter().map(|witness| witness.name.clone()).collect(),
            witnessed: self.witnessed.iter().filter_map(|one| self.witness(one)).collect(),
            seals: self.facts.seals,
        }
    }

    fn witness(&self, one: &Witnessed) -> Option<WitnessRecord> {
        let witness = self.facts.witnesses.get(usize::from(one.number).checked_sub(1)?)?;
        let signed = one.signed.as_ref().map(|signed| WitnessSigned {
            identified: signed.identified,
            identified_note: signed.identified_note.clone(),
            consent: signed.consent.clone(),
            signed_at: signed.signed_at.clone(),
            clock_suspicious: signed.clock_suspicious,
        });
        let (name, position) = (witness.name.clone(), witness.position.clone());
        Some(WitnessRecord { name, position, attended: one.attended, signed })
    }
}

/// The page of evidence; none while not all have signed.
pub(super) fn page(facts: &Facts, standing: &Standing) -> Option<Block> {
    let signing = Signing::of(facts, standing)?;
    let (record, language) = (signing.record(), facts.language);
    let count = record.seals.to_string();
    let paper = known::paper(facts.kind, language);
    let mut body =
        vec![Block::Note(plain(words::evidence_lead(language, &paper))), particulars(&record, facts)];
    body.push(heading(words::evidence_signed(language)));
    body.push(signers(&record, language));
    body.extend(ways(&record, language).map(|text| Block::Note(plain(text))));
    body.push(witnesses(&record, language));
    let on_screen = record.signers.iter().any(|signer| signer.way == Way::Screen);
    if on_screen || record.witnessed.iter().any(|witness| witness.signed.is_some()) {
        body.push(heading(words::evidence_consent(language)));
    }
    for signer in record.signers.iter().filter(|_| on_screen) {
        let party = party(signer.side, language);
        body.push(Block::Note(plain(match signer.way {
            Way::Screen => words::evidence_consent_line(language, &party, &signer.consent),
            Way::Ink => words::evidence_consent_ink(language, &party),
        })));
    }
    for witness in &record.witnessed {
        if let Some(signed) = &witness.signed {
            let line = words::evidence_consent_line(language, &witness.name, &signed.consent);
            body.push(Block::Note(plain(line)));
        }
    }
    body.push(heading(words::evidence_seals(language)));
    body.push(Block::Note(plain(words::evidence_seals_lead(language, &count))));
    let room = |number: u8| SealRoom {
        label: words::evidence_seal_label(language, &count, &number.to_string()),
        note: words::evidence_seal_note(language),
    };
    body.push(Block::Seals((1..=record.seals).map(room).collect()));
    body.push(heading(words::evidence_check(language)));
    body.push(Block::Code(CodeBlock {
        code: Code { check_code: record.check_code.clone(), copy: 0 },
        alt: words::evidence_code_alt(language, &grouped(&record.check_code)),
        note: words::evidence_code(language),
    }));
    body.extend(steps(&count, facts));
    body.push(Block::Note(plain(if on_screen {
        words::evidence_meaning(language)
    } else {
        words::evidence_meaning_ink(language)
    })));
    Some(Block::Annex(Annex {
        label: String::new(),
        title: words::evidence_title(language),
        new_page: true,
        body,
    }))
}

/// The same as data.
pub(super) fn attachment(facts: &Facts, standing: &Standing) -> Option<Attachment> {
    let signing = Signing::of(facts, standing)?;
    Some(Attachment {
        name: words::evidence_file(facts.language, &facts.version.to_string()),
        media: "application/json".to_owned(),
        description: words::evidence_description(facts.language),
        bytes: canonical_json(&signing.record()).into_bytes(),
    })
}

/// What the document is, line by line.
fn particulars(record: &Record, facts: &Facts) -> Block {
    let language = facts.language;
    let version = record.version.to_string();
    let mut rows = vec![(words::evidence_document(language), record.document.clone())];
    if !record.number.is_empty() {
        rows.push((words::evidence_number(language), record.number.clone()));
    }
    let composed =
        words::evidence_composed(language, &words::language_name(language), &record.template, &version);
    let locked = moment(&record.frozen_at, language);
    rows.extend([
        (words::evidence_version(language), composed),
        (
            words::check_label(language),
            words::evidence_frozen(language, &grouped(&record.check_code), &locked),
        ),
        (
            words::evidence_text_hash(language, &words::facts_name(language, &version)),
            spaced(&record.text_sha256),
        ),
    ]);
    if let Some(hash) = &record.paper_sha256 {
        rows.push((words::evidence_paper_hash(language), spaced(hash)));
    }
    rows.push((words::evidence_chain(language), spaced(&record.chain_head)));
    table(
        words::evidence_facts_summary(language),
        vec![(words::evidence_head_what(language), 3.0), (words::evidence_head_value(language), 8.0)],
        rows.into_iter().map(|(what, value)| vec![plain(what), plain(value)]),
    )
}

/// What a reader must know when not everybody signed on the screen: what stands elsewhere, and where.
fn ways(record: &Record, language: Language) -> Option<String> {
    let in_ink = record.signers.iter().filter(|signer| signer.way == Way::Ink).count();
    match in_ink {
        0 => None,
        all if all == record.signers.len() => Some(words::evidence_all_ink(language)),
        _ => Some(words::evidence_mixed(language)),
    }
}

/// Who signed, line by line.
fn signers(record: &Record, language: Language) -> Block {
    let row = |signer: &SignerRecord| {
        let mut who = vec![Inline::Bold(signer.name.clone())];
        let parts = [&signer.position, &signer.party];
        let parts: Vec<&str> = parts
            .iter()
            .map(|part| part.as_str())
            .filter(|part| !part.is_empty() && **part != signer.name)
            .collect();
        if !parts.is_empty() {
            who.push(Inline::Plain(format!(", {}", parts.join(", "))));
        }
        let how = identified(signer.identified, &signer.identified_note, language);
        let when = when(&signer.signed_at, signer.clock_suspicious, language);
        let when = match (signer.way, signer.inked_on) {
            (Way::Ink, Some(day)) => words::evidence_in_ink(language, &calendar::dashed(day), &when),
            (Way::Ink, None) => words::evidence_in_ink(language, "?", &when),
            (Way::Screen, _) => words::evidence_on_screen(language, &when),
        };
        vec![who, plain(signer.authority.clone()), plain(how), plain(when)]
    };
    table(
        words::evidence_signed_summary(language),
        vec![
            (words::evidence_head_signer(language), 5.0),
            (words::evidence_head_authority(language), 3.6),
            (words::evidence_head_identified(language), 2.8),
            (words::evidence_head_time(language), 4.6),
        ],
        record.signers.iter().map(row),
    )
}

/// How somebody was identified.
fn identified(how: Identified, note: &str, language: Language) -> String {
    let how = match how {
        Identified::Known => words::evidence_known(language),
        Identified::IdentityCard => words::evidence_identity_card(language),
        Identified::OfficeCard => words::evidence_office_card(language),
        Identified::Vouched => words::evidence_vouched(language),
    };
    if note.is_empty() { how } else { format!("{how}, {note}") }
}

/// When somebody signed, and whether the clock can be believed.
fn when(signed_at: &str, suspicious: bool, language: Language) -> String {
    let clock =
        if suspicious { words::evidence_clock(language) } else { words::evidence_clock_good(language) };
    format!("{} ({clock})", moment(signed_at, language))
}

/// What became of the witnesses; where nothing was noted, only their names.
fn witnesses(record: &Record, language: Language) -> Block {
    if record.witnessed.is_empty() {
        let names: Vec<&str> = record.witnesses.iter().map(String::as_str).collect();
        return Block::Note(plain(if names.is_empty() {
            words::evidence_no_witness(language)
        } else {
            words::evidence_witnesses(language, &sepakat_domain::numbers::list(&names, language))
        }));
    }
    let row = |witness: &WitnessRecord| {
        let mut who = vec![Inline::Bold(witness.name.clone())];
        if !witness.position.is_empty() {
            who.push(Inline::Plain(format!(", {}", witness.position)));
        }
        let attended = match witness.attended {
            Attended::OnScreen => words::evidence_witness_on_screen(language),
            Attended::OnPaper => words::evidence_witness_on_paper(language),
            Attended::Absent => words::evidence_witness_absent(language),
        };
        let (how, when) = witness.signed.as_ref().map_or_else(Default::default, |signed| {
            let how = identified(signed.identified, &signed.identified_note, language);
            (how, when(&signed.signed_at, signed.clock_suspicious, language))
        });
        vec![who, plain(attended), plain(how), plain(when)]
    };
    table(
        words::evidence_witnessed_summary(language),
        vec![
            (words::evidence_head_witness(language), 5.0),
            (words::evidence_head_attended(language), 3.6),
            (words::evidence_head_identified(language), 2.8),
            (words::evidence_head_time(language), 4.6),
        ],
        record.witnessed.iter().map(row),
    )
}

fn steps(count: &str, facts: &Facts) -> impl Iterator<Item = Block> {
    let language = facts.language;
    let name = words::facts_name(language, &facts.version.to_string());
    let said = [
        words::evidence_check_drop(language, count),
        words::evidence_check_compare(language),
        words::evidence_check_hash(language, &name),
    ];
    (1..).zip(said).map(|(number, text): (usize, String)| Block::Note(plain(format!("{number}. {text}"))))
}

fn table(summary: String, columns: Vec<(String, f64)>, rows: impl Iterator<Item = Vec<Text>>) -> Block {
    let column = |(head, share)| Column { head, share, align: Align::Left };
    Block::Table(Table {
        summary,
        columns: columns.into_iter().map(column).collect(),
        rows: rows.map(Row::Cells).collect(),
    })
}

fn heading(text: String) -> Block {
    Block::Heading(plain(text))
}

/// A hash in groups that can be read out.
fn spaced(hash: &str) -> String {
    let digits: Vec<char> = hash.chars().collect();
    digits.chunks(8).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// A moment to the second, with its zone. One that cannot be read is shown as it was kept.
fn moment(rfc3339: &str, language: Language) -> String {
    let Ok(moment) = DateTime::<FixedOffset>::parse_from_rfc3339(rfc3339) else { return rfc3339.to_owned() };
    let time = calendar::time_of_day(moment.hour(), moment.minute(), language);
    let mark = match language {
        Language::Id => '.',
        Language::En => ':',
    };
    let zone = calendar::zone(moment.offset().local_minus_utc() / 60);
    format!("{} {time}{mark}{:02} {zone}", calendar::dashed(moment.date_naive()), moment.second())
}
