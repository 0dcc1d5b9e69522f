//! The words of papers as typed functions. Written by `cargo xtask words` from `ui/locales/*/papers.ftl`.

use sepakat_domain::organisation::Language;

use crate::catalogue::say;

/// Above the rooms of those who take note of a record.
pub fn acknowledged(language: Language) -> String {
    say(language, "acknowledged", &[])
}

/// A state of an agreement.
pub fn agreement_state_active(language: Language) -> String {
    say(language, "agreement-state-active", &[])
}

/// A state of an agreement.
pub fn agreement_state_draft(language: Language) -> String {
    say(language, "agreement-state-draft", &[])
}

/// A state of an agreement.
pub fn agreement_state_ended(language: Language) -> String {
    say(language, "agreement-state-ended", &[])
}

/// A state of an agreement.
pub fn agreement_state_ending_soon(language: Language) -> String {
    say(language, "agreement-state-ending-soon", &[])
}

/// A state of an agreement.
pub fn agreement_state_in_negotiation(language: Language) -> String {
    say(language, "agreement-state-in-negotiation", &[])
}

/// A state of an agreement.
pub fn agreement_state_partly_signed(language: Language) -> String {
    say(language, "agreement-state-partly-signed", &[])
}

/// A state of an agreement.
pub fn agreement_state_ready(language: Language) -> String {
    say(language, "agreement-state-ready", &[])
}

/// A state of an agreement.
pub fn agreement_state_renewed(language: Language) -> String {
    say(language, "agreement-state-renewed", &[])
}

/// A state of an agreement.
pub fn agreement_state_terminated(language: Language) -> String {
    say(language, "agreement-state-terminated", &[])
}

/// A state of an agreement.
pub fn agreement_state_void(language: Language) -> String {
    say(language, "agreement-state-void", &[])
}

/// Another bank account; the place is an article or the paper itself.
pub fn amend_account(language: Language, new: &str, old: &str, place: &str) -> String {
    say(language, "amend-account", &[("new", new), ("old", old), ("place", place)])
}

/// Heading of an article that names another bank account.
pub fn amend_account_title(language: Language) -> String {
    say(language, "amend-account-title", &[])
}

/// Another amount, in digits and words.
pub fn amend_budget(language: Language, new: &str, old: &str, place: &str) -> String {
    say(language, "amend-budget", &[("new", new), ("old", old), ("place", place)])
}

/// Heading of an article that names another amount.
pub fn amend_budget_title(language: Language) -> String {
    say(language, "amend-budget-title", &[])
}

/// An article reads anew; its new wording follows.
pub fn amend_clause(language: Language, article: &str, title: &str) -> String {
    say(language, "amend-clause", &[("article", article), ("title", title)])
}

/// Heading of an article that rewrites another.
pub fn amend_clause_title(language: Language, article: &str) -> String {
    say(language, "amend-clause-title", &[("article", article)])
}

/// A slip is put right; the new wording follows.
pub fn amend_correction(language: Language, article: &str, title: &str) -> String {
    say(language, "amend-correction", &[("article", article), ("title", title)])
}

/// The term is made longer.
pub fn amend_extension(language: Language, new: &str, old: &str) -> String {
    say(language, "amend-extension", &[("new", new), ("old", old)])
}

/// Heading of an article that makes the term longer.
pub fn amend_extension_title(language: Language) -> String {
    say(language, "amend-extension-title", &[])
}

/// A party has a new legal name.
pub fn amend_name(language: Language, new: &str, old: &str, party: &str) -> String {
    say(language, "amend-name", &[("new", new), ("old", old), ("party", party)])
}

/// Heading of an article that names a party anew.
pub fn amend_name_title(language: Language, party: &str) -> String {
    say(language, "amend-name-title", &[("party", party)])
}

/// Stands where there was no amount before.
pub fn amend_none(language: Language) -> String {
    say(language, "amend-none", &[])
}

/// Another officer acts for a party.
pub fn amend_officer(
    language: Language,
    authority: &str,
    name: &str,
    old: &str,
    party: &str,
    position: &str,
) -> String {
    say(
        language,
        "amend-officer",
        &[("authority", authority), ("name", name), ("old", old), ("party", party), ("position", position)],
    )
}

/// Heading of an article that names another officer.
pub fn amend_officer_title(language: Language, party: &str) -> String {
    say(language, "amend-officer-title", &[("party", party)])
}

/// Why it is changed.
pub fn amend_reason(language: Language, reason: &str) -> String {
    say(language, "amend-reason", &[("reason", reason)])
}

/// The results agreed upon are others; the new wording follows.
pub fn amend_results(language: Language, article: &str, title: &str) -> String {
    say(language, "amend-results", &[("article", article), ("title", title)])
}

/// Column head: numbers of the rows that come before.
pub fn annex_after(language: Language) -> String {
    say(language, "annex-after", &[])
}

/// Column head: price of all.
pub fn annex_amount(language: Language) -> String {
    say(language, "annex-amount", &[])
}

/// Column head: article.
pub fn annex_article(language: Language) -> String {
    say(language, "annex-article", &[])
}

/// Column head: figure to start from.
pub fn annex_baseline(language: Language) -> String {
    say(language, "annex-baseline", &[])
}

/// Sum of what one party bears.
pub fn annex_borne(language: Language, name: &str) -> String {
    say(language, "annex-borne", &[("name", name)])
}

/// Read aloud for the budget.
pub fn annex_budget_summary(language: Language) -> String {
    say(language, "annex-budget-summary", &[])
}

/// Title of the budget.
pub fn annex_budget_title(language: Language) -> String {
    say(language, "annex-budget-title", &[])
}

/// Column head: by which month.
pub fn annex_by(language: Language) -> String {
    say(language, "annex-by", &[])
}

/// Column heads of the table.
pub fn annex_code(language: Language) -> String {
    say(language, "annex-code", &[])
}

/// Column head: by when.
pub fn annex_due(language: Language) -> String {
    say(language, "annex-due", &[])
}

/// How often and by when, in one cell.
pub fn annex_due_often(language: Language, date: &str, rhythm: &str) -> String {
    say(language, "annex-due-often", &[("date", date), ("rhythm", rhythm)])
}

/// Column head: last day.
pub fn annex_ends(language: Language) -> String {
    say(language, "annex-ends", &[])
}

/// The sum of one bearer in words, under the table.
pub fn annex_in_words(language: Language, amount: &str, name: &str) -> String {
    say(language, "annex-in-words", &[("amount", amount), ("name", name)])
}

/// Column head: indicator.
pub fn annex_indicator(language: Language) -> String {
    say(language, "annex-indicator", &[])
}

/// Read aloud for the indicators.
pub fn annex_indicators_summary(language: Language) -> String {
    say(language, "annex-indicators-summary", &[])
}

/// Title of the indicators.
pub fn annex_indicators_title(language: Language) -> String {
    say(language, "annex-indicators-title", &[])
}

/// Column head: what is paid.
pub fn annex_item(language: Language) -> String {
    say(language, "annex-item", &[])
}

/// Small line above the annex.
pub fn annex_label(language: Language, number: &str) -> String {
    say(language, "annex-label", &[("number", number)])
}

/// A milestone, after its name.
pub fn annex_milestone(language: Language, name: &str) -> String {
    say(language, "annex-milestone", &[("name", name)])
}

/// A party in the table, after its name.
pub fn annex_party(language: Language, party: &str) -> String {
    say(language, "annex-party", &[("party", party)])
}

/// Column head: person in charge.
pub fn annex_person(language: Language) -> String {
    say(language, "annex-person", &[])
}

/// Column head: price of one unit.
pub fn annex_price(language: Language) -> String {
    say(language, "annex-price", &[])
}

/// Column head: how much.
pub fn annex_quantity(language: Language) -> String {
    say(language, "annex-quantity", &[])
}

/// Read aloud for the table of parts in the work.
pub fn annex_raci_summary(language: Language) -> String {
    say(language, "annex-raci-summary", &[])
}

/// Title of the table of parts in the work.
pub fn annex_raci_title(language: Language) -> String {
    say(language, "annex-raci-title", &[])
}

/// Column head: running number.
pub fn annex_row(language: Language) -> String {
    say(language, "annex-row", &[])
}

/// Read aloud for the schedule.
pub fn annex_schedule_summary(language: Language) -> String {
    say(language, "annex-schedule-summary", &[])
}

/// Title of the schedule.
pub fn annex_schedule_title(language: Language) -> String {
    say(language, "annex-schedule-title", &[])
}

/// Column head: where figures come from.
pub fn annex_source(language: Language) -> String {
    say(language, "annex-source", &[])
}

/// Column head: first day.
pub fn annex_starts(language: Language) -> String {
    say(language, "annex-starts", &[])
}

/// Read aloud for the table of commitments.
pub fn annex_summary(language: Language) -> String {
    say(language, "annex-summary", &[])
}

/// Column head: figure to reach.
pub fn annex_target(language: Language) -> String {
    say(language, "annex-target", &[])
}

/// Column head: what is done.
pub fn annex_task(language: Language) -> String {
    say(language, "annex-task", &[])
}

/// Title of the table of commitments.
pub fn annex_title(language: Language) -> String {
    say(language, "annex-title", &[])
}

/// Sum of the whole budget.
pub fn annex_total(language: Language) -> String {
    say(language, "annex-total", &[])
}

/// Column head: unit.
pub fn annex_unit(language: Language) -> String {
    say(language, "annex-unit", &[])
}

/// Note on the worth of all contributions in kind.
pub fn annex_value(language: Language, amount: &str) -> String {
    say(language, "annex-value", &[("amount", amount)])
}

/// Column head: what is promised.
pub fn annex_what(language: Language) -> String {
    say(language, "annex-what", &[])
}

/// Heading and reference of an article.
pub fn article(language: Language, number: &str) -> String {
    say(language, "article", &[("number", number)])
}

/// Reference to a paragraph of another article.
pub fn article_paragraph(language: Language, number: &str, paragraph: &str) -> String {
    say(language, "article-paragraph", &[("number", number), ("paragraph", paragraph)])
}

/// Introduces the legal basis.
pub fn basis_lead(language: Language, paper: &str) -> String {
    say(language, "basis-lead", &[("paper", paper)])
}

/// Leads from the recitals to the articles.
pub fn bridge(language: Language, deed: &str) -> String {
    say(language, "bridge", &[("deed", deed)])
}

/// Leads to the articles when there are no recitals.
pub fn bridge_bare(language: Language, deed: &str) -> String {
    say(language, "bridge-bare", &[("deed", deed)])
}

/// Leads to the articles of a record.
pub fn bridge_record(language: Language) -> String {
    say(language, "bridge-record", &[])
}

/// What an entry of it is called.
pub fn calendar_event(language: Language, subject: &str, what: &str) -> String {
    say(language, "calendar-event", &[("subject", subject), ("what", what)])
}

