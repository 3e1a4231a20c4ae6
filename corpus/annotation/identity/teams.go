package identity

import (
	"fmt"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// sharedName gives the entity of a mention that is not of a bare body: the team
// that a nickname means, the club of the document's country, the city or the
// country of one spelling; "" for none.
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

// ofFootball is what the name of a league may go on with.
const ofFootball = " لكره القدم"

// nick gives the team that a nickname means: the one that the document names, or
// whose country it is of. Where no text on sports has it, it is no name.
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

// event gives the one event that the document names by more words than a name that
// several have («الدوري الإنجليزي الممتاز» for «الدوري الممتاز»); otherwise that of its
// country; "" where nothing tells which is meant: then it is no name.
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

// holdsAll tells whether a name has all words of a shorter one, in their order.
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

// clubOf gives the club of the country in which a city lies by which it is called: «أهلي جدة»;
// "" for another name.
func (d *document) clubOf(e *corpus.Entity, name string) string {
	first, city, ok := strings.Cut(name, " ")
	country := d.cities[city]
	if !ok || country == "" || !d.clubs["ال"+first] || !d.sports() {
		return ""
	}
	club := d.clubNamed["ال"+first]
	if club == nil {
		return "" // nothing else in the collection is called so
	}
	in, _, _ := d.atlas.Name(country)
	return d.own(club, country, fmt.Sprintf("%s (%s)", club.Name, in), "")
}

// club gives the club of the document's country.
func (d *document) club(e *corpus.Entity) string {
	if !d.sports() {
		return d.own(e, d.doc.ID, e.Name, e.English) // a party, a newspaper, a movement of that name
	}
	country := d.country()
	if country == "" {
		return d.own(e, d.doc.ID, e.Name, e.English)
	}
	name, _, _ := d.atlas.Name(country)
	return d.own(e, country, fmt.Sprintf("%s (%s)", e.Name, name), "")
}
