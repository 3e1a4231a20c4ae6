package app

// How many of each thing a page holds.
const (
	hitsPerPage        = 20
	hitsToBegin        = 10 // of those, where documents have to be got before they are shown
	hitsInFrame        = 8
	newestOnFront      = 6
	speakersOnFront    = 3
	statementsPerPage  = 20
	statementsInFrame  = 8
	statementsOfEntity = 4
	contextsShown      = 60
	facetShort         = 6   // values of a facet before "more"
	facetLong          = 200 // and after it
)
