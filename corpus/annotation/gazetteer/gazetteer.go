// Package gazetteer provides the names that ship with Kashshaf and reads those that a publisher
// adds.
//
// All returns everything that linker.New takes, with a publisher's own entities merged in; Read
// reads those from an entities.tsv. Its parts are Curated, the entities that are always included;
// SyrianPlaces, the long list of towns and villages, whose names count only where there is
// evidence for them; and Weak, the spellings of curated entities that need such evidence too.
//
// The data are tab-separated files beside this one, each with a header line:
//
//	entities.tsv      people, places, organizations and events, written by hand
//	people.tsv        heads of states and governments, ministers and envoys that those lack
//	world.tsv         places, bodies and events that news anywhere names, written by hand
//	cities.tsv        cities, towns and regions that those lack, with coordinates
//	bodies.tsv        banks, firms, media, parties, universities and clubs that those lack
//	lore.tsv          names in prose other than news: history, religion, local places, written by hand
//	countries.tsv     territories with Arabic and English names (CLDR)
//	nations.tsv       our additions to them: ids, adjectives, other names
//	institutions.tsv  the bodies that most states have, as patterns
//	scripts.tsv       names in Cyrillic and Hebrew letters: of countries from CLDR, others by hand
//	weak.tsv          spellings that need company, a word beside them, or a text about sports
//	everyday.tsv      spellings that are primarily ordinary words
//	within.tsv        the countries of places, written by hand
//	syria-places.tsv  Syrian towns and villages (Who's On First)
//
// NewAtlas returns what these files say about countries: what counts as evidence for one in a
// text, and which country a ministry belongs to.
//
// The licences are in the file NOTICE at the root of the repository. The package
// is meant for the build, not for the browser: the lists are large.
package gazetteer

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/atlas"
)

//go:embed entities.tsv
var entitiesTSV string

//go:embed people.tsv
var peopleTSV string

//go:embed world.tsv
var worldTSV string

//go:embed lore.tsv
var loreTSV string

//go:embed cities.tsv
var citiesTSV string

//go:embed bodies.tsv
var bodiesTSV string

//go:embed scripts.tsv
var scriptsTSV string

//go:embed weak.tsv
var weakTSV string

// All returns the entities of Curated and SyrianPlaces, merged with a publisher's own, and the
// weak spellings of both.
func All(own []corpus.Entity) ([]corpus.Entity, []linker.Weak, error) {
	entities, err := Curated()
	if err != nil {
		return nil, nil, err
	}
	weak, err := Weak()
	if err != nil {
		return nil, nil, err
	}
	places, villages, err := SyrianPlaces()
	if err != nil {
		return nil, nil, err
	}
	return Merge(append(entities, places...), own), append(weak, villages...), nil
}

// Curated returns the entities written by hand, then the countries, then the ministries, armies
// and other bodies of the countries whose adjective we know, except those on the hand-written
// lists. The order is always the same.
func Curated() ([]corpus.Entity, error) {
	entities, err := Read(strings.NewReader(entitiesTSV), "entities.tsv")
	if err != nil {
		return nil, err
	}
	for _, list := range [...]struct{ tsv, name string }{{worldTSV, "world.tsv"}, {loreTSV, "lore.tsv"}, {peopleTSV, "people.tsv"}, {citiesTSV, "cities.tsv"}, {bodiesTSV, "bodies.tsv"}} {
		more, err := Read(strings.NewReader(list.tsv), list.name)
		if err != nil {
			return nil, err
		}
		entities = append(entities, more...)
	}
	nations, err := readNations()
	if err != nil {
		return nil, err
	}
	for _, n := range nations {
		entities = append(entities, n.entity)
	}
	bodies, err := institutions(nations, entities)
	if err != nil {
		return nil, err
	}
	entities = append(entities, bodies...)
	for i, where := 0, atlas.Places(); i < len(entities); i++ {
		if p, ok := where[entities[i].ID]; ok && entities[i].At == nil {
			entities[i].At = &corpus.Point{Lat: p.Lat, Lon: p.Lon}
		}
	}
	return inScripts(entities)
}

