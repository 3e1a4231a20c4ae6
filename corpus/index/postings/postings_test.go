package postings_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/index/postings"
)

// TestExample checks the format against the example in the package documentation.
func TestExample(t *testing.T) {
	b := postings.NewBuilder()
	for range 2 {
		b.Add(postings.Document{})
	}
	b.Add(postings.Document{Words: []postings.Word{{Form: "هدنه", Stem: "هدنه", Body: 1}}})
	b.Add(postings.Document{Words: []postings.Word{{Form: "الهدنه", Stem: "هدنه", Body: 2}}})
	data := b.Bytes()
	for _, want := range []string{
		"000cd8a7d984d987d8afd986d9870a000108d987d8afd986d9870d01", // the block of the dictionary
		"070a010102000301", // the page: one record of seven bytes
	} {
		if raw, _ := hex.DecodeString(want); !bytes.Contains(data, raw) {
			t.Errorf("the index has no %s:\n%x", want, data)
		}
	}
}

// A naive index holds the expected lists, built in the simplest way.
type naive struct {
	documents int
	lists     map[string]postings.List // by place and word, stem, or field and value
	words     map[string]int
	stems     map[string]map[int]bool // the documents that have any word of a stem
}

// made returns an index of documents with few words, some frequent and some rare, and its
// expected contents.
func made(seed uint64, documents int) ([]byte, naive) {
	random := rand.New(rand.NewPCG(seed, 1))
	stems := []string{"هدن", "اتفاق", "قصف", "حلب", "ب", "bbc", strings.Repeat("طويل", 20)}
	clitics := []string{"", "", "ال", "و", "وال", "ب", strings.Repeat("ل", 40)}
	n := naive{documents, make(map[string]postings.List), make(map[string]int), make(map[string]map[int]bool)}
	b := postings.NewBuilder()
	for doc := range documents {
		words := make(map[string]postings.Word)
		for range random.IntN(40) {
			i, k := random.IntN(len(stems)), random.IntN(len(clitics))
			w := words[clitics[k]+stems[i*i/len(stems)]]
			w.Form, w.Stem = clitics[k]+stems[i*i/len(stems)], stems[i*i/len(stems)]
			if w.Form == "والهدن" { // a word with another stem that is itself a stem
				w.Stem = "حلب"
			} else if w.Form == "بهدن" {
				w.Stem = "والهدن"
			}
			switch random.IntN(8) {
			case 0:
				w.Title++
			case 1:
				w.Body++
				w.Lead++
			default:
				w.Body += 1 + random.IntN(3)*random.IntN(200)
			}
			words[w.Form] = w
		}
		d := postings.Document{Words: slices.Collect(maps.Values(words))}
		if random.IntN(5) == 0 {
			d.Compounds = append(d.Compounds, postings.Word{Stem: stems[random.IntN(3)], Body: 1}, postings.Word{Stem: "عبدالله", Title: 2})
		}
		d.Values = append(d.Values, postings.Value{Field: "day", Value: fmt.Sprintf("2018-%02d", random.IntN(12)), Times: 1})
		if random.IntN(3) == 0 {
			d.Values = append(d.Values, postings.Value{Field: "entity", Value: "Q" + fmt.Sprint(random.IntN(9)), Times: 1 + random.IntN(3)})
		}
		b.Add(d)
		n.add(doc, d)
	}
	return b.Bytes(), n
}

func (n *naive) add(doc int, d postings.Document) {
	put := func(name string, times int) {
		list := n.lists[name]
		switch last := len(list) - 1; {
		case times == 0:
		case last >= 0 && list[last].Doc == uint32(doc):
			list[last].Times += uint32(times)
		default:
			n.lists[name] = append(list, postings.Posting{Doc: uint32(doc), Times: uint32(times)})
		}
	}
	for _, w := range slices.Concat(d.Words, d.Compounds) {
		if n.stems[w.Stem] == nil {
			n.stems[w.Stem] = make(map[int]bool)
		}
		n.stems[w.Stem][doc] = true
		if w.Form != "" {
			put("word 0 "+w.Form, w.Body+w.Title)
			put("word 1 "+w.Form, w.Title)
			put("word 2 "+w.Form, w.Lead)
			n.words[w.Form]++
		}
		if w.Form != w.Stem {
			put("stem 0 "+w.Stem, w.Body+w.Title)
			put("stem 1 "+w.Stem, w.Title)
		}
		put("stem 2 "+w.Stem, w.Lead)
	}
	for _, v := range d.Values {
		put(v.Field+" "+v.Value, v.Times)
	}
}

