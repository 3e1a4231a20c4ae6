package ingest

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// frontMatter cuts the front matter from a text:
//
//	---
//	title: عنوان
//	topic: [سوريا, هدنة]
//	---
//	The text begins here.
//
// It gives its fields, the text after it, and the number of the line at which
// that begins. A text that does not begin so is all body, as is one in which
// the second "---" (or "...") is missing: there the first is a rule. An error
// tells the line of the file at which the YAML does not parse; the body is
// given all the same.
func frontMatter(text string) (f fields, body string, first int, err error) {
	opening, rest, more := strings.Cut(text, "\n")
	if !more || strings.TrimRight(opening, " \t\r") != "---" {
		return nil, text, 1, nil
	}
	const most = 64 << 10 // bytes; more is no front matter
	end, next := -1, 0
	lines := 1
	for at := 0; at < len(rest) && at < most; at = next {
		next = len(rest)
		if i := strings.IndexByte(rest[at:], '\n'); i >= 0 {
			next = at + i + 1
		}
		lines++
		if l := strings.TrimRight(rest[at:next], " \t\r\n"); l == "---" || l == "..." {
			end = at
			break
		}
	}
	if end < 0 {
		return nil, text, 1, nil
	}
	body, first = rest[next:], lines+1
	var nodes map[string]yaml.Node
	if err := yaml.Unmarshal([]byte(rest[:end]), &nodes); err != nil {
		return nil, body, first, yamlError(err, 1)
	}
	f = make(fields)
	for name, node := range nodes {
		f.add(name, yamlValues(&node))
	}
	return f, body, first, nil
}

// A lineError is an error at a line of a file.
type lineError struct {
	line int
	text string
}

func (e *lineError) Error() string { return e.text }

var yamlLine = regexp.MustCompile(`line (\d+): `)

// yamlError makes one line of an error of the YAML library, with the line of
// the file when offset lines stand before the YAML.
func yamlError(err error, offset int) error {
	text := strings.TrimPrefix(strings.TrimPrefix(err.Error(), "yaml: "), "unmarshal errors:\n  ")
	text, _, _ = strings.Cut(text, "\n") // the first of several
	line := 1 + offset
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		if n, e := strconv.Atoi(m[1]); e == nil {
			line = n + offset
		}
		text = strings.Replace(text, m[0], "", 1)
	}
	return &lineError{line, fmt.Sprintf("%s; quote values that hold a colon", text)}
}
