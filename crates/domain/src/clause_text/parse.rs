//! Reads the text of an article. Never fails: what it does not understand stays as words.

use super::{ClauseText, Condition, Flag, Item, Paragraph, Span, inline, letter};

/// What was read, and what looked like a slip in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The text.
    pub text: ClauseText,
    /// What looked wrong, in order. Empty for a text without slips.
    pub slips: Vec<Slip>,
}

/// Something that looks wrong in a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slip {
    /// Its line, from 1. For text that runs over several lines, the first of them.
    pub line: usize,
    /// What.
    pub kind: SlipKind,
}

/// What looked wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlipKind {
    /// `{{` that is not closed, or does not hold a blank, fact or reference.
    Braces,
    /// `[...]` at the start of a paragraph, letter or line that is neither a known condition nor `[duties 1]`.
    Brackets,
    /// A number or letter with nothing after it.
    Empty,
}

/// Reads a text. Paragraphs begin with `(1)`, `1.` or after an empty line; letters with `a.`, `a)` or `-`;
/// other lines run on.
pub fn parse(source: &str) -> Parsed {
    let mut reader = Reader::default();
    let mut gap = true;
    for (index, line) in source.lines().enumerate() {
        let line = line.trim_ascii();
        if line.is_empty() {
            gap = true;
            continue;
        }
        reader.line(index + 1, line, gap);
        gap = false;
    }
    reader.finish()
}

/// Whether a line would be read as the start of something rather than as words.
pub(super) fn begins_something(line: &str) -> bool {
    paragraph_mark(line, 1).is_some()
        || letter_mark(line, 0).is_some()
        || duties(line).is_some()
        || condition(line).is_some()
}

/// Lines collected for one paragraph or letter, not yet read inside.
#[derive(Default)]
struct Draft {
    line: usize,
    condition: Option<Condition>,
    /// It is repeated for each party.
    each: bool,
    words: String,
}

enum DraftItem {
    Letter(Draft),
    Duties(u8),
}

#[derive(Default)]
struct Reader {
    paragraphs: Vec<(Draft, Vec<DraftItem>)>,
    slips: Vec<Slip>,
}

impl Reader {
    fn line(&mut self, number: usize, line: &str, after_gap: bool) {
        if let Some(rest) = paragraph_mark(line, self.paragraphs.len() + 1) {
            self.begin_paragraph(number, rest);
        } else if let Some(side) = duties(line) {
            self.items(number).push(DraftItem::Duties(side));
        } else if let Some(rest) = letter_mark(line, self.item_count()) {
            let draft = self.letter(number, rest);
            self.items(number).push(DraftItem::Letter(draft));
        } else if after_gap || self.paragraphs.is_empty() {
            self.begin_paragraph(number, line);
        } else {
            self.run_on(number, line);
        }
    }

    fn begin_paragraph(&mut self, number: usize, words: &str) {
        let draft = self.draft(number, words);
        self.paragraphs.push((draft, Vec::new()));
    }

    fn run_on(&mut self, number: usize, line: &str) {
        let fresh = self.draft(number, line);
        let Some((lead, items)) = self.paragraphs.last_mut() else { return };
        let draft = match items.last_mut() {
            None => lead,
            Some(DraftItem::Letter(draft)) => draft,
            Some(DraftItem::Duties(_)) => return self.paragraphs.push((fresh, Vec::new())),
        };
        if draft.words.is_empty() && draft.condition.is_none() {
            // A mark alone on its line: what it marks begins here, condition and all.
            (draft.condition, draft.words) = (fresh.condition, fresh.words);
        } else {
            draft.words = format!("{} {line}", draft.words);
        }
    }

    fn draft(&mut self, line: usize, words: &str) -> Draft {
        let (condition, words) = match condition(words) {
            Some((condition, rest)) => (Some(condition), rest),
            None => {
                if words.starts_with('[') {
                    self.slips.push(Slip { line, kind: SlipKind::Brackets });
                }
                (None, words)
            }
        };
        Draft { line, condition, each: false, words: words.to_owned() }
    }

    /// A letter: `[each party]` may stand before its words, after its condition.
    fn letter(&mut self, line: usize, words: &str) -> Draft {
        let (condition, rest) = match condition(words) {
            Some((condition, rest)) => (Some(condition), rest),
            None => (None, words),
        };
        match rest.strip_prefix(EACH) {
            Some(words) => Draft { line, condition, each: true, words: words.trim_ascii_start().to_owned() },
            None => self.draft(line, words),
        }
    }

