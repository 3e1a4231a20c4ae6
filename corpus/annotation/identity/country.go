package identity

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// The votes for a country of a mention of its places or its adjective.
const (
	perMention = 1
	inTitle    = 2 // additional votes in the title
	inOpening  = 1 // additional votes in the first words of the body
	inDateline = 2 // total for the dateline: it says little, as some outlets write all their texts in one place
	mostOfOne  = 6 // total for one entity or adjective: repetition adds nothing
)

// opening is how many bytes of the body count as its first words.
const opening = 400

// A country is the document's if it has this many votes, and this many times as many as any
// other.
const (
	leastVotes = 2
	clearly    = 2
)

// country returns the ID of the country that the document is about, or "".
func (d *document) country() string {
	if d.homed {
		return d.home
	}
	d.homed = true
	votes, named := d.votes()
	best, most, second := "", 0, 0
	for c, n := range votes {
		switch {
		case n > most || n == most && c < best:
			best, most, second = c, n, max(second, most)
		default:
			second = max(second, n)
		}
	}
	if most >= leastVotes && most >= clearly*second {
		d.home, d.told = best, named[best]
	}
	return d.home
}

// A sign is where a document names a country, or a place of it.
type sign struct {
	at, end int
	country string
	place   bool // by a place or its own name, not by its adjective
	frame   bool // in a dateline or the like
}

// homeOfBodies returns the country that a body mentioned without one belongs to, or "": the one
// that the document is about, if the document names it and its title names no other before it.
func (d *document) homeOfBodies() string {
	home := d.country()
	if !d.told {
		return ""
	}
	first := sign{at: d.doc.BodyStart(), country: home}
	for _, s := range d.signs {
		if s.at < first.at {
			first = s
		}
	}
	if first.country != home {
		return ""
	}
	return home
}

// votes counts the votes for each country, and says which of them the document names by its own
// name, its adjective or its dateline: a city alone does not show whose ministry is meant («ودعت
// وزارة الثقافة إلى معرض حمص»).
func (d *document) votes() (votes map[string]int, named map[string]bool) {
	votes, named = map[string]int{}, map[string]bool{}
	spent := map[string]int{}
	vote := func(what, country string, n int) {
		n = min(n, mostOfOne-spent[what])
		spent[what] += n
		votes[country] += n
	}
	body := d.doc.BodyStart()
	weight := func(at int) int {
		switch {
		case at < body:
			return perMention + inTitle
		case at < body+opening:
			return perMention + inOpening
		}
		return perMention
	}
	for _, m := range d.mentions {
		if country := d.atlas.Country[m.Entity]; country != "" {
			d.signs = append(d.signs, sign{m.Start, m.End, country, true, m.Frame})
			if m.Frame || m.Entity == country {
				named[country] = true
			}
			if m.Frame {
				vote("dateline", country, min(inDateline, inDateline-spent["dateline"]))
			} else {
				vote(m.Entity, country, weight(m.Start))
			}
		}
	}
	for _, t := range d.tokenized() {
		if country := d.adjective(t); country != "" {
			named[country] = true
			d.signs = append(d.signs, sign{t.Start, t.End, country, false, false})
			vote(country+"'s", country, weight(t.Start))
		}
	}
	return votes, named
}

// adjective returns the country that a word is the adjective of, or "".
func (d *document) adjective(t arabic.Token) string {
	w := t.Word
	for _, p := range [...]string{"وال", "بال", "كال", "فال", "ال", "لل"} {
		if rest, ok := strings.CutPrefix(w, p); ok {
			return d.ofNation(rest)
		}
	}
	return d.ofNation(w)
}

// ofNation returns the country that a word without the article is the adjective of, in the
// singular or the plural, or "".
func (d *document) ofNation(w string) string {
	for _, plural := range [...]string{"ين", "ون"} {
		if rest, ok := strings.CutSuffix(w, "ي"+plural); ok {
			return d.atlas.Adjectives[rest+"ي"]
		}
	}
	return d.atlas.Adjectives[w]
}

// Amman and Oman are spelt alike.
const (
	amman, jordan = "amman", "jordan"
	oman, muscat  = "oman", "muscat"
)

// besideMarked returns which of Amman and Oman a mention must be because the other one, written
// with diacritics, is joined to it by «و»: «بين عمان وعمّان»; "" if that does not apply.
func (d *document) besideMarked(m corpus.Mention) string {
	const shadda = "\u0651"
	for _, o := range d.mentions {
		if o.Entity != amman && o.Entity != oman {
			continue
		}
		first, second := m, o
		if o.Start < m.Start {
			first, second = o, m
		}
		if first.End > second.Start || d.text[first.End:second.Start] != " و" {
			continue
		}
		switch written := d.text[o.Start:o.End]; {
		case strings.Contains(written, shadda):
			return oman
		case strings.ContainsRune(written, '\u064F'):
			return amman
		}
	}
	return ""
}

// ammanOrOman decides between the two by what else the document says about either country. If it
// says nothing, taken is returned.
func (d *document) ammanOrOman(m corpus.Mention, taken string) string {
	if other := d.besideMarked(m); other != "" {
		return other
	}
	votes := map[string]int{}
	for _, m := range d.mentions {
		if m.Entity != amman && m.Entity != oman {
			if c := d.atlas.Country[m.Entity]; c == jordan || c == oman {
				votes[c]++
			}
		}
	}
	for _, t := range d.tokenized() {
		if c := d.adjective(t); c == jordan || c == oman {
			votes[c]++
		}
	}
	switch {
	case votes[jordan] > votes[oman]:
		return amman
	case votes[oman] > votes[jordan]:
		return oman
	}
	return taken
}
