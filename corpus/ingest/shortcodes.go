package ingest

import (
	"regexp"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// What site generators expand in Markdown: the shortcodes of Hugo, the tags and comments of Jekyll,
// and imports and components in MDX. The text between an opening tag and its end stays.
var (
	hugoCode   = regexp.MustCompile(`\{\{[<%]/?\s*[\w./-][^{}]*[%>]\}\}`)
	jekyllTag  = regexp.MustCompile(`\{%-?\s*\w[^{}]*-?%\}`)
	jekyllNote = regexp.MustCompile(`(?s)\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}`)
	jekyllAttr = regexp.MustCompile(`(?m)[ \t]*\{:[^{}\n]*\}[ \t]*$`)
	liquid     = regexp.MustCompile(`\{\{\s*(?:site|page|layout|content|include|post|\.)[\w.\[\]"' |:/-]*\}\}`)
	mdxImport  = regexp.MustCompile(`(?m)^(?:import\s.+\sfrom\s+['"].*|export\s+(?:const|default|function)\s.*)$`)
	mdxNote    = regexp.MustCompile(`(?s)\{/\*.*?\*/\}`)
	mdxTag     = regexp.MustCompile(`</?[A-Z][\w.]*(?:\s(?:[^<>{}"']|"[^"]*"|'[^']*'|\{[^{}]*\})*)?/?>`)
)

// shortcodes removes those from a text and reports each; lines keep their numbers. Code blocks are
// not treated apart: a shortcode that is shown as an example is removed too, unless it is escaped.
func (r *reader) shortcodes(name, text string, first int, mdx bool) string {
	if !strings.Contains(text, "{") && !mdx {
		return text
	}
	patterns := []*regexp.Regexp{jekyllNote, hugoCode, jekyllTag, liquid, jekyllAttr}
	if mdx {
		patterns = append(patterns, mdxImport, mdxNote, mdxTag)
	}
	for _, p := range patterns {
		at := p.FindAllStringIndex(text, -1)
		if at == nil {
			continue
		}
		var b strings.Builder
		last := 0
		for _, i := range at {
			b.WriteString(text[last:i[0]])
			code := text[i[0]:i[1]]
			b.WriteString(strings.Repeat("\n", strings.Count(code, "\n")))
			if shown := clean.Tidy(code); shown != "" {
				r.removed(name, clean.Line{Number: first + strings.Count(b.String(), "\n"), Text: shown}, "shortcode")
			}
			last = i[1]
		}
		b.WriteString(text[last:])
		text = b.String()
	}
	return text
}
