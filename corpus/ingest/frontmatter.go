package ingest

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
	"gopkg.in/yaml.v3"

	"github.com/kashshaf/kashshaf/corpus/ingest/dates"
)

// mostFront is the length in bytes up to which a block is front matter.
const mostFront = 64 << 10

// frontMatter cuts the front matter from a text: YAML between two lines of three hyphens, TOML
// between two of three plus signs, or a JSON object; the first rule may name the language, as in
// "---json":
//
//	---
//	title: عنوان
//	topic: [سوريا, هدنة]
//	---
//	The text begins here.
//
// It returns the fields, the text after them, and the number of the line at which that begins. A
// block is front matter only if it is a mapping with at least one known field; any other is text
// between two rules, and the whole text is returned as the body. So is a text that lacks the second
// "---" (or "..."), unless it begins with lines of fields and an empty line after them. An error
// has the line at which a mapping does not parse; then the fields are those that could be read line
// by line.
func frontMatter(text string) (f fields, body string, first int, err error) {
	// Empty lines before the first rule are unintentional.
	if lead := len(text) - len(strings.TrimLeft(text, " \t\r\n")); lead > 0 && strings.HasPrefix(text[lead:], "---") {
		above := strings.Count(text[:lead], "\n")
		if f, body, first, err := frontMatter(text[lead:]); f != nil && above > 0 {
			if e, ok := errors.AsType[*lineError](err); ok {
				e.line += above
			}
			return f, body, first + above, err
		}
	}
	opening, rest, more := strings.Cut(text, "\n")
	switch opening = strings.TrimRight(opening, " \t\r"); {
	case !more:
		return nil, text, 1, nil
	case opening == "---" || opening == "---yaml" || opening == "--- yaml":
		return yamlFront(text, rest)
	case opening == "---toml" || opening == "--- toml":
		return tomlFront(text, rest, "---")
	case opening == "---json" || opening == "--- json":
		return jsonBetween(text, rest, "---")
	case opening == ";;;":
		return jsonBetween(text, rest, ";;;")
	case opening == "+++":
		return tomlFront(text, rest, "+++")
	case strings.HasPrefix(opening, "{"):
		return jsonFront(text)
	}
	f, body, first = bareFront(text, func(key string) bool { return isField[key] })
	return f, body, first, nil
}

// bareFront reads fields that stand at the top without a rule, a line each and an
// empty one behind them: "العنوان: …". There must be two or more, all of known
// names and one of them a title, a date or an outlet, so that no text is taken
// for them; or one that says that it is the title, or that it is the date of a day.
func bareFront(text string, known func(key string) bool) (f fields, body string, first int) {
	const most = 15 // lines
	f, rest, told := make(fields), text, false
	for n := 1; n <= most+1; n++ {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")); line == "" {
			if (len(f) >= 2 && told || saysItself(f)) && strings.TrimSpace(rest) != "" {
				return f, rest, n + 1
			}
			break
		}
		name, value, ok := strings.Cut(line, ":")
		key := fieldName(name)
		if value = strings.TrimSpace(value); !ok || value == "" || !known(key) || slices.Contains(namesText, key) {
			break
		}
		told = told || slices.Contains(namesTitle, key) || slices.Contains(namesDate, key) || slices.Contains(namesOutlet, key)
		f.add(key, []string{value})
	}
	return nil, text, 1
}

// saysItself tells whether a field that stands alone is called a title or holds a date.
func saysItself(f fields) bool {
	for key, values := range f {
		d, err := dates.Parse(values[0])
		switch {
		case len(f) > 1:
		case slices.Contains(namesTitle, key) && key != "name":
			return true
		case slices.Contains(namesDate, key):
			return err == nil && len(d) == len("2020-01-31")
		}
	}
	return false
}

// until finds the line that closes a block and gives what is before it, what is
// after it, and the number of its line where the block begins at line 2.
func until(rest string, closes func(line string) bool) (block, body string, line int, ok bool) {
	next, line := 0, 1
	for at := 0; at < len(rest) && at < mostFront; at = next {
		next = len(rest)
		if i := strings.IndexByte(rest[at:], '\n'); i >= 0 {
			next = at + i + 1
		}
		line++
		if closes(strings.TrimRight(rest[at:next], " \t\r\n")) {
			return rest[:at], rest[next:], line, true
		}
	}
	return "", "", 0, false
}

