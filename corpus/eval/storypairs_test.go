package main

import (
	"fmt"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestStoryPairs checks that the same seed draws the same pairs, that no two articles are further
// apart than allowed, and what each pair represents.
func TestStoryPairs(t *testing.T) {
	var docs []corpus.Document
	for i := range 60 {
		docs = append(docs, corpus.Document{
			ID: fmt.Sprint("d", i), Date: corpus.Date(fmt.Sprintf("2018-05-%02d", 1+i%20)),
			Title: fmt.Sprintf("زلزال يضرب جزيرة لومبوك مرة%d", i%7), Body: fmt.Sprintf("ضرب زلزال قوي جزيرة%d الإندونيسية وأوقع عشرات%d القتلى.", i%5, i%3),
		})
	}
	text := func(docs []corpus.Document, seed string) (s string) {
		for _, p := range storyPairs(docs, seed, 45) {
			a, b := p.a.Date, p.b.Date
			if a > b || string(b[8:]) > fmt.Sprintf("%02d", int(a[8]-'0')*10+int(a[9]-'0')+pairDays) {
				t.Errorf("%s and %s are of %s and %s", p.a.ID, p.b.ID, a, b)
			}
			if p.weight < 1 {
				t.Errorf("a pair stands for %v pairs", p.weight)
			}
			s += fmt.Sprint(p.a.ID, " ", p.b.ID, "\n")
		}
		return s
	}
	first := text(docs, "a")
	if first == "" || first != text(docs, "a") {
		t.Error("nothing is drawn, or not the same again")
	}
	if first == text(docs, "b") {
		t.Error("another seed draws the same")
	}
}
