package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A rule is what a schema allows of an element: its children in order, each with "?" or "*" where it
// may be missing or repeated, and its attributes with the form of their values, "!" where they are
// required.
type rule struct {
	children   string
	attributes map[string]string
}

// The rules of gexf.net/1.3/gexf.xsd and of graphml.graphdrawing.org/xmlns/1.1/graphml.xsd, as far as
// a network of names can break them. The children of a node of GEXF may stand in any order; ours have
// one.
var (
	gexfRules = map[string]rule{
		"gexf":        {"meta? graph", map[string]string{"version": "!1\\.3"}},
		"meta":        {"creator? keywords? description?", map[string]string{"lastmodifieddate": date}},
		"creator":     {},
		"description": {},
		"graph":       {"attributes* nodes edges", map[string]string{"defaultedgetype": "directed|undirected|mutual"}},
		"attributes":  {"attribute*", map[string]string{"class": "!node|edge"}},
		"attribute":   {"", map[string]string{"id": "!.+", "title": "!.+", "type": "!integer|long|double|float|boolean|string"}},
		"nodes":       {"node*", nil},
		"node":        {"attvalues? position?", map[string]string{"id": "!.+", "label": "!(?s).*"}},
		"attvalues":   {"attvalue*", nil},
		"attvalue":    {"", map[string]string{"for": "!.+", "value": "!(?s).*"}},
		"position":    {"", map[string]string{"x": "!" + float, "y": "!" + float}},
		"edges":       {"edge*", nil},
		"edge":        {"attvalues?", map[string]string{"id": ".+", "source": "!.+", "target": "!.+", "weight": float}},
	}
	graphMLRules = map[string]rule{
		"graphml": {"desc? key* graph*", nil},
		"desc":    {},
		"key":     {"", map[string]string{"id": "!" + nameToken, "for": "all|graph|node|edge", "attr.name": nameToken, "attr.type": "boolean|int|long|float|double|string"}},
		"graph":   {"node* edge*", map[string]string{"edgedefault": "!directed|undirected"}},
		"node":    {"data*", map[string]string{"id": "!" + nameToken}},
		"edge":    {"data*", map[string]string{"source": "!" + nameToken, "target": "!" + nameToken}},
		"data":    {"", map[string]string{"key": "!" + nameToken}},
	}
)

// The forms of values in XML Schema.
const (
	date      = `\d{4}-\d\d-\d\d`
	float     = `-?\d+(\.\d+)?`
	nameToken = `[-.:_\p{L}\p{N}\p{M}]+`
)

// TestGraphSchemas: a network is written as the formats' schemas have it, with every id that is
// referred to declared, whatever the names are.
func TestGraphSchemas(t *testing.T) {
	g := graph()
	for i, text := range hard {
		g.Nodes = append(g.Nodes, GraphNode{ID: "n-" + strconv.Itoa(i), Label: text, English: text, Kind: "place", Documents: i, X: -.1, Y: 1e-9})
		g.Edges = append(g.Edges, GraphEdge{A: i, B: i + 1, Documents: 2, Strength: 1e-7})
	}
	o := origin()
	o.Query = strings.Join(hard, " ")
	for _, tt := range []struct {
		name, space, root string
		data              []byte
		rules             map[string]rule
	}{
		{"GEXF", "http://gexf.net/1.3", "gexf", g.GEXF(o), gexfRules},
		{"GraphML", "http://graphml.graphdrawing.org/xmlns", "graphml", g.GraphML(o), graphMLRules},
	} {
		d := xml.NewDecoder(bytes.NewReader(tt.data))
		nodes, keys := make(map[string]bool), make(map[string]bool)
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", tt.name, err)
			}
			if start, ok := token.(xml.StartElement); ok {
				if start.Name.Local != tt.root {
					t.Fatalf("%s begins with %s", tt.name, start.Name.Local)
				}
				for _, fault := range checked(d, start, tt.space, tt.rules, nodes, keys) {
					t.Errorf("%s: %s", tt.name, fault)
				}
			}
		}
		if len(nodes) != len(g.Nodes) || len(keys) == 0 {
			t.Errorf("%s: %d nodes and %d keys", tt.name, len(nodes), len(keys))
		}
	}
}

// checked reads an element and returns what the rules do not allow of it and what is in it. It
// gathers the ids of nodes and of keys, which references must name.
func checked(d *xml.Decoder, e xml.StartElement, space string, rules map[string]rule, nodes, keys map[string]bool) (faults []string) {
	name := e.Name.Local
	r, known := rules[name]
	if !known {
		return []string{"no element " + name}
	}
	if e.Name.Space != space && e.Name.Space != space+"/viz" {
		faults = append(faults, fmt.Sprintf("%s is of %q", name, e.Name.Space))
	}
	has := make(map[string]string)
	for _, a := range e.Attr {
		if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
			continue
		}
		form, ok := r.attributes[a.Name.Local]
		if _, twice := has[a.Name.Local]; !ok || twice || !regexp.MustCompile("^(?:"+strings.TrimPrefix(form, "!")+")$").MatchString(a.Value) {
			faults = append(faults, fmt.Sprintf("%s has %s=%q", name, a.Name.Local, a.Value))
		}
		has[a.Name.Local] = a.Value
	}
	for a, form := range r.attributes {
		if _, ok := has[a]; !ok && strings.HasPrefix(form, "!") {
			faults = append(faults, name+" has no "+a)
		}
	}
	switch id := has["id"]; name {
	case "node":
		if nodes[id] {
			faults = append(faults, "two nodes "+id)
		}
		nodes[id] = true
	case "key", "attribute":
		keys[id] = true
	case "edge":
		if !nodes[has["source"]] || !nodes[has["target"]] {
			faults = append(faults, fmt.Sprintf("an edge from %q to %q", has["source"], has["target"]))
		}
	case "data", "attvalue":
		if of := has["key"] + has["for"]; !keys[of] {
			faults = append(faults, "a value of "+of)
		}
	}
	order, at := strings.Fields(r.children), 0
	for {
		token, err := d.Token()
		if err != nil {
			return append(faults, err.Error())
		}
		switch token := token.(type) {
		case xml.StartElement:
			child := token.Name.Local
			next := slices.IndexFunc(order[at:], func(c string) bool { return strings.TrimRight(c, "?*") == child })
			if next < 0 {
				faults = append(faults, name+" has a "+child+" there")
			} else if at += next; !strings.HasSuffix(order[at], "*") {
				at++
			}
			faults = append(faults, checked(d, token, space, rules, nodes, keys)...)
		case xml.EndElement:
			for _, c := range order[min(at, len(order)):] {
				if !strings.ContainsAny(c, "?*") {
					faults = append(faults, name+" has no "+c)
				}
			}
			return faults
		}
	}
}
