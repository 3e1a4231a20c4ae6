package book

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// IsOpenITI reports whether a file is a text of OpenITI, by the magic value in its first line.
func IsOpenITI(_ string, head []byte) bool {
	return strings.HasPrefix(strings.TrimLeft(strings.TrimPrefix(string(head), "\ufeff"), " \t\r\n"), "######OpenITI")
}

// OpenITI reads mARkdown (maximromanov.github.io/mARkdown): a header of #META# lines, paragraphs
// that begin with "# " and continue with "~~", headings "### |" with one more bar for each level,
// and PageV01P012, which ends page 12 of volume 1.
func OpenITI(f source.File, to source.Sink) error {
	data, err := f.Bytes()
	if err != nil {
		return err
	}
	m := &markdown{to: to, meta: make(map[string]string), volumes: make(map[int]bool)}
	for i, line := range strings.Split(to.Decode(data), "\n") {
		m.line(strings.TrimRight(line, " \t\r"), i+1)
	}
	m.flush()
	t := &source.Text{Exact: true, Marks: "page", Lines: m.marked()}
	m.fill(t)
	to.Text(t)
	return nil
}

type markdown struct {
	to      source.Sink
	meta    map[string]string
	lines   []clean.Line
	text    []string // of the open paragraph
	at      int
	heading int
	on      int      // how many pages had ended when that began
	ended   []string // the marks of the pages, in order
	pages   []int    // for each line, how many pages had ended before it
	volumes map[int]bool
}

var (
	metaLine  = regexp.MustCompile(`^#META#\s*(.*?)\s*(?:::|:)\s*(.*)$`)
	pageTag   = regexp.MustCompile(`PageV(\d+)P(\d+)[A-Z]?`)
	milestone = regexp.MustCompile(`(?:^|\s)(?:ms\d+|Milestone\d+)(?:\s|$)`)
	headLine  = regexp.MustCompile(`^###\s*(\|+|\$+)\s*(?:\|)?(.*)$`)
	semantic  = regexp.MustCompile(`@(?:[A-Z]{2,}[A-Z0-9_]*|[A-Z]\d+)(?:@[A-Za-z0-9_]+)*@?`)
)

func (m *markdown) line(s string, n int) {
	s = strings.TrimPrefix(s, "\ufeff")
	switch {
	case strings.HasPrefix(s, "######OpenITI"), strings.HasPrefix(s, "#META#Header#End"):
		return
	case strings.HasPrefix(s, "#META#"):
		if f := metaLine.FindStringSubmatch(s); f != nil && f[2] != "" && !strings.HasPrefix(f[2], "NO") && m.meta[f[1]] == "" {
			m.meta[f[1]] = f[2]
		}
		return
	}
	if h := headLine.FindStringSubmatch(s); h != nil {
		m.flush()
		m.heading, m.at = len(h[1]), n
		if h[1][0] == '$' {
			m.heading = 3 // a biography or an entry of a dictionary
		}
		text := strings.TrimSpace(h[2])
		for _, tag := range []string{"AUTO ", "CHECK ", "EDITOR|", "PARATEXT|"} {
			text = strings.TrimPrefix(text, tag)
		}
		m.write(text, n)
		m.flush()
		return
	}
	if rest, ok := strings.CutPrefix(s, "~~"); ok {
		m.write(rest, n)
		return
	}
	if rest, ok := strings.CutPrefix(s, "#"); ok && !strings.HasPrefix(rest, "#") {
		m.flush()
		rest = strings.TrimLeft(strings.TrimPrefix(rest, "~:"), " ")
		m.write(rest, n)
		return
	}
	if strings.TrimSpace(s) == "" {
		m.flush()
		return
	}
	m.write(s, n)
}

// write adds the text between the ends of pages to the open paragraph.
func (m *markdown) write(s string, n int) {
	for {
		i := pageTag.FindStringSubmatchIndex(s)
		if i == nil {
			break
		}
		m.add(s[:i[0]], n)
		m.ends(s[i[2]:i[3]], s[i[4]:i[5]])
		s = s[i[1]:]
	}
	m.add(s, n)
}

func (m *markdown) add(s string, n int) {
	for milestone.MatchString(s) {
		s = milestone.ReplaceAllString(s, " ")
	}
	s = semantic.ReplaceAllString(s, "")
	s = strings.ReplaceAll(s, "%~%", "…")
	if s = strings.TrimSpace(s); s == "" {
		return
	}
	if len(m.text) == 0 {
		m.at, m.on = n, len(m.ended)
	}
	m.text = append(m.text, s)
}

// ends closes a page: what began since the last end is on it. A page that the source numbers 0 has
// no number.
func (m *markdown) ends(volume, page string) {
	v, _ := strconv.Atoi(volume)
	p, _ := strconv.Atoi(page)
	mark := ""
	if p > 0 {
		mark = strconv.Itoa(p)
		if v > 0 {
			mark = fmt.Sprintf("%d:%d", v, p)
			m.volumes[v] = true
		}
	}
	m.ended = append(m.ended, mark)
}

// flush ends the open paragraph.
func (m *markdown) flush() {
	text := clean.Tidy(strings.Join(m.text, " "))
	if text != "" {
		m.lines = append(m.lines, clean.Line{Number: m.at, Text: text, Heading: m.heading})
		m.pages = append(m.pages, m.on)
	}
	m.text, m.heading = nil, 0
}

// marked returns the paragraphs, each marked with the page on which it begins, without the volume
// if there is only one.
func (m *markdown) marked() []clean.Line {
	for i := range m.lines {
		if m.pages[i] < len(m.ended) {
			mark := m.ended[m.pages[i]]
			if _, page, ok := strings.Cut(mark, ":"); ok && len(m.volumes) == 1 {
				mark = page
			}
			m.lines[i].Mark = mark
		}
	}
	return m.lines
}

// fill sets the metadata: from OpenITI's own fields, or else from those that Shamela and others
// wrote in Arabic.
func (m *markdown) fill(t *source.Text) {
	get := func(keys ...string) string {
		for _, k := range keys {
			for name, v := range m.meta {
				if name == k || strings.HasSuffix(name, "."+k) {
					if v, _, _ = strings.Cut(v, " :: "); clean.Title(v) != "" {
						return clean.Title(v)
					}
				}
			}
		}
		return ""
	}
	t.Title = get("BookTITLE", "الكتاب", "bk", "عنوان", "title")
	t.Author = get("AuthorNAME", "المؤلف", "auth", "AuthorAKA", "author")
	if subjects := m.meta["021.BookSUBJ"]; subjects != "" {
		t.Topics = strings.Split(subjects, " :: ")
	} else if s := get("BookSUBJ", "cat", "القسم"); s != "" {
		t.Topics = []string{s}
	}
	t.Outlet = get("EdPUBLISHER", "الناشر")
	if link := get("BookLINK", "url"); strings.HasPrefix(link, "http") {
		t.URL = link
	}
}
