package app

import (
	"strings"
	"unicode"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// arabic marks an element of the interface as containing the collection's words, which are Arabic
// whatever the language of the interface.
func (v view) arabic(e ui.HTMLElem) ui.HTMLElem {
	if v.lang != "ar" {
		return e.Attr("lang", "ar").Dir("rtl")
	}
	return e
}

// ours marks an element as containing the interface's own words inside those of the collection.
func (v view) ours(e ui.HTMLElem) ui.HTMLElem {
	if v.lang != "ar" {
		return e.Lang(v.lang).Dir(v.dir())
	}
	return e
}

// titleIn marks an element as containing a document's title: Arabic, unless most of its letters
// are left-to-right.
func (v view) titleIn(e ui.HTMLElem, title string) ui.HTMLElem {
	if mostly(title) == "ltr" {
		return e.Lang("en").Dir("ltr")
	}
	return v.arabic(e)
}

// mostly is the direction of most of a text's letters: an Arabic message may begin with a name in
// Latin letters.
func mostly(text string) string {
	n := 0
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac):
			n++
		case unicode.IsLetter(r):
			n--
		}
	}
	switch {
	case n > 0:
		return "rtl"
	case n < 0:
		return "ltr"
	}
	return direction(text)
}

// source is a text of the collection or of the reader, such as an outlet, inside the interface's
// own words.
func (v view) source(text string) ui.UI {
	if text == "" {
		return nil
	}
	return v.lettered(el("bdi"), text).Text(text)
}

// outlet is an outlet's name in the reader's language; topic is a topic's.
func (v view) outlet(key string) ui.UI { return v.source(v.outletText(key)) }
func (v view) topic(key string) ui.UI  { return v.source(v.nameOf((*corpus.About).TopicName, key)) }

// outletText is outlet as plain text.
func (v view) outletText(key string) string { return v.nameOf((*corpus.About).OutletName, key) }

func (v view) nameOf(names func(*corpus.About, string) corpus.Name, key string) string {
	if v.about == nil {
		return key
	}
	n := names(v.about, key)
	return v.nameText(n.Arabic, n.English)
}

// lettered marks an element as containing text in another script than the interface's. Latin
// letters are taken for English: an Arabic screen-reader voice cannot read them at all.
func (v view) lettered(e ui.HTMLElem, text string) ui.HTMLElem {
	switch dir := direction(text); {
	case dir == "rtl" && v.lang != "ar":
		return e.Lang("ar").Dir(dir)
	case dir == "ltr" && v.lang == "ar":
		return e.Lang("en").Dir(dir)
	}
	return e
}

// name is an entity's name: in English if the interface is English and an English name is known.
func (v view) name(arabic, english string) ui.UI {
	if v.lang == "en" && english != "" {
		return el("bdi").Lang("en").Text(english)
	}
	return v.arabic(el("bdi")).Text(arabic)
}

// nameText is name as plain text.
func (v view) nameText(arabic, english string) string {
	if v.lang == "en" && english != "" {
		return english
	}
	return arabic
}

// signOf is the class of the sign of an entity's kind. The sign is hollow for an entity that a
// model found, whose ID has a prefix no other has (package gazetteer refuses it).
func (v view) signOf(k corpus.Kind, id string) string {
	if strings.HasPrefix(id, "x-") {
		return k.String() + " found"
	}
	return k.String()
}

// refTo returns an entity in the short form that lists and links use.
func refTo(e *corpus.Entity) corpus.EntityRef {
	return corpus.EntityRef{ID: e.ID, Kind: e.Kind, Name: e.Name, English: e.English}
}

// sign is a link with an entity's name after the sign of its kind.
func (v view) sign(e corpus.EntityRef, to address) ui.UI {
	return v.a(to, "sign", v.signOf(e.Kind, e.ID)).
		Body(v.name(e.Name, e.English))
}
