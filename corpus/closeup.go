package corpus

// A Closeup is a document of a result as the views of a result read it: its words one
// by one, and which of them the query finds; without a query, which two of them the collection
// writes as one, too, whom it mentions and what
// is said in it. Offsets are bytes in Text.
type Closeup struct {
	ID       string
	Title    string
	Date     Date
	Outlet   string
	Text     string // as Document.Text gives it: the title, a line break, the body
	Words    []TextWord
	Joined   []JoinedWord
	Found    []Occurrence
	Mentions []CloseMention
	Said     []CloseStatement
}

// A CloseStatement is a statement whose speaker is known and sure: who, together with whom,
// and of which class.
type CloseStatement struct {
	Speakers []EntityRef
	Class    Class
}

// A TextWord is a word of a text.
type TextWord struct {
	Span
	Word string // normalised
	Stem string
	// Function says that it is a preposition, a pronoun or of their like.
	Function bool
}

// A JoinedWord is two words that others write as one («عبد العزيز»): the place of the first
// among the document's, and the stem of the one, by which the collection knows them beside
// their own.
type JoinedWord struct {
	At   int
	Stem string
}

// A CommonWord is a stem with a word of it, as documents write it.
type CommonWord struct{ Stem, Written string }

// An Occurrence is one place where a query's word, phrase or name stands: the first
// and the last of its words.
type Occurrence struct{ First, Last int }

// A CloseMention is a mention with its entity.
type CloseMention struct {
	Span
	Entity EntityRef
}

// A DateCount is how many documents of a result have a date, as far as it is known, and
// an outlet; "" for those that have none.
type DateCount struct {
	Date   Date
	Outlet string
	Count  int
}
