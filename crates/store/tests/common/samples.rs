//! One row of every noun, with every column filled, and a way to do the same to each of them.

#![allow(dead_code, reason = "each story uses a part")]

use sepakat_domain::record::Record;
use sepakat_domain::{
    agreement, commitment, consent, conversation, goal, indicator, organisation, partner, partnership,
    person, plan, reading, report, signing,
};
use sepakat_store::{Fault, Reader, Writer};
use serde_json::{Value, json};

/// Something to do with every noun, each as its own type.
pub trait ForEach {
    fn noun<T: Record + PartialEq + std::fmt::Debug>(&mut self, sample: T);
}

/// Does it.
pub fn for_each(visit: &mut impl ForEach) {
    nouns_of_version_1(visit, sample);
    visit.noun(parse::<goal::Goal>(sample));
    visit.noun(parse::<indicator::Indicator>(sample));
    visit.noun(parse::<reading::Reading>(sample));
    visit.noun(parse::<reading::Closing>(sample));
    visit.noun(parse::<report::Report>(sample));
    visit.noun(parse::<report::Section>(sample));
    visit.noun(parse::<report::Remark>(sample));
    visit.noun(parse::<report::Edition>(sample));
    visit.noun(parse::<agreement::Witness>(sample));
    visit.noun(parse::<agreement::Revision>(sample));
    visit.noun(parse::<agreement::Comment>(sample));
    visit.noun(parse::<agreement::Amendment>(sample));
    visit.noun(parse::<agreement::HouseClause>(sample));
    visit.noun(parse::<commitment::Keeping>(sample));
    visit.noun(parse::<plan::Task>(sample));
    visit.noun(parse::<plan::Role>(sample));
    visit.noun(parse::<plan::BudgetLine>(sample));
    visit.noun(parse::<plan::Risk>(sample));
    visit.noun(parse::<signing::Declining>(sample));
    visit.noun(parse::<signing::Witnessing>(sample));
}

/// Does it with the nouns that the first version of the file had, as that version filled them.
pub fn for_each_of_version_1(visit: &mut impl ForEach) {
    nouns_of_version_1(visit, sample_of_version_1);
}

fn nouns_of_version_1(visit: &mut impl ForEach, sample: fn(&str) -> Value) {
    visit.noun(parse::<organisation::Organisation>(sample));
    visit.noun(parse::<organisation::Image>(sample));
    visit.noun(parse::<person::Person>(sample));
    visit.noun(parse::<partner::Partner>(sample));
    visit.noun(parse::<person::Contact>(sample));
    visit.noun(parse::<partner::Offering>(sample));
    visit.noun(parse::<consent::Consent>(sample));
    visit.noun(parse::<conversation::Conversation>(sample));
    visit.noun(parse::<conversation::Line>(sample));
    visit.noun(parse::<partnership::Partnership>(sample));
    visit.noun(parse::<partnership::Member>(sample));
    visit.noun(parse::<partnership::StepMark>(sample));
    visit.noun(parse::<commitment::Commitment>(sample));
    visit.noun(parse::<agreement::Agreement>(sample));
    visit.noun(parse::<agreement::Party>(sample));
    visit.noun(parse::<agreement::Clause>(sample));
    visit.noun(parse::<agreement::Fill>(sample));
    visit.noun(parse::<signing::Frozen>(sample));
    visit.noun(parse::<signing::Signature>(sample));
    visit.noun(parse::<signing::Attachment>(sample));
}

/// One edit of any noun: the row's sample under an id of its own, made if it is not there, then one column set to
/// another value that the type allows. Returns whether anything was written.
pub struct Edit<'a, 'b> {
    pub writer: &'a mut Writer<'b>,
    pub noun: usize,
    pub row: u8,
    pub column: usize,
    pub value: u8,
}

