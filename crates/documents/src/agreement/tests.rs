//! Agreements as they are composed: their text, their numbering, what is missing.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use sepakat_domain::clause_text::{BlankKind, Flag, Span, parse};
use sepakat_domain::{calendar, numbers};

use super::example::{bare, draft, english, facts, labels, signed};
use super::*;
use crate::model::{Block, Document, Inline, List, Row, TitleLine};

/// The paper as plain text, one line a block, item or row; `[label]` where something is missing.
pub(super) fn plain_text(document: &Document) -> String {
    let mut out = String::new();
    for block in &document.blocks {
        write_block(block, &mut out);
    }
    out.replace('\u{a0}', " ")
}

fn text(inline: &[Inline]) -> String {
    inline
        .iter()
        .map(|part| match part {
            Inline::Blank { label, .. } => format!("[{label}]"),
            Inline::Term(term) => format!("*{term}*"),
            other => other.printed().to_owned(),
        })
        .collect()
}

fn write_block(block: &Block, out: &mut String) {
    match block {
        Block::Title(title) => {
            out.push_str(&format!("{}\n", title.kind));
            for line in &title.lines {
                match line {
                    TitleLine::Joint(word) => out.push_str(&format!("{word}\n")),
                    TitleLine::Name(name) => out.push_str(&format!("{}\n", text(name))),
                }
            }
        }
        Block::Numbers(lines) => {
            for line in lines {
                out.push_str(&format!("{}: {}\n", line.label, line.number.as_deref().unwrap_or("......")));
            }
        }
        Block::Paragraph(paragraph) => out.push_str(&format!("{}\n", text(&paragraph.text))),
        Block::List(list) => write_list(list, "", out),
        Block::Article(article) => {
            out.push_str(&format!("\n{} {}\n", article.label, article.title));
            article.body.iter().for_each(|block| write_block(block, out));
        }
        Block::Annex(annex) => {
            out.push_str(&format!("\n{} {}\n", annex.label, annex.title));
            annex.body.iter().for_each(|block| write_block(block, out));
        }
        Block::Table(table) => {
            for row in &table.rows {
                match row {
                    Row::Group(name) => out.push_str(&format!("{}\n", text(name))),
                    Row::Cells(cells) | Row::Total(cells) => {
                        let cells: Vec<String> = cells.iter().map(|cell| text(cell)).collect();
                        out.push_str(&format!("{}\n", cells.join(" | ")));
                    }
                }
            }
        }
        Block::Note(note) | Block::Heading(note) => out.push_str(&format!("{}\n", text(note))),
        Block::Signatures(rooms) => {
            for room in rooms {
                out.push_str(&format!(
                    "\n{}\n{}\n{}\n{}\n{}\n",
                    room.party, room.organisation, room.name, room.position, room.caption
                ));
            }
        }
        Block::Witnesses(witnesses) => {
            out.push_str(&format!("\n{}\n", witnesses.label));
            for room in &witnesses.rooms {
                out.push_str(&format!("{}\n{}\n", room.name, room.position));
            }
        }
        Block::Columns(columns) => {
            for (name, side) in columns.names.iter().zip([&columns.left, &columns.right]) {
                out.push_str(&format!("--- {name}\n"));
                side.iter().for_each(|block| write_block(block, out));
            }
        }
        Block::Chart(_) | Block::Rule | Block::Space(_) | Block::Seals(_) | Block::Code(_) => {}
        other => panic!("an agreement has no {other:?}"),
    }
}

fn write_list(list: &List, indent: &str, out: &mut String) {
    for item in &list.items {
        let code = item.code.as_ref().map(|code| format!(" <{code}>")).unwrap_or_default();
        out.push_str(&format!("{indent}{} {}{code}\n", item.label, text(&item.text)));
        if let Some(inner) = &item.inner {
            write_list(inner, "    ", out);
        }
    }
}

/// Compares with the kept text; `UPDATE_GOLDEN=1` writes it anew.
pub(super) fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("the folder can be made");
        fs::write(&path, text).expect("the text can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, kept, "{name} reads otherwise than the kept text");
}

