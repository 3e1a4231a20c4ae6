package identity

import (
	"fmt"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// sharedName returns the entity of a mention that is not of a bare body: the team that a nickname
// means, the club of the document's country, the city or the country where both are spelt alike;
// "" if it is not a name.
func (d *document) sharedName(m corpus.Mention, e *corpus.Entity) string {
	if e.ID == amman || e.ID == oman {
		if s := d.text[m.Start:m.End]; words(s) == "عمان" && !strings.ContainsRune(s, '\u064F') {
			return d.ammanOrOman(m, e.ID)
		}
		return e.ID
	}
	name := d.name(e)
	if league := strings.TrimSuffix(name, ofFootball); e.Discovered && e.Kind == corpus.Event && d.events[league] != nil {
		return d.event(e, league)
	}
	if !e.Discovered || e.Kind != corpus.Organization {
		return e.ID
	}
	if id := d.armyOf(name); id != "" {
		return id
	}
	if teams := d.nicks[name]; teams != nil {
		return d.nick(e, teams)
	}
	if d.clubs[name] {
		return d.club(e)
	}
	if id := d.clubOf(e, name); id != "" {
		return id
	}
	return e.ID
}

// ofFootball is an optional end of the name of a league.
const ofFootball = " لكره القدم"

// nick returns the team that a nickname means: the one that the document mentions, or the one of
// the document's country. In a text that is not about sports and mentions none of the teams, it
// is not a name.
func (d *document) nick(e *corpus.Entity, teams []team) string {
	for _, t := range teams {
		if slices.ContainsFunc(d.mentions, func(m corpus.Mention) bool { return m.Entity == t.id }) {
			return t.id
		}
	}
	if !d.sports() {
		return ""
	}
	for _, t := range teams {
		if t.country == d.country() && d.collection.entities[t.id] != nil {
			return t.id
		}
	}
	if len(teams) == 1 && d.collection.entities[teams[0].id] != nil {
		return teams[0].id
	}
	return d.own(e, d.doc.ID, e.Name, e.English)
}

// event returns the event that a name shared by several means: the only one that the document
// names more fully («الدوري الإنجليزي الممتاز» for «الدوري الممتاز»), or else that of the
// document's country; "" if neither decides, and then it is not a name.
func (d *document) event(e *corpus.Entity, name string) string {
	found := ""
	for _, m := range d.mentions {
		full := d.collection.entities[m.Entity]
		if full == nil || full.Kind != corpus.Event || m.Entity == e.ID || m.Entity == found || !holdsAll(words(d.text[m.Start:m.End]), name) {
			continue
		}
		if found != "" {
			return ""
		}
		found = m.Entity
	}
	if found != "" {
		return found
	}
	country := d.country()
	for _, t := range d.events[name] {
		if t.country == country && d.collection.entities[t.id] != nil {
			return t.id
		}
	}
	return ""
}

// holdsAll reports whether a name has all the words of a shorter one, in the same order.
func holdsAll(name, shorter string) bool {
	want := strings.Fields(shorter)
	list := strings.Fields(name)
	if len(list) <= len(want) {
		return false
	}
	for _, w := range list {
		if len(want) > 0 && w == want[0] {
			want = want[1:]
		}
	}
	return len(want) == 0
}

// clubOf returns, for a club called by its city, the club of that name in the city's country:
// «أهلي جدة»; "" for any other name.
func (d *document) clubOf(e *corpus.Entity, name string) string {
	first, city, ok := strings.Cut(name, " ")
	country := d.cities[city]
	if !ok || country == "" || !d.clubs["ال"+first] || !d.sports() {
		return ""
	}
	club := d.clubNamed["ال"+first]
	if club == nil {
		return "" // the club is not in the collection by itself
	}
	in, _, _ := d.atlas.Name(country)
	return d.own(club, country, fmt.Sprintf("%s (%s)", club.Name, in), "")
}

// arabLands are the countries that have clubs of these names: a text about a transfer to Croatia
// still means one of theirs.
var arabLands = func() map[string]bool {
	lands := map[string]bool{}
	for _, id := range strings.Fields(`saudi-arabia egypt jordan qatar united-arab-emirates kuwait bahrain oman yemen iraq syria lebanon palestine libya tunisia algeria morocco sudan`) {
		lands[id] = true
	}
	return lands
}()

// clubCountry returns the country whose adjective is right behind a club's name in the document
// («النصر السعودي», but not «لاعب الأهلي التونسي علي معلول»), if it is always the same; else the
// one that the document is about, if it is named outside of the dateline and no place of another
// country that has such clubs is; "" for none.
func (d *document) clubCountry(e *corpus.Entity) string {
	found := ""
	for _, m := range d.mentions {
		if d.called(m) != d.name(e) || !strings.HasPrefix(d.text[m.End:], " ") {
			continue
		}
		next := arabic.Tokenize(firstLine(d.text[m.End:]))
		if len(next) == 0 || !d.nationality(next[0].Word) || d.personBehind(m.End+next[0].End) {
			continue
		}
		of := d.ofNation(strings.TrimPrefix(next[0].Word, "ال"))
		if found != "" && of != found {
			return ""
		}
		found = of
	}
	if found != "" {
		return found
	}
	home, told := d.country(), false
	for _, s := range d.signs {
		told = told || !s.frame && s.country == home && (s.place || !d.personBehind(s.end))
		if s.country != home && arabLands[s.country] && !s.frame && s.place {
			return ""
		}
	}
	if !told {
		return ""
	}
	return home
}

// personBehind reports whether a person is named right behind a byte offset, at most across a
// comma or a quotation mark.
func (d *document) personBehind(at int) bool {
	const near = len("، «")
	return slices.ContainsFunc(d.mentions, func(m corpus.Mention) bool {
		e := d.collection.entities[m.Entity]
		return m.Start >= at && m.Start <= at+near && e != nil && e.Kind == corpus.Person
	})
}

// club returns the club of the country that the document shows, if that has one.
func (d *document) club(e *corpus.Entity) string {
	if !d.sports() {
		return d.own(e, d.doc.ID, e.Name, e.English) // a party, a newspaper, a movement of that name
	}
	country := d.clubCountry(e)
	if !arabLands[country] {
		return d.own(e, d.doc.ID, e.Name, e.English)
	}
	name, _, _ := d.atlas.Name(country)
	return d.own(e, country, fmt.Sprintf("%s (%s)", e.Name, name), "")
}
