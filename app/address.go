package app

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// An address is the state of a page as its URL has it: everything that a link to the page must
// carry, and nothing else. parseAddress reads it and String prints it; printing and parsing again
// gives the same address.
type address struct {
	page      pageKind
	id        string // of the document or entity; in an embed, of the open document; for statements, of the document they are in; for a story, of one of its reports
	query     string
	short     bool // query is the beginning of a longer query that does not fit into an address
	filters   []corpus.Filter
	from, to  corpus.Date
	sort      corpus.Sort  // "" for relevance
	match     corpus.Match // "" for all
	number    int          // of the page of results, from 0
	kind      string       // the kind the entity index is narrowed to, or ""
	letter    string       // the only letter of the index to show, or ""
	word      string       // atWords: the word to look at
	unfold    bool         // every copy of a text is a separate hit
	said      bool         // an embed that searches statements instead of documents
	whom      string       // in an embed: the entity shown
	pair      [2]string    // atCompare: the IDs of the speakers
	view      string       // the view of a result, or "" for the list
	choices   []choice     // options of that view that differ from their defaults
	lang      string       // overrides the remembered language; "" for none
	theme     string       // overrides the remembered theme; "" for none
	digits    string       // overrides the remembered digits; "" for none
	paragraph string       // the fragment, such as "p3"
	typing    bool         // the query is being typed; no URL carries it
}

// offlineFolder is where the page is that stands in for pages the browser has not cached.
const offlineFolder = "offline"

// parseAddress reads the path below the site's root, the raw query and the fragment. What makes
// no sense is ignored rather than an error: addresses are typed by hand, cut off and mangled by
// mail programs.
func parseAddress(path, rawQuery, fragment string) address {
	folder, id, _ := strings.Cut(pathOfPage(path), "/")
	if folder == offlineFolder { // requested itself; the page it stands in for is after its "#"
		folder = ""
	}
	kind := kindOfFolder(folder)
	if kind.ofOne() != (id != "") || strings.Contains(id, "/") {
		kind = atNothing
	}
	if kind == atNothing {
		return address{page: atNothing}
	}
	a := address{page: kind, id: id}
	values := parseValues(rawQuery)
	a.lang = oneOf(values.Get("lang"), "ar", "en")
	a.paragraph = fragment
	pageOf(kind).parse(&a, values)
	a.short = a.query != "" && values.Get("cut") == "1"
	return a
}

func (a *address) parseSearch(values url.Values) {
	a.parseAsked(values, append(slices.Clip(corpus.Facets[:]), corpus.FacetArea))
	a.sort = corpus.Sort(oneOf(values.Get("sort"), string(corpus.Newest), string(corpus.Oldest)))
	a.match = corpus.Match(oneOf(values.Get("match"), string(corpus.MatchAny)))
	a.unfold = values.Get("copies") == allCopies
	a.parseView(values)
}

// parseAsked reads what searches of documents and of statements have in common.
func (a *address) parseAsked(values url.Values, facets []corpus.Facet) {
	a.query = askable(values.Get("q"))
	for _, facet := range facets {
		for _, value := range values[string(facet)] {
			f, ok := parseFilter(facet, value)
			if area, is := corpus.ParseArea(f.Value); facet == corpus.FacetArea {
				ok = is
				f.Value = area.String()
			}
			if ok && !slices.Contains(a.filters, f) {
				a.filters = append(a.filters, f)
			}
		}
	}
	a.from, a.to = parseDay(values.Get("from")), parseDay(values.Get("to"))
	if n, err := strconv.Atoi(values.Get("page")); err == nil && n > 1 && n < 1e6 {
		a.number = n - 1
	}
}

// parseDay returns the date in a parameter, or "" if there is none. Most addresses have none, and an
// error that nobody reads costs a page that opens more than all else in its address.
func parseDay(value string) corpus.Date {
	if value == "" {
		return ""
	}
	d, err := corpus.ParseDate(value)
	if err != nil {
		return ""
	}
	return d
}

// allCopies is the value of the parameter "copies" that unfolds copies.
const allCopies = "all"

