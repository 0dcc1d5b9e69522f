//! Finds the words of papers in their catalogues. [`crate::words`] gives each message a typed function.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use sepakat_domain::organisation::Language;
use unic_langid::{LanguageIdentifier, langid};

type Bundle = FluentBundle<FluentResource>;

/// The message of that key with its arguments put in. Numbers, dates and money come as text: Fluent formats nothing.
pub(crate) fn say(language: Language, key: &str, arguments: &[(&str, &str)]) -> String {
    let bundle = bundle(language);
    let mut given = FluentArgs::with_capacity(arguments.len());
    for (name, value) in arguments {
        given.set(*name, *value);
    }
    match bundle.get_message(key).and_then(|message| message.value()) {
        Some(pattern) => bundle.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned(),
        // Cannot happen: the functions are generated from the catalogue, and a test holds both together.
        None => key.to_owned(),
    }
}

fn bundle(language: Language) -> &'static Bundle {
    static ID: OnceLock<Bundle> = OnceLock::new();
    static EN: OnceLock<Bundle> = OnceLock::new();
    match language {
        Language::Id => {
            ID.get_or_init(|| read(langid!("id"), include_str!("../../../ui/locales/id/papers.ftl")))
        }
        Language::En => {
            EN.get_or_init(|| read(langid!("en"), include_str!("../../../ui/locales/en/papers.ftl")))
        }
    }
}

fn read(language: LanguageIdentifier, source: &str) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Papers are set by our own layout, which needs no isolation marks around the arguments.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(sound, _)| sound);
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogues_are_sound() {
        for source in [
            include_str!("../../../ui/locales/id/papers.ftl"),
            include_str!("../../../ui/locales/en/papers.ftl"),
        ] {
            let errors = FluentResource::try_new(source.to_owned()).err().map(|(_, errors)| errors);
            assert_eq!(errors, None);
        }
    }

    #[test]
    fn a_message_is_given_with_its_arguments() {
        assert_eq!(say(Language::Id, "article", &[("number", "5")]), "Pasal\u{a0}5");
        assert_eq!(say(Language::En, "article", &[("number", "5")]), "Article\u{a0}5");
    }
}
