//! Articles as they will read: conditions decided, paragraphs and letters counted, references followed, facts and
//! blanks put in. The paper prints this, and the editor shows it.

use std::collections::BTreeMap;

use sepakat_domain::clause_text::{self, ClauseText, Condition, Item, Paragraph, Span, letter};
use sepakat_domain::numbers::NO_BREAK_SPACE;
use serde::Serialize;

use super::facts::{ArticleFacts, Facts};
use super::pieces::{Ending, Piece, close, single_stops, strip_ending};
use super::{duties, known};
use crate::words;

/// Labels of blanks by name, in the language of the paper.
pub type Labels = BTreeMap<String, String>;

/// Everything in an agreement that is written in the notation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Settled {
    /// The recitals, as paragraphs with letters.
    pub recitals: Vec<SettledParagraph>,
    /// The legal basis.
    pub basis: Vec<SettledParagraph>,
    /// The articles in printed order.
    pub articles: Vec<SettledArticle>,
}

/// One article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SettledArticle {
    /// Its key.
    pub key: String,
    /// Its number, from 1.
    pub number: usize,
    /// Its heading, as typed.
    pub title: String,
    /// Its paragraphs.
    pub paragraphs: Vec<SettledParagraph>,
}

/// One paragraph that is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SettledParagraph {
    /// Its place in the source, from 1.
    pub source: usize,
    /// Its number; none when it is the only one.
    pub number: Option<usize>,
    /// The words before the letters.
    pub lead: Vec<Piece>,
    /// Its letters.
    pub letters: Vec<SettledLetter>,
}

/// One letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SettledLetter {
    /// Its label: `a`, `b`.
    pub label: String,
    /// The code of the commitment it states, for instance `J1`.
    pub code: Option<String>,
    /// What it says, closing mark included.
    pub pieces: Vec<Piece>,
}

/// Settles all texts of an agreement.
pub fn settle(facts: &Facts, labels: &Labels) -> Settled {
    let texts: Vec<ClauseText> =
        facts.articles.iter().map(|article| clause_text::parse(&article.text).text).collect();
    let book = Book { facts, labels, texts: &texts };
    let articles =
        facts.articles.iter().enumerate().map(|(index, article)| book.article(index, article)).collect();
    let loose = |source: &str| book.paragraphs(&clause_text::parse(source).text);
    Settled { recitals: loose(&facts.recitals), basis: loose(&facts.basis), articles }
}

struct Book<'a> {
    facts: &'a Facts,
    labels: &'a Labels,
    texts: &'a [ClauseText],
}

