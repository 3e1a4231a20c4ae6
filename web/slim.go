package web

import (
	"strings"
)

// slim makes the body of a published page smaller without taking anything from
// those who read it before the program comes, or without it. The program draws the
// page anew, so it need not find what it would draw. The body is canonical markup; dead
// are the addresses where no pages are.
//
//   - Icons are classes: the style sheet has each drawing once (iconStyle).
//   - The commonest lists of classes have names of one letter (shortclass.go), and what
//     nearly all elements of a kind have in a part of the page goes without saying (impliedclass.go).
//   - Documents that are near, and reports of the same event, are told by their titles,
//     outlets and dates, without what else the program shows of them, and dates in lists
//     of documents are no elements.
//   - Buttons of the program do nothing yet. What is left of them keeps their place,
//     unseen, as the style keeps that of switches behind headings; what is only ever seen
//     beside the program is left out.
//   - Bars of histograms, marks of who speaks and names of speakers lead to questions that only the program
//     answers, and are no links.
//   - Links to a place in the same page say only the place.
//   - Bars beside numbers are as long as one of twenty classes says (shareStyle).
//   - The whole name of whom a text names otherwise stands where it does so first.
//   - The numbers of paragraphs are called paragraphs by the style (numberStyle).
//   - What leads to a page that there is not is no link; the program makes it one.
//   - Quotation marks and end tags that HTML does not need, and bdi around what is
//     Arabic throughout on an Arabic page, are left out.
func slim(body, address, root string, dead map[string]bool) string {
	s := slimmer{in: body, root: root, dead: dead, here: root + address + "#", icons: iconClasses(), named: make(map[string]bool)}
	if address == "" {
		s.here = ""
	}
	s.out.Grow(len(body))
	s.run()
	return s.out.String()
}

// A slimmer reads canonical markup, in which every attribute but a switch has a
// value in quotation marks, and no text a "<".
type slimmer struct {
	in    string
	at    int
	root  string            // what every address in the page begins with
	dead  map[string]bool   // addresses behind that, where no pages are
	here  string            // what the address of a place in the page begins with
	icons map[string]string // classes by drawing
	out   strings.Builder
	tag   tagAt
	cues  []bool          // whether the links that are open are marks of speech
	nests []nest          // the elements that are open
	kept  bool            // whether the style keeps the place of the next switch
	near  bool            // within a list of documents that are near
	named map[string]bool // the addresses of whom the text has named
}

func (s *slimmer) run() {
	for s.at < len(s.in) {
		next := strings.IndexByte(s.in[s.at:], '<')
		if next < 0 {
			break
		}
		s.out.WriteString(s.in[s.at : s.at+next])
		s.at += next
		if s.in[s.at+1] == '/' {
			s.endTag()
			continue
		}
		s.readTag()
		name, class, content, written := s.tag.name, s.tag.value("class"), s.at, s.out.Len()
		s.startTag()
		if s.at == content && !voidElements[name] { // else all of it is written, or passed over
			s.enter(s.tag.name, class, s.out.Len() > written)
		}
	}
	s.out.WriteString(s.in[s.at:])
}

// startTag writes what becomes of the tag just read, and of its content where that
// does not stay as it is.
func (s *slimmer) startTag() {
	t := &s.tag
	switch class := t.value("class"); t.name {
	case "svg":
		if s.drawing(class) {
			return
		}
	case "button":
		if t.value("type") == "button" {
			s.button(class)
			return
		}
	case "dialog":
		s.content()
		return
	case "section":
		s.near = class == "related" || class == "related story" || class == "said"
	case "article", "time":
		if s.near {
			return
		}
	case "ul":
		if class == "suggestions idle" {
			s.content()
			return
		}
	case "div", "span", "p":
		if s.idle(class) {
			return
		}
	case "bdi":
		if s.plain() {
			return
		}
		if t.value("dir") == "ltr" && s.latin() {
			t.drop("dir") // as a bdi finds by itself
		}
	case "input":
		if t.value("role") == "combobox" {
			t.drop("role", "aria-autocomplete", "aria-controls", "aria-expanded", "autocapitalize", "enterkeyhint", "spellcheck")
		}
	case "a":
		s.link(class)
		return
	}
	s.write()
}

