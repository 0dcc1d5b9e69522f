//! The sample organisation as content: every reference leads somewhere, every text keeps to the rules of its field.

use sepakat_domain::agreement::AgreementKind;
use std::collections::BTreeSet;

use sepakat_domain::calendar;
use sepakat_domain::plan::RaciLetter;
use sepakat_domain::problem::Problems;
use sepakat_domain::text::{check_email, check_line, check_phone, check_text};

use super::*;

const BOTH: [Language; 2] = [Language::Id, Language::En];

fn keys<'a>(all: impl IntoIterator<Item = &'a String>) -> BTreeSet<&'a str> {
    all.into_iter().map(String::as_str).collect()
}

#[test]
fn it_is_as_rich_as_a_year_of_work() {
    for language in BOTH {
        let sample = sample(language).unwrap();
        assert!(
            sample.partners.len() >= 14 && sample.partnerships.len() == 3 && sample.conversations.len() >= 25
        );
        for kind in Kind::ALL {
            assert!(sample.partners.iter().any(|partner| partner.kind == kind), "{kind:?}");
        }
        let late = |one: &&SampleCommitment| one.status == Status::Open && one.due < 0;
        assert!(sample.commitments.iter().filter(late).count() >= 2, "some promises are late");
        assert!(sample.commitments.iter().filter(|one| one.status == Status::Kept).count() >= 6);
        let signed = sample.agreements.iter().filter(|one| one.state == SampleState::Signed);
        assert_eq!((signed.count(), sample.agreements.len()), (2, 3), "two signed and one waiting");
    }
}

