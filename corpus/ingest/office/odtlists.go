package office

import (
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// odtLists are the lists of an OpenDocument text: the styles that determine how they are counted,
// and the open ones. The numbers of items are not in the text.
type odtLists struct {
	styles map[string]*[10]odtLevel
	stack  []openList
	last   map[string]int // by style: the last number of its latest top-level list
	byID   map[string]int // by list id: the last number
	number string         // of the item whose first paragraph is next
}

// An odtLevel determines how one level of a list is counted.
type odtLevel struct {
	numbered       bool
	format         string
	prefix, suffix string
	shown          int // how many levels are shown
	start          int
}

type openList struct {
	style, id string
	n         int // number of the last item
}

func newOdtLists(root *source.Node) *odtLists {
	l := &odtLists{styles: make(map[string]*[10]odtLevel), last: make(map[string]int), byID: make(map[string]int)}
	l.read(root)
	return l
}

// read adds the list styles below a node; those already read stay.
func (l *odtLists) read(root *source.Node) {
	for _, s := range root.All("list-style") {
		name := s.Get("name")
		if l.styles[name] != nil {
			continue
		}
		var all [10]odtLevel
		for _, k := range s.Kids {
			at, err := strconv.Atoi(k.Get("level"))
			if err != nil || at < 1 || at > len(all) || k.Name != "list-level-style-number" {
				continue
			}
			level := odtLevel{numbered: k.Get("num-format") != "", format: k.Get("num-format"), prefix: k.Get("num-prefix"), suffix: k.Get("num-suffix"), shown: 1, start: 1}
			if n, err := strconv.Atoi(k.Get("display-levels")); err == nil {
				level.shown = n
			}
			if n, err := strconv.Atoi(k.Get("start-value")); err == nil {
				level.start = n
			}
			all[at-1] = level
		}
		l.styles[name] = &all
	}
}

// open begins a list. One without a style has that of the list around it; a continued one begins
// where the last of its style, or the one that it names, ended.
func (l *odtLists) open(n *source.Node) {
	list := openList{style: n.Get("style-name"), id: n.Get("id")}
	if len(l.stack) > 0 && list.style == "" {
		list.style = l.stack[len(l.stack)-1].style
	}
	list.n = l.level(list.style, len(l.stack)).start - 1
	if len(l.stack) == 0 {
		if before, ok := l.byID[n.Get("continue-list")]; ok {
			list.n = before
		} else if before, ok := l.last[list.style]; ok && n.Get("continue-numbering") == "true" {
			list.n = before
		}
	}
	l.stack = append(l.stack, list)
}

func (l *odtLists) close() {
	list := l.stack[len(l.stack)-1]
	if l.stack = l.stack[:len(l.stack)-1]; len(l.stack) == 0 {
		l.last[list.style] = list.n
		if list.id != "" {
			l.byID[list.id] = list.n
		}
	}
	l.number = ""
}

func (l *odtLists) level(style string, depth int) odtLevel {
	if all := l.styles[style]; all != nil && depth < len(all) {
		return all[depth]
	}
	return odtLevel{start: 1}
}

// item counts an item of the innermost list.
func (l *odtLists) item(n *source.Node) {
	l.number = ""
	if len(l.stack) == 0 {
		return
	}
	top := &l.stack[len(l.stack)-1]
	if start, err := strconv.Atoi(n.Get("start-value")); err == nil {
		top.n = start - 1
	}
	if isOnlyList(n) {
		return // a deeper level is written as an item without a text
	}
	top.n++
	level := l.level(top.style, len(l.stack)-1)
	if !level.numbered {
		return
	}
	var parts []string
	for at := max(0, len(l.stack)-level.shown); at < len(l.stack); at++ {
		if number := counted(max(l.stack[at].n, 1), l.level(l.stack[at].style, at).format); number != "" {
			parts = append(parts, number)
		}
	}
	if len(parts) > 0 {
		l.number = level.prefix + strings.Join(parts, ".") + level.suffix + " "
	}
}

// isOnlyList reports whether an item holds nothing but lists.
func isOnlyList(n *source.Node) bool {
	lists := false
	for _, k := range n.Kids {
		if k.Name == "list" {
			lists = true
		} else if k.Name != "" {
			return false
		}
	}
	return lists
}

// taken returns the number of the item whose first paragraph this is, once.
func (l *odtLists) taken() string {
	number := l.number
	l.number = ""
	return number
}
