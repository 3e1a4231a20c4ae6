package office

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// levels is how many levels a list in Word has.
const levels = 9

// A level determines how the items of one level of a list are counted.
type level struct {
	start  int
	format string
	text   string // "%1.%2)"
}

// An item is a place in a list: the list's num and the level.
type item struct {
	num string
	at  int
}

// A numbering is the lists of a document: how their items are counted, and how far each count is.
// Word does not keep the numbers of items in the text.
type numbering struct {
	of     map[string]string         // num → the abstract list whose count it continues
	levels map[string]*[levels]level // of a num
	count  map[string]*[levels]int   // of an abstract list: the last numbers; -1 before the first
	anew   map[string]*[levels]bool  // levels at which a num restarts the count
	style  map[string]item           // of styles whose paragraphs are items of a list
}

func newNumbering() *numbering {
	return &numbering{make(map[string]string), make(map[string]*[levels]level), make(map[string]*[levels]int), make(map[string]*[levels]bool), make(map[string]item)}
}

// read reads numbering.xml.
func (l *numbering) read(data []byte) {
	root, _ := source.Parse(bytes.NewReader(data)) // a broken one is read as far as possible
	abstract := make(map[string]*[levels]level)
	for _, a := range root.All("abstractNum") {
		var all [levels]level
		for _, x := range a.All("lvl") {
			set(&all, x)
		}
		abstract[a.Get("abstractNumId")] = &all
	}
	for _, n := range root.All("num") {
		id, from := n.Get("numId"), n.Find("abstractNumId")
		if from == nil || abstract[from.Get("val")] == nil {
			continue
		}
		all, anew := *abstract[from.Get("val")], [levels]bool{}
		for _, o := range n.All("lvlOverride") {
			at, err := strconv.Atoi(o.Get("ilvl"))
			if err != nil || at < 0 || at >= levels {
				continue
			}
			if x := o.Find("lvl"); x != nil {
				set(&all, x)
			}
			if s := o.Find("startOverride"); s != nil {
				if start, err := strconv.Atoi(s.Get("val")); err == nil {
					all[at].start, anew[at] = start, true
				}
			}
		}
		l.of[id], l.levels[id], l.anew[id] = from.Get("val"), &all, &anew
	}
}

// inherit gives a style the list of the style that it is based on, if it has none itself.
func (l *numbering) inherit(id string, based map[string]string) {
	const deepest = 10
	for up, steps := based[id], 0; up != "" && steps < deepest; up, steps = based[up], steps+1 {
		if _, own := l.style[id]; own {
			return
		}
		if i := l.style[up]; i.num != "" {
			l.style[id] = i
		}
	}
}

// set sets a level from its element.
func set(all *[levels]level, n *source.Node) {
	at, err := strconv.Atoi(n.Get("ilvl"))
	if err != nil || at < 0 || at >= levels {
		return
	}
	l := level{format: n.Find("numFmt").Get("val"), text: n.Find("lvlText").Get("val")}
	l.start, _ = strconv.Atoi(n.Find("start").Get("val")) // 0 if none is given
	all[at] = l
}

// next counts an item and returns its number as shown, followed by a space; "" for a bullet and for
// an item in no list.
func (l *numbering) next(i item) string {
	all := l.levels[i.num]
	if all == nil || i.at < 0 || i.at >= levels {
		return ""
	}
	list := l.of[i.num]
	n := l.count[list]
	if n == nil {
		n = &[levels]int{}
		for at := range n {
			n[at] = -1
		}
		l.count[list] = n
	}
	if l.anew[i.num][i.at] {
		l.anew[i.num][i.at] = false
		n[i.at] = -1
	}
	if n[i.at]++; n[i.at] == 0 {
		n[i.at] = all[i.at].start
	}
	for at := i.at + 1; at < levels; at++ {
		n[at] = -1
	}
	if all[i.at].format == "bullet" || all[i.at].format == "none" {
		return ""
	}
	text := all[i.at].text
	for at := range levels {
		if key := "%" + strconv.Itoa(at+1); strings.Contains(text, key) {
			number := n[at]
			if number < 0 {
				number = all[at].start
			}
			text = strings.ReplaceAll(text, key, counted(number, all[at].format))
		}
	}
	if strings.TrimSpace(text) == "" {
		return ""
	}
	return strings.TrimSpace(text) + " "
}
