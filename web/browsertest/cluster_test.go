package browsertest

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/nodes"
)

var (
	wantNodes = flag.Int("nodes", 0, "start so many nodes of OpenSearch, and drive an explorer over them")
	command   = flag.String("kashshaf", "", "the command to push and serve with, for -nodes")
)

// overCluster pushes the corpus that ships and serves it from a cluster; stop ends the server.
func overCluster(t *testing.T) (address string, local *search.Engine, stop func()) {
	if *wantNodes > 0 && *command == "" {
		t.Fatal("-nodes without -kashshaf")
	}
	if *choice != Chromium {
		t.Skip("driven in Chromium alone: what is its own is tried in every browser by TestServer")
	}
	started, _ := nodes.Start(t, *wantNodes)
	block, err := editionBundle("cluster", "")
	if err != nil {
		t.Fatal(err)
	}
	if local, err = search.Open(block); err != nil {
		t.Fatal(err)
	}
	push := exec.Command(*command, "push", "-to", started[0].URL, "-name", "ship", "-cache", "none")
	if out, err := push.CombinedOutput(); err != nil {
		t.Fatalf("pushing: %v\n%s", err, out)
	}
	server := exec.Command(*command, "serve", "-engine", started[0].URL+"/ship", "-addr", "127.0.0.1:0", "-log", "none", "-rate", "1000")
	server.Stderr = os.Stderr
	out, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	stop = func() {
		server.Process.Signal(os.Interrupt)
		server.Wait()
	}
	t.Cleanup(stop)
	line, err := bufio.NewReader(out).ReadString('\n')
	if _, after, ok := strings.Cut(line, "http://"); err == nil && ok {
		address, _, _ = strings.Cut(after, " ")
	}
	if address == "" {
		t.Fatalf("the server said %q, %v", line, err)
	}
	return "http://" + address, local, stop
}

// TestOverCluster drives the explorer over serve -engine: search, filter, a document, an entity,
// statements, a view, the widget, the functions pages may call, and reading offline.
func TestOverCluster(t *testing.T) {
	at, local, stop := overCluster(t)
	tab := Start(t).Tab(t, strings.TrimPrefix(strings.TrimSuffix(at, "/"), "http://"))
	want := local.Search(corpus.Request{Query: "إدلب", Limit: 10})
	tab.Open(at + "?q=إدلب")
	tab.Ready()
	tab.Wait(fmt.Sprintf(`document.querySelector("#person-vladimir-putin") && %s === %d`, total, want.Total))
	if got := tab.Text(".hits .headline"); got != want.Hits[0].Title {
		t.Errorf("first hit %q, want %q", got, want.Hits[0].Title)
	}
	if said := tab.Text("footer"); !strings.Contains(said, "يجري البحث في الخادم") || strings.Contains(said, "داخل متصفحك") {
		t.Errorf("the foot says %q", said)
	}
	narrowed := local.Search(corpus.Request{Query: "إدلب", Filters: []corpus.Filter{{Facet: corpus.FacetPerson, Value: "vladimir-putin"}}}).Total
	tab.Click("#person-vladimir-putin")
	tab.Wait(fmt.Sprintf(`%s === "vladimir-putin" && %s === %d`, query("person"), total, narrowed))
	if answer := Value[corpus.Result](tab, `kashshaf.search("إدلب", {limit: 3})`); answer.Total != want.Total || len(answer.Hits) != 3 {
		t.Errorf("kashshaf.search: %d documents, %d hits; want %d and 3", answer.Total, len(answer.Hits), want.Total)
	}
	tab.Open(at + "statements/")
	tab.Wait(fmt.Sprintf(`document.querySelector(".sayings") && %s === %d`, total, local.Statements(corpus.StatementRequest{}).Total))
	tab.Open(at + "?q=إدلب&view=trends")
	tab.Wait(`document.querySelector("#view-trends[aria-current]") && document.querySelector("main svg")`)
	drawnByServer(t, at, local, want.Hits[0].ID)

	h := &host{path: "/", Server: &httptest.Server{URL: strings.TrimSuffix(at, "/")}}
	embedding := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
	embedding.Open(newspaper(t, h, `<kashshaf-explorer query="هدنة" filters="person=vladimir-putin" lang="ar"></kashshaf-explorer>`))
	truce := local.Search(corpus.Request{Query: "هدنة", Filters: []corpus.Filter{{Facet: corpus.FacetPerson, Value: "vladimir-putin"}}}).Total
	embedding.Wait(fmt.Sprintf(`told.some((m) => m.type === "search" && m.query === "هدنة" && m.total === %d)`, truce))
	embedding.Clean()

	for _, address := range []string{"d/" + want.Hits[0].ID + "/", "e/idlib/"} {
		tab.Open(at + address)
		tab.Ready()
		tab.Wait(`document.querySelector("main h1")`)
	}
	title := Value[string](tab, `document.querySelector("main h1").innerText`)
	tab.Offline()
	stop()
	tab.Open(at + "e/idlib/")
	tab.Wait(fmt.Sprintf(`document.querySelector("main h1") && document.querySelector("main h1").innerText === %q && document.querySelector("#explorer .foot, footer")`, title))
	tab.Open(at + "d/" + want.Hits[0].ID + "/")
	tab.Wait(`document.querySelector(".prose")`)
	tab.Open(at + "?q=تركيا")
	tab.Wait(`document.querySelector(".failed-page, .failed p")`)
	if said := tab.Text(".failed-page, .failed p"); !strings.Contains(said, "البحث يحتاج إليه") {
		t.Errorf("without a line a search says %q", said)
	}
	tab.Forget("Failed to load", "net::ERR", "503")
}

// drawnByServer checks that pages contain their text without the program.
func drawnByServer(t *testing.T, at string, local *search.Engine, id string) {
	reading, _ := local.Read(id)
	for address, holds := range map[string]string{"d/" + id + "/": reading.Document.Title, "e/idlib/": "إدلب"} {
		res, err := http.Get(at + address)
		if err != nil {
			t.Fatal(err)
		}
		page, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil || res.StatusCode != http.StatusOK || !strings.Contains(string(page), holds) || !strings.Contains(string(page), "<main") {
			t.Errorf("%s: %s, %v, want %q in it", address, res.Status, err, holds)
		}
	}
}
