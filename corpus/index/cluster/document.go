package cluster

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// A document is what an index has of one.
type document struct {
	ID    string   `json:"id"`
	Seq   int      `json:"seq"`  // its place in the collection
	Text  []string `json:"text"` // title and body: see search.Stream
	Rank  string   `json:"rank"` // see search.Weights
	Fold  string   `json:"fold"` // the same for reports of one event, and for copies of no story
	Group int      `json:"group,omitempty"`
	Story int      `json:"story,omitempty"`

	filed
	Page page `json:"page"`
}

// A page is what a document's page, and a hit, are made of.
type page struct {
	Document   corpus.Document
	Mentions   []corpus.Mention
	Statements []corpus.Statement
	Times      []corpus.TimeExpression
	Group      int
	Story      int
}

// ErrBroken is the error of a cluster whose documents are not those that a push writes: what they
// would show is not to be trusted.
var ErrBroken = errors.New("what the cluster has of the collection is broken; push it again as a new edition")

// UnmarshalJSON reads a page, and refuses one whose spans are not within its text.
func (p *page) UnmarshalJSON(data []byte) error {
	type plain page
	if err := json.Unmarshal(data, (*plain)(p)); err != nil {
		return err
	}
	text := p.Document.Text()
	within := func(s corpus.Span) bool {
		return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) && atRune(text, s.Start) && atRune(text, s.End)
	}
	fits := p.Group >= 0 && p.Story >= 0
	for _, m := range p.Mentions {
		fits = fits && within(m.Span)
	}
	for i := range p.Statements {
		fits = fits && within(p.Statements[i].Cue) && within(p.Statements[i].Content)
	}
	for _, t := range p.Times {
		fits = fits && within(t.Span)
	}
	if !fits {
		return fmt.Errorf("%w: document %q has something outside its text", ErrBroken, p.Document.ID)
	}
	return nil
}

// atRune tells whether a letter of a text begins at a byte, or the text ends there.
func atRune(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }

// A span is days, of which both are within.
type span struct {
	From int `json:"gte"`
	To   int `json:"lte"`
}

// noDay stands behind all days.
const noDay = 99999999

// A filed is what documents and statements are found by besides their words: days,
// outlet and topics of the document, and the entities of what is found.
type filed struct {
	Day    int    `json:"day"`             // as bundle.DayNumber
	Oldest int    `json:"oldest"`          // likewise; what has no date comes last
	First  int    `json:"first,omitempty"` // the first day that it may mean
	Days   []span `json:"days,omitempty"`  // its own, and those that the document names

	Person       []string `json:"person,omitempty"`
	Place        []string `json:"place,omitempty"`
	Organization []string `json:"organization,omitempty"`
	Event        []string `json:"event,omitempty"`
	Outlet       string   `json:"outlet,omitempty"`
	Topic        []string `json:"topic,omitempty"`
	Year         string   `json:"year,omitempty"`
	Month        string   `json:"month,omitempty"`
}

// file says what the i-th document of a part, or something in it with some mentions, is filed under.
func file(c *Part, i int, mentions []corpus.Mention, kinds map[string]corpus.Kind) filed {
	d := &c.Documents[i]
	f := filed{Day: bundle.DayNumber(d.Date), First: bundle.DayNumber(d.Date.First()), Outlet: d.Outlet,
		Topic: once(d.Topics), Year: string(d.Date.Year()), Month: string(d.Date.Month())}
	if f.Oldest = f.Day; f.Day == 0 {
		f.Oldest = noDay
	}
	var times []corpus.TimeExpression
	if c.Times != nil {
		times = c.Times[i]
	}
	f.Days = days(d.Date, times)
	byKind := [...]*[]string{&f.Person, &f.Place, &f.Organization, &f.Event}
	for _, m := range mentions {
		if kind, ok := kinds[m.Entity]; ok {
			*byKind[kind] = append(*byKind[kind], m.Entity)
		}
	}
	for _, list := range byKind {
		*list = once(*list)
	}
	return f
}

// encode writes the i-th document of a part as an index has it; kinds are those of the
// collection's entities.
func encode(e *search.Engine, c *Part, i int, kinds map[string]corpus.Kind) ([]byte, error) {
	d, seq := &c.Documents[i], c.From+i
	doc := document{ID: d.ID, Seq: seq, filed: file(c, i, c.Mentions[i], kinds),
		Text: []string{strings.Join(search.Stream(d.Title), " "), strings.Join(search.Stream(d.Body), " ")},
		Rank: rank(e.Weights(d, c.Mentions[i])), Fold: "d" + strconv.Itoa(seq), Page: page{Document: *d, Mentions: c.Mentions[i]}}
	if c.Groups != nil && c.Groups[i] > 0 {
		doc.Group, doc.Fold = c.Groups[i], "g"+strconv.Itoa(c.Groups[i])
	}
	if c.Stories != nil && c.Stories[i] > 0 {
		doc.Story, doc.Fold = c.Stories[i], "s"+strconv.Itoa(c.Stories[i])
	}
	if c.Statements != nil {
		doc.Page.Statements = c.Statements[i]
	}
	if c.Times != nil {
		doc.Page.Times = c.Times[i]
	}
	doc.Page.Group, doc.Page.Story = doc.Group, doc.Story
	return json.Marshal(doc)
}

// rank writes weighted terms; what would weigh nothing weighs the least there is.
func rank(weights map[string]float64) string {
	var out strings.Builder
	for _, term := range slices.Sorted(maps.Keys(weights)) {
		if !writable(term) {
			continue
		}
		out.WriteString(term)
		out.WriteByte('|')
		out.WriteString(strconv.Itoa(max(1, int(math.Round(weights[term]*search.WeightScale)))))
		out.WriteByte(' ')
	}
	return out.String()
}

// writable tells whether a term is one token that our analyzers leave whole.
func writable(term string) bool {
	return len(term) < longestToken && !strings.ContainsFunc(term, func(r rune) bool { return r == '|' || r <= ' ' || r == '\u00a0' || r >= '\u2000' && r <= '\u200a' })
}

// days are those that a document is of, and those that its expressions of time name.
func days(date corpus.Date, times []corpus.TimeExpression) []span {
	var out []span
	add := func(from, to corpus.Date) {
		s := span{bundle.DayNumber(from.First()), bundle.DayNumber(to.Last())}
		if s.From > 0 && s.From <= s.To && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	add(date, date)
	for _, t := range times {
		if t.Relative {
			continue
		}
		from, to, ranged := strings.Cut(t.Value, "/")
		if !ranged {
			to = from
		}
		add(corpus.Date(from), corpus.Date(to))
	}
	return out
}

// once gives the values of a list in order, each once.
func once(list []string) []string {
	return slices.DeleteFunc(slices.Compact(slices.Sorted(slices.Values(list))), func(s string) bool { return s == "" })
}

// gather makes a collection of pages, in their order.
func gather(pages []page) *corpus.Corpus {
	c := &corpus.Corpus{}
	for _, p := range pages {
		c.Documents, c.Mentions = append(c.Documents, p.Document), append(c.Mentions, p.Mentions)
		c.Statements, c.Times = append(c.Statements, p.Statements), append(c.Times, p.Times)
		c.Groups, c.Stories = append(c.Groups, p.Group), append(c.Stories, p.Story)
	}
	return c
}
