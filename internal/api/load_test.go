package api_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
	"github.com/kashshaf/kashshaf/internal/api"
	"github.com/kashshaf/kashshaf/internal/nodes"
)

var (
	wantNodes = flag.Int("nodes", 0, "start so many nodes of OpenSearch on loopback, for TestLoad")
	load      = flag.Duration("load", 10*time.Second, "how long the visitors of TestLoad type")
	visitors  = flag.Int("visitors", 50, "how many they are")
)

// TestLoad: many visitors type at the same time, a key every 300 ms, each key with the requests
// the explorer sends then. No answer fails, and the server's memory does not grow.
func TestLoad(t *testing.T) {
	_, c := nodes.Start(t, *wantNodes)
	all, _, err := pipeline.Collect("../../corpus/documents", pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := cluster.Push(t.Context(), c, "load", all, cluster.PushOptions{Bundle: func(c *corpus.Corpus) ([]byte, error) { return pipeline.Bundle(c, pipeline.Options{}) }}); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(api.New(api.Options{Rate: 1e6, AtOnce: 256, Limit: time.Minute, // nothing counts as too slow on a busy machine
		Open:  func(ctx context.Context) (api.Engine, error) { return cluster.Open(ctx, c, "load") },
		Stale: func(context.Context, api.Engine) (bool, error) { return false, nil }}))
	defer server.Close()
	http.DefaultTransport.(*http.Transport).MaxIdleConnsPerHost = *visitors

	began := time.Now()
	half, whole := *load/2, *load
	first, failed := typing(t, server.URL, all, began.Add(half))
	before := heap()
	second, more := typing(t, server.URL, all, began.Add(whole))
	after := heap()
	took := append(first, second...)
	if failed = append(failed, more...); len(failed) > 0 {
		t.Errorf("%d of %d answers failed, the first: %v", len(failed), len(took)+len(failed), failed[0])
	}
	slices.Sort(took)
	t.Logf("%d visitors typed for %v: %d answers, median %v, 95th percentile %v; the server has %d MB in the middle, %d MB in the end", *visitors, *load, len(took),
		took[len(took)/2].Round(time.Millisecond), took[len(took)*95/100].Round(time.Millisecond), before>>20, after>>20)
	if after > before+before/2+8<<20 {
		t.Errorf("the server grows: %d bytes in the middle, %d in the end", before, after)
	}
}

// typing has all visitors type until a time, and returns how long each answer took.
func typing(t *testing.T, server string, all *corpus.Corpus, until time.Time) (took []time.Duration, failed []error) {
	var mu sync.Mutex
	var everybody sync.WaitGroup
	for visitor := range *visitors {
		everybody.Go(func() {
			for n := visitor; time.Now().Before(until); n++ {
				typed := []rune(all.Documents[n%len(all.Documents)].Title)
				for end := 2; end <= min(len(typed), 12) && time.Now().Before(until); end++ {
					key := time.After(300 * time.Millisecond)
					for _, address := range []string{"search?typing=1&q=", "suggest?q="} {
						began := time.Now()
						err := answered(server + "/api/v1/" + address + url.QueryEscape(string(typed[:end])))
						mu.Lock()
						if err != nil {
							failed = append(failed, err)
						} else {
							took = append(took, time.Since(began))
						}
						mu.Unlock()
					}
					<-key
				}
			}
		})
	}
	everybody.Wait()
	return took, failed
}

// answered sends a request and requires a complete answer.
func answered(address string) error {
	res, err := http.Get(address)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	switch {
	case err != nil:
		return err
	case res.StatusCode != http.StatusOK:
		return fmt.Errorf("%s: %s", res.Status, data)
	case !json.Valid(data):
		return fmt.Errorf("half of an answer: %q", data)
	}
	return nil
}

// heap returns the memory in use after garbage collection.
func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
