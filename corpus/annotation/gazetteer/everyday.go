package gazetteer

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
)

// everydayTSV holds the spellings of curated entities that are primarily ordinary words: «قطر» is
// a diameter, «كونا» a verb, «البقاع» plots of land. Company and cues are as in weak.tsv, with
// abbreviations for what many of them share:
//
//   - ~ is the country of the place and all its places in within.tsv; ~libya is Libya and
//     its places;
//   - @ is the prepositions, which show that the next word is not a verb or an accusative, and
//     the words of @@;
//   - @@ is the words that only places follow, for nouns, which also follow prepositions.
//
//go:embed everyday.tsv
var everydayTSV string

const (
	// around are words that only places follow.
	around = `قرب شمال جنوب شرق غرب شمالي جنوبي شرقي غربي ضواحي سكان أهالي باتجاه مشارف أطراف أحياء شوارع ريف مطار محافظ والي رئيس`
	// afterPrepositions adds the prepositions that any name may follow.
	afterPrepositions = around + ` في إلى من على عن مع ضد بين نحو عبر داخل خارج وسط حول لدى ب ل`
)

// everyday returns these spellings as weak ones.
func everyday(near neighbourhood) ([]linker.Weak, error) {
	rows, err := readTable(strings.NewReader(everydayTSV), "everyday.tsv", []string{"spelling", "entity", "company", "cues"}, 2)
	if err != nil {
		return nil, err
	}
	var weak []linker.Weak
	for _, r := range rows {
		w := linker.Weak{Spelling: r.cell[0], Entity: r.cell[1], Everyday: true}
		for _, c := range list(r.cell[2]) {
			in, whole := strings.CutPrefix(c, "~")
			if !whole {
				w.Company = append(w.Company, c)
				continue
			}
			if in == "" {
				in = near.country[w.Entity]
			}
			if near.places[in] == nil {
				return nil, rowError("everyday.tsv", r.line, "no country of %q in within.tsv; write ~ and the country", w.Entity)
			}
			w.Company = append(append(w.Company, in), near.places[in]...)
		}
		for _, c := range strings.Fields(r.cell[3]) {
			switch c {
			case "@":
				w.Cues = append(w.Cues, strings.Fields(afterPrepositions)...)
			case "@@":
				w.Cues = append(w.Cues, strings.Fields(around)...)
			default:
				w.Cues = append(w.Cues, c)
			}
		}
		weak = append(weak, w)
	}
	return weak, nil
}

// A neighbourhood says which places are in one country.
type neighbourhood struct {
	country map[string]string   // of a place
	places  map[string][]string // of a country
}

// neighbours reads within.tsv.
func neighbours() (n neighbourhood, err error) {
	rows, err := readTable(strings.NewReader(withinTSV), "within.tsv", []string{"country", "places"}, 2)
	n = neighbourhood{map[string]string{}, map[string][]string{}}
	for _, r := range rows {
		country, places := r.cell[0], strings.Fields(r.cell[1])
		n.places[country] = append(n.places[country], places...)
		for _, place := range places {
			n.country[place] = country
		}
	}
	return n, err
}

// with returns an entity's company with the other places of its country, if it holds the country
// or one of its places: whoever writes of «صلالة» means Muscat by «مسقط».
func (n neighbourhood) with(entity string, company []string) []string {
	country, ok := n.country[entity]
	if !ok {
		if n.places[entity] == nil {
			return company
		}
		country = entity
	}
	if !slices.ContainsFunc(company, func(id string) bool { return id == country || id != entity && n.country[id] == country }) {
		return company
	}
	all := slices.Clone(company)
	for _, p := range n.places[country] {
		if p != entity && !slices.Contains(company, p) {
			all = append(all, p)
		}
	}
	return all
}