/// Name of the calendar that is handed to another program.
pub fn calendar_name(language: Language, organisation: &str) -> String {
    say(language, "calendar-name", &[("organisation", organisation)])
}

/// Read aloud for a chart: every figure.
pub fn chart_alt_all(language: Language, figures: &str) -> String {
    say(language, "chart-alt-all", &[("figures", figures)])
}

/// Read aloud for a chart: what kind, and over which periods.
pub fn chart_alt_bars(language: Language, span: &str) -> String {
    say(language, "chart-alt-bars", &[("span", span)])
}

/// Read aloud for a chart: the figure to start from.
pub fn chart_alt_baseline(language: Language, value: &str) -> String {
    say(language, "chart-alt-baseline", &[("value", value)])
}

/// Read aloud for a chart: before and after, by group.
pub fn chart_alt_dumbbell(language: Language, after: &str, before: &str) -> String {
    say(language, "chart-alt-dumbbell", &[("after", after), ("before", before)])
}

/// Read aloud for a chart: how it began and how it stands.
pub fn chart_alt_ends(language: Language, first: &str, from: &str, last: &str, to: &str) -> String {
    say(language, "chart-alt-ends", &[("first", first), ("from", from), ("last", last), ("to", to)])
}

/// Read aloud for a chart: the extremes and when they were.
pub fn chart_alt_extremes(language: Language, high: &str, highest: &str, low: &str, lowest: &str) -> String {
    say(
        language,
        "chart-alt-extremes",
        &[("high", high), ("highest", highest), ("low", low), ("lowest", lowest)],
    )
}

/// Read aloud for a chart: periods without a figure.
pub fn chart_alt_gaps(language: Language, periods: &str) -> String {
    say(language, "chart-alt-gaps", &[("periods", periods)])
}

/// Read aloud for a chart: what kind, and over which periods.
pub fn chart_alt_line(language: Language, span: &str) -> String {
    say(language, "chart-alt-line", &[("span", span)])
}

/// Read aloud for a chart: many small ones.
pub fn chart_alt_multiples(language: Language, count: &str) -> String {
    say(language, "chart-alt-multiples", &[("count", count)])
}

/// Read aloud for a chart: nothing to show yet.
pub fn chart_alt_none(language: Language) -> String {
    say(language, "chart-alt-none", &[])
}

/// Read aloud for a chart: a group before and after.
pub fn chart_alt_pair(language: Language, after: &str, before: &str, name: &str) -> String {
    say(language, "chart-alt-pair", &[("after", after), ("before", before), ("name", name)])
}

/// Read aloud for a chart: one figure on its way.
pub fn chart_alt_progress(language: Language, value: &str) -> String {
    say(language, "chart-alt-progress", &[("value", value)])
}

/// Read aloud for a chart: from one period to another.
pub fn chart_alt_span(language: Language, from: &str, to: &str) -> String {
    say(language, "chart-alt-span", &[("from", from), ("to", to)])
}

/// Read aloud for a chart: what one gave, in all and by kind.
pub fn chart_alt_stack(language: Language, name: &str, parts: &str, total: &str) -> String {
    say(language, "chart-alt-stack", &[("name", name), ("parts", parts), ("total", total)])
}

/// Read aloud for a chart: what kind, and how many rows.
pub fn chart_alt_stacked(language: Language, count: &str) -> String {
    say(language, "chart-alt-stacked", &[("count", count)])
}

/// Read aloud for a chart: the target of the last period that has one.
pub fn chart_alt_target(language: Language, period: &str, value: &str) -> String {
    say(language, "chart-alt-target", &[("period", period), ("value", value)])
}

/// In a chart: the figure to start from.
pub fn chart_baseline(language: Language, value: &str) -> String {
    say(language, "chart-baseline", &[("value", value)])
}

/// In a chart: a period without a figure.
pub fn chart_gap(language: Language) -> String {
    say(language, "chart-gap", &[])
}

/// In a chart: the last figure.
pub fn chart_present(language: Language, value: &str) -> String {
    say(language, "chart-present", &[("value", value)])
}

/// In a chart: what should have been reached.
pub fn chart_target(language: Language, value: &str) -> String {
    say(language, "chart-target", &[("value", value)])
}

/// Before the check code.
pub fn check_label(language: Language) -> String {
    say(language, "check-label", &[])
}

/// In place of the check code of a draft.
pub fn check_none(language: Language) -> String {
    say(language, "check-none", &[])
}

/// Range of codes, for instance J1 to J8.
pub fn code_range(language: Language, first: &str, last: &str) -> String {
    say(language, "code-range", &[("first", first), ("last", last)])
}

/// Example of new text, printed the way new text is.
pub fn compare_added(language: Language) -> String {
    say(language, "compare-added", &[])
}

/// A place outside the articles.
pub fn compare_elsewhere(language: Language) -> String {
    say(language, "compare-elsewhere", &[])
}

/// Foot of a comparison.
pub fn compare_footer(language: Language, from: &str, to: &str) -> String {
    say(language, "compare-footer", &[("from", from), ("to", to)])
}

/// Above the text of a comparison, after the two examples.
pub fn compare_legend(language: Language) -> String {
    say(language, "compare-legend", &[])
}

/// Beside a text that stood elsewhere; the place is for instance an article.
pub fn compare_moved_from(language: Language, place: &str) -> String {
    say(language, "compare-moved-from", &[("place", place)])
}

/// Beside a text that stands elsewhere now.
pub fn compare_moved_to(language: Language, place: &str) -> String {
    say(language, "compare-moved-to", &[("place", place)])
}

/// The text as it is now, inside a sentence.
pub fn compare_present(language: Language, date: &str) -> String {
    say(language, "compare-present", &[("date", date)])
}

/// The text as it is now, at the beginning of a sentence.
pub fn compare_present_first(language: Language, date: &str) -> String {
    say(language, "compare-present-first", &[("date", date)])
}

/// The text as it is now, in few words.
pub fn compare_present_short(language: Language) -> String {
    say(language, "compare-present-short", &[])
}

/// Example of deleted text, printed the way deleted text is.
pub fn compare_removed(language: Language) -> String {
    say(language, "compare-removed", &[])
}

/// Title of the file of a comparison.
pub fn compare_title(language: Language, subject: &str) -> String {
    say(language, "compare-title", &[("subject", subject)])
}

/// A version inside a sentence.
pub fn compare_version(language: Language, date: &str, version: &str) -> String {
    say(language, "compare-version", &[("date", date), ("version", version)])
}

/// A version at the beginning of a sentence.
pub fn compare_version_first(language: Language, date: &str, version: &str) -> String {
    say(language, "compare-version-first", &[("date", date), ("version", version)])
}

/// A version in few words.
pub fn compare_version_short(language: Language, version: &str) -> String {
    say(language, "compare-version-short", &[("version", version)])
}

/// Above the text of a comparison: which versions, the first with a capital.
pub fn compare_versions(language: Language, from: &str, to: &str) -> String {
    say(language, "compare-versions", &[("from", from), ("to", to)])
}

/// Beside an article that has another number now.
pub fn compare_was(language: Language, place: &str) -> String {
    say(language, "compare-was", &[("place", place)])
}

/// The sentence of somebody who takes note of a record.
pub fn consent_acknowledge(language: Language, name: &str, paper: &str) -> String {
    say(language, "consent-acknowledge", &[("name", name), ("paper", paper)])
}

/// The sentence that a signer of an organisation agrees to.
pub fn consent_organisation(
    language: Language,
    name: &str,
    organisation: &str,
    paper: &str,
    position: &str,
) -> String {
    say(
        language,
        "consent-organisation",
        &[("name", name), ("organisation", organisation), ("paper", paper), ("position", position)],
    )
}

/// The sentence that a person who signs for himself or herself agrees to.
pub fn consent_person(language: Language, name: &str, paper: &str) -> String {
    say(language, "consent-person", &[("name", name), ("paper", paper)])
}

/// The sentence that a witness agrees to.
pub fn consent_witness(language: Language, name: &str, paper: &str) -> String {
    say(language, "consent-witness", &[("name", name), ("paper", paper)])
}

/// First words of the text that holds with all addenda; the sources are named.
pub fn consolidated_note(language: Language, sources: &str) -> String {
    say(language, "consolidated-note", &[("sources", sources)])
}

/// Title of its file.
pub fn consolidated_title(language: Language, title: &str) -> String {
    say(language, "consolidated-title", &[("title", title)])
}

/// Where the version stands in its footer.
pub fn consolidated_version(language: Language) -> String {
    say(language, "consolidated-version", &[])
}

/// Which printed copy it is, and who keeps it. $party is for instance PIHAK KEDUA, $holder the name of that party.
pub fn copy_for(language: Language, copy: &str, holder: &str, party: &str, total: &str) -> String {
    say(language, "copy-for", &[("copy", copy), ("holder", holder), ("party", party), ("total", total)])
}

/// Bookmark of one copy.
pub fn copy_mark(language: Language, copy: &str, total: &str) -> String {
    say(language, "copy-mark", &[("copy", copy), ("total", total)])
}

/// A copy that no party in particular keeps.
pub fn copy_spare(language: Language, copy: &str, total: &str) -> String {
    say(language, "copy-spare", &[("copy", copy), ("total", total)])
}

/// What the parties agree to: an addendum to a paper.
pub fn deed_addendum(language: Language, parent: &str) -> String {
    say(language, "deed-addendum", &[("parent", parent)])
}

/// What the parties agree to: a cooperation agreement.
pub fn deed_cooperation(language: Language) -> String {
    say(language, "deed-cooperation", &[])
}

/// What the parties agree to: a memorandum.
pub fn deed_memorandum(language: Language) -> String {
    say(language, "deed-memorandum", &[])
}

/// What the parties agree to, resting on a paper.
pub fn deed_under(language: Language, deed: &str, parent: &str) -> String {
    say(language, "deed-under", &[("deed", deed), ("parent", parent)])
}

/// Above the text of a draft, after that.
pub fn draft_legend(language: Language) -> String {
    say(language, "draft-legend", &[])
}

/// Above the text of a draft: its first, bold sentence.
pub fn draft_not_signed(language: Language) -> String {
    say(language, "draft-not-signed", &[])
}

/// A quantity after a duty.
pub fn duty_amount(language: Language, duty: &str, quantity: &str) -> String {
    say(language, "duty-amount", &[("duty", duty), ("quantity", quantity)])
}

/// By when, once.
pub fn duty_by(language: Language, date: &str, duty: &str) -> String {
    say(language, "duty-by", &[("date", date), ("duty", duty)])
}

/// An activity that is carried out.
pub fn duty_carry_out(language: Language, what: &str) -> String {
    say(language, "duty-carry-out", &[("what", what)])
}

/// A quantity in front of a thing, for instance 6 (enam) orang relawan.
pub fn duty_counted(language: Language, quantity: &str, what: &str) -> String {
    say(language, "duty-counted", &[("quantity", quantity), ("what", what)])
}

