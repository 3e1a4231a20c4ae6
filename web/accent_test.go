package web

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"math"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestContrast compares with the figures of WCAG's own examples.
func TestContrast(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want float64
	}{{"#000000", "#ffffff", 21}, {"#777777", "#ffffff", 4.48}, {"#8f1d2c", "#fbf8f1", 8.4}, {"#123456", "#123456", 1}} {
		a, _ := colour(tt.a)
		b, _ := colour(tt.b)
		if got := contrast(a, b); math.Abs(got-tt.want) > 0.1 {
			t.Errorf("%s on %s: %.2f, want %.2f", tt.a, tt.b, got, tt.want)
		}
	}
}

// TestAccent: every accepted accent is readable on both backgrounds, and one that is not is
// rejected with a suggestion that is.
func TestAccent(t *testing.T) {
	hex := regexp.MustCompile(`#[0-9a-f]{6}`)
	for _, accent := range []string{"#8f1d2c", "#1d4f7a", "#000000", "#005500", "#4b0082"} {
		rules, err := accentRules(accent)
		if err != nil {
			t.Errorf("%s: %v", accent, err)
			continue
		}
		for i, found := range hex.FindAllString(rules, -1) {
			c, _ := colour(found)
			ground, _ := colour([]string{lightTint, darkTint, darkTint}[i])
			if contrast(c, ground) < leastContrast {
				t.Errorf("%s becomes %s: contrast %.2f", accent, found, contrast(c, ground))
			}
		}
	}
	for _, pale := range []string{"#ffff00", "#ff9900", "#88aacc"} {
		_, err := accentRules(pale)
		if err == nil {
			t.Errorf("%s is taken", pale)
			continue
		}
		all := hex.FindAllString(err.Error(), -1)
		if _, err := accentRules(all[len(all)-1]); err != nil {
			t.Errorf("%s: what is proposed is refused: %v", pale, err)
		}
	}
	for _, wrong := range []string{"red", "#12", "#gggggg", "#12345é"} {
		if _, err := accentRules(wrong); err == nil {
			t.Errorf("%q is taken", wrong)
		}
	}
	engine := newFake()
	engine.about.Accent = "#1d4f7a"
	dir := filepath.Join(t.TempDir(), "dist")
	if _, err := Build(context.Background(), engine, testOptions(dir)); err != nil {
		t.Fatal(err)
	}
	for path, data := range tree(t, dir) {
		if strings.HasPrefix(path, "assets/explorer") && strings.HasSuffix(path, ".css") &&
			!strings.Contains(data, ":root { --accent: #1d4f7a; }") {
			t.Errorf("%s has another accent", path)
		}
	}
}

// TestPreview publishes the publisher's picture and checks that every page names it.
func TestPreview(t *testing.T) {
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 1200, 630))); err != nil {
		t.Fatal(err)
	}
	opt := testOptions(filepath.Join(t.TempDir(), "dist"))
	opt.Image = picture.Bytes()
	engine := newFake()
	engine.about.URL = "https://news.example/"
	if _, err := Build(context.Background(), engine, opt); err != nil {
		t.Fatal(err)
	}
	files := tree(t, opt.Out)
	address := meta(t, files["d/month/index.html"], "og:image")
	path, ok := strings.CutPrefix(address, "https://news.example/")
	if !ok || files[path] != picture.String() || meta(t, files["index.html"], "og:image:width") != "1200" ||
		meta(t, files["index.html"], "twitter:card") != "summary_large_image" {
		t.Errorf("the picture is %q", address)
	}
	opt = testOptions(filepath.Join(t.TempDir(), "dist"))
	opt.Image = []byte("<svg/>")
	if _, err := Build(context.Background(), engine, opt); err == nil {
		t.Error("what is no picture is taken")
	}
}
