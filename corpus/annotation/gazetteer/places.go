package gazetteer

import (
	_ "embed"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
)

// syriaPlacesTSV holds the Arabic and English names of the localities of Who's On First, except
// those that entities.tsv has, names of more than two places, and single words that every
// newspaper uses. Two columns are derived:
//
//   - within is the id of the nearest district seat, or, for such a seat, of its governorate;
//   - ordinary is 1 if the name is also a word or a person's name: it occurs in news that have
//     nothing to do with Syria, or among first names.
//
// The last two are the coordinates, given only if the name is that of a single place.
//
//go:embed syria-places.tsv
var syriaPlacesTSV string

// governorates maps the district seats in entities.tsv to their governorates; the seats in
// syria-places.tsv have theirs in the column within.
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

// syria are entities of which a document about Syria names at least one.
var syria = []string{"syria", "damascus", "aleppo", "idlib", "homs", "hama", "daraa", "deir-ez-zor", "raqqa", "al-hasakah",
	"latakia", "tartus", "as-suwayda", "quneitra", "rif-dimashq"}

// SyrianPlaces returns the long list of Syrian towns and villages, and the evidence that each of
// their names needs: a common noun before it (بلدة، قرية، ريف) or, unless it is an ordinary word,
// the district or the governorate elsewhere in the document. Matched without such evidence, the
// list does more harm than good.
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
