package web

import (
	"strings"
)

// slim makes the body of a published page smaller without taking anything away from those who
// read it before the program has loaded, or without it. The program redraws the page, so it need
// not find what it would draw. The body is canonical markup; dead are the addresses that have no
// page.
//
//   - Icons are classes: the style sheet has each drawing once (iconStyle).
//   - The most frequent class lists have names of one letter (shortclass.go), and the class that
//     nearly all elements of a kind have in a part of the page is implied (impliedclass.go).
//   - Related documents, and reports of the same event, have only their titles, outlets and dates,
//     and dates in lists of documents are not elements.
//   - Buttons of the program do nothing yet. Only invisible placeholders are left of them; for
//     switches after headings the style sheet reserves the place. What is only ever visible next
//     to the program is left out.
//   - Bars of histograms, cues and names of speakers link to questions that only the program
//     answers, and are not links here.
//   - Links within the page consist of the fragment only.
//   - Bars next to numbers have one of twenty lengths, given by a class (shareStyle).
//   - The full name of an entity that the text calls differently is given only the first time,
//     and so is the date that a word like "Friday" stands for.
//   - The numbers of paragraphs get the word for paragraph from the style sheet (numberStyle).
//   - What links to an address without a page is not a link; the program makes it one.
//   - Pages of one document or entity, which are many, leave to the style sheet (oneStyle) what is
//     the same in all of them: the bar at the bottom of a narrow screen, which repeats the links of
//     the masthead, the place of the masthead's buttons, and why the box needs scripts. The box's
//     button, which nobody sees, comes with the program; Enter does without it.
//   - Links to pages in the same folder begin there, titles of dates and cues do not repeat what
//     the text says, and numbers next to names are p instead of bdi.
//   - Quotation marks and end tags that HTML does not need, and bdi around all-Arabic text
//     on an Arabic page, are left out.
func slim(body, address, root string, dead map[string]bool) string {
	s := slimmer{in: body, address: address, root: root, dead: dead, here: root + address + "#", icons: iconClasses(), named: make(map[string]bool)}
	if address == "" {
		s.here = ""
	}
	_, _, s.one = single(address)
	if folder, _, _ := strings.Cut(address, "/"); s.one && strings.HasSuffix(address, "/") {
		s.folder = root + folder + "/"
	}
	if s.one {
		s.mentions = mentionsIn(body, root, dead)
	}
	s.out.Grow(len(body))
	s.run()
	return s.out.String()
}

// A slimmer reads canonical markup, in which every attribute except a switch has a quoted value,
// and no text contains a "<".
type slimmer struct {
	in       string
	at       int
	address  string            // of the page, as it is published
	root     string            // prefix of every address in the page
	dead     map[string]bool   // addresses, without that prefix, that have no page
	here     string            // prefix of the addresses of places in the page
	one      bool              // whether the page is of one document or entity
	icons    map[string]string // classes by drawing
	folder   string            // prefix of the addresses of pages beside it
	out      strings.Builder
	tag      tagAt
	mentions map[string]string // addresses of what the text names, by words that mean nothing else in it
	reckoned bool              // whether a title has said that its date was reckoned
	label    string            // of the search box, if it has it itself
	cues     []bool            // for each open link, whether it is a cue
	nests    []nest            // the open elements
	kept     bool              // whether the style reserves the place of the next switch
	near     bool              // within a list of related documents
	named    map[string]bool   // addresses of the entities and explanations of the dates that the text has named
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
		if s.at == content && !voidElements[name] { // otherwise all of it has been written or skipped
			s.enter(s.tag.name, class, s.out.Len() > written)
		}
	}
	s.out.WriteString(s.in[s.at:])
}

// startTag writes what becomes of the tag just read, and of its content if that changes.
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
		if s.one && class == "hush" {
			s.content()
			return
		}
	case "nav":
		if s.one && class == "bar" {
			s.content()
			return
		}
	case "label":
		if s.one && t.value("for") == "ask" {
			s.label = strings.ReplaceAll(s.content(), `"`, "&#34;")
			return
		}
	case "form":
		if t.value("method") == "get" {
			t.drop("method") // as forms do by themselves
		}
	case "noscript":
		if s.one {
			s.content()
			s.out.WriteString("<noscript><p></p></noscript>")
			return
		}
	case "h1":
		if s.one {
			t.drop("id", "tabindex") // by which the program moves the focus
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
		s.explained()
	case "ul":
		if class == "suggestions idle" {
			s.content()
			return
		}
	case "div", "span", "p":
		if s.idle(class) || s.loose() {
			return
		}
		if class == "date" {
			s.explained()
		}
	case "bdi":
		if s.plain() || s.figure(class) {
			return
		}
		if t.value("dir") == "ltr" && s.latin() {
			t.drop("dir") // as a bdi detects by itself
		}
	case "input":
		if t.value("role") == "combobox" {
			if s.label != "" { // shorter than a label nobody sees
				t.attrs = append(t.attrs, attribute{"aria-label", s.label})
			}
			t.drop("role", "aria-autocomplete", "aria-controls", "aria-expanded", "autocapitalize", "enterkeyhint", "spellcheck")
		}
	case "a":
		s.link(class)
		return
	}
	s.write()
}

// idle skips what only the program fills or shows, and writes the dot between two texts; it
// reports whether it did.
func (s *slimmer) idle(class string) bool {
	role := s.tag.value("role")
	switch {
	case s.one && (class == "tools" || class == "ask-sign"):
		s.content()
		return true
	case s.one && class == "onward" && s.nested().within == "beside":
		s.content()
		s.write()
		s.out.WriteString("</p>")
		return true
	case s.one && class == "" && s.tag.name == "p" && s.text() == standing().MadeWith:
		s.content()
		s.out.WriteString("<p>")
		return true
	case class == "dot":
		s.content()
		s.out.WriteString("<i> </i>") // the style has the dot
		return true
	case s.near && class == "reason",
		// Live regions are empty now, and redrawn with the page.
		s.empty() && (role == "status" || role == "alert" || class == "hit-bar idle" || class == "way-back" || class == "foot-offline"):
		s.content()
		return true
	}
	return false
}

// text returns the text after the tag just read.
func (s *slimmer) text() string { return s.in[s.at : s.at+strings.IndexByte(s.in[s.at:], '<')] }

// empty reports whether the element whose tag was just read has no content.
func (s *slimmer) empty() bool { return strings.HasPrefix(s.in[s.at:], "</"+s.tag.name+">") }

// button writes a placeholder for a button of the program: its text, without its drawings. It has
// no name and cannot be pressed. The button that clears an empty box is never visible.
func (s *slimmer) button(class string) {
	if s.one && s.tag.value("id") == "cite" {
		s.content()
		return
	}
	attrs := []attribute{{"class", class}, {"lang", s.tag.value("lang")}, {"hidden", "true"}}
	if id := s.tag.value("id"); id == "digits" { // which is hidden on a narrow screen
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

// endTag writes an end tag, unless it can be inferred from what follows.
func (s *slimmer) endTag() {
	end := s.at + strings.IndexByte(s.in[s.at:], '>') + 1
	tag, rest := s.in[s.at:end], s.in[end:]
	s.at = end
	silent := s.nested().silent
	s.nests = s.nests[:max(0, len(s.nests)-1)]
	if silent && tag == "</span>" {
		return
	}
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
