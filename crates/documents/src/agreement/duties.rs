//! A commitment as a letter of an article: `menyediakan 6 (enam) orang relawan setiap Sabtu`.
//!
//! People note commitments as things (`relawan pengajar`) or as deeds (`mengantar buku`). An article needs a verb
//! after "wajib", so a thing gets one. Telling the two apart looks at the first word only; a word it takes wrongly
//! gives a clumsy sentence, never a wrong one, and the user can write the commitment with its verb.

use sepakat_domain::calendar;
use sepakat_domain::organisation::Language;
use sepakat_domain::quantity;

use super::facts::Duty;
use super::pieces::{lower_first, lower_initial};
use crate::words;

/// The sentence without its closing mark, as an article says it: figures with their words.
pub(super) fn sentence(duty: &Duty, language: Language) -> String {
    say(duty, language, quantity::in_agreements)
}

/// The same for a chat and a summary: figures alone.
pub(super) fn brief(duty: &Duty, language: Language) -> String {
    say(duty, language, quantity::with_unit)
}

fn say(duty: &Duty, language: Language, amount: fn(i64, &str, Language) -> String) -> String {
    let what = lower_first(duty.what.trim().trim_end_matches(['.', ';', ',']));
    let duty_unit = duty.unit.trim().to_lowercase();
    let amount = duty.quantity.map(|quantity| amount(quantity, &duty.unit, language));
    let after = |duty: String| match &amount {
        None => duty,
        Some(amount) if SPANS.contains(&duty_unit.as_str()) => words::duty_for(language, &duty, amount),
        Some(amount) => words::duty_amount(language, &duty, amount),
    };
    let mut sentence = match (kind(&what, &duty_unit, language), &amount) {
        (Kind::Deed, _) => after(what),
        (Kind::Activity, _) => after(words::duty_carry_out(language, &what)),
        (Kind::Thing, None) => words::duty_provide(language, &what),
        (Kind::Thing, Some(amount)) => words::duty_provide(language, &counted(amount, &what, duty, language)),
    };
    let rhythm = lower_initial(duty.rhythm.trim());
    if !rhythm.is_empty() {
        sentence = words::duty_often(language, &sentence, &rhythm);
    }
    if let Some(due) = duty.due_on {
        let date = calendar::on_paper(due, language);
        let say = if rhythm.is_empty() { words::duty_by } else { words::duty_due };
        sentence = say(language, &date, &sentence);
    }
    sentence
}

/// When a commitment is due, for a cell of a table.
pub(super) fn due(duty: &Duty, language: Language) -> String {
    let date = duty.due_on.map(|due| calendar::on_paper(due, language));
    match (duty.rhythm.trim(), date) {
        ("", None) => String::new(),
        ("", Some(date)) => date,
        (rhythm, None) => rhythm.to_owned(),
        (rhythm, Some(date)) => words::annex_due_often(language, &date, rhythm),
    }
}

/// `6 (enam) orang relawan`; a thing that begins with its own unit says it once: `2 (dua) ruang kelas`.
fn counted(amount: &str, what: &str, duty: &Duty, language: Language) -> String {
    let unit = duty.unit.trim().to_lowercase();
    let repeated = what
        .strip_prefix(unit.as_str())
        .filter(|rest| !unit.is_empty() && (rest.is_empty() || rest.starts_with(' ')))
        .map(str::trim_start);
    match repeated {
        Some("") => amount.to_owned(),
        Some(rest) => format!("{amount} {rest}"),
        // Without a unit the figure stands right before the thing in both languages.
        None if unit.is_empty() => format!("{amount} {what}"),
        None => words::duty_counted(language, amount, what),
    }
}

enum Kind {
    /// Begins with a verb.
    Deed,
    /// A noun for something done: pelatihan, pemeriksaan.
    Activity,
    /// Anything else.
    Thing,
}

/// Nouns that look like verbs with meN- or ber-.
const NOUNS: &[&str] = &[
    "medali",
    "media",
    "mediasi",
    "meja",
    "mebel",
    "mega",
    "mentor",
    "menu",
    "merek",
    "mesin",
    "meteran",
    "metode",
    "metrik",
    "mebeler",
    "beras",
    "berita",
    "berkas",
    "berlian",
    "bersama",
    "mentega",
    "menara",
    "materi",
    "mentoring",
];

