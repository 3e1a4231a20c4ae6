package web

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"image/png"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// A manifest as the tests read it.
type manifest struct {
	Name, Dir, Lang, Scope, ID string
	Short                      string `json:"short_name"`
	Description                string
	Start                      string `json:"start_url"`
	Display                    string
	Icons                      []manifestIcon
	Screenshots                []manifestPicture
	Shortcuts                  []manifestShortcut
	Launch                     struct {
		Mode []string `json:"client_mode"`
	} `json:"launch_handler"`
	Share struct {
		Action, Method string
		Params         map[string]string
	} `json:"share_target"`
}

func readManifest(t *testing.T, data string) (m manifest) {
	t.Helper()
	if err := json.Unmarshal([]byte(data), &m); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(data, "protocol_handlers") || strings.Contains(data, "://") || strings.Contains(data, `": "/`) {
		t.Errorf("manifest holds an address that is not relative, or a protocol: %s", data)
	}
	return m
}

func TestManifest(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "dist")
	engine := newFake()
	engine.about.TitleEn, engine.about.DescriptionEn = "The Truce File", "Documents on the truce"
	if _, err := Build(context.Background(), engine, testOptions(dir)); err != nil {
		t.Fatal(err)
	}
	files := tree(t, dir)
	for _, tc := range []struct{ file, name, lang, dir, description, shortcut string }{
		{"manifest.webmanifest", "ملف الهدنة", "ar", "rtl", "وثائق عن هدنة إدلب", "ابحث"},
		{"manifest-en.webmanifest", "The Truce File", "en", "ltr", "Documents on the truce", "Search"},
	} {
		m := readManifest(t, files[tc.file])
		if m.Name != tc.name || m.Lang != tc.lang || m.Dir != tc.dir || m.Description != tc.description {
			t.Errorf("%s: %q in %s, %s, %q", tc.file, m.Name, m.Lang, m.Dir, m.Description)
		}
		if m.Start != "./" || m.Scope != "./" || m.ID != "" || m.Display != "standalone" {
			t.Errorf("%s: start %q, scope %q, id %q, display %q", tc.file, m.Start, m.Scope, m.ID, m.Display)
		}
		if !slices.Equal(m.Launch.Mode, []string{"focus-existing", "auto"}) {
			t.Errorf("%s: launches %q", tc.file, m.Launch.Mode)
		}
		if m.Share.Action != "./" || m.Share.Method != "GET" || m.Share.Params["text"] != "shared" {
			t.Errorf("%s: shares %+v", tc.file, m.Share)
		}
		if len(m.Shortcuts) != 1 || m.Shortcuts[0].URL != "./#ask" || m.Shortcuts[0].Name != tc.shortcut {
			t.Errorf("%s: shortcuts %+v", tc.file, m.Shortcuts)
		}
		var purposes []string
		images := m.Icons
		for _, icon := range m.Icons {
			purposes = append(purposes, icon.Purpose+" "+icon.Sizes)
		}
		for _, p := range m.Screenshots {
			if p.Label == "" {
				t.Errorf("%s: the picture %q has no label", tc.file, p.Source)
			}
			purposes = append(purposes, p.Form)
			images = append(images, manifestIcon{p.Source, p.Sizes, p.Type, ""})
		}
		for _, want := range []string{"any any", "any 192x192", "any 512x512", "maskable 192x192", "maskable 512x512", "monochrome 512x512", "wide", "narrow"} {
			if !slices.Contains(purposes, want) {
				t.Errorf("%s: no image for %q among %q", tc.file, want, purposes)
			}
		}
		for _, image := range append(images, m.Shortcuts[0].Icons...) {
			data, ok := files[image.Source]
			if !ok {
				t.Errorf("%s: %q is not there", tc.file, image.Source)
			}
			if image.Type != "image/png" {
				continue
			}
			size, err := png.DecodeConfig(strings.NewReader(data))
			if err != nil || image.Sizes != fmt.Sprintf("%dx%d", size.Width, size.Height) {
				t.Errorf("%s: %q is said to be %s, and is %dx%d (%v)", tc.file, image.Source, image.Sizes, size.Width, size.Height, err)
			}
		}
	}
	loader, err := staticFiles.ReadFile("static/loader.js")
	if want := fmt.Sprintf("%q : %q", manifestEnFile, manifestFile); err != nil || !strings.Contains(string(loader), want) {
		t.Errorf("the loader does not link to %s (%v)", want, err)
	}
}

// TestManifestOfOthers: another collection shows no picture of the one that ships, has its own
// name in either language, and has shortcuts only to what exists.
func TestManifestOfOthers(t *testing.T) {
	about := corpus.About{Title: "أرشيف", Description: "وصف"}
	files, err := manifests(source{about: about, addresses: []string{"", "statements/"}}, false)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 2 || files[0].path != manifestFile || files[1].path != manifestEnFile {
		t.Fatalf("%d files: %v", len(files), files)
	}
	m := readManifest(t, string(files[1].data))
	if m.Lang != "en" || m.Name != "أرشيف" || m.Description != "وصف" || len(m.Screenshots) != 0 {
		t.Errorf("manifest %+v", m)
	}
	if len(m.Shortcuts) != 2 || m.Shortcuts[1].URL != "statements/" {
		t.Errorf("shortcuts %+v", m.Shortcuts)
	}
}

// TestStencil: the icon that takes any colour is neither empty nor a full square.
func TestStencil(t *testing.T) {
	var b bytes.Buffer
	img := iconStencil(64)
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	opaque := 0
	for y := range 64 {
		for x := range 64 {
			if _, _, _, a := img.At(x, y).RGBA(); a > 0x8000 {
				opaque++
			}
		}
	}
	if share := float64(opaque) / (64 * 64); share < 0.15 || share > 0.6 {
		t.Errorf("%.0f %% of the stencil are opaque", 100*share)
	}
	if _, _, _, a := img.At(0, 0).RGBA(); a != 0 {
		t.Error("the stencil fills its corner")
	}
}
