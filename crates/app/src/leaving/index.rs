//! The page that says what lies in the archive: plain, without script, to be read in any browser.

use crate::content::ExportWords;

/// A line of the page: what it is called, where it lies, and figures beside it.
pub(super) struct Entry {
    pub name: String,
    /// Path in the archive; empty for a file that was not found.
    pub path: String,
    /// Further cells.
    pub more: Vec<String>,
}

/// What the page shows.
pub(super) struct Index<'a> {
    pub words: &'a ExportWords,
    /// Code of the language, for readers aloud.
    pub language: &'a str,
    pub organisation: &'a str,
    pub day: &'a str,
    pub lists: Vec<Entry>,
    pub agreements: Vec<Entry>,
    pub reports: Vec<Entry>,
    pub files: Vec<Entry>,
}

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;\
color:#1b1a17;background:#fff}table{border-collapse:collapse;width:100%;margin:0 0 2rem}\
th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #ccc;\
overflow-wrap:anywhere}";

impl Index<'_> {
    /// The page.
    pub(super) fn page(&self) -> String {
        let words = self.words;
        let title = escaped(&words.sentence("title", &[("organisation", self.organisation)]));
        let version = env!("CARGO_PKG_VERSION");
        let made = escaped(&words.sentence("made", &[("day", self.day), ("version", version)]));
        let listed = words.sentence("lists_sentence", &[("workbook", words.word("workbook"))]);
        let two = ["list", "rows"];
        let three = ["file", "size", "hash"];
        let body = [
            section(words, "lists_title", &escaped(&listed), &two, &self.lists),
            section(words, "agreements_title", "", &three, &self.agreements),
            section(words, "reports_title", "", &three, &self.reports),
            section(words, "files_title", "", &three, &self.files),
        ];
        format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
             <style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{made}</p>\n{}</body>\n</html>\n",
            self.language,
            body.concat(),
        )
    }
}

fn section(words: &ExportWords, title: &str, sentence: &str, head: &[&str], entries: &[Entry]) -> String {
    let title = escaped(words.word(title));
    let sentence = if sentence.is_empty() { String::new() } else { format!("<p>{sentence}</p>\n") };
    if entries.is_empty() {
        return format!("<h2>{title}</h2>\n{sentence}<p>{}</p>\n", escaped(words.word("none")));
    }
    let head: String =
        head.iter().map(|key| format!("<th scope=\"col\">{}</th>", escaped(words.word(key)))).collect();
    let rows: String = entries.iter().map(|entry| row(words, entry)).collect();
    format!("<h2>{title}</h2>\n{sentence}<table>\n<tr>{head}</tr>\n{rows}</table>\n")
}

fn row(words: &ExportWords, entry: &Entry) -> String {
    let name = escaped(&entry.name);
    let first = match entry.path.as_str() {
        "" => format!("{name}. {}", escaped(words.word("missing"))),
        path => format!("<a href=\"{}\">{name}</a>", escaped(&address(path))),
    };
    let more: String = entry.more.iter().map(|cell| format!("<td>{}</td>", escaped(cell))).collect();
    format!("<tr><td>{first}</td>{more}</tr>\n")
}

/// A path as an address: what is not a plain letter, figure or stroke is written as its bytes.
fn address(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte);
    path.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// Text as text: nothing that somebody wrote becomes a tag.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use sepakat_domain::organisation::Language;

    use super::*;
    use crate::content::export_words;

    #[test]
    fn what_somebody_wrote_never_becomes_a_tag() {
        let evil = "<script>alert(1)</script>\"&";
        let entry =
            Entry { name: evil.to_owned(), path: format!("berkas/{evil}"), more: vec![evil.to_owned()] };
        let index = Index {
            words: export_words(Language::Id),
            language: "id",
            organisation: evil,
            day: "2026-11-24",
            lists: Vec::new(),
            agreements: Vec::new(),
            reports: Vec::new(),
            files: vec![entry],
        };
        let page = index.page();
        assert!(!page.contains("<script") && page.contains("&lt;script&gt;"));
        assert!(page.contains("href=\"berkas/%3Cscript%3E"));
    }
}
