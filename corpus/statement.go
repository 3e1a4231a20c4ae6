package corpus

// A Class is what kind of saying a statement is.
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

// A Statement is who said what in a document. Offsets are into Document.Text.
type Statement = StatementOf[string]

// A StatementOf is a statement whose entities are called by their IDs, or in an index by
// their numbers.
type StatementOf[E any] struct {
	Speaker E      // "" or -1 for one that is not named
	With    []E    // those who said it together with the speaker
	Named   string // the speaker as the text has it: a name, a role, "مصادر دبلوماسية"
	Cue     Span   // the verb, noun or phrase that reports: «وقال», «بحسب»
	Content Span   // what was said
	Class   Class  //
	Direct  bool   // mainly in quotation marks
	About   []E    // the entities inside the content, in order, each once
	// Negated says that the content is what the speaker denies, rules out, refuses
	// or doubts: it must not be shown without the cue.
	Negated bool
	// Unnamed says that the text itself leaves the speaker without a name: «مصادر
	// دبلوماسية». Common says that Named is what others are called, too: «الوزير». A
	// speaker without ID who is neither is somebody whom no entity stands for.
	Unnamed, Common bool
	// Confidence, from 0 to 1, is how sure it is that this is a statement of this
	// speaker; 0 where nothing is known of that.
	Confidence float64
}

// SureFrom is the confidence from which a statement counts for its speaker.
const SureFrom = 0.89

// Weak tells whether it is not sure enough who says it: then it counts for nobody.
func (s *StatementOf[E]) Weak() bool { return Doubtful(s.Confidence) }

// Doubtful tells whether a confidence is known and too low.
func Doubtful(confidence float64) bool { return confidence > 0 && confidence < SureFrom }

// A TimeExpression is a stretch of text that can be put on a calendar. Value is
// ISO 8601 at the precision the text gives: "2018-09-17", "2018-09", "2018", or
// "2018-09-10/2018-09-16" for a range.
type TimeExpression struct {
	Span
	Value    string
	Relative bool // resolved against the document's date
}

// Cut stands in a sentence where some of it is left out.
const Cut = "…"

// A StatementRequest asks for statements. Values of one field are joined by OR,
// fields by AND; what is empty asks for nothing.
type StatementRequest struct {
	Query    string   // words of what was said, in any form
	Speakers []string // entity IDs, or names of speakers as written that no entity stands for
	About    []string // entity IDs
	Classes  []Class
	Outlets  []string
	Document string // a document's ID
	From, To Date   // of the document, as in Request
	Oldest   bool   // first; otherwise the newest
	Offset   int
	Limit    int
}

// A StatementResult is what the engine answers to a StatementRequest. The values
// of a field that is asked for are counted as if it were open.
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
	Speaker   *EntityRef  // nil for a speaker that is not named
	With      []EntityRef // who said it together with the speaker
	Named     string      // as the text has it
	Class     Class
	Direct    bool
	Negated   bool   // what was said is denied, ruled out, refused or doubted
	Unnamed   bool   // the text leaves the speaker without a name
	Common    bool   // what the speaker is called others are called, too
	Weak      bool   // it is not sure that the speaker said this: it counts for nobody
	Text      string // from the sentence of the cue to the end of what was said; Cut stands where it is shortened
	Cue       Span
	Content   Span
	Marks     []Span // found words
	About     []EntityRef
}
