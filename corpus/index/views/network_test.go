package views

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// mentioning returns a document whose paragraphs mention entities.
func mentioning(paragraphs ...string) *corpus.Closeup {
	c := &corpus.Closeup{}
	for _, p := range paragraphs {
		c.Text += "\n"
		for id := range strings.FieldsSeq(p) {
			c.Mentions = append(c.Mentions, corpus.CloseMention{Span: corpus.Span{Start: len(c.Text), End: len(c.Text) + len(id)}, Entity: corpus.EntityRef{ID: id}})
			c.Text += id + " "
		}
	}
	return c
}

func network() *Network {
	n := NewNetwork()
	n.Add(mentioning("a b", "c"))
	n.Add(mentioning("a", "b a b"))
	n.Add(mentioning("c", "d"))
	n.Add(mentioning("c d"))
	n.Add(mentioning("e"))
	n.Add(mentioning("e a"))
	return n
}

func TestNetwork(t *testing.T) {
	nodes, edges := network().Strongest(4, 9)
	if len(nodes) != 4 {
		t.Fatalf("%d names, want the 4 most mentioned", len(nodes))
	}
	for i, want := range []struct {
		id        string
		documents int
	}{{"a", 3}, {"c", 3}, {"b", 2}, {"d", 2}} {
		if nodes[i].Entity.ID != want.id || nodes[i].Documents != want.documents {
			t.Errorf("name %d: %+v, want %+v", i, nodes[i], want)
		}
	}
	if len(edges) != 2 {
		t.Fatalf("edges %+v, want a-b and c-d", edges)
	}
	// a and b: two documents of six, both in one paragraph: ln(2·6/(3·2)) / ln(6/2).
	if e := edges[0]; nodes[e.A].Entity.ID != "a" || nodes[e.B].Entity.ID != "b" || e.Documents != 2 ||
		e.Paragraphs != 2 || math.Abs(e.Strength-0.630930) > 1e-5 {
		t.Errorf("%+v, want a and b at .630930", e)
	}
	// c and d: two documents, one in one paragraph, weighing 1.5: ln(1.5·6/(3·2)) / ln(6/1.5).
	if e := edges[1]; e.Documents != 2 || e.Paragraphs != 1 || math.Abs(e.Strength-0.292481) > 1e-5 {
		t.Errorf("%+v, want c and d at .292481", e)
	}
	if nodes[0].Group != nodes[2].Group || nodes[1].Group != nodes[3].Group || nodes[0].Group == nodes[1].Group {
		t.Errorf("groups: %+v", nodes)
	}
	again, edgesAgain := network().Strongest(4, 9)
	if !reflect.DeepEqual(nodes, again) || !reflect.DeepEqual(edges, edgesAgain) {
		t.Error("the same documents give another picture")
	}
	for _, n := range nodes {
		if !(n.X >= 0 && n.X <= 1 && n.Y >= 0 && n.Y <= 1) {
			t.Errorf("%s is drawn outside: %f, %f", n.Entity.ID, n.X, n.Y)
		}
	}
}

func TestMutualInformation(t *testing.T) {
	for _, tt := range []struct {
		together, a, b float64
		n              int
		want           float64
	}{{2, 2, 2, 8, 1}, {1, 2, 4, 8, 0}, {0, 2, 2, 8, -1}, {8, 8, 8, 8, 0}} {
		if got := MutualInformation(tt.together, tt.a, tt.b, tt.n); math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%+v: %f", tt, got)
		}
	}
}
