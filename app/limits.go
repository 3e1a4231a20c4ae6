package app

// How many of each item a page shows.
const (
	hitsPerPage        = 20
	hitsToBegin        = 10 // of those, if documents have to be fetched before they can be shown
	hitsInFrame        = 8
	newestOnFront      = 6
	speakersOnFront    = 3
	statementsPerPage  = 20
	statementsInFrame  = 8
	statementsOfEntity = 4
	contextsShown      = 60
	contextsWritten    = 20  // of those, in the page as a file, until the program draws it
	facetShort         = 6   // values of a facet before "more"
	facetLong          = 200 // and after it
)
