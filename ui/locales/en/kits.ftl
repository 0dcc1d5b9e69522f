# Choosing a kit: a ready beginning for a partnership of a usual sort.

kits-title = Kits
kits-label = Begin from a kit
kits-sentence = A kit fills in goals, indicators, what each side promises, tasks, budget and risks. All of it can be changed, and one undo takes all of it back.
kits-none = Without a kit
kits-none-sentence = The draft is made from what this partnership holds already.
kits-suits = Suits these partners
kits-applied = In use here
# $months is a number of months.
kits-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
# What is in a kit. All are numbers.
kits-contents = { $goals } goals · { $indicators } indicators · { $promises } commitments · { $tasks } tasks · { $risks } risks
# $amount is money, for instance Rp 7,500,000.
kits-cost = Estimated cost { $amount }
kits-goals = What shall be different
# $name is our own organisation or a partner, $role what it is in this kit.
kits-side-ours = What we promise
kits-side = What { $name } promises as { $role }
kits-side-empty = What { $role } promises (nobody yet, so this is left out)
# $name is a partner, $offer what it offers in its own words.
kits-offer = { $name } offers { $offer }
kits-use = Use this kit
kits-using = Filling in
kits-open = Fill in from a kit
kits-open-sentence = There are no goals yet. A kit fills in goals, commitments, tasks and budget at once.
kits-never-mind = Never mind
