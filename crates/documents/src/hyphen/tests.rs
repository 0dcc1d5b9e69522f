//! Hyphenation against a checked list of words, and laws that hold for any word.

use proptest::prelude::*;

use super::indonesian::places_of;
use super::*;

const GOLDEN: &str = include_str!("golden.txt");

fn golden() -> impl Iterator<Item = &'static str> {
    GOLDEN.lines().filter(|line| !line.starts_with('#'))
}

fn divided(word: &str) -> String {
    let places = hyphenate(word, Language::Id);
    word.char_indices().fold(String::new(), |text, (at, c)| {
        if places.contains(&at) { format!("{text}-{c}") } else { format!("{text}{c}") }
    })
}

#[test]
fn three_hundred_words_are_never_divided_wrongly() {
    let mut count = 0;
    for form in golden() {
        let allowed = places_of(form);
        let places = hyphenate(&form.replace('-', ""), Language::Id);
        let wrong: Vec<_> = places.iter().filter(|place| !allowed.contains(place)).collect();
        assert!(wrong.is_empty(), "{form} was divided as {}", divided(&form.replace('-', "")));
        count += 1;
    }
    assert!(count >= 300, "the list holds {count} words");
}

#[test]
fn hardly_a_place_is_missed() {
    let (mut found, mut there) = (0, 0);
    for form in golden() {
        let word = form.replace('-', "");
        let allowed = places_of(form);
        // A single vowel that opens a root is not left alone before a hyphen.
        let alone = |place: usize| place > 0 && allowed.contains(&(place - 1));
        let wanted =
            allowed.iter().filter(|place| (LEAST..=word.len() - LEAST).contains(*place) && !alone(**place));
        let wanted: Vec<usize> = wanted.copied().collect();
        let places = hyphenate(&word, Language::Id);
        there += wanted.len();
        found += wanted.iter().filter(|place| places.contains(place)).count();
    }
    assert!(found * 100 >= there * 95, "{found} of {there}");
}

#[test]
fn the_hyphens_of_the_drawn_pages_are_possible() {
    for (word, place) in
        [("diperlukan", 5), ("penanggung", 6), ("menyelenggarakan", 5), ("dipertanggungjawabkan", 13)]
    {
        assert!(hyphenate(word, Language::Id).contains(&place), "{}", divided(word));
    }
}

#[test]
fn names_capitals_and_figures_stay_whole() {
    for word in ["Surabaya", "Perjanjian", "PERTAMA", "2026", "pasal5", "café", "e-mail", "", "buku"] {
        assert_eq!(hyphenate(word, Language::Id), [0; 0], "{word}");
        assert_eq!(hyphenate(word, Language::En), [0; 0], "{word}");
    }
}

#[test]
fn english_words_are_divided_by_its_own_rules() {
    assert_eq!(hyphenate("partnership", Language::En), [4, 7]);
    assert_eq!(hyphenate("community", Language::En), [3, 5]);
    assert_eq!(hyphenate("through", Language::En), [0; 0]);
}

proptest! {
    #[test]
    fn places_lie_inside_the_word_in_order(word in "[a-z]{0,45}") {
        for language in [Language::Id, Language::En] {
            let places = hyphenate(&word, language);
            prop_assert!(places.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(places.iter().all(|place| (LEAST..=word.len().saturating_sub(LEAST)).contains(place)));
        }
    }

    #[test]
    fn affixes_of_any_root_do_no_harm(
        prefix in "(di|ke|se|ber|ter|per|mem|men|meng|memper|diper|keber|bel|pel|ku|kau){0,2}",
        root in "[aiueobcdgklmnprst]{0,6}",
        suffix in "(kan|an|i)?(nya|lah)?",
    ) {
        let _ = hyphenate(&format!("{prefix}{root}{suffix}"), Language::Id);
    }

    #[test]
    fn no_text_panics(word in any::<String>()) {
        let _ = hyphenate(&word, Language::Id);
    }
}
