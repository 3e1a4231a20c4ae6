package api

import (
	"fmt"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// rates limits how many questions an address may ask per second, with bursts: while somebody
// types, every key asks.
type rates struct {
	mu     sync.Mutex
	rate   float64
	now    func() time.Time
	tokens map[string]bucket
}

type bucket struct {
	left float64
	at   time.Time
}

// burst is how many seconds' worth of questions may come at once, mostAddresses how many
// addresses are remembered: beyond that, those with a full allowance are forgotten and, if that
// is not enough, all.
const (
	burst         = 3
	mostAddresses = 50_000
)

func newRates(rate float64, now func() time.Time) *rates {
	return &rates{rate: rate, now: now, tokens: make(map[string]bucket)}
}

// allow reports whether an address may ask one more question.
func (r *rates) allow(address string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	now, most := r.now(), r.rate*burst
	b, known := r.tokens[address]
	if !known {
		if len(r.tokens) >= mostAddresses {
			r.forget(now, most)
		}
		b = bucket{left: most, at: now}
	}
	b.left, b.at = min(most, b.left+now.Sub(b.at).Seconds()*r.rate), now
	allowed := b.left >= 1
	if allowed {
		b.left--
	}
	r.tokens[address] = b
	return allowed
}

func (r *rates) forget(now time.Time, most float64) {
	for address, b := range r.tokens {
		if b.left+now.Sub(b.at).Seconds()*r.rate >= most {
			delete(r.tokens, address)
		}
	}
	if len(r.tokens) >= mostAddresses {
		clear(r.tokens)
	}
}

// visitor returns the address a request comes from; for IPv6 its /64 network, all of which
// belongs to one visitor.
func visitor(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	if ip := net.ParseIP(host); ip != nil && ip.To4() == nil {
		return ip.Mask(net.CIDRMask(64, 128)).String()
	}
	return host
}

// metrics counts answers in the form Prometheus reads.
type metrics struct {
	mu     sync.Mutex
	counts map[string]int // of an endpoint and a status
	took   map[string]*histogram
}

type histogram struct {
	below [len(bounds)]int
	sum   float64
	count int
}

// bounds are the upper bounds of the histogram's buckets, in seconds.
var bounds = [...]float64{.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}

func newMetrics() *metrics {
	return &metrics{counts: make(map[string]int), took: make(map[string]*histogram)}
}

func (m *metrics) add(name string, status int, took time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.counts[fmt.Sprintf("endpoint=%q,status=\"%d\"", name, status)]++
	h := m.took[name]
	if h == nil {
		h = new(histogram)
		m.took[name] = h
	}
	h.count++
	h.sum += took.Seconds()
	for i, bound := range bounds {
		if took.Seconds() <= bound {
			h.below[i]++
		}
	}
}

// write answers /metrics.
func (m *metrics) write(w http.ResponseWriter, _ *http.Request) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var lines []string
	for labels, n := range m.counts {
		lines = append(lines, fmt.Sprintf("kashshaf_answers_total{%s} %d", labels, n))
	}
	slices.Sort(lines)
	var times []string
	for name, h := range m.took {
		var of []string
		for i, bound := range bounds {
			of = append(of, fmt.Sprintf("kashshaf_answer_seconds_bucket{endpoint=%q,le=\"%g\"} %d", name, bound, h.below[i]))
		}
		of = append(of, fmt.Sprintf("kashshaf_answer_seconds_bucket{endpoint=%q,le=\"+Inf\"} %d", name, h.count),
			fmt.Sprintf("kashshaf_answer_seconds_sum{endpoint=%q} %g", name, h.sum), fmt.Sprintf("kashshaf_answer_seconds_count{endpoint=%q} %d", name, h.count))
		times = append(times, strings.Join(of, "\n"))
	}
	slices.Sort(times)
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	fmt.Fprintf(w, "# TYPE kashshaf_answers_total counter\n%s\n# TYPE kashshaf_answer_seconds histogram\n%s\n", strings.Join(lines, "\n"), strings.Join(times, "\n"))
}
