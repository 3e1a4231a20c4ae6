package app

import (
	"net/url"
	"reflect"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// read parses an address as written in a link.
func read(t testing.TB, link string) address {
	t.Helper()
	u, err := url.Parse(link)
	if err != nil {
		t.Fatalf("parse %q: %v", link, err)
	}
	return parseAddress(u.Path, u.RawQuery, u.Fragment)
}

func TestAddress(t *testing.T) {
	person, outlet := corpus.FacetPerson, corpus.FacetOutlet
	tests := []struct {
		link   string
		want   address
		prints string // "" for the link itself
	}{
		// Pages.
		{"", address{}, ""},
		{"index.html", address{}, "~"},
		{"?q=x&amp;lang=en", address{query: "x", lang: "en"}, "?q=x&lang=en"},
		{"?amp;q=x&amp;amp;from=2019", address{query: "x", from: "2019"}, "?q=x&from=2019"},
		{"?fbclid=abc&utm_source=x&gclid=1&amp=1", address{}, "~"},
		{"?q=%25D9%2587%25D8%25AF%25D9%2586%25D8%25A9", address{query: "هدنة"}, "?q=%D9%87%D8%AF%D9%86%D8%A9"},
		{"?q=%2525D9%252587%2525D8%2525AF", address{query: "هد"}, "?q=%D9%87%D8%AF"},
		{"?q=50%25+%D9%87", address{query: "50% ه"}, ""},
		{"?q=%25D9%25", address{query: "%D9%"}, ""},
		{"?q=%C5%CF%E1%C8", address{}, "~"}, // Windows-1256
		{"?q=a;b", address{query: "a;b"}, "?q=a%3Bb"},
		{"?q=a%0Ab", address{query: "a b"}, "?q=a+b"},
		{"?q=%D8%9F%21+%2A&person=putin", address{filters: []corpus.Filter{{Facet: corpus.FacetPerson, Value: "putin"}}}, "?person=putin"},
		{"d/idlib-truce/", address{page: atDocument, id: "idlib-truce"}, ""},
		{"d/idlib-truce", address{page: atDocument, id: "idlib-truce"}, "d/idlib-truce/"},
		{"d/idlib-truce/index.html", address{page: atDocument, id: "idlib-truce"}, "d/idlib-truce/"},
		{"d/idlib-truce/?q=%D9%87%D8%AF%D9%86%D8%A9#p3", address{page: atDocument, id: "idlib-truce", query: "هدنة", paragraph: "p3"}, ""},
		{"d/%D9%88%D8%AB%D9%8A%D9%82%D8%A9/", address{page: atDocument, id: "وثيقة"}, ""},
		{"e/putin/", address{page: atEntity, id: "putin"}, ""},
		{"entities/?q=%D8%A8&kind=person", address{page: atIndex, query: "ب", kind: "person"}, ""},
		{"entities/?letter=%D8%A8", address{page: atIndex, letter: "ب"}, ""},
		{"words/?w=%D9%88%D8%A8%D9%88%D8%AA%D9%8A%D9%86", address{page: atWords, word: "وبوتين"}, ""},
		{"words/?w=+%D8%A8+%D8%AA", address{page: atWords, word: "ب"}, "words/?w=%D8%A8"},
		{"offline/?lang=en", address{lang: "en"}, "?lang=en"},
		{"offline.html", address{}, "~"},
		{"offline/x/", address{page: atNothing}, "~"},
		{"about/?lang=en", address{page: atAbout, lang: "en"}, ""},
		{"embed/?q=x&person=putin&doc=a&theme=dark&lang=en", address{page: atFrame, query: "x", id: "a", theme: "dark", lang: "en",
			filters: []corpus.Filter{{Facet: person, Value: "putin"}}}, ""},
		// Filters.
		{"?person=putin&person=-erdogan&outlet=a+b", address{filters: []corpus.Filter{{Facet: person, Value: "putin"},
			{Facet: person, Value: "erdogan", Exclude: true}, {Facet: outlet, Value: "a b"}}}, ""},
		{"?outlet=%3D-x", address{filters: []corpus.Filter{{Facet: outlet, Value: "-x"}}}, ""},
		{"?outlet=--x", address{filters: []corpus.Filter{{Facet: outlet, Value: "-x", Exclude: true}}}, ""},
		{"?outlet=%3D%3Dx", address{filters: []corpus.Filter{{Facet: outlet, Value: "=x"}}}, ""},
		{"?person=putin&person=putin&person=-&person=", address{filters: []corpus.Filter{{Facet: person, Value: "putin"}}}, "?person=putin"},
		{"?q=x&copies=all&page=2", address{query: "x", unfold: true, number: 1}, ""},
		{"?from=2018-09&to=2019&sort=newest&match=any&page=3", address{from: "2018-09", to: "2019", sort: corpus.Newest, match: corpus.MatchAny, number: 2}, ""},
		// What makes no sense is ignored.
		{"?from=2018-13&to=x&sort=best&match=none&copies=some&page=-2&lang=fr", address{}, "~"},
		{"?page=0", address{}, "~"},
		{"?page=99999999999999999999", address{}, "~"},
		{"?q=%FF%FE", address{}, "~"},
		{"?q=%0Aa%00b%20", address{query: "a b"}, "?q=a+b"},
		{"?utm_source=x&fbclid=y", address{}, "~"},
		{"entities/?kind=animal", address{page: atIndex}, "entities/"},
		{"entities/?letter=ab", address{page: atIndex}, "entities/"},
		{"?doc=x&theme=dark", address{}, "~"},
		{"d/x/?person=putin&copies=all&w=y", address{page: atDocument, id: "x"}, "d/x/"},
		// Nothing exists there.
		{"d/", address{page: atNothing}, "~"},
		{"d/a/b/", address{page: atNothing}, "~"},
		{"wp-login.php", address{page: atNothing}, "~"},
	}
	for _, tt := range tests {
		got := read(t, tt.link)
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q reads as %+v, want %+v", tt.link, got, tt.want)
			continue
		}
		prints := tt.prints
		switch prints {
		case "":
			prints = tt.link
		case "~":
			prints = ""
		}
		if got.String() != prints {
			t.Errorf("%q prints as %q, want %q", tt.link, got.String(), prints)
		}
	}
}

