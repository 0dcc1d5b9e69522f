# The signing desk.

signing-title = Signing desk
signing-steps = Steps of signing
signing-step-read = Read the summary
signing-step-sign = Sign
signing-step-print = Print and save
signing-close = Close the desk

signing-who-title = { $count ->
    [one] { $count } person signs
   *[other] { $count } people sign
}
signing-who-sentence = One after the other, in order. Everyone reads the summary first.
signing-next-title = Next: { $name }
signing-next-sentence = Hand the screen to { $name }.
signing-who = Who signs
signing-now = Next
signing-not-yet = Not signed yet
signing-signed-on-screen = Signed on screen
signing-drawing-of = Signature of { $name }
signing-clock-suspicious = The computer's clock had jumped; the time may be wrong.
signing-begin = Begin with { $name }
signing-pause = You can stop and go on another day, from Today or from the agreement. What is signed stays kept; strokes that were not kept are gone.
signing-hand-over = Turn the screen or hand over the laptop. Signers hold the pen or mouse themselves, or use a finger.
signing-what-it-means = What a signature on the screen is
signing-uncertified = A signature drawn on the screen, with the record of who, when and how identified, is an uncertified electronic signature. Signing cannot be undone; a change makes a new draft.

signing-read-title = { $name }, this is the gist
signing-read-sentence = Take your time. The whole text is below this summary.
signing-read-whole = Read the whole text
signing-hide-whole = Hide the whole text
signing-whole-text = The whole text
signing-read-aloud = Read the summary aloud
signing-stop-reading = Stop reading
signing-read-help = If the screen is hard to read for the signer, read the whole text out. If something should change, close the desk and make a new draft.
signing-have-read = I have read it, go on
signing-back = Back

signing-sign-title = { $name } signs
signing-sign-for = { $position }, for { $party }
signing-in-person = In person
signing-authority = Basis of authority: { $authority }
signing-identified = How was the signer identified?
signing-identified-hint = Answered by whoever assists. Kept with the signature.
signing-identified-known = Known in person
signing-identified-identity-card = Showed an identity card
signing-identified-office-card = Showed a card of the office
signing-identified-vouched = Vouched for by someone present
signing-choose-identified = Choose one of these.
signing-last-digits = Last digits on the card
signing-last-digits-hint = Four digits at most. The whole number is not kept.
signing-vouched-by = Vouched for by whom
signing-tick-consent = Tick this sentence to agree.
signing-signature = Draw the signature
signing-ink = Colour of the ink
signing-ink-blue = Blue
signing-ink-black = Black
signing-redo = Clear and redo
signing-pad-empty = Signature box of { $name }, still empty
signing-pad-signed = Signature box of { $name }, drawn
signing-draw-here = Draw above this line, with a finger, a pen or the mouse
signing-draw-first = Draw the signature first. A dot is not enough.
signing-drawn-only = The signature must be drawn here; the keyboard cannot stand in for it. If the screen is hard to read, have the text read out first.
signing-back-to-reading = Back to reading
signing-keep = Keep the signature
signing-keeping = Keeping
signing-not-kept = The signature was not kept
signing-confirm-title = Keep the signature of { $name }?
signing-confirm-sentence = Once kept, the signature is part of the paper and cannot be undone.
signing-look-again = Look again

signing-done-title = Everyone has signed
signing-done-sentence = { $names } have signed on screen. The paper is kept and prints the same every time.
signing-print-title = Print and save
signing-print-sentence = Give each side its copy today.
signing-saving = Saving
signing-to-agreement = See the signed paper
signing-comes = From now on by itself
signing-comes-commitments = { $count ->
    [one] { $count } commitment joins the to-dos
   *[other] { $count } commitments join the to-dos
}
signing-comes-starts = Starts on { $day }
signing-comes-due = First commitment, { $what }: { $day }
signing-comes-renewal = Reminder to renew { $day }
signing-comes-ends = Ends on { $day }

signing-decline = Does not sign
signing-decline-title = { $name } does not sign?
signing-decline-sentence = That is all right. Write down why, so that the others know what to talk about. It can still be taken back.
signing-decline-reason = The reason
signing-decline-reason-hint = As it was said.
signing-decline-keep = Note it
signing-declined = Declined
signing-declined-title = { $name } declined to sign
signing-declined-at = Noted { $moment }
signing-declined-next = Nobody has signed yet. Take the text back as a draft to negotiate, or sign it after all once the reason is settled.
signing-declined-next-signed = Somebody has signed this version already. With a new draft everybody signs anew; the signatures so far stay with the old version.
signing-declined-draft = Negotiate again
signing-take-back = Sign after all
signing-declinings = Declined before
signing-declining-of = version { $version }, { $moment }
signing-taken-back-at = Taken back { $moment }

signing-witnesses = Witnesses
signing-as-witness = as a witness
signing-witness-title = The parties have signed. The witnesses are next
signing-witness-sentence = The agreement holds already. Its text is kept and can be sealed once the witnesses have signed, or it is finished without them.
signing-witness-on-paper = On the printed copies
signing-witness-absent = Not here
signing-finish = Finish without { $names }
signing-finish-title = Finish without the signature of { $names }?
signing-finish-sentence = The text is kept as it is now. Nobody can sign it on screen after that.
signing-finish-do = Finish
signing-pause-do = Go on another day
