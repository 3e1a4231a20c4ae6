package markup_test

import (
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
)

// TestHostile: an eighth of a megabyte of anything is read in a moment, since no input takes more
// than linear time.
func TestHostile(t *testing.T) {
	const size = 128 << 10
	for _, piece := range []string{"[", "![", "*a ", "_a ", "`", "``a`", "<a ", "<!-- ", "&#", "\\*", "> ", "- ", "#", "|a", "[a](", "[a][", "~~a", "**a",
		"<b>", "<p>", "<td>", "<table><tr><td>", "<a>x", "<p class='a-b'>x", "x<br>", "<article>", "</p>", "<h1>x", "<li>ب"} {
		text := strings.Repeat(piece, size/len(piece))
		for name, read := range map[string]func(){
			"Markdown": func() { markup.Markdown(text, 1) },
			"HTML":     func() { markup.HTML([]byte(text)) },
		} {
			begin := time.Now()
			read()
			if took := time.Since(begin); took > 5*time.Second {
				t.Errorf("%s: %q took %v", name, piece, took)
			} else if took > 300*time.Millisecond {
				t.Logf("%s: %q took %v", name, piece, took)
			}
		}
	}
}
