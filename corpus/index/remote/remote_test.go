package remote_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/remote"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

var _ app.Engine = remote.Engine{}

// over returns an engine, and the same one asked over a line.
func over(t *testing.T) (near app.Engine, far remote.Engine) {
	c, _, err := pipeline.Collect(filepath.Join("..", "..", "documents"), pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	block, err := pipeline.Bundle(c, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	local, err := search.Open(block)
	if err != nil {
		t.Fatal(err)
	}
	near = app.AtOnce(local)
	return near, remote.Engine{Ask: func(ctx context.Context, name string, arguments []byte) ([]byte, error) {
		data, err := remote.Answer(ctx, near, name, arguments)
		if errors.Is(err, app.ErrNothing) {
			err = remote.ErrNothing
		}
		return data, err
	}}
}

// TestSame checks that an engine asked over a line returns the same as the engine itself, in
// every field.
func TestSame(t *testing.T) {
	near, far := over(t)
	ctx := t.Context()
	compare := func(name string, want any, wantErr error, got any, gotErr error) {
		t.Helper()
		if wantErr != nil || gotErr != nil {
			t.Errorf("%s: %v, %v", name, wantErr, gotErr)
		}
		if a, b := deep(got), deep(want); a != b {
			t.Errorf("%s\n got %.800s\nwant %.800s", name, a, b)
		}
	}
	both := func(name string, call func(app.Engine) (any, error)) {
		t.Helper()
		want, wantErr := call(near)
		got, gotErr := call(far)
		compare(name, want, wantErr, got, gotErr)
	}
	req := corpus.Request{Query: "هدنة بوتين", Limit: 10, Filters: []corpus.Filter{{Facet: corpus.FacetPlace, Value: "idlib"}}}
	both("about", func(e app.Engine) (any, error) { return e.About(ctx) })
	both("search", func(e app.Engine) (any, error) { return e.Search(ctx, req) })
	both("facets", func(e app.Engine) (any, error) {
		facets, err := e.Facets(ctx, req)
		for _, counts := range facets {
			for i := range counts {
				counts[i].At = nil // which stays behind
			}
		}
		return facets, err
	})
	both("suggest", func(e app.Engine) (any, error) { return e.Suggest(ctx, "بو", 8) })
	both("story", func(e app.Engine) (any, error) { return e.Story(ctx, "2018-12-04-two-files-one-day") })
	both("read", func(e app.Engine) (any, error) { return e.Read(ctx, "2018-12-04-two-files-one-day") })
	both("found", func(e app.Engine) (any, error) { return e.Found(ctx, "2018-12-04-two-files-one-day", "هدنة") })
	both("profile", func(e app.Engine) (any, error) { return e.Profile(ctx, "idlib", 5) })
	both("entities", func(e app.Engine) (any, error) { return e.Entities(ctx) })
	both("analyse", func(e app.Engine) (any, error) { return e.Analyse(ctx, "بوتين") })
	both("statements", func(e app.Engine) (any, error) {
		return e.Statements(ctx, corpus.StatementRequest{Query: "إدلب", Limit: 5})
	})
	both("speakers", func(e app.Engine) (any, error) { return e.Speakers(ctx, 3) })
	both("documents", func(e app.Engine) (any, error) { return e.Documents(ctx) })
	both("members", func(e app.Engine) (any, error) { return e.Members(ctx, req) })
	both("dated", func(e app.Engine) (any, error) { return e.Dated(ctx, req) })
	both("closely", func(e app.Engine) (any, error) {
		return e.Closely(ctx, []string{"2018-12-04-two-files-one-day"}, "بوتين")
	})
	both("spread", func(e app.Engine) (any, error) { return e.Spread(ctx, []string{"هدن"}) })
	both("common", func(e app.Engine) (any, error) { return e.Common(ctx, 5) })
	both("explain", func(e app.Engine) (any, error) {
		r, err := e.Search(ctx, req)
		if err != nil {
			return nil, err
		}
		return e.Explain(ctx, r.Hits[0], req.Query)
	})
	if _, err := far.Read(ctx, "none"); !errors.Is(err, remote.ErrNothing) {
		t.Errorf("a document that is not there: %v", err)
	}
}

// deep prints a value with what its pointers point to; empty and nil slices are printed alike.
func deep(v any) string {
	var b strings.Builder
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer, reflect.Interface:
			if v.IsNil() {
				b.WriteString("nil ")
				return
			}
			walk(v.Elem())
		case reflect.Slice, reflect.Array:
			b.WriteByte('[')
			for i := range v.Len() {
				walk(v.Index(i))
			}
			b.WriteByte(']')
		case reflect.Struct:
			for i := range v.NumField() {
				b.WriteString(v.Type().Field(i).Name + ":")
				walk(v.Field(i))
			}
		default:
			if v.IsValid() {
				fmt.Fprint(&b, v, " ")
			}
		}
	}
	walk(reflect.ValueOf(v))
	return b.String()
}