pub(super) fn composed(facts: &Facts) -> String {
    plain_text(&compose(facts, &draft()))
}

#[test]
fn the_whole_agreement_reads_as_kept_in_indonesian() {
    golden("agreement-id.txt", &plain_text(&compose(&facts(), &signed(&facts()))));
}

#[test]
fn the_whole_agreement_reads_as_kept_in_english() {
    golden("agreement-en.txt", &plain_text(&compose(&english(), &signed(&english()))));
}

#[test]
fn an_empty_agreement_shows_what_is_missing() {
    golden("agreement-bare.txt", &composed(&bare()));
}

#[test]
fn gist_and_summary_read_as_kept() {
    let facts = facts();
    let mut all = gist(&facts, &draft());
    for line in summary(&facts) {
        all.push_str(&format!("\n\n{}\n{}", line.label, line.texts.join("\n")));
    }
    all.push_str(&format!("\n\n{}\n", consent_sentence(&facts, 2)));
    golden("gist-id.txt", &all.replace('\u{a0}', " "));
}

#[test]
fn a_complete_agreement_misses_nothing() {
    assert_eq!(missing(&facts(), &labels()), []);
    assert_eq!(missing(&english(), &labels()), []);
}

#[test]
fn what_is_missing_is_named_once_with_its_place() {
    let mut facts = facts();
    facts.fills.remove("ending_notice");
    facts.fills.insert("court".into(), "  ".into());
    facts.place.clear();
    facts.number.clear();
    let found = missing(&facts, &labels());
    let short: Vec<_> =
        found.iter().map(|one| (one.key.as_str(), one.clause.as_deref(), one.paragraph.as_str())).collect();
    assert_eq!(
        short,
        [
            ("agreement.number", None, ""),
            ("place", None, ""),
            ("ending_notice", Some("ending"), "(4)"),
            ("court", Some("disputes"), "(3)"),
        ]
    );
    assert_eq!(found[2].kind, MissingKind::Blank);
    assert_eq!(found[2].wants, Some(BlankKind::Duration));
    assert_eq!(found[2].label, "batas waktu pemberitahuan pengakhiran");
}

#[test]
fn everything_missing_in_the_list_is_a_blank_on_the_page() {
    let facts = bare();
    let page = format!("{:?}", compose(&facts, &draft()));
    for one in missing(&facts, &labels()) {
        // Our number is a dotted line of the head, the term is named by no mark of its own where days are missing.
        if one.key != "agreement.number" {
            assert!(
                page.contains(&format!("Blank {{ key: {:?}", one.key)),
                "{} is marked on the page",
                one.key
            );
        }
    }
}

#[test]
fn a_side_without_commitments_is_missing_them() {
    let mut facts = facts();
    facts.commitments.retain(|duty| duty.side == 1);
    let found = missing(&facts, &labels());
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].key.as_str(), found[0].kind), ("duties.2", MissingKind::Duties));
    assert_eq!(found[0].label, "janji PIHAK KEDUA");
}

#[test]
fn references_follow_when_articles_move_or_leave() {
    let mut facts = facts();
    facts.articles.push(ArticleFacts {
        key: "own_1".into(),
        title: "Biaya".into(),
        text: "Biaya ditanggung menurut {{pasal:duties_first}} dan {{pasal:duties_second}}.".into(),
    });
    assert!(composed(&facts).contains("menurut Pasal 4 dan Pasal 5"), "it names both articles of duties");
    facts.articles.remove(0);
    assert!(composed(&facts).contains("menurut Pasal 3 dan Pasal 4"), "they moved up by one");
    facts.articles.retain(|article| article.key != "duties_first");
    let found = missing(&facts, &labels());
    assert!(found.iter().any(|one| one.key == "article.duties_first" && one.kind == MissingKind::Article));
}

#[test]
fn a_users_own_article_can_be_referred_to() {
    let mut facts = facts();
    let key = "own_01890a5d-ac96-774b-bcce-b302099a8057";
    facts.articles.push(ArticleFacts {
        key: key.into(),
        title: "Lain-lain".into(),
        text: format!("Menurut {{{{pasal:{key}}}}}."),
    });
    assert!(composed(&facts).contains("Menurut Pasal 19."));
    assert_eq!(missing(&facts, &labels()), []);
}