/// A date together with how often. It may be the next time or the last, so the wording leaves that open.
pub fn duty_due(language: Language, date: &str, duty: &str) -> String {
    say(language, "duty-due", &[("date", date), ("duty", duty)])
}

/// A length of time after a duty, for instance selama 2 (dua) jam.
pub fn duty_for(language: Language, duty: &str, quantity: &str) -> String {
    say(language, "duty-for", &[("duty", duty), ("quantity", quantity)])
}

/// How often, in the user's words.
pub fn duty_often(language: Language, duty: &str, rhythm: &str) -> String {
    say(language, "duty-often", &[("duty", duty), ("rhythm", rhythm)])
}

/// A thing that is provided; may hold its quantity.
pub fn duty_provide(language: Language, what: &str) -> String {
    say(language, "duty-provide", &[("what", what)])
}

/// All signed in ink.
pub fn evidence_all_ink(language: Language) -> String {
    say(language, "evidence-all-ink", &[])
}

/// Label: where the log of changes stood when the text was fixed.
pub fn evidence_chain(language: Language) -> String {
    say(language, "evidence-chain", &[])
}

/// Heading: how to check the document.
pub fn evidence_check(language: Language) -> String {
    say(language, "evidence-check", &[])
}

/// Second step.
pub fn evidence_check_compare(language: Language) -> String {
    say(language, "evidence-check-compare", &[])
}

/// First step. $count is how many seals there are.
pub fn evidence_check_drop(language: Language, count: &str) -> String {
    say(language, "evidence-check-drop", &[("count", count)])
}

/// Third step. $name is a file name.
pub fn evidence_check_hash(language: Language, name: &str) -> String {
    say(language, "evidence-check-hash", &[("name", name)])
}

/// After a time: the computer's clock had been set back.
pub fn evidence_clock(language: Language) -> String {
    say(language, "evidence-clock", &[])
}

/// After a time: the computer's clock had run on.
pub fn evidence_clock_good(language: Language) -> String {
    say(language, "evidence-clock-good", &[])
}

/// Beside the square code.
pub fn evidence_code(language: Language) -> String {
    say(language, "evidence-code", &[])
}

/// Read aloud for the square code. $code is the check code.
pub fn evidence_code_alt(language: Language, code: &str) -> String {
    say(language, "evidence-code-alt", &[("code", code)])
}

/// Language, version and composition of the text.
pub fn evidence_composed(language: Language, spoken: &str, template: &str, version: &str) -> String {
    say(language, "evidence-composed", &[("spoken", spoken), ("template", template), ("version", version)])
}

/// Heading: the sentences that the signers agreed to.
pub fn evidence_consent(language: Language) -> String {
    say(language, "evidence-consent", &[])
}

/// In place of the sentence of somebody who signed in ink.
pub fn evidence_consent_ink(language: Language, party: &str) -> String {
    say(language, "evidence-consent-ink", &[("party", party)])
}

/// One sentence, in quotation marks.
pub fn evidence_consent_line(language: Language, party: &str, sentence: &str) -> String {
    say(language, "evidence-consent-line", &[("party", party), ("sentence", sentence)])
}

/// What the file of evidence is.
pub fn evidence_description(language: Language) -> String {
    say(language, "evidence-description", &[])
}

/// Label: the document's own code in the program.
pub fn evidence_document(language: Language) -> String {
    say(language, "evidence-document", &[])
}

/// Read aloud for the table of particulars.
pub fn evidence_facts_summary(language: Language) -> String {
    say(language, "evidence-facts-summary", &[])
}

/// File name of the evidence as data.
pub fn evidence_file(language: Language, version: &str) -> String {
    say(language, "evidence-file", &[("version", version)])
}

/// The check code, and when the content was fixed.
pub fn evidence_frozen(language: Language, code: &str, when: &str) -> String {
    say(language, "evidence-frozen", &[("code", code), ("when", when)])
}

/// Head of a column: what became of the witness at the signing.
pub fn evidence_head_attended(language: Language) -> String {
    say(language, "evidence-head-attended", &[])
}

/// Head of a column: what entitles to sign.
pub fn evidence_head_authority(language: Language) -> String {
    say(language, "evidence-head-authority", &[])
}

/// Head of a column: how the signer was identified.
pub fn evidence_head_identified(language: Language) -> String {
    say(language, "evidence-head-identified", &[])
}

/// Head of a column.
pub fn evidence_head_signer(language: Language) -> String {
    say(language, "evidence-head-signer", &[])
}

/// Head of a column.
pub fn evidence_head_time(language: Language) -> String {
    say(language, "evidence-head-time", &[])
}

/// Head of a column: its value.
pub fn evidence_head_value(language: Language) -> String {
    say(language, "evidence-head-value", &[])
}

/// Head of a column: which particular.
pub fn evidence_head_what(language: Language) -> String {
    say(language, "evidence-head-what", &[])
}

/// Head of a column.
pub fn evidence_head_witness(language: Language) -> String {
    say(language, "evidence-head-witness", &[])
}

/// The signer showed an identity card.
pub fn evidence_identity_card(language: Language) -> String {
    say(language, "evidence-identity-card", &[])
}

/// How and when somebody signed in ink. $day is the day on the paper, $when the moment at which it was noted.
pub fn evidence_in_ink(language: Language, day: &str, when: &str) -> String {
    say(language, "evidence-in-ink", &[("day", day), ("when", when)])
}

/// The signer is known to those present.
pub fn evidence_known(language: Language) -> String {
    say(language, "evidence-known", &[])
}

/// What the page of evidence is for. $paper is what the agreement is called.
pub fn evidence_lead(language: Language, paper: &str) -> String {
    say(language, "evidence-lead", &[("paper", paper)])
}

/// What signatures and seals mean, in small print.
pub fn evidence_meaning(language: Language) -> String {
    say(language, "evidence-meaning", &[])
}

/// The same, when nobody signed on the screen.
pub fn evidence_meaning_ink(language: Language) -> String {
    say(language, "evidence-meaning-ink", &[])
}

/// Some signed on the screen, some in ink.
pub fn evidence_mixed(language: Language) -> String {
    say(language, "evidence-mixed", &[])
}

/// Nobody is named as a witness.
pub fn evidence_no_witness(language: Language) -> String {
    say(language, "evidence-no-witness", &[])
}

/// Label: number of the agreement.
pub fn evidence_number(language: Language) -> String {
    say(language, "evidence-number", &[])
}

/// The signer showed a card of the office.
pub fn evidence_office_card(language: Language) -> String {
    say(language, "evidence-office-card", &[])
}

/// How and when somebody signed on the screen. $when is a moment.
pub fn evidence_on_screen(language: Language, when: &str) -> String {
    say(language, "evidence-on-screen", &[("when", when)])
}

/// Label: hash of the PDF that the signers read.
pub fn evidence_paper_hash(language: Language) -> String {
    say(language, "evidence-paper-hash", &[])
}

/// A room for a seal.
pub fn evidence_seal_label(language: Language, count: &str, number: &str) -> String {
    say(language, "evidence-seal-label", &[("count", count), ("number", number)])
}

/// Beside the frame of a seal, whether it is empty or not.
pub fn evidence_seal_note(language: Language) -> String {
    say(language, "evidence-seal-note", &[])
}

/// Heading: the seals.
pub fn evidence_seals(language: Language) -> String {
    say(language, "evidence-seals", &[])
}

/// How many rooms for seals there are.
pub fn evidence_seals_lead(language: Language, count: &str) -> String {
    say(language, "evidence-seals-lead", &[("count", count)])
}

/// Heading: who signed.
pub fn evidence_signed(language: Language) -> String {
    say(language, "evidence-signed", &[])
}

/// Read aloud for the table of signers.
pub fn evidence_signed_summary(language: Language) -> String {
    say(language, "evidence-signed-summary", &[])
}

/// Label: hash of the attached content. $name is a file name.
pub fn evidence_text_hash(language: Language, name: &str) -> String {
    say(language, "evidence-text-hash", &[("name", name)])
}

/// Title of the page of evidence, last in a signed agreement.
pub fn evidence_title(language: Language) -> String {
    say(language, "evidence-title", &[])
}

/// Label: language, version and composition of the text.
pub fn evidence_version(language: Language) -> String {
    say(language, "evidence-version", &[])
}

/// Somebody present vouched for the signer.
pub fn evidence_vouched(language: Language) -> String {
    say(language, "evidence-vouched", &[])
}

/// In that column.
pub fn evidence_witness_absent(language: Language) -> String {
    say(language, "evidence-witness-absent", &[])
}

/// In that column.
pub fn evidence_witness_on_paper(language: Language) -> String {
    say(language, "evidence-witness-on-paper", &[])
}

/// In that column.
pub fn evidence_witness_on_screen(language: Language) -> String {
    say(language, "evidence-witness-on-screen", &[])
}

/// Read aloud for the table of witnesses.
pub fn evidence_witnessed_summary(language: Language) -> String {
    say(language, "evidence-witnessed-summary", &[])
}

/// Who witnessed. $names is a list.
pub fn evidence_witnesses(language: Language, names: &str) -> String {
    say(language, "evidence-witnesses", &[("names", names)])
}

/// What the file of facts is.
pub fn facts_description(language: Language) -> String {
    say(language, "facts-description", &[])
}

/// Name of the file of facts inside the paper.
pub fn facts_name(language: Language, version: &str) -> String {
    say(language, "facts-name", &[("version", version)])
}

/// Title of the file.
pub fn file_title(language: Language, subject: &str, title: &str) -> String {
    say(language, "file-title", &[("subject", subject), ("title", title)])
}

/// Title: above the target.
pub fn finding_above(language: Language, month: &str, target: &str) -> String {
    say(language, "finding-above", &[("month", month), ("target", target)])
}

/// Title: it fell.
pub fn finding_falling(language: Language, month: &str, value: &str) -> String {
    say(language, "finding-falling", &[("month", month), ("value", value)])
}

/// Title: the target is reached for the first time.
pub fn finding_first_reached(language: Language, month: &str) -> String {
    say(language, "finding-first-reached", &[("month", month)])
}

/// Title: it stayed.
pub fn finding_flat(language: Language, value: &str) -> String {
    say(language, "finding-flat", &[("value", value)])
}

/// The title of figures that are the same.
pub fn finding_flat_same(language: Language, value: &str) -> String {
    say(language, "finding-flat-same", &[("value", value)])
}

/// Title: no figure at all.
pub fn finding_no_data(language: Language) -> String {
    say(language, "finding-no-data", &[])
}

/// Title: exactly the target.
pub fn finding_on_target(language: Language, month: &str, target: &str) -> String {
    say(language, "finding-on-target", &[("month", month), ("target", target)])
}

/// Title: one figure only.
pub fn finding_only_one(language: Language, value: &str) -> String {
    say(language, "finding-only-one", &[("value", value)])
}

/// Title: less is better, and the limit is passed.
pub fn finding_over_limit(language: Language, month: &str, target: &str) -> String {
    say(language, "finding-over-limit", &[("month", month), ("target", target)])
}

