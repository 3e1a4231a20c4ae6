package browsertest

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// throttle limits the tab's network to a rate in bits per second and a delay.
func (tab *Tab) throttle(bits float64, delay time.Duration) {
	tab.t.Helper()
	tab.Do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
			MatchedNetworkConditions: []*network.Conditions{{
				Latency: float64(delay.Milliseconds()), DownloadThroughput: bits / 8, UploadThroughput: bits / 8,
			}},
		})
		return err
	}))
}

// TestSlowLine reads a document on a line of 1.6 Mbit/s with 150 ms of delay, and types while the
// program is loading. It logs how long each takes.
func TestSlowLine(t *testing.T) {
	needs(t, "be given a slow line")
	s := first(t)
	h := serve(t, s, "/")
	for _, address := range []string{"", "d/" + s.engine.Documents()[0] + "/"} {
		tab := Start(t).Tab(t)
		tab.throttle(1.6e6, 150*time.Millisecond)
		tab.Open(h.at(address))
		readable := Value[float64](tab, `new Promise((done) => {
			new PerformanceObserver((list) => { for (const e of list.getEntries()) if (e.name === "first-contentful-paint") done(e.startTime); }).observe({type: "paint", buffered: true});
		})`)
		if tab.Text("h1") == "" {
			t.Errorf("%q: nothing to read", address)
		}
		typed := "هدنة"
		tab.Click("#ask")
		for _, letter := range typed {
			tab.Type("#ask", string(letter))
		}
		arrived := Value[bool](tab, `document.querySelector("#loader").hidden && typeof kashshaf.search === "function"`)
		tab.Ready()
		tab.Wait(`document.activeElement.id + " " + document.querySelector("#ask").value === "ask ` + typed + `"`)
		if address != "" { // a document's page does not change by itself
			tab.Press(Enter)
		}
		tab.Wait(query("q") + ` === "هدنة" && document.querySelectorAll(".hits > li").length > 0`)
		answer := Value[float64](tab, `performance.now()`)
		t.Logf("%q: readable after %.0f ms (wanted: 1500), answered what was typed before the program after %.1f s; the program had come when it was typed: %v",
			address, readable, answer/1000, arrived)
		tab.Clean()
	}
}

// TestBrokenOffDownload interrupts the download of the program half way, and lets it stall, once
// each; the page says that it retries, and continues where the reader is.
func TestBrokenOffDownload(t *testing.T) {
	s := first(t)
	names, err := filepath.Glob(filepath.Join(s.dir, "assets", "app-*.wasm"))
	if err != nil || len(names) != 1 {
		t.Fatalf("program: %q, %v", names, err)
	}
	program, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	h := serve(t, s, "/")
	var asked atomic.Int32
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		if !strings.HasSuffix(r.URL.Path, ".wasm") {
			return false
		}
		n := asked.Add(1)
		if n > 2 {
			return false
		}
		w.Header().Set("Content-Type", "application/wasm")
		w.Write(program[:len(program)/2])
		w.(http.Flusher).Flush()
		if n == 1 {
			panic(http.ErrAbortHandler)
		}
		<-r.Context().Done() // it neither continues nor ends
		return true
	})
	tab := Start(t).Tab(t)
	tab.Before(`window.kashshaf = {patience: 5000}`)
	tab.Open(h.at("about/?lang=en"))
	tab.Wait(`document.querySelector("#loader").innerText.includes("trying again")`)
	tab.Click("#ask")
	tab.Type("#ask", "x")
	tab.Ready()
	tab.Wait(`document.querySelector("#loader").hidden && document.querySelector("#ask").value === "x"`)
	if n := asked.Load(); n < 3 { // and once more by the worker
		t.Errorf("the program was asked for %d times, want 3", n)
	}
	tab.Forget("Failed to load resource", "net::")
	tab.Clean()
}

// A meter counts what a host is asked for and what it sends.
type meter struct{ requests, bytes atomic.Int64 }

type meteredWriter struct {
	http.ResponseWriter
	m *meter
}

func (w meteredWriter) Write(data []byte) (int, error) {
	n, err := w.ResponseWriter.Write(data)
	w.m.bytes.Add(int64(n))
	return n, err
}

// measure counts from now on.
func (h *host) measure() *meter {
	m := &meter{}
	site := *h.handler.Load()
	var handler http.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m.requests.Add(1)
		site.ServeHTTP(meteredWriter{w, m}, r)
	})
	h.handler.Store(&handler)
	return m
}

// TestVisits counts what a first visit costs, including everything stored for offline use, and
// what a second one does: next to nothing. Nothing that was painted moves when the program takes
// a page over.
func TestVisits(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	m := h.measure()
	tab := Start(t).Tab(t)
	for _, visit := range []string{"first", "second"} {
		tab.Open(h.at(""))
		tab.Ready()
		answer := Value[float64](tab, `performance.now()`)
		requests, bytes := m.requests.Load(), m.bytes.Load()
		tab.Wait(`kashshaf.offline === "yes"`)
		tab.Offline()
		shift := Value[float64](tab, shifts)
		t.Logf("%s visit: %d requests and %d bytes until search works (after %.0f ms), %d and %d with what is stored; layout shift %v",
			visit, requests, bytes, answer, m.requests.Load(), m.bytes.Load(), shift)
		if shift > 0.01 {
			t.Errorf("%s visit: the layout shifted by %v", visit, shift)
		}
		if visit == "second" && (m.requests.Load() > 2 || m.bytes.Load() > 20000) {
			t.Errorf("a second visit takes %d requests and %d bytes", m.requests.Load(), m.bytes.Load())
		}
		m.requests.Store(0)
		m.bytes.Store(0)
	}
	for _, address := range []string{"d/" + s.engine.Documents()[0] + "/", "e/vladimir-putin/", "entities/", "about/"} {
		tab.Open(h.at(address))
		tab.Ready()
		if shift := Value[float64](tab, shifts); shift > 0.01 {
			t.Errorf("%s: the layout shifted by %v", address, shift)
		} else {
			t.Logf("%s: layout shift %v", address, shift)
		}
	}
	tab.Clean()
}
