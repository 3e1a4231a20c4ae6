package search_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestSpoken: what dialects put around a verb is read as nothing else, and said; names and nouns that
// look alike are left alone.
func TestSpoken(t *testing.T) {
	e := named(t, "يقول الجار إن البئر جافة، ويشتغل في الورشة.", "زار العم يوسف القرية، وقال نواف إنه باق.", "يتهم الحارس جاره.")
	for query, want := range map[string]string{
		"عم يشتغل":   "(or (and عم يشتغل) يشتغل)",
		"رح يقول":    "(or (and رح يقول) يقول)",
		"عم بيقول":   "(or (and عم بيقول) يقول)",
		"هيشتغل":     "(or هيشتغل يشتغل)",
		"مبيشتغلش":   "(or مبيشتغلش يشتغل)",
		"مابيشتغل":   "(or مابيشتغل يشتغل)",
		"بيشتغلش":    "(or بيشتغلش يشتغل)",
		"يشتغلش":     "(or يشتغلش يشتغل)",
		"عم يوسف":    "(and عم يوسف)",
		"عم نواف":    "(and عم نواف)",
		"عم بيان":    "(and عم بيان)",
		"رح بيان":    "(and رح بيان)",
		"بيتهم":      "بيتهم",
		"=هيشتغل":    "=هيشتغل",
		"راح القطار": "(and راح القطار)",
	} {
		if got := e.Search(corpus.Request{Query: query, Limit: 3}).Understood; got != want {
			t.Errorf("%q is taken for %s, want %s", query, got, want)
		}
	}
}
