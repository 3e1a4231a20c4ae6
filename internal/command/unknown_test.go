package command

import (
	"strings"
	"testing"
)

// TestUnknownFilter: a filter value that the collection does not have is reported, with the most
// similar it has, and known ones are not.
func TestUnknownFilter(t *testing.T) {
	dir := news(t)
	for _, tt := range []struct {
		args []string
		want string // on standard error
	}{
		{[]string{"-place", "damscus"}, `no document has the place "damscus"` + "\nkashshaf: hint: near it are damascus (دمشق)"},
		{[]string{"-place", "دمشق"}, "near it are damascus (دمشق)"},
		{[]string{"-person", "nobody"}, `no document has the person "nobody"`},
		{[]string{"-outlet", "أولا"}, "near it are أولى"},
		{[]string{"-place", "damascus"}, ""},
	} {
		_, errs, _ := call("", append(append([]string{"search", "-corpus", dir}, tt.args...), "مفاوضات")...)
		if !strings.Contains(errs, tt.want) || tt.want == "" && strings.Contains(errs, "no document has") {
			t.Errorf("%s: said\n%s\nwant %q", tt.args, errs, tt.want)
		}
	}
}

// TestQueryOfNothing: a query without a letter says so rather than listing everything, as an
// empty one does.
func TestQueryOfNothing(t *testing.T) {
	dir := news(t)
	out, errs, code := call("", "search", "-corpus", dir, "😀")
	if code != exitNone || out != "" || !strings.Contains(errs, "nothing to look for") {
		t.Errorf("exit code %d, printed %q, said %q", code, out, errs)
	}
	if out, _, code := call("", "search", "-corpus", dir, ""); code != exitDone || !strings.Contains(out, "3 documents") {
		t.Errorf("of an empty query: exit code %d, %q", code, out)
	}
}
