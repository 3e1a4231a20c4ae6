// Package book reads books: EPUB, TEI, OpenITI mARkdown, exports of Shamela, and pages of OCR in
// ALTO and PAGE. Pages and volumes are kept as marks, chapters as headings.
package book

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// Epub reads a book in the order of its spine. Covers, tables of contents and other pages without a
// sentence are left out and named.
func Epub(f source.File, to source.Sink) error {
	p, err := source.OpenPackage(f)
	if err != nil {
		return err
	}
	name, err := packageFile(p)
	if err != nil {
		return err
	}
	data, err := p.Part(name)
	if err != nil {
		return err
	}
	if data == nil {
		return fmt.Errorf("it has no list of its chapters (%q)", name)
	}
	opf, _ := source.Parse(bytes.NewReader(data))
	e := &epub{p: p, to: to, folder: path.Dir(name), items: make(map[string]*source.Node), labels: make(map[string]string)}
	for _, item := range opf.All("item") {
		e.items[item.Get("id")] = item
	}
	t := &source.Text{Exact: true, Marks: "page"}
	e.metadata(opf, t)
	e.contents(opf)
	e.locks()
	for _, ref := range opf.All("itemref") {
		if err := e.chapter(e.items[ref.Get("idref")], t); err != nil {
			to.Warn(0, "a chapter is not read: %v", err)
		}
	}
	if len(t.Lines) == 0 && len(e.locked) > 0 {
		return errors.New("it is locked by the shop that sold it; get the book without a lock")
	}
	to.Text(t)
	return nil
}

// locks finds the encrypted parts; fonts often are, which does no harm.
func (e *epub) locks() {
	e.locked = make(map[string]bool)
	data, err := e.p.Part("META-INF/encryption.xml")
	if err != nil || data == nil {
		return
	}
	root, _ := source.Parse(bytes.NewReader(data))
	for _, ref := range root.All("CipherReference") {
		if name, err := url.PathUnescape(ref.Get("URI")); err == nil && strings.Contains(path.Ext(name), "htm") {
			e.locked[name] = true
		}
	}
}

func packageFile(p *source.Package) (string, error) {
	data, err := p.Part("META-INF/container.xml")
	if err != nil {
		return "", err
	}
	if data != nil {
		root, _ := source.Parse(bytes.NewReader(data))
		if file := root.Find("rootfile"); file != nil && file.Get("full-path") != "" {
			return file.Get("full-path"), nil
		}
	}
	for _, name := range p.Names() {
		if strings.HasSuffix(name, ".opf") {
			return name, nil
		}
	}
	return "", fmt.Errorf("it is no EPUB: it has no container.xml and no .opf")
}

type epub struct {
	p      *source.Package
	to     source.Sink
	folder string
	items  map[string]*source.Node
	locked map[string]bool   // encrypted parts
	labels map[string]string // titles in the table of contents, by part
}

func (e *epub) metadata(opf *source.Node, t *source.Text) {
	meta := opf.Find("metadata")
	if meta == nil {
		return
	}
	t.Title = clean.Title(meta.Find("title").String())
	var authors []string
	for _, c := range meta.All("creator") {
		if a := clean.Title(c.String()); a != "" && !slices.Contains(authors, a) {
			authors = append(authors, a)
		}
	}
	t.Author = strings.Join(authors, "، ")
	t.Outlet = clean.Title(meta.Find("publisher").String())
	t.Date = clean.Title(meta.Find("date").String())
	for _, s := range meta.All("subject") {
		t.Topics = append(t.Topics, clean.Title(s.String()))
	}
	if s := clean.Title(meta.Find("source").String()); strings.HasPrefix(s, "http") {
		t.URL = s
	}
}

