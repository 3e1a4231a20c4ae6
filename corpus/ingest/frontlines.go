package ingest

import (
	"regexp"
	"strings"
)

var keyLine = regexp.MustCompile(`^([\p{L}_][\p{L}\p{N}\p{M}_ -]{0,40}):(?:[ \t]+(.*))?$`)

// byLines reads what is nearly YAML: a line that begins with a name and a colon
// is a field, one that begins with a hyphen an item of the field before it. The
// first of two fields with one name is kept. It is none when some line is neither.
func byLines(block string) (fields, bool) {
	f := make(fields)
	key := ""
	for _, line := range strings.Split(block, "\n") {
		line = strings.TrimRight(line, " \t\r")
		item := strings.TrimSpace(line)
		m := keyLine.FindStringSubmatch(line)
		switch {
		case item == "" || strings.HasPrefix(item, "#"):
		case m != nil:
			key = fieldName(m[1])
			if _, twice := f[key]; twice {
				key = ""
				continue
			}
			f[key] = compacted(listOrOne(m[2]))
		case strings.HasPrefix(item, "- "):
			if key != "" {
				f[key] = append(f[key], compacted([]string{unquoted(item[2:])})...)
			}
		case line != item && key != "": // an indented line goes on
			f[key] = append(f[key], unquoted(item))
		case line == item:
			return nil, false
		}
	}
	for name, values := range f {
		if len(values) == 0 {
			delete(f, name)
		}
	}
	return f, true
}

// listOrOne reads a value as a list, [سوريا, "هدنة"], where it begins as one, and else
// as it stands.
func listOrOne(s string) []string {
	inner, ok := strings.CutPrefix(strings.TrimSpace(s), "[")
	if !ok {
		return []string{unquoted(s)}
	}
	items := strings.Split(strings.TrimSuffix(inner, "]"), ",")
	for i := range items {
		items[i] = unquoted(items[i])
	}
	return items
}

func unquoted(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 1 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}
