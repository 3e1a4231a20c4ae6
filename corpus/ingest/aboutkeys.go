package ingest

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// aboutKeys returns the keys of kashshaf.yaml with the kind of value that each holds.
func aboutKeys() map[string]reflect.Kind {
	keys := make(map[string]reflect.Kind)
	var add func(of reflect.Type)
	add = func(of reflect.Type) {
		for i := range of.NumField() {
			f := of.Field(i)
			switch name, inline, _ := strings.Cut(f.Tag.Get("yaml"), ","); {
			case inline == "inline":
				add(f.Type)
			case name != "-":
				keys[name] = f.Type.Kind()
			}
		}
	}
	add(reflect.TypeFor[folderFile]())
	return keys
}

// checkKeys reports, in our own words, the first thing wrong in kashshaf.yaml: a repeated key, an
// unknown one, with the nearest known one, or a value of the wrong form. It is nil if nothing is.
func checkKeys(data []byte) *lineError {
	var root yaml.Node
	if yaml.Unmarshal(data, &root) != nil || len(root.Content) == 0 {
		return nil // broken, or empty
	}
	top := root.Content[0]
	if top.Kind != yaml.MappingNode {
		return &lineError{top.Line, "want keys with values, such as «title: أرشيف»"}
	}
	known := aboutKeys()
	names := sortedKeys(known)
	seen := make(map[string]int)
	for i := 0; i+1 < len(top.Content); i += 2 {
		key, value := top.Content[i], top.Content[i+1]
		kind, ok := known[key.Value]
		if before, twice := seen[key.Value]; twice && ok {
			return &lineError{key.Line, fmt.Sprintf("key %q is also on line %d; keep one of them", key.Value, before)}
		}
		seen[key.Value] = key.Line
		if !ok {
			message := fmt.Sprintf("key %q is not known", clipped(key.Value))
			if near := nearest(strings.ToLower(strings.NewReplacer("-", "_", " ", "_").Replace(key.Value)), names); near != "" {
				message += fmt.Sprintf("; is %q meant?", near)
			}
			return &lineError{key.Line, message + "; known are " + strings.Join(names, ", ")}
		}
		if want := wrongForm(value, kind); want != "" {
			return &lineError{value.Line, fmt.Sprintf("key %q: want %s", key.Value, want)}
		}
		if key.Value == "outlets" || key.Value == "topics" {
			if n := unnamed(value); n != nil {
				return &lineError{n.Line, fmt.Sprintf("%s: %q is a name without ar, want one in Arabic, such as {ar: رويترز, en: Reuters}", key.Value, clipped(n.Value))}
			}
		}
	}
	return nil
}

// unnamed returns the first of the keys of outlets or topics whose names have none in Arabic, or nil.
func unnamed(names *yaml.Node) *yaml.Node {
	for i := 0; i+1 < len(names.Content); i += 2 {
		var name struct{ Ar string }
		if v := names.Content[i+1]; v.Kind == yaml.MappingNode && v.Decode(&name) == nil && name.Ar == "" {
			return names.Content[i]
		}
	}
	return nil
}

// wrongForm returns the form that a value should have, or "" if it has it.
func wrongForm(v *yaml.Node, kind reflect.Kind) string {
	if v.Kind == yaml.AliasNode || v.Tag == "!!null" {
		return ""
	}
	switch kind {
	case reflect.String:
		if v.Kind != yaml.ScalarNode {
			return "one text; if it holds a colon or begins with a bracket, put it in quotation marks"
		}
	case reflect.Bool:
		if v.Tag != "!!bool" {
			return "true or false"
		}
	case reflect.Slice:
		if v.Kind != yaml.SequenceNode || slices.ContainsFunc(v.Content, func(n *yaml.Node) bool { return n.Kind != yaml.ScalarNode }) {
			return "a list of texts, each in a line that begins with «- »"
		}
	case reflect.Map:
		if v.Kind != yaml.MappingNode {
			return "keys with values below it, each in a line that is moved in, such as «  text: Body»"
		}
	}
	return ""
}

// clipped shortens a text that a message quotes, without cutting a letter in two.
func clipped(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
