package search

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// monthNames are the names of each month that readers know as one: those of Egypt and the Gulf, of
// the Levant and Iraq, and of the Maghreb, unless they are also words or names of people, as «جوان»
// and «ماي» are.
var monthNames = [...][]string{
	{"يناير", "كانون الثاني", "جانفي", "كانون ثاني", "كانون 2"},
	{"فبراير", "شباط", "فيفري", "فبرائر"},
	{"مارس", "آذار"},
	{"أبريل", "نيسان", "أفريل"},
	{"مايو", "أيار"},
	{"يونيو", "حزيران", "يونيه"},
	{"يوليو", "تموز", "جويلية", "يوليوز", "يوليه"},
	{"أغسطس", "آب", "أوت", "غشت"},
	{"سبتمبر", "أيلول", "شتنبر"},
	{"أكتوبر", "تشرين الأول", "تشرين أول", "تشرين 1"},
	{"نوفمبر", "تشرين الثاني", "نونبر", "تشرين ثاني", "تشرين 2"},
	{"ديسمبر", "كانون الأول", "دجنبر", "كانون أول", "كانون 1"},
}

// monthKeys are these names, normalised.
var monthKeys = func() (keys [len(monthNames)][]string) {
	for month, names := range monthNames {
		for _, name := range names {
			keys[month] = append(keys[month], arabic.Normalize(name))
		}
	}
	return keys
}()

// otherMonths returns the other names of a month: the one in the other of the two systems that most
// papers use, and those that some document has. It is nil if the text is not a month.
func (e *Engine) otherMonths(text string) []query.Node {
	if one, other, ok := strings.Cut(text, "/"); ok { // «كانون الثاني/يناير»
		if others := e.otherMonths(one); slices.Contains(others, monthNode(other)) {
			return append([]query.Node{monthNode(one)}, others...)
		}
		return nil
	}
	key := strings.Join(arabic.Words(text), " ")
	for month, names := range monthNames {
		at := slices.Index(monthKeys[month], key)
		if at < 0 {
			continue
		}
		if names[at] == "آب" && !strings.Contains(text, "آ") || names[at] == "أوت" && !strings.Contains(text, "أ") {
			return nil
		}
		var others []query.Node
		for i, name := range names {
			if i == at {
				continue
			}
			if n := monthNode(name); i < 2 || e.reach(n) > 0 {
				others = append(others, n)
			}
		}
		return others
	}
	return nil
}

// monthNode finds the name of a month. آب must match to the letter: without its mark it is a
// father; so must أوت, which may be an English word without its own.
func monthNode(name string) query.Node {
	switch {
	case strings.Contains(name, " "):
		return query.Phrase{Text: name}
	case name == "آب", name == "أوت":
		return query.Word{Text: name, Mode: query.Exact}
	}
	return query.Word{Text: name}
}
