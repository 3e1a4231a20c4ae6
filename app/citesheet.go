package app

import (
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/export/cite"
)

// citing is what the citation dialog is about.
type citing struct {
	work  cite.Work
	did   copying // outcome of the last copying
	which string  // what was copied
}

const askCitation = "citation"

// citeButton opens the citations of something on the page: "document", a "hit" or a statement
// ("said") by its index in the answer. Static pages have none.
func (v view) citeButton(from string, index int, name message) ui.UI {
	if v.pieces == nil {
		return nil
	}
	n := strconv.Itoa(index)
	return button("quiet").ID("cite-"+from+"-"+n).DataSet("from", from).DataSet("index", n).Aria("haspopup", "dialog").
		OnClick(v.do.citeAs).Body(v.ours(el("bdi")).Text(v.say(name)))
}

// citeFoot is the citation button under a statement.
func (v view) citeFoot(i int) ui.UI {
	if v.pieces == nil {
		return nil
	}
	return el("div", "hit-foot").Body(v.citeButton("said", i, mCiteThis))
}

// readable is a work's citation in one of the two styles.
func (v view) readable(w cite.Work, style cite.Style) string {
	return cite.Readable(w, style, v.lang == "ar", v.date(w.Date))
}

// citations is the content of the dialog.
func (v view) citations() []ui.UI {
	w := v.citing.work
	var content []ui.UI
	for _, s := range [...]struct {
		what  string
		name  message
		style cite.Style
	}{{"note", mStyleNote, cite.Note}, {"reference", mStyleList, cite.Reference}} {
		content = append(content, el("section", "citation").Body(
			el("h3", "rubric").Text(v.say(s.name)),
			el("blockquote").ID("as-"+s.what).Body(v.asCited(w, s.style)...),
			el("p", "acts").Body(v.copyButton(s.what, mCopy))))
	}
	var files []ui.UI
	for _, f := range [...][2]string{{"bibtex", "BibTeX"}, {"ris", "RIS"}, {"csl", "CSL-JSON"}} {
		files = append(files, button("chip").ID("as-"+f[0]).DataSet("cite", f[0]).Lang("en").Dir("ltr").OnClick(v.do.cited).Text(f[1]))
	}
	content = append(content, el("section", "citation").Body(
		el("h3", "rubric").Text(v.say(mCiteFiles)), el("p", "acts").Body(files...)))
	last := []ui.UI{v.copyButton("link", mCopyLink)}
	if v.shares {
		last = append(last, button("quiet").ID("as-share").DataSet("cite", "share").OnClick(v.do.cited).Text(v.say(mShare)))
	}
	return append(content, el("p", "acts").Body(last...), v.outcome(v.citing.did, mCopied, mCopyFailed))
}

// asCited is a readable citation as displayed: its URL is left-to-right and a quotation has its
// own direction.
func (v view) asCited(w cite.Work, style cite.Style) []ui.UI {
	text, link := v.readable(w, style), w.Link()
	var parts []ui.UI
	if i := strings.LastIndexByte(text, '\n'); i >= 0 {
		parts = append(parts, el("div").Dir("auto").Text(text[:i]))
		text = text[i+1:]
	}
	if before, ok := strings.CutSuffix(text, link); ok && link != "" {
		return append(parts, ui.Text(before), el("bdi").Dir("ltr").Text(link))
	}
	return append(parts, ui.Text(text))
}

func (v view) copyButton(what string, name message) ui.UI {
	text := v.say(name)
	if v.citing.which == what {
		text = v.say(v.citing.did.say(name, mCopied, mCopyFailed))
	}
	return button("quiet").ID("copy-"+what).DataSet("cite", what).OnClick(v.do.cited).
		Body(iconCopy.draw(), el("span").Text(text))
}

// site is the archive's URL as the publisher gave it, or else as the reader reached it.
func (e *explorer) site() string {
	if at := e.model.about.URL; at != "" {
		return withSlash(at)
	}
	here := ui.Window().URL()
	return here.Scheme + "://" + here.Host + e.root
}

func withSlash(address string) string {
	if len(address) > 0 && address[len(address)-1] != '/' {
		return address + "/"
	}
	return address
}

