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

// What can become of a file.
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
	// DatesInText is how many of the documents take their date from their own text: from its
	// dateline or from a line that holds a date.
	DatesInText int    `json:"datesInText,omitempty"`
	Reason      string `json:"reason,omitempty"` // why it was not read, and what to do
}

// A Group is the files that were not read for the same reason.
type Group struct {
	N      int
	Kind   string
	Reason string   // of the first of them
	First  []string // at most three names
}

// Left groups the files that were not read, the largest group first.
func (r *Report) Left() []Group {
	left := make(map[string]*Group)
	for _, f := range r.Files {
		if f.Outcome != NotTaken {
			continue
		}
		key := f.Kind + ": " + kindOf(f.Reason)
		g := left[key]
		if g == nil {
			g = &Group{Kind: f.Kind, Reason: f.Reason}
			left[key] = g
		}
		if g.N++; len(g.First) < 3 {
			g.First = append(g.First, f.Name)
		}
	}
	keys := sortedKeys(left)
	slices.SortStableFunc(keys, func(a, b string) int { return left[b].N - left[a].N })
	var out []Group
	for _, key := range keys {
		out = append(out, *left[key])
	}
	return out
}

// String returns the group on one line.
func (g Group) String() string {
	return visible(amount(g.N, g.Kind)+": "+g.Reason) + " (" + g.Examples() + ")"
}

// Examples returns the names of the first few files of the group.
func (g Group) Examples() string { return examples(g.First, g.N) }

// DatesInText returns how many documents take their date from their own text.
func (r *Report) DatesInText() (n int) {
	for _, f := range r.Files {
		n += f.DatesInText
	}
	return n
}

// Summary returns a few lines on what became of a folder's files, grouped.
func (r *Report) Summary() []string {
	taken, aside, kept, members := make(map[string]int), 0, 0, 0
	for _, f := range r.Files {
		kept += f.Kept
		switch f.Outcome {
		case Taken:
			taken[f.Kind]++
			members++
		case Aside:
			aside++
		}
	}
	lines := []string{fmt.Sprintf("%s of %s read", Count(members), Several(len(r.Files), "file", "files"))}
	if list := counted(taken); list != "" {
		lines[0] += ": " + list
	}
	if aside > 0 {
		lines[0] += fmt.Sprintf("; %s no documents (settings and lists, or hidden)", Count(aside))
	}
	if kept > 0 {
		lines[0] += "; " + Several(kept, "document", "documents") + " kept out (drafts, or under embargo)"
	}
	if n := r.DatesInText(); n > 0 {
		lines[0] += "; " + Several(n, "date", "dates") + " taken from the texts themselves"
	}
	for _, g := range r.Left() {
		lines = append(lines, "not read: "+g.String())
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
		parts = append(parts, amount(m[k], k))
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

// Count returns a number with commas between its thousands.
func Count(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Alike is the warnings of one kind.
type Alike struct {
	N      int
	First  Warning
	Places []string // the first three
}

// Groups groups warnings by kind. Faults come before notices.
func Groups(warnings []Warning) []Alike {
	groups := make(map[string]*Alike)
	var order []*Alike
	for _, w := range warnings {
		key := kindOf(w.Message)
		g := groups[key]
		if g == nil {
			g = &Alike{First: w}
			groups[key] = g
			order = append(order, g)
		}
		if g.N++; len(g.Places) < 3 {
			g.Places = append(g.Places, w.place())
		}
	}
	slices.SortStableFunc(order, func(a, b *Alike) int { return cmp.Or(cmp.Compare(turn(a.First), turn(b.First)), cmp.Compare(b.N, a.N)) })
	var out []Alike
	for _, g := range order {
		out = append(out, *g)
	}
	return out
}

// Grouped returns the lines that show warnings to people: each kind once, with their number and the
// first three places.
func Grouped(warnings []Warning) []string {
	var lines []string
	for _, g := range Groups(warnings) {
		if g.N == 1 {
			lines = append(lines, g.First.word()+g.First.String())
			continue
		}
		lines = append(lines, g.First.word()+visible(fmt.Sprintf("%s times: %s", Count(g.N), g.First.Message))+" ("+examples(g.Places, g.N)+")")
	}
	return lines
}

// kindOf returns a message without its numbers and quotations: what messages of one kind have in
// common. A number after a letter and a hyphen belongs to a name, such as Windows-1256.
func kindOf(message string) string {
	var b strings.Builder
	quoted, digits, named := false, false, false
	for i, r := range message {
		switch {
		case r == '"' && (i == 0 || message[i-1] != '\\'):
			quoted = !quoted
			b.WriteRune('"')
		case quoted:
		case '0' <= r && r <= '9' && named:
			b.WriteRune(r)
			continue
		case '0' <= r && r <= '9':
			if !digits {
				b.WriteByte('n')
			}
		default:
			b.WriteRune(r)
		}
		digits = '0' <= r && r <= '9'
		named = r == '-' && i > 0 && ('a' <= message[i-1]|0x20 && message[i-1]|0x20 <= 'z')
	}
	return b.String()
}

func turn(w Warning) int {
	if w.Notice {
		return 1
	}
	return 0
}

// word returns what a line about the warning begins with.
func (w Warning) word() string {
	if w.Notice {
		return "note: "
	}
	return "warning: "
}
