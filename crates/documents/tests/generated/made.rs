//! An agreement from a number: the same number gives the same agreement.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{Days, NaiveDate};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use sepakat_documents::agreement::{
    ArticleFacts, BudgetFacts, Duty, Facts, IndicatorFacts, ParentPaper, PlanFacts, RoleFacts, Side, Signer,
    TEMPLATE, TaskFacts, Translation,
};
use sepakat_domain::agreement::{AgreementKind, AnnexKind};
use sepakat_domain::calendar;
use sepakat_domain::clause_text::Flag;
use sepakat_domain::money::{Currency, Money};
use sepakat_domain::organisation::{Language, Paper};
use sepakat_domain::plan::RaciLetter;

/// A die with a seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % sides
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.roll(of.len() as u64) as usize]
    }

    fn words(&mut self, count: u64) -> String {
        let all =
            ["kelas", "baca", "warga", "sungai", "relawan", "taman", "bibit", "pangan", "sehat", "desa"];
        (0..count.max(1)).map(|_| self.one(&all)).collect::<Vec<_>>().join(" ")
    }
}

/// The agreement of a number.
pub fn facts(seed: u64) -> Facts {
    let mut dice = Dice(seed);
    let parties = 2 + (seed % 4) as u8;
    let kind = [
        AgreementKind::Cooperation,
        AgreementKind::Memorandum,
        AgreementKind::Cooperation,
        AgreementKind::Record,
        AgreementKind::Addendum,
    ][dice.roll(5) as usize];
    let form = dice.roll(3);
    let language = if form == 1 { Language::En } else { Language::Id };
    let begins = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(dice.roll(900));
    // Mostly short, now and then of some dozens of pages.
    let length = if dice.roll(12) == 0 { 60 + dice.roll(120) } else { 1 + dice.roll(24) };
    let lengths: Vec<u64> = (0..length).map(|_| 1 + dice.roll(5)).collect();
    let amounts: Vec<u64> = lengths.iter().map(|_| 1000 + dice.roll(9_000_000_000)).collect();
    let articles = articles(&mut Dice(seed ^ 0xA5), language, parties, &lengths);
    let translation = (form == 2).then(|| Translation {
        language: Language::En,
        recitals: recitals(Language::En),
        basis: String::new(),
        articles: self::articles(&mut Dice(seed ^ 0xA5), Language::En, parties, &lengths),
    });
    let sides: Vec<Side> = (1..=parties).map(|number| side(&mut dice, number)).collect();
    let witnesses = (0..dice.roll(5)).map(|_| signer(&mut dice)).collect();
    let chosen: Vec<AnnexKind> = AnnexKind::ALL.into_iter().filter(|_| dice.roll(2) == 0).collect();
    let commitments = commitments(&mut dice, parties, begins);
    let plan = plan(&mut dice, &sides, begins);
    let (mut sides, mut fills) = (sides.into_iter(), BTreeMap::new());
    for (number, amount) in amounts.iter().enumerate() {
        fills.insert(format!("amount_{number}"), amount.to_string());
    }
    Facts {
        template: TEMPLATE.to_owned(),
        language,
        paper: if dice.roll(2) == 0 { Paper::A4 } else { Paper::F4 },
        version: 1 + dice.roll(9) as i64,
        number: format!("{:03}/PKS/YPAN/XI/2026", seed + 1),
        partner_number: if dice.roll(2) == 0 { String::new() } else { format!("421.2/{seed}/2026") },
        subject: dice.words(3),
        purpose: format!("menumbuhkan {}", dice.words(4)),
        place: "Surabaya".to_owned(),
        signed_on: Some(begins),
        starts_on: Some(begins),
        ends_on: Some(begins + Days::new(30 + dice.roll(1500))),
        copies: i64::from(parties),
        first: sides.next().unwrap(),
        second: sides.next().unwrap(),
        recitals: recitals(language),
        basis: String::new(),
        articles,
        flags: flags(parties),
        fills,
        commitments,
        kind,
        others: sides.collect(),
        parent: (kind == AgreementKind::Addendum || dice.roll(3) == 0).then(|| ParentPaper {
            title: if language == Language::Id { "Nota Kesepahaman" } else { "Memorandum of Understanding" }
                .to_owned(),
            number: format!("{:03}/MoU/YPAN/I/2026", seed + 1),
            on: Some(begins),
        }),
        witnesses,
        first_right: dice.roll(2) == 0,
        annexes: (dice.roll(4) > 0).then_some(chosen),
        plan,
        translation,
        initials: dice.roll(2) == 0,
        ..blank()
    }
}

fn flags(parties: u8) -> BTreeSet<Flag> {
    let mut flags = BTreeSet::new();
    if parties > 2 {
        flags.extend([Flag::Several, Flag::Third]);
    }
    flags
}

