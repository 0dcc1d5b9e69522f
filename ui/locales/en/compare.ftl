# Numbered versions of an agreement: sending a draft out, comparing two of them.

versions-menu = Versions
versions-compare = Compare versions
versions-draft-pdf = Save the draft with line numbers
versions-send = Send out the draft
send-title = Send out draft { $version }
send-sentence = The text is kept exactly as it is now as draft { $version }. You go on in draft { $next }.
send-no-network = Sepakat sends nothing by itself. Save the PDF and send it by e-mail or chat.
send-to = To whom
send-to-hint = For instance: Ratna, SDN 3 Wonokromo, by e-mail
send-pdf = Save the PDF with line numbers, too
send-do = Record as sent
send-busy = Recording
send-done = Draft { $version } is recorded as sent.
send-back = Not yet
compare-title-screen = Comparison of versions
compare-count = { $count ->
    [0] No changes
    [one] One change
   *[other] { $count } changes
}
compare-sentence = { $from } compared with { $to }.
compare-from = Older version
compare-to = Newer version
compare-with = with
compare-version-present = The present text
compare-version-present-inside = the present text
compare-version-sent = Draft { $version }, { $day }
compare-version-frozen = Final version { $version }, { $day }
compare-version-note = Draft { $version } for { $note }, { $day }
compare-changes = Changes
compare-text = The text with its changes
compare-legend-added = added
compare-legend-removed = deleted
compare-sample-added = underlined
compare-sample-removed = struck out
compare-kind-added = Added
compare-kind-removed = Deleted
compare-kind-changed = Changed
compare-kind-moved = Moved
compare-from-to = “{ $before }” became “{ $after }”
compare-now-there = Now at { $place }: { $what }
compare-was-there = Moved from { $place }: { $what }
compare-moved-only = Moved from { $place }
compare-was-label = was { $label }
compare-other = A small change of the text
compare-place-front = Opening part
compare-place-signatures = Signatures
compare-place-paragraph = paragraph { $number }
compare-place-letter = letter { $letter }
compare-same = These two versions are the same, word for word.
compare-one-title = There is only one version yet
compare-one-sentence = Record the draft that you send to your partner. From then on every change can be compared with what they received.
compare-spoken-added = added:
compare-spoken-removed = deleted:
compare-go = Change { $number }: { $place }
compare-back = Back to the text
