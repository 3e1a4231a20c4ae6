package cluster

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestAbout: a count that the shards' lists leave uncertain is asked for again, and if even long
// lists do, it is marked as inexact. That lists end is not a reason for doubt in itself.
func TestAbout(t *testing.T) {
	local, _ := small(t)
	for _, tt := range []struct {
		name          string
		bounds, other int
		values, named string
		again         bool
		want          string
	}{
		{"few values", 0, 0, "idlib 90 0, rare 3 0", "", false, "idlib 90 false, rare 3 false, "},
		{"lists end below what is given", 2, 500, "idlib 90 0, rare 30 0, next 1 0", "", false, "idlib 90 false, rare 30 false, "},
		{"one that no shard told of may have as many", 3, 500, "idlib 90 0, rare 4 0, next 1 0", "", true, "idlib 90 false, rare 4 false, "},
		{"one that a shard did not tell of may have as many", 9, 0, "idlib 90 0, rare 40 0, next 38 2", "", true, "idlib 90 false, rare 40 false, "},
		{"one that a shard did not tell of is far below", 9, 0, "idlib 90 0, rare 40 0, next 20 9", "", false, "idlib 90 false, rare 40 false, "},
		{"a shard did not tell of one that is given", 7, 0, "idlib 90 0, rare 40 7", "", true, "idlib 90 false, rare 40 true, "},
		{"it was asked for by name", 7, 0, "idlib 90 0, rare 40 7", "rare 44 0", true, "idlib 90 false, rare 44 false, "},
		{"no more are asked for than are given", 2, 500, "idlib 90 0, rare 30 0", "", true, "idlib 90 false, rare 30 false, "},
	} {
		var aggs map[string]tallied
		data := fmt.Sprintf(`{"place":{"doc_count":100,"values":{"doc_count_error_upper_bound":%d,"sum_other_doc_count":%d,"buckets":%s},"named":{"buckets":%s}}}`,
			tt.bounds, tt.other, buckets(tt.values), buckets(tt.named))
		if err := json.Unmarshal([]byte(data), &aggs); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, c := range new(Engine).counted(local, corpus.Request{FacetLimit: 2}, aggs)[corpus.FacetPlace] {
			got += fmt.Sprint(c.ID, " ", c.Count, " ", c.About, ", ")
		}
		if again := uncertain(aggs, 2); again != tt.again || got != tt.want {
			t.Errorf("%s: asked again %t, %s; want %t, %s", tt.name, again, got, tt.again, tt.want)
		}
	}
}

// buckets encodes values with their counts and possible errors, as a cluster does.
func buckets(list string) string {
	var out []string
	for value := range strings.SplitSeq(list, ", ") {
		if f := strings.Fields(value); len(f) == 3 {
			out = append(out, fmt.Sprintf(`{"key":%q,"doc_count":%s,"doc_count_error_upper_bound":%s}`, f[0], f[1], f[2]))
		}
	}
	return "[" + strings.Join(out, ",") + "]"
}
