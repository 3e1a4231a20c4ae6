package app

import "errors"

// Errors of an engine on a server, which pages report in the reader's language.
var (
	// ErrAway is the error of a server that cannot be reached.
	ErrAway = errors.New("the server cannot be reached")
	// ErrBusy is the error of an overloaded server.
	ErrBusy = errors.New("the server is busy")
	// ErrOften is the error of a server that a client asks too often.
	ErrOften = errors.New("the server was asked too often")
)

// served reports whether a server answers, which then sees the questions.
func (v view) served() bool { return v.about != nil && v.about.Served }

// servedHits is how many hits of a result a server can show.
const servedHits = 10_000

// pagesOf is how many pages the given number of hits fills, up to what can be shown.
func (m *model) pagesOf(hits, size int) int {
	if m.about.Served {
		hits = min(hits, servedHits)
	}
	return (hits + size - 1) / size
}

// madeWith says in the footer of every page where searching happens.
func (v view) madeWith() message {
	if v.served() {
		return mMadeWithServed
	}
	return mMadeWith
}

// whoSees says who sees a reader's searches.
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

// why is the page's message for an error. known is false if usual says only what did not arrive.
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
