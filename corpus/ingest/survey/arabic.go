package survey

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"
)

//go:embed arabic.tsv
var arabicTSV string

// hole is the placeholder for what varies in a message of the list.
const hole = "{}"

// A saying is a message in both languages.
type saying struct {
	english *regexp.Regexp
	arabic  string
}

// sayings returns the list, read once: messages without holes by their text, and the others in the
// order of the list.
var sayings = sync.OnceValues(func() (whole map[string]string, list []saying) {
	whole = make(map[string]string)
	for line := range strings.Lines(arabicTSV) {
		english, arabic, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if !strings.Contains(english, hole) {
			whole[english] = arabic
			continue
		}
		parts := strings.Split(english, hole)
		for i := range parts {
			parts[i] = regexp.QuoteMeta(parts[i])
		}
		list = append(list, saying{regexp.MustCompile(`(?s)^` + strings.Join(parts, `(.+?)`) + `$`), arabic})
	}
	return whole, list
})

// inArabic returns a message of package ingest in Arabic; one that is not in the list stays in
// English.
func inArabic(message string) string { return translated(message, 0) }

func translated(message string, depth int) string {
	const deepest = 4 // messages contain messages
	whole, list := sayings()
	if arabic, ok := whole[message]; ok {
		return arabic
	}
	best, least := message, latin(message)
	if depth == deepest {
		return message
	}
	for _, s := range list {
		match := s.english.FindStringSubmatch(message)
		if match == nil {
			continue
		}
		arabic := s.arabic
		for _, inner := range match[1:] {
			arabic = strings.Replace(arabic, hole, translated(inner, depth+1), 1)
		}
		// A message may match in several ways: the one that leaves the least English wins.
		if n := latin(arabic); n < least {
			best, least = arabic, n
		}
	}
	return best
}

// latin counts the Latin letters of a text.
func latin(s string) int {
	n := 0
	for _, r := range s {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			n++
		}
	}
	return n
}
