package command

import (
	"bytes"
	"context"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	usageCommand = regexp.MustCompile(`(?m)^    kashshaf (\w+) `)
	usageFlag    = regexp.MustCompile(`(?m)^  -([a-z-]+)`)
	pageCommand  = regexp.MustCompile(`(?m)^## (\w+)\n`)
	pageFlag     = regexp.MustCompile("(?m)^\\| `-([a-z-]+)")
)

// TestReference checks docs/command.md against the commands: each has its section there with
// exactly its flags.
func TestReference(t *testing.T) {
	data, err := os.ReadFile("../../docs/command.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(data)
	if got, want := found(pageCommand, page), found(usageCommand, usage); !slices.Equal(got, want) {
		t.Errorf("docs/command.md has sections of %q, and the usage tells of %q", got, want)
	}
	for _, name := range found(usageCommand, usage) {
		var out bytes.Buffer
		if code := run(context.Background(), []string{name, "-h"}, console{strings.NewReader(""), &out, &out}); code != exitDone {
			t.Fatalf("%s -h: exit code %d\n%s", name, code, out.String())
		}
		_, section, _ := strings.Cut(page, "\n## "+name+"\n")
		section, _, _ = strings.Cut(section, "\n## ")
		got, want := found(pageFlag, section), found(usageFlag, out.String())
		if len(want) == 0 {
			t.Errorf("%s -h prints no flag", name)
		}
		if !slices.Equal(got, want) {
			t.Errorf("docs/command.md: %s has the flags\n%q, and the command has\n%q", name, got, want)
		}
	}
}

// found returns the matches of a pattern's group in a text, sorted, each once.
func found(pattern *regexp.Regexp, text string) []string {
	var out []string
	for _, m := range pattern.FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	slices.Sort(out)
	return slices.Compact(out)
}
