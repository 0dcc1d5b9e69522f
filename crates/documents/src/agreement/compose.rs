//! Puts the parts of a paper together.

use super::facts::{Facts, Standing};
use super::settle::{Labels, settle};
use super::{addendum, annex, bilingual, body, canonical_json, evidence, foot, grouped, head, known};
use crate::code::Code;
use crate::model::{Attachment, CopyFoot, Document, Footer, Genre, Initials};
use crate::words;

/// Composes the paper. The same facts and standing give the same document.
pub fn compose(facts: &Facts, standing: &Standing) -> Document {
    let language = facts.language;
    let none = Labels::new();
    let (labels, other) = match standing {
        Standing::Draft { labels, other, .. } => (labels, other),
        Standing::Frozen { .. } => (&none, &none),
    };
    let two = bilingual::blocks(facts, (labels, other), standing);
    let mut blocks = two.unwrap_or_else(|| {
        let settled = settle(facts, labels);
        let mut blocks = head::blocks(facts, &settled.recitals, &settled.basis);
        blocks.extend(addendum::articles(facts));
        blocks.extend(settled.articles.iter().map(|article| body::article(article, language)));
        blocks.push(foot::signatures(facts, standing));
        blocks.extend(foot::witnesses(facts, standing));
        blocks.extend(annex::blocks(facts, &settled));
        blocks
    });
    blocks.extend(evidence::page(facts, standing));
    Document {
        title: title(facts),
        author: facts.first.name.clone(),
        language,
        paper: facts.paper,
        genre: Genre::Agreement,
        footer: footer(facts, standing),
        watermark: match standing {
            Standing::Draft { .. } => Some(words::watermark(language)),
            Standing::Frozen { .. } => None,
        },
        line_numbers: false,
        legend: Vec::new(),
        blocks,
        attachment: attachment(facts, standing),
        evidence: evidence::attachment(facts, standing),
        created: created(standing),
    }
}

fn title(facts: &Facts) -> String {
    let title = known::paper_title(facts.kind, facts.language);
    if facts.subject.trim().is_empty() {
        title
    } else {
        words::file_title(facts.language, &facts.subject, &title)
    }
}

fn footer(facts: &Facts, standing: &Standing) -> Footer {
    let language = facts.language;
    let page = |language| words::page_of(language, "{n}", "{m}");
    let version = facts.version.to_string();
    let (version, check_code) = match standing {
        Standing::Draft { .. } => (words::version_draft(language, &version), words::check_none(language)),
        Standing::Frozen { check_code, .. } => {
            (words::version_final(language, &version), grouped(check_code))
        }
    };
    Footer {
        number: facts.number.clone(),
        version,
        check_label: words::check_label(language),
        check_code,
        page: page(language),
        page_other: facts.translation.as_ref().map(|other| page(other.language)).unwrap_or_default(),
        initials: facts.initials.then(|| initials(facts)),
        copy: copy_foot(facts, standing),
    }
}

/// Which printed copy it is, and the code by which its scan is known again.
fn copy_foot(facts: &Facts, standing: &Standing) -> Option<CopyFoot> {
    let Standing::Frozen { check_code, copy: Some(copy), .. } = standing else { return None };
    let code = Code { check_code: check_code.clone(), copy: copy.number };
    Some(CopyFoot { line: foot::copy_line(facts, *copy), code })
}

/// A box for each party, by the number it has in the head.
fn initials(facts: &Facts) -> Initials {
    let languages = [Some(facts.language), facts.translation.as_ref().map(|other| other.language)];
    Initials {
        captions: languages.into_iter().flatten().map(words::initials).collect(),
        boxes: facts.sides().map(|side| head::numeral(side).to_owned()).collect(),
    }
}

/// The facts go into every frozen paper, so that the check code can be checked without this program.
fn attachment(facts: &Facts, standing: &Standing) -> Option<Attachment> {
    match standing {
        Standing::Draft { .. } => None,
        Standing::Frozen { .. } => Some(Attachment {
            name: words::facts_name(facts.language, &facts.version.to_string()),
            media: "application/json".to_owned(),
            description: words::facts_description(facts.language),
            bytes: canonical_json(facts).into_bytes(),
        }),
    }
}

/// The last thing that happened to the paper.
fn created(standing: &Standing) -> String {
    match standing {
        Standing::Draft { now, .. } => now.clone(),
        Standing::Frozen { frozen_at, signatures, witnessed, .. } => {
            let witness = witnessed.iter().filter_map(|one| one.signed.as_ref()).next_back();
            let last = witness.or(signatures.last());
            last.map_or_else(|| frozen_at.clone(), |signature| signature.signed_at.clone())
        }
    }
}
