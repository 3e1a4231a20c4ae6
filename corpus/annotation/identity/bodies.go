package identity

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// sharedTSV lists names that several bodies, clubs, events or teams share.
//
//go:embed shared.tsv
var sharedTSV string

// shared is sharedTSV, keyed by normalised names.
type shared struct {
	bodies map[string]string // → its canonical name
	clubs  map[string]bool
	events map[string][]team
	nicks  map[string][]team
	parts  map[string]bool            // parts that many bodies have
	none   map[string]map[string]bool // a body → the countries that have none
}

// A team is one of the teams or events that a shared name may mean.
type team struct{ id, country string }

func readShared() (shared, error) {
	s := shared{map[string]string{}, map[string]bool{}, map[string][]team{}, map[string][]team{}, map[string]bool{}, map[string]map[string]bool{}}
	for i, line := range strings.Split(sharedTSV, "\n") {
		if i == 0 || line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 3 {
			return s, fmt.Errorf("shared.tsv:%d: %d columns, want 3", i+1, len(cells))
		}
		name := words(cells[0])
		switch cells[1] {
		case "body":
			s.bodies[name] = name
			if cells[2] != "" {
				s.bodies[name] = words(cells[2])
			}
		case "club":
			s.clubs[name] = true
		case "event":
			s.events[name] = teams(cells[2])
		case "part":
			s.parts[name] = true
		case "none":
			s.none[name] = map[string]bool{}
			for _, country := range strings.Fields(cells[2]) {
				s.none[name][country] = true
			}
		case "nick":
			s.nicks[name] = teams(cells[2])
		default:
			return s, fmt.Errorf("shared.tsv:%d: kind %q, want body, none, club, event, nick or part", i+1, cells[1])
		}
	}
	return s, nil
}

// teams parses a list of entities with their countries. It never returns nil.
func teams(cell string) []team {
	list := []team{}
	for _, of := range strings.Split(cell, "|") {
		if id, country, ok := strings.Cut(of, "/"); ok {
			list = append(list, team{id, country})
		}
	}
	return list
}

// ministry is the first word of the name of a ministry.
const ministry = "وزاره"

// Bare reports whether a name is that of a body that every country has, without a country.
func (j *Judge) Bare(name string) bool {
	return (&collection{Judge: j}).isBare(words(name))
}

// isBare reports whether a normalised name is that of a body that every country has, without a
// country.
func (c *collection) isBare(name string) bool {
	if c.bodies[name] != "" {
		return true
	}
	if _, known := c.atlas.Body(name, ""); known {
		return true
	}
	list := strings.Split(name, " ")
	if list[0] != ministry || len(list) < 2 {
		return false
	}
	for _, w := range list[1:] {
		if c.nationality(w) {
			return false
		}
	}
	return true
}

// canonical returns the canonical name of a bare one.
func (c *collection) canonical(name string) string {
	if as := c.bodies[name]; as != "" {
		return as
	}
	return name
}

// nationality reports whether a normalised word with the article is a country's
// adjective.
func (c *collection) nationality(w string) bool {
	rest, ok := strings.CutPrefix(w, "ال")
	return ok && c.atlas.Adjectives[rest] != ""
}

// body returns the ID of the body that a bare name means in a document: the one that the document
// also names with its country; otherwise that of the country that the document is about;
// otherwise an entity of the document's own, as is the part of a body named right behind it. A
// country right after the mention takes precedence.
func (d *document) body(m corpus.Mention, e *corpus.Entity, bare string) string {
	country := d.countryBehind(m)
	if country == "" && d.partOfNamed(m, bare) {
		return d.own(e, d.doc.ID, e.Name, e.English)
	}
	if id := d.namedInFull(m, bare); id != "" && country == "" {
		return id
	}
	if country == "" {
		if country = d.homeOfBodies(); d.none[bare][country] {
			country = "" // another country's
		}
	}
	if country == "" {
		return d.own(e, d.doc.ID, e.Name, e.English)
	}
	if id, _ := d.atlas.Body(bare, country); id != "" {
		return id
	}
	if bare == nationalArmy && !twoArmies[country] {
		if id := d.named[army+" "+words(d.atlas.Adjective(country, false))]; id != "" {
			return id
		}
	}
	first, _, _ := strings.Cut(bare, " ")
	feminine := strings.HasSuffix(first, "ه") || strings.HasSuffix(first, "ات") // «القوات»
	for _, other := range [...]bool{feminine, !feminine} {
		if a := d.atlas.Adjective(country, other); a != "" {
			for _, called := range d.alsoCalled(bare) {
				for _, name := range withAdjective(called, words(a)) {
					if id := d.named[name]; id != "" {
						return id
					}
				}
			}
		}
	}
	name, english, _ := d.atlas.Name(country)
	full := fmt.Sprintf("%s (%s)", e.Name, name) // apart, as no text has the name with the adjective
	if e.English != "" {
		english = fmt.Sprintf("%s (%s)", e.English, english)
	} else {
		english = ""
	}
	return d.own(e, country, full, english)
}

// alsoCalled returns a bare name, then the sorted names that it is canonical for.
func (c *collection) alsoCalled(bare string) []string {
	called := []string{bare}
	for name, as := range c.bodies {
		if as == bare && name != bare {
			called = append(called, name)
		}
	}
	slices.Sort(called[1:])
	return called
}

// army is also called nationalArmy in most countries; in twoArmies that is a different army.
var (
	army         = arabic.Normalize("الجيش")
	nationalArmy = arabic.Normalize("الجيش الوطني")
	twoArmies    = map[string]bool{"syria": true, "libya": true}
)

// armyOf returns the army of a country for a name that calls it national («الجيش الوطني اليمني»),
// if some document names it «الجيش اليمني»; "" for any other name.
func (d *document) armyOf(name string) string {
	rest, ok := strings.CutPrefix(name, nationalArmy+" ال")
	if !ok {
		return ""
	}
	if country := d.atlas.Adjectives[rest]; country == "" || twoArmies[country] {
		return ""
	}
	return d.named[army+" ال"+rest]
}

// withAdjective returns a body's name with a country's adjective at the end and, if it has
// several words, after the first: «القوات المشتركة اليمنية», «القوات اليمنية المشتركة».
func withAdjective(bare, adjective string) []string {
	first, rest, several := strings.Cut(bare, " ")
	if !several {
		return []string{bare + " " + adjective}
	}
	return []string{bare + " " + adjective, first + " " + adjective + " " + rest}
}

// own returns the ID of an entity derived from e for a country, a body or one document, and
// records the entity in made.
func (d *document) own(e *corpus.Entity, of, name, english string) string {
	if of == d.doc.ID {
		sum := sha256.Sum256([]byte(of))
		of = hex.EncodeToString(sum[:4])
	}
	id := e.ID + "-" + of
	if !strings.HasPrefix(id, "x-") {
		id = "x-" + id
	}
	if !slices.ContainsFunc(d.made, func(m corpus.Entity) bool { return m.ID == id }) {
		d.made = append(d.made, corpus.Entity{ID: id, Kind: e.Kind, Name: name, English: english, Aliases: aliases(e, name), Discovered: true, Confidence: e.Confidence})
	}
	return id
}

// aliases returns an entity's names other than name.
func aliases(e *corpus.Entity, name string) []string {
	var out []string
	for _, s := range append([]string{e.Name}, e.Aliases...) {
		if s != name && s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// sports reports whether the document is about sports.
func (d *document) sports() bool {
	if d.sporting == 0 {
		d.sporting = -1
		if linker.OnSports(d.tokenized()) {
			d.sporting = 1
		}
	}
	return d.sporting > 0
}
