package arabic_test

import (
	"bufio"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

var update = flag.Bool("update", false, "count the words that the tests ask for in the news beside the checkout again")

// counted is the file of the words that the tests ask for, with the number of
// documents that have them in 30,000 news articles.
const counted = "testdata/counts.tsv"

// asked records the words that the tests ask for, to write them when they are done.
var asked = struct {
	sync.Mutex
	counts map[string]int
}{counts: make(map[string]int)}

func TestMain(m *testing.M) {
	flag.Parse()
	code := m.Run()
	if code == 0 && *update && len(asked.counts) > 0 {
		var out strings.Builder
		for _, word := range slices.Sorted(maps.Keys(asked.counts)) {
			fmt.Fprintf(&out, "%s\t%d\n", word, asked.counts[word])
		}
		if err := os.WriteFile(counted, []byte(out.String()), 0o644); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 1
		}
	}
	os.Exit(code)
}

// news is a Lexicon of the words that the tests touch, with their counts in
// news. A word that is not in the file is not in the news.
func news(t testing.TB) arabic.Lexicon {
	t.Helper()
	if *update {
		all := newsCounts(t, 0)
		return arabic.Lexicon{Count: func(word string) int {
			asked.Lock()
			defer asked.Unlock()
			n := all[word]
			if n > 0 {
				asked.counts[word] = n
			}
			return n
		}}
	}
	f, err := os.Open(counted)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	counts := map[string]int{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		word, n, _ := strings.Cut(lines.Text(), "\t")
		if counts[word], err = strconv.Atoi(n); err != nil {
			t.Fatal(err)
		}
	}
	return arabic.Lexicon{Count: func(word string) int { return counts[word] }}
}
