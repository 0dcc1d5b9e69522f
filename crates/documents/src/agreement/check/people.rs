//! Who signs and by what right, in which language, and what protects the people it is about.

use chrono::{Datelike, NaiveDate};
use sepakat_domain::clause_text::Flag;
use sepakat_domain::organisation::Language;

use super::read::{dates, tokens};
use super::{At, FindingCode, Found, Known};
use crate::agreement::facts::Facts;
use crate::agreement::head::{authority, signer_name};
use crate::agreement::known::{party, side_name};

pub(super) fn check(facts: &Facts, known: &Known, found: &mut Found) {
    let signing = facts.signed_on.unwrap_or(known.today);
    for side in facts.sides().filter(|side| !facts.side(*side).person) {
        entitled(facts, side, signing, found);
    }
    signers(facts, found);
    languages(facts, known, found);
    personal_data(facts, found);
}

/// Words before the last day of an authority.
const UNTIL: &[&str] = &[
    "berlaku sampai",
    "berlaku hingga",
    "berlaku s.d",
    "berakhir",
    "sampai dengan",
    "hingga tanggal",
    "valid until",
    "expires",
    "expiring",
    "in force until",
    "until",
    "kedaluwarsa",
];

/// Words before the years of an office.
const OFFICE: &[&str] =
    &["masa bakti", "masa jabatan", "periode", "masa khidmat", "masa khidmah", "term of office", "period"];

fn entitled(facts: &Facts, side: u8, signing: NaiveDate, found: &mut Found) {
    let text = authority(facts.side(side)).replace('\u{a0}', " ");
    let low = text.to_lowercase();
    let term = party(side, facts.language);
    let own = facts.side(side).signer.as_ref().is_some_and(|signer| !signer.authority.trim().is_empty());
    let field = if own { "authority" } else { "legal_basis" };
    let at = || At::of_side(side, &format!("{}.{field}", side_name(side)));
    for written in dates(&text, &tokens(&text)) {
        let Some(date) = written.date() else { continue };
        // Both cut at the same place only when small letters are as long; names of months and these words are.
        let before = text.get(..written.start).unwrap_or_default().to_lowercase();
        let near: String = before.chars().rev().take(30).collect::<Vec<_>>().into_iter().rev().collect();
        let last = UNTIL.iter().any(|word| near.contains(word));
        let day = date.to_string();
        if last && date < signing {
            found.add(FindingCode::AuthorityExpired, at(), &[("party", &term), ("until", &day)]);
        } else if !last && date > signing {
            found.add(FindingCode::AuthorityLater, at(), &[("party", &term), ("day", &day)]);
        }
    }
    if let Some(year) = OFFICE.iter().find_map(|word| years_after(&low, word))
        && year < signing.year()
    {
        found.add(FindingCode::AuthorityExpired, at(), &[("party", &term), ("until", &year.to_string())]);
    }
}

/// The second year of `masa bakti 2021-2025`.
fn years_after(text: &str, word: &str) -> Option<i32> {
    let after = text.split_once(word)?.1;
    let near: String = after.chars().take(30).collect();
    let years: Vec<i32> = near
        .split(|one: char| !one.is_ascii_digit())
        .filter(|part| part.len() == 4)
        .filter_map(|part| part.parse().ok())
        .filter(|year| (1990..2100).contains(year))
        .collect();
    match years[..] {
        [from, to, ..] if to >= from => Some(to),
        _ => None,
    }
}

fn signers(facts: &Facts, found: &mut Found) {
    let names: Vec<(u8, String)> = facts
        .sides()
        .map(|side| (side, plain_name(signer_name(facts.side(side)))))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    for (index, (side, name)) in names.iter().enumerate() {
        if names[..index].iter().any(|(_, other)| other == name) {
            let at = At::of_side(*side, &format!("{}.signer", side_name(*side)));
            found.add(FindingCode::SameSigner, at, &[("name", signer_name(facts.side(*side)))]);
        }
    }
    for witness in &facts.witnesses {
        let name = plain_name(&witness.name);
        if names.iter().any(|(_, signer)| *signer == name) {
            found.add(FindingCode::WitnessSigns, At::field("witnesses"), &[("name", &witness.name)]);
        }
    }
}

/// A name without the titles behind it and without the difference of letters.
fn plain_name(name: &str) -> String {
    name.split(',').next().unwrap_or_default().trim().to_lowercase()
}

fn languages(facts: &Facts, known: &Known, found: &mut Found) {
    match &facts.translation {
        None if facts.language == Language::En && known.indonesian => {
            found.add(FindingCode::LanguageOnly, At::field("language"), &[]);
        }
        Some(_) => {
            let says = whole(facts).iter().any(|text| {
                text.contains("bahasa")
                    && ["berlaku adalah", "yang berlaku", "mengikat", "acuan", "diutamakan"]
                        .iter()
                        .any(|word| text.contains(word))
                    || text.contains("language") && text.contains("prevail")
                    || text.contains("indonesian text") && text.contains("prevail")
            });
            if !says {
                found.add(FindingCode::LanguagePrevails, At::field("bilingual"), &[]);
            }
        }
        None => {}
    }
}

/// Words for people whose data are kept.
const PEOPLE: &[&str] = &[
    "peserta",
    "murid",
    "siswa",
    "santri",
    "daftar hadir",
    "presensi",
    "kehadiran",
    "anak-anak",
    "anak asuh",
    "pasien",
    "lansia",
    "balita",
    "attendance",
    "participants",
    "pupils",
    "children",
    "patients",
    "students",
];

fn personal_data(facts: &Facts, found: &mut Found) {
    let texts = whole(facts);
    let protected = facts.articles.iter().any(|article| article.key == "personal_data")
        || texts.iter().any(|text| text.contains("data pribadi") || text.contains("personal data"));
    if protected {
        return;
    }
    let duties = facts.commitments.iter().map(|duty| duty.what.to_lowercase());
    let said: Vec<String> = texts.into_iter().chain(duties).collect();
    let named = PEOPLE.iter().find(|word| said.iter().any(|text| stands(text, word)));
    if let Some(word) = named {
        found.add(FindingCode::PersonalData, At::field("clause.personal_data"), &[("word", word)]);
    } else if facts.flags.contains(&Flag::Children) {
        found.add(FindingCode::PersonalData, At::field("clause.personal_data"), &[("word", "")]);
    }
}

/// Whether a word stands by itself in a text.
fn stands(text: &str, word: &str) -> bool {
    let edge = |one: Option<char>| one.is_none_or(|one| !one.is_alphanumeric());
    text.match_indices(word)
        .any(|(at, _)| edge(text[..at].chars().next_back()) && edge(text[at + word.len()..].chars().next()))
}

/// All own words of the paper, in small letters.
fn whole(facts: &Facts) -> Vec<String> {
    let translated = facts.translation.iter().flat_map(|other| &other.articles);
    let articles =
        facts.articles.iter().chain(translated).map(|article| format!("{} {}", article.title, article.text));
    articles
        .chain([facts.subject.clone(), facts.purpose.clone(), facts.recitals.clone()])
        .map(|text| text.to_lowercase())
        .collect()
}
