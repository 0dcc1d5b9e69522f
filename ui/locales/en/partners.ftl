# Partners, people, what they bring and need, consent.

kind-business = Local business
kind-nonprofit = Nonprofit
kind-government = Government body
kind-education = Educational institution
kind-community = Community member or group
kind-short-business = Business
kind-short-nonprofit = Nonprofit
kind-short-government = Government
kind-short-education = Education
kind-short-community = Community

subtype-shop = Shop or stall
subtype-workshop = Workshop or craft
subtype-food = Food and drink
subtype-company = Company
subtype-cooperative = Cooperative
subtype-bank = Bank
subtype-media = Media
subtype-state-company = State-owned company
subtype-foundation = Foundation
subtype-association = Association
subtype-community-organisation = Community organisation
subtype-faith = Faith organisation
subtype-professional = Professional body
subtype-village = Village office
subtype-district = District office
subtype-agency = Government agency
subtype-health-centre = Health centre
subtype-police = Police
subtype-regency = City or regency government
subtype-school = School
subtype-vocational = Vocational school
subtype-university = University
subtype-kindergarten = Kindergarten
subtype-pesantren = Islamic boarding school
subtype-course = Training provider
subtype-person = One person
subtype-neighbourhood = Neighbourhood (RT or RW)
subtype-youth-group = Youth group
subtype-womens-group = Women's group
subtype-farmers-group = Farmers' or fishers' group
subtype-parents = Parents' group

stage-prospect = Prospect
stage-contacted = Contacted
stage-in-talks = In talks
stage-active = Active
stage-dormant = Dormant
stage-ended = Ended

category-money = Money
category-goods = Goods
category-venue = Venue
category-mentoring = Mentoring
category-jobs = Jobs and internships
category-services = Services
category-advocacy = Advocacy
category-outreach = Outreach
category-policy = Policy support
category-research = Research
category-expertise = Expertise
category-volunteers = Volunteers
category-local-knowledge = Local knowledge
category-network = Network

health-healthy = Healthy
health-attention = Needs attention
health-drifting = Drifting apart
health-unknown = Not judged yet
reason-silent-days = No news for { $days } days; rhythm is { $rhythm } days
reason-no-contact = No conversation yet
reason-late-ours = { $count ->
    [one] 1 of our commitments is late
   *[other] { $count } of our commitments are late
}
reason-late-theirs = { $count ->
    [one] 1 of their commitments is late
   *[other] { $count } of their commitments are late
}
reason-recent-contact = { $days ->
    [0] News today
    [one] News 1 day ago
   *[other] News { $days } days ago
}
reason-not-yet = Not contacted yet
reason-ended = The relation has ended
reason-late-for = { $days ->
    [one] The oldest is 1 day late
   *[other] The oldest is { $days } days late
}
reason-commitments-kept = { $count ->
    [one] 1 commitment kept
   *[other] { $count } commitments kept
}

partners-title = Partners
partners-none-yet = No partners yet.
partners-all-well = { $count ->
    [one] 1 partner, within its contact rhythm.
   *[other] { $count } partners, all within their contact rhythm.
}
partners-some-quiet = { $count ->
    [one] 1 partner.
   *[other] { $count } partners.
} { $quiet ->
    [one] 1 of them is waiting to hear from us.
   *[other] { $quiet } of them are waiting to hear from us.
}
partners-new = New partner
partnership-new = New partnership
partners-view = View
partners-view-partners = Partners
partners-view-partnerships = Partnerships
partners-stages = Stage
partners-all = All
partners-any-kind = Any kind
partners-any-offer = Can bring anything
partners-any-need = Needs anything
partners-filter-kind = Kind of partner
partners-filter-offer = Can bring
partners-filter-need = Needs
partners-filter-words = Filter by words
partners-filter-placeholder = Filter the list
partners-sort = Order
partners-sort-silent = Longest without news
partners-sort-name = By name
partners-sort-next = Next step first
partners-column-name = Partner
partners-column-stage = Stage
partners-column-offers = Can bring
partners-column-needs = Needs
partners-column-silent = Without news
partners-column-health = State
partners-nothing-noted = Nothing noted
partners-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
partners-days-today = Today
partners-days-never = Never
partners-rhythm = rhythm { $days } days
partners-filter-empty = No partner matches this filter.
partners-filter-drop = Drop the filter
partners-shown = { $count ->
    [one] 1 partner shown
   *[other] { $count } partners shown
}
partners-more-things = and { $count } more
partners-empty-title = Begin with one partner
partners-empty-sentence = Note who works with you: a shop, a school, the village office, a community. Everything else grows from here.
partners-see-example = See an example
problem-required-kind = Choose one of the kinds.

