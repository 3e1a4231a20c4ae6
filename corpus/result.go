package corpus

// A Facet is a field whose values filter a result and are counted in it.
type Facet string

// The facets. The first four are the kinds of entity, whose values are entity
// IDs; the values of the others are what they say.
const (
	FacetPerson       Facet = "person"
	FacetPlace        Facet = "place"
	FacetOrganization Facet = "organization"
	FacetEvent        Facet = "event"
	FacetOutlet       Facet = "outlet"
	FacetTopic        Facet = "topic"
	FacetYear         Facet = "year" // "2018"
	// FacetArea filters only: its value is a part of the earth (see ParseArea), and a document
	// has it that mentions a place within.
	FacetArea  Facet = "within"
	FacetMonth Facet = "month" // "2018-09"
)

// Facets lists every facet, in the order in which they are shown.
var Facets = [...]Facet{FacetPerson, FacetPlace, FacetOrganization, FacetEvent,
	FacetOutlet, FacetTopic, FacetYear, FacetMonth}

// Facet is the facet that counts entities of this kind.
//
//go:noinline
func (k Kind) Facet() Facet { return Facets[k] }

// Sort is an order of hits.
type Sort string

// The orders. Documents without a date come last under both date orders.
const (
	ByRelevance Sort = "relevance" // also what "" means
	Newest      Sort = "newest"
	Oldest      Sort = "oldest"
)

// Match says what becomes of documents that lack some of the words.
type Match string

// The ways to match.
const (
	// MatchAll wants every word; when no document has them all, those that
	// miss fewest are given and Result.Relaxed says so. "" means the same.
	MatchAll Match = "all"
	// MatchAny ranks whatever has at least one of the words.
	MatchAny Match = "any"
)

// A Filter keeps the documents that have Value in Facet, or with Exclude those
// that have it not. Values of one facet are joined by OR (year and month are one),
// facets by AND, and every exclusion holds.
type Filter struct {
	Facet   Facet
	Value   string
	Exclude bool
}

// A Request is what a visitor asks of the engine.
type Request struct {
	Query   string // as typed; "" matches every document
	Filters []Filter
	From    Date // no earlier than its first day; "" for no bound
	To      Date // no later than its last day; "" for no bound
	Sort    Sort
	Match   Match
	Offset  int // hits to skip
	Limit   int // hits to give
	// FacetLimit is how many values of each facet are given, most frequent
	// first; 0 means 12, a negative number all of them. Chosen values are
	// always given. Years and months are always complete and in order of time.
	FacetLimit int
	// Unfold gives every document. Otherwise reports of the same event, and copies such
	// as the same wire report in several outlets, are folded under the best of them.
	Unfold bool
	// Typing says that the query is still being typed: nothing is corrected, and a
	// last word that no document has is the beginning of one.
	Typing bool
}

// A Result is what the engine answers.
type Result struct {
	Query      string      `json:"query"`
	Understood string      `json:"understood"` // the query's tree, printed
	Relaxed    bool        `json:"relaxed,omitempty"`
	Missing    int         `json:"missing,omitempty"` // with Relaxed: how many words each hit lacks
	Parts      []QueryPart `json:"parts,omitempty"`
	// Corrections are slips that are no words and that no document has, each with
	// the word that was looked for instead.
	Corrections []Correction `json:"corrections,omitempty"`
	// DidYouMean is another query to offer, where a rare word looks like a slip or
	// a part has offers.
	DidYouMean string                 `json:"did_you_mean,omitempty"`
	Total      int                    `json:"total"`  // documents
	Folded     int                    `json:"folded"` // hits they make, copies and reports of one event being folded
	Hits       []Hit                  `json:"hits"`
	Facets     map[Facet][]FacetCount `json:"facets"`
}

// A QueryPart is one part of a query as it was executed.
type QueryPart struct {
	Text     string      `json:"text"`               // in the visitor's syntax
	Kind     PartKind    `json:"kind"`               //
	Count    int         `json:"count"`              // documents of the collection that it finds by itself
	Entities []EntityRef `json:"entities,omitempty"` // that its words, or the id behind a field, name
	Without  string      `json:"without"`            // the query without this part
	Literal  string      `json:"literal,omitempty"`  // the query with the letters of this part alone
	// Alternatives are what words in Latin letters are looked for as, beside themselves.
	Alternatives []Alternative `json:"alternatives,omitempty"`
	// Offers are words that documents have and that may be meant by one that none
	// has: other forms of it, then near spellings, as documents write them.
	Offers []Offer `json:"offers,omitempty"`
}

