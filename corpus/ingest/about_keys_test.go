package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func aboutOf(t *testing.T, text string) (string, error) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, aboutFile), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	about, err := About(dir)
	topic, outlet := about.TopicName("internationalNews"), about.OutletName("bbc")
	return topic.Arabic + "|" + topic.English + "|" + outlet.Arabic + "|" + outlet.English, err
}

func TestNames(t *testing.T) {
	got, err := aboutOf(t, "topics:\n  internationalNews: {ar: أخبار العالم, en: World news}\noutlets:\n  bbc: بي بي سي\n")
	if want := "أخبار العالم|World news|بي بي سي|"; err != nil || got != want {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
	if got, err = aboutOf(t, "title: x"); err != nil || got != "internationalNews||bbc|" {
		t.Errorf("without names %q, %v", got, err)
	}
}

// TestRefused: each fault is reported with the key and what was expected.
func TestRefused(t *testing.T) {
	for text, want := range map[string]string{
		"titel: x":                                `key "titel" is not known; is "title" meant?`,
		"license: x":                              `is "licence" meant?`,
		"title: x\ndescripton_en: y":              `kashshaf.yaml:2: key "descripton_en" is not known; is "description_en" meant?`,
		"zzzzzzzzzzz: x":                          `key "zzzzzzzzzzz" is not known`,
		"since: soon":                             `since: date "soon", want YYYY-MM-DD`,
		"since: 2020\nuntil: 2019":                `since "2020" is after until "2019"`,
		"accent: red":                             `accent "red", want a colour like #8f1d2c`,
		"image: ../x.png":                         `image "../x.png", want a PNG or JPEG within the folder`,
		"image: x.svg":                            "want a PNG or JPEG",
		"topics:\n  b: ب\n  a: {en: A}":           `kashshaf.yaml:3: topics: "a" is a name without ar`,
		"outlets:\n  a: {ar: ا, fr: A}\ntitle: x": `key "fr" is not known`,
	} {
		if _, err := aboutOf(t, text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	if _, err := aboutOf(t, "zzzzzzzzzzz: x"); strings.Contains(err.Error(), "meant") {
		t.Errorf("a guess out of nothing: %v", err)
	}
}