/// What every paper of the dice leaves as it is.
fn blank() -> Facts {
    let mut value = serde_json::json!({
        "template": "", "language": "id", "paper": "a4", "version": 1, "number": "", "partner_number": "",
        "subject": "", "purpose": "", "place": "", "signed_on": null, "starts_on": null, "ends_on": null,
        "copies": 2, "recitals": "", "basis": "", "articles": [], "flags": [], "fills": {}, "commitments": [],
    });
    for side in ["first", "second"] {
        value[side] = serde_json::to_value(Side::default()).unwrap();
    }
    serde_json::from_value(value).unwrap()
}

fn recitals(language: Language) -> String {
    match language {
        Language::Id => {
            "a. bahwa PARA PIHAK peduli; dan\nb. bahwa PARA PIHAK bekerja sama dalam {{subject}}."
        }
        Language::En => "a. that the PARTIES care; and\nb. that the PARTIES work together on {{subject}}.",
    }
    .to_owned()
}

fn articles(dice: &mut Dice, language: Language, parties: u8, lengths: &[u64]) -> Vec<ArticleFacts> {
    let id = language == Language::Id;
    let say = |id_words: &str, en_words: &str| if id { id_words.to_owned() } else { en_words.to_owned() };
    let article = |key: String, title: String, text: String| ArticleFacts { key, title, text };
    let mut articles = vec![article(
        "own_term".to_owned(),
        say("Jangka Waktu", "Term"),
        say(
            "(1) {{paper}} ini bertujuan {{purpose}}.\n(2) Berlaku {{term}} sejak {{starts_on}} sampai {{ends_on}}, rangkap {{copies}}.",
            "(1) The aim of this {{paper}} is: {{purpose}}.\n(2) It runs for {{term}} from {{starts_on}} to {{ends_on}}, copies {{copies}}.",
        ),
    )];
    for side in 1..=parties {
        articles.push(article(
            format!("own_duties_{side}"),
            say("Kewajiban", "Duties"),
            format!("{}:\n[duties {side}]", say("Wajib", "Shall")),
        ));
    }
    articles.push(article(
        "own_reach".to_owned(),
        say("Surat", "Letters"),
        format!("{}:\na. [each party] {{{{party}}}}: {{{{reach}}}}.", say("Kepada", "To")),
    ));
    for (number, count) in lengths.iter().enumerate() {
        let mut text = String::new();
        for paragraph in 1..=*count {
            let long = 6 + dice.roll(60);
            let words = dice.words(long);
            text.push_str(&format!("({paragraph}) {words}"));
            if paragraph == 1 {
                text.push_str(&format!(" {{{{amount_{number}:money}}}}"));
            }
            text.push_str(".\n");
        }
        articles.push(article(format!("own_{number}"), dice.words(2), text));
    }
    articles
}

fn signer(dice: &mut Dice) -> Signer {
    let first = dice.one(&["Ratna", "Dedi", "Siti", "Made", "Yohanes", "Nurul"]);
    let last = dice.one(&["Wulandari", "Santoso", "Nurhayati", "Sudiarta", "Tarigan", "Hidayah"]);
    Signer {
        name: format!("{first} {last}, S.Pd."),
        position: dice.one(&["Ketua", "Kepala Sekolah", "Lurah", "Direktur"]).to_owned(),
        authority: format!("Akta Nomor {} tanggal 4 Maret 2019", 1 + dice.roll(400)),
    }
}

fn side(dice: &mut Dice, number: u8) -> Side {
    let person = number > 1 && dice.roll(6) == 0;
    let name =
        format!("{} {} {number}", dice.one(&["Yayasan", "PT", "SD Negeri", "Koperasi"]), dice.words(2));
    Side {
        name: if person { format!("Bapak Nomor {number}") } else { name },
        person,
        address: format!("Jalan Melati Nomor {}, Surabaya", 1 + dice.roll(300)),
        phone: format!("031-{}", 1_000_000 + dice.roll(8_999_999)),
        signer: (!person).then(|| signer(dice)),
        ..Side::default()
    }
}

fn commitments(dice: &mut Dice, parties: u8, begins: NaiveDate) -> Vec<Duty> {
    let mut duties = Vec::new();
    for side in 1..=parties {
        for _ in 0..=dice.roll(4) {
            duties.push(Duty {
                code: format!("J{}", duties.len() + 1),
                side,
                what: format!("buku {}", dice.words(2)),
                quantity: Some(1000 * (1 + dice.roll(500) as i64)),
                unit: dice.one(&["eksemplar", "paket", "kotak"]).to_owned(),
                due_on: (dice.roll(2) == 0).then(|| begins + Days::new(dice.roll(300))),
                rhythm: String::new(),
                person: String::new(),
                value: (dice.roll(3) == 0).then(|| money(dice)),
            });
        }
    }
    duties
}

fn money(dice: &mut Dice) -> Money {
    Money { units: 1000 + dice.roll(90_000_000) as i64, currency: Currency::IDR }
}

