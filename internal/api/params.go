package api

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// params reads the parameters of an address. Unknown ones are rejected: the answer to half a
// question is a wrong one.
type params struct {
	values url.Values
	used   map[string]bool
	errs   []error
}

// newParams parses a query string.
func newParams(query string) *params {
	values, err := url.ParseQuery(query)
	p := &params{values: values, used: make(map[string]bool)}
	if err != nil { // otherwise the rest would be answered as if it were everything
		p.errs = append(p.errs, fmt.Errorf("what is asked cannot be read: %w", err))
	}
	return p
}

// mostValues is the maximum number of values of one filter.
const mostValues = 100

func (p *params) all(name string) []string {
	p.used[name] = true
	list := make([]string, 0, len(p.values[name]))
	for _, v := range p.values[name] {
		if len(v) > longestText {
			p.errs = append(p.errs, fmt.Errorf("%s: want values of at most %d bytes", name, longestText))
		} else if v != "" {
			list = append(list, strings.ToValidUTF8(v, "\uFFFD"))
		}
	}
	if len(list) > mostValues {
		p.errs = append(p.errs, fmt.Errorf("%s: want at most %d values", name, mostValues))
		return nil
	}
	return list
}

// longestText bounds a text: the longest passage that is pasted is a page.
const longestText = 8000

func (p *params) text(name string) string {
	list := p.all(name)
	if len(list) == 0 {
		return ""
	}
	if len(list) > 1 {
		p.errs = append(p.errs, fmt.Errorf("%s: want one value of at most %d bytes", name, longestText))
		return ""
	}
	return list[0]
}

func (p *params) number(name string, usual, least, most int) int {
	text := p.text(name)
	if text == "" {
		return usual
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < least || n > most {
		p.errs = append(p.errs, fmt.Errorf("%s %q: want a number from %d to %d", name, text, least, most))
		return usual
	}
	return n
}

func (p *params) flag(name string) bool { return p.word(name, "", "1") == "1" }

func (p *params) word(name string, are ...string) string {
	text := p.text(name)
	if !slices.Contains(are, text) {
		p.errs = append(p.errs, fmt.Errorf("%s %q: want %s", name, text, strings.TrimPrefix(strings.Join(are, " or "), " or ")))
		return ""
	}
	return text
}

func (p *params) date(name string) corpus.Date {
	text := p.text(name)
	if text == "" {
		return ""
	}
	d, err := corpus.ParseDate(text)
	if err != nil {
		p.errs = append(p.errs, fmt.Errorf("%s: %w", name, err))
	}
	return d
}

// unit returns the unit of spans.
func (p *params) unit() corpus.Unit {
	if p.word("units", "", "codepoints", "utf16") == "utf16" {
		return corpus.UTF16
	}
	return corpus.CodePoints
}

// request reads a request, whose parameters are named like the flags of kashshaf search.
func (p *params) request() corpus.Request {
	req := corpus.Request{Query: p.text("q"), From: p.date("from"), To: p.date("to"),
		Sort:  corpus.Sort(p.word("sort", "", string(corpus.ByRelevance), string(corpus.Newest), string(corpus.Oldest))),
		Match: corpus.Match(p.word("match", "", string(corpus.MatchAll), string(corpus.MatchAny))),
		Limit: p.number("limit", 10, 0, 100), Offset: p.number("offset", 0, 0, 10_000),
		FacetLimit: p.number("facets", 0, -1, 1000), Unfold: p.flag("unfold"), Typing: p.flag("typing")}
	for _, facet := range corpus.Facets {
		for _, value := range p.all(string(facet)) {
			value, exclude := strings.CutPrefix(value, "-")
			req.Filters = append(req.Filters, corpus.Filter{Facet: facet, Value: value, Exclude: exclude})
		}
	}
	if len(req.Filters) > 100 {
		p.errs = append(p.errs, errors.New("want at most 100 filters"))
	}
	return req
}

// done returns an error if a parameter was wrong or unknown.
func (p *params) done() error {
	for name := range p.values {
		if !p.used[name] {
			p.errs = append(p.errs, fmt.Errorf("there is no %q", name))
		}
	}
	if err := errors.Join(p.errs...); err != nil {
		return wrong{errors.New(strings.ReplaceAll(err.Error(), "\n", "; "))}
	}
	return nil
}
