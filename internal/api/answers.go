package api

import (
	"cmp"
	"context"
	"errors"
	"net/url"

	"github.com/kashshaf/kashshaf/corpus"
)

// endpoints are the answers below /api/v1/, by name.
var endpoints = map[string]func(context.Context, Engine, *params) (any, error){
	"about":      aboutAnswer,
	"search":     searchAnswer,
	"facets":     facetsAnswer,
	"suggest":    suggestAnswer,
	"document":   documentAnswer,
	"entity":     entityAnswer,
	"statements": statementsAnswer,
}

func aboutAnswer(ctx context.Context, e Engine, p *params) (any, error) {
	if err := p.done(); err != nil {
		return nil, err
	}
	return e.About(ctx)
}

// searchAnswer answers with what answers.schema.json describes.
func searchAnswer(ctx context.Context, e Engine, p *params) (any, error) {
	req, unit := p.request(), p.unit()
	if err := p.done(); err != nil {
		return nil, err
	}
	result, err := e.Search(ctx, req)
	if err != nil {
		return nil, err
	}
	if result.Facets, err = e.Facets(ctx, req); err != nil {
		return nil, err
	}
	return result.In(unit), nil
}

func facetsAnswer(ctx context.Context, e Engine, p *params) (any, error) {
	req := p.request()
	if err := p.done(); err != nil {
		return nil, err
	}
	return e.Facets(ctx, req)
}

// errLarge is the error of a view, which reads many documents, while too many others are being
// made.
var errLarge = errors.New("too many views at a time")

func (s *Server) viewAnswer(ctx context.Context, e Engine, p *params) (any, error) {
	lang := cmp.Or(p.word("lang", "", "ar", "en"), "ar")
	text := p.text("q")
	values := make(url.Values)
	for name, list := range p.values {
		p.used[name] = true // or the view rejects it
		if name != "lang" {
			values[name] = list
		}
	}
	if text != "" {
		values.Set("q", text)
	}
	if err := p.done(); err != nil {
		return nil, err
	}
	select {
	case s.large <- struct{}{}:
		defer func() { <-s.large }()
		return s.opt.View(ctx, e, values, lang)
	default:
		return nil, errLarge
	}
}

func suggestAnswer(ctx context.Context, e Engine, p *params) (any, error) {
	typed, limit := p.text("q"), p.number("limit", 8, 1, 50)
	if err := p.done(); err != nil {
		return nil, err
	}
	list, err := e.Suggest(ctx, typed, limit)
	if list == nil {
		list = []corpus.Suggestion{}
	}
	return list, err
}

// An entityCount is an entity with the number of its mentions, or of documents that mention it.
type entityCount struct {
	corpus.EntityRef
	Kind  string `json:"kind"`
	Count int    `json:"count"`
	About bool   `json:"about,omitempty"` // the count is not exact
}

func entityCounts(list []corpus.EntityCount) []entityCount {
	out := make([]entityCount, len(list))
	for i, c := range list {
		out[i] = entityCount{c.EntityRef, c.Kind.String(), c.Count, c.About}
	}
	return out
}

type mention struct {
	corpus.Span
	Entity string `json:"entity"`
}

type date struct {
	corpus.Span
	Value    string `json:"value"`
	Relative bool   `json:"relative,omitempty"`
}

type other struct {
	ID     string      `json:"id"`
	Title  string      `json:"title"`
	Date   corpus.Date `json:"date"`
	Outlet string      `json:"outlet"`
	Copy   bool        `json:"copy,omitempty"`
}

type statement struct {
	Speaker string       `json:"speaker,omitempty"`
	Named   string       `json:"named"`
	Cue     corpus.Span  `json:"cue"`
	Content corpus.Span  `json:"content"`
	Class   corpus.Class `json:"class"`
	Direct  bool         `json:"direct,omitempty"`
	Negated bool         `json:"negated,omitempty"`
	Weak    bool         `json:"weak,omitempty"`
	About   []string     `json:"about,omitempty"`
}

type document struct {
	ID         string        `json:"id"`
	Title      string        `json:"title"`
	Date       corpus.Date   `json:"date"`
	Outlet     string        `json:"outlet"`
	Author     string        `json:"author,omitempty"`
	URL        string        `json:"url,omitempty"`
	Source     string        `json:"source,omitempty"`
	Topics     []string      `json:"topics,omitempty"`
	Text       string        `json:"text"` // title, a newline, body: spans are offsets in it
	Mentions   []mention     `json:"mentions"`
	Statements []statement   `json:"statements"`
	Dates      []date        `json:"dates"`
	Entities   []entityCount `json:"entities"`
	Related    []other       `json:"related"`
	Story      []other       `json:"story"`
}

