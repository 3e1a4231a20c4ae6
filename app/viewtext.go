package app

import (
	"strings"
	"unicode"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// fill is a message with its "{}" replaced by a value.
func (v view) fill(m message, value string) string {
	return strings.Replace(v.say(m), "{}", value, 1)
}

// around splits a message at its "{}".
func (v view) around(m message) (before, after string) {
	before, after, _ = strings.Cut(v.say(m), "{}")
	return before, after
}

// withCount is a name followed by its count, joined by a no-break space: on a new line the number
// would seem to belong to the next name.
func (v view) withCount(name ui.UI, n int) []ui.UI {
	return []ui.UI{name, words("\u00a0"), v.figure(n)}
}

// figure is a number in its own direction.
func (v view) figure(n int) ui.UI { return el("bdi", "n").Text(v.number(n)) }

// count is a number with its noun, the digits isolated.
func (v view) count(c counted, n int) ui.UI {
	before, after, found := strings.Cut(c.form(v.lang, n), "{n}")
	if !found {
		return el("span", "count").Text(before)
	}
	return el("span", "count").Body(words(before), v.figure(n), words(after))
}

// when is a date as a machine-readable time element.
func (v view) when(d corpus.Date) ui.UI {
	if d == "" {
		return nil
	}
	t := el("time").Attr("datetime", string(d)).Text(v.date(d))
	if v.lang == "en" {
		t = t.Lang("en").Dir("ltr") // it may be among Arabic words
	}
	return t
}

// asTyped is a query as it was typed. Its dates are marked left-to-right, or the Arabic around
// them would reorder them: «بعد:01-2020».
func asTyped(query string) []ui.UI {
	var out []ui.UI
	date := func(r rune) bool { return r >= '0' && r <= '9' || r >= '٠' && r <= '٩' || r == '-' || r == '/' }
	for query != "" {
		from := strings.IndexFunc(query, unicode.IsDigit)
		if from < 0 {
			break
		}
		end := strings.IndexFunc(query[from:], func(r rune) bool { return !date(r) })
		if end < 0 {
			end = len(query) - from
		}
		out = append(out, words(query[:from]), el("bdi").Dir("ltr").Text(query[from:from+end]))
		query = query[from+end:]
	}
	return append(out, words(query))
}

// quotes returns the quotation marks of the reader's language.
func (v view) quotes() (open, end string) {
	if v.lang == "en" {
		return "“", "”"
	}
	return "«", "»"
}

// spoken is a sentence of the interface that quotes other text; each quoted part is marked with
// its own language.
func (v view) spoken(sentence string) []ui.UI {
	open, end := v.quotes()
	var parts []ui.UI
	before := ""
	for {
		front, rest, found := strings.Cut(sentence, open)
		quoted, after, closed := strings.Cut(rest, end)
		if !found || !closed {
			break
		}
		before += front + open
		if d := direction(quoted); d == "" || d == v.dir() {
			before += quoted
		} else {
			parts = append(parts, ui.Text(before), v.source(quoted))
			before = ""
		}
		before += end
		sentence = after
	}
	if before += sentence; before != "" {
		parts = append(parts, ui.Text(before))
	}
	return parts
}

// words is a text node, or nil for "": an empty one would print as a stray line.
func words(s string) ui.UI {
	if s == "" {
		return nil
	}
	return ui.Text(s)
}

// hush is text for screen readers only.
func hush(s string) ui.UI { return el("span", "hush").Text(s) }

// dotted joins the non-nil parts of a line with a middle dot, or with a bar when the digits are
// Arabic, whose zero looks like a dot («٠»).
func (v view) dotted(parts ...ui.UI) []ui.UI {
	between := "\u00a0· "
	if v.arabicDigits() {
		between = "\u00a0| "
	}
	var joined []ui.UI
	for _, part := range parts {
		if part == nil {
			continue
		}
		if len(joined) > 0 {
			joined = append(joined, el("span", "dot").Aria("hidden", "true").Text(between))
		}
		joined = append(joined, part)
	}
	return joined
}