/// Title: it rose.
pub fn finding_rising(language: Language, month: &str, value: &str) -> String {
    say(language, "finding-rising", &[("month", month), ("value", value)])
}

/// Title: the target is not reached.
pub fn finding_short(language: Language, month: &str, target: &str) -> String {
    say(language, "finding-short", &[("month", month), ("target", target)])
}

/// Title: less is better, and the limit is kept.
pub fn finding_under_limit(language: Language, month: &str, target: &str) -> String {
    say(language, "finding-under-limit", &[("month", month), ("target", target)])
}

/// Last line of the text for a chat: the check code.
pub fn gist_code(language: Language, code: &str) -> String {
    say(language, "gist-code", &[("code", code)])
}

/// Last line of the text for a chat: a draft.
pub fn gist_draft(language: Language) -> String {
    say(language, "gist-draft", &[])
}

/// Head of the list of one side's commitments.
pub fn gist_duties(language: Language, name: &str) -> String {
    say(language, "gist-duties", &[("name", name)])
}

/// First line of the text for a chat.
pub fn gist_head(language: Language, subject: &str, title: &str) -> String {
    say(language, "gist-head", &[("subject", subject), ("title", title)])
}

/// Number in the text for a chat.
pub fn gist_number(language: Language, number: &str) -> String {
    say(language, "gist-number", &[("number", number)])
}

/// Parties in the text for a chat.
pub fn gist_parties(language: Language, parties: &str) -> String {
    say(language, "gist-parties", &[("parties", parties)])
}

/// Term in the text for a chat.
pub fn gist_term(language: Language, ends: &str, starts: &str) -> String {
    say(language, "gist-term", &[("ends", ends), ("starts", starts)])
}

/// Joining word before the subject.
pub fn head_about(language: Language) -> String {
    say(language, "head-about", &[])
}

/// The same for an addendum.
pub fn head_addendum(language: Language) -> String {
    say(language, "head-addendum", &[])
}

/// Joining word before the first party's name.
pub fn head_between(language: Language) -> String {
    say(language, "head-between", &[])
}

/// Joining word between ADENDUM and the paper that it changes.
pub fn head_changes(language: Language) -> String {
    say(language, "head-changes", &[])
}

/// Joining word before the last of three parties or more.
pub fn head_last(language: Language) -> String {
    say(language, "head-last", &[])
}

/// The same for a memorandum.
pub fn head_memorandum(language: Language) -> String {
    say(language, "head-memorandum", &[])
}

/// Word before the colon of a number line.
pub fn head_number(language: Language) -> String {
    say(language, "head-number", &[])
}

/// The same for a record of an agreement.
pub fn head_record(language: Language) -> String {
    say(language, "head-record", &[])
}

/// Joining word before the second party's name.
pub fn head_with(language: Language) -> String {
    say(language, "head-with", &[])
}

/// Before the boxes at the foot of a page in which each party writes its initials.
pub fn initials(language: Language) -> String {
    say(language, "initials", &[])
}

/// Name of a blank: address of a party.
pub fn lack_address(language: Language, party: &str) -> String {
    say(language, "lack-address", &[("party", party)])
}

/// What is missing: the new account.
pub fn lack_amend_account(language: Language) -> String {
    say(language, "lack-amend-account", &[])
}

/// What is missing: the new amount.
pub fn lack_amend_amount(language: Language) -> String {
    say(language, "lack-amend-amount", &[])
}

/// What is missing: any change at all.
pub fn lack_amend_any(language: Language) -> String {
    say(language, "lack-amend-any", &[])
}

/// What is missing: a later last day.
pub fn lack_amend_day(language: Language) -> String {
    say(language, "lack-amend-day", &[])
}

/// What is missing: the new wording.
pub fn lack_amend_wording(language: Language) -> String {
    say(language, "lack-amend-wording", &[])
}

/// Name of a blank: an article that is referred to but left out.
pub fn lack_article(language: Language) -> String {
    say(language, "lack-article", &[])
}

/// Name of a blank: what entitles the signer.
pub fn lack_authority(language: Language, party: &str) -> String {
    say(language, "lack-authority", &[("party", party)])
}

/// Name of a blank: number of copies.
pub fn lack_copies(language: Language) -> String {
    say(language, "lack-copies", &[])
}

/// Name of a blank: commitments of a party.
pub fn lack_duties(language: Language, party: &str) -> String {
    say(language, "lack-duties", &[("party", party)])
}

/// Name of a blank: e-mail of a party.
pub fn lack_email(language: Language, party: &str) -> String {
    say(language, "lack-email", &[("party", party)])
}

/// Name of a blank: last day.
pub fn lack_ends_on(language: Language) -> String {
    say(language, "lack-ends-on", &[])
}

/// Name of a blank: name of a party.
pub fn lack_name(language: Language, party: &str) -> String {
    say(language, "lack-name", &[("party", party)])
}

/// Name of a blank: our number.
pub fn lack_number(language: Language, paper: &str) -> String {
    say(language, "lack-number", &[("paper", paper)])
}

/// What is missing: the paper below.
pub fn lack_parent(language: Language) -> String {
    say(language, "lack-parent", &[])
}

/// Name of a blank: telephone of a party.
pub fn lack_phone(language: Language, party: &str) -> String {
    say(language, "lack-phone", &[("party", party)])
}

/// Name of a blank: place of signing.
pub fn lack_place(language: Language) -> String {
    say(language, "lack-place", &[])
}

/// Name of a blank: position of the signer.
pub fn lack_position(language: Language, party: &str) -> String {
    say(language, "lack-position", &[("party", party)])
}

/// Name of a blank: aim.
pub fn lack_purpose(language: Language) -> String {
    say(language, "lack-purpose", &[])
}

/// Name of a blank: date of the agreement.
pub fn lack_signed_on(language: Language) -> String {
    say(language, "lack-signed-on", &[])
}

/// Name of a blank: who signs for a party.
pub fn lack_signer(language: Language, party: &str) -> String {
    say(language, "lack-signer", &[("party", party)])
}

/// Name of a blank: first day.
pub fn lack_starts_on(language: Language) -> String {
    say(language, "lack-starts-on", &[])
}

/// Name of a blank: subject.
pub fn lack_subject(language: Language) -> String {
    say(language, "lack-subject", &[])
}

/// Name of a blank: length of the term.
pub fn lack_term(language: Language) -> String {
    say(language, "lack-term", &[])
}

/// Name of the language, over its column of a paper in two languages.
pub fn language_name(language: Language) -> String {
    say(language, "language-name", &[])
}

/// Before the last letter of a list when all hold.
pub fn last_and(language: Language) -> String {
    say(language, "last-and", &[])
}

/// Before the last letter of a list when one holds.
pub fn last_or(language: Language) -> String {
    say(language, "last-or", &[])
}

/// Read aloud for a logo.
pub fn logo_alt(language: Language, name: &str) -> String {
    say(language, "logo-alt", &[("name", name)])
}

/// Opening formula; all parts of the date come from one date.
pub fn opening(
    language: Language,
    day: &str,
    digits: &str,
    month: &str,
    place: &str,
    weekday: &str,
    year: &str,
) -> String {
    say(
        language,
        "opening",
        &[
            ("day", day),
            ("digits", digits),
            ("month", month),
            ("place", place),
            ("weekday", weekday),
            ("year", year),
        ],
    )
}

/// Opening formula of a record of an agreement.
pub fn opening_record(
    language: Language,
    day: &str,
    digits: &str,
    month: &str,
    place: &str,
    weekday: &str,
    year: &str,
) -> String {
    say(
        language,
        "opening-record",
        &[
            ("day", day),
            ("digits", digits),
            ("month", month),
            ("place", place),
            ("weekday", weekday),
            ("year", year),
        ],
    )
}

/// The same while the date is not known.
pub fn opening_record_undated(language: Language, date: &str, place: &str) -> String {
    say(language, "opening-record-undated", &[("date", date), ("place", place)])
}

/// Opening formula while the date is not known; the date is a blank.
pub fn opening_undated(language: Language, date: &str, place: &str) -> String {
    say(language, "opening-undated", &[("date", date), ("place", place)])
}

/// Better than the target.
pub fn over_above(language: Language, target: &str) -> String {
    say(language, "over-above", &[("target", target)])
}

/// Less is better, and it is too much.
pub fn over_beyond(language: Language, target: &str) -> String {
    say(language, "over-beyond", &[("target", target)])
}

/// Less than at its beginning.
pub fn over_fell(language: Language, from: &str, indicator: &str, to: &str) -> String {
    say(language, "over-fell", &[("from", from), ("indicator", indicator), ("to", to)])
}

/// There is no figure.
pub fn over_none(language: Language, indicator: &str) -> String {
    say(language, "over-none", &[("indicator", indicator)])
}

/// There is one figure only, and nothing from before.
pub fn over_only(language: Language, indicator: &str, month: &str, to: &str) -> String {
    say(language, "over-only", &[("indicator", indicator), ("month", month), ("to", to)])
}

/// Exactly the target.
pub fn over_reached(language: Language, target: &str) -> String {
    say(language, "over-reached", &[("target", target)])
}

/// What a time says of an indicator: more than at its beginning.
pub fn over_rose(language: Language, from: &str, indicator: &str, to: &str) -> String {
    say(language, "over-rose", &[("from", from), ("indicator", indicator), ("to", to)])
}

/// As much as at its beginning.
pub fn over_same(language: Language, indicator: &str, to: &str) -> String {
    say(language, "over-same", &[("indicator", indicator), ("to", to)])
}

/// Not as good as the target.
pub fn over_short(language: Language, target: &str) -> String {
    say(language, "over-short", &[("target", target)])
}

/// Months that add up.
pub fn over_total(language: Language, indicator: &str, to: &str) -> String {
    say(language, "over-total", &[("indicator", indicator), ("to", to)])
}

/// Less is better, and it is no more than the limit.
pub fn over_within(language: Language, target: &str) -> String {
    say(language, "over-within", &[("target", target)])
}

/// Page number.
pub fn page_of(language: Language, page: &str, total: &str) -> String {
    say(language, "page-of", &[("page", page), ("total", total)])
}

/// What an addendum calls itself inside a sentence.
pub fn paper_addendum(language: Language) -> String {
    say(language, "paper-addendum", &[])
}

/// What a cooperation agreement calls itself inside a sentence.
pub fn paper_cooperation(language: Language) -> String {
    say(language, "paper-cooperation", &[])
}

/// Kind of paper, in capitals, first line of the head.
pub fn paper_kind(language: Language) -> String {
    say(language, "paper-kind", &[])
}

/// Kind of paper inside a sentence or a title.
pub fn paper_kind_plain(language: Language) -> String {
    say(language, "paper-kind-plain", &[])
}

/// What a memorandum calls itself inside a sentence.
pub fn paper_memorandum(language: Language) -> String {
    say(language, "paper-memorandum", &[])
}

