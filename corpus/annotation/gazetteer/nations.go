package gazetteer

import (
	_ "embed"
	"regexp"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

//go:embed countries.tsv
var countriesTSV string

//go:embed nations.tsv
var nationsTSV string

//go:embed institutions.tsv
var institutionsTSV string

// notTerritories are the rows of CLDR's list that are not territories, or that the hand-written
// list has.
const notTerritories = "EU EZ QO UM UN XA XB ZZ"

// A nation is a country with the adjectives that its institutions are named with.
type nation struct {
	entity              corpus.Entity
	adjective           string   // English; empty when its institutions are left out
	masculine, feminine []string // Arabic adjectives without the article
}

// readNations returns all countries in CLDR's order.
func readNations() ([]nation, error) {
	countries, err := readTable(strings.NewReader(countriesTSV), "countries.tsv", []string{"iso3166", "name_ar", "variant_ar", "name_en"}, 4)
	if err != nil {
		return nil, err
	}
	more, err := readTable(strings.NewReader(nationsTSV), "nations.tsv",
		[]string{"iso", "id", "adjective", "masculine", "feminine", "aliases", "wikidata"}, 2)
	if err != nil {
		return nil, err
	}
	ours := map[string]row{}
	for _, r := range more {
		ours[r.cell[0]] = r
	}
	var nations []nation
	for _, c := range countries {
		iso := c.cell[0]
		if strings.Contains(notTerritories, iso) {
			continue
		}
		n := nation{entity: corpus.Entity{
			ID:      Slug(c.cell[3]),
			Kind:    corpus.Place,
			Name:    strings.TrimSuffix(beforeBracket(c.cell[1]), " الصينية"), // CLDR's Hong Kong and Macao
			English: strings.TrimSuffix(beforeBracket(c.cell[3]), " SAR China"),
			Aliases: list(c.cell[2]),
		}}
		if r, ok := ours[iso]; ok {
			n.entity.ID = r.cell[1]
			n.adjective = r.cell[2]
			n.masculine, n.feminine = list(r.cell[3]), list(r.cell[4])
			n.entity.Aliases = append(n.entity.Aliases, list(r.cell[5])...)
			n.entity.Wikidata = r.cell[6]
		}
		n.entity.Aliases = spellings(n.entity)
		nations = append(nations, n)
	}
	return nations, nil
}

func beforeBracket(s string) string {
	s, _, _ = strings.Cut(s, " (")
	return s
}

// institutions returns the bodies of every nation that has an adjective, except those that one of
// the given entities already has the ID or name of.
func institutions(nations []nation, given []corpus.Entity) ([]corpus.Entity, error) {
	patterns, err := readTable(strings.NewReader(institutionsTSV), "institutions.tsv", []string{"id", "name", "english", "aliases"}, 3)
	if err != nil {
		return nil, err
	}
	taken := map[string]bool{}
	for _, e := range given {
		taken[e.ID] = true
		for _, s := range append([]string{e.Name}, e.Aliases...) {
			taken[arabic.Normalize(s)] = true
		}
	}
	var bodies []corpus.Entity
	for _, n := range nations {
		if n.adjective == "" {
			continue
		}
		latin := n.latin()
		for _, p := range patterns {
			e := corpus.Entity{ID: latin.Replace(p.cell[0]), Kind: corpus.Organization, English: latin.Replace(p.cell[2])}
			names := n.spell(p.cell[1])
			if taken[e.ID] || taken[arabic.Normalize(names[0])] {
				continue
			}
			e.Name, e.Aliases = names[0], names[1:]
			for _, a := range list(p.cell[3]) {
				e.Aliases = append(e.Aliases, n.spell(a)...)
			}
			e.Aliases = spellings(e)
			bodies = append(bodies, e)
		}
	}
	return bodies, nil
}

// latin returns a replacer that puts the nation's names into the pattern of an ID or an English
// name.
func (n nation) latin() *strings.Replacer {
	return strings.NewReplacer("{id}", n.entity.ID, "{adj}", Slug(n.adjective), "{Adj}", n.adjective, "{Name}", n.entity.English)
}

// spell returns a pattern with each of the nation's adjectives, with the article, put into it.
func (n nation) spell(pattern string) []string {
	var names []string
	for i, m := range n.masculine {
		names = append(names, strings.NewReplacer("{m}", withArticle(m), "{f}", withArticle(n.feminine[i])).Replace(pattern))
	}
	return names
}

func withArticle(adjective string) string {
	return "ال" + strings.ReplaceAll(adjective, " ", " ال")
}

var notKebab = regexp.MustCompile(`[^a-z0-9]+`)

// Slug makes a kebab-case ID from an English name.
func Slug(name string) string {
	name = strings.NewReplacer("’", "", "'", "", "`", "", "&", "and").Replace(arabic.Normalize(name))
	return strings.Trim(notKebab.ReplaceAllString(name, "-"), "-")
}
