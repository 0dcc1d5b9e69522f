# The check before signing: findings, the five questions, and the balance.
check-title = Check before signing
check-nothing = Nothing contradicts itself.
check-stops = To be put right
check-look = Worth another look
check-hint = Good to know
check-stops-freezing = { $count ->
    [one] One thing contradicts itself. Put it right, then it can be frozen.
   *[other] { $count } things contradict each other. Put them right, then it can be frozen.
}
check-open = { $count ->
    [one] One thing is worth another look before freezing.
   *[other] { $count } things are worth another look before freezing.
}
check-score = Five questions
check-balance = Balance

check-found-term-unknown = “{ $term }” is no party to this paper.
check-found-term-mixed = It says “{ $term }”, but this paper uses “{ $right }”.
check-found-term-language = “{ $term }” is the term of the other language. Use “{ $right }”.
check-found-term-written = Write “{ $right }”, not “{ $term }”.
check-found-former-name = “{ $name }” is a former name. It is now “{ $right }”.
check-found-weekday = “{ $date }”: that day is a { $weekday }.
check-found-no-such-day = There is no “{ $date }”.
check-found-date-digits = The words say { $date }, the digits { $digits }.
check-found-amount = The figure { $figure } and its words differ: “{ $words }”.
check-found-article-unknown = There is no Article { $number }; this paper has { $count }.
check-found-article-itself = Article { $number } refers to itself.
check-found-paragraph-unknown = Article { $article } has no paragraph ({ $number }).
check-found-annex-unknown = Annex { $number } is not printed.
check-found-blank-left = Still left open: “{ $text }”.
check-found-numbers-same = Their number is the same as ours: { $number }.
check-found-number-used = Number { $number } is already used for “{ $subject }”.
check-found-number-year = The number says { $year }, but it is signed in { $right }.
check-found-number-month = The number says month { $month }, but it is signed in month { $right }.
check-found-authority-expired = The authority of { $party } ended with { $until }.
check-found-authority-later = The authority of { $party } is dated { $day }, after the signing.
check-found-same-signer = { $name } signs for two parties.
check-found-witness-signs = { $name } is a witness and signs as well.
check-found-language-only = The text is in English only. With an Indonesian party, the law asks for an Indonesian text too.
check-found-language-prevails = Two languages, and nothing says which text prevails.
check-found-personal-data = People’s data are involved, but there is no article on personal data.
check-found-term-backwards = It ends on { $ends }, before it begins on { $starts }.
check-found-signed-after-end = It is signed on { $signed }, but ended on { $ends }.
check-found-signed-late = It is signed { $days } days after it began.
check-found-term-long = It runs for more than five years, until { $ends }.
check-found-notice-long = A notice of { $days } days is longer than the term of { $term } days.
check-found-duty-outside = Commitment { $code } is due on { $day }, outside the term: { $what }.
check-found-duty-undated = Commitment { $code } has no day: { $what }.
check-found-duty-uncounted = Commitment { $code } names no quantity: { $what }.
check-found-payment-outside = The payment of { $day } is outside the term.
check-found-instalments = { $said } instalments are said, { $listed } are listed.
check-found-copies-few = Only { $copies } copies for { $parties } parties.
check-found-stamp-duty = Money changes hands. Above Rp 5 million it needs a duty stamp.

check-question-who = Who
check-question-why = What for
check-question-what = What is done
check-question-how = How
check-question-end = How it ends
check-answer-yes = Answered
check-answer-partly = In part
check-answer-no = Not yet

check-lack-name = name of a party
check-lack-address = address of { $party }
check-lack-signer = who signs for { $party }
check-lack-authority = authority of { $party }
check-lack-purpose = the purpose
check-lack-measure = a figure or month in the purpose
check-lack-recitals = the background
check-lack-duties = what { $party } does
check-lack-days = days for { $count } commitments of { $party }
check-lack-persons = who is in charge of { $count } commitments
check-lack-funding = who bears the costs
check-lack-reporting = how it is followed and reported
check-lack-term = when it begins and ends
check-lack-ending = how it is ended early
check-lack-disputes = how disputes are settled
check-lacks = Lacks: { $lacks }

check-balance-duties-unsaid = No party has promised anything yet.
check-balance-duties-none = { $party } has promised nothing yet.
check-balance-duties-uneven = { $party } has { $more } commitments, { $other } { $less }. Talk about whether that is meant.
check-balance-duties-even = Each party has about as many commitments.
check-balance-undated = { $count } commitments of { $party } have no day.
check-balance-worth = What { $party } gives is worth { $amount }.
check-balance-worth-uneven = What { $party } gives is worth far more than what { $other } gives.
check-balance-rights-unsaid = The parties’ rights are not written down.
check-balance-rights-none = The rights of { $party } are not written down.
check-balance-rights-uneven = { $party } has { $more } rights, { $other } { $less }.
check-balance-rights-even = Each party has about as many rights.
check-balance-money-unsaid = Nothing says who bears the costs.
check-balance-own-costs = Each party bears its own costs.
check-balance-pays = { $amount ->
    [none] { $party } hands money to { $to }.
   *[other] { $party } hands money to { $to }: { $amount }.
}
check-balance-bears-all = { $party } bears all costs.
check-balance-refund-unsaid = Nothing says where money left over goes.
check-balance-budget-share = { $party } bears { $amount } of the budget.
check-balance-exit-unsaid = Nothing says who may end it early.
check-balance-exit-each = { $notice ->
    [none] Each party may end it early.
   *[other] Each party may end it early with { $notice } of notice.
}
check-balance-exit-only = Only { $party } may end it early.
check-balance-exit-notice = { $party } must give { $notice } of notice, { $other } only { $shorter }.
check-balance-change-alone = { $party } may change the paper alone.
check-balance-disputes-unsaid = Nothing says what happens when they disagree.
check-balance-talks-first = { $length ->
    [none] Disputes begin with talks.
   *[other] Disputes begin with talks, for { $length }.
}
check-balance-forum-court = The last step: the District Court of { $place }.
check-balance-forum-near = The District Court of { $place } is near { $party } only.
check-balance-forum-arbitration = The last step: arbitration.
check-balance-forum-person = A go-between helps when talks fail.
check-balance-forum-decides = { $party } alone decides disputes.
