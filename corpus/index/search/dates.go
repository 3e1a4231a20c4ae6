package search

import (
	"fmt"
	"slices"
	"strings"

	blevesearch "github.com/blevesearch/bleve/v2/search"
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// longestDate bounds the words of a query that are tried as one date: «الخامس» is not a date, «15
// آذار (مارس) 2019» has four words.
const longestDate = 5

// An on node is a range of days, both ends included: it finds the documents of those days and those
// whose text names one of the days or the whole range. It appears in the tree that is executed and
// printed.
type on struct{ first, last corpus.Date }

// String prints the day or the days.
func (o on) String() string { return "date:" + o.text() }

func (o on) text() string {
	switch {
	case o.first == o.last:
		return string(o.first)
	case o.first.Month().First() == o.first && o.first.Month().Last() == o.last:
		return string(o.first.Month())
	}
	return string(o.first) + "/" + string(o.last)
}

// dated replaces runs of plain words that are a day, a month of a year or the name of a month by
// what they mean.
func (e *Engine) dated(nodes []query.Node) []query.Node {
	var out []query.Node
	for i := 0; i < len(nodes); {
		if i == 0 || oneWord(nodes[i-1]) != "ما" { // «ما بعد 2011»
			if n, used := e.spanning(nodes[i:]); used > 0 {
				out = append(out, n)
				i += used
				continue
			}
		}
		run := 0
		for run < longestDate && i+run < len(nodes) && plain(nodes[i+run]) {
			run++
		}
		said := 0 // before a date
		for said < run && dateWords[oneWord(nodes[i+said])] {
			said++
		}
		if said > 0 && e.isDate(nodes[i+said:i+run]) {
			i += said
			continue
		}
		n, used := nodes[i], 1
		for ; run > 0; run-- {
			words := nodes[i : i+run : i+run]
			text := strings.Join(texts(words), " ")
			if days, ok := readDate(text); ok {
				n, used = rendered{words: words, alternatives: []query.Node{days}, texts: []string{days.text()}, side: true}, run
				break
			}
			if alternatives, shown := e.dayOfYears(text); alternatives != nil {
				n, used = rendered{words: words, alternatives: alternatives, texts: shown, side: true}, run
				break
			}
			if others := e.otherMonths(text); others != nil && (i == 0 || !plain(nodes[i-1]) || e.asOne(typed(nodes[i-1])+" "+text) == nil) {
				month := rendered{words: words, alternatives: others, side: true}
				for _, other := range others {
					month.texts = append(month.texts, typed(other))
				}
				n, used = month, run
				break
			}
		}
		out = append(out, n)
		i += used
	}
	return out
}

// dateWords precede a date and add nothing to it: «يوم 9 يناير», «في شهر مايو 2019».
var dateWords = arabic.WordSet("في يوم شهر تاريخ بتاريخ")

// isDate reports whether plain words begin with a day or a month.
func (e *Engine) isDate(nodes []query.Node) bool {
	for run := len(nodes); run > 0; run-- {
		text := strings.Join(texts(nodes[:run]), " ")
		if _, ok := readDate(text); ok || e.otherMonths(text) != nil {
			return true
		}
		if days, _ := e.dayOfYears(text); days != nil {
			return true
		}
	}
	return false
}

// dayOfYears returns the days that a day without a year («4 ديسمبر», «4/12») may be, among the
// dates of documents, latest first, and then the other names that texts give it.
func (e *Engine) dayOfYears(text string) (nodes []query.Node, shown []string) {
	ws := calendar.Words(text, longestDate)
	day, month := dayAndMonth(ws)
	if month == 0 {
		return nil, nil
	}
	end := fmt.Sprintf("-%02d-%02d", month, day)
	var days []string
	for doc := range e.b.Len() {
		if day := string(e.b.Date(doc)); strings.HasSuffix(day, end) && !slices.Contains(days, day) {
			days = append(days, strings.Clone(day))
		}
	}
	slices.Sort(days)
	slices.Reverse(days)
	for _, day := range days[:min(len(days), mostYears)] {
		nodes, shown = append(nodes, on{corpus.Date(day), corpus.Date(day)}), append(shown, day)
	}
	if nodes == nil && ws[1].Number < 0 {
		return nil, nil // its other names are found without the day beside it
	}
	for _, name := range monthNames[month-1] {
		named := ws[0].Text + " " + name
		if n := (query.Phrase{Text: named}); named != text && e.reach(n) > 0 {
			nodes, shown = append(nodes, n), append(shown, named)
		}
	}
	return nodes, shown
}

// dayAndMonth reads words that are a day and its month, by name or in numbers, and nothing else;
// the month is 0 if they are not.
func dayAndMonth(ws []calendar.Word) (day, month int) {
	if len(ws) < 2 || !ws[0].IsDay() {
		return 0, 0
	}
	if len(ws) == 2 && ws[1].IsDay() && ws[1].Number <= 12 {
		day, month = ws[0].Number, ws[1].Number
		if ws[1].Gap == "/" && (day > month || month > 4) || ws[1].Gap == "-" && day > 12 {
			return day, month
		}
		return 0, 0 // 3/4 is a fraction, 2-1 the score of a match
	}
	month, n := calendar.MonthAt(ws, 1)
	if n == 0 || n+1 != len(ws) {
		return 0, 0
	}
	return ws[0].Number, month
}

// mostYears bounds the years in which a day without a year is looked for.
const mostYears = 6

// yearWords precede a year.
var yearWords = arabic.WordSet("عام العام سنة السنة")

// ofYear returns the node of a year («2020», «عام 2020») in which documents are dated: it finds
// those as well. Texts that name the year have it as a word.
func (e *Engine) ofYear(nodes []query.Node) (n rendered, ok bool) {
	last := nodes[len(nodes)-1]
	ws := calendar.Words(last.(query.Word).Text, 2)
	if len(ws) != 1 || !ws[0].IsYear() || len(nodes) == 2 && !yearWords[oneWord(nodes[0])] || len(nodes) > 2 {
		return n, false
	}
	first, next := corpus.Date(fmt.Sprint(ws[0].Number)), corpus.Date(fmt.Sprint(ws[0].Number+1))
	for doc := range e.b.Len() {
		if e.b.Date(doc).Year() == first {
			between := query.And{Nodes: []query.Node{query.After{Date: first}, query.Before{Date: next}}}
			return rendered{words: nodes, alternatives: []query.Node{between}, texts: []string{on{first.First(), first.Last()}.text()}, side: true}, true
		}
	}
	return n, false
}

// withoutEras removes words that say by which calendar a year is counted («2020م», «1441 هـ»):
// texts mostly write the number alone.
func withoutEras(nodes []query.Node) []query.Node {
	var out []query.Node
	year := false // the last word is a number of three or four digits
	for _, n := range nodes {
		if !plain(n) {
			out, year = append(out, n), false
			continue
		}
		words := arabic.Words(n.(query.Word).Text)
		switch {
		case len(words) == 1 && year && isEra(words[0]):
			year = false
			continue
		case len(words) == 2 && isYear(words[0]) && isEra(words[1]):
			n, words = query.Word{Text: words[0]}, words[:1]
		}
		out, year = append(out, n), len(words) == 1 && isYear(words[0])
	}
	return out
}

func isEra(word string) bool { return word == "م" || word == "ه" }

func isYear(word string) bool {
	return (len(word) == 3 || len(word) == 4) && strings.Trim(word, "0123456789") == ""
}

// on finds the documents dated within a range of days and those that name them.
func (c *compiler) on(o on) blevesearch.Searcher {
	c.found.add(part{days: o, weight: 1})
	return c.listed(o.text(), c.e.dates(o), weightEntity)
}

// dates returns the documents dated within a range of days and those that name them.
func (e *Engine) dates(o on) docSet {
	out := newDocSet(e.b.Len())
	for doc := range e.b.Len() {
		if o.holds(string(e.b.Date(doc))) {
			out.add(doc)
		}
	}
	if e.times == nil {
		e.b.WantWhole("times")
		times := make(map[string][]int)
		for doc := range e.b.Len() {
			for _, t := range e.b.Times(doc) {
				if t.Relative {
					continue
				}
				if docs, ok := times[t.Value]; ok {
					times[t.Value] = append(docs, doc)
				} else {
					times[strings.Clone(t.Value)] = []int{doc}
				}
			}
		}
		e.times = times
	}
	for value, docs := range e.times {
		if o.holds(value) {
			for _, doc := range docs {
				out.add(doc)
			}
		}
	}
	return out
}

// holds reports whether a day, a month or a range of days lies within the node's range.
func (o on) holds(value string) bool {
	from, to, ranged := strings.Cut(value, "/")
	if !ranged {
		to = from
	}
	first, last := corpus.Date(from).First(), corpus.Date(to).Last()
	return first != "" && first >= o.first && last <= o.last
}