// An Offer is what may be looked for in the place of a part of a query.
type Offer struct {
	Text  string `json:"text"`
	Query string `json:"query"` // the query with it
}

// An Alternative is Arabic words that a part of a query is looked for as.
type Alternative struct {
	Text    string `json:"text"`
	Without string `json:"without"` // the query without it, the others in its part's place
}

// A PartKind says how a part of a query is looked for.
type PartKind string

// The kinds of parts.
const (
	PartWord   PartKind = "word"   // every form of a word
	PartName   PartKind = "name"   // a name: every spelling of the entities it names
	PartExact  PartKind = "exact"  // this form only
	PartPrefix PartKind = "prefix" // words that begin so
	PartFuzzy  PartKind = "fuzzy"  // words spelt nearly so
	PartPhrase PartKind = "phrase" // words side by side
	PartField  PartKind = "field"  // a value of a facet
	PartDate   PartKind = "date"   // before or after a date
	PartNot    PartKind = "not"    // what must not be there
	PartGroup  PartKind = "group"  // alternatives, or a bracket
	// PartRendered is words in Latin letters that are looked for in Arabic: English
	// words by what they mean, names by how they sound.
	PartRendered PartKind = "rendered"
)

// A Correction is a word no document has and what was looked for instead.
type Correction struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// A Hit is one document of a result.
type Hit struct {
	ID         string      `json:"id"`
	Title      string      `json:"title"`
	TitleMarks []Span      `json:"title_marks,omitempty"` // found words, offsets into Title
	Date       Date        `json:"date"`
	Outlet     string      `json:"outlet"`
	Book       string      `json:"book,omitempty"`       // that the document is a part of
	Source     string      `json:"source,omitempty"`     // the file it comes from
	Place      Position    `json:"place,omitzero"`       // where in that file the passage stands, or the document
	URL        string      `json:"url,omitempty"`        // where it was published
	Machine    float64     `json:"confidence,omitempty"` // how sure a machine is that read it; 0 for what none read
	Score      float64     `json:"score"`
	Together   float64     `json:"together,omitempty"` // of Score, for words that stand close: only the first hits are looked at so closely
	Passage    string      `json:"passage"`            // the best stretch of the body
	Marks      []Span      `json:"marks,omitempty"`    // found words, offsets into Passage
	Paragraph  int         `json:"paragraph"`          // the passage's paragraph, counted from 0
	Clipped    [2]bool     `json:"-"`                  // whether the paragraph goes on before and after the passage
	Entities   []EntityRef `json:"entities,omitempty"` // at most 6: those of the query first, then the most mentioned
	Reports    int         `json:"reports,omitempty"`  // other documents of the collection that report the same event, copies among them
	Copies     []string    `json:"copies,omitempty"`   // ids of its copies in the result, folded under it, in the corpus's order
}

// An EntityRef names an entity without its aliases.
type EntityRef struct {
	ID      string `json:"id"`
	Kind    Kind   `json:"-"`
	Name    string `json:"name"`
	English string `json:"english,omitempty"`
}

// A FacetCount is one value of a facet with how many documents have it: those
// of the result, or, for a facet with chosen values, those the result would
// hold if only that facet were left open.
type FacetCount struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	English  string `json:"english,omitempty"`
	Count    int    `json:"count"`
	About    bool   `json:"about,omitempty"` // the count may be somewhat higher: a cluster did not count exactly
	Chosen   bool   `json:"chosen,omitempty"`
	Excluded bool   `json:"excluded,omitempty"`
}

// A Suggestion completes what is being typed.
type Suggestion struct {
	Text   string     `json:"text"`             // what to put into the search box
	Entity *EntityRef `json:"entity,omitempty"` // what it names, or nil for a word
	Alias  string     `json:"alias,omitempty"`  // with Entity: the spelling that matched, if it is not the name itself
	Count  int        `json:"count"`            // documents
}