impl ForEach for Edit<'_, '_> {
    fn noun<T: Record + PartialEq + std::fmt::Debug>(&mut self, _: T) {
        let noun = sepakat_domain::record::NOUNS[self.noun % sepakat_domain::record::NOUNS.len()];
        let table = sepakat_store::tables::of_noun(T::NOUN).unwrap();
        if noun != T::NOUN {
            return;
        }
        let mut fresh = sample(T::NOUN);
        let nouns = sepakat_domain::record::NOUNS.len();
        let id = format!("01930000-0000-7000-8{:03x}-{:012x}", self.noun % nouns, self.row);
        fresh["id"] = json!(id);
        let known: Option<T> = self.writer.get(id.parse().unwrap()).unwrap();
        let Some(known) = known else {
            self.writer.put(&serde_json::from_value::<T>(fresh).unwrap()).unwrap();
            return;
        };
        if table.insert_only {
            return;
        }
        let column = table.columns[self.column % table.columns.len()];
        let candidates = [
            json!(format!("nilai {}", self.value)),
            json!(self.value),
            json!(self.value.is_multiple_of(2)),
            json!(null),
            json!(format!("20{}-{:02}-{:02}", 25 + self.value % 2, 1 + self.value % 12, 1 + self.value % 28)),
            json!(format!("20{}-{:02}", 25 + self.value % 2, 1 + self.value % 12)),
            json!(super::samples::id(self.value % 4)),
        ];
        let first = usize::from(self.value) % candidates.len();
        for candidate in candidates.iter().cycle().skip(first).take(candidates.len()) {
            let mut row = serde_json::to_value(&known).unwrap();
            row[column.name] = candidate.clone();
            if let Ok(changed) = serde_json::from_value::<T>(row) {
                // A column that may not be empty takes null only where its JSON does; the store refuses that.
                if candidate.is_null() && !column.optional {
                    continue;
                }
                self.writer.put(&changed).unwrap();
                return;
            }
        }
    }
}

fn parse<T: Record>(sample: fn(&str) -> Value) -> T {
    serde_json::from_value(sample(T::NOUN)).unwrap()
}

/// A row of this noun as the first version kept it: columns that came later hold nothing.
fn sample_of_version_1(noun: &str) -> Value {
    let mut row = sample(noun);
    let later: &[&str] = match noun {
        "organisation" => &["own_side", "number_pattern", "number_reset", "term_from"],
        "commitment" => &["evidence", "every"],
        "agreement" => &[
            "parent",
            "parent_number",
            "parent_on",
            "bilingual",
            "annexes",
            "number_mark",
            "terminated_on",
            "termination",
            "termination_note",
            "renews",
            "closed_on",
            "thanks",
            "reviewed_on",
            "looked_at",
            "initials",
        ],
        "party" => &["number"],
        "clause" => &["title_other", "body_other"],
        "signature" => &["way", "inked_on"],
        "attachment" => &["copy"],
        _ => &[],
    };
    for name in later {
        row[*name] = match row[*name] {
            Value::Bool(_) => json!(false),
            Value::String(_)
                if sepakat_store::tables::of_noun(noun).unwrap().column(name).unwrap().optional =>
            {
                Value::Null
            }
            Value::String(_) => json!(""),
            _ => Value::Null,
        };
    }
    row
}

/// The id of the sample of the noun with this number.
pub fn id(number: u8) -> String {
    format!("01930000-0000-7000-8000-0000000000{number:02x}")
}

