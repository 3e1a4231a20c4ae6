package arabic_test

import (
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// shared is a folder of evaluation data that may lie beside the checkout.
const shared = "../../../shared"

func open(t testing.TB, path string) *os.File {
	t.Helper()
	f, err := os.Open(filepath.Join(shared, path))
	if err != nil {
		t.Skipf("%s is not there: no evaluation data beside the checkout", path)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// newsLexicon counts the words of the first limit articles of one outlet.
func newsLexicon(t testing.TB, path string, limit int) arabic.Lexicon {
	t.Helper()
	zipped, err := gzip.NewReader(open(t, path))
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	seen := map[string]int{}
	var tokens []arabic.Token
	lines := bufio.NewScanner(zipped)
	lines.Buffer(nil, 1<<20)
	for n := 1; n <= limit && lines.Scan(); n++ {
		var doc struct{ Title, Text string }
		if err := json.Unmarshal(lines.Bytes(), &doc); err != nil {
			t.Fatal(err)
		}
		tokens = arabic.AppendTokens(tokens[:0], doc.Title+"\n"+doc.Text)
		for _, token := range tokens {
			if seen[token.Word] != n {
				seen[strings.Clone(token.Word)] = n
				counts[token.Word]++
			}
		}
	}
	return arabic.Lexicon{Count: func(word string) int { return counts[word] }}
}

// lemmas gives for every normalised word of the WikiNews texts its lemmas.
func lemmas(t testing.TB) map[string]map[string]bool {
	t.Helper()
	rows, err := csv.NewReader(open(t, "eval/lemma/wikinews-lemmas.csv")).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]map[string]bool{}
	for _, row := range rows[1:] {
		tokens := arabic.Tokenize(row[2])
		if len(tokens) != 1 || row[3] == "" || tokens[0].Word[0] < 0x80 {
			continue
		}
		word := tokens[0].Word
		if words[word] == nil {
			words[word] = map[string]bool{}
		}
		words[word][row[3]] = true
	}
	return words
}

// TestLemmas measures how well the keys of Stem agree with lemmas: of the pairs
// of words that share a key, how many share a lemma (P), and of those that
// share a lemma, how many share a key (R).
func TestLemmas(t *testing.T) {
	words := lemmas(t)
	lexicon := newsLexicon(t, "data/ant/skynews.jsonl.gz", 4000)
	byLemma, byStem := map[string][]string{}, map[string][]string{}
	for word, lemmas := range words {
		for lemma := range lemmas {
			byLemma[lemma] = append(byLemma[lemma], word)
		}
		stem := lexicon.Stem(word)
		byStem[stem] = append(byStem[stem], word)
	}
	wanted, given := pairs(byLemma), pairs(byStem)
	both := 0
	for pair := range given {
		if wanted[pair] {
			both++
		}
	}
	p, r := float64(both)/float64(len(given)), float64(both)/float64(len(wanted))
	f := 2 * p * r / (p + r)
	t.Logf("%d words: P %.3f R %.3f F1 %.3f", len(words), p, r, f)
	if f < 0.74 {
		t.Errorf("F1 %.3f, want at least 0.74", f)
	}
}

// pairs gives every pair of words that stand together in a group.
func pairs(groups map[string][]string) map[[2]string]bool {
	set := map[[2]string]bool{}
	for _, words := range groups {
		for i, a := range words {
			for _, b := range words[i+1:] {
				set[[2]string{min(a, b), max(a, b)}] = true
			}
		}
	}
	return set
}

// TestProbes checks one-word spellings that must find each other, first where
// the corpus is nothing but the probes' own words, then beside a news corpus.
func TestProbes(t *testing.T) {
	var probes [][3]string
	counts := map[string]int{}
	for lines := bufio.NewScanner(open(t, "eval/retrieval/probes.jsonl")); lines.Scan(); {
		var probe [3]string
		if err := json.Unmarshal(lines.Bytes(), &probe); err != nil {
			t.Fatal(err)
		}
		probes = append(probes, probe)
		for _, token := range arabic.Tokenize(probe[1]) {
			counts[token.Word]++
		}
	}
	for _, lexicon := range []arabic.Lexicon{
		{},
		{Count: func(word string) int { return counts[word] }},
		newsLexicon(t, "data/ant/skynews.jsonl.gz", 4000),
	} {
		key := func(text string) string { return lexicon.Stem(arabic.Tokenize(text)[0].Word) }
		for _, probe := range probes {
			if strings.HasPrefix(probe[0], "broken plural") || strings.HasPrefix(probe[0], "typo") {
				continue // not what a stem is for
			}
			if text, query := key(probe[1]), key(probe[2]); text != query {
				t.Errorf("%s: %s has the key %s, %s has %s", probe[0], probe[1], text, probe[2], query)
			}
		}
	}
}
