//! Reads the clause library: one file an article and language.
//!
//! A file opens with notes (`title:`, `purpose:`, `explanation:`, `need:`, and where they apply `papers:`, `place:`,
//! `sets:` and a `blank:` line for each blank), then follows the wording after a line `---`. An article with
//! several wordings opens each with `--- key | name`, and with `| sets money` where choosing it makes that so.
//! `papers:` names the kinds of paper it is for (without it, the cooperation agreement); `need memorandum:` says how far
//! that kind needs it, where this differs. In which order a kind prints them is the list of that kind, here.

use std::sync::OnceLock;

use sepakat_domain::agreement::AgreementKind;
use sepakat_domain::clause_text::{
    BlankKind, BlankNote, ClauseLibrary, ClauseTemplate, Flag, Need, Place, SlipKind, Variant, parse,
};
use sepakat_domain::organisation::Language;

macro_rules! files {
    ($($key:literal),+ $(,)?) => {
        /// Key, Indonesian file and English file of every article.
        const FILES: &[(&str, &str, &str)] = &[$((
            $key,
            include_str!(concat!("../../content/id/clauses/", $key, ".md")),
            include_str!(concat!("../../content/en/clauses/", $key, ".md")),
        )),+];
    };
}

files![
    "recitals",
    "legal_basis",
    "definitions",
    "purpose",
    "scope",
    "implementation",
    "duties_first",
    "duties_second",
    "duties_third",
    "duties_fourth",
    "duties_fifth",
    "funding",
    "term",
    "reporting",
    "confidentiality",
    "personal_data",
    "safeguarding",
    "publicity",
    "representations",
    "integrity",
    "force_majeure",
    "default",
    "ending",
    "disputes",
    "correspondence",
    "amendment",
    "transfer",
    "language",
    "closing",
    "memorandum_scope",
    "memorandum_implementation",
    "roles",
    "memorandum_funding",
    "memorandum_term",
    "contacts",
    "memorandum_evaluation",
    "memorandum_confidentiality",
    "memorandum_disputes",
    "memorandum_amendment",
    "not_binding",
    "addendum_recitals",
    "unchanged",
    "record_events",
    "record_agreed",
    "record_follow_up",
];

/// What a cooperation agreement (perjanjian kerja sama) is made of, in printed order.
const COOPERATION: &[&str] = &[
    "recitals",
    "legal_basis",
    "definitions",
    "purpose",
    "scope",
    "implementation",
    "duties_first",
    "duties_second",
    "duties_third",
    "duties_fourth",
    "duties_fifth",
    "funding",
    "term",
    "reporting",
    "confidentiality",
    "personal_data",
    "safeguarding",
    "publicity",
    "representations",
    "integrity",
    "force_majeure",
    "default",
    "ending",
    "disputes",
    "correspondence",
    "amendment",
    "transfer",
    "language",
    "closing",
];

/// What a memorandum of understanding (nota kesepahaman) is made of.
const MEMORANDUM: &[&str] = &[
    "recitals",
    "legal_basis",
    "purpose",
    "memorandum_scope",
    "memorandum_implementation",
    "roles",
    "memorandum_funding",
    "memorandum_term",
    "contacts",
    "memorandum_evaluation",
    "memorandum_confidentiality",
    "publicity",
    "force_majeure",
    "memorandum_disputes",
    "memorandum_amendment",
    "not_binding",
    "language",
    "closing",
];

/// What an addendum has besides what it changes.
const ADDENDUM: &[&str] = &["addendum_recitals", "unchanged", "language", "closing"];

/// What a record of what was agreed (berita acara kesepakatan) is made of.
const RECORD: &[&str] = &["record_events", "record_agreed", "record_follow_up", "closing"];

fn order(kind: AgreementKind) -> &'static [&'static str] {
    match kind {
        AgreementKind::Memorandum => MEMORANDUM,
        AgreementKind::Cooperation => COOPERATION,
        AgreementKind::Addendum => ADDENDUM,
        AgreementKind::Record => RECORD,
    }
}

/// The clause library of a kind of paper in a language. A file that cannot be read is left out; a test keeps that from
/// happening.
pub fn clauses(language: Language, kind: AgreementKind) -> &'static ClauseLibrary {
    static LIBRARIES: OnceLock<[[ClauseLibrary; 4]; 2]> = OnceLock::new();
    let libraries = LIBRARIES.get_or_init(|| {
        let of_language = |pick: fn(&(&str, &'static str, &'static str)) -> &'static str| {
            let files: Vec<File> = FILES.iter().filter_map(|file| read(file.0, pick(file)).ok()).collect();
            AgreementKind::ALL.map(|kind| library(&files, kind))
        };
        [of_language(|file| file.1), of_language(|file| file.2)]
    });
    let [id, en] = libraries;
    let libraries = match language {
        Language::Id => id,
        Language::En => en,
    };
    let [cooperation, memorandum, record, addendum] = libraries;
    match kind {
        AgreementKind::Cooperation => cooperation,
        AgreementKind::Memorandum => memorandum,
        AgreementKind::Record => record,
        AgreementKind::Addendum => addendum,
    }
}

