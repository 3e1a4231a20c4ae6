package search_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// shippedEngine returns an engine over the corpus that ships.
func shippedEngine(t testing.TB) *search.Engine {
	t.Helper()
	return collected(t, filepath.Join("..", "..", "documents"))
}

// knowledge is read once for all collections of these tests.
var knowledge = sync.OnceValues(func() (*pipeline.Knowledge, error) { return pipeline.Know("") })

func collected(t testing.TB, dir string) *search.Engine {
	t.Helper()
	known, err := knowledge()
	if err != nil {
		t.Fatal(err)
	}
	c, _, err := pipeline.Collect(dir, pipeline.Options{Knowledge: known})
	if err != nil {
		t.Fatal(err)
	}
	return engineOf(t, c)
}

// TestEverydayWords: no word is taken for another, neither those that every reader knows, nor
// names, nor function words, nor words that were once replaced.
func TestEverydayWords(t *testing.T) {
	e := shippedEngine(t)
	data, err := os.ReadFile(filepath.Join("..", "..", "eval", "everyday.txt"))
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(string(data))
	if len(words) != 200 {
		t.Errorf("%d everyday words, want 200", len(words))
	}
	absent := 0
	for _, word := range append(words, strings.Fields(`Makkah Saddam Arafat Hudaydah الفلوجة عرفات نواكشوط طنجة مسقط صدام خديجة كريستيانو
		لولا ريثما كلما حيثما بأنه لعل سوف إياك`)...) {
		r := e.Search(corpus.Request{Query: word, Limit: 1})
		if len(r.Corrections) > 0 {
			t.Errorf("%s is replaced by %s (%d documents)", word, r.Corrections[0].To, r.Total)
		}
		if r.Total == 0 {
			absent++
			t.Logf("%s: in no document, offered %q", word, r.DidYouMean)
		}
	}
	t.Logf("%d of %d words are in no document", absent, len(words)+20)
}
