package corpus

// A Class is the kind of speech act of a statement.
type Class string

// The classes of statements.
const (
	Say       Class = "say" // neutral: said, added, according to
	Affirm    Class = "affirm"
	Deny      Class = "deny"
	Accuse    Class = "accuse"
	Demand    Class = "demand"
	Announce  Class = "announce"
	Warn      Class = "warn"
	Agree     Class = "agree"
	Estimate  Class = "estimate"
	Criticize Class = "criticize"
	Promise   Class = "promise"
)

// Classes lists every class, in the order in which they are shown.
var Classes = [...]Class{Say, Affirm, Deny, Accuse, Demand, Announce, Warn, Agree, Estimate, Criticize, Promise}

// A Statement says who said what in a document. Offsets are into Document.Text.
type Statement = StatementOf[string]

// A StatementOf is a statement whose entities are identified by their IDs or, in an index, by
// their numbers.
type StatementOf[E any] struct {
	Speaker E      // "" or -1 if the speaker has no entity
	With    []E    // those who said it together with the speaker
	Named   string // the speaker as the text has it: a name, a role, "مصادر دبلوماسية"
	Cue     Span   // the verb, noun or phrase that reports: «وقال», «بحسب»
	Content Span   // what was said
	Class   Class  //
	Direct  bool   // mainly in quotation marks
	About   []E    // the entities inside the content, in order, each once
	// Negated says that the content is what the speaker denies, rules out, refuses or doubts: it
	// must not be shown without the cue.
	Negated bool
	// Unnamed says that the text does not name the speaker: «مصادر دبلوماسية». Common says that
	// Named also fits others: «الوزير». A speaker without an ID to whom neither applies is
	// somebody who has no entity.
	Unnamed, Common bool
	// Confidence, from 0 to 1, is how sure it is that this is a statement of this speaker; 0 if
	// unknown.
	Confidence float64
}

// SureFrom is the least confidence with which a statement counts for its speaker.
const SureFrom = 0.89

// Weak reports whether the speaker is too doubtful: then the statement counts for nobody.
func (s *StatementOf[E]) Weak() bool { return Doubtful(s.Confidence) }

// Doubtful reports whether a confidence is known and too low.
func Doubtful(confidence float64) bool { return confidence > 0 && confidence < SureFrom }

// A TimeExpression is a stretch of text that can be placed on a calendar. Value is ISO 8601 at
// the precision of the text: "2018-09-17", "2018-09", "2018", or "2018-09-10/2018-09-16" for a
// range.
type TimeExpression struct {
	Span
	Value    string
	Relative bool // resolved against the document's date
}

// Cut marks where part of a sentence is left out.
const Cut = "…"

// A StatementRequest asks for statements. Values of one field are joined by OR, fields by AND;
// empty fields do not restrict.
type StatementRequest struct {
	Query    string   // words of what was said, in any form
	Speakers []string // entity IDs, or the names as written of speakers without an entity
	About    []string // entity IDs
	Classes  []Class
	Outlets  []string
	Document string // a document's ID
	From, To Date   // of the document, as in Request
	Oldest   bool   // oldest first; otherwise newest first
	Offset   int
	Limit    int
}

// A StatementResult is the engine's answer to a StatementRequest. The values of a field that is
// filtered are counted as if it were open.
type StatementResult struct {
	Total    int
	Hits     []StatementHit
	Speakers []FacetCount // most frequent first; at most 40
	About    []FacetCount // likewise
	Classes  []FacetCount // in the order of Classes
	Outlets  []FacetCount // most frequent first
	Months   []FacetCount // in order of time
}

// A StatementHit is a statement in its sentence. Offsets are into Text.
type StatementHit struct {
	Document  string // its ID
	Title     string
	Date      Date
	Outlet    string
	Paragraph int         // of the cue, counted from 0
	Speaker   *EntityRef  // nil if the speaker has no entity, or if Weak
	With      []EntityRef // who said it together with the speaker
	Named     string      // as the text has it
	Class     Class
	Direct    bool
	Negated   bool   // what was said is denied, ruled out, refused or doubted
	Unnamed   bool   // the text leaves the speaker without a name
	Common    bool   // what the speaker is called also fits others
	Weak      bool   // it is not sure that the speaker said this: it counts for nobody
	Text      string // from the sentence of the cue to the end of what was said, with Cut where it is shortened
	Cue       Span
	Content   Span
	Marks     []Span // found words
	About     []EntityRef
}
