package app

import (
	"context"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// valuesOffered is how many values of a field are offered when no document has the one asked for.
const valuesOffered = 8

// fieldValues is a part of a query that asks for a value which no document has, such as
// «موضوع:رياضة», and the most frequent values of its field.
type fieldValues struct {
	part   corpus.QueryPart
	facet  corpus.Facet
	values []corpus.FacetCount
}

// gatherValues fetches the values to offer for the first topic or outlet that no document has.
// The other fields hold names, for which there is the index.
func (m *model) gatherValues(ctx context.Context, e Engine) error {
	for _, p := range m.result.Parts {
		f, ok := query.Parse(p.Text).(query.Field)
		if !ok || p.Kind != corpus.PartField || !lost(&p) || f.Facet != corpus.FacetTopic && f.Facet != corpus.FacetOutlet {
			continue
		}
		request := address{}.request(0)
		request.FacetLimit = valuesOffered
		facets, err := e.Facets(ctx, request)
		if err != nil {
			return err
		}
		m.lacking = fieldValues{part: p, facet: f.Facet, values: facets[f.Facet]}
		return nil
	}
	return nil
}

// fieldAlone reports whether a query asks for nothing but a field's value.
func fieldAlone(r *corpus.Result) bool {
	if len(r.Parts) != 1 || r.Parts[0].Kind != corpus.PartField {
		return false
	}
	_, ok := query.Parse(r.Parts[0].Text).(query.Field)
	return ok
}

// values offers the field's values instead of the one asked for.
func (v view) values(n *notice, lacking fieldValues) {
	var links []ui.UI
	for _, c := range lacking.values[:min(len(lacking.values), valuesOffered)] {
		to := v.at.asking(lacking.part.Without).with(corpus.Filter{Facet: lacking.facet, Value: c.ID})
		links = append(links, el("span").Body(v.withCount(v.a(to).Attr("rel", "nofollow").Body(v.source(v.valueText(lacking.facet, c))), c.Count)...))
	}
	if len(links) > 0 {
		n.add(el("p").Body(append([]ui.UI{el("span").Text(v.say(mValuesHere) + " ")}, v.dotted(links...)...)...))
	}
}