func documentAnswer(ctx context.Context, e Engine, p *params) (any, error) {
	id, unit := p.text("id"), p.unit()
	if err := p.done(); err != nil {
		return nil, err
	}
	r, err := e.Read(ctx, id)
	if err != nil {
		return nil, err
	}
	d := &r.Document
	text := d.Text()
	out := document{ID: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet, Author: d.Author, URL: d.URL, Source: d.Source,
		Topics: d.Topics, Text: text, Mentions: []mention{}, Statements: []statement{}, Dates: []date{}, Related: []other{}, Story: []other{}, Entities: entityCounts(r.Entities)}
	for _, m := range r.Mentions {
		out.Mentions = append(out.Mentions, mention{m.In(text, unit), m.Entity})
	}
	for _, s := range r.Statements {
		if s.Weak() { // it counts for nobody
			s.Speaker, s.About = "", nil
		}
		out.Statements = append(out.Statements, statement{s.Speaker, s.Named, s.Cue.In(text, unit), s.Content.In(text, unit), s.Class, s.Direct, s.Negated, s.Weak(), s.About})
	}
	for _, t := range r.Times {
		out.Dates = append(out.Dates, date{t.In(text, unit), t.Value, t.Relative})
	}
	for _, n := range r.Neighbours {
		out.Related = append(out.Related, other{n.ID, n.Title, n.Date, n.Outlet, false})
	}
	for _, s := range r.Story {
		out.Story = append(out.Story, other{s.ID, s.Title, s.Date, s.Outlet, s.Copy})
	}
	return out, nil
}

type written struct {
	Text  string `json:"text"`
	Count int    `json:"count"`
}

type said struct {
	Document other       `json:"document"`
	Text     string      `json:"text"`
	Mark     corpus.Span `json:"mark"`
}

type entity struct {
	ID        string              `json:"id"`
	Kind      string              `json:"kind"`
	Name      string              `json:"name"`
	English   string              `json:"english,omitempty"`
	Aliases   []string            `json:"aliases"`
	Wikidata  string              `json:"wikidata,omitempty"`
	Documents int                 `json:"documents"`
	Mentions  int                 `json:"mentions"`
	Written   []written           `json:"written"`
	Months    []corpus.FacetCount `json:"months"`
	Beside    []entityCount       `json:"beside"`
	Contexts  []said              `json:"contexts"`
}

func entityAnswer(ctx context.Context, e Engine, p *params) (any, error) {
	id, contexts, unit := p.text("id"), p.number("contexts", 10, 0, 100), p.unit()
	if err := p.done(); err != nil {
		return nil, err
	}
	r, err := e.Profile(ctx, id, contexts)
	if err != nil {
		return nil, err
	}
	x := &r.Entity
	out := entity{ID: x.ID, Kind: x.Kind.String(), Name: x.Name, English: x.English, Aliases: append([]string{}, x.Aliases...), Wikidata: x.Wikidata,
		Documents: r.Documents, Mentions: r.Mentions, Written: []written{}, Months: append([]corpus.FacetCount{}, r.Months...), Beside: entityCounts(r.Beside), Contexts: []said{}}
	for _, s := range r.Spellings {
		out.Written = append(out.Written, written{s.Text, s.Count})
	}
	for _, c := range r.Contexts {
		out.Contexts = append(out.Contexts, said{other{c.ID, c.Title, c.Date, c.Outlet, false}, c.Text, c.Mark.In(c.Text, unit)})
	}
	return out, nil
}

type statementHit struct {
	Document other              `json:"document"`
	Speaker  *corpus.EntityRef  `json:"speaker,omitempty"`
	With     []corpus.EntityRef `json:"with,omitempty"`
	Named    string             `json:"named"`
	Class    corpus.Class       `json:"class"`
	Direct   bool               `json:"direct,omitempty"`
	Negated  bool               `json:"negated,omitempty"`
	Weak     bool               `json:"weak,omitempty"`
	Text     string             `json:"text"`
	Cue      corpus.Span        `json:"cue"`
	Content  corpus.Span        `json:"content"`
	Marks    []corpus.Span      `json:"marks"`
	About    []corpus.EntityRef `json:"about,omitempty"`
}

type statements struct {
	Total    int                 `json:"total"`
	Hits     []statementHit      `json:"hits"`
	Speakers []corpus.FacetCount `json:"speakers"`
	About    []corpus.FacetCount `json:"about"`
	Classes  []corpus.FacetCount `json:"classes"`
	Outlets  []corpus.FacetCount `json:"outlets"`
	Months   []corpus.FacetCount `json:"months"`
}

func statementsAnswer(ctx context.Context, e Engine, p *params) (any, error) {
	unit := p.unit()
	req := corpus.StatementRequest{Query: p.text("q"), Speakers: p.all("speaker"), About: p.all("about"), Outlets: p.all("outlet"),
		Document: p.text("document"), From: p.date("from"), To: p.date("to"), Oldest: p.word("sort", "", "newest", "oldest") == "oldest",
		Offset: p.number("offset", 0, 0, 10_000), Limit: p.number("limit", 20, 0, 100)}
	for _, class := range p.all("class") {
		req.Classes = append(req.Classes, corpus.Class(class))
	}
	if err := p.done(); err != nil {
		return nil, err
	}
	r, err := e.Statements(ctx, req)
	if err != nil {
		return nil, err
	}
	list := func(counts []corpus.FacetCount) []corpus.FacetCount { return append([]corpus.FacetCount{}, counts...) }
	out := statements{Total: r.Total, Hits: []statementHit{}, Speakers: list(r.Speakers), About: list(r.About), Classes: list(r.Classes), Outlets: list(r.Outlets), Months: list(r.Months)}
	for _, h := range r.Hits {
		marks := []corpus.Span{}
		for _, m := range h.Marks {
			marks = append(marks, m.In(h.Text, unit))
		}
		out.Hits = append(out.Hits, statementHit{other{h.Document, h.Title, h.Date, h.Outlet, false}, h.Speaker, h.With, h.Named, h.Class, h.Direct, h.Negated, h.Weak,
			h.Text, h.Cue.In(h.Text, unit), h.Content.In(h.Text, unit), marks, h.About})
	}
	return out, nil
}
