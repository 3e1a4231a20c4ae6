package ingest

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Report accounts for every file of a folder. Its JSON form is what
// kashshaf build -report writes.
type Report struct {
	Files    []FileReport `json:"files"`
	Warnings []Warning    `json:"warnings"`
}

// The ends that a file can come to.
const (
	Taken    = "read"
	NotTaken = "not read"
	Aside    = "set aside" // it has another task in the folder, or is hidden
)

// A FileReport says what became of a file.
type FileReport struct {
	Name      string `json:"name"`
	Kind      string `json:"kind,omitempty"` // how it was read, or what it is
	Outcome   string `json:"outcome"`        // Taken, NotTaken or Aside
	Documents int    `json:"documents,omitempty"`
	Kept      int    `json:"keptOut,omitempty"` // drafts and the like
	Reason    string `json:"reason,omitempty"`  // why it was not read, and what to do
}

// Summary says in a few lines what became of a folder's files, grouped.
func (r *Report) Summary() []string {
	type group struct {
		n     int
		says  string
		first []string
	}
	taken, aside, kept, members := make(map[string]int), 0, 0, 0
	left := make(map[string]*group)
	total := 0
	for _, f := range r.Files {
		kept += f.Kept
		switch f.Outcome {
		case Taken:
			taken[f.Kind]++
			members++
		case Aside:
			aside++
		default:
			key := f.Kind + ": " + kindOf(f.Reason)
			if left[key] == nil {
				left[key] = &group{says: f.Kind + ": " + f.Reason}
			}
			left[key].n++
			if len(left[key].first) < 3 {
				left[key].first = append(left[key].first, f.Name)
			}
			total++
		}
	}
	lines := []string{fmt.Sprintf("%s of %s files read", Count(members), Count(len(r.Files)))}
	if list := counted(taken); list != "" {
		lines[0] += ": " + list
	}
	if aside > 0 {
		lines[0] += fmt.Sprintf("; %s set aside", Count(aside))
	}
	if kept > 0 {
		lines[0] += fmt.Sprintf("; %s documents kept out as drafts or under embargo", Count(kept))
	}
	keys := sortedKeys(left)
	slices.SortStableFunc(keys, func(a, b string) int { return left[b].n - left[a].n })
	for _, key := range keys {
		g := left[key]
		lines = append(lines, visible(fmt.Sprintf("not read: %s %s", Count(g.n), g.says))+" ("+examples(g.first, g.n)+")")
	}
	return lines
}

func examples(first []string, n int) string {
	shown := visible(strings.Join(first, ", "))
	if n > len(first) {
		shown += ", …"
	}
	return shown
}

func counted(m map[string]int) string {
	var parts []string
	keys := sortedKeys(m)
	slices.SortStableFunc(keys, func(a, b string) int { return m[b] - m[a] })
	for _, k := range keys {
		parts = append(parts, Count(m[k])+" "+k)
	}
	return strings.Join(parts, ", ")
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// Count prints a number with commas between its thousands.
func Count(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Grouped gives the lines in which warnings are said to people: those of one
// kind once, with how many there are and the first three places. What is wrong
// comes before what is only to be known.
func Grouped(warnings []Warning) []string {
	type group struct {
		first  Warning
		n      int
		places []string
	}
	groups := make(map[string]*group)
	var order []*group
	for _, w := range warnings {
		key := kindOf(w.Message)
		g := groups[key]
		if g == nil {
			g = &group{first: w}
			groups[key] = g
			order = append(order, g)
		}
		g.n++
		if len(g.places) < 3 {
			g.places = append(g.places, w.place())
		}
	}
	slices.SortStableFunc(order, func(a, b *group) int { return cmp.Or(cmp.Compare(turn(a.first), turn(b.first)), cmp.Compare(b.n, a.n)) })
	var lines []string
	for _, g := range order {
		if g.n == 1 {
			lines = append(lines, g.first.word()+g.first.String())
			continue
		}
		lines = append(lines, g.first.word()+visible(fmt.Sprintf("%s times: %s", Count(g.n), g.first.Message))+" ("+examples(g.places, g.n)+")")
	}
	return lines
}

// kindOf is a message without its numbers and quotations: what messages of one
// kind have in common.
func kindOf(message string) string {
	var b strings.Builder
	quoted, digits := false, false
	for i, r := range message {
		switch {
		case r == '"' && (i == 0 || message[i-1] != '\\'):
			quoted = !quoted
			b.WriteRune('"')
		case quoted:
		case '0' <= r && r <= '9':
			if !digits {
				b.WriteByte('n')
			}
		default:
			b.WriteRune(r)
		}
		digits = '0' <= r && r <= '9'
	}
	return b.String()
}

func turn(w Warning) int {
	if w.Notice {
		return 1
	}
	return 0
}

// word is what a line about the warning begins with.
func (w Warning) word() string {
	if w.Notice {
		return "note: "
	}
	return "warning: "
}
