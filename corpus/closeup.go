package corpus

// A Closeup is a document of a result as the views of a result read it: its words one by one and
// which of them the query finds. Without a query it also has the pairs of words that the
// collection writes as one too, whom the document mentions and what is said in it. Offsets are
// bytes in Text.
type Closeup struct {
	ID       string
	Title    string
	Date     Date
	Outlet   string
	Text     string // Document.Text: the title, a line break, the body
	Words    []TextWord
	Joined   []JoinedWord
	Found    []Occurrence
	Mentions []CloseMention
	Said     []CloseStatement
}

// A Closeness says what else of documents is looked at closely than whom they mention, which always
// is.
type Closeness int

const (
	CloseNames Closeness = 0 // whom they mention, and nothing else
	CloseWords Closeness = 1 // every word
	CloseSaid  Closeness = 2 // what is said in them
	CloseAll             = CloseWords | CloseSaid
)

// A CloseStatement is a statement whose speaker is known and sure: who said it, alone or
// together, and its class.
type CloseStatement struct {
	Speakers []EntityRef
	Class    Class
}

// A TextWord is a word of a text.
type TextWord struct {
	Span
	Word string // normalised
	Stem string
	// Function says that it is a function word: a preposition, a pronoun and the like.
	Function bool
}

// A JoinedWord is two words that others write as one («عبد العزيز»): the index of the first among
// the document's words, and the stem of the joined word, under which the collection indexes them
// in addition to their own stems.
type JoinedWord struct {
	At   int
	Stem string
}

// A CommonWord is a stem with a word of it, as documents write it.
type CommonWord struct{ Stem, Written string }

// An Occurrence is one occurrence of a word, phrase or name of the query: the indices of its
// first and last words.
type Occurrence struct{ First, Last int }

// A CloseMention is a mention with its entity.
type CloseMention struct {
	Span
	Entity EntityRef
}

// A DateCount is the number of documents of a result with a date, as far as it is known, and an
// outlet; "" for those that have none.
type DateCount struct {
	Date   Date
	Outlet string
	Count  int
}
