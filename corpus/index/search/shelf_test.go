package search_test

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// A shelf holds the files of a divided bundle.
type shelf struct {
	head  []byte
	files map[string][]byte
	spoil func(name string, file []byte, again bool) ([]byte, error) // nil returns them as they are
	whole bool                                                       // whole files are returned instead of stretches

	mu   sync.Mutex
	took map[string]int
}

func divide(t testing.TB, block []byte) *shelf {
	t.Helper()
	head, files, err := search.Divide(block, nil)
	if err != nil {
		t.Fatal(err)
	}
	s := &shelf{head: head, files: make(map[string][]byte), took: make(map[string]int)}
	for _, f := range files {
		s.files[f.Name] = f.Data
	}
	return s
}

func (s *shelf) fetch(ctx context.Context, want bundle.Want) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.took[want.Name]++
	file, ok := s.files[want.Name]
	if !ok || len(file) != want.Size {
		return nil, fmt.Errorf("no file %q of %d bytes", want.Name, want.Size)
	}
	if want.To > 0 && !s.whole {
		file = file[want.From:want.To]
	}
	if s.spoil != nil {
		return s.spoil(want.Name, file, want.Again)
	}
	return file, ctx.Err()
}

func (s *shelf) open(t testing.TB) *search.Engine {
	t.Helper()
	e, err := search.OpenPartly(s.head, s.fetch)
	if err != nil {
		t.Fatal(err)
	}
	return e
}
