package tagger

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"sort"
	"strings"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// threshold is the confidence below which an entity is dropped.
const threshold = 0.5

// entities makes an entity of each group that was neither merged nor linked.
func (r *register) entities(docs []corpus.Document) []corpus.Entity {
	members := map[*group][]*group{}
	for _, g := range r.order {
		root := g.root()
		members[root] = append(members[root], g)
	}
	var out []corpus.Entity
	for _, g := range r.order {
		if g.into != nil || g.to != "" {
			continue
		}
		if e, ok := r.entity(g, members[g], docs); ok {
			g.to = e.ID
			out = append(out, e)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out
}

// An entity that is named in fewer than surelyDocs documents, and less than surelyNamed times, is
// at most as probable as unattested: of 75 that were all but certain without it, nine were none.
const (
	surelyDocs  = 3
	surelyNamed = 10
	unattested  = 0.94
)

// entity makes the entity of a group and the groups merged into it. Its confidence is the mean
// probability of its mentions, raised a little where there are many; what only one document or two
// name is never all but certain, however sure the model is of each mention.
func (r *register) entity(g *group, members []*group, docs []corpus.Document) (corpus.Entity, bool) {
	sum, n, in := 0.0, 0, 0
	written := map[string]int{}
	for _, m := range members {
		if m.word {
			continue
		}
		sum += m.sure
		in += m.docs
		n += len(m.names)
		for _, f := range m.names {
			if len(f.words) == len(g.words) || g.kind == corpus.Event {
				written[r.surface(f, docs)]++
			}
		}
	}
	if n == 0 {
		return corpus.Entity{}, false
	}
	mean := sum / float64(n)
	confidence := mean + (1-mean)*(1-1/math.Sqrt(float64(n)))/2
	if in < surelyDocs && n < surelyNamed {
		confidence = min(confidence, unattested)
	}
	if mean < threshold || len(written) == 0 {
		return corpus.Entity{}, false
	}
	spellings := make([]string, 0, len(written))
	for s := range written {
		spellings = append(spellings, s)
	}
	sort.Slice(spellings, func(i, j int) bool {
		if a, b := written[spellings[i]], written[spellings[j]]; a != b {
			return a > b
		}
		return spellings[i] < spellings[j]
	})
	e := corpus.Entity{
		ID: idOf(g.kind, g.key), Kind: g.kind, Name: spellings[0],
		Discovered: true, Confidence: math.Round(confidence*100) / 100,
	}
	seen := map[string]bool{arabic.Normalize(e.Name): true}
	for _, s := range spellings[1:] {
		if key := arabic.Normalize(s); !seen[key] && len(e.Aliases) < mostAliases {
			seen[key] = true
			e.Aliases = append(e.Aliases, s)
		}
	}
	return e, true
}

// mostAliases is the most aliases an entity gets.
const mostAliases = 8

// surface returns a name as written, on one line and with single spaces; where the span begins
// with a لل that hides the article, the article is restored.
func (r *register) surface(f *found, docs []corpus.Document) string {
	d := &docs[f.doc]
	var s string
	if body := d.BodyStart(); f.Start >= body {
		s = d.Body[f.Start-body : f.End-body]
	} else {
		s = d.Title[f.Start:min(f.End, len(d.Title))]
	}
	s = strings.Join(strings.FieldsFunc(s, decorates), " ")
	if rest, ok := strings.CutPrefix(s, "لل"); ok && strings.HasPrefix(f.words[0], "ال") {
		return "ال" + rest
	}
	return s
}

// decorates reports whether a rune is left out of a name for display: a space, or a remnant of
// quotations and hashtags.
func decorates(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("_#\"«»“”„()[]{}", r)
}

// idOf makes an ID of a kind and key: a rough transliteration, then a hash, since several Arabic
// letters share a Latin one.
func idOf(kind corpus.Kind, key string) string {
	var b strings.Builder
	b.WriteString("x-")
	for _, r := range key {
		if b.Len() > 48 {
			break
		}
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			b.WriteRune(r)
		} else if r == ' ' {
			b.WriteByte('-')
		} else {
			b.WriteString(latin[r])
		}
	}
	sum := sha256.Sum256([]byte(keyOf(kind, key)))
	return strings.TrimRight(collapse(b.String()), "-") + "-" + hex.EncodeToString(sum[:3])
}

// collapse reduces runs of hyphens to one.
func collapse(s string) string {
	for strings.Contains(s, "--") {
		s = strings.ReplaceAll(s, "--", "-")
	}
	return s
}

var latin = map[rune]string{
	'ا': "a", 'ب': "b", 'ت': "t", 'ث': "th", 'ج': "j", 'ح': "h", 'خ': "kh", 'د': "d", 'ذ': "dh", 'ر': "r", 'ز': "z",
	'س': "s", 'ش': "sh", 'ص': "s", 'ض': "d", 'ط': "t", 'ظ': "z", 'ع': "a", 'غ': "gh", 'ف': "f", 'ق': "q", 'ك': "k",
	'ل': "l", 'م': "m", 'ن': "n", 'ه': "h", 'و': "w", 'ي': "y", 'ء': "",
}