// parseFilter reads one value of a facet: "-x" excludes x, and "=x" is x even if x begins with a
// sign.
func parseFilter(facet corpus.Facet, value string) (corpus.Filter, bool) {
	value = clean(value)
	f := corpus.Filter{Facet: facet, Value: value}
	switch {
	case strings.HasPrefix(value, "-"):
		f.Exclude, f.Value = true, strings.TrimSpace(value[1:])
	case strings.HasPrefix(value, "="):
		f.Value = strings.TrimSpace(value[1:])
	}
	return f, f.Value != ""
}

func printFilter(f corpus.Filter) string {
	switch {
	case f.Exclude:
		return "-" + f.Value
	case strings.HasPrefix(f.Value, "-"), strings.HasPrefix(f.Value, "="):
		return "=" + f.Value
	}
	return f.Value
}

// String returns the address relative to the site's root: "d/idlib-truce/?q=هدنة#p2" with the
// query escaped. The search page without a question is "".
func (a address) String() string {
	var b strings.Builder
	if folder, _ := pageOf(a.page).folder(); folder != "" {
		b.WriteString(folder + "/")
	}
	if a.page.ofOne() {
		b.WriteString(url.PathEscape(a.id) + "/")
	}
	p := parameters{b: &b, before: "?"}
	if a.said {
		p.add("statements", frameOfStatements)
	}
	p.add("a", a.pair[0])
	p.add("b", a.pair[1])
	p.add("q", a.query)
	if a.short {
		p.add("cut", "1")
	}
	for _, f := range a.filters {
		p.add(string(f.Facet), printFilter(f))
	}
	p.add("from", string(a.from))
	p.add("to", string(a.to))
	p.add("view", a.view)
	for _, c := range a.choices {
		p.add(c.name, c.value)
	}
	p.add("sort", string(a.sort))
	p.add("match", string(a.match))
	if a.unfold {
		p.add("copies", allCopies)
	}
	if a.number > 0 {
		p.add("page", strconv.Itoa(a.number+1))
	}
	p.add("kind", a.kind)
	p.add("letter", a.letter)
	p.add("w", a.word)
	if a.page == atFrame || a.page == atStatements || a.page == atStory {
		p.add("doc", a.id)
	}
	p.add("entity", a.whom)
	p.add("theme", a.theme)
	p.add("digits", a.digits)
	p.add("lang", a.lang)
	if a.paragraph != "" {
		b.WriteString("#" + url.PathEscape(a.paragraph))
	}
	return b.String()
}

// outside is the address to give to others: of a page instead of a frame, without the reader's
// own language, theme and digits.
func (a address) outside() address {
	a.lang, a.theme, a.digits = "", "", ""
	switch {
	case a.page != atFrame:
	case a.id != "":
		a.page = atDocument
	case a.said:
		a.page, a.said = atStatements, false
	default:
		a.page = atSearch
	}
	return a
}

// parameters writes query parameters; empty ones are left out.
type parameters struct {
	b      *strings.Builder
	before string
}

func (p *parameters) add(name, value string) {
	if value != "" {
		p.b.WriteString(p.before + name + "=" + url.QueryEscape(value))
		p.before = "&"
	}
}

// asks reports whether the address searches or filters, so that the search page
// shows results rather than its invitation.
func (a address) asks() bool {
	return a.query != "" || len(a.filters) > 0 || a.from != "" || a.to != "" || a.sort != "" || a.number > 0 || a.view != ""
}

// narrowed reports whether filters or dates are chosen.
func (a address) narrowed() bool { return len(a.filters) > 0 || a.from != "" || a.to != "" }

// clean makes a single line of what somebody typed or pasted, fit for a search box, an attribute
// and a title. Bidi control characters that affect the text after them are removed: anybody can
// make an address.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "")
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r < ' ' || 0x7f <= r && r < 0xa0 || r == '\u2028' || r == '\u2029':
			return ' '
		case '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069':
			return -1
		}
		return r
	}, s))
}

func oneOf(s string, allowed ...string) string {
	if slices.Contains(allowed, s) {
		return s
	}
	return ""
}
