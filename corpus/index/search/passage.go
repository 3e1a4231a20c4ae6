package search

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

const passageWords = 38 // of a passage

// hit returns what is shown of a document in a result, using what was seen of it if it was already
// looked at.
func (e *Engine) hit(s scored, looked map[int]look, f *found, req corpus.Request) corpus.Hit {
	d := e.b.Document(s.doc)
	h := corpus.Hit{ID: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet, Book: d.Part.Book, Source: d.Source, URL: d.URL, Machine: d.Machine, Score: s.score, Together: s.together}
	slices.Sort(s.folded)
	for _, doc := range s.folded {
		if group := e.b.Group(doc); group > 0 && group == e.b.Group(s.doc) {
			h.Copies = append(h.Copies, e.b.DocumentID(doc))
		}
	}
	l, ok := looked[s.doc]
	if !ok {
		l = e.lookAt(s.doc, f)
	}
	for _, t := range e.look(f, d.Title, arabic.Tokenize(d.Title), e.sights(f, s.doc), 0) {
		h.TitleMarks = append(h.TitleMarks, t.span)
	}
	e.cut(&h, l.body, l.tokens, l.seen, l.from, l.to)
	h.Place = d.PlaceOf(h.Paragraph)
	e.b.Learn(s.doc)
	h.Entities = e.hitEntities(l.mentions, f, req)
	return h
}

// bestPassage returns the first and last token of the stretch that holds most of the query: each
// part counts once with its idf, every further sighting a little. Without any sighting it is the
// beginning.
func bestPassage(body string, tokens []arabic.Token, seen []sighting, f *found) (from, to int, strength float64) {
	if len(tokens) == 0 {
		return 0, -1, 0
	}
	const again = 0.1
	best, bestAt, bestEnd := -1.0, 0, 0
	for i := range seen {
		sum, last := 0.0, i
		had := make(map[int]bool)
		for j := i; j < len(seen) && seen[j].token-seen[i].token < passageWords; j++ {
			if strings.IndexByte(body[seen[i].span.Start:seen[j].span.Start], '\n') >= 0 {
				break // a passage is within one paragraph
			}
			weight := f.parts[seen[j].part].weight
			if had[seen[j].part] {
				weight *= again
			}
			had[seen[j].part] = true
			sum += weight
			last = j
		}
		if sum > best {
			best, bestAt, bestEnd = sum, seen[i].token, seen[last].token
		}
	}
	from, to = around(body, tokens, bestAt, bestEnd)
	return from, to, max(best, 0)
}

// around grows a passage around a stretch of tokens, within its paragraph: from the start of its
// sentence if that is near, so that it can be read.
func around(body string, tokens []arabic.Token, at, last int) (from, to int) {
	start := strings.LastIndexByte(body[:tokens[at].Start], '\n') + 1
	end := len(body)
	if i := strings.IndexByte(body[tokens[at].Start:], '\n'); i >= 0 {
		end = tokens[at].Start + i
	}
	before := min(passageWords/3, passageWords-1-(last-at)) // all of the stretch is shown
	from, to = at, at
	for from > 0 && tokens[from-1].Start >= start && at-from < before && !endsSentence(body, tokens, from-1) {
		from--
	}
	for to+1 < len(tokens) && tokens[to+1].End <= end && to-from+1 < passageWords {
		to++
	}
	for from > 0 && tokens[from-1].Start >= start && to-from+1 < passageWords {
		from--
	}
	return from, to
}

func endsSentence(body string, tokens []arabic.Token, i int) bool {
	return i+1 < len(tokens) && strings.ContainsAny(body[tokens[i].End:tokens[i+1].Start], ".؟!…")
}

// cut writes the passage between two tokens into the hit.
func (e *Engine) cut(h *corpus.Hit, body string, tokens []arabic.Token, seen []sighting, from, to int) {
	if to < from {
		return
	}
	start, end := tokens[from].Start, tokens[to].End
	lineStart := strings.LastIndexByte(body[:start], '\n') + 1
	lineEnd := len(body)
	if i := strings.IndexByte(body[end:], '\n'); i >= 0 {
		lineEnd = end + i
	}
	// Marks and brackets at the ends belong to what they enclose.
	if from == 0 || tokens[from-1].End <= lineStart {
		start = lineStart
	} else if gap := body[tokens[from-1].End:start]; strings.ContainsAny(gap, " ") {
		start = tokens[from-1].End + strings.LastIndexByte(gap, ' ') + 1
	}
	if to+1 == len(tokens) || tokens[to+1].Start >= lineEnd {
		end = lineEnd
	} else if i := strings.IndexByte(body[end:tokens[to+1].Start], ' '); i >= 0 {
		end += i
	}
	h.Passage = strings.Clone(body[start:end])
	h.Clipped = [2]bool{start > lineStart, end < lineEnd}
	h.Paragraph = paragraphAt(body, start)
	for _, s := range seen {
		if s.span.Start >= start && s.span.End <= end {
			h.Marks = append(h.Marks, corpus.Span{Start: s.span.Start - start, End: s.span.End - start})
		}
	}
}

// paragraphAt counts the paragraphs of a body before an offset.
func paragraphAt(body string, at int) int { return strings.Count(body[:at], "\n") }

// hitEntities chooses the entities that explain a hit: those asked for, then those that the
// document mentions most.
func (e *Engine) hitEntities(mentions []bundle.Mention, f *found, req corpus.Request) []corpus.EntityRef {
	asked := make(map[int]bool)
	for _, p := range f.parts {
		for _, entity := range p.entities {
			asked[entity] = true
		}
	}
	for _, filter := range req.Filters { // filters on entities have all of them at hand
		if slices.Index(corpus.Facets[:], filter.Facet) >= len(corpus.Kinds) {
			continue
		}
		if entity, ok := e.b.FindEntity(filter.Value); ok {
			asked[entity] = true
		}
	}
	var refs []corpus.EntityRef
	for _, entity := range bundle.MostMentioned(mentions, asked) {
		refs = append(refs, e.b.EntityRef(entity))
	}
	return refs
}