impl Book<'_> {
    fn article(&self, index: usize, article: &ArticleFacts) -> SettledArticle {
        SettledArticle {
            key: article.key.clone(),
            number: self.facts.changes() + index + 1,
            title: article.title.clone(),
            paragraphs: self.paragraphs(&self.texts[index]),
        }
    }

    fn paragraphs(&self, text: &ClauseText) -> Vec<SettledParagraph> {
        let printed: Vec<(usize, &Paragraph)> = text
            .paragraphs
            .iter()
            .enumerate()
            .filter(|(_, paragraph)| self.holds(paragraph.condition.as_ref()))
            .collect();
        let several = printed.len() > 1;
        printed
            .into_iter()
            .enumerate()
            .map(|(place, (source, paragraph))| {
                let mut lead = self.spans(&paragraph.lead, text);
                single_stops(&mut lead);
                SettledParagraph {
                    source: source + 1,
                    number: several.then_some(place + 1),
                    lead,
                    letters: self.letters(paragraph, text),
                }
            })
            .collect()
    }

    fn letters(&self, paragraph: &Paragraph, text: &ClauseText) -> Vec<SettledLetter> {
        let mut letters: Vec<(Option<String>, Vec<Piece>)> = Vec::new();
        for item in &paragraph.items {
            match item {
                Item::Letter { condition, spans } if self.holds(condition.as_ref()) => {
                    letters.push((None, self.spans(spans, text)));
                }
                Item::Each { condition, spans } if self.holds(condition.as_ref()) => {
                    for side in 1..=self.facts.parties() {
                        letters.push((None, self.spans_of(spans, text, side)));
                    }
                }
                Item::Letter { .. } | Item::Each { .. } => {}
                Item::Duties(side) => letters.extend(self.duties(*side)),
            }
        }
        self.punctuate(letters)
    }

    fn duties(&self, side: u8) -> Vec<(Option<String>, Vec<Piece>)> {
        let duties: Vec<_> = self
            .facts
            .duties(side)
            .map(|duty| {
                let name = format!("duty.{}", duty.code);
                let text = duties::sentence(duty, self.facts.language);
                (Some(duty.code.clone()), vec![Piece::Fact { name, text }])
            })
            .collect();
        if !duties.is_empty() {
            return duties;
        }
        let language = self.facts.language;
        let label = words::lack_duties(language, &known::party(side, language));
        vec![(None, vec![Piece::Missing { name: format!("duties.{side}"), wants: None, label }])]
    }

    /// Ends letters as the field does: `;`, before the last `; dan` or `; atau`, after the last a full stop. Letters
    /// may have been left out or put in since they were written, so that their own marks do not count.
    fn punctuate(&self, letters: Vec<(Option<String>, Vec<Piece>)>) -> Vec<SettledLetter> {
        let language = self.facts.language;
        let count = letters.len();
        let mut conjunction = Ending::And;
        let mut bare = Vec::with_capacity(count);
        for (code, mut pieces) in letters {
            if strip_ending(&mut pieces) == Ending::Or {
                conjunction = Ending::Or;
            }
            bare.push((code, pieces));
        }
        let last_word = match conjunction {
            Ending::Or => words::last_or(language),
            Ending::And | Ending::None => words::last_and(language),
        };
        bare.into_iter()
            .enumerate()
            .map(|(index, (code, mut pieces))| {
                if index + 1 == count {
                    close(&mut pieces, ".");
                    single_stops(&mut pieces);
                } else if index + 2 == count {
                    // The conjunction never stands alone at the beginning of a line.
                    close(&mut pieces, &format!(";{NO_BREAK_SPACE}{last_word}"));
                } else {
                    close(&mut pieces, ";");
                }
                SettledLetter { label: letter(index), code, pieces }
            })
            .collect()
    }

    fn spans(&self, spans: &[Span], text: &ClauseText) -> Vec<Piece> {
        self.spans_of(spans, text, 1)
    }

    /// The same about the party at hand.
    fn spans_of(&self, spans: &[Span], text: &ClauseText, at_hand: u8) -> Vec<Piece> {
        spans.iter().map(|span| self.span(span, text, at_hand)).collect()
    }

    fn span(&self, span: &Span, text: &ClauseText, at_hand: u8) -> Piece {
        let language = self.facts.language;
        match span {
            Span::Text(words) => Piece::text(words.clone()),
            Span::Term(term) => Piece::Term { text: term.clone() },
            Span::Fact(fact) => known::fact_of(self.facts, *fact, at_hand),
            Span::Blank(blank) => known::blank(self.facts, self.labels, blank),
            Span::Paragraph(source) => match self.number_of(text, *source) {
                Some(number) => Piece::Reference {
                    key: String::new(),
                    text: words::paragraph(language, &number.to_string()),
                },
                None => self.missing_article(""),
            },
            Span::Article { key, paragraph } => self.reference(key, *paragraph),
        }
    }

    fn reference(&self, key: &str, paragraph: Option<u16>) -> Piece {
        let language = self.facts.language;
        // The notation writes names with underscores; the key of a user's own article holds the hyphens of an id.
        let named = |article: &ArticleFacts| article.key == key || article.key.replace('-', "_") == key;
        let Some(index) = self.facts.articles.iter().position(named) else {
            return self.missing_article(key);
        };
        let article = (self.facts.changes() + index + 1).to_string();
        let text = match paragraph {
            None => words::article(language, &article),
            // An article of one paragraph has none to name.
            Some(_) if self.printed_count(&self.texts[index]) < 2 => words::article(language, &article),
            Some(source) => match self.number_of(&self.texts[index], source) {
                Some(number) => words::article_paragraph(language, &article, &number.to_string()),
                None => return self.missing_article(key),
            },
        };
        Piece::Reference { key: key.to_owned(), text }
    }

    fn missing_article(&self, key: &str) -> Piece {
        let label = words::lack_article(self.facts.language);
        Piece::Missing { name: format!("article.{key}"), wants: None, label }
    }

    /// The printed number of a paragraph by its place in the source.
    fn number_of(&self, text: &ClauseText, source: u16) -> Option<usize> {
        let place = usize::from(source).checked_sub(1)?;
        let paragraph = text.paragraphs.get(place)?;
        self.holds(paragraph.condition.as_ref()).then(|| {
            let before = &text.paragraphs[..place];
            before.iter().filter(|paragraph| self.holds(paragraph.condition.as_ref())).count() + 1
        })
    }

    fn printed_count(&self, text: &ClauseText) -> usize {
        text.paragraphs.iter().filter(|paragraph| self.holds(paragraph.condition.as_ref())).count()
    }

    fn holds(&self, condition: Option<&Condition>) -> bool {
        condition.is_none_or(|condition| condition.holds(&self.facts.flags))
    }
}
