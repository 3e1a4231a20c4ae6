package search

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// A statementFilter is a request with its names looked up.
type statementFilter struct {
	e               *Engine
	speakers, about map[int]bool
	days
	document int                  // or -1
	searcher blevesearch.Searcher // of the words, or nil
	found    *found
	judge    *judge   // of what must be said; or nil
	query    []string // its words

	docs                  []int32 // where to look if one of the next two is set: see onlyWhere
	allSpeakers, allAbout bool
}

func (e *Engine) statementFilter(req corpus.StatementRequest) *statementFilter {
	q := &statementFilter{e: e, document: -1, found: newFound()}
	q.speakers, q.about = e.entitySet(req.Speakers), e.entitySet(req.About)
	if req.From != "" {
		q.first = bundle.DayNumber(req.From.First())
	}
	if req.To != "" {
		q.last = bundle.DayNumber(req.To.Last())
	}
	if req.Document != "" {
		if doc, ok := e.b.Find(req.Document); ok {
			q.document = doc
		} else {
			q.document = e.b.Len() // no such document, no statements
		}
	}
	if strings.TrimSpace(req.Query) != "" {
		q.words(req.Query)
	}
	return q
}

// words compiles what is to be found in the statements, word by word.
func (q *statementFilter) words(text string) {
	q.query = arabic.Words(text)
	tree, _ := q.e.prepare(text)
	q.judge = q.e.judge(tree)
	if tree = q.judge.documents(tree); tree == nil {
		return
	}
	comp := q.e.compiler()
	comp.found = q.found
	if q.searcher = comp.compile(tree); comp.err != nil {
		panic(fmt.Sprintf("search: statements about %q: %v", text, comp.err))
	}
}

// entitySet returns the numbers of entities; nil if none was asked for.
func (e *Engine) entitySet(ids []string) map[int]bool {
	if len(ids) == 0 {
		return nil
	}
	set := make(map[int]bool)
	for _, id := range ids {
		if entity, ok := e.b.FindEntity(id); ok {
			set[entity] = true
		}
	}
	return set
}

// documents calls yield for the documents that may have a wanted statement.
func (q *statementFilter) documents(yield func(doc int)) {
	inTime := func(doc int) {
		if q.inTime(q.e.firstDay(doc)) {
			yield(doc)
		}
	}
	switch {
	case q.document >= q.e.b.Len():
	case q.document >= 0:
		inTime(q.document)
	case q.allSpeakers || q.allAbout:
		for _, doc := range q.docs {
			yield(int(doc))
		}
	case q.searcher != nil:
		walk(q.e, q.searcher, inTime)
	default:
		for doc := range q.e.b.Len() {
			inTime(doc)
		}
	}
}

// matches reports for each of a document's n statements whether what was said matches the query, or
// every word of the query is in the name of a speaker who has no entity.
func (q *statementFilter) matches(doc, n int) []bool {
	said := saying{doc: doc, text: q.e.b.Title(doc) + "\n" + q.e.body(doc), mentions: q.e.b.Mentions(nil, doc)}
	tokens := arabic.Tokenize(said.text)
	out := make([]bool, 0, n)
	q.e.b.Statements(doc, func(s bundle.Statement) {
		from := sort.Search(len(tokens), func(i int) bool { return tokens[i].Start >= s.Content.Start })
		to := sort.Search(len(tokens), func(i int) bool { return tokens[i].End > s.Content.End })
		said.tokens = tokens[from:max(from, to)]
		out = append(out, q.byName(&s) || q.judge.holds(q.judge.tree, &said))
	})
	return out
}

// byName reports whether a statement's speaker has no entity but a name with every word of the
// query.
func (q *statementFilter) byName(s *bundle.Statement) bool {
	if s.Speaker >= 0 || s.Unnamed || s.Common || s.Weak() || len(q.query) == 0 {
		return false
	}
	name := arabic.Words(s.Named)
	return !slices.ContainsFunc(q.query, func(w string) bool { return !slices.Contains(name, w) })
}
