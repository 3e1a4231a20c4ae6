package app

import (
	"context"
	"math"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// companyView shows the company of a word: words near the matches of the query more often than
// elsewhere in the same documents.
type companyView struct{}

const companionsShown = 60

func (companyView) name() string   { return "company" }
func (companyView) title() message { return mCompany }
func (companyView) lead() message  { return mCompanyLead }

func (companyView) options() []option {
	return []option{
		{name: "window", label: mCompanyWindow, values: []optionValue{{value: "1", label: mOne}, {value: "3", label: mThree}, {value: "5", label: mFive}, {value: "10", label: mTen}}, usual: "5"},
		{name: "words", label: mCompanyWords, values: []optionValue{{value: "content", label: mCompanyContent}, {value: "all", label: mCompanyAll}}},
		depths(),
	}
}

type seenCompany struct {
	companions  []views.Companion
	occurrences int
	near, rest  int
	read        int
}

func (companyView) gather(ctx context.Context, e Engine, m *model) error {
	if m.at.query == "" {
		return nil
	}
	ids, err := e.Members(ctx, m.at.request(0))
	if err != nil {
		return err
	}
	ids = views.Spread(ids, m.depth())
	window, _ := strconv.Atoi(m.at.chosen("window"))
	c := views.NewCompany(window)
	if err := readClosely(ctx, e, ids, m.at.query, c.Add); err != nil {
		return err
	}
	m.seen = seenCompany{c.Companions(companionsShown, m.at.chosen("words") == "all"), c.Occurrences, c.Near, c.Rest, len(ids)}
	return nil
}

func (rv companyView) draw(v view, m *model) []ui.UI {
	s, ok := m.seen.(seenCompany)
	if !ok {
		return []ui.UI{el("p", "notice").Text(v.say(mContextNone))}
	}
	out := []ui.UI{
		v.foundIn(mFoundInRead, s.occurrences, s.read, m.result.Total),
		v.readOf(rv, mReadOf, s.read, m.result.Total),
	}
	if len(s.companions) == 0 {
		return append(out, el("p", "notice").Text(v.say(mCompanyNone)))
	}
	most := s.companions[0].Likelihood
	var items []ui.UI
	for i := range s.companions {
		c := &s.companions[i]
		var forms []string
		for _, f := range c.Forms[:min(len(c.Forms), formsShown)] {
			forms = append(forms, f.Word)
		}
		items = append(items, el("li").Body(
			v.a(v.at.also(c.Forms[0].Word)).Body(v.arabic(el("bdi", "companion")).Text(strings.Join(forms, v.say(mComma)))),
			v.measure("weight", int(100*math.Sqrt(c.Likelihood)), int(100*math.Sqrt(most))),
			el("span", "amounts").Body(v.count(nTimes, c.Near), el("span", "quiet-part").Body(v.spoken(v.times(c))...))))
	}
	return append(out, el("p", "method").Text(v.say(mCompanyMethod)), el("ol", "ranking companions").Body(items...))
}

// formsShown is how many forms of a stem are listed.
const formsShown = 3

// times says how many times more frequent a word is near the matches.
func (v view) times(c *views.Companion) string {
	if math.IsInf(c.Times, 1) {
		return " " + v.say(mCompanyOnly)
	}
	places := 0
	if c.Times < 10 {
		places = 1
	}
	return " ×" + v.figures(decimal(c.Times, places))
}

// also is the list of results whose documents also have a word.
func (a address) also(word string) address {
	added := query.Format(query.Word{Text: word})
	if len(arabic.Tokenize(word)) != 1 {
		added = query.Format(query.Phrase{Text: word})
	}
	return a.viewed("").asking(strings.TrimSpace(a.query + " " + added))
}

func (companyView) table(v view, m *model) dataTable {
	s, _ := m.seen.(seenCompany)
	t := dataTable{read: [2]int{s.read, m.result.Total}, columns: []string{v.say(mColWord), v.say(mColForms), v.say(mColNear), v.say(mColRest), v.say(mColDocuments), v.say(mColLikelihood), v.say(mColTimes)}, numbers: 5, forms: 1}
	for i := range s.companions {
		c := &s.companions[i]
		var forms []string
		for _, f := range c.Forms {
			forms = append(forms, f.Word+" "+strconv.Itoa(f.Count))
		}
		times := ""
		if !math.IsInf(c.Times, 1) {
			times = decimal(c.Times, 1)
		}
		t.rows = append(t.rows, []string{c.Forms[0].Word, strings.Join(forms, "; "), strconv.Itoa(c.Near), strconv.Itoa(c.Rest), strconv.Itoa(c.Documents), decimal(c.Likelihood, 1), times})
		t.to = append(t.to, v.at.also(c.Forms[0].Word))
	}
	return t
}
