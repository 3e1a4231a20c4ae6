package pipeline

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestEditionTellsAll changes every field of what is numerous, however deep, and expects another
// edition each time: a field that is added must be hashed, too.
func TestEditionTellsAll(t *testing.T) {
	fresh := func() *corpus.Corpus {
		return &corpus.Corpus{
			Documents:  []corpus.Document{{Topics: []string{""}, BasedOn: []string{""}, Marks: []corpus.Mark{{}}, Part: corpus.Part{Chapters: []string{""}}}},
			Mentions:   [][]corpus.Mention{{{}}},
			Statements: [][]corpus.Statement{{{With: []string{""}, About: []string{""}}}},
			Times:      [][]corpus.TimeExpression{{{}}},
		}
	}
	seen := map[string]string{edition(fresh()): "nothing"}
	n := 0
	for _, root := range []string{"Documents", "Mentions", "Statements", "Times"} {
		for at := 0; ; at++ {
			c := fresh()
			left := at
			name := change(reflect.ValueOf(c).Elem().FieldByName(root), root, &left)
			if name == "" {
				break
			}
			n++
			id := edition(c)
			if other := seen[id]; other != "" {
				t.Errorf("a change of %s gives the same edition as one of %s", name, other)
			}
			seen[id] = name
		}
	}
	if n < 40 {
		t.Errorf("%d fields were changed, want all", n)
	}
}

// change changes the field that comes after *left others and returns its name; "" if there are not
// so many.
func change(v reflect.Value, name string, left *int) string {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if done := change(v.Field(i), name+"."+v.Type().Field(i).Name, left); done != "" {
				return done
			}
		}
		return ""
	case reflect.Slice:
		for i := range v.Len() {
			if done := change(v.Index(i), fmt.Sprintf("%s[%d]", name, i), left); done != "" {
				return done
			}
		}
		return ""
	}
	if *left--; *left >= 0 {
		return ""
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString("changed")
	case reflect.Int:
		v.SetInt(7)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Float64:
		v.SetFloat(0.5)
	default:
		panic("edition test: cannot change a " + v.Kind().String())
	}
	return name
}

// TestEditionOfPlaces: the location of a place distinguishes editions, but its address in memory
// does not.
func TestEditionOfPlaces(t *testing.T) {
	at := func(p *corpus.Point) string {
		return edition(&corpus.Corpus{Entities: []corpus.Entity{{ID: "a", Kind: corpus.Place, At: p}}})
	}
	if here, again := at(&corpus.Point{Lat: 33.5, Lon: 36.3}), at(&corpus.Point{Lat: 33.5, Lon: 36.3}); here != again {
		t.Error("the same place gives two editions")
	}
	if at(&corpus.Point{Lat: 33.5, Lon: 36.3}) == at(&corpus.Point{Lat: 33.5, Lon: 36.4}) || at(&corpus.Point{}) == at(nil) {
		t.Error("two places give one edition")
	}
}
