package identity_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestFuller: a short form goes to the entity that the document names in full.
func TestFuller(t *testing.T) {
	for text, want := range map[string]string{
		"خبر\nأعلن البنك الأهلي للواحة أرباحه، وقال البنك الأهلي إنها ارتفعت": "bank-of-the-oasis bank-of-the-oasis",
		"خبر\nقال البنك الأهلي إن الأرباح ارتفعت":                             "x-bank",
	} {
		if got := settled(t, "1", text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// TestShort: a word that is unique to one foreign name of a body means that body throughout the
// collection, and a body of a part of a country is not the country's.
func TestShort(t *testing.T) {
	for text, want := range map[string]string{
		"خبر\nفاز غولدن ستيت وريورز أمس، ثم خسر وريورز": "x-warriors x-warriors",
		"خبر\nخسر وريورز": "x-warriors-alone",
		"خبر\nفاز غولدن ستيت وريورز أمس. خسر وريورز ثم فاز وريورز":   "x-warriors x-warriors x-warriors",
		"خبر\nوافق مجلس النواب في ولاية فلوريدا في الولايات المتحدة": "x-x-house-1 united-states",
	} {
		got := settled(t, "1", text)
		if i := strings.Index(got, "x-house-"); i >= 0 {
			j := i + strings.IndexByte(got[i:]+" ", ' ')
			got = "x-" + got[:i] + "x-house-1" + got[j:]
		}
		if got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// TestShortOfRare: a word that is mentioned more often than the longer name that begins with it
// does not mean that name: «نابولي» is not «نابولي أنسين».
func TestShortOfRare(t *testing.T) {
	j := judge(t)
	var docs []corpus.Document
	var mentions [][]corpus.Mention
	var list []corpus.Entity
	for i, text := range []string{"خبر\nفاز غولدن ستيت وريورز", "خبر\nخسر وريورز", "خبر\nفاز وريورز"} {
		d, m, l := annotate(t, fmt.Sprint(i), text)
		docs, mentions, list = append(docs, d), append(mentions, m), l
	}
	j.Settle(docs, mentions, list)
	if got := mentions[1][0].Entity; got != "x-warriors-alone" {
		t.Errorf("got %s", got)
	}
}

// TestOrder: the result does not depend on the order in which the cores finish.
func TestOrder(t *testing.T) {
	j := judge(t)
	run := func() string {
		var docs []corpus.Document
		var mentions [][]corpus.Mention
		var list []corpus.Entity
		for i, country := range []string{"مصر", "تونس", "الأردن", "تركيا", "العراق", "", ""} {
			d, m, l := annotate(t, fmt.Sprint(i), "خبر من "+country+"\nأقر مجلس الوزراء في "+country+" شيئا")
			docs, mentions, list = append(docs, d), append(mentions, m), l
		}
		return fmt.Sprint(j.Settle(docs, mentions, list), mentions)
	}
	first := run()
	for range 5 {
		if got := run(); got != first {
			t.Fatalf("got %s\nthen %s", first, got)
		}
	}
}
