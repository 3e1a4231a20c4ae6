package query

import (
	"strings"
	"unicode"
)

// The characters that keep a stretch of text in its own direction (Unicode's
// bidirectional algorithm, UAX 9): left to right until the direction is popped.
const (
	leftToRight = "\u2066"
	popped      = "\u2069"
)

// Isolate returns a query as it is to be shown: the dates of its fields keep their order in
// right-to-left text, «بعد:2020-01» and not «بعد:01-2020». Parse reads it as the same query.
func Isolate(q string) string {
	var b strings.Builder
	for {
		colon := strings.IndexAny(q, ":：")
		if colon < 0 {
			break
		}
		value := q[colon:]
		value = value[len(string([]rune(value)[:1])):]
		end := strings.IndexFunc(value, func(r rune) bool { return !unicode.IsDigit(r) && !strings.ContainsRune("-/.", r) })
		if end < 0 {
			end = len(value)
		}
		b.WriteString(q[:len(q)-len(value)])
		if strings.ContainsAny(value[:end], "-/.") {
			b.WriteString(leftToRight + value[:end] + popped)
		} else {
			b.WriteString(value[:end])
		}
		q = value[end:]
	}
	return b.String() + q
}
