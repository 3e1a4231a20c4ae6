package gazetteer

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

//go:embed within.tsv
var withinTSV string

// An Atlas holds what counts as evidence for a country in a text, and the bodies that most
// countries have. It is immutable.
type Atlas struct {
	// Country maps the ID of a place, or of a body of a state, to that of its country; a country
	// maps to itself.
	Country map[string]string
	// Adjectives maps a country's adjective, normalised, without the article, masculine or
	// feminine, to the country's ID.
	Adjectives map[string]string
	bodies     map[string]map[string]string // bare name, normalised → country → the body's ID
	nations    map[string]nation            // by ID
}

// NewAtlas reads the lists of the package.
func NewAtlas() (*Atlas, error) {
	nations, err := readNations()
	if err != nil {
		return nil, err
	}
	a := &Atlas{Country: map[string]string{}, Adjectives: map[string]string{}, bodies: map[string]map[string]string{}, nations: map[string]nation{}}
	for _, n := range nations {
		id := n.entity.ID
		a.Country[id], a.nations[id] = id, n
		for i := range n.masculine {
			a.Adjectives[arabic.Normalize(n.masculine[i])] = id
			a.Adjectives[arabic.Normalize(n.feminine[i])] = id
		}
	}
	if err := a.places(); err != nil {
		return nil, err
	}
	return a, a.institutions(nations)
}

// places fills in the countries of places.
func (a *Atlas) places() error {
	rows, err := readTable(strings.NewReader(withinTSV), "within.tsv", []string{"country", "places"}, 2)
	if err != nil {
		return err
	}
	for _, r := range rows {
		country := r.cell[0]
		if _, ok := a.nations[country]; !ok && country != "palestine" && country != "syria" {
			return rowError("within.tsv", r.line, "no country %q", country)
		}
		for _, place := range strings.Fields(r.cell[1]) {
			if of, ok := a.Country[place]; ok {
				return rowError("within.tsv", r.line, "place %q is in %q already", place, of)
			}
			a.Country[place] = country
		}
	}
	villages, _, err := SyrianPlaces()
	if err != nil {
		return err
	}
	for _, v := range villages {
		if _, ok := a.Country[v.ID]; !ok {
			a.Country[v.ID] = "syria"
		}
	}
	return nil
}

// institutions fills in the bodies that most states have, by their bare names.
func (a *Atlas) institutions(nations []nation) error {
	patterns, err := readTable(strings.NewReader(institutionsTSV), "institutions.tsv", []string{"id", "name", "english", "aliases"}, 3)
	if err != nil {
		return err
	}
	curated, err := Curated()
	if err != nil {
		return err
	}
	named := map[string]string{} // normalised → ID
	taken := map[string]bool{}
	for _, e := range curated {
		taken[e.ID] = true
		for _, s := range append([]string{e.Name}, e.Aliases...) {
			if key := arabic.Normalize(s); named[key] == "" {
				named[key] = e.ID
			}
		}
	}
	for _, n := range nations {
		if n.adjective == "" {
			continue
		}
		for _, p := range patterns {
			name := n.spell(p.cell[1])[0]
			id := named[arabic.Normalize(name)]
			if byID := n.latin().Replace(p.cell[0]); id == "" && taken[byID] {
				id = byID // the hand-written list has it by another name
			}
			if id == "" {
				return fmt.Errorf("gazetteer: no entity is called %q", name)
			}
			a.Country[id] = n.entity.ID
			for _, bare := range append([]string{p.cell[1]}, list(p.cell[3])...) {
				key := bareKey(bare)
				if strings.Count(key, " ") == 0 {
					continue // «الحكومة», «الخارجية» alone are not names
				}
				if a.bodies[key] == nil {
					a.bodies[key] = map[string]string{}
				}
				a.bodies[key][n.entity.ID] = id
			}
		}
	}
	return nil
}

// bareKey returns a pattern without its adjective, normalised.
func bareKey(pattern string) string {
	return strings.Join(arabic.Words(strings.NewReplacer("{m}", "", "{f}", "").Replace(pattern)), " ")
}

// Body returns the ID of a country's body by its bare name, normalised, such as «وزارة الداخلية»,
// or "" if no list has it. known reports whether it is the name of bodies that most states have.
func (a *Atlas) Body(bare, country string) (id string, known bool) {
	of, known := a.bodies[bare]
	return of[country], known
}

// Adjective returns a country's adjective with the article; "" if none is known.
func (a *Atlas) Adjective(country string, feminine bool) string {
	n, ok := a.nations[country]
	if !ok || len(n.masculine) == 0 {
		return ""
	}
	if feminine {
		return withArticle(n.feminine[0])
	}
	return withArticle(n.masculine[0])
}

// Name returns a country's names in Arabic and English; ok reports whether there is
// such a country.
func (a *Atlas) Name(country string) (name, english string, ok bool) {
	n, ok := a.nations[country]
	return n.entity.Name, n.entity.English, ok
}
