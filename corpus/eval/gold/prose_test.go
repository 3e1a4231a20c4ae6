package gold

import (
	"strings"
	"testing"
)

func TestReadMarks(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"زار [p زيد] و[l روما].", "زار زيد وروما. person=زيد place=روما"},
		{"بلا أسماء", "بلا أسماء"},
		{"[x زيد]", "error"},
		{"[p زيد", "error"},
		{"[p زار [l روما]]", "error"},
	} {
		text, mentions, err := readMarks(tt.in)
		for _, m := range mentions {
			text += " " + m.Kind.String() + "=" + text[m.Start:m.End]
		}
		if err != nil {
			text = "error"
		}
		if text != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, text, tt.want)
		}
	}
}

func TestProse(t *testing.T) {
	learnt, heldOut, err := Prose()
	if err != nil {
		t.Fatal(err)
	}
	sentences := 0
	for _, d := range append(learnt, heldOut...) {
		sentences += 1 + strings.Count(d.Body, "\n")
		for _, m := range d.Mentions {
			if name := d.Text()[m.Start:m.End]; strings.TrimSpace(name) != name || strings.ContainsAny(name, "\n[]") {
				t.Errorf("%s: name %q", d.ID, name)
			}
		}
	}
	if sentences < 1500 || len(heldOut) != (len(learnt)+len(heldOut))/heldOutEach {
		t.Errorf("%d sentences in %d and %d texts", sentences, len(learnt), len(heldOut))
	}
}
