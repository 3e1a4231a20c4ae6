package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A collection of a hundred thousand articles is made from the existing ones, which are repeated
// until there are enough. The first round is unchanged. In each later one a share of the running
// words is replaced by others of the collection, so that no article counts as a copy of its
// model, and most of the rare words by invented ones: vocabulary and names grow about as they
// would with that many real articles (Heaps' law: between 9,000 and 30,000 ANT articles the
// vocabulary grows as the .50th power of the running words, from 144,000 to 262,000). The same
// seed makes the same collection.

// seed is the seed of all random choices.
const seed = 13

const (
	swapped  = .15 // share of the running words of a later round that are replaced
	rare     = 6   // the highest frequency of a word that is replaced by an invented one
	invented = .8  // share of these, in each round
	pooled   = 1 << 18
)

// A made collection holds the words of its models.
type made struct {
	counts map[string]int
	pool   []string // an even sample of the running words
}

// An article is a line of the models. Other fields are dropped.
type article struct {
	ID       string `json:"id"`
	URL      string `json:"url"`
	Outlet   string `json:"outlet"`
	Category string `json:"category"`
	Title    string `json:"title"`
	Date     string `json:"date"`
	Author   string `json:"author"`
	Abstract string `json:"abstract"`
	Text     string `json:"text"`
}

// grow writes n articles into a folder, one file for each file of models and round.
func grow(articles, folder string, n int) error {
	files, err := filepath.Glob(filepath.Join(articles, "*.jsonl.gz"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no .jsonl.gz files in %q: %w", articles, err)
	}
	models := make([][]article, len(files))
	m := made{counts: make(map[string]int)}
	draw := rand.New(rand.NewPCG(seed, 0))
	running := 0
	for i, name := range files {
		if models[i], err = readArticles(name); err != nil {
			return fmt.Errorf("reading %q: %w", name, err)
		}
		for _, a := range models[i] {
			for _, w := range strings.Fields(a.Title + " " + a.Text) {
				_, w, _ = core(w)
				m.counts[w]++
				if running++; len(m.pool) < pooled {
					m.pool = append(m.pool, w)
				} else if at := draw.IntN(running); at < pooled {
					m.pool[at] = w
				}
			}
		}
	}
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	total := 0
	for _, list := range models {
		total += len(list)
	}
	for round := 0; n > 0; round++ {
		part := min(n, total)
		n -= part
		for i, name := range files {
			take := models[i][:part*len(models[i])/total]
			base := strings.TrimSuffix(filepath.Base(name), ".jsonl.gz")
			if err := m.write(filepath.Join(folder, fmt.Sprintf("%s-%d.jsonl", base, round)), take, round); err != nil {
				return err
			}
		}
	}
	return nil
}

func readArticles(name string) (list []article, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var a article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return nil, err
		}
		list = append(list, a)
	}
	return list, lines.Err()
}

// write writes a round of a file of models.
func (m *made) write(name string, models []article, round int) error {
	var out bytes.Buffer
	lines := json.NewEncoder(&out)
	lines.SetEscapeHTML(false)
	for _, a := range models {
		if err := lines.Encode(m.another(a, round)); err != nil {
			return err
		}
	}
	return os.WriteFile(name, out.Bytes(), 0o644)
}

// another makes the article of a round from its model: some years earlier, with other words.
func (m *made) another(a article, round int) article {
	if round == 0 {
		return a
	}
	draw := rand.New(rand.NewPCG(hash(a.ID), uint64(seed+round)))
	a.ID += "-" + strconv.Itoa(round)
	a.URL += "#" + strconv.Itoa(round)
	if year, err := strconv.Atoi(a.Date[:min(4, len(a.Date))]); err == nil && a.Date != "2020-02-29" {
		a.Date = strconv.Itoa(year-round) + a.Date[4:]
	}
	for _, text := range []*string{&a.Title, &a.Abstract, &a.Text} {
		*text = m.reworded(*text, draw, round)
	}
	return a
}

// reworded returns a text with some of its words replaced, its lines and punctuation unchanged.
func (m *made) reworded(text string, draw *rand.Rand, round int) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		for i, field := range strings.Fields(line) {
			if i > 0 {
				out.WriteByte(' ')
			}
			before, word, after := core(field)
			if word != "" && draw.Float64() < swapped {
				word = m.pool[draw.IntN(len(m.pool))]
			}
			out.WriteString(before + m.coined(word, round) + after)
		}
		if strings.HasSuffix(line, "\n") {
			out.WriteByte('\n')
		}
	}
	return out.String()
}

// letters are the letters invented words are made of, about as frequent as in news.
var letters = []rune("بتثجحخدذرزسشصضطظعغفقكلمنهيبترسدعقلمنري")

// coined returns the replacement of a word in a round: the word itself if it is not rare, and for
// some rare ones; otherwise a word that differs from it in root letters, the same one wherever
// the word occurs in that round.
func (m *made) coined(word string, round int) string {
	runes := []rune(word)
	h := hash(word + "/" + strconv.Itoa(seed+round))
	if m.counts[word] > rare || len(runes) < 4 || float64(h%1000)/1000 >= invented || !slices.Contains(letters, runes[len(runes)/2]) {
		return word
	}
	draw := rand.New(rand.NewPCG(h, 1))
	for change := 2; change > 0; change-- { // after what may be an article or a conjunction
		if at := min(2, len(runes)-2) + draw.IntN(max(1, len(runes)-3)); slices.Contains(letters, runes[at]) {
			runes[at] = letters[draw.IntN(len(letters))]
		}
	}
	return string(runes)
}

// core splits a field into its word and the punctuation around it.
func core(field string) (before, word, after string) {
	isSign := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) }
	word = strings.TrimLeftFunc(field, isSign)
	before = field[:len(field)-len(word)]
	trimmed := strings.TrimRightFunc(word, isSign)
	return before, trimmed, word[len(trimmed):]
}

func hash(text string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(text))
	return binary.BigEndian.Uint64(h.Sum(nil))
}