#[test]
fn references_to_paragraphs_follow_conditions() {
    let mut facts = facts();
    facts.articles = vec![ArticleFacts {
        key: "own_1".into(),
        title: "Uang".into(),
        text: "(1) [if money] Ada dana.\n(2) Menurut {{ayat:3}}, dan {{pasal:own_1(3)}}.\n(3) Akhir.".into(),
    }];
    assert!(composed(&facts).contains("(1) Menurut ayat (2), dan Pasal 1 ayat (2)."));
    facts.flags.insert(Flag::Money);
    assert!(composed(&facts).contains("(2) Menurut ayat (3), dan Pasal 1 ayat (3)."));
}

#[test]
fn commitments_are_letters_with_their_codes_and_the_annex_points_back() {
    let text = composed(&facts());
    assert!(text.contains("a. menyediakan 6 (enam) orang relawan pengajar terlatih setiap pertemuan; <J1>"));
    assert!(text.contains(
        "b. menyediakan 200 (dua ratus) buku bacaan berjenjang paling lambat tanggal 15 Januari 2027; dan <J2>"
    ));
    assert!(text.contains("b. menyediakan 1 (satu) orang guru pendamping setiap pertemuan. <J5>"));
    assert!(
        text.contains(
            "J2 | Buku bacaan berjenjang | 200 | buku | 15 Januari 2027 | Laila Fitriani | 4 (2) b"
        )
    );
    assert!(text.contains("Rp 18.500.000,00 (delapan belas juta lima ratus ribu rupiah)"));
}

#[test]
fn letters_are_punctuated_anew_when_one_leaves() {
    let mut facts = facts();
    facts.basis = super::example::wording("legal_basis", facts.language).1;
    assert!(composed(&facts).contains("c. Undang-Undang Nomor 23 Tahun 2002"));
    facts.flags.clear();
    let text = composed(&facts);
    assert!(
        text.contains("a. Kitab Undang-Undang Hukum Perdata; dan\n"),
        "the last but one takes the conjunction"
    );
    assert!(text.contains("tentang Pelindungan Data Pribadi.\n"));
}

#[test]
fn a_draft_says_so_and_a_frozen_paper_carries_its_code() {
    let facts = facts();
    let paper = compose(&facts, &draft());
    assert_eq!(paper.watermark.as_deref(), Some("KONSEP"));
    assert_eq!(paper.footer.check_code, "belum dibekukan");
    assert_eq!(paper.attachment, None);
    let paper = compose(&facts, &signed(&facts));
    assert_eq!(paper.watermark, None);
    assert_eq!(paper.footer.check_code, grouped(&check_code(&facts)));
    assert_eq!(paper.footer.page, "Halaman {n} dari {m}");
    let attached = paper.attachment.expect("the facts are inside");
    assert_eq!(attached.name, "naskah-v3.json");
    assert_eq!(attached.bytes, canonical_json(&facts).into_bytes());
    assert_eq!(paper.created, "2026-11-24T10:47:07+07:00", "the last signature");
}

#[test]
fn a_signature_is_called_what_it_is_in_both_languages() {
    let text = plain_text(&compose(&facts(), &signed(&facts())));
    assert!(text.contains(
        "Tanda tangan elektronik tidak tersertifikasi, digambar di layar 24-11-2026 pukul 10.42 WIB"
    ));
    let text = plain_text(&compose(&english(), &signed(&english())));
    assert!(text.contains("Uncertified electronic signature, drawn on screen 24-11-2026 at 10:47 WIB"));
}

#[test]
fn zones_east_of_java_are_named() {
    let facts = facts();
    let mut standing = signed(&facts);
    if let Standing::Frozen { signatures, .. } = &mut standing {
        signatures[0].signed_at = "2026-11-24T11:42:07+08:00".into();
        signatures[1].signed_at = "2026-11-24T12:42:07+09:00".into();
    }
    let text = plain_text(&compose(&facts, &standing));
    assert!(text.contains("pukul 11.42 WITA") && text.contains("pukul 12.42 WIT\n"), "{text}");
}