    fn items(&mut self, number: usize) -> &mut Vec<DraftItem> {
        if self.paragraphs.is_empty() {
            self.paragraphs.push((Draft { line: number, ..Draft::default() }, Vec::new()));
        }
        let last = self.paragraphs.len() - 1;
        &mut self.paragraphs[last].1
    }

    fn item_count(&self) -> usize {
        self.paragraphs.last().map_or(0, |(_, items)| items.len())
    }

    fn finish(mut self) -> Parsed {
        let mut text = ClauseText::default();
        for (lead, items) in std::mem::take(&mut self.paragraphs) {
            let line = lead.line;
            let mut paragraph =
                Paragraph { condition: lead.condition, lead: self.read(&lead), items: Vec::new() };
            for item in items {
                match item {
                    DraftItem::Duties(side) => paragraph.items.push(Item::Duties(side)),
                    DraftItem::Letter(draft) => {
                        let spans = self.read(&draft);
                        if spans.is_empty() {
                            self.slips.push(Slip { line: draft.line, kind: SlipKind::Empty });
                        } else {
                            let condition = draft.condition;
                            paragraph.items.push(if draft.each {
                                Item::Each { condition, spans }
                            } else {
                                Item::Letter { condition, spans }
                            });
                        }
                    }
                }
            }
            if paragraph.lead.is_empty() && paragraph.items.is_empty() {
                self.slips.push(Slip { line, kind: SlipKind::Empty });
            } else {
                text.paragraphs.push(paragraph);
            }
        }
        self.slips.sort_by_key(|slip| slip.line);
        Parsed { text, slips: self.slips }
    }

    fn read(&mut self, draft: &Draft) -> Vec<Span> {
        let mut kinds = Vec::new();
        let spans = inline::spans(&draft.words, &mut kinds);
        self.slips.extend(kinds.into_iter().map(|kind| Slip { line: draft.line, kind }));
        spans
    }
}

/// What follows `(n)` with any n, or `n.` and `n)` with the number that comes next.
fn paragraph_mark(line: &str, next: usize) -> Option<&str> {
    if let Some(inner) = line.strip_prefix('(') {
        let (digits, rest) = inner.split_once(')')?;
        let number = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        return if number { after_mark(rest) } else { None };
    }
    let rest = line.strip_prefix(&next.to_string())?;
    after_mark(rest.strip_prefix(['.', ')'])?)
}

/// What follows `a.` or `a)` (the first letter, or one not before the next), or a dash.
fn letter_mark(line: &str, next: usize) -> Option<&str> {
    if let Some(rest) = line.strip_prefix(['-', '\u{2022}', '\u{2013}']) {
        return after_mark(rest).filter(|rest| !rest.is_empty());
    }
    let end = line.find(|c: char| !c.is_ascii_lowercase())?;
    let (label, rest) = line.split_at(end);
    let rest = after_mark(rest.strip_prefix(['.', ')'])?)?;
    let in_order = match label.as_bytes() {
        [only] => {
            let index = usize::from(only - b'a');
            index == 0 || (next > 0 && index >= next)
        }
        _ => label == letter(next),
    };
    in_order.then_some(rest)
}

/// The rest of a line after a mark: nothing, or words set off by a space.
fn after_mark(rest: &str) -> Option<&str> {
    if rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_whitespace()) {
        Some(rest.trim_ascii_start())
    } else {
        None
    }
}

/// Before the words of a letter that is repeated for each party.
pub(super) const EACH: &str = "[each party]";

fn duties(line: &str) -> Option<u8> {
    match line.strip_prefix("[duties ")?.strip_suffix(']')?.trim_ascii() {
        side @ ("1" | "2" | "3" | "4" | "5") => side.parse().ok(),
        _ => None,
    }
}

fn condition(words: &str) -> Option<(Condition, &str)> {
    let (inner, rest) = words.strip_prefix("[if ")?.split_once(']')?;
    let inner = inner.trim_ascii();
    let (negated, name) = match inner.strip_prefix("not ") {
        Some(name) => (true, name.trim_ascii()),
        None => (false, inner),
    };
    let flag = Flag::ALL.into_iter().find(|flag| flag.name() == name)?;
    Some((Condition { flag, negated }, rest.trim_ascii_start()))
}
