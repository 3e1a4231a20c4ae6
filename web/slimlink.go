package web

import (
	"maps"
	"strings"
)

// mentionsIn returns the addresses of the entities that a body names, by the words that name
// them. It leaves out words that are no link somewhere, or lead to different pages.
func mentionsIn(body, root string, dead map[string]bool) map[string]string {
	const start = `<a class="mention `
	found := make(map[string]string)
	for {
		at := strings.Index(body, start)
		if at < 0 {
			break
		}
		body = body[at+len(start):]
		end := strings.IndexByte(body, '>')
		_, to, _ := strings.Cut(body[:end], ` href="`)
		to, _, _ = strings.Cut(to, `"`)
		text, rest, _ := strings.Cut(body[end+1:], "<")
		if before, ok := found[text]; ok && before != to || !strings.HasPrefix(rest, "/a>") || dead[strings.TrimPrefix(to, root)] {
			to = ""
		}
		found[text] = to
	}
	maps.DeleteFunc(found, func(_, to string) bool { return to == "" })
	return found
}

// again reports whether the text has linked the same words to the same page before, so that
// page.js can link them here.
func (s *slimmer) again(to, text string) bool {
	if s.nested().within != "prose" || to == "" || s.mentions[text] != to {
		return false
	}
	before := s.named[to+" "+text]
	s.named[to+" "+text] = true
	return before
}

// link writes a link.
func (s *slimmer) link(class string) {
	t := &s.tag
	cue := class == "cue" || class == "cue weak"
	s.cues = append(s.cues, cue)
	if cue {
		t.name = "b"
		t.drop("href")
		t.set("title", strings.TrimSuffix(t.value("title"), standing().Says))
	}
	if t.value("rel") == "noreferrer external" {
		t.set("rel", "noreferrer")
	}
	switch {
	case strings.HasPrefix(class, "mention"):
		to, text := t.value("href"), s.text()
		if strings.HasSuffix(t.value("title"), ": "+text) { // it only says the kind, which its line shows
			t.drop("title")
		} else if s.named[to] {
			t.drop("title")
		} else {
			s.named[to] = true
		}
		if s.again(to, text) {
			t.drop("href")
		}
	case class == "paragraph" && strings.HasPrefix(t.value("aria-label"), paragraphWord+" "):
		t.drop("aria-label")
	}
	if href := t.value("href"); strings.Contains(href, "statements/?speaker=") && strings.Contains(href, "&amp;doc=") ||
		strings.Contains(href, "statements/?doc=") {
		t.drop("href") // only the program can answer it
	} else if to, ok := strings.CutPrefix(href, s.root); ok && s.dead[to] {
		t.drop("href")
		if _, ok := s.mentions[s.text()]; ok {
			t.attrs = append(t.attrs, attribute{"data-none", ""})
		}
	}
	for i, a := range t.attrs {
		if a.name != "href" {
			continue
		}
		t.attrs[i].value = readable(a.value)
		if rest, ok := strings.CutPrefix(a.value, s.here); ok && s.here != "" {
			t.attrs[i].value = "#" + rest
		} else if rest, ok := strings.CutPrefix(a.value, s.folder); ok && s.folder != "" {
			t.attrs[i].value = "../" + rest
		}
	}
	s.write()
}

// explained drops the explanation of a date that the page has already given.
func (s *slimmer) explained() {
	title := s.tag.value("title")
	if date, ok := strings.CutSuffix(title, standing().Reckoned); ok && s.reckoned {
		s.tag.set("title", date)
	} else {
		s.reckoned = s.reckoned || ok
	}
	if s.tag.name != "time" {
		return
	}
	if text := s.text(); s.named[title] || title == text {
		s.tag.drop("title")
		if s.tag.value("datetime") == text {
			s.tag.drop("datetime")
		}
	}
	if title != "" {
		s.named[title] = true
	}
}
