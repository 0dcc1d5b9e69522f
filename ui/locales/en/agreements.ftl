# Agreements: the list, the editor, the pages, freezing, and the PDF.

agreements-title = Agreements
agreements-new = New agreement
agreements-sentence-waiting = { $count ->
    [one] { $count } agreement.
   *[other] { $count } agreements.
} { $waiting ->
    [one] One waits for a step of ours.
   *[other] { $waiting } wait for a step of ours.
}
agreements-sentence-calm = { $count ->
    [one] { $count } agreement. It does not wait for us.
   *[other] { $count } agreements. None waits for us.
}
agreements-untitled = Agreement without a title
agreements-with = with { $partners }

agreements-state-draft = Draft
agreements-state-in-negotiation = Being negotiated
agreements-state-ready = Ready to sign
agreements-state-partly-signed = Partly signed
agreements-state-active = Active
agreements-state-ending-soon = Ending soon
agreements-state-ended = Ended
agreements-state-renewed = Renewed
agreements-state-terminated = Terminated
agreements-state-void = Void

agreements-tabs = How agreements stand
agreements-tab-all = All
agreements-tab-draft = Drafts
agreements-tab-signing = Signing desk
agreements-tab-active = Active
agreements-tab-over = Ended or void
agreements-filter = Find a title, number or partner
agreements-sort = Sort
agreements-sort-waiting = Waiting first
agreements-sort-ending = Ending first
agreements-sort-newest = Newest first
agreements-sort-name = By title
agreements-sort-partner = By partner
agreements-column-name = Agreement
agreements-column-state = State
agreements-column-what = What to know
agreements-column-next = Next step
agreements-blanks = { $count ->
    [one] { $count } blank
   *[other] { $count } blanks
}
agreements-can-be-frozen = Complete, can be frozen
agreements-waits-for = Waiting for { $names }
agreements-days-left = { $count ->
    [0] Ends today
    [one] { $count } day left
   *[other] { $count } days left
}
agreements-until = Until { $day }
agreements-go-on = Go on writing
agreements-open = Open
agreements-open-desk = Open the signing desk
agreements-none-with = No agreement contains “{ $words }”.
agreements-none-in-tab = No agreement is in this state.
agreements-show-all = Show all

agreements-empty-title = No written agreement yet
agreements-empty-sentence = An agreement writes down who gives what and when, so that both sides remember the same thing.
agreements-empty-begin = Draft the first agreement
agreements-empty-example = See an example
agreements-empty-known = What we know fills itself in: { $partners ->
    [one] { $partners } partner
   *[other] { $partners } partners
} and { $offers ->
    [one] { $offers } offer.
   *[other] { $offers } offers.
}
agreements-empty-nothing-known = Names, addresses and signatories come from the partner's page, so they are typed only once.

agreements-new-title = New agreement
agreements-new-sentence = Choose with whom. What we know fills itself in; the editor asks for the rest.
agreements-new-whom = With whom?
agreements-new-search = Type the name of a partnership or partner
agreements-new-with = Partnership with { $partners }
agreements-new-thread = Partner. A partnership is begun if there is none
agreements-new-choose = Choose a partnership or a partner first.
agreements-new-no-partner = There is no partner yet. Add one, then come back here.
agreements-new-add-partner = Add a partner
agreements-new-kind = Kind of paper
agreements-kind-cooperation = Cooperation agreement
agreements-kind-cooperation-sentence = Binds the parties: rights, duties, term, and how disputes are settled.
agreements-kind-memorandum = Memorandum of understanding
agreements-kind-memorandum-sentence = States a shared intention. Usually not binding yet, and followed by a cooperation agreement.
agreements-kind-record = Record of what was agreed
agreements-kind-record-sentence = Sets down what was agreed at a meeting, and the follow-up.
agreements-new-parent = Memorandum on which it rests
agreements-new-no-parent = None
agreements-new-language-hint = The paper may be in another language than the app, and can be switched while it is a draft.
agreements-begin = Draft the agreement
agreements-drafting = Drafting
agreements-never-mind = Never mind
agreements-read-by-lawyer = The ready articles are written with care but are not legal advice. Have someone who knows the law read them.
agreements-known = What we know already
agreements-known-members = { $count ->
    [one] { $count } partner in the partnership
   *[other] { $count } partners in the partnership
}
agreements-known-purpose = Shared purpose
agreements-unknown-purpose = Shared purpose not written yet
agreements-known-term = First and last day
agreements-unknown-term = First and last day not set
agreements-known-commitments = { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
}
agreements-known-address = Address of the partner
agreements-unknown-address = Address of the partner not known
agreements-known-signer = Signatory
agreements-unknown-signer = Signatory not chosen

