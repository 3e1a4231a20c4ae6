package export

import (
	"bytes"
	"strconv"
)

// A Graph is a network of names, for programs that draw networks (Gephi, yEd, Cytoscape, NetworkX).
type Graph struct {
	Nodes []GraphNode
	Edges []GraphEdge
}

// A GraphNode is a name. Its ID is the entity's.
type GraphNode struct {
	ID, Label, English, Kind string
	Documents                int     // documents that mention it
	Group                    int     // of names that are mentioned together, from 0
	X, Y                     float64 // position in the drawing, from 0 to 1, to the right and down
}

// A GraphEdge joins two of the nodes, given by their indexes.
type GraphEdge struct {
	A, B       int
	Documents  int     // documents that mention both
	Paragraphs int     // of them, those that mention both in one paragraph
	Strength   float64 // normalised pointwise mutual information
}

// graphScale is the width and height of a picture in the units of a drawing program.
const graphScale = 1000

// GEXF writes the graph in version 1.3 of that format (gexf.net), with positions, and the strength
// as weight; what was asked is its description.
func (g *Graph) GEXF(o Origin) []byte {
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta lastmodifieddate="`)
	writeMarkup(&b, o.Day)
	b.WriteString(`"><creator>Kashshaf</creator><description>`)
	writeMarkup(&b, o.Above(len(g.Edges), ""))
	b.WriteString(`</description></meta>
<graph defaultedgetype="undirected">
<attributes class="node"><attribute id="kind" title="kind" type="string"/><attribute id="english" title="english" type="string"/><attribute id="documents" title="documents" type="integer"/><attribute id="group" title="group" type="integer"/></attributes>
<attributes class="edge"><attribute id="documents" title="documents" type="integer"/><attribute id="paragraphs" title="paragraphs" type="integer"/></attributes>
<nodes>
`)
	value := func(name, text string) {
		b.WriteString(`<attvalue for="` + name + `" value="`)
		writeMarkup(&b, text)
		b.WriteString(`"/>`)
	}
	for i := range g.Nodes {
		n := &g.Nodes[i]
		b.WriteString(`<node id="`)
		writeMarkup(&b, n.ID)
		b.WriteString(`" label="`)
		writeMarkup(&b, n.Label)
		b.WriteString(`"><attvalues>`)
		value("kind", n.Kind)
		value("english", n.English)
		value("documents", strconv.Itoa(n.Documents))
		value("group", strconv.Itoa(n.Group))
		b.WriteString(`</attvalues><viz:position x="` + fixed(graphScale*n.X) + `" y="` + fixed(-graphScale*n.Y) + "\"/></node>\n") // in GEXF y points up
	}
	b.WriteString("</nodes>\n<edges>\n")
	for i := range g.Edges {
		e := &g.Edges[i]
		b.WriteString(`<edge id="` + strconv.Itoa(i) + `" source="`)
		writeMarkup(&b, g.Nodes[e.A].ID)
		b.WriteString(`" target="`)
		writeMarkup(&b, g.Nodes[e.B].ID)
		b.WriteString(`" weight="` + fixed(e.Strength) + `"><attvalues>`)
		value("documents", strconv.Itoa(e.Documents))
		value("paragraphs", strconv.Itoa(e.Paragraphs))
		b.WriteString("</attvalues></edge>\n")
	}
	b.WriteString("</edges>\n</graph>\n</gexf>\n")
	return b.Bytes()
}

// GraphML writes the graph in that format (graphml.graphdrawing.org); what was asked is
// its description.
func (g *Graph) GraphML(o Origin) []byte {
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<desc>`)
	writeMarkup(&b, o.Above(len(g.Edges), ""))
	b.WriteString("</desc>\n")
	for _, key := range [...][3]string{
		{"label", "node", "string"}, {"english", "node", "string"}, {"kind", "node", "string"}, {"documents", "node", "int"}, {"group", "node", "int"}, {"x", "node", "double"}, {"y", "node", "double"},
		{"together", "edge", "int"}, {"paragraphs", "edge", "int"}, {"weight", "edge", "double"},
	} {
		b.WriteString(`<key id="` + key[0] + `" for="` + key[1] + `" attr.name="` + key[0] + `" attr.type="` + key[2] + "\"/>\n")
	}
	b.WriteString("<graph edgedefault=\"undirected\">\n")
	data := func(key, text string) {
		b.WriteString(`<data key="` + key + `">`)
		writeMarkup(&b, text)
		b.WriteString("</data>")
	}
	for i := range g.Nodes {
		n := &g.Nodes[i]
		b.WriteString(`<node id="`)
		writeMarkup(&b, n.ID)
		b.WriteString(`">`)
		data("label", n.Label)
		data("english", n.English)
		data("kind", n.Kind)
		data("documents", strconv.Itoa(n.Documents))
		data("group", strconv.Itoa(n.Group))
		data("x", fixed(graphScale*n.X))
		data("y", fixed(graphScale*n.Y))
		b.WriteString("</node>\n")
	}
	for i := range g.Edges {
		e := &g.Edges[i]
		b.WriteString(`<edge source="`)
		writeMarkup(&b, g.Nodes[e.A].ID)
		b.WriteString(`" target="`)
		writeMarkup(&b, g.Nodes[e.B].ID)
		b.WriteString(`">`)
		data("together", strconv.Itoa(e.Documents))
		data("paragraphs", strconv.Itoa(e.Paragraphs))
		data("weight", fixed(e.Strength))
		b.WriteString("</edge>\n")
	}
	b.WriteString("</graph>\n</graphml>\n")
	return b.Bytes()
}

func fixed(f float64) string { return strconv.FormatFloat(f, 'f', 4, 64) }
