package browsertest

import (
	"context"
	"fmt"
	"net/http"
	"sync"
	"testing"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/api"
	"github.com/kashshaf/kashshaf/internal/program"
	"github.com/kashshaf/kashshaf/web"
)

// shellEdition is the explorer whose engine is on the server, with the first edition.
var shellEdition = sync.OnceValues(func() (*site, error) {
	block, err := editionBundle("shell", "")
	if err != nil {
		return nil, err
	}
	p, err := carried(program.LinkedServed, program.LinkServed)
	if err != nil {
		return nil, err
	}
	return buildAround("shell", block, web.Options{Program: p.With([]byte("../api/v1/engine")), WasmExec: p.Glue, Pages: web.NoPages})
})

// onServer is an engine as package api requires it.
type onServer struct{ app.Engine }

func (onServer) Edition() string { return "first" }

// answering serves a site together with the API for its collection.
func answering(t *testing.T, s *site) *host {
	t.Helper()
	h := serve(t, s, "/")
	answers := api.New(api.Options{Rate: 1000,
		Open:  func(context.Context) (api.Engine, error) { return onServer{app.AtOnce(s.engine)}, nil },
		Stale: func(context.Context, api.Engine) (bool, error) { return false, nil },
		Site:  *h.handler.Load()})
	var handler http.Handler = answers
	h.handler.Store(&handler)
	return h
}

// TestServer: the explorer behaves the same when its engine is on a server: search, filters, a
// document, an entity, statements, and the functions pages may call.
func TestServer(t *testing.T) {
	if testing.Short() {
		t.Skip("links another program")
	}
	s := must(t, shellEdition)
	h := answering(t, s)
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=إدلب"))
	tab.Ready()
	tab.Wait(`document.querySelector("#person-vladimir-putin")`)
	want := s.engine.Search(corpus.Request{Query: "إدلب", Limit: 10})
	if got := Value[int](tab, total); got != want.Total || got == 0 {
		t.Errorf("the page says %d documents, the engine %d", got, want.Total)
	}
	if got := tab.Text(".hits .headline"); got != want.Hits[0].Title {
		t.Errorf("first hit %q, want %q", got, want.Hits[0].Title)
	}
	answer := Value[corpus.Result](tab, `kashshaf.search("إدلب", {limit: 3})`)
	if answer.Total != want.Total || len(answer.Hits) != 3 {
		t.Errorf("kashshaf.search: %d documents, %d hits; want %d and 3", answer.Total, len(answer.Hits), want.Total)
	}

	narrowed := s.engine.Search(corpus.Request{Query: "إدلب", Filters: []corpus.Filter{{Facet: corpus.FacetPerson, Value: "vladimir-putin"}}}).Total
	tab.Click("#person-vladimir-putin")
	tab.Wait(fmt.Sprintf(`%s === "vladimir-putin" && %s === %d`, query("person"), total, narrowed))

	tab.Open(h.at("d/2018-12-04-two-files-one-day/"))
	tab.Wait(`document.querySelector(".prose") && document.querySelector("h1").innerText.includes("يوم سوري بملفين")`)
	tab.Open(h.at("e/idlib/"))
	tab.Wait(`document.querySelector("h1") && document.querySelector("h1").innerText.includes("إدلب") && document.querySelectorAll("main a[href*='d/']").length > 0`)
	tab.Open(h.at("statements/"))
	said := s.engine.Statements(corpus.StatementRequest{}).Total
	tab.Wait(fmt.Sprintf(`document.querySelector(".sayings") && %s === %d`, total, said))
}
