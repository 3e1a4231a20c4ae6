package ingest

import (
	"regexp"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// What generators of sites put into Markdown to be replaced when they run: the
// shortcodes of Hugo, the tags and comments of Jekyll, and in MDX imports and
// components. The text between an opening one and its end stays.
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

// shortcodes takes those out of a text, each told as removed; lines keep their
// numbers. Code is not looked into closely: what shows a shortcode as an example
// loses it too, where it is not escaped.
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