agreements-draft-version = Draft { $version }
agreements-contents = Contents
agreements-article-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
agreements-complete = Complete
agreements-left-out = Left out
agreements-basics = Basics
agreements-field-subject = About
agreements-hint-subject = The words after CONCERNING, for instance: Saturday Reading Class.
agreements-hint-purpose = For instance: help children of grades 1 to 3 enjoy reading. Kept with the partnership.
agreements-field-number = Our number
agreements-number-marked = This number was taken in the field and is printed with the mark { $mark } until a coordinator confirms it.
agreements-number-marked-frozen = This number was taken in the field with the mark { $mark }. What is frozen keeps it; in lists the mark goes once the number is confirmed.
agreements-number-confirm = Confirm the number
agreements-number-confirming = Confirming the number
agreements-number-confirmed = Number confirmed.
agreements-field-partner-number = Their number
agreements-hint-partner-number = May stay empty: dots are printed to write on.
agreements-field-starts-on = Starts on
agreements-field-ends-on = Ends on
agreements-field-signed-on = Date of signing
agreements-field-place = Place of signing
agreements-field-copies = Number of copies
agreements-field-language = Language of the paper
agreements-language-id = Indonesian
agreements-language-en = English
agreements-side-first = FIRST PARTY
agreements-side-second = SECOND PARTY
agreements-side-third = THIRD PARTY
agreements-side-fourth = FOURTH PARTY
agreements-side-fifth = FIFTH PARTY
agreements-add-party = Add a party
agreements-add-party-hint = A partner who signs as well. A paper has five parties at most.
agreements-remove-party = Take this party out
agreements-witnesses = Witnesses
agreements-witnesses-hint = Witnesses sign below the parties. There may be none.
agreements-witness-name = Name of the witness
agreements-witness-position = Position of the witness
agreements-add-witness = Add a witness
agreements-remove-witness = Take this witness out
agreements-initials = Boxes for initials at the foot of the pages
agreements-initials-hint = For papers signed by hand: one box for each party on every page but the one that is signed.
agreements-bilingual = Two languages side by side
agreements-bilingual-hint = Indonesian at the left, English at the right. The wording of articles comes from the library in both languages.
agreements-annexes = Annexes
agreements-annexes-hint = Annexes are numbered in this order. One without content is not printed.
agreements-annex-commitments = Commitments of the parties
agreements-annex-raci = Division of roles (RACI)
agreements-annex-schedule = Schedule
agreements-annex-budget = Budget
agreements-annex-indicators = Goals and indicators
agreements-parent-number = Number of the paper it rests on
agreements-parent-number-hint = A memorandum or agreement that exists on paper only. Leave it empty if there is none.
agreements-parent-on = Date of that paper
agreements-signer = Signatory
agreements-address = Address
agreements-phone = Telephone
agreements-no-signer = Not chosen yet
agreements-add-signer = Add a signatory
agreements-open-party = Open this party's page
agreements-signer-name = Name with titles
agreements-signer-position = Position
agreements-signer-authority = Basis of authority
agreements-hint-authority = For instance the number of a decree or deed.
agreements-adding = Adding

agreements-duties = Commitments of all sides
agreements-duties-sentence = Commitments become the letters of the articles on rights and duties, and live to-dos once signed.
agreements-duties-of = Duties of { $party }
agreements-due = by { $day }
agreements-undated = no day yet
agreements-remove = Remove
agreements-no-duty = No commitment from this side yet.
agreements-add-duty = Add a commitment
agreements-duty-what = Does or gives what
agreements-hint-duty = Begin with a verb, for instance: provide a classroom.
agreements-duty-amount = How much
agreements-duty-unit = Unit
agreements-hint-unit = people, books, hours
agreements-duty-due = By when
agreements-add-this-duty = Add this commitment
agreements-done = Done