/// This sort of paper in the middle of a sentence.
pub fn paper_named(language: Language, paper: &str) -> String {
    say(language, "paper-named", &[("paper", paper)])
}

/// What a record of an agreement calls itself inside a sentence.
pub fn paper_record(language: Language) -> String {
    say(language, "paper-record", &[])
}

/// Reference to a paragraph of the same article.
pub fn paragraph(language: Language, paragraph: &str) -> String {
    say(language, "paragraph", &[("paragraph", paragraph)])
}

/// The same with its date.
pub fn parent_dated(language: Language, date: &str, text: &str) -> String {
    say(language, "parent-dated", &[("date", date), ("text", text)])
}

/// A paper below, with its number.
pub fn parent_numbered(language: Language, number: &str, title: &str) -> String {
    say(language, "parent-numbered", &[("number", number), ("title", title)])
}

/// Defines the terms for both and either party.
pub fn parties_together(language: Language, both: &str, either: &str, parties: &str) -> String {
    say(language, "parties-together", &[("both", both), ("either", either), ("parties", parties)])
}

/// Defined term of both parties.
pub fn party_both(language: Language) -> String {
    say(language, "party-both", &[])
}

/// Defined term of either party.
pub fn party_either(language: Language) -> String {
    say(language, "party-either", &[])
}

/// Defined term of the fifth party.
pub fn party_fifth(language: Language) -> String {
    say(language, "party-fifth", &[])
}

/// Defined term of the first party.
pub fn party_first(language: Language) -> String {
    say(language, "party-first", &[])
}

/// Defined term of the fourth party.
pub fn party_fourth(language: Language) -> String {
    say(language, "party-fourth", &[])
}

/// A party in the middle of a sentence, as an item of a list.
pub fn party_named(language: Language, party: &str) -> String {
    say(language, "party-named", &[("party", party)])
}

/// One party that is an organisation; the punctuation after it is added.
pub fn party_organisation(
    language: Language,
    address: &str,
    authority: &str,
    name: &str,
    organisation: &str,
    position: &str,
    term: &str,
) -> String {
    say(
        language,
        "party-organisation",
        &[
            ("address", address),
            ("authority", authority),
            ("name", name),
            ("organisation", organisation),
            ("position", position),
            ("term", term),
        ],
    )
}

/// One party of a record that is an organisation.
pub fn party_organisation_record(
    language: Language,
    address: &str,
    authority: &str,
    name: &str,
    organisation: &str,
    position: &str,
    term: &str,
) -> String {
    say(
        language,
        "party-organisation-record",
        &[
            ("address", address),
            ("authority", authority),
            ("name", name),
            ("organisation", organisation),
            ("position", position),
            ("term", term),
        ],
    )
}

/// One party that is a human being; the punctuation after it is added.
pub fn party_person(language: Language, address: &str, name: &str, term: &str) -> String {
    say(language, "party-person", &[("address", address), ("name", name), ("term", term)])
}

/// One party of a record that is a human being.
pub fn party_person_record(language: Language, address: &str, name: &str, term: &str) -> String {
    say(language, "party-person-record", &[("address", address), ("name", name), ("term", term)])
}

/// Defined term of the second party.
pub fn party_second(language: Language) -> String {
    say(language, "party-second", &[])
}

/// Defined term of the third party.
pub fn party_third(language: Language) -> String {
    say(language, "party-third", &[])
}

/// Under the tables of promises: how they are counted.
pub fn promises_counted(language: Language) -> String {
    say(language, "promises-counted", &[])
}

/// Head of a column: what shows that a promise was kept.
pub fn promises_evidence(language: Language) -> String {
    say(language, "promises-evidence", &[])
}

/// Over the page of promises: which partnership, and when all of this was so.
pub fn promises_eyebrow(language: Language, day: &str, partnership: &str) -> String {
    say(language, "promises-eyebrow", &[("day", day), ("partnership", partnership)])
}

/// How often a promise falls due.
pub fn promises_half_yearly(language: Language) -> String {
    say(language, "promises-half-yearly", &[])
}

/// How a promise stands.
pub fn promises_kept(language: Language) -> String {
    say(language, "promises-kept", &[])
}

/// How a promise stands.
pub fn promises_lapsed(language: Language) -> String {
    say(language, "promises-lapsed", &[])
}

/// How often a promise falls due.
pub fn promises_monthly(language: Language) -> String {
    say(language, "promises-monthly", &[])
}

/// On the page of promises: a party promised nothing.
pub fn promises_none(language: Language, name: &str) -> String {
    say(language, "promises-none", &[("name", name)])
}

/// How a promise stands.
pub fn promises_open(language: Language) -> String {
    say(language, "promises-open", &[])
}

/// How often a promise falls due.
pub fn promises_quarterly(language: Language) -> String {
    say(language, "promises-quarterly", &[])
}

/// On the page of promises: how far a party has kept its part.
pub fn promises_share(language: Language, due: &str, kept: &str, name: &str, percent: &str) -> String {
    say(language, "promises-share", &[("due", due), ("kept", kept), ("name", name), ("percent", percent)])
}

/// On the page of promises: nothing of a party was due yet.
pub fn promises_share_none(language: Language, name: &str) -> String {
    say(language, "promises-share-none", &[("name", name)])
}

/// Read aloud for a table of promises.
pub fn promises_summary(language: Language, name: &str) -> String {
    say(language, "promises-summary", &[("name", name)])
}

/// How often a recurring promise was kept.
pub fn promises_times(language: Language, due: &str, kept: &str) -> String {
    say(language, "promises-times", &[("due", due), ("kept", kept)])
}

/// Over the page of promises.
pub fn promises_title(language: Language) -> String {
    say(language, "promises-title", &[])
}

/// How a promise stands.
pub fn promises_waived(language: Language) -> String {
    say(language, "promises-waived", &[])
}

/// How often a promise falls due.
pub fn promises_weekly(language: Language) -> String {
    say(language, "promises-weekly", &[])
}

/// Head of a column: when a promise is due.
pub fn promises_when(language: Language) -> String {
    say(language, "promises-when", &[])
}

/// How often a promise falls due.
pub fn promises_yearly(language: Language) -> String {
    say(language, "promises-yearly", &[])
}

/// Under the table, after a strong A.
pub fn raci_accountable(language: Language) -> String {
    say(language, "raci-accountable", &[])
}

/// Under the table, after a strong C.
pub fn raci_consulted(language: Language) -> String {
    say(language, "raci-consulted", &[])
}

/// Under the table, after a strong I.
pub fn raci_informed(language: Language) -> String {
    say(language, "raci-informed", &[])
}

/// Under the table, after a strong R.
pub fn raci_responsible(language: Language) -> String {
    say(language, "raci-responsible", &[])
}

/// E-mail within an address line.
pub fn reach_email(language: Language, email: &str) -> String {
    say(language, "reach-email", &[("email", email)])
}

/// Telephone within an address line.
pub fn reach_phone(language: Language, phone: &str) -> String {
    say(language, "reach-phone", &[("phone", phone)])
}

/// Introduces the recitals, after the sentence before.
pub fn recitals_lead(language: Language) -> String {
    say(language, "recitals-lead", &[])
}

/// How many there are in it.
pub fn register_count(language: Language, count: &str) -> String {
    say(language, "register-count", &[("count", count)])
}

/// Head of a column.
pub fn register_from(language: Language) -> String {
    say(language, "register-from", &[])
}

/// Head of a column.
pub fn register_kind(language: Language) -> String {
    say(language, "register-kind", &[])
}

/// Head of a column.
pub fn register_left(language: Language) -> String {
    say(language, "register-left", &[])
}

/// Stands in a list without rows.
pub fn register_none(language: Language) -> String {
    say(language, "register-none", &[])
}

/// Head of a column.
pub fn register_number(language: Language) -> String {
    say(language, "register-number", &[])
}

/// Head of a column.
pub fn register_partners(language: Language) -> String {
    say(language, "register-partners", &[])
}

/// Head of a column.
pub fn register_signed(language: Language) -> String {
    say(language, "register-signed", &[])
}

/// Head of a column.
pub fn register_state(language: Language) -> String {
    say(language, "register-state", &[])
}

/// Head of a column.
pub fn register_subject(language: Language) -> String {
    say(language, "register-subject", &[])
}

/// What the table holds, read aloud.
pub fn register_summary(language: Language) -> String {
    say(language, "register-summary", &[])
}

/// Head of a column.
pub fn register_term(language: Language) -> String {
    say(language, "register-term", &[])
}

/// Title of the printed list of agreements.
pub fn register_title(language: Language) -> String {
    say(language, "register-title", &[])
}

/// Head of a column.
pub fn register_until(language: Language) -> String {
    say(language, "register-until", &[])
}

/// Column head: what a gap is about.
pub fn report_about(language: Language) -> String {
    say(language, "report-about", &[])
}

/// Label on the cover: number of the agreement.
pub fn report_agreement(language: Language) -> String {
    say(language, "report-agreement", &[])
}

/// Over the annexes.
pub fn report_annex(language: Language) -> String {
    say(language, "report-annex", &[])
}

/// Label on the cover: day of the figures.
pub fn report_as_of(language: Language) -> String {
    say(language, "report-as-of", &[])
}

/// What must hold for a goal, under the table.
pub fn report_assumption(language: Language, assumption: &str, goal: &str) -> String {
    say(language, "report-assumption", &[("assumption", assumption), ("goal", goal)])
}

/// Column head.
pub fn report_baseline(language: Language) -> String {
    say(language, "report-baseline", &[])
}

/// The first row of circles when the day of the baseline is not known.
pub fn report_before(language: Language) -> String {
    say(language, "report-before", &[])
}

/// Label on the cover: who prepared it.
pub fn report_by(language: Language) -> String {
    say(language, "report-by", &[])
}

/// Status of a promise.
pub fn report_called_off(language: Language) -> String {
    say(language, "report-called-off", &[])
}

/// A change.
pub fn report_change_added(language: Language, indicator: &str) -> String {
    say(language, "report-change-added", &[("indicator", indicator)])
}

/// A change.
pub fn report_change_emptied(language: Language, indicator: &str, month: &str) -> String {
    say(language, "report-change-emptied", &[("indicator", indicator), ("month", month)])
}

/// A change.
pub fn report_change_evidence(language: Language) -> String {
    say(language, "report-change-evidence", &[])
}

/// A change.
pub fn report_change_figure(
    language: Language,
    after: &str,
    before: &str,
    indicator: &str,
    month: &str,
) -> String {
    say(
        language,
        "report-change-figure",
        &[("after", after), ("before", before), ("indicator", indicator), ("month", month)],
    )
}

/// A change.
pub fn report_change_filled(language: Language, indicator: &str, month: &str, now: &str) -> String {
    say(language, "report-change-filled", &[("indicator", indicator), ("month", month), ("now", now)])
}

/// A change.
pub fn report_change_gaps(language: Language) -> String {
    say(language, "report-change-gaps", &[])
}

