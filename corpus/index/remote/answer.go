package remote

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"github.com/kashshaf/kashshaf/corpus"
)

// ErrQuestion is the error of an unknown or malformed question, or of one that asks for too much.
var ErrQuestion = errors.New("no question that is answered here")

// The limits of a single question.
const (
	mostHits     = 1000
	mostMembers  = 10_000 // the answer has only their ids
	mostTexts    = 200    // also the documents of a close-up
	mostSpeakers = 12     // each is a search in a cluster
	longest      = 16_000 // bytes of a text
)

// A question decodes its arguments and has an engine answer it.
type question func(ctx context.Context, e Answering, a *asked) ([]byte, error)

// questions returns all questions by name. It is a function because a package variable would be
// initialized in the browser's program too, which asks but never answers.
func questions() map[string]question {
	return map[string]question{
		"about": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			return answer(a, func() (corpus.About, error) { return e.About(ctx) })
		},
		"search": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			req := a.request()
			return answer(a, func() (corpus.Result, error) { return e.Search(ctx, req) })
		},
		"facets": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			req := a.request()
			return answer(a, func() (map[corpus.Facet][]corpus.FacetCount, error) { return e.Facets(ctx, req) })
		},
		"suggest": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			typed, limit := a.text(), a.number(50)
			return answer(a, func() ([]corpus.Suggestion, error) { return e.Suggest(ctx, typed, limit) })
		},
		"read": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			id := a.text()
			return answer(a, func() (corpus.Reading, error) { return e.Read(ctx, id) })
		},
		"story": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			id := a.text()
			return answer(a, func() ([]corpus.Report, error) { return e.Story(ctx, id) })
		},
		"found": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			id, query := a.text(), a.text()
			return answer(a, func() ([]corpus.Span, error) { return e.Found(ctx, id, query) })
		},
		"profile": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			id, contexts := a.text(), a.number(mostTexts)
			return answer(a, func() (corpus.Profile, error) { return e.Profile(ctx, id, contexts) })
		},
		"entities": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			return answer(a, func() ([]corpus.EntityCount, error) { return e.Entities(ctx) })
		},
		"explain": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			var hit corpus.Hit
			a.into(&hit)
			query := a.text()
			return answer(a, func() (corpus.Explanation, error) { return e.Explain(ctx, hit, query) })
		},
		"analyse": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			word := a.text()
			return answer(a, func() (corpus.WordAnalysis, error) { return e.Analyse(ctx, word) })
		},
		"statements": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			var req corpus.StatementRequest
			a.into(&req)
			a.check(len(req.Query) <= longest && req.Limit <= mostHits, "at most %d statements", mostHits)
			return answer(a, func() (corpus.StatementResult, error) { return e.Statements(ctx, req) })
		},
		"speakers": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			limit := a.number(mostSpeakers)
			return answer(a, func() ([]corpus.Speaker, error) { return e.Speakers(ctx, limit) })
		},
		"documents": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			return answer(a, func() ([]string, error) { return e.Documents(ctx) })
		},
		"members": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			req := a.requestOf(mostMembers)
			return answer(a, func() ([]string, error) { return e.Members(ctx, req) })
		},
		"dated": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			req := a.request()
			return answer(a, func() ([]corpus.DateCount, error) { return e.Dated(ctx, req) })
		},
		"closely": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			var ids []string
			a.into(&ids)
			query := a.text()
			a.check(len(ids) <= mostTexts, "at most %d documents", mostTexts)
			return answer(a, func() ([]corpus.Closeup, error) { return e.Closely(ctx, ids, query) })
		},
		"spread": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			var stems []string
			a.into(&stems)
			a.check(len(stems) <= mostHits, "at most %d stems", mostHits)
			return answer(a, func() ([]int, error) { return e.Spread(ctx, stems) })
		},
		"common": func(ctx context.Context, e Answering, a *asked) ([]byte, error) {
			limit := a.number(mostHits)
			return answer(a, func() ([]corpus.CommonWord, error) { return e.Common(ctx, limit) })
		},
	}
}

// Answer answers a question by its name. Its error wraps ErrQuestion if the question is not
// valid.
func Answer(ctx context.Context, e Answering, name string, arguments []byte) (data []byte, err error) {
	ask, ok := questions()[name]
	if !ok {
		return nil, fmt.Errorf("%w: %q", ErrQuestion, name)
	}
	a := &asked{}
	if json.Unmarshal(arguments, &a.list) != nil {
		return nil, fmt.Errorf("%w: its arguments are no JSON array", ErrQuestion)
	}
	return ask(ctx, e, a)
}

// answer asks an engine, if the arguments were valid, and encodes what it returns.
func answer[T any](a *asked, ask func() (T, error)) ([]byte, error) {
	if a.err == nil && len(a.list) > 0 {
		a.err = fmt.Errorf("%w: it has more arguments than are asked for", ErrQuestion)
	}
	if a.err != nil {
		return nil, a.err
	}
	value, err := ask()
	if err != nil {
		return nil, err
	}
	var s sent
	walk(reflect.ValueOf(&value).Elem(), func(ref *corpus.EntityRef) { s.Kinds = append(s.Kinds, int(ref.Kind)) },
		func(hit *corpus.Hit) { s.Clipped = append(s.Clipped, hit.Clipped) })
	if s.Value, err = json.Marshal(value); err != nil {
		return nil, fmt.Errorf("writing an answer: %w", err)
	}
	return json.Marshal(s)
}

// asked decodes arguments in order and keeps the first error.
type asked struct {
	list []json.RawMessage
	err  error
}

func (a *asked) into(value any) {
	if a.err != nil {
		return
	}
	if len(a.list) == 0 {
		a.err = fmt.Errorf("%w: it lacks an argument", ErrQuestion)
		return
	}
	if json.Unmarshal(a.list[0], value) != nil {
		a.err = fmt.Errorf("%w: one of its arguments is of another kind", ErrQuestion)
	}
	a.list = a.list[1:]
}

func (a *asked) check(ok bool, want string, most int) {
	if a.err == nil && !ok {
		a.err = fmt.Errorf("%w: want "+want, ErrQuestion, most)
	}
}

func (a *asked) text() (s string) {
	a.into(&s)
	a.check(len(s) <= longest, "at most %d bytes of text", longest)
	return s
}

func (a *asked) number(most int) (n int) {
	a.into(&n)
	a.check(n <= most, "a number of at most %d", most)
	return n
}

func (a *asked) request() corpus.Request { return a.requestOf(mostHits) }

func (a *asked) requestOf(most int) (req corpus.Request) {
	a.into(&req)
	a.check(len(req.Query) <= longest && req.Limit <= most && len(req.Filters) <= 100, "at most %d hits", most)
	return req
}
