package corpus

// A Reading is a document as its page shows it.
type Reading struct {
	Document   Document
	Mentions   []Mention
	Entities   []EntityCount // those mentioned, with the mentions in this document, most first
	Neighbours []Neighbour   // related documents, nearest first
	Statements []Statement
	Times      []TimeExpression
	// Story, unless nil, is every report of the event that the document reports, itself
	// among them, in order of time; what each adds and who speaks in it is left out.
	Story []Report
}

// A Report is one document about an event that several report.
type Report struct {
	ID     string
	Title  string
	Date   Date
	Outlet string
	// Copy says that its text is nearly that of a report before it: wire copy.
	Copy bool
	// Adds are the sentences whose content words are mostly in no report before it; of the
	// first report, and of a copy, none. Unread says that it was not looked for them.
	Adds     []Added
	Unread   bool
	Speakers []EntityCount // whose statements it has, as far as that is sure, with how many
}

// Added is a sentence of a report with its paragraph, counted from 0.
type Added struct {
	Text      string
	Paragraph int
}

// An EntityCount is an entity with a number whose meaning its holder tells.
type EntityCount struct {
	EntityRef
	Count int
	About bool   // Count is not exact, and may be somewhat more; see FacetCount
	At    *Point // where a place is; nil where that is not known
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
	Beside    []EntityCount // who appears in the same documents; Count is documents shared
	Contexts  []Context     // what is said of it, newest document first
	// Stories are the events that most of its documents report, at most 12, in order of
	// time; none where no contexts are asked for.
	Stories []StoryRef
}

// A StoryRef is an event that several documents report, as an entity's page lists it.
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
	Text      string // the sentence, or a stretch of it with Cut where it is shortened
	Mark      Span   // the mention, offsets into Text
	Paragraph int
}