// inScripts adds the names in other scripts to entities.
func inScripts(entities []corpus.Entity) ([]corpus.Entity, error) {
	rows, err := readTable(strings.NewReader(scriptsTSV), "scripts.tsv", []string{"id", "aliases"}, 2)
	if err != nil {
		return nil, err
	}
	more := make(map[string]row, len(rows))
	for _, r := range rows {
		more[r.cell[0]] = r
	}
	for i := range entities {
		e := &entities[i]
		if r, ok := more[e.ID]; ok {
			e.Aliases = append(slices.Clip(e.Aliases), list(r.cell[1])...)
			e.Aliases = spellings(*e)
			delete(more, e.ID)
		}
	}
	for id, r := range more {
		return nil, rowError("scripts.tsv", r.line, "no entity is called %q", id)
	}
	return entities, nil
}

// Weak returns the spellings of curated entities that count only where there is evidence for
// them.
func Weak() ([]linker.Weak, error) {
	rows, err := readTable(strings.NewReader(weakTSV), "weak.tsv", []string{"spelling", "entity", "company", "cues", "about"}, 2)
	if err != nil {
		return nil, err
	}
	near, err := neighbours()
	if err != nil {
		return nil, err
	}
	var weak []linker.Weak
	groups := map[string][]string{}
	for _, r := range rows {
		if strings.HasPrefix(r.cell[0], groupMark) {
			groups[r.cell[0]] = list(r.cell[2])
			continue
		}
		if about := r.cell[4]; about != "" && about != "sports" {
			return nil, rowError("weak.tsv", r.line, "about %q, want %q or nothing", about, "sports")
		}
		company, err := withGroups(list(r.cell[2]), groups)
		if err != nil {
			return nil, rowError("weak.tsv", r.line, "%s", err)
		}
		weak = append(weak, linker.Weak{
			Spelling: r.cell[0],
			Entity:   r.cell[1],
			Company:  near.with(r.cell[1], company),
			Cues:     strings.Fields(r.cell[3]),
			Sports:   r.cell[4] == "sports",
		})
	}
	words, err := everyday(near)
	return append(weak, words...), err
}

// groupMark begins the names of groups of entities in weak.tsv.
const groupMark = "@"

// withGroups returns company with the entities of the groups that it names in their place.
func withGroups(company []string, groups map[string][]string) ([]string, error) {
	var all []string
	for _, id := range company {
		if !strings.HasPrefix(id, groupMark) {
			all = append(all, id)
			continue
		}
		group, ok := groups[id]
		if !ok {
			return nil, fmt.Errorf("company %q, want a group that is defined above", id)
		}
		all = append(all, group...)
	}
	return all, nil
}

// Merge merges two lists of entities. Where both have an ID, the later list decides kind and
// names, and every spelling of either is kept; entities that only the later list has come after
// those of the earlier. Neither list is changed.
func Merge(a, b []corpus.Entity) []corpus.Entity {
	merged := make([]corpus.Entity, 0, len(a)+len(b))
	at := map[string]int{}
	for _, e := range append(append([]corpus.Entity{}, a...), b...) {
		i, ok := at[e.ID]
		if !ok {
			at[e.ID] = len(merged)
			merged = append(merged, e)
			continue
		}
		old := merged[i]
		e.Aliases = append([]string{old.Name}, append(append([]string{old.English}, old.Aliases...), e.Aliases...)...)
		if e.English == "" {
			e.English = old.English
		}
		if e.Wikidata == "" {
			e.Wikidata = old.Wikidata
		}
		if e.At == nil && e.Kind == old.Kind {
			e.At = old.At
		}
		e.Aliases = spellings(e)
		merged[i] = e
	}
	return merged
}

// spellings returns the aliases of an entity in order, without repetitions, its Name, its English
// name and empty ones.
func spellings(e corpus.Entity) []string {
	have := map[string]bool{"": true, e.Name: true, e.English: true}
	var aliases []string
	for _, a := range e.Aliases {
		if !have[a] {
			have[a] = true
			aliases = append(aliases, a)
		}
	}
	return aliases
}

// list splits a cell whose values are separated by bars.
func list(cell string) []string {
	var values []string
	for _, v := range strings.Split(cell, "|") {
		if v = strings.TrimSpace(v); v != "" {
			values = append(values, v)
		}
	}
	return values
}

// rowError returns an error for one line of a table.
func rowError(name string, line int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", name, line, fmt.Sprintf(format, args...))
}
