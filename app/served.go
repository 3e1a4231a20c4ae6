package app

import "errors"

// Errors of an engine on a server, which pages say in the reader's language.
var (
	// ErrAway is the error of a server that cannot be reached.
	ErrAway = errors.New("the server cannot be reached")
	// ErrBusy is the error of a server that has too much to answer at the moment.
	ErrBusy = errors.New("the server is busy")
	// ErrOften is the error of a server that one reader asks too often.
	ErrOften = errors.New("the server was asked too often")
)

// served tells whether a server answers, which then sees what is asked.
func (v view) served() bool { return v.about != nil && v.about.Served }

// servedHits is how many hits of a result a server can show.
const servedHits = 10_000

// pagesOf is how many pages so many hits have, of those that can be shown.
func (m *model) pagesOf(hits, size int) int {
	if m.about.Served {
		hits = min(hits, servedHits)
	}
	return (hits + size - 1) / size
}

// madeWith says at the foot of every page where the searching happens.
func (v view) madeWith() message {
	if v.served() {
		return mMadeWithServed
	}
	return mMadeWith
}

// whoSees says who sees what a reader searches for.
func (v view) whoSees() message {
	if v.served() {
		return mSeenByServer
	}
	return mPrivate
}

// modelErrs says what a reader can do about a name that a model got wrong.
func (v view) modelErrs() message {
	if v.served() {
		return mModelMayErr
	}
	return mModelErrs
}

// why is what the page says of an error; of most no more than what did not come.
func why(err error, usual message) (said message, known bool) {
	switch {
	case errors.Is(err, ErrAway):
		return mServerAway, true
	case errors.Is(err, ErrBusy):
		return mServerBusy, true
	case errors.Is(err, ErrOften):
		return mServerOften, true
	}
	return usual, false
}