#[test]
fn a_person_signs_for_himself() {
    let mut facts = facts();
    facts.second.person = true;
    facts.second.name = "Siti Nurhayati".into();
    facts.second.signer = None;
    assert_eq!(missing(&facts, &labels()), [], "a person needs no position and no deed");
    let text = composed(&facts);
    assert!(text.contains("II. Siti Nurhayati, bertindak untuk diri sendiri, beralamat di"));
    assert!(consent_sentence(&facts, 2).starts_with("Saya, Siti Nurhayati, telah membaca"));
}

#[test]
fn canonical_json_is_sorted_tight_and_comes_back() {
    let facts = facts();
    let json = canonical_json(&facts);
    assert!(json.starts_with("{\"articles\":[{\"key\":\"purpose\",\"text\":"), "keys are sorted");
    assert!(!json.contains("\": ") && !json.contains("\n"), "no white space between tokens");
    let back: Facts = serde_json::from_str(&json).expect("it reads back");
    assert_eq!(back, facts);
    assert_eq!(canonical_json(&back), json);
}

#[test]
fn the_check_code_is_the_head_of_the_hash() {
    let facts = facts();
    let (hash, code) = (content_hash(&facts), check_code(&facts));
    assert_eq!((hash.len(), code.len()), (64, 12));
    // Sixty bits are fifteen hex digits: the first digit of the code holds the first five of them.
    let bits = u64::from_str_radix(&hash[..15], 16).expect("hex");
    let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let expected: String =
        (0..12).rev().filter_map(|place| alphabet.chars().nth((bits >> (5 * place)) as usize & 31)).collect();
    assert_eq!(code, expected);
    let mut other = facts;
    other.copies = 3;
    assert_ne!(check_code(&other), code);
}

#[test]
fn unknown_fields_in_frozen_facts_are_refused() {
    let mut value = serde_json::to_value(facts()).expect("it serialises");
    value["surprise"] = true.into();
    assert!(serde_json::from_value::<Facts>(value).is_err());
}

#[test]
fn nothing_that_no_page_shows_is_frozen() {
    let mut facts = facts();
    facts.fills.insert("amount".into(), "5000000".into());
    facts.first.legal_basis = "SK lama".into();
    facts.articles.retain(|article| article.key != "correspondence" && article.key != "purpose");
    let ready = ready_to_freeze(facts.clone());
    assert!(!ready.fills.contains_key("amount") && ready.fills.contains_key("court"));
    assert_eq!(
        (ready.first.phone.as_str(), ready.second.phone.as_str(), ready.purpose.as_str()),
        ("", "", "")
    );
    assert_eq!(ready.first.legal_basis, "", "the signer's own authority is printed instead");
    assert_eq!(ready.second.legal_basis, facts.second.legal_basis, "printed as the authority");
    assert_eq!(composed(&ready), composed(&facts), "the pages are the same");
}

