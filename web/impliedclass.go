package web

import (
	"strings"
	"sync"
)

// publishedRoot is a class of the root of published pages only: what the program draws names all
// its classes, and there elements without a class have none.
const publishedRoot = "e"

// publishedOne is a class of the root of published pages of one document or entity.
const publishedOne = "y"

// An implied class is the most frequent class of a kind of element within a part of a page. In
// published pages it is left out: the style sheet recognises such elements by their place and by
// the missing class attribute, and elements that really have no class get class="".
type implied struct {
	within string // class of the part
	parent string // name of the parent element; "" for any
	name   string // name of the element
	href   string // prefix of its address; "" for any
	list   string // the classes
}

// impliedClasses are tried in order.
var impliedClasses = sync.OnceValue(func() []implied {
	return []implied{
		{"prose", "p", "a", "#p", "paragraph"},
		{"prose", "", "a", "", "mention place"},
		{"prose", "", "b", "", "cue"},
		{"prose", "", "span", "", "told"},
		{"prose", "", "time", "", "date"},
		{"beside", "", "section", "", "kind-block"},
		{"beside", "", "h2", "", "rubric"}, // followed by a switch: see switchStyle
		{"beside", "li", "p", "", "n"},
		{"related", "", "h2", "", "rubric"},
		{"related", "", "h3", "", "headline"},
		{"related", "li", "p", "", "byline"},
		{"said", "", "h2", "", "rubric"},
		{"said", "", "h3", "", "headline"},
		{"said", "li", "p", "", "byline"},
		{"said", "li", "div", "", "passages"},
		{"said", "div", "p", "", "passage"},
	}
})

// parts are the classes of the parts that have implied classes.
var parts = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool)
	for _, i := range impliedClasses() {
		m[i.within] = true
	}
	return m
})

// selector is the style sheet's selector of such elements, with no specificity.
func (m implied) selector() string {
	way := "." + publishedRoot + " ." + m.within + " "
	if m.parent != "" {
		way += m.parent + ">"
	}
	if m.href != "" {
		return ":where(" + way + m.name + `[href^="` + m.href + `"]:not([class]))`
	}
	return ":where(" + way + m.name + ":not([class]" + m.others() + "))"
}

// others are the selectors of elements of the same name that are recognised by their address.
func (m implied) others() string {
	for _, o := range impliedClasses() {
		if o.within == m.within && o.name == m.name && o.href != "" {
			return `,[href^="` + o.href + `"]`
		}
	}
	return ""
}

// A nest is the inside of an element: the name of the innermost element that is written, the part
// of the page it is in ("" for none), the element's class, and whether it is left out.
type nest struct {
	parent, within, class string
	silent                bool
}

// enter records that what follows is inside an element with this tag, which may not have been
// written.
func (s *slimmer) enter(name, class string, written bool) {
	in := s.nested()
	within := in.within
	if !written {
		name = in.parent
	}
	if within == "" {
		for one := range strings.FieldsSeq(class) {
			if parts()[one] {
				within = one
			}
		}
	}
	s.nests = append(s.nests, nest{name, within, class, !written})
}

// nested returns the nest the slimmer is in.
func (s *slimmer) nested() nest {
	if len(s.nests) == 0 {
		return nest{}
	}
	return s.nests[len(s.nests)-1]
}

// implied returns the implied classes of the element whose tag was just read.
func (s *slimmer) implied() string {
	in := s.nested()
	if in.within == "" {
		return ""
	}
	href := s.tag.value("href")
	for _, m := range impliedClasses() {
		if m.within == in.within && m.name == s.tag.name && (m.parent == "" || m.parent == in.parent) && strings.HasPrefix(href, m.href) {
			return m.list
		}
	}
	return ""
}

// imply removes an implied class, and adds an empty one to an element without a class that would
// get it. It marks the root.
func (s *slimmer) imply() {
	t, list := &s.tag, s.implied()
	heading := t.name == "h2" && s.nested().within == "beside"
	if heading {
		s.kept = t.value("class") == list && s.switched()
	}
	for i, a := range t.attrs {
		switch {
		case a.name != "class":
		case len(s.nests) == 0 && (a.value == "page" || strings.HasPrefix(a.value, "page ")):
			t.attrs[i].value += " " + publishedRoot
			if s.one {
				t.attrs[i].value += " " + publishedOne
			}
			return
		case list != "" && a.value == list && (!heading || s.kept):
			t.drop("class")
			return
		default:
			return
		}
	}
	if list != "" {
		t.attrs = append(t.attrs, attribute{name: "class"})
	}
}

// switched reports whether the heading whose tag was just read ends in a switch.
func (s *slimmer) switched() bool {
	words, _, _ := strings.Cut(s.in[s.at:], "</h2>")
	at := strings.LastIndex(words, "<button ")
	return at >= 0 && strings.HasSuffix(words, "</button>") && strings.Contains(upTo(words[at:], ">"), `class="switch"`)
}

// switchStyle reserves the place of the switches that the program draws after the headings of
// lists of names.
func switchStyle() string {
	heading := "." + publishedRoot + " .beside h2:not([class])::after"
	return heading + ` { content: ""; inline-size: 2.4rem; block-size: 1.6rem; }
@media print, (scripting: none) { ` + heading + ` { display: none; } }
`
}