/// A change.
pub fn report_change_gone(language: Language, indicator: &str) -> String {
    say(language, "report-change-gone", &[("indicator", indicator)])
}

/// A change.
pub fn report_change_headline(language: Language) -> String {
    say(language, "report-change-headline", &[])
}

/// A change.
pub fn report_change_part(language: Language, part: &str) -> String {
    say(language, "report-change-part", &[("part", part)])
}

/// A change.
pub fn report_change_partners(language: Language) -> String {
    say(language, "report-change-partners", &[])
}

/// A change.
pub fn report_change_said(language: Language, indicator: &str) -> String {
    say(language, "report-change-said", &[("indicator", indicator)])
}

/// A change.
pub fn report_change_target(language: Language, indicator: &str) -> String {
    say(language, "report-change-target", &[("indicator", indicator)])
}

/// A change.
pub fn report_change_time(language: Language) -> String {
    say(language, "report-change-time", &[])
}

/// Title of the list of changes.
pub fn report_changes(language: Language) -> String {
    say(language, "report-changes", &[])
}

/// Column head.
pub fn report_definition(language: Language) -> String {
    say(language, "report-definition", &[])
}

/// Column of differences from the target.
pub fn report_difference(language: Language) -> String {
    say(language, "report-difference", &[])
}

/// At the foot of a draft.
pub fn report_draft(language: Language) -> String {
    say(language, "report-draft", &[])
}

/// Label of the edition on the cover.
pub fn report_edition(language: Language) -> String {
    say(language, "report-edition", &[])
}

/// The edition on the cover, frozen.
pub fn report_edition_frozen(language: Language, date: &str, edition: &str) -> String {
    say(language, "report-edition-frozen", &[("date", date), ("edition", edition)])
}

/// Head of the note on evidence.
pub fn report_evidence(language: Language) -> String {
    say(language, "report-evidence", &[])
}

/// How many files prove an indicator.
pub fn report_evidence_count(language: Language, count: &str) -> String {
    say(language, "report-evidence-count", &[("count", count)])
}

/// How a hash is checked.
pub fn report_evidence_note(language: Language) -> String {
    say(language, "report-evidence-note", &[])
}

/// Column head: why.
pub fn report_explanation(language: Language) -> String {
    say(language, "report-explanation", &[])
}

/// Over the finding on the cover.
pub fn report_eyebrow(language: Language, programme: &str) -> String {
    say(language, "report-eyebrow", &[("programme", programme)])
}

/// What the file inside the report is.
pub fn report_facts_description(language: Language) -> String {
    say(language, "report-facts-description", &[])
}

/// Name of the file with the facts inside the report.
pub fn report_facts_name(language: Language, edition: &str) -> String {
    say(language, "report-facts-name", &[("edition", edition)])
}

/// Column head: the figure of a month.
pub fn report_figure(language: Language) -> String {
    say(language, "report-figure", &[])
}

/// Read aloud for the table of an indicator.
pub fn report_figures(language: Language, indicator: &str, unit: &str) -> String {
    say(language, "report-figures", &[("indicator", indicator), ("unit", unit)])
}

/// Column head.
pub fn report_file(language: Language) -> String {
    say(language, "report-file", &[])
}

/// Label on the cover: for whom.
pub fn report_for(language: Language) -> String {
    say(language, "report-for", &[])
}

/// At the foot of an edition.
pub fn report_frozen(language: Language, date: &str, edition: &str) -> String {
    say(language, "report-frozen", &[("date", date), ("edition", edition)])
}

/// Status of an indicator.
pub fn report_getting_there(language: Language) -> String {
    say(language, "report-getting-there", &[])
}

/// Column head: how much was given.
pub fn report_given(language: Language) -> String {
    say(language, "report-given", &[])
}

/// Over the small charts of all indicators.
pub fn report_glance(language: Language) -> String {
    say(language, "report-glance", &[])
}

/// A goal with its level, over its indicators.
pub fn report_goal(language: Language, goal: &str, level: &str) -> String {
    say(language, "report-goal", &[("goal", goal), ("level", level)])
}

/// Column head: fingerprint of a file.
pub fn report_hash(language: Language) -> String {
    say(language, "report-hash", &[])
}

/// The same: all are on track.
pub fn report_head_all(language: Language) -> String {
    say(language, "report-head-all", &[])
}

/// Headline of the summary: one does well, one is behind.
pub fn report_head_apart(language: Language, best: &str, worst: &str) -> String {
    say(language, "report-head-apart", &[("best", best), ("worst", worst)])
}

/// Headline of the definitions.
pub fn report_head_definitions(language: Language) -> String {
    say(language, "report-head-definitions", &[])
}

/// Headline of the evidence.
pub fn report_head_evidence(language: Language) -> String {
    say(language, "report-head-evidence", &[])
}

/// Headline of the gaps.
pub fn report_head_gaps(language: Language) -> String {
    say(language, "report-head-gaps", &[])
}

/// Headline of the goals.
pub fn report_head_goals(language: Language) -> String {
    say(language, "report-head-goals", &[])
}

/// Headline of the lessons.
pub fn report_head_lessons(language: Language) -> String {
    say(language, "report-head-lessons", &[])
}

/// The same: none is on track.
pub fn report_head_no(language: Language) -> String {
    say(language, "report-head-no", &[])
}

/// Headline of the partners: nobody promised anything.
pub fn report_head_no_promises(language: Language) -> String {
    say(language, "report-head-no-promises", &[])
}

/// Headline of the summary and of its table: none can be judged.
pub fn report_head_none(language: Language) -> String {
    say(language, "report-head-none", &[])
}

/// Headline of the partners.
pub fn report_head_promises(language: Language, all: &str, kept: &str) -> String {
    say(language, "report-head-promises", &[("all", all), ("kept", kept)])
}

/// The same: some are on track.
pub fn report_head_some(language: Language, all: &str, on: &str) -> String {
    say(language, "report-head-some", &[("all", all), ("on", on)])
}

/// Headline over the chart of what partners gave.
pub fn report_head_worth(language: Language, all: &str, kept: &str) -> String {
    say(language, "report-head-worth", &[("all", all), ("kept", kept)])
}

/// Column head.
pub fn report_indicator(language: Language) -> String {
    say(language, "report-indicator", &[])
}

/// Status of a promise.
pub fn report_kept(language: Language) -> String {
    say(language, "report-kept", &[])
}

/// Status of a promise: kept, but late.
pub fn report_kept_late(language: Language) -> String {
    say(language, "report-kept-late", &[])
}

/// Kind of paper on the cover.
pub fn report_kind(language: Language) -> String {
    say(language, "report-kind", &[])
}

/// Status of a promise: overdue.
pub fn report_late(language: Language) -> String {
    say(language, "report-late", &[])
}

/// Level of a goal.
pub fn report_level_activity(language: Language) -> String {
    say(language, "report-level-activity", &[])
}

/// Level of a goal.
pub fn report_level_goal(language: Language) -> String {
    say(language, "report-level-goal", &[])
}

/// Level of a goal.
pub fn report_level_outcome(language: Language) -> String {
    say(language, "report-level-outcome", &[])
}

/// Level of a goal.
pub fn report_level_output(language: Language) -> String {
    say(language, "report-level-output", &[])
}

/// Head of a note.
pub fn report_limits(language: Language) -> String {
    say(language, "report-limits", &[])
}

/// Head of a note.
pub fn report_method(language: Language) -> String {
    say(language, "report-method", &[])
}

/// Column head: what is missing.
pub fn report_missing(language: Language) -> String {
    say(language, "report-missing", &[])
}

/// Column head.
pub fn report_month(language: Language) -> String {
    say(language, "report-month", &[])
}

/// First and last month.
pub fn report_months(language: Language, from: &str, to: &str) -> String {
    say(language, "report-months", &[("from", from), ("to", to)])
}

/// Status of an indicator.
pub fn report_not_judged(language: Language) -> String {
    say(language, "report-not-judged", &[])
}

/// Column head.
pub fn report_note(language: Language) -> String {
    say(language, "report-note", &[])
}

/// Over the finding of an indicator.
pub fn report_nth(language: Language, level: &str, number: &str) -> String {
    say(language, "report-nth", &[("level", level), ("number", number)])
}

/// Column head: number of the indicator.
pub fn report_number(language: Language) -> String {
    say(language, "report-number", &[])
}

/// Status of an indicator.
pub fn report_off_track(language: Language) -> String {
    say(language, "report-off-track", &[])
}

/// Status of an indicator.
pub fn report_on_track(language: Language) -> String {
    say(language, "report-on-track", &[])
}

/// Status of a promise: not due yet.
pub fn report_open(language: Language) -> String {
    say(language, "report-open", &[])
}

/// Name of a part.
pub fn report_part_definitions(language: Language) -> String {
    say(language, "report-part-definitions", &[])
}

/// Name of a part.
pub fn report_part_evidence(language: Language) -> String {
    say(language, "report-part-evidence", &[])
}

/// Name of a part.
pub fn report_part_gaps(language: Language) -> String {
    say(language, "report-part-gaps", &[])
}

/// Name of a part.
pub fn report_part_goals(language: Language) -> String {
    say(language, "report-part-goals", &[])
}

/// Name of a part.
pub fn report_part_indicators(language: Language) -> String {
    say(language, "report-part-indicators", &[])
}

/// Name of a part.
pub fn report_part_lessons(language: Language) -> String {
    say(language, "report-part-lessons", &[])
}

/// Name of a part.
pub fn report_part_partners(language: Language) -> String {
    say(language, "report-part-partners", &[])
}

/// Name of a part.
pub fn report_part_summary(language: Language) -> String {
    say(language, "report-part-summary", &[])
}

/// Status of a promise.
pub fn report_partly(language: Language) -> String {
    say(language, "report-partly", &[])
}

/// Label of the partners on the cover.
pub fn report_partners(language: Language) -> String {
    say(language, "report-partners", &[])
}

/// Partners on the cover when there are too many to name.
pub fn report_partners_many(language: Language, count: &str) -> String {
    say(language, "report-partners-many", &[("count", count)])
}

/// Label of the months on the cover.
pub fn report_period(language: Language) -> String {
    say(language, "report-period", &[])
}

/// Column head.
pub fn report_promise(language: Language) -> String {
    say(language, "report-promise", &[])
}

/// Column head: how much was promised.
pub fn report_promised(language: Language) -> String {
    say(language, "report-promised", &[])
}

/// Read aloud for the table of promises.
pub fn report_promises(language: Language) -> String {
    say(language, "report-promises", &[])
}

/// Column head.
pub fn report_reached(language: Language) -> String {
    say(language, "report-reached", &[])
}

/// Under the table of statuses.
pub fn report_read_on(language: Language, date: &str) -> String {
    say(language, "report-read-on", &[("date", date)])
}

/// Title of the list of reasons.
pub fn report_reasons(language: Language) -> String {
    say(language, "report-reasons", &[])
}

