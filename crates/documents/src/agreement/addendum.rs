//! The articles of an addendum: each change as a sentence that names what it changes, with the new wording under it.

use sepakat_domain::agreement::AmendmentKind;
use sepakat_domain::calendar;
use sepakat_domain::money::{Currency, Money};
use sepakat_domain::organisation::Language;

use super::amend::{Amends, Change};
use super::body;
use super::facts::Facts;
use super::head::signer_name;
use super::known::party;
use super::pieces::{Piece, inline};
use super::settle::{Labels, SettledArticle, settle};
use crate::model::{Article, Block, Paragraph};
use crate::words;

/// One article for each change, numbered from 1; none for a paper that changes nothing.
pub(super) fn articles(facts: &Facts) -> Vec<Block> {
    let Some(amends) = &facts.amends else { return Vec::new() };
    let language = facts.language;
    pieces(amends, language)
        .into_iter()
        .zip(1..)
        .map(|(one, number): (Changed, usize)| {
            let rewritten = one.rewritten.as_ref();
            let mut text = vec![Block::Paragraph(Paragraph {
                text: inline(one.lead),
                keep_with_next: rewritten.is_some(),
            })];
            text.extend(rewritten.map(|article| body::article(article, language)));
            if let Some(reason) = one.reason {
                text.push(Block::Paragraph(Paragraph { text: inline(vec![reason]), keep_with_next: false }));
            }
            Block::Article(Article {
                key: format!("amendment_{number}"),
                label: words::article(language, &number.to_string()),
                title: one.title.to_uppercase(),
                body: text,
            })
        })
        .collect()
}

/// A change as the paper says it.
pub(super) struct Changed {
    title: String,
    pub lead: Vec<Piece>,
    rewritten: Option<SettledArticle>,
    reason: Option<Piece>,
}

/// Every change as the paper says it, each over the text that the ones before it left.
pub(super) fn pieces(amends: &Amends, language: Language) -> Vec<Changed> {
    let mut before = (*amends.base).clone();
    amends
        .changes
        .iter()
        .zip(1..)
        .map(|(change, number)| {
            let mut after = before.clone();
            change.apply(&mut after);
            let changed = changed(change, number, &before, &after, language);
            before = after;
            changed
        })
        .collect()
}