func TestNoQuestion(t *testing.T) {
	near, _ := over(t)
	for name, arguments := range map[string]string{
		"search": `[]`, "read": `[1]`, "suggest": `["x", 1000]`, "analyse": `"x"`, "remove": `[]`, "about": `[1]`,
		"found": `["a", "` + strings.Repeat("x", 20_000) + `"]`, "members": `[{"Limit": 20000}]`, "dated": `[{"Limit": 5000}]`,
		"closely": `[["` + strings.Repeat(`a","`, 200) + `a"], "x"]`,
	} {
		if _, err := remote.Answer(t.Context(), near, name, []byte(arguments)); !errors.Is(err, remote.ErrQuestion) {
			t.Errorf("%s %.40s: got %v, want that it is no question", name, arguments, err)
		}
	}
}

func FuzzAnswer(f *testing.F) {
	f.Add("search", `[{"Query":"x"}]`)
	f.Add("suggest", `["x",3]`)
	f.Add("closely", `[["a","b"],"x"]`)
	f.Fuzz(func(t *testing.T, name, arguments string) {
		_, err := remote.Answer(t.Context(), nowhere{}, name, []byte(arguments))
		if err == nil {
			t.Errorf("%s %s is answered by an engine that knows nothing", name, arguments)
		}
	})
}

// nowhere is an engine that knows nothing.
type nowhere struct{ app.Engine }

var errNowhere = errors.New("nowhere")

func (nowhere) About(context.Context) (corpus.About, error) { return corpus.About{}, errNowhere }
func (nowhere) Search(context.Context, corpus.Request) (corpus.Result, error) {
	return corpus.Result{}, errNowhere
}
func (nowhere) Facets(context.Context, corpus.Request) (map[corpus.Facet][]corpus.FacetCount, error) {
	return nil, errNowhere
}
func (nowhere) Suggest(context.Context, string, int) ([]corpus.Suggestion, error) {
	return nil, errNowhere
}
func (nowhere) Read(context.Context, string) (corpus.Reading, error) {
	return corpus.Reading{}, errNowhere
}
func (nowhere) Found(context.Context, string, string) ([]corpus.Span, error) { return nil, errNowhere }
func (nowhere) Profile(context.Context, string, int) (corpus.Profile, error) {
	return corpus.Profile{}, errNowhere
}
func (nowhere) Entities(context.Context) ([]corpus.EntityCount, error) { return nil, errNowhere }
func (nowhere) Explain(context.Context, corpus.Hit, string) (corpus.Explanation, error) {
	return corpus.Explanation{}, errNowhere
}
func (nowhere) Analyse(context.Context, string) (corpus.WordAnalysis, error) {
	return corpus.WordAnalysis{}, errNowhere
}
func (nowhere) Statements(context.Context, corpus.StatementRequest) (corpus.StatementResult, error) {
	return corpus.StatementResult{}, errNowhere
}
func (nowhere) Speakers(context.Context, int) ([]corpus.Speaker, error)   { return nil, errNowhere }
func (nowhere) Story(context.Context, string) ([]corpus.Report, error)    { return nil, errNowhere }
func (nowhere) Documents(context.Context) ([]string, error)               { return nil, errNowhere }
func (nowhere) Members(context.Context, corpus.Request) ([]string, error) { return nil, errNowhere }
func (nowhere) Dated(context.Context, corpus.Request) ([]corpus.DateCount, error) {
	return nil, errNowhere
}
func (nowhere) Closely(context.Context, []string, string) ([]corpus.Closeup, error) {
	return nil, errNowhere
}
func (nowhere) Spread(context.Context, []string) ([]int, error)          { return nil, errNowhere }
func (nowhere) Common(context.Context, int) ([]corpus.CommonWord, error) { return nil, errNowhere }