partner-new-title = New partner
partner-new-name = Name of the partner
partner-new-phone = Phone or WhatsApp number
partner-new-kind = Kind
partner-new-subtype = More precisely
partner-new-offers = What can they bring?
partner-new-needs = What do they need?
partner-new-offers-words = In their words: what they can bring
partner-new-needs-words = In their words: what they need
partner-new-offers-example = For instance: 50 folding chairs
partner-new-needs-example = For instance: bookkeeping training
partner-new-contact = Contact person
partner-new-contact-hint = This can wait.
partner-new-position = Position
partner-new-next-step = Next step
partner-new-next-step-example = For instance: call and ask about dates
partner-new-when = When
partner-new-consent = They agree that we keep their details for the partnership.
partner-new-consent-how = Said aloud, { $day }.
partner-new-save = Save partner
partner-new-saving = Saving
partner-new-save-another = Save and add another
partner-new-discard = Cancel
partner-new-saved = { $name } has been saved
partner-new-restored = What you had not finished is still here.
partner-new-start-over = Start empty
consent-wording-keep-contact = I agree that { $organisation } keeps my name, phone number and notes on our work together for the partnership. I may withdraw this consent at any time.
consent-wording-photo = I agree that { $organisation } uses photographs of activities that show me in reports and publications. I may withdraw this consent at any time.
consent-wording-share = I agree that { $organisation } names us as a partner in its reports. I may withdraw this consent at any time.

similar-title = Perhaps already there
similar-sentence = Checked while you type.
similar-none = Nothing similar so far.
similar-same-name = Same name
similar-similar-name = Similar name
similar-same-phone = Same phone
similar-use = Use this one
similar-other = A different partner

partner-gone = This partner is no longer here
partner-gone-sentence = It may just have been removed. The Undo button brings it back.
partner-talk = Log a conversation
partner-agree = Draft an agreement
partner-contact-line = Main contact: { $name }
partner-thread = Thread of the partnership
partner-details = Partner details
partner-name = Name
partner-kind = Kind
partner-subtype = More precisely
partner-subtype-none = Not chosen
partner-stage = Stage
partner-phone = Phone
partner-email = E-mail
partner-address = Address
partner-place = Town or village
partner-legal-basis = Legal basis
partner-legal-basis-hint = Deed, decree or permit. Used in agreements.
partner-note = Note
partner-next-step = Next step
partner-next-step-on = When
partner-remove = Remove partner
partner-contacts = Contacts
partner-contacts-none = No contacts yet.
partner-offers = Can bring
partner-needs = Needs
partner-things-none = Nothing noted.
partner-thing-add-offer = Add an offer
partner-thing-add-need = Add a need
partner-thing-what = In their words
partner-thing-category = What sort
partner-thing-save = Add
partner-commitments = Commitments
partner-commitments-none = No commitments yet.
partner-partnerships = Partnerships
partner-partnerships-none = Not in any partnership yet.
partner-agreements = Agreements
partner-consents = Consent to data
partner-consents-none = No consent noted yet.
partner-consent-add = Note a consent
partner-consent-withdraw = Take back
partner-consent-withdrawn = Taken back { $day }
partner-consent-given = { $day }, { $how }
partner-matches = Fits with other partners
partner-match-offer = { $name } needs { $what }.
partner-match-need = { $name } can bring { $what }.
purpose-keep-contact = Keeping contact details
purpose-photo = Using photographs
purpose-share = Naming them in reports
channel-spoken = said aloud
channel-on-screen = on screen
channel-on-paper = on paper
consent-purpose = For what
consent-channel = How
consent-save = Save consent

contact-add = Add a contact
contact-name = Full name
contact-address-form = Form of address
contact-address-form-none = None
contact-position = Position
contact-phone = Phone
contact-authority = Authority to sign
contact-authority-hint = Deed, appointment decree or power of attorney. Used in agreements.
contact-signs = May sign agreements
contact-main = Call this person first
contact-save = Add
contact-remove = Remove contact
contact-signs-tag = Signatory
contact-main-tag = Main contact
address-bapak = Bapak
address-ibu = Ibu
address-kak = Kak
address-mas = Mas
address-mbak = Mbak
address-saudara = Saudara
address-ustaz = Ustaz
address-dokter = Dr

person-crumb = Partners
person-no-role = No role noted yet.
person-data = Personal details
person-name = Full name
person-note = Note
person-roles = Roles
person-our-organisation = Our organisation
person-gone = This person is no longer here
person-gone-sentence = The record may just have been removed or undone.

edit = Edit
done = Done
remove = Remove