fn changed(change: &Change, number: usize, before: &Facts, after: &Facts, language: Language) -> Changed {
    let settled = settle(after, &Labels::new());
    let target = settled.articles.into_iter().find(|article| article.key == change.target);
    let name = target.as_ref().map(|article| words::article(language, &article.number.to_string()));
    let name = name.unwrap_or_default();
    let missing =
        |label: String| vec![Piece::Missing { name: format!("amendment.{number}"), wants: None, label }];
    let fact = |text: String| vec![Piece::Fact { name: format!("amendment.{number}"), text }];
    let term = party(change.side(), language);
    let (title, lead) = match change.kind {
        AmendmentKind::Extension => (
            words::amend_extension_title(language),
            match (before.ends_on, after.ends_on) {
                (Some(old), Some(new)) if new > old => fact(words::amend_extension(
                    language,
                    &calendar::on_paper(new, language),
                    &calendar::on_paper(old, language),
                )),
                _ => missing(words::lack_amend_day(language)),
            },
        ),
        AmendmentKind::Name => (
            words::amend_name_title(language, &term),
            filled(
                &change.body,
                || words::lack_name(language, &term),
                |new| fact(words::amend_name(language, new, &before.side(change.side()).name, &term)),
                missing,
            ),
        ),
        AmendmentKind::Officer => {
            let officer = change.officer();
            let old = signer_name(before.side(change.side())).to_owned();
            let whole =
                !officer.name.is_empty() && !officer.position.is_empty() && !officer.authority.is_empty();
            let lead = if whole {
                fact(words::amend_officer(
                    language,
                    &officer.authority,
                    &officer.name,
                    &old,
                    &term,
                    &officer.position,
                ))
            } else {
                missing(words::lack_signer(language, &term))
            };
            (words::amend_officer_title(language, &term), lead)
        }
        AmendmentKind::Account => (
            words::amend_account_title(language),
            filled(
                &change.body,
                || words::lack_amend_account(language),
                |new| {
                    let old = before.fills.get(&change.about).cloned().unwrap_or_default();
                    fact(words::amend_account(language, new, &old, &place_of(before, &change.about)))
                },
                missing,
            ),
        ),
        AmendmentKind::Budget => {
            let amount = |text: Option<&String>| {
                let units = text.and_then(|text| text.parse().ok())?;
                Some(Money { units, currency: Currency::IDR }.with_words(language))
            };
            let old = amount(before.fills.get(&change.about)).unwrap_or_else(|| words::amend_none(language));
            let lead = match amount(Some(&change.body)) {
                Some(new) => {
                    fact(words::amend_budget(language, &new, &old, &place_of(before, &change.about)))
                }
                None => missing(words::lack_amend_amount(language)),
            };
            (words::amend_budget_title(language), lead)
        }
        AmendmentKind::Clause | AmendmentKind::Results | AmendmentKind::Correction => {
            let heading = target.as_ref().map(|article| article.title.clone()).unwrap_or_default();
            let say = match change.kind {
                AmendmentKind::Results => words::amend_results,
                AmendmentKind::Correction => words::amend_correction,
                _ => words::amend_clause,
            };
            let lead = if target.is_some() && !change.body.trim().is_empty() {
                vec![Piece::text(say(language, &name, &heading))]
            } else {
                missing(words::lack_amend_wording(language))
            };
            (words::amend_clause_title(language, &name), lead)
        }
    };
    let reason = change.reason.trim().trim_end_matches('.');
    Changed {
        title,
        lead,
        rewritten: target.filter(|_| change.kind.rewrites()),
        reason: (!reason.is_empty()).then(|| Piece::text(words::amend_reason(language, reason))),
    }
}

/// The sentence for a new value, or what is missing while there is none.
fn filled(
    value: &str,
    label: impl FnOnce() -> String,
    say: impl FnOnce(&str) -> Vec<Piece>,
    missing: impl FnOnce(String) -> Vec<Piece>,
) -> Vec<Piece> {
    match value.trim() {
        "" => missing(label()),
        value => say(value),
    }
}