// idle passes over what only the program fills or shows, and writes the dot between two
// texts; it tells whether it did.
func (s *slimmer) idle(class string) bool {
	role := s.tag.value("role")
	switch {
	case class == "dot":
		s.content()
		s.out.WriteString("<i> </i>") // the style has the dot
		return true
	case s.near && class == "reason",
		// What is said aloud when it changes is empty now, and drawn anew with the page.
		s.empty() && (role == "status" || role == "alert" || class == "hit-bar idle" || class == "way-back" || class == "foot-offline"):
		s.content()
		return true
	}
	return false
}

// empty tells whether the element whose tag was read has no content.
func (s *slimmer) empty() bool { return strings.HasPrefix(s.in[s.at:], "</"+s.tag.name+">") }

// button writes what keeps the place of a button of the program: its words, and not
// what is drawn in it. It has no name and cannot be pressed. What clears the empty
// box is never seen.
func (s *slimmer) button(class string) {
	attrs := []attribute{{"class", class}, {"lang", s.tag.value("lang")}, {"hidden", "true"}}
	if id := s.tag.value("id"); id == "digits" { // which has no place on a narrow screen
		attrs = append(attrs, attribute{"id", id})
	}
	text := untagged(s.content())
	kept := class == "switch" && s.kept
	s.kept = s.kept && !kept
	if kept || strings.HasPrefix(class, "ask-clear") {
		return
	}
	s.tag.attrs = s.tag.attrs[:0]
	for _, a := range attrs {
		if a.value != "" {
			s.tag.attrs = append(s.tag.attrs, a)
		}
	}
	s.write()
	s.out.WriteString(text + "</button>")
}

// link writes a link.
func (s *slimmer) link(class string) {
	t := &s.tag
	cue := class == "cue" || class == "cue weak"
	s.cues = append(s.cues, cue)
	if cue {
		t.name = "b"
		t.drop("href")
	}
	switch {
	case strings.HasPrefix(class, "mention"):
		to, text := t.value("href"), s.in[s.at:s.at+strings.IndexByte(s.in[s.at:], '<')]
		if strings.HasSuffix(t.value("title"), ": "+text) { // nothing but its kind, which its line tells
			t.drop("title")
		} else if s.named[to] {
			t.drop("title")
		} else {
			s.named[to] = true
		}
	case class == "paragraph" && strings.HasPrefix(t.value("aria-label"), paragraphWord+" "):
		t.drop("aria-label")
	}
	if href := t.value("href"); strings.Contains(href, "statements/?speaker=") && strings.Contains(href, "&amp;doc=") {
		t.drop("href") // it asks what the program answers
	} else if to, ok := strings.CutPrefix(href, s.root); ok && s.dead[to] {
		t.drop("href")
	}
	for i, a := range t.attrs {
		if a.name != "href" {
			continue
		}
		t.attrs[i].value = readable(a.value)
		if rest, ok := strings.CutPrefix(a.value, s.here); ok && s.here != "" {
			t.attrs[i].value = "#" + rest
		}
	}
	s.write()
}

// endTag writes an end tag, unless what follows tells as much.
func (s *slimmer) endTag() {
	end := s.at + strings.IndexByte(s.in[s.at:], '>') + 1
	tag, rest := s.in[s.at:end], s.in[end:]
	s.at = end
	s.nests = s.nests[:max(0, len(s.nests)-1)]
	switch tag {
	case "</a>":
		cue := s.cues[len(s.cues)-1]
		s.cues = s.cues[:len(s.cues)-1]
		if cue {
			tag = "</b>"
		}
	case "</article>", "</time>":
		if s.near {
			return
		}
	case "</section>":
		s.near = false
	case "</li>":
		if startsWith(rest, "<li", "</ul>", "</ol>") {
			return
		}
	case "</p>":
		if startsWith(rest, "<p", "<div", "</div>", "</article>", "</section>", "</li>", "</footer>", "<ul", "<ol", "<h2", "<section", "<footer") {
			return
		}
	case "</th>", "</td>":
		if startsWith(rest, "<td", "<th", "</tr>") {
			return
		}
	case "</tr>":
		if startsWith(rest, "<tr", "</tbody>", "</thead>") {
			return
		}
	}
	s.out.WriteString(tag)
}