/// A row of this noun.
pub fn sample(noun: &str) -> Value {
    let mut row = match noun {
        "organisation" => json!({
            "name": "Rumah Baca Wonokromo", "short_code": "RBW", "address": "Jl. Ketintang 5\nSurabaya",
            "place": "Surabaya", "legal_basis": "Akta Notaris No. 7", "phone": "031-8280000",
            "email": "halo@rumahbaca.example", "logo": id(2), "paper": "f4", "document_language": "id",
            "own_side": "right", "number_pattern": "{urut:2}/{org}/{tahun}", "number_reset": "term",
            "term_from": "2025-01-01",
        }),
        "image" => json!({"media": "image/png", "width": 2, "height": 3, "data": "aGFsbw=="}),
        "person" => json!({
            "name": "Rini Astuti, S.Pd.", "address_form": "Ibu", "phone": "0812-3456-7890",
            "email": "rini@example.org", "note": "Paling mudah dihubungi sore hari.",
        }),
        "partner" => json!({
            "name": "SDN Ketintang 3", "kind": "education", "subtype": "school", "person": id(3),
            "phone": "031-8281234", "email": "sdn@example.org", "address": "Jl. Ketintang Madya 12",
            "place": "Wonokromo", "legal_basis": "SK 421/2001", "stage": "in_talks", "note": "Dekat pasar",
            "next_step": "Kirim konsep", "next_step_on": "2026-12-01",
        }),
        "contact" => json!({
            "partner": id(4), "person": id(3), "position": "Kepala Sekolah", "authority": "SK 1/2020",
            "signs": true, "main": true,
        }),
        "offering" => json!({
            "partner": id(4), "direction": "offer", "category": "venue", "what": "50 kursi lipat",
            "conversation": id(8),
        }),
        "consent" => json!({
            "subject": id(3), "purpose": "keep_contact", "wording": "Boleh kami menyimpan nomor Ibu?",
            "language": "id", "channel": "spoken", "given_on": "2026-11-20", "collector": "Sari",
            "withdrawn_on": "2026-11-23",
        }),
        "conversation" => json!({
            "partner": id(4), "partnership": id(10), "held_on": "2026-11-20", "channel": "meeting",
            "people": "Bu Rini, Pak Budi", "summary": "Membahas pojok baca",
        }),
        "line" => json!({
            "conversation": id(8), "kind": "offer", "text": "Ruang kelas setiap Sabtu", "sort": 1,
            "became": id(6),
        }),
        "partnership" => json!({
            "name": "Kelas Literasi Sabtu", "purpose": "Anak gemar membaca", "starts_on": "2026-12-05",
            "ends_on": "2027-06-30",
        }),
        "member" => json!({"partnership": id(10), "partner": id(4), "role": "Tuan rumah"}),
        "step_mark" => json!({
            "partnership": id(10), "step": "roles", "state": "underway", "note": "Konsep sudah ada",
        }),
        "commitment" => json!({
            "partnership": id(10), "partner": id(4), "person": "Pak Budi", "what": "Buku cerita",
            "quantity": 2500, "unit": "buku", "due_on": "2026-12-15", "rhythm": "setiap Sabtu",
            "status": "kept", "kept_on": "2026-12-10", "value": {"units": 1_500_000, "currency": "IDR"},
            "conversation": id(8), "sort": 2, "note": "Sampul keras", "evidence": "tanda terima", "every": "monthly",
        }),
        "agreement" => json!({
            "partnership": id(10), "kind": "cooperation", "subject": "Kelas Literasi", "number": "001/RBW/XI/2026",
            "partner_number": "421/77", "place": "Surabaya", "signed_on": "2026-11-24",
            "starts_on": "2026-12-05", "ends_on": "2027-06-30", "language": "id", "paper": "a4", "copies": 2,
            "version": 1, "frozen": id(18), "void_reason": "Salah tanggal", "parent": id(14), "parent_number": "009/MoU",
            "parent_on": "2026-01-05", "bilingual": true, "annexes": ["commitments", "raci"], "number_mark": "K7",
            "terminated_on": "2027-03-31", "termination": "mutual", "termination_note": "Sekolah pindah",
            "renews": id(14), "closed_on": "2027-03-01", "thanks": "Terima kasih atas ruangnya",
            "reviewed_on": "2027-02-10", "looked_at": "2027-02-10T10:00:00+07:00", "initials": true,
        }),
        "party" => {
            json!({"agreement": id(14), "side": 2, "partner": id(4), "signer": id(5), "number": "12/B/2026"})
        }
        "clause" => json!({
            "agreement": id(14), "key": "own", "sort": 3, "included": true, "variant": "", "title": "Lain-lain",
            "body": "(1) Hal lain diatur bersama.", "title_other": "Other", "body_other": "(1) Other matters.",
        }),
        "fill" => json!({"agreement": id(14), "blank": "notice_days", "value": "30"}),
        "frozen" => json!({
            "agreement": id(14), "version": 1, "language": "id", "paper": "a4",
            "facts": {"pasal": [1, 2.5, null, {"isi": "teks"}]}, "content_hash": "ab".repeat(32),
            "check_code": "0123456789AB", "chain_head": "cd".repeat(32), "template": "1",
            "frozen_at": "2026-11-24T08:00:00+07:00",
        }),
        "signature" => json!({
            "frozen": id(18), "side": 1, "name": "Sari", "position": "Ketua", "identified": "known",
            "identified_note": "", "consent": "Saya setuju.",
            "strokes": {"width": 120.0, "height": 40.0, "outlines": [[[0.1, 0.2], [1.0, 3.0000000000000004]]], "ink": "blue"},
            "signed_at": "2026-11-24T08:05:00+07:00", "clock_suspicious": false,
            "way": "screen", "inked_on": null,
        }),
        "attachment" => json!({
            "about": id(14), "role": "signed_pdf", "name": "Perjanjian.pdf", "media": "application/pdf",
            "sha256": "ef".repeat(32), "size": 90_000, "copy": 2,
        }),
        "goal" => json!({
            "partnership": id(10), "level": "outcome", "parent": id(21), "statement": "Anak gemar membaca",
            "need": id(6), "need_note": "Tidak ada perpustakaan", "responsible": "Sari", "due_on": "2027-06-30",
            "agreed_by": "Bu Rini dan Sari", "agreed_on": "2026-11-24", "assumption": "Sekolah tetap buka",
            "sort": 1,
        }),
        "indicator" => json!({
            "goal": id(21), "name": "Anak hadir sedikitnya sekali", "definition": "Anak berbeda yang hadir",
            "why": "Hadir mendahului gemar", "unit": "anak", "direction": "up", "sums": "latest",
            "baseline": 12_000, "baseline_on": "2026-11-01", "baseline_source": "Daftar hadir",
            "target": 60_000, "target_in": "2027-06", "milestones": [{"month": "2027-01", "value": 30_000}],
            "frequency": "monthly", "method": "Daftar hadir dihitung", "source": "Daftar hadir",
            "responsible": "Relawan", "lowest": 0, "highest": 200_000, "limits": "Tidak mengukur lama membaca",
            "sort": 2,
        }),
        "reading" => json!({
            "indicator": id(22), "month": "2026-11", "value": 34_000, "no_data": "", "note": "Ada lomba",
            "entered_by": "Sari", "entered_on": "2026-11-24",
        }),
        "closing" => json!({
            "partnership": id(10), "month": "2026-10", "closed_by": "Sari", "closed_on": "2026-11-02",
            "reopened_by": "Rini", "reopened_on": "2026-11-03", "reopen_reason": "Satu daftar tertinggal",
        }),
        "report" => json!({
            "partnership": id(10), "funder": id(4), "funder_name": "Dana Desa", "from": "2026-07", "to": "2026-12",
            "due_on": "2027-01-31", "headline": "Kunjungan naik", "language": "id", "paper": "f4", "edition": 1,
        }),
        "section" => json!({
            "report": id(25), "part": "lessons", "included": true, "sort": 6, "text": "Mulai lebih pagi.",
        }),
        "remark" => json!({
            "report": id(25), "kind": "reason", "about": id(22), "text": "Banjir di bulan Oktober.",
        }),
        "edition" => json!({
            "report": id(25), "number": 1, "language": "id", "paper": "f4",
            "facts": {"angka": [1, 2.5, null, {"isi": "teks"}]}, "content_hash": "ab".repeat(32),
            "check_code": "0123456789AB", "chain_head": "cd".repeat(32), "template": "1",
            "frozen_at": "2026-11-24T08:00:00+07:00",
        }),
        "witnessing" => json!({
            "frozen": id(18), "number": 1, "name": "Bu Lurah", "position": "Lurah", "attended": "on_screen",
            "identified": "known", "identified_note": "", "consent": "Saya menyaksikan.",
            "strokes": {"width": 120.0, "height": 40.0, "outlines": [[[0.1, 0.2], [1.0, 3.0]]], "ink": "blue"},
            "signed_at": "2026-11-24T08:05:00+07:00", "clock_suspicious": false,
        }),
        "declining" => json!({
            "frozen": id(18), "side": 2, "name": "Dedi", "position": "Kepala", "reason": "Tanggalnya belum cocok.",
            "declined_at": "2026-11-24T08:05:00+07:00", "taken_back_at": "",
        }),
        "witness" => json!({"agreement": id(14), "name": "Bu Lurah", "position": "Lurah", "sort": 1}),
        "revision" => json!({
            "agreement": id(14), "version": 1, "facts": {"pasal": [1, {"isi": "teks"}]},
            "content_hash": "ab".repeat(32), "note": "Kepada Bu Rini", "made_at": "2026-11-24T08:00:00+07:00",
        }),
        "comment" => json!({
            "agreement": id(14), "clause": id(16), "by": "Bu Rini", "partner": id(4), "said_on": "2026-11-24",
            "text": "Sabtu terlalu siang", "answer": "accepted", "answered_on": "2026-11-25",
            "answer_note": "Dimajukan satu jam",
        }),
        "amendment" => json!({
            "agreement": id(14), "kind": "clause", "target": "term", "about": "", "title": "Jangka Waktu",
            "body": "(1) Sampai akhir tahun.", "reason": "Sekolah meminta", "sort": 1,
            "body_other": "(1) Until the end of the year.",
        }),
        "house_clause" => json!({
            "title": "Kantin", "body": "Kantin buka.", "language": "id", "purpose": "Mengatur kantin",
        }),
        "keeping" => json!({"commitment": id(13), "kept_on": "2026-11-21", "note": "30 buku"}),
        "task" => json!({
            "partnership": id(10), "name": "Menyusun jadwal", "milestone": false, "starts_on": "2026-11-01",
            "ends_on": "2026-11-20", "progress": 40, "after": [id(35)], "note": "Bersama guru", "sort": 1,
        }),
        "role" => json!({"task": id(35), "letter": "accountable", "partner": id(4), "person": id(3)}),
        "budget_line" => json!({
            "partnership": id(10), "what": "Buku tulis", "quantity": 200_000, "unit": "buku",
            "price": {"units": 4_500, "currency": "IDR"}, "bearer": id(4), "note": "Isi 38", "sort": 1,
        }),
        "risk" => json!({
            "partnership": id(10), "what": "Relawan berhenti", "likelihood": "medium", "impact": "high",
            "response": "Dua cadangan", "owner": "Sari", "sort": 1,
        }),
        other => panic!("no sample of {other}"),
    };
    let number = sepakat_domain::record::NOUNS.iter().position(|each| *each == noun).unwrap() + 1;
    row["id"] = json!(id(u8::try_from(number).unwrap()));
    row["retired"] = json!(false);
    row
}

/// Writes one sample of every noun.
pub struct PutAll<'a, 'b>(pub &'a mut Writer<'b>);

impl ForEach for PutAll<'_, '_> {
    fn noun<T: Record + PartialEq + std::fmt::Debug>(&mut self, sample: T) {
        // A row that is only ever added, and that a file of before has already, is the same under another spelling.
        let there: Option<T> = self.0.get(sample.id()).unwrap();
        if there.as_ref() != Some(&sample) {
            self.0.put(&sample).unwrap();
        }
    }
}

/// Reads every sample back and compares.
pub struct SameAll<'a, 'b>(pub &'a Reader<'b>);

impl ForEach for SameAll<'_, '_> {
    fn noun<T: Record + PartialEq + std::fmt::Debug>(&mut self, sample: T) {
        let read: Result<Option<T>, Fault> = self.0.get(sample.id());
        assert_eq!(read.unwrap(), Some(sample), "{} comes back as it was kept", T::NOUN);
    }
}