/// The article in which a blank stands, for instance `Pasal 7`; the agreement itself when none names it.
fn place_of(facts: &Facts, blank: &str) -> String {
    let settled = settle(facts, &Labels::new());
    let named = |pieces: &[Piece]| {
        pieces.iter().any(|piece| {
            matches!(piece, Piece::Filled { name, .. } | Piece::Missing { name, .. } if name == blank)
        })
    };
    let found = settled.articles.iter().find(|article| {
        article.paragraphs.iter().any(|paragraph| {
            named(&paragraph.lead) || paragraph.letters.iter().any(|letter| named(&letter.pieces))
        })
    });
    match found {
        Some(article) => words::article(facts.language, &article.number.to_string()),
        None => super::known::paper(facts.kind, facts.language),
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{self, change};
    use super::super::tests::plain_text as text_of;
    use super::super::{Standing, compose, compose_consolidated, consolidate, missing, source_of};
    use super::*;

    fn addendum(changes: Vec<Change>) -> Facts {
        let base = example::facts();
        Facts {
            kind: sepakat_domain::agreement::AgreementKind::Addendum,
            amends: Some(Amends::to(&base, changes)),
            articles: base.articles.iter().filter(|one| one.key == "closing").cloned().collect(),
            ..base
        }
    }

    #[test]
    fn a_change_says_what_stood_and_what_stands_and_quotes_the_article_under_its_own_number() {
        let paper = addendum(vec![
            Change {
                reason: "sekolah meminta waktu".into(),
                ..change(AmendmentKind::Extension, "", "", "2028-12-31")
            },
            change(AmendmentKind::Clause, "scope", "", "(1) Hanya di sekolah.\n(2) Tidak di tempat lain."),
        ]);
        let text = text_of(&compose(&paper, &example::draft()));
        let base = example::facts();
        let old = calendar::on_paper(base.ends_on.unwrap(), Language::Id);
        let sentence = format!(
            "yang semula berakhir pada tanggal {old} diperpanjang sampai dengan tanggal 31 Desember 2028."
        );
        assert!(text.contains(&sentence.replace('\u{a0}', " ")), "{text}");
        assert!(text.contains("Perubahan ini dilakukan karena sekolah meminta waktu."));
        assert!(text.contains("PERUBAHAN PASAL"));
        assert!(text.contains("Hanya di sekolah."));
        assert!(text.contains("\nPasal 3 PENUTUP"), "the addendum's own articles are numbered on: {text}");
    }

    #[test]
    fn what_a_change_lacks_is_missing_before_freezing() {
        let paper = addendum(vec![change(AmendmentKind::Extension, "", "", "2020-01-01")]);
        assert!(missing(&paper, &example::labels()).iter().any(|one| one.key == "amendment.1"));
        let nothing = addendum(Vec::new());
        assert!(missing(&nothing, &example::labels()).iter().any(|one| one.key == "amendment.0"));
        let whole = addendum(vec![change(AmendmentKind::Extension, "", "", "2028-12-31")]);
        assert!(!missing(&whole, &example::labels()).iter().any(|one| one.key.starts_with("amendment")));
    }

    #[test]
    fn the_text_that_holds_says_what_it_is_and_carries_no_signature() {
        let base = example::facts();
        let paper = addendum(vec![change(AmendmentKind::Clause, "scope", "", "(1) Hanya di sekolah.")]);
        let facts = consolidate(&base, std::slice::from_ref(&paper));
        let sources = [source_of(&base), source_of(&paper)];
        let document = compose_consolidated(&facts, &sources, "2026-11-24T08:12:00+07:00");
        assert!(!document.blocks.iter().any(|block| matches!(block, Block::Signatures(_))));
        assert!(!document.legend.is_empty(), "every page says what it is");
        let text = text_of(&document);
        assert!(
            text.contains("Naskah konsolidasi")
                && text.contains(&base.number)
                && text.contains("Hanya di sekolah.")
        );
        assert_ne!(
            text,
            text_of(&compose(
                &facts,
                &Standing::Draft { labels: example::labels(), other: Labels::new(), now: String::new() }
            ))
        );
    }

    #[test]
    fn in_two_columns_each_change_is_said_in_the_language_of_its_column() {
        let base = super::super::example_kinds::bilingual();
        let heading = |facts: &Facts| facts.articles[1].title.clone();
        let key = base.articles[1].key.clone();
        let english = super::super::bilingual::translated(&base).expect("it has two languages");
        let change = Change {
            body_other: "(1) Only at the school.".into(),
            ..change(AmendmentKind::Clause, &key, "", "(1) Hanya di sekolah.")
        };
        let paper = Facts {
            kind: sepakat_domain::agreement::AgreementKind::Addendum,
            amends: Some(Amends::to(&base, vec![change])),
            ..base.clone()
        };
        let text = text_of(&compose(&paper, &example::draft()));
        for part in [
            &heading(&base).to_uppercase(),
            "Hanya di sekolah.",
            &heading(&english).to_uppercase(),
            "Only at the school.",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        let whole = consolidate(&base, &[paper]);
        let second = whole.translation.expect("it has two languages");
        let article = second.articles.iter().find(|one| one.key == key).expect("it is there");
        assert_eq!(article.text, "(1) Only at the school.", "the text that holds keeps both languages");
    }
}
