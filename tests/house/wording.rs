//! No words for people outside the catalogues and the content: a sentence written into a screen or into Rust
//! exists in one language only. A heuristic, with its exceptions named.

use crate::{nothing, sources};

/// Attributes that people read or hear.
const READ: &[&str] = &["title=\"", "aria-label=\"", "placeholder=\"", "alt=\"", "label=\""];

/// What is alike in every language: the name of the program, units, keys.
const ALIKE: &[&str] = &[
    "Sepakat",
    "SQLite",
    "Rp",
    "Ctrl",
    "Cmd",
    "Esc",
    "Enter",
    "Shift",
    "Tab",
    "Alt",
    "WhatsApp",
    "PDF",
    "A4",
    "F4",
    "K",
    "px",
    "mm",
    "GB",
    "MB",
    "KB",
    "WIB",
    "WITA",
    "WIT",
    "Bahasa",
    "Indonesia",
    "English",
    "x",
    "N",
    "B",
    "Z",
    "Y",
    "J",
    "P",
];

fn is_said(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.filter(|word| !ALIKE.contains(word)).any(|word| word.chars().count() > 1)
}

/// A component without its script, styles, comments and expressions: what is left is markup and literal text.
fn markup(component: &str) -> String {
    let mut left = component.to_owned();
    for (from, to) in [("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")] {
        while let Some(start) = left.find(from) {
            let end = left[start..].find(to).map_or(left.len(), |end| start + end + to.len());
            // Lines are kept, so that a finding names the right one.
            let lines = "\n".repeat(left[start..end].matches('\n').count());
            left.replace_range(start..end, &lines);
        }
    }
    let mut depth = 0_usize;
    left.chars()
        .map(|c| {
            match c {
                '{' => depth += 1,
                '}' => {
                    depth = depth.saturating_sub(1);
                    return '\u{1}';
                }
                _ => {}
            }
            if depth > 0 && c != '\n' { '\u{1}' } else { c }
        })
        .collect()
}

#[test]
fn screens_say_nothing_themselves() {
    let mut broken = Vec::new();
    for source in sources(&["ui/src"], &["svelte"]) {
        let gallery = source.path.to_ascii_lowercase().contains("gallery");
        if gallery {
            // The gallery of parts is for builders and is not in a release.
            continue;
        }
        let markup = markup(&source.text);
        let mut inside = false;
        let mut text = String::new();
        let mut number = 1;
        for c in markup.chars() {
            match c {
                '<' => {
                    if is_said(&text) {
                        broken.push(format!("{}:{number}: {}", source.path, text.trim()));
                    }
                    text.clear();
                    inside = true;
                }
                '>' if inside => inside = false,
                _ if !inside => text.push(c),
                _ => {}
            }
            number += usize::from(c == '\n');
        }
        for (number, line) in markup.lines().enumerate() {
            for attribute in READ {
                if let Some((_, rest)) = line.split_once(attribute)
                    && let Some((value, _)) = rest.split_once('"')
                    && is_said(value)
                {
                    broken.push(format!("{}:{}: {attribute}{value}\"", source.path, number + 1));
                }
            }
        }
    }
    nothing(broken, "text for people stands in ui/locales:");
}

/// Files whose sentences are for builders, or name things of the law and of formats.
const FOR_BUILDERS: &[(&str, &str)] = &[
    ("crates/app/src/shapes", "writes TypeScript, whose comments builders read"),
    ("crates/documents/src/words.rs", "generated from the catalogues"),
    ("crates/documents/src/agreement/example.rs", "an invented agreement that tests set"),
    ("crates/documents/src/agreement/example_kinds.rs", "invented papers of the other kinds that tests set"),
    ("src-tauri/build.rs", "speaks to cargo"),
    ("crates/app/src/about.rs", "names typefaces and licences, which are alike everywhere"),
];

#[test]
fn rust_says_nothing_to_people() {
    let mut broken = Vec::new();
    for source in sources(&["crates", "src-tauri"], &["rs"]) {
        if FOR_BUILDERS.iter().any(|(path, _)| source.path.starts_with(path)) {
            continue;
        }
        for (number, line) in source.shipped().lines().enumerate() {
            let code = line.trim_start();
            let silent = ["//", "#[", "#!["].iter().any(|mark| code.starts_with(mark));
            if silent {
                continue;
            }
            for literal in literals(code) {
                if is_sentence(literal) {
                    broken.push(format!("{}:{}: \"{literal}\"", source.path, number + 1));
                }
            }
        }
    }
    nothing(broken, "sentences for people stand in ui/locales or in crates/app/content:");
}

/// The plain string literals of a line.
fn literals(line: &str) -> Vec<&str> {
    line.split('"').skip(1).step_by(2).collect()
}

/// Three words or more that begin with a capital and read like prose rather than SQL or a pattern.
fn is_sentence(text: &str) -> bool {
    let capital = text.chars().next().is_some_and(char::is_uppercase);
    let prose = !text.contains(['=', '(', '\\', '_', ';', '<', '*', '{', '/']);
    let shouted =
        text.split(' ').next().is_some_and(|word| word.len() > 1 && word.chars().all(char::is_uppercase));
    let words = text.split(' ').filter(|word| word.chars().any(char::is_alphabetic)).count();
    capital && prose && !shouted && words >= 3
}

#[test]
fn the_rule_itself_sees_what_it_should() {
    assert!(is_said("Simpan sekarang") && !is_said("{x} · 3 %") && !is_said("Ctrl K"));
    assert!(
        is_sentence("Mitra ini sudah ada")
            && !is_sentence("SELECT id FROM row")
            && !is_sentence("partners.add")
    );
    let markup = markup("<script>const a = 'Kata';</script>\n<p class=\"x\">{t('key')}</p>");
    assert!(!markup.contains("Kata") && !markup.contains("key") && markup.contains('\n'));
}