// documentAt is the URL of a document in an archive, in the form its host uses.
func (v view) documentAt(site, id string) string {
	return site + v.urls.Of(address{page: atDocument, id: id}.String())
}

// workOf is a document of this archive as a work to cite.
func (e *explorer) workOf(d *corpus.Document) cite.Work {
	v := e.view()
	named := *d
	named.Outlet = v.outletText(d.Outlet)
	return cite.Of(&named, v.title(&e.model), v.rightsText(&e.model), v.documentAt(e.site(), d.ID))
}

// onCiteAs opens the citations of what a button belongs to.
func (e *explorer) onCiteAs(ctx ui.Context, _ ui.Event) {
	i, _ := strconv.Atoi(data(ctx, "index"))
	id, paragraph, quote, speaker := e.model.reading.Document.ID, -1, "", ""
	switch data(ctx, "from") {
	case "hit":
		if i >= len(e.model.result.Hits) {
			return
		}
		h := &e.model.result.Hits[i]
		id = h.ID
		if h.Passage != "" && e.model.at.query != "" {
			paragraph, quote = h.Paragraph, h.Passage
		}
	case "said":
		if i >= len(e.model.said.Hits) {
			return
		}
		h := &e.model.said.Hits[i]
		id, paragraph, quote, speaker = h.Document, h.Paragraph, h.Text, speakerNamed(h)
	}
	e.openCitation(id, paragraph, quote, speaker)
}

// openCitation reads a document and opens its citations; paragraph is negative for the whole
// document.
func (e *explorer) openCitation(id string, paragraph int, quote, speaker string) {
	from := focused()
	e.inquiries.ask(askCitation, func(q *inquiry) error {
		reading, err := q.Read(q, id)
		if err != nil {
			return err
		}
		q.tell(func() {
			w := e.workOf(&reading.Document)
			if paragraph >= 0 {
				w = w.At(paragraph, reading.Document.MarkAt(paragraph), quote)
				w.Speaker = speaker
			}
			e.panels.citing = citing{work: w}
			e.panels.shares = global("navigator").Get("share").Truthy()
			e.openSheet(citeSheet)
			e.panels.cameFrom = from
		})
		return nil
	}, e.orSay(func() { e.openCitation(id, paragraph, quote, speaker) }))
}

// speakerNamed is the name of a statement's speaker; "" if that is uncertain.
func speakerNamed(h *corpus.StatementHit) string {
	switch {
	case h.Weak:
		return ""
	case h.Speaker != nil:
		return h.Speaker.Name
	}
	return h.Named
}

// onCited copies, saves or shares a citation.
func (e *explorer) onCited(ctx ui.Context, _ ui.Event) {
	w, what := e.panels.citing.work, data(ctx, "cite")
	v := e.view()
	link := w.Address
	e.panels.citing.which = what
	switch what {
	case "note":
		e.copyText(v.readable(w, cite.Note), &e.panels.citing.did)
	case "reference":
		e.copyText(v.readable(w, cite.Reference), &e.panels.citing.did)
	case "link":
		e.copyText(link, &e.panels.citing.did)
	case "share":
		share(w.Title, v.readable(w, cite.Note), link)
	default:
		if name, kind, data, err := citationFile([]cite.Work{w}, what); err == nil {
			download(w.ID+name, kind, data)
		}
	}
}

// citationFile returns works in one of the formats of reference managers: the file name's
// extension, its media type and its bytes.
func citationFile(works []cite.Work, format string) (end, kind string, data []byte, err error) {
	switch format {
	case "bibtex":
		return ".bib", "application/x-bibtex", []byte(cite.BibTeX(works)), nil
	case "ris":
		return ".ris", "application/x-research-info-systems", []byte(cite.RIS(works)), nil
	}
	data, err = cite.CSL(works)
	return ".json", "application/vnd.citationstyles.csl+json", data, err
}

// share opens the device's own share sheet. Closing it without sharing is not an error.
func share(title, text, link string) {
	global("kashshaf").Call("share", map[string]any{"title": title, "text": text, "url": link})
}
