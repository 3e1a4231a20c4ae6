package search_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// TestApart: a document that is shown is fetched without others if the host supports ranges; if it
// does not, the answers are the same.
func TestApart(t *testing.T) {
	c := &corpus.Corpus{Mentions: make([][]corpus.Mention, 300)}
	random := rand.New(rand.NewPCG(5, 6))
	for i := range 300 {
		var body strings.Builder
		for range 150 {
			for range 5 {
				body.WriteRune('ب' + rune(random.IntN(8)))
			}
			body.WriteByte(' ')
		}
		if i%25 == 7 { // far from each other
			body.WriteString("هدنة")
		}
		c.Documents = append(c.Documents, corpus.Document{ID: fmt.Sprint("d", i), Title: fmt.Sprint("خبر ", i), Date: "2018-05-01", Body: body.String()})
	}
	block, err := search.Write(c, bundle.Options{Compress: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var bytes [2]int
	var answers [2]corpus.Result
	for i, whole := range []bool{false, true} {
		s := divide(t, block)
		s.whole = whole
		e := s.open(t)
		answers[i] = e.Search(corpus.Request{Query: "هدنة", Limit: 10})
		bytes[i] = e.Got().Bytes["docs"]
	}
	if !reflect.DeepEqual(answers[0], answers[1]) || len(answers[0].Hits) != 10 {
		t.Errorf("by ranges %d hits, by files %d, which differ", len(answers[0].Hits), len(answers[1].Hits))
	}
	if bytes[0] == 0 || 3*bytes[0] > bytes[1] {
		t.Errorf("ten documents of 300 take %d bytes by ranges, %d by files", bytes[0], bytes[1])
	}
}

// TestAhead: what comes while nothing is asked for comes a little at a time, comes to an end, and is
// not waited for by what views read.
func TestAhead(t *testing.T) {
	whole := block(t, texts)
	s := divide(t, whole)
	e := s.open(t)
	for steps := 0; ; steps++ {
		clear(s.took)
		more := e.Ahead()
		if files := len(s.took); files > 3 || more != (files > 0) || steps > 100 {
			t.Fatalf("step %d brought %d files and said there is more: %v", steps, files, more)
		}
		if !more {
			break
		}
	}
	stems := []string{"هدنة", "قصف", "روسيا", "وزير", "مجلس"}
	waits := e.Got().Waits
	got := e.Spread(stems)
	if now := e.Got().Waits; now != waits {
		t.Errorf("counting words waited %d times", now-waits)
	}
	all, err := search.Open(whole)
	if err != nil {
		t.Fatal(err)
	}
	if want := all.Spread(stems); !reflect.DeepEqual(got, want) {
		t.Errorf("counted %v, want %v", got, want)
	}
	if all.Ahead() {
		t.Error("a bundle in one piece says that more is to come")
	}
}

// TestAbsent: a file that does not come fails only the current request, and a wrong file is
// requested once more.
func TestAbsent(t *testing.T) {
	s := divide(t, block(t, texts))
	e := s.open(t)
	ask := func() (r corpus.Result, err error) {
		defer func() {
			if p := recover(); p != nil {
				err = p.(error)
			}
		}()
		return e.Search(corpus.Request{Query: "هدنة", Limit: 10}), nil
	}
	gone := errors.New("no line")
	s.spoil = func(string, []byte, bool) ([]byte, error) { return nil, gone }
	if _, err := ask(); !errors.Is(err, gone) {
		t.Errorf("without a line: %v", err)
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	e.Within(ctx)
	s.spoil = nil
	if _, err := ask(); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	e.Within(context.Background())
	s.spoil = func(_ string, file []byte, again bool) ([]byte, error) {
		if !again {
			return file[:len(file)-1], nil
		}
		return file, nil
	}
	if r, err := ask(); err != nil || r.Total == 0 {
		t.Errorf("files that are cut short the first time: %d hits, %v", r.Total, err)
	}
}
