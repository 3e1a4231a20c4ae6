package corpus

// A Reading is a document as its page shows it.
type Reading struct {
	Document   Document
	Mentions   []Mention
	Entities   []EntityCount // those mentioned, with their number of mentions in this document, most first
	Neighbours []Neighbour   // related documents, nearest first
	Statements []Statement
	Times      []TimeExpression
	// Story, unless nil, holds every report of the event that the document reports, including
	// itself, in order of time, without what each adds and who speaks in it.
	Story []Report
}

// A Report is one document about an event that several report.
type Report struct {
	ID     string
	Title  string
	Date   Date
	Outlet string
	// Copy says that its text is nearly that of an earlier report, as with wire copy.
	Copy bool
	// Adds are the sentences most of whose content words are in no earlier report; none for the
	// first report and for copies. Unread says that they were not looked for.
	Adds     []Added
	Unread   bool
	Speakers []EntityCount // whose statements it has, as far as that is sure, with their number
}

// Added is a sentence of a report with the index of its paragraph, from 0.
type Added struct {
	Text      string
	Paragraph int
}

// An EntityCount is an entity with a number, whose meaning depends on where it is used.
type EntityCount struct {
	EntityRef
	Count int
	About bool   // Count is not exact, and may be somewhat more; see FacetCount
	At    *Point // the coordinates of a place; nil if unknown
}

// A Neighbour is a document related to another, with the entities they share.
type Neighbour struct {
	ID     string
	Title  string
	Date   Date
	Outlet string
	Shared []EntityRef // at most 4, the rarest in the corpus first
}

// A Profile is an entity as its page shows it.
type Profile struct {
	Entity    Entity
	Spellings []Spelling    // as written in the documents, most frequent first
	Documents int           // that mention it
	Mentions  int           //
	Months    []FacetCount  // documents by month, in order of time
	Beside    []EntityCount // entities in the same documents; Count is the number of documents shared
	Contexts  []Context     // what is said about it, newest document first
	// Stories are the events that most of its documents report, at most 12, in order of time;
	// none if no contexts are requested.
	Stories []StoryRef
}

// A StoryRef is an event that several documents report, as listed on an entity's page.
type StoryRef struct {
	ID      string // of the first of the reports that mention the entity
	Title   string
	Date    Date
	Reports int // that mention the entity, 2 or more
}

// A Spelling is one written form of an entity with how often it occurs.
type Spelling struct {
	Text  string
	Count int
}

// A Context is one mention in its sentence.
type Context struct {
	ID        string // the document
	Title     string
	Date      Date
	Outlet    string
	Text      string // the sentence, or a part of it, with Cut where it is shortened
	Mark      Span   // the mention, offsets into Text
	Paragraph int
}