// FuzzAddress: whatever is parsed prints to an address that parses to the same.
func FuzzAddress(f *testing.F) {
	for _, seed := range []string{"?q=هدنة", "d/a b/?q=«x»#p1", "?person=-a&outlet==-b&from=2018", "embed/?doc=x&lang=en&copies=all", "words/?w=a b", "entities/?letter=ا&kind=place", "?q=a%"} {
		path, rest, _ := strings.Cut(seed, "?")
		query, fragment, _ := strings.Cut(rest, "#")
		f.Add(path, query, fragment)
	}
	f.Fuzz(func(t *testing.T, path, query, fragment string) {
		a := parseAddress(path, query, fragment)
		if a.page == atNothing {
			return
		}
		u, err := url.Parse(a.String())
		if err != nil {
			t.Fatalf("%q does not parse as a URL: %v", a.String(), err)
		}
		if b := parseAddress(u.Path, u.RawQuery, u.Fragment); !reflect.DeepEqual(a, b) {
			t.Errorf("%+v prints as %q, which reads as %+v", a, a.String(), b)
		}
	})
}

func TestChange(t *testing.T) {
	putin := corpus.Filter{Facet: corpus.FacetPerson, Value: "putin"}
	notPutin := corpus.Filter{Facet: corpus.FacetPerson, Value: "putin", Exclude: true}
	idlib := corpus.Filter{Facet: corpus.FacetPlace, Value: "idlib"}
	from := read(t, "?q=x&person=putin&page=4")
	embedded := read(t, "embed/?q=x&theme=dark&lang=en&page=2")
	tests := []struct {
		what string
		got  address
		want string
	}{
		{"another question begins at the first page", from.asking("y"), "?q=y&person=putin"},
		{"a filter is put in the order of the facets", read(t, "?topic=t").with(putin), "?person=putin&topic=t"},
		{"a second value of a facet comes after the first", from.with(idlib).with(corpus.Filter{Facet: corpus.FacetPerson, Value: "a"}), "?q=x&person=putin&person=a&place=idlib"},
		{"excluding takes the place of choosing", from.with(notPutin), "?q=x&person=-putin"},
		{"without takes either", from.with(notPutin).without(corpus.FacetPerson, "putin"), "?q=x"},
		{"relevance is not written", from.sorted(corpus.Newest).sorted(corpus.ByRelevance), "?q=x&person=putin"},
		{"all words is not written", from.matching(corpus.MatchAny).matching(corpus.MatchAll), "?q=x&person=putin"},
		{"a period", from.between("2018", "2019-02"), "?q=x&person=putin&from=2018&to=2019-02"},
		{"copies unfolded", from.unfolded(true), "?q=x&person=putin&copies=all"},
		{"and folded", from.unfolded(true).unfolded(false), "?q=x&person=putin"},
		{"a page of results", from.numbered(0), "?q=x&person=putin"},
		{"a document keeps the question", from.open("a"), "d/a/?q=x"},
		{"in a frame it opens inside", embedded.open("a"), "embed/?q=x&page=2&doc=a&theme=dark&lang=en"},
		{"an entity has a page", from.entity(corpus.EntityRef{ID: "putin"}), "e/putin/"},
		{"in a frame it filters", embedded.entity(corpus.EntityRef{ID: "idlib", Kind: corpus.Place}), "embed/?place=idlib&theme=dark&lang=en"},
	}
	for _, tt := range tests {
		if tt.got.String() != tt.want {
			t.Errorf("%s: got %q, want %q", tt.what, tt.got, tt.want)
		}
	}
	if from.String() != "?q=x&person=putin&page=4" {
		t.Errorf("the address changed was changed itself, to %q", from)
	}
}
