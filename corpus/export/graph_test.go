package export

import (
	"encoding/xml"
	"strings"
	"testing"
)

func graph() Graph {
	return Graph{
		Nodes: []GraphNode{
			{ID: "vladimir-putin", Label: "فلاديمير بوتين", English: "Vladimir Putin", Kind: "person", Documents: 9, X: 0.25, Y: 1},
			{ID: "x-1", Label: `«"ب" & <ج>»`, Kind: "organization", Documents: 4, Group: 1},
		},
		Edges: []GraphEdge{{A: 0, B: 1, Documents: 3, Paragraphs: 2, Strength: 0.631}},
	}
}

// TestGEXF reads what was written as another program would.
func TestGEXF(t *testing.T) {
	g := graph()
	var got struct {
		Description string `xml:"meta>description"`
		Nodes       []struct {
			ID     string `xml:"id,attr"`
			Label  string `xml:"label,attr"`
			Values []struct {
				For   string `xml:"for,attr"`
				Value string `xml:"value,attr"`
			} `xml:"attvalues>attvalue"`
			Position struct {
				X float64 `xml:"x,attr"`
				Y float64 `xml:"y,attr"`
			} `xml:"position"`
		} `xml:"graph>nodes>node"`
		Edges []struct {
			Source string  `xml:"source,attr"`
			Target string  `xml:"target,attr"`
			Weight float64 `xml:"weight,attr"`
		} `xml:"graph>edges>edge"`
	}
	if err := xml.Unmarshal(g.GEXF(origin()), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Nodes) != 2 || len(got.Edges) != 1 {
		t.Fatalf("%d nodes and %d edges, want 2 and 1", len(got.Nodes), len(got.Edges))
	}
	if n := got.Nodes[1]; n.ID != "x-1" || n.Label != g.Nodes[1].Label || n.Values[0].Value != "organization" ||
		n.Values[2].Value != "4" || n.Values[3].Value != "1" {
		t.Errorf("the second name is %+v", n)
	}
	if p := got.Nodes[0].Position; p.X != 250 || p.Y != -1000 {
		t.Errorf("the first stands at %+v, want 250 and, below, -1000", p)
	}
	if e := got.Edges[0]; e.Source != "vladimir-putin" || e.Target != "x-1" || e.Weight != 0.631 {
		t.Errorf("the edge is %+v", e)
	}
	if o := origin(); !strings.Contains(got.Description, "query: "+o.Query) {
		t.Errorf("described as %q", got.Description)
	}
}

func TestGraphML(t *testing.T) {
	g := graph()
	type data struct {
		Key   string `xml:"key,attr"`
		Value string `xml:",chardata"`
	}
	var got struct {
		Keys []struct {
			ID string `xml:"id,attr"`
		} `xml:"key"`
		Nodes []struct {
			ID   string `xml:"id,attr"`
			Data []data `xml:"data"`
		} `xml:"graph>node"`
		Edges []struct {
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
			Data   []data `xml:"data"`
		} `xml:"graph>edge"`
	}
	if err := xml.Unmarshal(g.GraphML(origin()), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Nodes) != 2 || len(got.Edges) != 1 || len(got.Keys) != 10 {
		t.Fatalf("%d nodes, %d edges, %d keys", len(got.Nodes), len(got.Edges), len(got.Keys))
	}
	if n := got.Nodes[1]; n.ID != "x-1" || n.Data[0].Value != g.Nodes[1].Label {
		t.Errorf("the second name is %+v", n)
	}
	if e := got.Edges[0]; e.Target != "x-1" || e.Data[0].Value != "3" || e.Data[1].Value != "2" || e.Data[2].Value != "0.6310" {
		t.Errorf("the edge is %+v", e)
	}
}
