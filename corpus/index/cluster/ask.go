package cluster

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// obj is an object of the query language. Whatever a visitor typed is a value in one, never part
// of a query's syntax.
type obj = map[string]any

// toOurs converts scores of OpenSearch's BM25 to ours: its k1 is scaled by WeightScale, and every
// score has k1 + 1 as a factor.
const toOurs = (search.Saturation + 1) / (search.Saturation*search.WeightScale + 1)

// asked translates what is wanted into a query that scores as our engine does.
func asked(w search.Want) obj {
	switch w.Kind {
	case search.WantAll:
		return without(obj{"match_all": obj{}})
	case search.WantTerms:
		return terms(w)
	case search.WantPhrase:
		return without(phrase(w))
	case search.WantPrefix:
		var begins []obj
		for _, value := range w.Values {
			begins = append(begins, begun(value, w.Except))
		}
		q := obj{"must": []obj{without(obj{"bool": obj{"should": begins}})}}
		if len(w.Kids) > 0 && len(w.Kids[0].Terms) > 0 {
			q["should"] = []obj{terms(w.Kids[0])}
		}
		return obj{"bool": q}
	case search.WantValue:
		return without(obj{"terms": obj{string(w.Facet): w.Values}})
	case search.WantDated:
		return without(obj{"range": obj{"first": dated(w)}})
	case search.WantDays:
		return obj{"constant_score": obj{"boost": w.Score, "filter": obj{"range": obj{"days": obj{
			"gte": bundle.DayNumber(w.From), "lte": bundle.DayNumber(w.To), "relation": "within"}}}}}
	case search.WantNot:
		return without(obj{"bool": obj{"must_not": askedEach(w.Kids)}})
	case search.WantSome:
		if len(w.Kids) == 0 {
			return obj{"match_none": obj{}}
		}
		return obj{"bool": obj{"should": askedEach(w.Kids), "minimum_should_match": max(1, w.Min)}}
	case search.WantEvery:
		return allOf(w.Kids)
	}
	return obj{"match_none": obj{}}
}

// longestPattern bounds the length of a regular expression; a cluster accepts 1000.
const longestPattern = 900

// begun wants a word that begins so, and ends as what is behind a star, and is none of some
// others, of which as many are named as a regular expression holds.
func begun(beginning string, except []string) obj {
	beginning, ending, _ := strings.Cut(beginning, "*")
	pattern := literal(beginning) + ".*" + literal(ending)
	size, others := utf8.RuneCountInString(pattern), []string(nil)
	for _, word := range except {
		one := literal(word)
		if !strings.HasPrefix(word, beginning) || size+utf8.RuneCountInString(one)+10 > longestPattern {
			continue
		}
		size += utf8.RuneCountInString(one) + 1
		others = append(others, one)
	}
	switch {
	case len(others) > 0:
		return obj{"regexp": obj{"text": obj{"value": pattern + "&~(" + strings.Join(others, "|") + ")", "flags": "INTERSECTION|COMPLEMENT"}}}
	case ending != "":
		return obj{"regexp": obj{"text": obj{"value": pattern}}}
	}
	return obj{"prefix": obj{"text": obj{"value": beginning}}}
}

// literal returns a regular expression that matches exactly one word.
func literal(word string) string {
	var out strings.Builder
	for _, r := range word {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

func askedEach(kids []search.Want) []obj {
	out := make([]obj, len(kids))
	for i, kid := range kids {
		out[i] = asked(kid)
	}
	return out
}

// without returns a query that filters and scores nothing.
func without(filter obj) obj { return obj{"constant_score": obj{"filter": filter, "boost": 0}} }

func allOf(kids []search.Want) obj {
	var must, not []obj
	for _, kid := range kids {
		if kid.Kind == search.WantNot {
			not = append(not, askedEach(kid.Kids)...)
		} else {
			must = append(must, asked(kid))
		}
	}
	q := obj{}
	if len(must) > 0 {
		q["must"] = must
	}
	if len(not) > 0 {
		q["must_not"] = not
	}
	if len(must) == 0 {
		return without(obj{"bool": q})
	}
	return obj{"bool": q}
}

// terms wants any of some weighted terms. They are written as one token, which the analyzer
// splits into tokens at one position, so Lucene treats them as one word: their weights are added
// before saturation, and its document frequency is that of the most frequent term.
func terms(w search.Want) obj {
	var list []string
	for _, term := range w.Terms {
		if writable(term) {
			list = append(list, term)
		}
	}
	if len(list) == 0 {
		return obj{"match_none": obj{}}
	}
	boost := toOurs
	if w.Share != 0 {
		boost *= w.Share
	}
	q := obj{"match": obj{"rank": obj{"query": strings.Join(list, "|"), "boost": boost}}}
	if w.Text != "" {
		near := obj{"fuzzy": obj{"text": obj{"value": w.Text, "fuzziness": search.Distance(w.Text), "transpositions": false, "max_expansions": mostNearby}}}
		q = obj{"bool": obj{"should": []obj{q, without(near)}, "minimum_should_match": 1}}
	}
	if w.Above == "" {
		return q
	}
	above := obj{"constant_score": obj{"boost": w.Score, "filter": obj{"term": obj{"rank": w.Above}}}}
	return obj{"bool": obj{"must": []obj{q}, "should": []obj{above}}}
}

// mostNearby is the maximum number of similar spellings of a word that are looked for.
const mostNearby = 1000

// phrase wants adjacent words.
func phrase(w search.Want) obj {
	var steps []obj
	for _, step := range w.Steps {
		var ways []obj
		for _, way := range step {
			var words []obj
			for _, word := range way {
				words = append(words, obj{"span_term": obj{"text": word}})
			}
			ways = append(ways, near(words))
		}
		if len(ways) == 1 {
			steps = append(steps, ways[0])
		} else {
			steps = append(steps, obj{"span_or": obj{"clauses": ways}})
		}
	}
	return near(steps)
}

func near(clauses []obj) obj {
	if len(clauses) == 1 {
		return clauses[0]
	}
	return obj{"span_near": obj{"clauses": clauses, "slop": 0, "in_order": true}}
}

func dated(w search.Want) obj {
	days := obj{}
	if w.From != "" {
		days["gte"] = bundle.DayNumber(w.From)
	}
	if w.To != "" {
		days["lt"] = bundle.DayNumber(w.To)
	}
	return days
}