/// Head of the note on who measures.
pub fn report_responsible(language: Language) -> String {
    say(language, "report-responsible", &[])
}

/// Read aloud for the table of results.
pub fn report_results(language: Language) -> String {
    say(language, "report-results", &[])
}

/// Note under the table of statuses.
pub fn report_rule(language: Language) -> String {
    say(language, "report-rule", &[])
}

/// Head of the note on the sentence.
pub fn report_said(language: Language) -> String {
    say(language, "report-said", &[])
}

/// The sentence was computed.
pub fn report_said_computed(language: Language) -> String {
    say(language, "report-said-computed", &[])
}

/// The sentence was written by the organisation.
pub fn report_said_own(language: Language, organisation: &str) -> String {
    say(language, "report-said-own", &[("organisation", organisation)])
}

/// Column head: share of the target.
pub fn report_share(language: Language) -> String {
    say(language, "report-share", &[])
}

/// Sentence above the list of changes.
pub fn report_since(language: Language, code: &str, date: &str, edition: &str) -> String {
    say(language, "report-since", &[("code", code), ("date", date), ("edition", edition)])
}

/// Head of a note, and column head.
pub fn report_source(language: Language) -> String {
    say(language, "report-source", &[])
}

/// Column head.
pub fn report_status(language: Language) -> String {
    say(language, "report-status", &[])
}

/// Head of the note on statuses.
pub fn report_statuses(language: Language) -> String {
    say(language, "report-statuses", &[])
}

/// Row with the sum.
pub fn report_sum(language: Language) -> String {
    say(language, "report-sum", &[])
}

/// Column head.
pub fn report_target(language: Language) -> String {
    say(language, "report-target", &[])
}

/// Under the circles on the cover.
pub fn report_tenths(language: Language, indicator: &str) -> String {
    say(language, "report-tenths", &[("indicator", indicator)])
}

/// Read aloud instead of the circles.
pub fn report_tenths_alt(
    language: Language,
    before: &str,
    from: &str,
    indicator: &str,
    now: &str,
    to: &str,
) -> String {
    say(
        language,
        "report-tenths-alt",
        &[("before", before), ("from", from), ("indicator", indicator), ("now", now), ("to", to)],
    )
}

/// Over the shares before and now.
pub fn report_then_now(language: Language) -> String {
    say(language, "report-then-now", &[])
}

/// Under the shares before and now.
pub fn report_then_now_note(language: Language) -> String {
    say(language, "report-then-now-note", &[])
}

/// Title of the report in the file and at the foot of pages.
pub fn report_title(language: Language, months: &str, programme: &str) -> String {
    say(language, "report-title", &[("months", months), ("programme", programme)])
}

/// Column head: running total.
pub fn report_total(language: Language) -> String {
    say(language, "report-total", &[])
}

/// A gap nobody explained.
pub fn report_unexplained(language: Language) -> String {
    say(language, "report-unexplained", &[])
}

/// Column head.
pub fn report_unit(language: Language) -> String {
    say(language, "report-unit", &[])
}

/// Column head: worth in money.
pub fn report_worth(language: Language) -> String {
    say(language, "report-worth", &[])
}

/// Kind of contribution: given.
pub fn report_worth_kept(language: Language) -> String {
    say(language, "report-worth-kept", &[])
}

/// Kind of contribution: overdue.
pub fn report_worth_late(language: Language) -> String {
    say(language, "report-worth-late", &[])
}

/// How contributions in kind are valued.
pub fn report_worth_note(language: Language) -> String {
    say(language, "report-worth-note", &[])
}

/// Kind of contribution: not due yet.
pub fn report_worth_open(language: Language) -> String {
    say(language, "report-worth-open", &[])
}

/// Above a signing room.
pub fn room_party(language: Language, party: &str) -> String {
    say(language, "room-party", &[("party", party)])
}

/// The target is reached and passed.
pub fn says_above(language: Language, by: &str, target: &str) -> String {
    say(language, "says-above", &[("by", by), ("target", target)])
}

/// Beside the same month of the year before: the same.
pub fn says_as_last_year(language: Language, month: &str) -> String {
    say(language, "says-as-last-year", &[("month", month)])
}

/// Average change, downwards.
pub fn says_average_down(language: Language, since: &str, step: &str) -> String {
    say(language, "says-average-down", &[("since", since), ("step", step)])
}

/// Average change, upwards. The step is of one figure to the next.
pub fn says_average_up(language: Language, since: &str, step: &str) -> String {
    say(language, "says-average-up", &[("since", since), ("step", step)])
}

/// Without a target: better than before.
pub fn says_better(language: Language, baseline: &str) -> String {
    say(language, "says-better", &[("baseline", baseline)])
}

/// The last figure is less than the one before.
pub fn says_falling(language: Language, before: &str, by: &str, month: &str, value: &str) -> String {
    say(language, "says-falling", &[("before", before), ("by", by), ("month", month), ("value", value)])
}

/// The target is reached, never before.
pub fn says_first_reached(language: Language, target: &str) -> String {
    say(language, "says-first-reached", &[("target", target)])
}

/// The last figure is about the same as the one before.
pub fn says_flat(language: Language, before: &str, month: &str, value: &str) -> String {
    say(language, "says-flat", &[("before", before), ("month", month), ("value", value)])
}

/// As much as before, to the last digit.
pub fn says_flat_same(language: Language, before: &str, month: &str, value: &str) -> String {
    say(language, "says-flat-same", &[("before", before), ("month", month), ("value", value)])
}

/// Months without a figure, as a list.
pub fn says_gap(language: Language, months: &str) -> String {
    say(language, "says-gap", &[("months", months)])
}

/// Beside the same month of the year before: less.
pub fn says_less_than_last_year(language: Language, by: &str, month: &str, value: &str) -> String {
    say(language, "says-less-than-last-year", &[("by", by), ("month", month), ("value", value)])
}

/// What was reached beside a limit that should not be passed.
pub fn says_limit(language: Language, month: &str, target: &str, value: &str) -> String {
    say(language, "says-limit", &[("month", month), ("target", target), ("value", value)])
}

/// Beside the same month of the year before: more.
pub fn says_more_than_last_year(language: Language, by: &str, month: &str, value: &str) -> String {
    say(language, "says-more-than-last-year", &[("by", by), ("month", month), ("value", value)])
}

/// There is no figure at all.
pub fn says_no_data(language: Language) -> String {
    say(language, "says-no-data", &[])
}

/// There is neither a target nor a baseline.
pub fn says_nothing_to_judge(language: Language) -> String {
    say(language, "says-nothing-to-judge", &[])
}

/// Exactly the target.
pub fn says_on_target(language: Language, target: &str) -> String {
    say(language, "says-on-target", &[("target", target)])
}

/// There is one figure only.
pub fn says_only_one(language: Language, month: &str, value: &str) -> String {
    say(language, "says-only-one", &[("month", month), ("value", value)])
}

/// Less is better, and it is over the limit.
pub fn says_over_limit(language: Language, by: &str, target: &str) -> String {
    say(language, "says-over-limit", &[("by", by), ("target", target)])
}

/// A difference between two shares in percent.
pub fn says_points(language: Language, value: &str) -> String {
    say(language, "says-points", &[("value", value)])
}

/// The last figure is more than the one before.
pub fn says_rising(language: Language, before: &str, by: &str, month: &str, value: &str) -> String {
    say(language, "says-rising", &[("before", before), ("by", by), ("month", month), ("value", value)])
}

/// Without a target: as before.
pub fn says_same(language: Language, baseline: &str) -> String {
    say(language, "says-same", &[("baseline", baseline)])
}

/// What was reached of a target, and the share.
pub fn says_share(language: Language, month: &str, share: &str, target: &str, value: &str) -> String {
    say(language, "says-share", &[("month", month), ("share", share), ("target", target), ("value", value)])
}

/// The target is not reached.
pub fn says_short(language: Language, by: &str, target: &str) -> String {
    say(language, "says-short", &[("by", by), ("target", target)])
}

/// The last two due months have no figure.
pub fn says_silent(language: Language, since: &str) -> String {
    say(language, "says-silent", &[("since", since)])
}

/// A running total, before it is held against a target.
pub fn says_total(language: Language, month: &str, value: &str) -> String {
    say(language, "says-total", &[("month", month), ("value", value)])
}

/// Less is better, and it is under the limit.
pub fn says_under_limit(language: Language, by: &str, target: &str) -> String {
    say(language, "says-under-limit", &[("by", by), ("target", target)])
}

/// Without a target: worse than before.
pub fn says_worse(language: Language, baseline: &str) -> String {
    say(language, "says-worse", &[("baseline", baseline)])
}

/// Read aloud for a drawn signature.
pub fn signature_alt(language: Language, name: &str) -> String {
    say(language, "signature-alt", &[("name", name)])
}

/// Under a drawn signature: what it is and when it was made.
pub fn signature_caption(language: Language, date: &str, time: &str, zone: &str) -> String {
    say(language, "signature-caption", &[("date", date), ("time", time), ("zone", zone)])
}

/// Under an empty room: its party signed the printed copies in ink. $date is the day.
pub fn signature_in_ink(language: Language, date: &str) -> String {
    say(language, "signature-in-ink", &[("date", date)])
}

/// Length of time in days.
pub fn span_day(language: Language, count: &str) -> String {
    say(language, "span-day", &[("count", count)])
}

/// Length of time of one day.
pub fn span_day_one(language: Language, count: &str) -> String {
    say(language, "span-day-one", &[("count", count)])
}

/// Length of time in hours.
pub fn span_hour(language: Language, count: &str) -> String {
    say(language, "span-hour", &[("count", count)])
}

/// Length of time of one hour, figure with words in front.
pub fn span_hour_one(language: Language, count: &str) -> String {
    say(language, "span-hour-one", &[("count", count)])
}

/// Length of time in months.
pub fn span_month(language: Language, count: &str) -> String {
    say(language, "span-month", &[("count", count)])
}

/// Length of time of one month.
pub fn span_month_one(language: Language, count: &str) -> String {
    say(language, "span-month-one", &[("count", count)])
}

/// Length of time in weeks.
pub fn span_week(language: Language, count: &str) -> String {
    say(language, "span-week", &[("count", count)])
}

/// Length of time of one week.
pub fn span_week_one(language: Language, count: &str) -> String {
    say(language, "span-week-one", &[("count", count)])
}

/// Length of time in working days.
pub fn span_working_day(language: Language, count: &str) -> String {
    say(language, "span-working-day", &[("count", count)])
}

/// Length of time of one working day.
pub fn span_working_day_one(language: Language, count: &str) -> String {
    say(language, "span-working-day-one", &[("count", count)])
}

/// Length of time in years.
pub fn span_year(language: Language, count: &str) -> String {
    say(language, "span-year", &[("count", count)])
}

/// Length of time of one year.
pub fn span_year_one(language: Language, count: &str) -> String {
    say(language, "span-year-one", &[("count", count)])
}

