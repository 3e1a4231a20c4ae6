package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// origin says which file a document comes from, where in it, and how sure the machine was that
// read the text from images, if one did.
func (v view) origin(d *corpus.Document) ui.UI {
	if d.Source == "" {
		return nil
	}
	before, after := v.around(mFromFile)
	parts := []ui.UI{el("span").Body(ui.Text(before), v.source(clean(d.Source)), ui.Text(after))}
	if d.Place.First != "" {
		place := d.Place.First
		if d.Place.Last != "" {
			place += "–" + d.Place.Last
		}
		parts = append(parts, el("span").Text(v.fill(placeName(d.Place.Kind), place)))
	}
	if d.Machine > 0 {
		parts = append(parts, el("span").Text(v.fill(mReadBy, v.number(int(d.Machine*100+.5)))))
		if strings.Contains(d.Body, "[؟]") {
			parts = append(parts, el("span").Text(v.say(mUnsure)))
		}
	}
	return el("p", "origin").Body(v.dotted(parts...)...)
}

func placeName(kind string) message {
	switch kind {
	case "time":
		return mMinute
	case "row":
		return mRow
	case "message":
		return mMessage
	}
	return mPage
}

// parts links a part of a book to the previous part, the table of contents and the next part.
func (v view) parts(d *corpus.Document) ui.UI {
	if d.Part.Number == 0 {
		return nil
	}
	link := func(id string, m message) ui.UI {
		if id == "" {
			return nil
		}
		return v.a(v.at.open(id).asking("")).Text(v.say(m))
	}
	before, after := v.around(mPartOf)
	return el("nav", "book-parts").Aria("label", d.Part.Book).Body(v.dotted(
		el("span").Body(ui.Text(before), v.a(v.at.open(d.Part.BookID).asking("")).Body(v.source(d.Part.Book)), ui.Text(after+" "),
			el("bdi").Text("("+v.number(d.Part.Number)+"/"+v.number(d.Part.Of)+")")),
		link(d.Part.Previous, mPartBefore), link(d.Part.BookID, mContents), link(d.Part.Next, mPartAfter))...)
}

// chapter turns a paragraph of a book's table of contents into a link to the part.
func (v view) chapter(d *corpus.Document, paragraph int, text []ui.UI) []ui.UI {
	if paragraph >= len(d.Part.Chapters) {
		return text
	}
	return []ui.UI{v.a(v.at.open(d.Part.Chapters[paragraph]).asking("")).Text(paragraphText(d, paragraph))}
}

func paragraphText(d *corpus.Document, paragraph int) string {
	span := d.Paragraphs()[paragraph]
	return d.Text()[span.Start:span.End]
}

// leaf is the label of the page or time that begins in a paragraph, drawn before it.
func (v view) leaf(d *corpus.Document, paragraph int) ui.UI {
	for _, m := range d.Marks {
		if m.Paragraph == paragraph {
			return el("span", "leaf").Text(v.fill(placeName(d.Place.Kind), m.Label))
		}
	}
	return nil
}