#[test]
fn the_summary_has_five_lines() {
    let keys: Vec<_> = summary(&facts()).iter().map(|line| line.key).collect();
    assert_eq!(keys, ["who", "what", "gives", "term", "ending"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_fact_given_stands_in_the_text(
        date in (0i64..20_000).prop_map(|days| chrono::NaiveDate::default() + chrono::Days::new(10_000 + days as u64)),
        length in 1i64..4000,
        notice in 1i64..400,
        quantity in 1i64..100_000,
        amount in 1i64..1_000_000_000_000,
        copies in 1i64..12,
        first in "[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}",
        second in "[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}",
        indonesian in any::<bool>(),
    ) {
        let mut facts = if indonesian { facts() } else { english() };
        let language = facts.language;
        facts.signed_on = Some(date);
        facts.starts_on = Some(date);
        facts.ends_on = Some(date + chrono::Days::new(length as u64));
        facts.copies = copies;
        facts.first.name = first.clone();
        facts.second.name = second.clone();
        facts.fills.insert("ending_notice".into(), format!("{notice} day"));
        facts.fills.insert("own".into(), amount.to_string());
        facts.articles.push(ArticleFacts { key: "own_1".into(), title: "X".into(), text: "{{own:money}}".into() });
        facts.commitments[0].quantity = Some(quantity * 1000);
        let text = composed(&facts);
        let opening = calendar::opening(date, language);
        let clean = |text: String| text.replace('\u{a0}', " ");
        for part in [
            opening.weekday, opening.day, opening.month, opening.year, format!("({})", opening.digits),
            calendar::long(date + chrono::Days::new(length as u64), language),
            clean(numbers::with_words(copies, language)),
            clean(numbers::with_words(notice, language)),
            format!("({})", numbers::spell(quantity, language)),
            numbers::group(amount, language),
            numbers::spell(amount, language),
        ] {
            prop_assert!(text.contains(&part), "{} is in the text", part);
        }
        let (one, two) = if indonesian { ("PIHAK PERTAMA", "PIHAK KEDUA") } else { ("FIRST PARTY", "SECOND PARTY") };
        let side = |label: &str| text.lines().find(|line| line.starts_with(label)).unwrap_or_default().to_owned();
        prop_assert!(side("I. ").contains(&first) && side("I. ").contains(one));
        prop_assert!(side("II. ").contains(&second) && side("II. ").contains(two));
        prop_assert!(text.contains(&format!("{one},\n{first}\n")), "the name stands under its own party");
    }

    #[test]
    fn any_words_of_the_user_come_out_whole(
        title in "\\PC{0,40}",
        words in "\\PC{1,80}",
        subject in "\\PC{1,40}",
    ) {
        let mut facts = facts();
        facts.subject = subject.clone();
        facts.articles.push(ArticleFacts { key: "own_1".into(), title: title.clone(), text: words.clone() });
        let tight = |text: &str| text.split_whitespace().collect::<String>();
        let page = tight(&composed(&facts));
        prop_assert!(page.contains(&tight(&subject.to_uppercase())));
        prop_assert!(page.contains(&tight(&title.to_uppercase())));
        for paragraph in parse(&words).text.paragraphs {
            for span in paragraph.lead {
                if let Span::Text(text) = span {
                    prop_assert!(page.contains(&tight(&text)), "{:?} is on the page", text);
                }
            }
        }
    }
}

#[test]
fn fills_of_one_name_are_shared() {
    let mut facts = facts();
    facts.articles = vec![ArticleFacts {
        key: "own_1".into(),
        title: "A".into(),
        text: "(1) {{n:number}} kursi.\n(2) Sekali lagi {{n:number}} kursi.".into(),
    }];
    facts.fills = BTreeMap::from([("n".to_owned(), "50".to_owned())]);
    assert_eq!(composed(&facts).matches("50 (lima puluh) kursi").count(), 2);
}

#[test]
fn logos_stand_left_and_right_and_broken_ones_nowhere() {
    let dot =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    let mut facts = facts();
    facts.first.logo = Some(Logo { media: "image/png".into(), data: dot.into() });
    facts.second.logo = Some(Logo { media: "image/png".into(), data: "not base64".into() });
    let paper = compose(&facts, &draft());
    let Some(Block::Title(title)) = paper.blocks.first() else { panic!("the head comes first") };
    assert_eq!(
        title.left.as_ref().map(|logo| logo.alt.as_str()),
        Some("Logo Yayasan Pelita Aksara Nusantara")
    );
    assert_eq!(title.right, None);
}

#[test]
fn a_term_that_ends_before_it_begins_is_missing() {
    let mut facts = facts();
    std::mem::swap(&mut facts.starts_on, &mut facts.ends_on);
    let keys: Vec<_> = missing(&facts, &labels()).into_iter().map(|one| one.key).collect();
    assert_eq!(keys, ["term"]);
}

#[test]
fn a_term_that_is_not_whole_months_is_counted_in_days() {
    let mut facts = facts();
    facts.ends_on = facts.starts_on;
    assert!(composed(&facts).contains("berlaku selama 1 (satu) hari, terhitung"));
    let mut facts = english();
    facts.ends_on = facts.starts_on;
    assert!(composed(&facts).contains("valid for 1 (one) day, from"), "one day is singular");
}