fn plan(dice: &mut Dice, sides: &[Side], begins: NaiveDate) -> PlanFacts {
    let tasks = (0..dice.roll(14))
        .map(|number| TaskFacts {
            name: format!("Tugas {} {}", number + 1, dice.words(2)),
            milestone: dice.roll(4) == 0,
            starts_on: Some(begins + Days::new(number * 7)),
            ends_on: Some(begins + Days::new(number * 7 + dice.roll(30))),
            progress: 0,
            after: if number > 0 && dice.roll(2) == 0 { vec![number as usize - 1] } else { Vec::new() },
            roles: sides
                .iter()
                .zip([RaciLetter::Accountable, RaciLetter::Responsible, RaciLetter::Consulted])
                .map(|(side, letter)| RoleFacts {
                    letter,
                    person: side.signer.as_ref().map(|signer| signer.name.clone()).unwrap_or_default(),
                    organisation: side.name.clone(),
                })
                .collect(),
        })
        .collect();
    let budget = (0..dice.roll(20))
        .map(|number| BudgetFacts {
            what: format!("Belanja {} {}", number + 1, dice.words(2)),
            quantity: Some(1000 * (1 + dice.roll(60) as i64)),
            unit: "paket".to_owned(),
            price: (dice.roll(6) > 0).then(|| money(dice)),
            side: dice.roll(sides.len() as u64 + 1) as u8,
            bearer: "Dinas Pendidikan".to_owned(),
        })
        .collect();
    let indicators = (0..dice.roll(8))
        .map(|number| IndicatorFacts {
            goal: format!("Tujuan {}", number / 2 + 1),
            name: format!("Indikator {} {}", number + 1, dice.words(3)),
            unit: "orang".to_owned(),
            baseline: (dice.roll(2) == 0).then(|| 1000 * dice.roll(90) as i64),
            target: Some(1000 * (100 + dice.roll(900) as i64)),
            target_in: "2027-06".to_owned(),
            source: "Daftar hadir".to_owned(),
        })
        .collect();
    PlanFacts { tasks, budget, indicators }
}

/// Everything that was given and must be read on the pages, in every language of the paper.
pub fn given(facts: &Facts) -> Vec<String> {
    let languages: Vec<Language> = std::iter::once(facts.language)
        .chain(facts.translation.as_ref().map(|other| other.language))
        .collect();
    let mut given = vec![facts.number.clone(), facts.partner_number.clone(), facts.subject.to_uppercase()];
    for side in facts.sides() {
        let side = facts.side(side);
        given.extend([side.name.clone(), side.address.clone(), side.phone.clone()]);
        let signer = side.signer.iter();
        given.extend(signer.flat_map(|one| [one.name.clone(), one.position.clone(), one.authority.clone()]));
    }
    given.extend(facts.witnesses.iter().flat_map(|one| [one.name.clone(), one.position.clone()]));
    given.extend(
        facts
            .parent
            .iter()
            .filter(|_| facts.kind != AgreementKind::Record && facts.kind != AgreementKind::Memorandum)
            .map(|parent| parent.number.clone()),
    );
    for language in languages {
        let days = [facts.starts_on, facts.ends_on]
            .into_iter()
            .chain(facts.commitments.iter().map(|one| one.due_on));
        given.extend(days.flatten().map(|day| calendar::on_paper(day, language)));
        for units in facts.fills.values() {
            let money = Money { units: units.parse().unwrap(), currency: Currency::IDR };
            given.push(money.with_words(language));
        }
        let printed = facts.annexes.clone().unwrap_or_default();
        let total =
            facts.plan.budget.iter().filter_map(|line| sepakat_domain::plan::cost(line.quantity, line.price));
        let total = total.map(|cost| cost.units).sum::<i64>();
        if printed.contains(&AnnexKind::Budget) && total > 0 {
            given.push(Money { units: total, currency: Currency::IDR }.with_words(language));
        }
    }
    let printed = facts.annexes.clone().unwrap_or_default();
    if printed.contains(&AnnexKind::Schedule) {
        given.extend(facts.plan.tasks.iter().map(|task| task.name.clone()));
    }
    if printed.contains(&AnnexKind::Budget) {
        given.extend(facts.plan.budget.iter().map(|line| line.what.clone()));
    }
    if printed.contains(&AnnexKind::Indicators) {
        given.extend(facts.plan.indicators.iter().map(|one| one.name.clone()));
    }
    given
}

/// Holds a file to both standards.
pub fn check(seed: u64, bytes: &[u8]) {
    for profile in [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1] {
        let options = ValidationOptions::default().profile(profile);
        let report = validate_pdf_bytes(bytes, &options).unwrap();
        let broken: Vec<String> = report.failures.iter().map(ToString::to_string).collect();
        assert_eq!(broken, Vec::<String>::new(), "agreement {seed}");
    }
}

/// Where a paper is kept to be looked at, when a folder is named.
pub fn keep(seed: u64, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("KEEP_PAPERS") {
        std::fs::write(Path::new(&folder).join(format!("made-{seed}.pdf")), bytes).unwrap();
    }
}