// contents reads the titles of the chapters from the tables of contents.
func (e *epub) contents(opf *source.Node) {
	for _, item := range e.items {
		nav := strings.Contains(" "+item.Get("properties")+" ", " nav ")
		if !nav && item.Get("media-type") != "application/x-dtbncx+xml" {
			continue
		}
		data, err := e.p.Part(e.part(item.Get("href")))
		if err != nil || data == nil {
			continue
		}
		root, _ := source.Parse(bytes.NewReader(data))
		from := path.Dir(e.part(item.Get("href")))
		for _, point := range append(root.All("navPoint"), points(root)...) {
			if label, content := point.Find("navLabel"), point.Find("content"); label != nil && content != nil {
				e.label(from, content.Get("src"), label.String())
			}
		}
		for _, a := range root.All("a") {
			e.label(from, a.Get("href"), a.String())
		}
	}
}

// points returns the nested entries of a table of contents.
func points(n *source.Node) []*source.Node {
	var out []*source.Node
	for _, p := range n.All("navPoint") {
		for _, k := range p.Kids {
			out = append(out, k.All("navPoint")...)
			if k.Name == "navPoint" {
				out = append(out, k)
			}
		}
	}
	return out
}

func (e *epub) label(from, href, label string) {
	file, _, _ := strings.Cut(href, "#")
	if u, err := url.PathUnescape(file); err == nil {
		file = u
	}
	key := path.Join(from, file)
	if label = clean.Title(label); label != "" && e.labels[key] == "" {
		e.labels[key] = label
	}
}

func (e *epub) part(href string) string {
	if u, err := url.PathUnescape(href); err == nil {
		href = u
	}
	return path.Join(e.folder, href)
}

// chapter reads one file of the spine.
func (e *epub) chapter(item *source.Node, t *source.Text) error {
	if item == nil || !strings.Contains(item.Get("media-type"), "html") {
		return nil
	}
	name := e.part(item.Get("href"))
	if strings.Contains(" "+item.Get("properties")+" ", " nav ") {
		e.to.Note("a table of contents is left out: %q", name)
		return nil
	}
	if e.locked[name] {
		return errors.New("it is locked by the shop that sold it; get the book without a lock")
	}
	data, err := e.p.Part(name)
	if err != nil {
		return err
	}
	if data == nil {
		return fmt.Errorf("the part %q is missing", name)
	}
	_, lines := markup.Blocks([]byte(e.to.Decode(data)))
	if isCover(name, lines, len(t.Lines) == 0) {
		text := ""
		for _, l := range lines {
			text += l.Text + " "
		}
		e.to.Removed(0, "book-cover", text)
		if len(lines) > 0 {
			e.to.Note("a cover or title page is left out: %q", name)
		}
		return nil
	}
	if label := e.labels[name]; label != "" && !hasHeading(lines, label) {
		lines = append([]clean.Line{{Number: 1, Text: label, Heading: 1}}, lines...)
	}
	mark := ""
	if n := len(t.Lines); n > 0 {
		mark = t.Lines[n-1].Mark
	}
	for _, l := range lines {
		if l.Mark == "" {
			l.Mark = mark
		}
		t.Lines = append(t.Lines, l)
	}
	return nil
}

// hasHeading reports whether a chapter begins with a heading of its own, or with its title in the
// table of contents.
func hasHeading(lines []clean.Line, label string) bool {
	for _, l := range lines[:min(3, len(lines))] {
		if l.Heading > 0 || clean.Title(l.Text) == clean.Title(label) {
			return true
		}
	}
	return false
}

// isCover reports whether a file is a cover, a title page or the like: by its name, if it is short
// as well; because there is nothing in it; or because it is one of the first and has a few words
// and no sentence.
func isCover(name string, lines []clean.Line, first bool) bool {
	words, sentence := 0, false
	for _, l := range lines {
		words += len(strings.Fields(l.Text))
		sentence = sentence || strings.HasSuffix(l.Text, ".")
	}
	base := strings.ToLower(path.Base(name))
	for _, part := range []string{"cover", "titlepage", "title-page", "toc", "nav", "halftitle"} {
		if strings.Contains(base, part) && words < 60 {
			return true
		}
	}
	return words == 0 || words < 25 && first && !sentence
}
