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

// A document is a document as it is stored in an index.
type document struct {
	ID    string   `json:"id"`
	Seq   int      `json:"seq"`  // its place in the collection
	Text  []string `json:"text"` // title and body: see search.Stream
	Rank  string   `json:"rank"` // see search.Weights
	Fold  string   `json:"fold"` // the same for reports of one event and for copies without a story
	Group int      `json:"group,omitempty"`
	Story int      `json:"story,omitempty"`

	filed
	Page page `json:"page"`
}

// A page holds what a document's page, or a hit, is built from.
type page struct {
	Document   corpus.Document
	Mentions   []corpus.Mention
	Statements []corpus.Statement
	Times      []corpus.TimeExpression
	Group      int
	Story      int
}

// ErrBroken is the error of a cluster whose documents are not as a push writes them, and so
// cannot be trusted.
var ErrBroken = errors.New("what the cluster has of the collection is broken; push it again as a new edition")

// UnmarshalJSON reads a page and rejects one whose spans are not within its text.
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

// atRune reports whether a rune of a text begins at a byte offset, or the text ends there.
func atRune(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }

// A span is a range of days, both ends included.
type span struct {
	From int `json:"gte"`
	To   int `json:"lte"`
}

// noDay sorts after all days.
const noDay = 99999999

// A filed holds what documents and statements are found by apart from their words: days, outlet
// and topics of the document, and the entities mentioned in the document or statement.
type filed struct {
	Day    int    `json:"day"`             // from bundle.DayNumber
	Oldest int    `json:"oldest"`          // the same, but noDay without a date, so that undated documents come last
	First  int    `json:"first,omitempty"` // the first day the date may mean
	Days   []span `json:"days,omitempty"`  // its own, and those its text names

	Person       []string `json:"person,omitempty"`
	Place        []string `json:"place,omitempty"`
	Organization []string `json:"organization,omitempty"`
	Event        []string `json:"event,omitempty"`
	Outlet       string   `json:"outlet,omitempty"`
	Topic        []string `json:"topic,omitempty"`
	Year         string   `json:"year,omitempty"`
	Month        string   `json:"month,omitempty"`
}

// file returns the fields of the i-th document of a part, or of something in it with its
// mentions.
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

// encode encodes the i-th document of a part for the index; kinds are those of the collection's
// entities.
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

// rank writes weighted terms. A weight that rounds to zero becomes the smallest there is.
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

// writable reports whether our analyzers leave a term whole, as one token.
func writable(term string) bool {
	return len(term) < longestToken &&
		!strings.ContainsFunc(term, func(r rune) bool { return r == '|' || r <= ' ' || r == '\u00a0' || r >= '\u2000' && r <= '\u200a' })
}

// days returns the days of a document's date and those its absolute time expressions name.
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

// once returns the values of a list sorted, each once, without the empty one.
func once(list []string) []string {
	return slices.DeleteFunc(slices.Compact(slices.Sorted(slices.Values(list))), func(s string) bool { return s == "" })
}

// gather builds a collection from pages, in their order.
func gather(pages []page) *corpus.Corpus {
	c := &corpus.Corpus{}
	for _, p := range pages {
		c.Documents, c.Mentions = append(c.Documents, p.Document), append(c.Mentions, p.Mentions)
		c.Statements, c.Times = append(c.Statements, p.Statements), append(c.Times, p.Times)
		c.Groups, c.Stories = append(c.Groups, p.Group), append(c.Stories, p.Story)
	}
	return c
}