agreements-variants = Choice of wording
agreements-explain = What does this article mean?
agreements-include = Use in the paper
agreements-edit-wording = Change the wording
agreements-move-up = Move up
agreements-move-down = Move down
agreements-delete-own = Delete this article
agreements-clause-title = Heading of the article
agreements-clause-body = Wording of the article
agreements-hint-body = Paragraphs begin with (1), (2); letters with a., b. For a new blank write its name and kind, such as {"{{"}report_due:date{"}}"}; the kind is text, number, money, date, duration or person. What is already on record needs only its name, such as {"{{"}ends_on{"}}"}: subject, purpose, place, signed_on, starts_on, ends_on, term, copies, codes (of the commitments), and organisation_1, address_1, phone_1, email_1 for the FIRST PARTY and _2 for the SECOND PARTY.
agreements-own-words-note = Wording of your own is best read by someone who knows the law.
agreements-library-wording = Back to the library's wording
agreements-from-library = Add from the library
agreements-own-clause = Write your own article
agreements-from-house = Our own articles
agreements-house-sentence = Articles that this organisation has kept.
agreements-keep-house = Keep for other papers
agreements-kept-house = Kept among our articles
agreements-drop-house = Remove from our articles
agreements-differs = What differs from the library
agreements-differs-note = Struck through: words of the library that were taken away. Underlined: words that were added.
# Read out before words that were taken away, and before words that were added.
agreements-removed = removed
agreements-added = added
agreements-add-clause = Add
clause-history = History of this article
clause-history-note = Struck through: words that were taken away. Underlined: words that were added. Blanks and facts are shown as they are known today.
clause-history-begun = Came into the agreement
clause-history-changed = Changed
clause-history-undone = Change taken back
clause-history-redone = Change done again
clause-history-here = on this computer
clause-history-elsewhere = on another computer
clause-history-bring-back = Bring these words back
clause-history-brought-back = The former words are back.

agreements-blank-empty = Empty blank: { $label }
agreements-blank-filled = Blank { $label }: { $text }
agreements-fact-filled = Fact: { $text }
agreements-fact = Fact
agreements-fact-own = Changes everywhere in the paper at once.
agreements-fact-from = Comes from the record of { $source }. Change it there and it changes everywhere.
agreements-change-at-source = Change it at the source
agreements-fact-term = Counted from the first and the last day.
agreements-fact-term-name = Length of the term
agreements-fact-purpose = Shared purpose
agreements-fact-of-party = Record of the party
agreements-open-basics = Open Basics
agreements-use-usual = Use the usual: { $value }
agreements-blank-shared = Blanks of the same name in other articles are filled as well.
agreements-close-editor = Done with this
agreements-unit = Unit of time
agreements-unit-hour = hours
agreements-unit-day = days
agreements-unit-working-day = working days
agreements-unit-week = weeks
agreements-unit-month = months
agreements-unit-year = years
agreements-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
agreements-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
agreements-working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
agreements-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
agreements-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
agreements-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}

agreements-missing = What is missing
agreements-after-missing = { $count ->
    [one] Once this one is filled, the paper can be frozen.
   *[other] Once these { $count } are filled, the paper can be frozen.
}
agreements-nothing-missing = Everything is filled.
agreements-can-freeze = Read it once more, then freeze it for signing.
agreements-where-article = Article { $number } { $paragraph } { $title }
agreements-missing-signer = Signatory of { $party }
agreements-missing-position = Position of the signatory of { $party }
agreements-missing-address = Address of { $party }
agreements-missing-authority = Basis of authority of the signatory of { $party }
agreements-missing-reach = Telephone or e-mail of { $party }
agreements-missing-commitments = What each side commits to
agreements-missing-commitments-of = Commitments of { $party }
agreements-missing-article = An article that is referred to
agreements-missing-other = Something else