#[test]
fn its_plan_names_people_of_all_parties_and_one_task_is_late() {
    for language in BOTH {
        let sample = sample(language).unwrap();
        let partners = sample.partners.iter().flat_map(|one| &one.contacts);
        let contacts = keys(partners.chain(&sample.organisation.signers).map(|one| &one.key));
        let mut before = BTreeSet::new();
        for task in &sample.plan {
            assert!(sample.partnerships.iter().any(|one| one.key == task.partnership), "{}", task.key);
            assert!(task.after.iter().all(|key| before.contains(key.as_str())), "{}", task.key);
            assert!(task.roles.iter().all(|role| contacts.contains(role.contact.as_str())), "{}", task.key);
            let answers = task.roles.iter().filter(|role| role.letter == RaciLetter::Accountable);
            assert_eq!(answers.count(), 1, "one answers for {}", task.key);
            assert_eq!(task.milestone, task.from.is_none(), "{}", task.key);
            let mut problems = Problems::default();
            check_line("name", &task.name, 120, &mut problems);
            check_text("note", &task.note, 2000, &mut problems);
            assert!(problems.0.is_empty(), "{}", task.key);
            before.insert(task.key.as_str());
        }
        assert_eq!(sample.plan.iter().filter(|task| task.to < 0 && task.progress < 100).count(), 1, "late");
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let drawings = drawings().unwrap();
    for language in BOTH {
        let sample = sample(language).unwrap();
        let partners = keys(sample.partners.iter().map(|one| &one.key));
        let partnerships = keys(sample.partnerships.iter().map(|one| &one.key));
        let conversations = keys(sample.conversations.iter().map(|one| &one.key));
        assert_eq!(conversations.len(), sample.conversations.len(), "each conversation has a key of its own");
        for partnership in &sample.partnerships {
            assert!(partnership.members.iter().all(|member| partners.contains(member.partner.as_str())));
            assert_eq!(partnership.steps.len(), 8);
        }
        for one in &sample.conversations {
            assert!(partners.contains(one.partner.as_str()), "{}", one.key);
            assert!(one.partnership.iter().all(|key| partnerships.contains(key.as_str())), "{}", one.key);
        }
        for one in &sample.commitments {
            assert!(partnerships.contains(one.partnership.as_str()), "{}", one.key);
            assert!(one.partner.iter().all(|key| partners.contains(key.as_str())), "{}", one.key);
            assert!(one.conversation.iter().all(|key| conversations.contains(key.as_str())), "{}", one.key);
        }
        for agreement in &sample.agreements {
            let partner = sample.partners.iter().find(|one| one.key == agreement.partner).unwrap();
            let signs = |contacts: &[SampleContact], key: &str| {
                contacts.iter().any(|one| one.key == key && one.signs)
            };
            assert!(signs(&partner.contacts, &agreement.partner_signer), "{}", agreement.key);
            assert!(signs(&sample.organisation.signers, &agreement.signer), "{}", agreement.key);
            assert!(partnerships.contains(agreement.partnership.as_str()));
            for signature in &agreement.signatures {
                assert!(drawings.contains_key(&signature.drawing));
                assert!(calendar::parse_time(&signature.time).is_ok());
            }
        }
    }
}

#[test]
fn every_blank_and_article_exists_in_the_library() {
    for language in BOTH {
        let library = super::super::clauses(language, AgreementKind::Cooperation);
        let blanks: BTreeSet<String> = library
            .clauses
            .iter()
            .flat_map(|clause| clause.blanks.iter().map(|note| note.name.clone()))
            .collect();
        for agreement in sample(language).unwrap().agreements {
            for name in agreement.fills.keys().chain(agreement.fill_days.keys()) {
                assert!(blanks.contains(name), "{name} in {}", agreement.key);
            }
            for chosen in &agreement.clauses {
                let clause = library.clauses.iter().find(|clause| clause.key == chosen.key);
                let clause = clause.unwrap_or_else(|| panic!("no article {}", chosen.key));
                let found = clause.variants.iter().any(|variant| variant.key == chosen.variant);
                assert!(chosen.variant.is_empty() || found, "{}", chosen.variant);
            }
        }
    }
}

#[test]
fn both_languages_tell_the_same_story() {
    let (id, en) = (sample(Language::Id).unwrap(), sample(Language::En).unwrap());
    let shape = |sample: &Sample| {
        let partners = sample.partners.iter().map(|one| {
            let counts = (one.contacts.len(), one.offers.len(), one.needs.len());
            (one.key.clone(), one.stage, one.next_step_in, counts)
        });
        let talks = sample.conversations.iter().map(|one| {
            (one.key.clone(), one.day, one.lines.iter().map(|line| line.kind).collect::<Vec<_>>())
        });
        let promises =
            sample.commitments.iter().map(|one| (one.key.clone(), one.due, one.quantity, one.value));
        (partners.collect::<Vec<_>>(), talks.collect::<Vec<_>>(), promises.collect::<Vec<_>>())
    };
    assert_eq!(shape(&id), shape(&en));
    for (ours, theirs) in id.conversations.iter().zip(&en.conversations) {
        assert_ne!(ours.summary, theirs.summary, "a conversation was left untranslated");
    }
    for (ours, theirs) in id.commitments.iter().zip(&en.commitments) {
        assert_ne!(ours.what, theirs.what, "a commitment was left untranslated");
    }
}

#[test]
fn every_text_would_pass_where_it_is_typed() {
    for language in BOTH {
        let sample = sample(language).unwrap();
        let mut problems = Problems::default();
        for one in &sample.partners {
            assert!(one.kind.subtypes().contains(&one.subtype.as_str()), "{}", one.subtype);
            assert_eq!(one.individual.is_some(), one.name.is_empty(), "{}", one.key);
            assert_eq!(one.next_step.is_empty(), one.next_step_in.is_none(), "{}", one.key);
            check_line("name", &one.name, 200, &mut problems);
            check_phone("phone", &one.phone, &mut problems);
            check_text("note", &one.note, 2_000, &mut problems);
            for contact in &one.contacts {
                check_phone("phone", &contact.phone, &mut problems);
                check_email("email", &contact.email, &mut problems);
            }
            for offering in one.offers.iter().chain(&one.needs) {
                check_line("what", &offering.what, 200, &mut problems);
            }
        }
        for one in &sample.conversations {
            assert!(one.day < 0, "what was said lies in the past");
            check_text("summary", &one.summary, 2_000, &mut problems);
        }
        for one in &sample.commitments {
            check_line("what", &one.what, 200, &mut problems);
            assert_eq!(one.kept.is_some(), one.status == Status::Kept, "{}", one.key);
            assert!(one.what.starts_with(char::is_lowercase), "it continues the sentence of an agreement");
        }
        assert_eq!(problems.0, []);
    }
}

#[test]
fn signatures_stay_inside_their_box() {
    for (name, drawing) in drawings().unwrap() {
        assert!(!drawing.outlines.is_empty());
        for (x, y) in drawing.outlines.iter().flatten() {
            assert!((0.0..=drawing.width).contains(x) && (0.0..=drawing.height).contains(y), "{name}");
        }
    }
}

#[test]
fn goals_and_figures_are_a_year_deep_and_the_same_in_both_languages() {
    let (id, en) = (sample(Language::Id).unwrap(), sample(Language::En).unwrap());
    for sample in [&id, &en] {
        let counted: Vec<_> = sample.goals.iter().flat_map(|goal| &goal.indicators).collect();
        let deep = counted.iter().filter(|one| one.values.len() >= 12);
        assert!(deep.count() >= 8, "eight indicators have a year of figures or more");
        for partnership in &sample.partnerships {
            let levels: BTreeSet<_> = sample
                .goals
                .iter()
                .filter(|goal| goal.partnership == partnership.key)
                .map(|goal| goal.level)
                .collect();
            assert!(levels.len() >= 3, "{}", partnership.key);
        }
        for goal in &sample.goals {
            let needs = sample.partners.iter().filter(|one| Some(&one.key) == goal.need_of.as_ref());
            let found = needs.flat_map(|one| &one.needs).any(|need| need.what == goal.need);
            assert_eq!(found, goal.need_of.is_some(), "{} answers a need that is listed", goal.key);
            let above = goal.parent.iter().all(|key| sample.goals.iter().any(|one| one.key == *key));
            assert!(above, "{}", goal.key);
        }
        for one in &counted {
            let months = one.values.len() as i64;
            assert!(one.first + months <= 1, "{}: no figure of a month to come", one.key);
            assert!(one.values.iter().flatten().all(|value| (one.lowest..=one.highest).contains(value)));
            assert!(one.season.is_empty() || one.season.len() == 12, "{}", one.key);
            for gap in &one.gaps {
                let at = usize::try_from(gap.month - one.first).unwrap();
                assert_eq!(one.values[at], None, "{}: a reason stands where there is no figure", one.key);
            }
        }
    }
    let shape = |sample: &Sample| {
        let counted = sample.goals.iter().flat_map(|goal| &goal.indicators);
        counted.map(|one| (one.key.clone(), one.values.clone(), one.target)).collect::<Vec<_>>()
    };
    assert_eq!(shape(&id), shape(&en));
    for (ours, theirs) in id.goals.iter().zip(&en.goals) {
        assert_ne!(ours.statement, theirs.statement, "a goal was left untranslated");
    }
}
