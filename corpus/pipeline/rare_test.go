package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/kashshaf/kashshaf/internal/kept"
)

// TestRareSpeaker: in a collection of hundreds, somebody whom one document names has no page, but
// keeps his statements, under his name.
func TestRareSpeaker(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name+".txt"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 500 {
		write(fmt.Sprint("rain-", i), fmt.Sprintf("نشرة رقم %d\n\nهطلت أمطار غزيرة على الساحل في ساعات الفجر.\n", i))
	}
	write("council", "اجتماع المجلس\n\nقال مدير المشروع سليم الحموي إن العمل يبدأ في الربيع. وأضاف الحموي أن الطريق مغلق. "+
		"وقال وزير الخارجية الروسي سيرغي لافروف إن بلاده مستعدة للحوار.\n")
	c, _, err := Collect(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range c.Entities {
		if e.Name == "سليم الحموي" {
			t.Errorf("%s has a page of his own", e.Name)
		}
	}
	var got []string
	for i, list := range c.Statements {
		for _, s := range list {
			if s.Weak() {
				t.Errorf("%s: %q is not sure of its speaker", c.Documents[i].ID, c.Documents[i].Text()[s.Content.Start:s.Content.End])
			}
			got = append(got, s.Speaker+"|"+s.Named)
		}
	}
	want := []string{"|سليم الحموي", "|سليم الحموي", "sergei-lavrov|وزير الخارجية الروسي سيرغي لافروف"}
	if !slices.Equal(got, want) {
		t.Errorf("speakers %q, want %q", got, want)
	}
}

// TestRareSpeakerBeside: two people speak, and speak again; neither statement retains the second,
// whom only one document names, whether they are read now or come from an earlier build.
func TestRareSpeakerBeside(t *testing.T) {
	dir, cache := t.TempDir(), t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name+".txt"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 500 {
		write(fmt.Sprint("rain-", i), fmt.Sprintf("نشرة رقم %d\n\nهطلت أمطار غزيرة على الساحل في ساعات الفجر.\n", i))
	}
	write("council", "اجتماع المجلس\n\nقال سليم الحموي وكريم الدمشقي إن العمل يبدأ في الربيع. وأضافا أن الطريق مغلق.\n")
	for _, build := range []string{"nothing kept", "first", "next"} {
		var opt Options
		if build != "nothing kept" {
			store, err := kept.Open(cache, dir, "1", 1<<30)
			if err != nil {
				t.Fatal(err)
			}
			opt.Kept = store
		}
		c, _, err := Collect(dir, opt)
		if err != nil {
			t.Fatal(err)
		}
		if err := opt.Kept.Save(); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, list := range c.Statements {
			for _, s := range list {
				got = append(got, fmt.Sprintf("%s|%q|%s", s.Speaker, s.With, s.Named))
			}
		}
		if want := []string{"|[]|سليم الحموي", "|[]|سليم الحموي"}; !slices.Equal(got, want) {
			t.Errorf("%s: speakers %q, want %q", build, got, want)
		}
	}
}
