//! Puts the parts of an impact report together.

use chrono::{DateTime, FixedOffset};
use sepakat_domain::calendar;

use super::facts::{Facts, Standing};
use super::words_of::{month, part_name};
use super::{canonical_json, grouped, parts};
use crate::agreement::Logo;
use crate::model::{Annex, Attachment, Block, Document, Footer, Image, Inline, Title, TitleLine, plain};
use crate::words;

/// Composes the paper. The same facts and standing give the same document.
pub fn compose(facts: &Facts, standing: &Standing) -> Document {
    let language = facts.language;
    let mut blocks = cover(facts);
    for part in facts.parts.iter().filter(|part| part.included) {
        let body = parts::body(facts, part);
        if !body.is_empty() {
            let title = part_name(part.part, language);
            blocks.push(Block::Annex(Annex { label: String::new(), title, new_page: true, body }));
        }
    }
    blocks.extend(parts::since_before(facts));
    Document {
        title: words::report_title(language, &facts.programme, &months(facts)),
        author: facts.organisation.clone(),
        language,
        paper: facts.paper,
        footer: footer(facts, standing),
        watermark: match standing {
            Standing::Draft { .. } => Some(words::watermark(language)),
            Standing::Frozen { .. } => None,
        },
        blocks,
        attachment: attachment(facts, standing),
        created: match standing {
            Standing::Draft { now } => now.clone(),
            Standing::Frozen { frozen_at, .. } => frozen_at.clone(),
        },
    }
}

/// From when to when, in words.
fn months(facts: &Facts) -> String {
    if facts.from == facts.to {
        return month(facts.from, facts.language);
    }
    words::report_months(facts.language, &month(facts.from, facts.language), &month(facts.to, facts.language))
}

fn cover(facts: &Facts) -> Vec<Block> {
    let language = facts.language;
    let name = |text: &str| TitleLine::Name(plain(text));
    let mut blocks = vec![
        Block::Title(Title {
            kind: words::report_kind(language).to_uppercase(),
            lines: vec![name(&facts.programme), TitleLine::Joint(months(facts)), name(&facts.organisation)],
            left: facts.logo.as_ref().and_then(|logo| picture(logo, &facts.organisation)),
            right: None,
        }),
        Block::Space(6),
        Block::Heading(plain(facts.headline.clone())),
        Block::Space(4),
    ];
    let known = [
        (words::report_for(language), facts.funder.clone()),
        (words::report_agreement(language), facts.agreement.clone()),
        (words::report_place(language), facts.place.clone()),
        (words::report_by(language), facts.prepared_by.clone()),
        (words::report_as_of(language), calendar::long(facts.as_of, language)),
    ];
    let known = known.into_iter().filter(|(_, text)| !text.trim().is_empty());
    blocks.push(Block::Table(parts::pairs(
        words::report_facts(language),
        known.map(|(label, text)| (vec![Inline::Plain(label)], vec![Inline::Bold(text)])).collect(),
    )));
    blocks
}

fn picture(logo: &Logo, name: &str) -> Option<Image> {
    use base64::Engine as _;
    let bytes = base64::engine::general_purpose::STANDARD.decode(&logo.data).ok()?;
    Some(Image { bytes, alt: name.to_owned() })
}

fn footer(facts: &Facts, standing: &Standing) -> Footer {
    let language = facts.language;
    let (version, check_code) = match standing {
        Standing::Draft { .. } => (words::report_draft(language), words::check_none(language)),
        Standing::Frozen { edition, check_code, frozen_at } => {
            (words::report_frozen(language, &day(frozen_at), &edition.to_string()), grouped(check_code))
        }
    };
    Footer {
        number: words::report_title(language, &facts.programme, &months(facts)),
        version,
        check_label: words::check_label(language),
        check_code,
        page: words::page_of(language, "{n}", "{m}"),
    }
}

/// The day of a moment. A moment that cannot be read is shown as it was kept.
fn day(moment: &str) -> String {
    DateTime::<FixedOffset>::parse_from_rfc3339(moment)
        .map_or_else(|_| moment.to_owned(), |moment| calendar::dashed(moment.date_naive()))
}

/// The facts go into every frozen report, so that the check code can be checked without this program.
fn attachment(facts: &Facts, standing: &Standing) -> Option<Attachment> {
    let Standing::Frozen { edition, .. } = standing else { return None };
    Some(Attachment {
        name: words::report_facts_name(facts.language, &edition.to_string()),
        media: "application/json".to_owned(),
        description: words::report_facts_description(facts.language),
        bytes: canonical_json(facts).into_bytes(),
    })
}
