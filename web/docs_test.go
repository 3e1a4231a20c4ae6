package web

import (
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// firstCells returns the code in the first cells of the rows under a heading of a page.
func firstCells(t *testing.T, page, heading string) []string {
	t.Helper()
	_, text, ok := strings.Cut(read(t, "../docs/"+page), "\n"+heading+"\n")
	if !ok {
		t.Fatalf("docs/%s has no %q", page, heading)
	}
	text, _, _ = strings.Cut(text, "\n## ")
	return matches(text, "(?m)^\\| `(?:--kashshaf-)?([a-z-]+)")
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// matches returns what a pattern's group matches in a text, sorted and without duplicates.
func matches(text, pattern string) []string {
	var out []string
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// textBetween returns the text between two others.
func textBetween(t *testing.T, text, from, to string) string {
	t.Helper()
	_, text, ok := strings.Cut(text, from)
	text, _, end := strings.Cut(text, to)
	if !ok || !end {
		t.Fatalf("no text between %q and %q", from, to)
	}
	return text
}

// TestWidgetReference compares docs/widget.md with the widget: attributes, events with their
// details, methods and custom properties.
func TestWidgetReference(t *testing.T) {
	widget := read(t, "static/widget.js")
	same := func(what string, page, code []string) {
		t.Helper()
		if len(code) == 0 || !slices.Equal(page, code) {
			t.Errorf("%s: docs/widget.md has\n%q, and widget.js has\n%q", what, page, code)
		}
	}
	observed := matches(textBetween(t, widget, "observedAttributes = [", "]"), `"([a-z-]+)"`)
	attributes := slices.Concat(observed, matches(widget, `this\.(?:get|has)Attribute\("([a-z-]+)"\)`))
	slices.Sort(attributes)
	same("attributes", firstCells(t, "widget.md", "## Attributes"), slices.Compact(attributes))
	same("attributes that may change", matches(read(t, "../docs/widget.md"), "(?m)^\\| `([a-z]+)` \\* \\|"), observed)

	events := matches(textBetween(t, widget, "const shapes = {", "};"), `(?m)^ +([a-z]+): \{`)
	events = slices.DeleteFunc(events, func(e string) bool { return e == "hello" || e == "done" || e == "failed" }) // internal to the widget
	same("events", firstCells(t, "widget.md", "## Events"), events)
	told := textBetween(t, read(t, "../docs/widget.md"), "\n## Events\n", "\n## ")
	for _, event := range events {
		row := textBetween(t, told, "\n| `"+event+"` |", " |")
		for _, part := range matches(textBetween(t, widget, "    "+event+": {", "}"), `([a-z]+):`) {
			if !strings.Contains(row, "`"+part+"`") {
				t.Errorf("docs/widget.md does not say that %s tells %q", event, part)
			}
		}
	}
	same("methods", firstCells(t, "widget.md", "## Methods"), matches(widget, `(?m)^    (search|open|state)\(`))
	same("properties", firstCells(t, "widget.md", "## Looks"), matches(textBetween(t, widget, "const look = [", "]"), `"([a-z-]+)"`))
}

// TestProgramReference compares docs/program.md with the functions that a page may call and their
// options.
func TestProgramReference(t *testing.T) {
	api := read(t, "../app/hostapi.go")
	code := slices.Concat(matches(api, `k\.Set\("([a-z]+)"`), matches(textBetween(t, read(t, "../app/hostquestion.go"), "type question struct {", "\n}"), "json:\"([a-z]+)\""))
	slices.Sort(code)
	text := read(t, "../docs/program.md")
	if page := matches(text, "(?m)^\\| `([a-z]+)"); !slices.Equal(page, code) {
		t.Errorf("docs/program.md has\n%q, and the program has\n%q", page, code)
	}
}

// TestHostingReference compares docs/hosting.md with the headers and limits.
func TestHostingReference(t *testing.T) {
	text := read(t, "../docs/hosting.md")
	var headers, hosts []string
	for _, h := range safetyHeaders(policy()) {
		headers = append(headers, h.name)
		if len(h.value) < 30 && !strings.Contains(text, "\n    "+h.name+": "+h.value+"\n") {
			t.Errorf("docs/hosting.md does not say %s: %s", h.name, h.value)
		}
	}
	slices.Sort(headers)
	if page := matches(textBetween(t, text, "\n## Headers\n", "\n## "), `(?m)^    ([A-Za-z-]+): `); !slices.Equal(page, headers) {
		t.Errorf("docs/hosting.md has the headers\n%q, and a site\n%q", page, headers)
	}
	for _, l := range limits() {
		hosts = append(hosts, l.host)
	}
	slices.Sort(hosts)
	if page := matches(textBetween(t, text, "\n## Limits", "\n## "), `(?m)^\| ([A-Z]\w+ Pages) \|`); !slices.Equal(page, hosts) {
		t.Errorf("docs/hosting.md has the limits of\n%q, and a build warns of those of\n%q", page, hosts)
	}
}

// TestFewestReference: pages say from how many documents on rare names have no page of their own.
func TestFewestReference(t *testing.T) {
	from := 1
	for Fewest(from) == 1 {
		from++
	}
	for name, pattern := range map[string]string{
		"../docs/hosting.md":    `[Ff]rom ([\d,]+) documents on`,
		"../docs/ar/hosting.md": `من (\d+) وثيقة فصاعدا`,
		"../docs/command.md":    `\(1 in fewer than ([\d,]+) documents`,
		"../docs/ar/command.md": `\(1 دون (\d+) وثيقة`,
		"../README.md":          `in fewer than ([\d,]+) documents, every name`,
		"../README.ar.md":       `ودون (\d+) وثيقة لكل اسم`,
	} {
		said := matches(read(t, name), pattern)
		if len(said) != 1 || strings.ReplaceAll(said[0], ",", "") != strconv.Itoa(from) {
			t.Errorf("%s says %q, want %d", name, said, from)
		}
	}
}