/// Read aloud for new text, instead of its look.
pub fn spoken_added(language: Language, text: &str) -> String {
    say(language, "spoken-added", &[("text", text)])
}

/// Read aloud for deleted text, instead of its look.
pub fn spoken_removed(language: Language, text: &str) -> String {
    say(language, "spoken-removed", &[("text", text)])
}

/// In the box for the stamp-duty stamp that is glued on a printed copy; the amount stands under it.
pub fn stamp(language: Language) -> String {
    say(language, "stamp", &[])
}

/// Under it: what a stamp costs since 2021 (UU 10/2020, article 5).
pub fn stamp_duty(language: Language) -> String {
    say(language, "stamp-duty", &[])
}

/// Label: how it ends.
pub fn summary_ending(language: Language) -> String {
    say(language, "summary-ending", &[])
}

/// Each side may give notice.
pub fn summary_ending_notice(language: Language, ends: &str, notice: &str, paper: &str) -> String {
    say(language, "summary-ending-notice", &[("ends", ends), ("notice", notice), ("paper", paper)])
}

/// It runs out.
pub fn summary_ending_plain(language: Language, ends: &str, paper: &str) -> String {
    say(language, "summary-ending-plain", &[("ends", ends), ("paper", paper)])
}

/// Label: what each side gives.
pub fn summary_gives(language: Language) -> String {
    say(language, "summary-gives", &[])
}

/// A side that promises nothing.
pub fn summary_gives_nothing(language: Language) -> String {
    say(language, "summary-gives-nothing", &[])
}

/// What one side promises, as a list.
pub fn summary_gives_text(language: Language, duties: &str, name: &str) -> String {
    say(language, "summary-gives-text", &[("duties", duties), ("name", name)])
}

/// Label: how long it lasts.
pub fn summary_term(language: Language) -> String {
    say(language, "summary-term", &[])
}

/// First and last day.
pub fn summary_term_text(language: Language, ends: &str, starts: &str, term: &str) -> String {
    say(language, "summary-term-text", &[("ends", ends), ("starts", starts), ("term", term)])
}

/// Label: what it is about.
pub fn summary_what(language: Language) -> String {
    say(language, "summary-what", &[])
}

/// Subject and aim.
pub fn summary_what_text(language: Language, purpose: &str, subject: &str) -> String {
    say(language, "summary-what-text", &[("purpose", purpose), ("subject", subject)])
}

/// Label: who the parties are.
pub fn summary_who(language: Language) -> String {
    say(language, "summary-who", &[])
}

/// One party in the sentence that names all.
pub fn summary_who_text(language: Language, name: &str, party: &str) -> String {
    say(language, "summary-who-text", &[("name", name), ("party", party)])
}

/// Read aloud for all that is drawn on the page.
pub fn test_alt(language: Language) -> String {
    say(language, "test-alt", &[])
}

/// What to look at.
pub fn test_code(language: Language) -> String {
    say(language, "test-code", &[])
}

/// What to look at.
pub fn test_frame(language: Language) -> String {
    say(language, "test-frame", &[])
}

/// What to look at.
pub fn test_grey(language: Language) -> String {
    say(language, "test-grey", &[])
}

/// Beside a ruler.
pub fn test_long(language: Language) -> String {
    say(language, "test-long", &[])
}

/// Under the room for the stamp of an organisation.
pub fn test_room(language: Language) -> String {
    say(language, "test-room", &[])
}

/// What to look at.
pub fn test_size(language: Language) -> String {
    say(language, "test-size", &[])
}

/// Under the box for the stamp.
pub fn test_stamp(language: Language) -> String {
    say(language, "test-stamp", &[])
}

/// Heading of the page that is printed to try a printer.
pub fn test_title(language: Language) -> String {
    say(language, "test-title", &[])
}

/// Before what a letter is about.
pub fn thanks_about(language: Language) -> String {
    say(language, "thanks-about", &[])
}

/// The thanks themselves.
pub fn thanks_body(language: Language, ours: &str, theirs: &str) -> String {
    say(language, "thanks-body", &[("ours", ours), ("theirs", theirs)])
}

/// Place and day of a letter.
pub fn thanks_dated(language: Language, day: &str, place: &str) -> String {
    say(language, "thanks-dated", &[("day", day), ("place", place)])
}

/// Opens the letter.
pub fn thanks_greeting(language: Language) -> String {
    say(language, "thanks-greeting", &[])
}

/// First sentence after its last day.
pub fn thanks_has_ended(
    language: Language,
    day: &str,
    number: &str,
    ours: &str,
    subject: &str,
    theirs: &str,
    title: &str,
) -> String {
    say(
        language,
        "thanks-has-ended",
        &[
            ("day", day),
            ("number", number),
            ("ours", ours),
            ("subject", subject),
            ("theirs", theirs),
            ("title", title),
        ],
    )
}

/// Before the list of what the partner kept.
pub fn thanks_kept(language: Language, theirs: &str) -> String {
    say(language, "thanks-kept", &[("theirs", theirs)])
}

/// Before the number of a letter.
pub fn thanks_number(language: Language) -> String {
    say(language, "thanks-number", &[])
}

/// Last sentence of the letter.
pub fn thanks_open(language: Language) -> String {
    say(language, "thanks-open", &[])
}

/// Above the signature of a letter.
pub fn thanks_sign(language: Language) -> String {
    say(language, "thanks-sign", &[])
}

/// How long both worked together.
pub fn thanks_since(language: Language, day: &str) -> String {
    say(language, "thanks-since", &[("day", day)])
}

/// What the letter is about.
pub fn thanks_subject(language: Language) -> String {
    say(language, "thanks-subject", &[])
}

/// A promise that was kept several times.
pub fn thanks_times(language: Language, times: &str, what: &str) -> String {
    say(language, "thanks-times", &[("times", times), ("what", what)])
}

/// Title of the file of a letter.
pub fn thanks_title(language: Language, name: &str) -> String {
    say(language, "thanks-title", &[("name", name)])
}

/// Before the name of whom it is for.
pub fn thanks_to(language: Language, name: &str) -> String {
    say(language, "thanks-to", &[("name", name)])
}

/// First sentence while the agreement still holds.
pub fn thanks_will_end(
    language: Language,
    day: &str,
    number: &str,
    ours: &str,
    subject: &str,
    theirs: &str,
    title: &str,
) -> String {
    say(
        language,
        "thanks-will-end",
        &[
            ("day", day),
            ("number", number),
            ("ours", ours),
            ("subject", subject),
            ("theirs", theirs),
            ("title", title),
        ],
    )
}

/// Read aloud for a timeline: what must be done before.
pub fn timeline_after(language: Language, names: &str) -> String {
    say(language, "timeline-after", &[("names", names)])
}

/// Read aloud for a timeline: what it is, and how many rows.
pub fn timeline_alt(language: Language, count: &str) -> String {
    say(language, "timeline-alt", &[("count", count)])
}

/// In a timeline: a task that is done.
pub fn timeline_done(language: Language) -> String {
    say(language, "timeline-done", &[])
}

/// In a timeline: a task whose last day is over.
pub fn timeline_late(language: Language, days: &str) -> String {
    say(language, "timeline-late", &[("days", days)])
}

/// Read aloud for a timeline: that a row is a milestone.
pub fn timeline_milestone(language: Language) -> String {
    say(language, "timeline-milestone", &[])
}

/// Read aloud for a timeline without tasks.
pub fn timeline_none(language: Language) -> String {
    say(language, "timeline-none", &[])
}

/// In a timeline: a milestone that was reached.
pub fn timeline_reached(language: Language) -> String {
    say(language, "timeline-reached", &[])
}

/// In a timeline on screen: the line of the day itself.
pub fn timeline_today(language: Language) -> String {
    say(language, "timeline-today", &[])
}

/// In a timeline: a task without days.
pub fn timeline_undated(language: Language) -> String {
    say(language, "timeline-undated", &[])
}

/// Kind of paper with capitals: addendum.
pub fn title_addendum(language: Language) -> String {
    say(language, "title-addendum", &[])
}

/// Kind of paper with capitals: memorandum.
pub fn title_memorandum(language: Language) -> String {
    say(language, "title-memorandum", &[])
}

/// Kind of paper with capitals: record of an agreement.
pub fn title_record(language: Language) -> String {
    say(language, "title-record", &[])
}

/// Version of a draft.
pub fn version_draft(language: Language, version: &str) -> String {
    say(language, "version-draft", &[("version", version)])
}

/// Version of a frozen paper.
pub fn version_final(language: Language, version: &str) -> String {
    say(language, "version-final", &[("version", version)])
}

/// Across every page of a draft.
pub fn watermark(language: Language) -> String {
    say(language, "watermark", &[])
}

/// Above the rooms of the witnesses.
pub fn witnesses(language: Language) -> String {
    say(language, "witnesses", &[])
}

/// The same with one witness.
pub fn witnesses_one(language: Language) -> String {
    say(language, "witnesses-one", &[])
}

/// Head of a column.
pub fn year_agreement(language: Language) -> String {
    say(language, "year-agreement", &[])
}

/// Where an agreement says so.
pub fn year_article(language: Language, article: &str) -> String {
    say(language, "year-article", &[("article", article)])
}

/// What a day of the calendar is.
pub fn year_begin(language: Language) -> String {
    say(language, "year-begin", &[])
}

/// Head of a column.
pub fn year_day(language: Language) -> String {
    say(language, "year-day", &[])
}

/// What is read aloud instead of the drawn months.
pub fn year_drawing(language: Language, days: &str, year: &str) -> String {
    say(language, "year-drawing", &[("days", days), ("year", year)])
}

/// The same, when no day is marked.
pub fn year_drawing_none(language: Language, year: &str) -> String {
    say(language, "year-drawing-none", &[("year", year)])
}

/// What a day of the calendar is.
pub fn year_end(language: Language) -> String {
    say(language, "year-end", &[])
}

/// Above that title: whose it is, and on which day it was so.
pub fn year_eyebrow(language: Language, on: &str, organisation: &str) -> String {
    say(language, "year-eyebrow", &[("on", on), ("organisation", organisation)])
}

/// Stands where a year has no day.
pub fn year_none(language: Language) -> String {
    say(language, "year-none", &[])
}

/// What a day of the calendar is.
pub fn year_notice(language: Language) -> String {
    say(language, "year-notice", &[])
}

/// What a day of the calendar is.
pub fn year_review(language: Language) -> String {
    say(language, "year-review", &[])
}

/// What the table of days holds, read aloud.
pub fn year_summary(language: Language, year: &str) -> String {
    say(language, "year-summary", &[("year", year)])
}

/// Title of the calendar of a year.
pub fn year_title(language: Language, year: &str) -> String {
    say(language, "year-title", &[("year", year)])
}

/// Head of a column.
pub fn year_what(language: Language) -> String {
    say(language, "year-what", &[])
}

/// Head of a column.
pub fn year_with(language: Language) -> String {
    say(language, "year-with", &[])
}
