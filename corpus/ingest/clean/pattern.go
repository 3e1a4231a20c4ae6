package clean

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A pattern is a line's words with gaps; see furniture.tsv.
type pattern struct {
	rule  string
	quiet bool
	words [][]string // alternatives; nil is a gap
}

func newPattern(rule, words string, quiet bool) pattern {
	p := pattern{rule: rule, quiet: quiet}
	for _, w := range strings.Fields(words) {
		if w == "…" {
			p.words = append(p.words, nil)
			continue
		}
		var alternatives []string
		for _, a := range strings.Split(w, "|") {
			alternatives = append(alternatives, arabic.Normalize(a))
		}
		p.words = append(p.words, alternatives)
	}
	return p
}

// mayMatch is a quick check for the first word after a pattern's gap.
func (p pattern) mayMatch(normal string) bool {
	for _, a := range p.words[1] {
		if strings.Contains(normal, a) {
			return true
		}
	}
	return false
}

// match compares from left to right; at a gap it tries every length. Patterns have at most two gaps
// and lines few words, so the cost stays small.
func match(words [][]string, tokens []string) bool {
	for i, alternatives := range words {
		if alternatives == nil {
			for skip := 0; skip <= len(tokens); skip++ {
				if match(words[i+1:], tokens[skip:]) {
					return true
				}
			}
			return false
		}
		// Separators in the line count only if the pattern has one there.
		for len(tokens) > 0 && isSeparator(tokens[0]) && !isSeparator(alternatives[0]) {
			tokens = tokens[1:]
		}
		if len(tokens) == 0 || !oneOf(alternatives, tokens[0]) {
			return false
		}
		number := isNumber(tokens[0])
		tokens = tokens[1:]
		for number && len(tokens) > 0 && isNumber(tokens[0]) {
			tokens = tokens[1:] // 1,204
		}
	}
	for _, t := range tokens {
		if !isSeparator(t) {
			return false
		}
	}
	return true
}

func isSeparator(t string) bool { return t == ":" || t == ".." }

func isNumber(t string) bool { return t != "" && '0' <= t[0] && t[0] <= '9' }

func oneOf(alternatives []string, token string) bool {
	for _, a := range alternatives {
		if a == token || a == "#" && isNumber(token) {
			return true
		}
	}
	return false
}

// wordFrom returns the end of the word that begins at i. If none does, end is i and n is the length
// in bytes of the character there.
func wordFrom(s string, i int) (end, n int) {
	n, letter := letterAt(s, i)
	for letter {
		if i += n; i == len(s) {
			break
		}
		n, letter = letterAt(s, i)
	}
	return i, n
}

// tokenize returns the words of a normalised line, with ":" for a colon, bar, dash or arrow between
// them and ".." for two dots or more.
func tokenize(s string) []string {
	var tokens []string
	for i := 0; i < len(s); {
		end, n := wordFrom(s, i)
		if end > i {
			tokens = append(tokens, s[i:end])
			i = end
			continue
		}
		switch piece := s[i : i+n]; {
		case piece == "©":
			tokens = append(tokens, piece)
		case strings.HasPrefix(s[i:], ".."):
			tokens = append(tokens, "..")
			n = len(s[i:]) - len(strings.TrimLeft(s[i:], "."))
		case strings.Contains(":|/-–—>›»→", piece) && len(tokens) > 0 && !isSeparator(tokens[len(tokens)-1]):
			tokens = append(tokens, ":")
		}
		i += n
	}
	return tokens
}

// firstWord returns the first word that tokenize finds, or "".
func firstWord(s string) string {
	for i := 0; i < len(s); {
		end, n := wordFrom(s, i)
		if end > i {
			return s[i:end]
		}
		if s[i:i+n] == "©" {
			return "©"
		}
		i += n
	}
	return ""
}
