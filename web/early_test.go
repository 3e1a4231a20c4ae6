package web

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
)

// crowded has many entities and few documents.
type crowded struct {
	*fake
	list []corpus.EntityCount
}

func (c crowded) Entities() []corpus.EntityCount { return c.list }

// TestEarlyNames: the most mentioned names come first, with their pages, then titles; and there
// are never more than a slow connection transfers quickly.
func TestEarlyNames(t *testing.T) {
	c := crowded{fake: newFake()}
	for i := range 3000 {
		name := ""
		for k := range 12 {
			name += string(rune('ء'+(i*7+k*k*13+i/9)%26)) + strings.Repeat(string(rune('ب'+(i/3+k)%20)), 1)
		}
		c.list = append(c.list, corpus.EntityCount{EntityRef: corpus.EntityRef{ID: fmt.Sprintf("x-%d-%x", i, i*i*7919), Kind: corpus.Place, Name: name}, Count: i})
	}
	data, err := earlyNamesOf(c, app.Files)
	if err != nil {
		t.Fatal(err)
	}
	if size, err := gzipped(data); err != nil || size > mostEarly {
		t.Errorf("%d bytes, want at most %d; %v", size, mostEarly, err)
	}
	var rows [][]any
	if err := json.Unmarshal(data, &rows); err != nil {
		t.Fatal(err)
	}
	if len(rows) < 300 || rows[0][5] != 2999. || rows[0][3] != "e/x-2999-"+fmt.Sprintf("%x", 2999*2999*7919)+".html" {
		t.Errorf("%d rows, the first %v", len(rows), rows[0])
	}
	if last := rows[len(rows)-1]; len(last) != 4 || !strings.HasPrefix(last[3].(string), "d/") {
		t.Errorf("the last is %v, want a title", last)
	}
}
