//! Puts the parts of an impact report together.

use chrono::{DateTime, FixedOffset};
use sepakat_domain::calendar;

use super::cover::cover;
use super::facts::{Facts, Standing};
use super::words_of::month;
use super::{canonical_json, grouped, parts};
use crate::model::{Attachment, Block, Document, Footer, Genre};
use crate::words;

/// Composes the paper. The same facts and standing give the same document.
pub fn compose(facts: &Facts, standing: &Standing) -> Document {
    let language = facts.language;
    let mut blocks = vec![Block::Cover(Box::new(cover(facts, standing)))];
    for part in facts.parts.iter().filter(|part| part.included) {
        blocks.extend(parts::pages(facts, part));
    }
    blocks.extend(parts::since_before(facts));
    Document {
        title: words::report_title(language, &months(facts), &facts.programme),
        author: facts.organisation.clone(),
        language,
        paper: facts.paper,
        genre: Genre::Report,
        footer: footer(facts, standing),
        watermark: match standing {
            Standing::Draft { .. } => Some(words::watermark(language)),
            Standing::Frozen { .. } => None,
        },
        line_numbers: false,
        legend: Vec::new(),
        blocks,
        attachment: attachment(facts, standing),
        evidence: None,
        created: match standing {
            Standing::Draft { now } => now.clone(),
            Standing::Frozen { frozen_at, .. } => frozen_at.clone(),
        },
    }
}

/// From when to when, in words.
pub(super) fn months(facts: &Facts) -> String {
    if facts.from == facts.to {
        return month(facts.from, facts.language);
    }
    words::report_months(facts.language, &month(facts.from, facts.language), &month(facts.to, facts.language))
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
        number: words::report_eyebrow(language, &facts.programme),
        version,
        check_label: String::new(),
        check_code,
        page: words::page_of(language, "{n}", "{m}"),
        page_other: String::new(),
        initials: None,
        copy: None,
    }
}

/// The day of a moment. A moment that cannot be read is shown as it was kept.
pub(super) fn day(moment: &str) -> String {
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
