package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// address gives the node of an address as documents have it, which may be without the scheme
// that a browser copies before it, without «www.» and the stroke at its end; nil for all else.
func (e *Engine) address(n query.Node) []query.Node {
	w, ok := n.(query.Word)
	if !ok || !plain(n) {
		return nil
	}
	bare := w.Text
	if _, behind, scheme := strings.Cut(bare, "://"); scheme {
		bare = behind
	}
	bare = strings.TrimSuffix(strings.TrimPrefix(bare, "www."), "/")
	if bare == w.Text || bare == "" || e.reach(w) > 0 {
		return nil
	}
	for _, www := range [...]string{"", "www."} {
		if shorter := (query.Word{Text: www + bare}); e.reach(shorter) > 0 {
			return []query.Node{shorter}
		}
	}
	return nil
}