agreements-fair = Is this fair?
agreements-fair-none = No side has committed to anything yet.
agreements-fair-one-sided = No commitment from { $party } yet.
agreements-fair-uneven = { $party } bears { $more } duties, the other side { $less }. Ask whether that is meant.
agreements-fair-even = All sides bear a similar number of duties.
agreements-fair-undated = { $count ->
    [one] { $count } commitment of { $party } has no day.
   *[other] { $count } commitments of { $party } have no day.
}
agreements-fair-value = The contribution of { $party } is valued at { $amount }.
agreements-fair-look = Look at the commitments
agreements-fair-add-days = Add the days

agreements-will-print = What will print
agreements-paper = Paper size
agreements-page-behind = Drawing again
agreements-page-failed = The page cannot be drawn
agreements-page-of = Page { $page } of { $total }
agreements-page-count = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
agreements-unprintable = Some characters cannot be printed
agreements-unprintable-which = Our typeface lacks: { $characters }. Use other characters.
agreements-large = See the pages large
agreements-back-to-editor = Back to the paper

agreements-print = Print
agreements-printing = Printing
agreements-pdf-menu = PDF and gist
agreements-save-pdf = Save PDF
agreements-open-pdf = Open PDF
agreements-copy-gist = Copy the gist
agreements-making-pdf = Making the PDF
agreements-pages-done = { $done } of { $total } pages
agreements-pdf-failed = The PDF was not made
agreements-pdf-cancelled = Cancelled. No file was left behind.
agreements-saved-as = Saved as { $name }
agreements-opened = Opened in the PDF viewer
agreements-printed = Sent to the printer { $printer }
agreements-print-viewer = No printer was found. The PDF is open; print it from the viewer.
agreements-gist-title = Gist for a chat
agreements-gist-sentence = Plain text, to paste into WhatsApp or an e-mail.
agreements-gist-label = Gist of the agreement
agreements-copy = Copy
agreements-copy-again = Copy again
agreements-copied = The gist is copied. Paste it where you like.
agreements-copy-by-hand = Not copied yet. Select the text, then press Ctrl C.

agreements-freeze = Freeze for signing
agreements-freeze-title = Freeze this paper?
agreements-freeze-not-yet = The paper cannot be frozen yet
agreements-freeze-missing = { $count ->
    [one] { $count } thing is missing. Choose it to fill it in.
   *[other] { $count } things are missing. Choose one to fill it in.
}
agreements-freeze-sentence = “{ $subject }” is made ready for signing.
agreements-freeze-fixed = Its content stays as it is now and prints the same every time.
agreements-freeze-no-undo = Freezing cannot be undone.
agreements-freeze-change = A later change makes a new draft with the next version number.
agreements-freeze-back = Look again
agreements-freeze-do = Freeze the paper
agreements-freezing = Freezing
agreements-frozen-now = “{ $subject }” is ready to sign

agreements-frozen-pages = The frozen paper
agreements-signatures = Signatures
agreements-frozen-facts = About this paper
agreements-version = Version
agreements-frozen-at = Frozen
agreements-check-code = Check code
agreements-not-set = not set
agreements-to-partnership = Partnership { $name }
agreements-change = Does it need a change?
agreements-change-unsigned = Nobody has signed yet. A change makes a new draft with the next version number; the frozen version is kept and no longer used.
agreements-change-signed = Somebody has signed this version. It is kept but no longer used: a change makes a new draft, which all sides sign anew.
agreements-change-all-signed = All sides have signed, so this paper cannot be changed any more. Changes are agreed in an addendum.
agreements-change-title = Make a new draft?
agreements-new-draft = Make a new draft
agreements-opening = Making the draft
agreements-reopened = Draft { $version } can be edited
agreements-keep-as-is = Leave it as it is
agreements-void = Declare void
agreements-void-title = Declare this agreement void?
agreements-void-sentence = The agreement is kept, marked as void, and its number is not used again. This cannot be undone.
agreements-void-reason = Reason
agreements-void-do = Declare void
agreements-voiding = Saving
agreements-voided = “{ $subject }” is declared void
agreements-is-void = This agreement is void