func yamlFront(text, rest string) (fields, string, int, error) {
	block, body, line, ok := until(rest, func(l string) bool { return l == "---" || l == "..." })
	if !ok {
		// The rule announces fields, so settings such as draft count as well.
		if f, body, first := bareFront(rest, func(key string) bool { return isField[key] || isSetting[key] }); f != nil {
			return f, body, first + 1, &lineError{1, "the line of three hyphens that ends it is missing"}
		}
		return nil, text, 1, nil
	}
	var top yaml.Node
	err := yaml.Unmarshal([]byte(block), &top)
	if err == nil {
		f := make(fields)
		if len(top.Content) == 1 && top.Content[0].Kind == yaml.MappingNode {
			for c := top.Content[0].Content; len(c) > 1; c = c[2:] {
				f.add(c[0].Value, yamlValues(c[1]))
			}
		}
		// An empty block is front matter without fields.
		if isFront(f) || len(f) == 0 && strings.TrimSpace(block) == "" {
			return f, body, line + 1, nil
		}
		return nil, text, 1, nil
	}
	if f, ok := byLines(block); ok && isFront(f) {
		return f, body, line + 1, yamlError(err, 1)
	}
	return nil, text, 1, nil
}

// isFront reports whether one of the fields is known. The Arabic names of settings are everyday
// words, with which a text may begin: they count only if their value keeps the document out.
func isFront(f fields) bool {
	for name := range f {
		if isField[name] || isSetting[name] && name[0] < utf8.RuneSelf {
			return true
		}
	}
	return f.kept("0001-01-01") != ""
}

func tomlFront(text, rest, rule string) (fields, string, int, error) {
	block, body, line, ok := until(rest, func(l string) bool { return l == rule })
	if !ok {
		return nil, text, 1, nil
	}
	var table map[string]any
	if err := toml.Unmarshal([]byte(block), &table); err != nil {
		f, ok := byLines(strings.ReplaceAll(block, " = ", ": "))
		if ok && isFront(f) {
			return f, body, line + 1, &lineError{2, "it is no TOML"}
		}
		return nil, text, 1, nil
	}
	f := make(fields)
	for name, v := range table {
		f.add(name, anyValues(v))
		// Hugo keeps topics in the table "taxonomies".
		if sub, ok := v.(map[string]any); ok && (name == "taxonomies" || name == "params" || name == "extra") {
			for name, v := range sub {
				f.add(name, anyValues(v))
			}
		}
	}
	if !isFront(f) {
		return nil, text, 1, nil
	}
	return f, body, line + 1, nil
}

// jsonBetween reads an object between two rules.
func jsonBetween(text, rest, rule string) (fields, string, int, error) {
	block, body, line, ok := until(rest, func(l string) bool { return l == rule })
	if !ok {
		return nil, text, 1, nil
	}
	f, after, _, err := jsonFront(strings.TrimSpace(block) + "\n")
	if f == nil || strings.TrimSpace(after) != "" {
		return nil, text, 1, err
	}
	return f, body, line + 1, nil
}

func jsonFront(text string) (fields, string, int, error) {
	d := json.NewDecoder(strings.NewReader(text[:min(len(text), mostFront)]))
	var object map[string]json.RawMessage
	if d.Decode(&object) != nil {
		return nil, text, 1, nil
	}
	end := int(d.InputOffset())
	_, after, _ := strings.Cut(text[end:], "\n")
	if strings.TrimSpace(text[end:len(text)-len(after)]) != "" {
		return nil, text, 1, nil // text on the line of the closing brace
	}
	f := make(fields)
	for name, raw := range object {
		f.add(name, jsonValues(raw))
	}
	if !isFront(f) {
		return nil, text, 1, nil
	}
	return f, after, 1 + strings.Count(text[:len(text)-len(after)], "\n"), nil
}

// anyValues returns the values of a decoded field, in order.
func anyValues(v any) []string {
	switch v := v.(type) {
	case []any:
		var out []string
		for _, item := range v {
			out = append(out, anyValues(item)...)
		}
		return out
	case map[string]any:
		for _, key := range nameKeys {
			if s, ok := v[key].(string); ok {
				return compacted([]string{s})
			}
		}
		return nil
	case interface{ String() string }: // TOML's local dates
		return []string{v.String()}
	case nil:
		return nil
	}
	if t, ok := v.(interface{ Format(string) string }); ok {
		return []string{t.Format("2006-01-02T15:04:05Z07:00")}
	}
	return compacted([]string{fmt.Sprint(v)})
}

// A lineError is an error at a line of a file.
type lineError struct {
	line int
	text string
}

func (e *lineError) Error() string { return e.text }

var yamlLine = regexp.MustCompile(`line (\d+): `)

// yamlError turns an error of the YAML library into one line, with the line number in the file,
// where offset lines come before the YAML. The library cuts its quotations at a byte; the half
// letter that leaves is dropped.
func yamlError(err error, offset int) error {
	text := strings.TrimPrefix(strings.TrimPrefix(err.Error(), "yaml: "), "unmarshal errors:\n  ")
	text, _, _ = strings.Cut(text, "\n") // the first of several
	text = strings.ToValidUTF8(text, "")
	line := 1 + offset
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		if n, e := strconv.Atoi(m[1]); e == nil {
			line = n + offset
		}
		text = strings.Replace(text, m[0], "", 1)
	}
	return &lineError{line, fmt.Sprintf("%s; quote values that hold a colon", text)}
}