func open(t testing.TB, data []byte) *postings.Index {
	t.Helper()
	x, err := postings.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestAgreesWithNaive asks for every list there is, twice, and for some that do not exist.
func TestAgreesWithNaive(t *testing.T) {
	for _, documents := range []int{0, 1, 15, 16, 129, 1000} {
		data, want := made(uint64(documents), documents)
		x := open(t, data)
		if x.Documents() != documents || x.WordCount() != len(want.words) {
			t.Errorf("%d documents and %d words, want %d and %d", x.Documents(), x.WordCount(), documents, len(want.words))
		}
		terms := append(slices.Collect(maps.Keys(want.words)), "هدن", "عبدالله", "", "لا شيء", "\xff")
		for range 2 {
			for _, term := range terms {
				for p := postings.Text; p <= postings.Lead; p++ {
					list, err := x.Word(term, p)
					same(t, fmt.Sprint("word ", p, " ", term), list, err, want)
					list, err = x.Stem(term, p)
					same(t, fmt.Sprint("stem ", p, " ", term), list, err, want)
				}
				if n, err := x.Spread(term); n != len(want.stems[term]) || err != nil {
					t.Errorf("%d documents have the stem %q (%v), want %d", n, term, err, len(want.stems[term]))
				}
				if n, err := x.Count(term); n != want.words[term] || err != nil {
					t.Errorf("%d documents have %q (%v), want %d", n, term, err, want.words[term])
				}
			}
		}
		for name := range want.lists {
			if field, value, _ := strings.Cut(name, " "); field != "word" && field != "stem" {
				list, err := x.Value(field, value)
				same(t, name, list, err, want)
			}
		}
		list, err := x.Value("day", "2019")
		same(t, "day 2019", list, err, want)
		list, err = x.Value("nowhere", "2019")
		same(t, "nowhere 2019", list, err, want)
	}
}

func same(t *testing.T, name string, got postings.List, err error, want naive) {
	t.Helper()
	if err != nil || !slices.Equal(got, want.lists[name]) {
		t.Errorf("%s of %d documents: %v (%v), want %v", name, want.documents, got, err, want.lists[name])
	}
}

// TestSameBytes checks that the order in which a document's words are added does not matter.
func TestSameBytes(t *testing.T) {
	a, _ := made(7, 300)
	b, _ := made(7, 300)
	if !bytes.Equal(a, b) {
		t.Error("the same documents gave other bytes")
	}
}

func TestSeek(t *testing.T) {
	var l postings.List
	for i := range uint32(50) {
		l = append(l, postings.Posting{Doc: i * i})
	}
	for from := range len(l) {
		for doc := range uint32(2600) {
			want := from
			for want < len(l) && l[want].Doc < doc {
				want++
			}
			if got := l.Seek(from, doc); got != want {
				t.Fatalf("Seek(%d, %d) = %d, want %d", from, doc, got, want)
			}
		}
	}
}

// TestRefuses truncates an index at every byte and flips every bit of some bytes: damaged data
// must never be answered from.
func TestRefuses(t *testing.T) {
	data, want := made(3, 200)
	for n := range data {
		if _, err := postings.Open(data[:n]); err == nil {
			t.Fatalf("opened when cut to %d of %d bytes", n, len(data))
		}
	}
	if _, err := postings.Open(append(slices.Clone(data), 0)); !errors.Is(err, postings.ErrCorrupt) {
		t.Errorf("a byte too many: %v", err)
	}
	other := slices.Clone(data)
	other[4]++
	if _, err := postings.Open(other); !errors.Is(err, postings.ErrVersion) {
		t.Errorf("another version: %v", err)
	}
	for at := 8; at < len(data); at += 1 + at%7 {
		damaged := slices.Clone(data)
		damaged[at] ^= 1 << (at % 8)
		x, err := postings.Open(damaged)
		if err != nil {
			continue
		}
		refused := false
		for name, list := range want.lists {
			got, err := ask(x, name)
			if refused = refused || err != nil; err == nil && !slices.Equal(got, list) {
				t.Fatalf("bit %d of byte %d turned: %s gives %v, want %v", at%8, at, name, got, list)
			}
		}
		if !refused {
			t.Fatalf("bit %d of byte %d turned: nothing is refused", at%8, at)
		}
	}
}

// ask returns a list of the index by its name in the naive index.
func ask(x *postings.Index, name string) (postings.List, error) {
	what, rest, _ := strings.Cut(name, " ")
	if what != "word" && what != "stem" {
		return x.Value(what, rest)
	}
	place, term := postings.Place(rest[0]-'0'), rest[2:]
	if what == "word" {
		return x.Word(term, place)
	}
	return x.Stem(term, place)
}
