package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// bodiesKept bounds the texts that are kept decompressed, in bytes. One search
// looks at the same texts several times: to find a phrase, to rank the first
// hits, to show them.
const bodiesKept = 4 << 20

// bodies are the texts of documents; those looked at recently are kept decompressed.
type bodies struct {
	texts *bundle.Texts
	kept  map[int]string
	size  int
}

func newBodies(texts *bundle.Texts) *bodies {
	return &bodies{texts: texts, kept: make(map[int]string)}
}

func (b *bodies) get(doc int) string {
	if s, ok := b.kept[doc]; ok {
		return s
	}
	s := b.texts.Body(doc)
	if b.texts.Plain() {
		return s
	}
	if b.size += len(s); b.size > bodiesKept {
		clear(b.kept)
		b.size = len(s)
	}
	s = strings.Clone(s)
	b.kept[doc] = s
	return s
}
