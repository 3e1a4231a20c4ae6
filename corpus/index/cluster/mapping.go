// Package cluster keeps a collection in a cluster of OpenSearch and answers for it as
// the engine in the browser does: the same analysis, the same understanding of a query,
// the same order of hits, the same facets.
//
// Push writes a collection, an Engine answers. What an index holds is defined in this file and in
// document.go: every word is written as one of our tokens, so that the cluster analyses nothing;
// it finds, counts and sorts. What a reader sees of a hit is made here, from its text, by package
// search.
//
// Beside the documents an index has a head: a bundle of the collection or, if that is large, of
// an even sample of its documents, with all of its entities. An Engine opens the head to
// understand queries and holds nothing else: whatever is counted or shown comes from the cluster.
package cluster

import (
	"fmt"
	"regexp"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// Version is the version of the contents of an index. Together with arabic.Fingerprint it decides
// whether a program can answer from it.
const Version = 2

// A meta is what an index says about itself, in its mapping.
type meta struct {
	Version  int          `json:"kashshaf"`
	Analysis string       `json:"analysis"` // arabic.Fingerprint
	About    corpus.About `json:"about"`
	Head     []int        `json:"head"` // the size of each of its two parts, in bytes
	// Whole says that the head covers all documents.
	Whole  bool `json:"whole"`
	Copies bool `json:"copies"` // whether there are copies or reports of one event
	// Done says that the alias has pointed to the index and that no push has begun to write it
	// again. By default Prune removes only such indices.
	Done bool `json:"done,omitempty"`
}

// check returns an error that says what to do if this program cannot answer from an index.
func (m *meta) check(index string) error {
	switch {
	case m.Version != Version:
		return fmt.Errorf("%w: index %q is of version %d, this program reads %d; push the collection again, or serve it with the program that pushed it",
			ErrOther, index, m.Version, Version)
	case m.Analysis != arabic.Fingerprint:
		return fmt.Errorf("%w: index %q was analysed by %q, this program analyses by %q; push the collection again, or serve it with the program that pushed it",
			ErrOther, index, m.Analysis, arabic.Fingerprint)
	}
	return nil
}

var goodName = regexp.MustCompile(`^[a-z][a-z0-9_-]{0,100}$`)

// CheckName returns an error unless a collection in a cluster can have the name.
func CheckName(name string) error {
	if !goodName.MatchString(name) {
		return fmt.Errorf("name %q: want small Latin letters, digits, - and _, beginning with a letter", name)
	}
	return nil
}

// field is a field of documents, as in a mapping.
type field map[string]any

// layout returns the request body that creates an index of documents.
func layout(m *meta, shards int) map[string]any {
	keyword := field{"type": "keyword"}
	number := field{"type": "integer"}
	fields := map[string]field{
		"id": keyword, "seq": number, "day": number, "oldest": number, "first": number,
		"text": {"type": "text", "analyzer": "side", "search_analyzer": "keyword", "norms": false, "position_increment_gap": 1000},
		"rank": {"type": "text", "analyzer": "weighed", "search_analyzer": "either", "index_options": "freqs", "norms": false, "similarity": "weighed"},
		"fold": keyword, "group": number, "story": number,
		"days": {"type": "integer_range"}, "page": {"type": "object", "enabled": false},
	}
	for _, facet := range corpus.Facets {
		fields[string(facet)] = keyword
	}
	return map[string]any{
		"settings": map[string]any{"index": map[string]any{
			"number_of_shards": shards, "number_of_replicas": 0, "refresh_interval": "-1", "codec": "best_compression",
			"similarity": field{"weighed": field{"type": "BM25", "k1": search.Saturation * search.WeightScale, "b": 0}},
			"analysis":   analysis(),
		}},
		"mappings": map[string]any{
			"_meta": m, "dynamic": "strict", "properties": fields,
			// The tokens can be recomputed from the page, and would double what is stored.
			"_source": map[string]any{"excludes": []string{"text", "rank"}},
		},
	}
}

// longestToken is the maximum length of a token; Lucene's own limit is larger.
const longestToken = 8000

// analysis defines how our tokens are split: «word|=letters» becomes two tokens at one position,
// «term|7» one token with frequency seven.
func analysis() map[string]any {
	return map[string]any{
		"tokenizer": field{"tokens": field{"type": "whitespace", "max_token_length": longestToken}},
		"filter": field{
			"either": field{"type": "pattern_capture", "preserve_original": false, "patterns": []string{`([^|]+)`}},
			"weight": field{"type": "delimited_term_freq", "delimiter": "|"},
		},
		"analyzer": field{
			"side":    field{"type": "custom", "tokenizer": "tokens", "filter": []string{"either"}},
			"weighed": field{"type": "custom", "tokenizer": "tokens", "filter": []string{"weight"}},
			"either":  field{"type": "custom", "tokenizer": "keyword", "filter": []string{"either"}},
		},
	}
}

// headLayout returns the request body that creates the index of a head; it is only searched for
// parts by number.
func headLayout() map[string]any {
	return map[string]any{
		"settings": map[string]any{"index": map[string]any{"number_of_shards": 1, "auto_expand_replicas": "0-1"}},
		"mappings": map[string]any{"dynamic": "strict", "properties": map[string]field{
			"n": {"type": "integer"}, "data": {"type": "binary"},
		}},
	}
}

// headOf returns the name of the index of the head of an index.
func headOf(index string) string { return index + "-head" }
