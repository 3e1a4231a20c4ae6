package web

import (
	"bytes"
	"regexp"
	"testing"
)

// TestWidgetTellsOfItself compares the comment at the top of the widget with its code.
func TestWidgetTellsOfItself(t *testing.T) {
	data, err := staticFiles.ReadFile("static/widget.js")
	if err != nil {
		t.Fatal(err)
	}
	head, code, _ := bytes.Cut(data, []byte(`"use strict";`))
	for _, name := range []string{"src", "query", "filters", "document", "entity", "statements", "lang", "theme", "digits", "height", "instance", "lazy"} {
		if !regexp.MustCompile(`(?m)(^|  )//?.*\b` + name + `  +\S`).Match(head) {
			t.Errorf("attribute %q is not told of", name)
		}
		if !bytes.Contains(code, []byte(`"`+name+`"`)) {
			t.Errorf("attribute %q is not read", name)
		}
	}
}
