package learn

import (
	"fmt"

	"github.com/kashshaf/kashshaf/corpus/tagger/internal/seq"
)

// Diff prints what differs.
func Diff(d Doc, given []seq.Mention) {
	have := map[seq.Mention]bool{}
	for _, m := range given {
		have[m] = true
	}
	want := map[seq.Mention]bool{}
	show := func(what string, m seq.Mention) {
		fmt.Printf("%s %-12s %s [%s] %s\n", what, m.Kind, d.Text[max(0, m.Start-60):m.Start], d.Text[m.Start:m.End], d.Text[m.End:min(len(d.Text), m.End+40)])
	}
	for _, m := range d.Gold {
		want[m] = true
		if !have[m] {
			show("MISS", m)
		}
	}
	for _, m := range given {
		if !want[m] {
			show("EXTRA", m)
		}
	}
}
