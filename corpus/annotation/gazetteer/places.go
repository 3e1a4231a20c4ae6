package gazetteer

import (
	_ "embed"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
)

// syriaPlacesTSV holds the Arabic and English names of the localities of Who's
// On First, less those that entities.tsv has, those of which there are more than
// two, and single words that every newspaper uses. Two columns are derived:
//
//   - within is the id of the nearest seat of a district, and for such a seat
//     its governorate;
//   - ordinary is 1 where the name is also a word or a person's name: it occurs
//     in news that have nothing to do with Syria, or among first names.
//
// The last two are where a place is, where only one place of the name is in question.
//
//go:embed syria-places.tsv
var syriaPlacesTSV string

// governorates are those of the district seats that entities.tsv has; the
// seats in syria-places.tsv say theirs themselves.
var governorates = map[string]string{
	"azaz": "aleppo", "al-bab": "aleppo", "jarabulus": "aleppo", "afrin": "aleppo", "kobani": "aleppo",
	"manbij": "aleppo", "al-atarib": "aleppo",
	"ariha": "idlib", "jisr-al-shughur": "idlib", "maarat-al-numan": "idlib",
	"salamiyah": "hama", "masyaf": "hama", "mhardeh": "hama",
	"al-qusayr": "homs", "al-rastan": "homs", "palmyra": "homs",
	"jableh": "latakia", "qardaha": "latakia", "baniyas": "tartus",
	"douma": "rif-dimashq", "darayya": "rif-dimashq", "al-zabadani": "rif-dimashq", "qudsaya": "rif-dimashq",
	"mayadin": "deir-ez-zor", "al-bukamal": "deir-ez-zor",
	"tell-abyad": "raqqa", "al-tabqah": "raqqa", "qamishli": "al-hasakah", "ras-al-ayn": "al-hasakah",
}

// syria is what a document on Syria names, one or the other.
var syria = []string{"syria", "damascus", "aleppo", "idlib", "homs", "hama", "daraa", "deir-ez-zor", "raqqa", "al-hasakah",
	"latakia", "tartus", "as-suwayda", "quneitra", "rif-dimashq"}

// SyrianPlaces gives the long list of Syrian towns and villages, and what each
// of their names needs to count: a common noun before it (بلدة، قرية، ريف) or,
// unless it is an ordinary word, that the document names the district or the
// governorate. Matched without that, the list does more harm than good.
func SyrianPlaces() ([]corpus.Entity, []linker.Weak, error) {
	rows, err := readTable(strings.NewReader(syriaPlacesTSV), "syria-places.tsv",
		[]string{"id", "name", "english", "aliases", "within", "ordinary", "lat", "lon"}, 5)
	if err != nil {
		return nil, nil, err
	}
	parent := map[string]string{}
	for seat, governorate := range governorates {
		parent[seat] = governorate
	}
	for _, r := range rows {
		parent[r.cell[0]] = r.cell[4]
	}
	var places []corpus.Entity
	var weak []linker.Weak
	for _, r := range rows {
		e := corpus.Entity{ID: r.cell[0], Kind: corpus.Place, Name: r.cell[1], English: r.cell[2], Aliases: list(r.cell[3])}
		if e.At, err = point(r.cell[6], r.cell[7]); err != nil {
			return nil, nil, rowError("syria-places.tsv", r.line, "%s", err)
		}
		places = append(places, e)
		var company []string
		if r.cell[5] == "" {
			for within := r.cell[4]; within != ""; within = parent[within] {
				company = append(company, within)
			}
		}
		for _, s := range append([]string{e.Name, e.English}, e.Aliases...) {
			weak = append(weak, linker.Weak{Spelling: s, Entity: e.ID, Company: company, Realm: syria})
		}
	}
	return places, weak, nil
}
