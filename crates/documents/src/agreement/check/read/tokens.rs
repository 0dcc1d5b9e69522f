//! Running text cut into words, figures and marks.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, with hyphens and apostrophes inside.
    Word,
    /// Digits, with the marks of groups, decimals and dates between them.
    Figure,
    /// One mark.
    Mark,
}

/// A token and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Token<'a> {
    /// As written.
    pub text: &'a str,
    /// In small letters.
    pub low: String,
    /// What it is.
    pub kind: Kind,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl Token<'_> {
    /// Whether it is this mark.
    pub(crate) fn is(&self, mark: &str) -> bool {
        self.kind == Kind::Mark && self.text == mark
    }
}

/// Cuts a text.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut characters = text.char_indices().peekable();
    while let Some((start, first)) = characters.next() {
        if first.is_whitespace() {
            continue;
        }
        let kind = if first.is_ascii_digit() {
            Kind::Figure
        } else if first.is_alphabetic() {
            Kind::Word
        } else {
            Kind::Mark
        };
        let mut end = start + first.len_utf8();
        if kind != Kind::Mark {
            let inside: fn(char) -> bool =
                if kind == Kind::Figure { |c| c.is_ascii_digit() } else { |c| c.is_alphabetic() || c == '_' };
            let joins: &[char] =
                if kind == Kind::Figure { &['.', ',', '-', '/'] } else { &['-', '\'', '\u{2019}'] };
            while let Some((at, next)) = characters.peek().copied() {
                let goes_on = inside(next)
                    || (joins.contains(&next)
                        && text[at + next.len_utf8()..].chars().next().is_some_and(inside));
                if !goes_on {
                    break;
                }
                end = at + next.len_utf8();
                characters.next();
            }
        }
        let text = &text[start..end];
        found.push(Token { text, low: text.to_lowercase(), kind, start, end });
    }
    found
}
