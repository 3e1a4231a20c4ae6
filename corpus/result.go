package corpus

// A Facet is a field whose values filter a result and are counted in it.
type Facet string

// The facets. The first four are the kinds of entity, whose values are entity IDs; the values of
// the others are literal.
const (
	FacetPerson       Facet = "person"
	FacetPlace        Facet = "place"
	FacetOrganization Facet = "organization"
	FacetEvent        Facet = "event"
	FacetOutlet       Facet = "outlet"
	FacetTopic        Facet = "topic"
	FacetYear         Facet = "year" // "2018"
	// FacetArea only filters: its value is an area (see ParseArea), and matches documents that
	// mention a place in it.
	FacetArea  Facet = "within"
	FacetMonth Facet = "month" // "2018-09"
)

// Facets lists every facet, in the order in which they are shown.
var Facets = [...]Facet{FacetPerson, FacetPlace, FacetOrganization, FacetEvent,
	FacetOutlet, FacetTopic, FacetYear, FacetMonth}

// Facet returns the facet that counts entities of this kind.
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

// Match says what happens to documents that lack some of the words.
type Match string

// The ways to match.
const (
	// MatchAll requires every word; if no document has them all, those that lack fewest are
	// returned and Result.Relaxed is set. "" means the same.
	MatchAll Match = "all"
	// MatchAny ranks all documents that have at least one of the words.
	MatchAny Match = "any"
)

// A Filter keeps the documents that have Value in Facet or, with Exclude, those that do not.
// Values of one facet are joined by OR (year and month are one), facets by AND, and every
// exclusion applies.
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
	Limit   int // maximum number of hits
	// FacetLimit is how many values of each facet are returned, most frequent first; 0 means 12,
	// a negative number all. Chosen values are always returned. Years and months are always
	// complete and in order of time.
	FacetLimit int
	// Unfold returns every document. Otherwise reports of the same event, and copies such as the
	// same wire report in several outlets, are folded under the best of them.
	Unfold bool
	// Typing says that the query is still being typed: nothing is corrected, and a last word that
	// no document has is taken as a prefix.
	Typing bool
}

// A Result is what the engine answers.
type Result struct {
	Query      string      `json:"query"`
	Understood string      `json:"understood"` // the query's tree, printed
	Relaxed    bool        `json:"relaxed,omitempty"`
	Missing    int         `json:"missing,omitempty"` // with Relaxed: how many words each hit lacks
	Parts      []QueryPart `json:"parts,omitempty"`
	// Corrections are misspellings that are not words and occur in no document, each with the
	// word that was searched for instead.
	Corrections []Correction `json:"corrections,omitempty"`
	// DidYouMean is another query to suggest, if a rare word looks like a misspelling or a part
	// has offers.
	DidYouMean string                 `json:"did_you_mean,omitempty"`
	Total      int                    `json:"total"`  // documents
	Folded     int                    `json:"folded"` // hits they make after folding copies and reports of one event
	Hits       []Hit                  `json:"hits"`
	Facets     map[Facet][]FacetCount `json:"facets"`
}

// A QueryPart is one part of a query as it was executed.
type QueryPart struct {
	Text     string      `json:"text"`               // in the visitor's syntax
	Kind     PartKind    `json:"kind"`               //
	Count    int         `json:"count"`              // documents of the collection that it finds on its own
	Entities []EntityRef `json:"entities,omitempty"` // named by its words, or by the id of a field
	Without  string      `json:"without"`            // the query without this part
	Literal  string      `json:"literal,omitempty"`  // the query with this part taken literally
	// Alternatives are what words in Latin letters are also searched for as.
	Alternatives []Alternative `json:"alternatives,omitempty"`
	// Offers are words in the documents that may be meant by one that no document has: other
	// forms of it, then similar spellings, as documents write them.
	Offers []Offer `json:"offers,omitempty"`
}

// An Offer may be searched for in place of a part of a query.
type Offer struct {
	Text  string `json:"text"`
	Query string `json:"query"` // the query with it
}

// An Alternative is Arabic words that a part of a query is searched for as.
type Alternative struct {
	Text    string `json:"text"`
	Without string `json:"without"` // the query without it, with the others in place of its part
}

// A PartKind says how a part of a query is searched for.
type PartKind string

// The kinds of parts.
const (
	PartWord   PartKind = "word"   // every form of a word
	PartName   PartKind = "name"   // a name: every spelling of the entities it names
	PartExact  PartKind = "exact"  // this form only
	PartPrefix PartKind = "prefix" // words with this prefix
	PartFuzzy  PartKind = "fuzzy"  // words spelt similarly
	PartPhrase PartKind = "phrase" // adjacent words
	PartField  PartKind = "field"  // a value of a facet
	PartDate   PartKind = "date"   // before or after a date
	PartNot    PartKind = "not"    // what must not occur
	PartGroup  PartKind = "group"  // alternatives, or a bracket
	// PartRendered is words in Latin letters that are searched for in Arabic: English words by
	// meaning, names by sound.
	PartRendered PartKind = "rendered"
)

// A Correction is a word that no document has and what was searched for instead.
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
	Place      Position    `json:"place,omitzero"`       // position in that file, of the passage or the document
	URL        string      `json:"url,omitempty"`        // where it was published
	Machine    float64     `json:"confidence,omitempty"` // confidence of the machine that read it; 0 if none did
	Score      float64     `json:"score"`
	Together   float64     `json:"together,omitempty"` // part of Score for words that stand close together; only the first hits are examined for it
	Passage    string      `json:"passage"`            // the best stretch of the body
	Marks      []Span      `json:"marks,omitempty"`    // found words, offsets into Passage
	Paragraph  int         `json:"paragraph"`          // the passage's paragraph, counted from 0
	Clipped    [2]bool     `json:"-"`                  // whether the paragraph continues before and after the passage
	Entities   []EntityRef `json:"entities,omitempty"` // at most 6: those of the query first, then the most mentioned
	Reports    int         `json:"reports,omitempty"`  // other documents of the collection that report the same event, including copies
	Copies     []string    `json:"copies,omitempty"`   // ids of its copies in the result, folded under it, in the corpus's order
}

// An EntityRef names an entity without its aliases.
type EntityRef struct {
	ID      string `json:"id"`
	Kind    Kind   `json:"-"`
	Name    string `json:"name"`
	English string `json:"english,omitempty"`
}

// A FacetCount is one value of a facet with the number of documents that have it: of those in the
// result or, for a facet with chosen values, of those the result would have if that facet were
// left open.
type FacetCount struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	English  string `json:"english,omitempty"`
	Count    int    `json:"count"`
	About    bool   `json:"about,omitempty"` // the count may be somewhat higher: a cluster did not count exactly
	Chosen   bool   `json:"chosen,omitempty"`
	Excluded bool   `json:"excluded,omitempty"`
	At       *Point `json:"-"` // the coordinates of a place; nil if unknown, and from an engine on a server
}

// A Suggestion completes what is being typed.
type Suggestion struct {
	Text   string     `json:"text"`             // what to put into the search box
	Entity *EntityRef `json:"entity,omitempty"` // what it names; nil for a word
	Alias  string     `json:"alias,omitempty"`  // with Entity: the spelling that matched, if it is not the name itself
	Count  int        `json:"count"`            // documents
}
