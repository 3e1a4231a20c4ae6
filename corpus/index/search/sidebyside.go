package search

// Words that are side by side both in a query and in a text tell more than the same words in one
// passage: they are more likely to belong together.
const (
	sideShare = 0.3 // of the idf of the commoner of two words, added to a hit's score
	sideApart = 0.5 // of that, if there is one word between them
)

// pairsBeside returns the sum of the idf of the pairs of neighbouring words of a query that are
// side by side in a text, in this order; for each pair it is that of its commoner word.
func pairsBeside(seen []sighting, f *found) float64 {
	best := make(map[int]float64)
	for i := range seen {
		for j := i + 1; j < len(seen) && seen[j].token-seen[i].token <= 2; j++ {
			a, b := seen[i].part, seen[j].part
			if b != a+1 {
				continue
			}
			weight := min(f.parts[a].weight, f.parts[b].weight)
			if seen[j].token-seen[i].token == 2 {
				weight *= sideApart
			}
			best[a] = max(best[a], weight)
		}
	}
	sum := 0.0
	for a := range f.parts { // in order, so that the sum is the same every time
		sum += best[a]
	}
	return sum
}
