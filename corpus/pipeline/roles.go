package pipeline

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

const (
	mostHolders = 3   // people that one phrase may mean: an office changes hands
	heldBy      = 0.8 // share of the documents with the phrase that must mean one of them
)

// commonRoles returns the phrases that mean the same few people throughout a corpus: «وزير
// الخارجية» means the ministers of many countries, «وزير الخارجية الروسي» means one. roles are
// those of each document.
func commonRoles(roles [][]corpus.Role) []corpus.Role {
	type key struct{ phrase, entity string }
	counts := make(map[key]int)
	total := make(map[string]int)
	for _, list := range roles {
		for _, r := range list {
			counts[key{r.Phrase, r.Entity}]++
			total[r.Phrase]++
		}
	}
	holders := make(map[string][]corpus.Role)
	for k, n := range counts {
		holders[k.phrase] = append(holders[k.phrase], corpus.Role{Phrase: k.phrase, Entity: k.entity, Documents: n})
	}
	var kept []corpus.Role
	fewest := min(2, fewestDocuments(len(roles)))
	for phrase, list := range holders {
		slices.SortFunc(list, func(a, b corpus.Role) int {
			return cmp.Or(cmp.Compare(b.Documents, a.Documents), cmp.Compare(a.Entity, b.Entity))
		})
		meant := 0
		for i, r := range list[:min(len(list), mostHolders)] {
			meant += r.Documents
			if float64(meant) >= heldBy*float64(total[phrase]) {
				for _, holder := range list[:i+1] {
					if holder.Documents >= fewest {
						kept = append(kept, holder)
					}
				}
				break
			}
		}
	}
	phrases := slices.Sorted(maps.Keys(holders))
	kept = slices.DeleteFunc(kept, func(r corpus.Role) bool { return vague(r, total[r.Phrase], holders, phrases) })
	slices.SortFunc(kept, func(a, b corpus.Role) int {
		return cmp.Or(cmp.Compare(a.Phrase, b.Phrase), cmp.Compare(b.Documents, a.Documents), cmp.Compare(a.Entity, b.Entity))
	})
	return kept
}

// vague reports whether longer phrases mean somebody else too often: «وزير الدفاع» if there is also
// a «وزير الدفاع الروسي». A single «الرئيس التركي السابق» does not make «الرئيس التركي» vague.
// total is the number of documents with the phrase; phrases are those of the holders, sorted.
func vague(r corpus.Role, total int, holders map[string][]corpus.Role, phrases []string) bool {
	longer := r.Phrase + " "
	from, _ := slices.BinarySearch(phrases, longer)
	others := 0
	for _, phrase := range phrases[from:] {
		if !strings.HasPrefix(phrase, longer) {
			break
		}
		for _, other := range holders[phrase] {
			if !slices.ContainsFunc(holders[r.Phrase], func(h corpus.Role) bool { return h.Entity == other.Entity }) {
				others += other.Documents
			}
		}
	}
	return float64(others) > (1-heldBy)*float64(total+others)
}

// ofCountries returns, for roles that end in a nation's adjective, roles with the country in its
// place, by each of its names among the entities: «رئيس تركيا» for «الرئيس التركي», «وزير دفاع
// تركيا» for «وزير الدفاع التركي». A query in these words means the same office.
func ofCountries(roles []corpus.Role, entities []corpus.Entity) []corpus.Role {
	names := countryNames(entities)
	var out []corpus.Role
	for _, r := range roles {
		words := strings.Fields(r.Phrase)
		last := len(words) - 1
		adjective, ok := strings.CutPrefix(words[last], "ال")
		country, national := arabic.NationOf(adjective)
		if !ok || !national || last == 0 {
			continue
		}
		office := slices.Clone(words[:last])
		if office[last-1], ok = strings.CutPrefix(office[last-1], "ال"); !ok {
			continue
		}
		for _, name := range names[country] {
			out = append(out, corpus.Role{Phrase: strings.Join(office, " ") + " " + name, Entity: r.Entity, Documents: r.Documents})
		}
	}
	return out
}

// countryNames returns all Arabic names of each place, normalised, by each of them without its
// article.
func countryNames(entities []corpus.Entity) map[string][]string {
	names := make(map[string][]string)
	for i := range entities {
		if entities[i].Kind != corpus.Place {
			continue
		}
		var spelt []string
		for _, text := range append([]string{entities[i].Name}, entities[i].Aliases...) {
			if name := strings.Join(arabic.Words(text), " "); name != "" && name[0] >= 0x80 && !slices.Contains(spelt, name) {
				spelt = append(spelt, name)
			}
		}
		for _, name := range spelt {
			key := strings.TrimPrefix(name, "ال")
			for _, other := range spelt {
				if !slices.Contains(names[key], other) {
					names[key] = append(names[key], other)
				}
			}
		}
	}
	return names
}
