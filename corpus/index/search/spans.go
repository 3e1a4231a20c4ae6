package search

import (
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// spanning returns the time that a preposition and a date at the beginning of some nodes give («قبل
// 2019», «منذ مايو 2019», «بين 2018 و2020», «من 2018 إلى 2019»), and how many nodes these are. It
// finds documents of that time, and those that have the words side by side. Words for a time
// outside the collection's days are only words: «سوريا قبل 2011» asks a collection of 2019 for what
// it says about that time.
func (e *Engine) spanning(nodes []query.Node) (n rendered, used int) {
	word := oneWord(nodes[0])
	read := dateAt
	switch word {
	case "بين", "من":
		read = period
	case "قبل", "بعد", "منذ", "حتي", "لغايه":
	default:
		return n, 0
	}
	days, used := read(nodes[1:])
	if used++; used == 1 {
		return n, 0
	}
	switch word {
	case "قبل":
		days = on{last: dayBeside(days.first, -1)}
	case "بعد":
		days = on{first: dayBeside(days.last, 1)}
	case "منذ":
		days.last = ""
	case "حتي", "لغايه":
		days.first = ""
	}
	first, last := e.lived()
	if first == "" || days.first > last || days.last != "" && days.last < first {
		return n, 0
	}
	var ends []query.Node
	if days.first != "" {
		ends = append(ends, query.After{Date: days.first})
	}
	if days.last != "" {
		ends = append(ends, query.Before{Date: dayBeside(days.last, 1)})
	}
	shown := on{max(days.first, first), days.last}
	if shown.last == "" || shown.last > last {
		shown.last = last
	}
	return rendered{words: nodes[:used:used], alternatives: []query.Node{together(ends)}, texts: []string{shown.text()}, side: true}, used
}

// period returns the days from one date to another («2018 و2020», «مايو 2018 إلى مايو 2019»), and
// how many nodes give them.
func period(nodes []query.Node) (days on, used int) {
	from, n := dateAt(nodes)
	if n == 0 || n == len(nodes) || !plain(nodes[n]) {
		return days, 0
	}
	rest := nodes[n:]
	text := rest[0].(query.Word).Text
	if word := oneWord(rest[0]); word == "الي" || word == "حتي" || word == "لغايه" {
		rest, n = rest[1:], n+1
	} else if behind, ok := strings.CutPrefix(text, "و"); ok { // a single و is not a word of a query
		rest = append([]query.Node{query.Word{Text: behind}}, rest[1:]...)
	}
	to, m := dateAt(rest)
	if m == 0 || to.last < from.first {
		return days, 0
	}
	return on{from.first, to.last}, n + m
}

// dateAt reads the longest date at the beginning of some nodes: a day, a month or a year. used is 0
// if there is none.
func dateAt(nodes []query.Node) (days on, used int) {
	run := 0
	for run < longestDate && run < len(nodes) && plain(nodes[run]) {
		run++
	}
	for ; run > 0; run-- {
		words := nodes[:run]
		if days, ok := readDate(strings.Join(texts(words), " ")); ok {
			return days, run
		}
		if run == 2 && !yearWords[oneWord(words[0])] || run > 2 {
			continue
		}
		if ws := calendar.Words(texts(words[run-1:])[0], 2); len(ws) == 1 && ws[0].IsYear() {
			year := corpus.Date(ws[0].Text)
			return on{year.First(), year.Last()}, run
		}
	}
	return days, 0
}

// lived returns the first and the last day of the collection's documents, "" if none has a date.
func (e *Engine) lived() (first, last corpus.Date) {
	for doc := range e.b.Len() {
		day := e.b.Date(doc)
		if day == "" {
			continue
		}
		if from := day.First(); first == "" || from < first {
			first = from
		}
		last = max(last, day.Last())
	}
	return first, last
}

// dayBeside returns the day this many days after a day or, if negative, before it.
func dayBeside(day corpus.Date, days int) corpus.Date {
	t, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return day
	}
	return corpus.Date(t.AddDate(0, 0, days).Format(time.DateOnly))
}
