package main

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"
	"time"
)

// An event is a line of go test -json, as documented by cmd/test2json.
type event struct {
	Action     string
	Package    string
	ImportPath string // of the package being built
	Test       string
	Elapsed    float64 // seconds
	Output     string
}

// silence is the longest time without output.
const silence = 10 * time.Second

// A teller reports on tests as they run.
type teller struct {
	w    io.Writer
	mu   sync.Mutex
	said time.Time
	stop chan struct{}

	began   time.Time
	running map[string]string // running packages, with the test that began last
	output  map[string][]string
	tests   int
	reasons map[string]int // why tests were skipped, with counts
	skipped int
	failed  []string

	failures failures
	longest  longest
}

func newTeller(w io.Writer, every time.Duration) *teller {
	t := &teller{w: w, said: time.Now(), began: time.Now(), stop: make(chan struct{}), running: make(map[string]string),
		output: make(map[string][]string), reasons: make(map[string]int), failures: make(failures)}
	go t.watch(every)
	return t
}

// watch prints a line when there has been no output for a while.
func (t *teller) watch(every time.Duration) {
	tick := time.NewTicker(every / 4)
	defer tick.Stop()
	for {
		select {
		case <-t.stop:
			return
		case <-tick.C:
		}
		t.mu.Lock()
		if time.Since(t.said) >= every*3/4 {
			t.print("… %s, %d tests so far%s\n", time.Since(t.began).Round(time.Second), t.tests, t.doing())
		}
		t.mu.Unlock()
	}
}

// doing says which test is running, or that everything is still being compiled.
func (t *teller) doing() string {
	for pkg, test := range t.running {
		if test != "" {
			return ", in " + short(pkg) + " " + test
		}
	}
	return ", compiling"
}

func (t *teller) print(format string, args ...any) {
	t.said = time.Now()
	fmt.Fprintf(t.w, format, args...)
}

func (t *teller) say(format string, args ...any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.print(format, args...)
}

// hear handles one event.
func (t *teller) hear(e event) {
	t.mu.Lock()
	defer t.mu.Unlock()
	key := e.Package + " " + e.Test
	switch e.Action {
	case "build-output":
		t.print("%s", e.Output)
	case "output":
		if strings.HasPrefix(e.Output, "panic: ") || strings.HasPrefix(e.Output, "fatal error: ") {
			t.failures.broke(short(e.Package))
		}
		t.output[key] = append(t.output[key], e.Output)
	case "run":
		t.running[e.Package] = e.Test
	case "pass", "skip", "fail":
		t.ended(e, key)
	}
}

// ended reports a finished test or package.
func (t *teller) ended(e event, key string) {
	lines := strings.Join(t.output[key], "")
	delete(t.output, key)
	if e.Test == "" {
		delete(t.running, e.Package)
		word := map[string]string{"pass": "ok  ", "skip": "none", "fail": "FAIL"}[e.Action]
		if e.Action == "fail" {
			t.failures.add(short(e.Package), "")
			t.failed = append(t.failed, short(e.Package))
			t.print("%s failed:\n%s", short(e.Package), lines)
		}
		if e.Action != "skip" {
			t.print("%s %s %.1fs\n", word, short(e.Package), e.Elapsed)
		}
		return
	}
	t.tests++
	t.longest.add(e)
	switch e.Action {
	case "skip":
		t.skipped++
		t.reasons[reason(lines)]++
	case "fail":
		t.failures.add(short(e.Package), e.Test)
		t.print("%s failed:\n%s", e.Test, lines)
	}
}

var place = regexp.MustCompile(`^\s*[\w.-]+\.go:\d+:\s*`)

// particular matches the paths that differ between tests skipped for the same reason.
var particular = regexp.MustCompile(`:? *(?:open|stat|lstat) \S+: .*$`)

// reason returns the message with which a test skipped itself.
func reason(output string) string {
	for _, line := range strings.Split(output, "\n") {
		if place.MatchString(line) {
			why := strings.TrimSpace(place.ReplaceAllString(line, ""))
			if short := particular.ReplaceAllString(why, ""); short != "" {
				return short
			}
			return "a file is not there"
		}
	}
	return "no reason given"
}

// end prints which tests took longest, and one line: how many ran and how many were skipped, and
// why.
func (t *teller) end() {
	close(t.stop)
	t.mu.Lock()
	defer t.mu.Unlock()
	if longest := t.longest.String(); longest != "" {
		t.print("the longest: %s\n", longest)
	}
	line := fmt.Sprintf("kashshaf: %d tests in %s", t.tests, time.Since(t.began).Round(time.Second))
	if len(t.failed) > 0 {
		line += fmt.Sprintf(", FAILED in %s", strings.Join(t.failed, ", "))
	}
	line += fmt.Sprintf("; %d skipped", t.skipped)
	for i, why := range sortedKeys(t.reasons) {
		sep := "; "
		if i == 0 {
			sep = ": "
		}
		line += fmt.Sprintf("%s%d× %s", sep, t.reasons[why], why)
	}
	t.print("%s\n", line)
}

func short(pkg string) string { return strings.TrimPrefix(pkg, "github.com/kashshaf/kashshaf/") }
