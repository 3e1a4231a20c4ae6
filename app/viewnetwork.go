package app

import (
	"context"
	"math"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/export"
	"github.com/kashshaf/kashshaf/corpus/index/query"
	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// networkView shows names that are mentioned together in the documents of the result, as a
// network and as a list.
type networkView struct{}

const (
	edgesAtMost = 400
	pairsListed = 30
)

func (networkView) name() string   { return "network" }
func (networkView) title() message { return mNetwork }
func (networkView) lead() message  { return mNetworkLead }

func (networkView) options() []option {
	return []option{
		{name: "names", label: mNetworkNames, values: []optionValue{{value: "15", label: mFifteen}, {value: "30", label: mThirty}, {value: "60", label: mSixty}}, usual: "30"},
		{name: "around", of: "query"},
		depths(),
	}
}

type seenNetwork struct {
	nodes []views.Node
	edges []views.Edge
	read  int
}

func (networkView) gather(ctx context.Context, e Engine, m *model) error {
	ids, err := e.Members(ctx, m.at.request(0))
	if err != nil {
		return err
	}
	ids = views.Spread(ids, m.depth())
	n := views.NewNetwork()
	if err := readPartly(ctx, e, ids, corpus.CloseNames, n.Add); err != nil {
		return err
	}
	names, _ := strconv.Atoi(m.at.chosen("names"))
	s := seenNetwork{read: len(ids)}
	s.nodes, s.edges = n.Strongest(names, edgesAtMost)
	m.seen = s
	return nil
}

// around is the index of the name whose neighbours alone are shown, or -1.
func (s seenNetwork) around(id string) int {
	for i := range s.nodes {
		if s.nodes[i].Entity.ID == id {
			return i
		}
	}
	return -1
}

// shown returns the edges shown, and which nodes are: if one name is chosen, only its own edges
// and its neighbours.
func (s seenNetwork) shown(around int) (edges []views.Edge, nodes []bool) {
	nodes = make([]bool, len(s.nodes))
	for i := range nodes {
		nodes[i] = around < 0 || i == around
	}
	for _, e := range s.edges {
		if around < 0 || e.A == around || e.B == around {
			edges = append(edges, e)
			nodes[e.A], nodes[e.B] = true, true
		}
	}
	return edges, nodes
}

func (rv networkView) draw(v view, m *model) []ui.UI {
	s, ok := m.seen.(seenNetwork)
	if !ok || len(s.edges) == 0 {
		return []ui.UI{el("p", "notice").Text(v.say(mNetworkNone))}
	}
	around := s.around(v.at.chosen("around"))
	out := []ui.UI{v.readOf(rv, mReadOf, s.read, m.result.Total)}
	if around >= 0 {
		out = append(out, el("p", "view-count").Body(el("span").Text(v.say(mNetworkAround)+" "), v.sign(s.nodes[around].Entity, v.at.entity(s.nodes[around].Entity)),
			words(" "), v.a(v.at.choosing("around")).ID("around-all").Text(v.say(mNetworkAll))))
	}
	return append(out, el("div", "network").Body(v.networkDrawn(s, around), v.pairList(s, around)), el("p", "method").Text(v.say(mNetworkMethod)))
}

// together is the list of the result's documents that mention both names.
func (v view) together(a, b corpus.EntityRef) address {
	both := make([]string, 0, 3)
	if v.at.query != "" {
		both = append(both, v.at.query)
	}
	for _, e := range [...]corpus.EntityRef{a, b} {
		both = append(both, query.Format(query.Field{Facet: e.Kind.Facet(), Value: e.ID}))
	}
	return v.at.viewed("").asking(strings.Join(both, " "))
}

// networkDrawn is the picture. Marks are links; the list next to it has the same content.
func (v view) networkDrawn(s seenNetwork, around int) ui.UI {
	edges, shown := s.shown(around)
	x := func(n int) float64 { return 9 + 82*s.nodes[n].X }
	y := func(n int) float64 { return 5 + 88*s.nodes[n].Y }
	var body []ui.UI
	var lines []views.Edge
	for i := len(edges) - 1; i >= 0; i-- { // the strongest on top
		e := &edges[i]
		if around < 0 && !e.Drawn {
			continue
		}
		lines = append(lines, *e)
		label := v.pairText(s, e)
		class := "edge"
		switch {
		case e.Strength >= 0.5:
			class = "edge strong"
		case e.Strength < 0.25:
			class = "edge weak"
		}
		body = append(body, svg("a").Attr("href", v.link(v.together(s.nodes[e.A].Entity, s.nodes[e.B].Entity))).TabIndex(-1).Attr("aria-label", label).Body(
			svg("title").Text(label), segment("edge-ground", x(e.A), y(e.A), x(e.B), y(e.B)), segment(class, x(e.A), y(e.A), x(e.B), y(e.B))))
	}
	most := 1
	for i := range s.nodes {
		most = max(most, s.nodes[i].Documents)
	}
	spots := make([]spot, len(s.nodes))
	for i := range s.nodes {
		n := &s.nodes[i]
		spots[i] = spot{name: v.nameText(n.Entity.Name, n.Entity.English), x: x(i), y: y(i)}
		if shown[i] {
			spots[i].size = 4 + 8*math.Sqrt(float64(n.Documents)/float64(most))
		}
	}
	labels := namesApart(spots, roomsOf(576, 416), lines, false)
	for i := len(s.nodes) - 1; i >= 0; i-- { // the most mentioned on top, so that no mark covers their names
		if !shown[i] {
			continue
		}
		n := &s.nodes[i]
		title := isolate(spots[i].name) + v.say(mComma) + nDocuments.say(&v.settings, n.Documents)
		to := v.at.choosing("around", n.Entity.ID)
		if i == around {
			to = v.at.choosing("around")
		}
		body = append(body, svg("a").Class("node "+v.signOf(n.Entity.Kind, n.Entity.ID)+" group-"+strconv.Itoa(min(n.Group, groupsOutlined))).
			ID("node-"+n.Entity.ID).Attr("href", v.link(to)).TabIndex(-1).Attr("aria-label", title).Body(append([]ui.UI{
			svg("title").Text(title),
			v.nodeShape(n.Entity.Kind, x(i), y(i), spots[i].size),
			svg("circle").Class("node-ground").Attr("cx", percents(x(i))).Attr("cy", percents(y(i))).Attr("r", 13)},
			v.nameBeside("", spots[i], labels[0][i], labels[1][i])...)...))
	}
	return el("figure", "chart").Body(v.keyed("network-drawn", mNetwork).Body(body...), v.keysHint())
}

// groupsOutlined is how many groups have an outline of their own.
const groupsOutlined = 4

// nodeShape is the sign of a kind: a circle for people, a square for organizations, and the usual
// signs of places and events.
func (v view) nodeShape(kind corpus.Kind, x, y, r float64) ui.UI {
	if kind == corpus.Person {
		return svg("circle").Attr("cx", percents(x)).Attr("cy", percents(y)).Attr("r", decimal(r, 1))
	}
	points := map[corpus.Kind]string{
		corpus.Place:        "0,-1.2 1.2,0 0,1.2 -1.2,0",
		corpus.Organization: "-.9,-.9 .9,-.9 .9,.9 -.9,.9",
		corpus.Event:        "0,-1.1 1.2,1 -1.2,1",
	}[kind]
	return svg("svg").Attr("x", percents(x)).Attr("y", percents(y)).Attr("overflow", "visible").Body(
		svg("polygon").Attr("points", scaled(points, r)))
}

// scaled multiplies the coordinates of a list of points.
func scaled(points string, by float64) string {
	var out []string
	for pair := range strings.FieldsSeq(points) {
		x, y, _ := strings.Cut(pair, ",")
		fx, _ := strconv.ParseFloat(x, 64)
		fy, _ := strconv.ParseFloat(y, 64)
		out = append(out, decimal(fx*by, 1)+","+decimal(fy*by, 1))
	}
	return strings.Join(out, " ")
}

// graph is the network for export: every edge counted.
func (v view) graph(s seenNetwork) (g export.Graph) {
	for i := range s.nodes {
		n := &s.nodes[i]
		g.Nodes = append(g.Nodes, export.GraphNode{
			ID: n.Entity.ID, Label: v.nameText(n.Entity.Name, n.Entity.English), English: n.Entity.English, Kind: n.Entity.Kind.String(),
			Documents: n.Documents, Group: n.Group, X: n.X, Y: n.Y,
		})
	}
	for i := range s.edges {
		e := &s.edges[i]
		g.Edges = append(g.Edges, export.GraphEdge{A: e.A, B: e.B, Documents: e.Documents, Paragraphs: e.Paragraphs, Strength: e.Strength})
	}
	return g
}

func (v view) pairText(s seenNetwork, e *views.Edge) string {
	a, b := &s.nodes[e.A].Entity, &s.nodes[e.B].Entity
	return isolate(v.nameText(a.Name, a.English)) + " – " + isolate(v.nameText(b.Name, b.English)) + ": " + nDocuments.say(&v.settings, e.Documents)
}

// pairList is the network as a list, strongest edges first.
func (v view) pairList(s seenNetwork, around int) ui.UI {
	edges, _ := s.shown(around)
	var items []ui.UI
	for i := range edges[:min(len(edges), pairsListed)] {
		e := &edges[i]
		a, b := s.nodes[e.A].Entity, s.nodes[e.B].Entity
		side := func(e corpus.EntityRef) ui.UI {
			return v.a(v.at.choosing("around", e.ID), "sign", v.signOf(e.Kind, e.ID)).Attr("rel", "nofollow").Body(v.name(e.Name, e.English))
		}
		items = append(items, el("li").Body(
			el("span", "pair-of").Body(side(a), side(b)),
			v.a(v.together(a, b), "amounts").Attr("rel", "nofollow").Body(v.count(nDocuments, e.Documents))))
	}
	return el("section", "pairs").Aria("labelledby", "pairs").Body(
		el("h2", "rubric").ID("pairs").Text(v.say(mNetworkPairs)), el("ol").Body(items...))
}

func (networkView) table(v view, m *model) dataTable {
	s, _ := m.seen.(seenNetwork)
	t := dataTable{read: [2]int{s.read, m.result.Total}, columns: []string{v.say(mColName), v.say(mColName) + " 2", v.say(mColTogether), v.say(mColParagraph), v.say(mColFirst), v.say(mColSecond), v.say(mColStrength)}, numbers: 5}
	edges, _ := s.shown(s.around(m.at.chosen("around")))
	for i := range edges {
		e := &edges[i]
		a, b := &s.nodes[e.A], &s.nodes[e.B]
		t.rows = append(t.rows, []string{v.nameText(a.Entity.Name, a.Entity.English), v.nameText(b.Entity.Name, b.Entity.English),
			strconv.Itoa(e.Documents), strconv.Itoa(e.Paragraphs), strconv.Itoa(a.Documents), strconv.Itoa(b.Documents), decimal(e.Strength, 3)})
		t.to = append(t.to, v.together(a.Entity, b.Entity))
	}
	return t
}