/// Verbs without a prefix, and English ones, that begin commitments.
const VERBS: &[&str] = &[
    "ikut",
    "hadir",
    "datang",
    "bantu",
    "pinjam",
    "beri",
    "kirim",
    "antar",
    "jaga",
    "lapor",
    "buat",
    "turut",
    "provide",
    "give",
    "lend",
    "deliver",
    "send",
    "teach",
    "train",
    "run",
    "hold",
    "host",
    "pay",
    "report",
    "share",
    "keep",
    "make",
    "bring",
    "assign",
    "appoint",
    "ensure",
    "measure",
    "obtain",
    "open",
    "prepare",
    "support",
    "help",
    "collect",
    "check",
    "carry",
    "hand",
    "invite",
    "allow",
    "maintain",
    "organise",
    "supply",
    "offer",
    "attend",
    "build",
    "clean",
    "cover",
    "guide",
    "pick",
    "print",
    "promote",
    "read",
    "record",
    "repair",
    "review",
    "set",
    "take",
    "visit",
    "write",
    "return",
    "submit",
    "let",
    "document",
    "donate",
    "contribute",
    "tell",
    "hang",
    "mount",
    "put",
    "cook",
    "drive",
    "lead",
    "join",
    "speak",
    "mentor",
    "coach",
    "advise",
    "fund",
    "sponsor",
    "finance",
    "waive",
    "translate",
    "design",
    "facilitate",
    "conduct",
    "perform",
    "implement",
    "transport",
    "store",
    "announce",
    "distribute",
    "equip",
    "install",
    "plant",
    "publish",
    "arrange",
    "introduce",
    "coordinate",
    "manage",
    "monitor",
    "complete",
    "serve",
    "choose",
    "recruit",
    "connect",
    "gather",
    "insure",
    "accompany",
    "reimburse",
];

/// Units that count deeds, not things.
const TIMES: &[&str] = &["kali", "sesi", "pertemuan", "times", "sessions"];

/// Units that measure how long.
const SPANS: &[&str] =
    &["jam", "hari", "minggu", "bulan", "tahun", "hours", "hour", "days", "day", "weeks", "months", "years"];

fn kind(what: &str, unit: &str, language: Language) -> Kind {
    let first = what.split_whitespace().next().unwrap_or_default();
    let inflected = language == Language::Id
        && !NOUNS.contains(&first)
        && first.len() > 5
        && ["meng", "meny", "mem", "men", "mel", "mer", "mew", "mey", "ber"]
            .iter()
            .any(|prefix| first.starts_with(prefix));
    if inflected || VERBS.contains(&first) {
        return Kind::Deed;
    }
    let action =
        language == Language::Id && first.starts_with("pe") && first.ends_with("an") && first.len() > 7;
    if action || TIMES.contains(&unit) || SPANS.contains(&unit) {
        return Kind::Activity;
    }
    Kind::Thing
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(what: &str, quantity: Option<i64>, unit: &str, rhythm: &str, language: Language) -> String {
        let duty = Duty {
            code: "J1".into(),
            side: 1,
            what: what.into(),
            quantity,
            unit: unit.into(),
            due_on: None,
            rhythm: rhythm.into(),
            person: String::new(),
            value: None,
        };
        sentence(&duty, language).replace('\u{a0}', " ")
    }

    #[test]
    fn things_get_a_verb_and_deeds_keep_theirs() {
        let cases = [
            (
                "Relawan pengajar terlatih",
                Some(6000),
                "orang",
                "setiap pertemuan",
                "menyediakan 6 (enam) orang relawan pengajar terlatih setiap pertemuan",
            ),
            ("ruang kelas", Some(2000), "ruang", "", "menyediakan 2 (dua) ruang kelas"),
            (
                "ruang kelas yang bersih",
                None,
                "",
                "Setiap Sabtu",
                "menyediakan ruang kelas yang bersih setiap Sabtu",
            ),
            ("Mengantar buku", Some(200_000), "buku", "", "mengantar buku sebanyak 200 (dua ratus) buku"),
            ("pelatihan guru", Some(3000), "kali", "", "melaksanakan pelatihan guru sebanyak 3 (tiga) kali"),
            (
                "mengajar",
                Some(2500),
                "jam",
                "setiap Selasa",
                "mengajar selama 2,5 (dua koma lima) jam setiap Selasa",
            ),
            ("Meja belajar", Some(20_000), "buah", "", "menyediakan 20 (dua puluh) buah meja belajar"),
            ("SD Negeri sebagai tuan rumah.", None, "", "", "menyediakan SD Negeri sebagai tuan rumah"),
        ];
        for (what, quantity, unit, rhythm, expected) in cases {
            assert_eq!(said(what, quantity, unit, rhythm, Language::Id), expected);
        }
    }

    #[test]
    fn english_reads_as_english() {
        let cases = [
            (
                "Trained volunteers",
                Some(6000),
                "",
                "every Saturday",
                "provide 6 (six) trained volunteers, every Saturday",
            ),
            ("story books", Some(200_000), "boxes", "", "provide 200 (two hundred) boxes of story books"),
            ("Measure reading skills", Some(6000), "times", "", "measure reading skills, 6 (six) times"),
        ];
        for (what, quantity, unit, rhythm, expected) in cases {
            assert_eq!(said(what, quantity, unit, rhythm, Language::En), expected);
        }
    }
}
