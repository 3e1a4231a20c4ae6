package search_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// TestPairsBeside: words that are side by side as in the query rank above the same words in one
// passage.
func TestPairsBeside(t *testing.T) {
	e, err := search.Open(block(t, []corpus.Document{
		{ID: "apart", Title: "خبر", Body: "البيضاء مدينة فيها ثلج وحديقة وطائر وشجرة."},
		{ID: "beside", Title: "خبر", Body: "مدينة البيضاء فيها ثلج وحديقة وطائر وشجرة."},
	}))
	if err != nil {
		t.Fatal(err)
	}
	if got := ids(e.Search(corpus.Request{Query: "مدينة البيضاء", Limit: 2})); got != "beside apart" {
		t.Errorf("got %q, want the words side by side first", got)
	}
}