/// What one kind of paper is made of, with the needs of that kind.
fn library(files: &[File], kind: AgreementKind) -> ClauseLibrary {
    let found = order(kind).iter().filter_map(|key| files.iter().find(|file| file.clause.key == *key));
    ClauseLibrary {
        clauses: found
            .map(|file| {
                let own = file.needs.iter().find(|(of, _)| *of == kind).map(|(_, need)| *need);
                ClauseTemplate { need: own.unwrap_or(file.clause.need), ..file.clause.clone() }
            })
            .collect(),
    }
}

/// What stands in a file.
#[derive(Debug)]
struct File {
    clause: ClauseTemplate,
    /// Kinds of paper it is for.
    papers: Vec<AgreementKind>,
    /// Kinds that need it more or less than the others.
    needs: Vec<(AgreementKind, Need)>,
}

/// What is wrong with a file of the library, for whoever writes it.
#[derive(Debug, PartialEq, Eq)]
enum Wrong {
    /// A note that is not known or does not hold what it should.
    Note(String),
    /// A note that must be there.
    Missing(&'static str),
    /// A slip in a wording, at a line counted from the `---` above it.
    Slip(usize, SlipKind),
}

fn read(key: &str, source: &str) -> Result<File, Wrong> {
    let (notes, wordings) = match source.find("\n---") {
        Some(at) => source.split_at(at + 1),
        None => return Err(Wrong::Missing("---")),
    };
    let clause = ClauseTemplate {
        key: key.to_owned(),
        title: String::new(),
        purpose: String::new(),
        explanation: String::new(),
        place: Place::Article,
        need: Need::Optional,
        sets: None,
        variants: Vec::new(),
        blanks: Vec::new(),
    };
    let mut file = File { clause, papers: vec![AgreementKind::Cooperation], needs: Vec::new() };
    for line in notes.lines().filter(|line| !line.trim().is_empty()) {
        note(&mut file, line).ok_or_else(|| Wrong::Note(line.to_owned()))?;
    }
    let clause = &mut file.clause;
    for (name, text) in
        [("title", &clause.title), ("purpose", &clause.purpose), ("explanation", &clause.explanation)]
    {
        if text.is_empty() {
            return Err(Wrong::Missing(name));
        }
    }
    clause.variants = variants(wordings)?;
    Ok(file)
}

/// Takes in one `name: value` line.
fn note(file: &mut File, line: &str) -> Option<()> {
    let (name, value) = line.split_once(':')?;
    let value = value.trim();
    let clause = &mut file.clause;
    match name {
        "title" => clause.title = value.to_owned(),
        "purpose" => clause.purpose = value.to_owned(),
        "explanation" => clause.explanation = value.to_owned(),
        "place" => {
            clause.place = match value {
                "recitals" => Place::Recitals,
                "basis" => Place::Basis,
                _ => return None,
            };
        }
        "need" => clause.need = need(value)?,
        "papers" => file.papers = value.split(' ').map(AgreementKind::named).collect::<Option<_>>()?,
        "sets" => clause.sets = Some(flag(value)?),
        "blank" => clause.blanks.push(blank(value)?),
        _ => file.needs.push((AgreementKind::named(name.strip_prefix("need ")?)?, need(value)?)),
    }
    Some(())
}

fn need(words: &str) -> Option<Need> {
    match words.split_once(' ') {
        None if words == "required" => Some(Need::Required),
        None if words == "usual" => Some(Need::Usual),
        None if words == "optional" => Some(Need::Optional),
        Some(("when", word)) => Some(Need::When(flag(word)?)),
        _ => None,
    }
}

/// Reads `name kind | label | hint | usual value`; hint and usual value may be empty.
fn blank(value: &str) -> Option<BlankNote> {
    let mut parts = value.split('|').map(str::trim);
    let (name, kind) = parts.next()?.split_once(' ')?;
    let kind = BlankKind::named(kind.trim())?;
    let (label, hint, usual) = (parts.next()?, parts.next()?, parts.next()?);
    let sound = !label.is_empty() && (usual.is_empty() || kind.read(usual).is_some());
    (sound && parts.next().is_none()).then(|| BlankNote {
        name: name.to_owned(),
        kind,
        label: label.to_owned(),
        hint: hint.to_owned(),
        usual: usual.to_owned(),
    })
}

fn variants(wordings: &str) -> Result<Vec<Variant>, Wrong> {
    let mut variants = Vec::new();
    for wording in wordings.split("---").skip(1) {
        let (head, text) = wording.split_once('\n').unwrap_or((wording, ""));
        let wrong = || Wrong::Note(head.to_owned());
        let mut parts = head.split('|').map(str::trim);
        let key = parts.next().filter(|key| !key.is_empty()).unwrap_or("usual");
        let name = parts.next().unwrap_or_default();
        let sets = match parts.next() {
            None => None,
            Some(words) => Some(words.strip_prefix("sets ").and_then(flag).ok_or_else(wrong)?),
        };
        let parsed = parse(text);
        if let Some(slip) = parsed.slips.first() {
            return Err(Wrong::Slip(slip.line, slip.kind));
        }
        if parsed.text.paragraphs.is_empty() {
            return Err(Wrong::Missing("text"));
        }
        variants.push(Variant { key: key.to_owned(), name: name.to_owned(), sets, text: parsed.text });
    }
    Ok(variants)
}

fn flag(word: &str) -> Option<Flag> {
    Flag::ALL.into_iter().find(|flag| flag.name() == word)
}

#[cfg(test)]
mod tests;
