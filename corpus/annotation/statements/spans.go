package statements

import "github.com/kashshaf/kashshaf/corpus"

// about returns the entities mentioned in what was said, each once, without those in the source
// named in the middle of it.
func (d *reader) about(p, source pair) []string {
	var ids []string
	seen := map[string]bool{}
	for k := p.from; k < p.to; k++ {
		m := d.tokens[k].mention
		if m == 0 || source.from <= k && k < source.to {
			continue
		}
		if id := d.mentions[m-1].Entity; !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	return ids
}

// span returns the bytes of a pair.
func (t *text) span(p pair) corpus.Span {
	return corpus.Span{Start: t.tokens[p.from].Start, End: t.tokens[p.to-1].End}
}
