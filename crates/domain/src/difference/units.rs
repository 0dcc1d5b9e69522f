//! Cuts a text into the things that change as one: words, marks, amounts with their words, dates.

/// A unit of comparison and the space after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit<'a> {
    /// What is compared.
    pub word: &'a str,
    /// The space after it.
    pub space: &'a str,
}

impl Unit<'_> {
    /// Appends the unit to a text.
    pub fn push_to(&self, text: &mut String) {
        text.push_str(self.word);
        text.push_str(self.space);
    }
}

/// An amount in words is never longer than this many words.
const LONGEST_WORDS: usize = 24;

/// The space that does not break, as papers set it between what belongs together.
const TIE: &str = "\u{a0}";
/// So many words may be tied to what follows.
const MOST_TIED: usize = 3;

/// The units of a text; joined they are the text.
pub fn units(text: &str) -> Vec<Unit<'_>> {
    let pieces = pieces(text);
    let mut units = Vec::with_capacity(pieces.len());
    let mut rest = pieces.as_slice();
    let mut at = 0;
    while let Some(first) = rest.first() {
        let count = together(rest);
        let (taken, left) = rest.split_at(count);
        let last = taken.last().unwrap_or(first);
        let length: usize = taken.iter().map(|piece| piece.word.len() + piece.space.len()).sum();
        units.push(Unit { word: &text[at..at + length - last.space.len()], space: last.space });
        at += length;
        rest = left;
    }
    units
}

/// Words and the marks that close them.
fn pieces(text: &str) -> Vec<Unit<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (chunk, after) = rest.split_at(end);
        let next = after.find(|c: char| !c.is_whitespace()).unwrap_or(after.len());
        let (space, left) = after.split_at(next);
        let stem = chunk.trim_end_matches(['.', ',', ';', ':', '!', '?']);
        let cut = if stem.is_empty() { 0 } else { stem.len() };
        let marks = chunk.len() - cut;
        if cut > 0 || marks == 0 {
            pieces.push(Unit { word: &chunk[..cut], space: if marks == 0 { space } else { "" } });
        }
        for index in cut..chunk.len() {
            let last = index + 1 == chunk.len();
            pieces.push(Unit { word: &chunk[index..=index], space: if last { space } else { "" } });
        }
        rest = left;
    }
    pieces
}

/// How many pieces at the head of the list are one unit: words that a space which does not break ties to what follows
/// (`Pasal 4`, `ayat (2)`) belong to it.
fn together(pieces: &[Unit<'_>]) -> usize {
    let tied = |piece: &&Unit<'_>| piece.space == TIE && piece.word.chars().all(char::is_alphabetic);
    let tied = pieces.iter().take_while(tied).take(MOST_TIED).count();
    if pieces.len() > tied { tied + amount(&pieces[tied..]) } else { tied }
}

/// How many pieces are one amount, one date; 1 for any other.
fn amount(pieces: &[Unit<'_>]) -> usize {
    let word = |index: usize| pieces.get(index).map_or("", |piece| piece.word);
    let spaced = |index: usize| pieces.get(index).is_some_and(|piece| !piece.space.is_empty());
    let mut count = 1;
    if currency(word(0)) && spaced(0) && figure(word(1)) {
        count = 2;
    } else if !figure(word(0)) {
        return 1;
    }
    let month = word(1);
    let is_date = count == 1
        && word(0).len() <= 2
        && spaced(0)
        && spaced(1)
        && month.chars().next().is_some_and(char::is_uppercase)
        && month.chars().all(char::is_alphabetic)
        && word(2).len() == 4
        && figure(word(2));
    if is_date {
        return 3;
    }
    if spaced(count - 1) && word(count).starts_with('(') {
        let closing = pieces[count..]
            .iter()
            .take(LONGEST_WORDS)
            .take_while(|piece| piece.word.chars().all(|c| c.is_alphabetic() || matches!(c, '(' | ')' | '-')))
            .position(|piece| piece.word.ends_with(')'));
        if let Some(closing) = closing {
            return count + closing + 1;
        }
    }
    count
}

fn currency(word: &str) -> bool {
    matches!(word, "Rp" | "IDR" | "USD")
}

fn figure(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}
