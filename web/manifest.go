package web

import (
	"bytes"
	"cmp"
	"embed"
	"encoding/json"
	"fmt"
	"image/png"
	"slices"

	"github.com/kashshaf/kashshaf/app"
)

// manifestFile describes the site as an app in the language of its pages. Browsers read one
// language from one file, so the loader switches to the other file for readers of English.
const (
	manifestFile   = "manifest.webmanifest"
	manifestEnFile = "manifest-en.webmanifest"
)

// pictures show the corpus that ships, and are only published with the demonstration: a reader
// who installs another collection must not see this one.
//
//go:embed screenshots/search.png screenshots/phone.png
var pictures embed.FS

type manifestIcon struct {
	Source  string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
}

type manifestPicture struct {
	Source string `json:"src"`
	Sizes  string `json:"sizes"`
	Type   string `json:"type"`
	Form   string `json:"form_factor"`
	Label  string `json:"label"`
}

type manifestShortcut struct {
	Name  string         `json:"name"`
	URL   string         `json:"url"`
	Icons []manifestIcon `json:"icons"`
}

// manifests returns the manifest in both languages and the pictures it names.
func manifests(src source, demo bool) ([]file, error) {
	var files []file
	var shown []manifestPicture
	for _, p := range []struct{ name, form string }{{"screenshots/search.png", "wide"}, {"screenshots/phone.png", "narrow"}} {
		if !demo {
			break
		}
		data, err := pictures.ReadFile(p.name)
		if err != nil {
			return nil, fmt.Errorf("read pictures: %w", err)
		}
		size, err := png.DecodeConfig(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", p.name, err)
		}
		files = append(files, file{p.name, data})
		shown = append(shown, manifestPicture{p.name, fmt.Sprintf("%dx%d", size.Width, size.Height), "image/png", p.form, ""})
	}
	for _, m := range []struct{ name, lang string }{{manifestFile, pagesLang}, {manifestEnFile, "en"}} {
		data, err := webManifest(src, m.lang, shown)
		if err != nil {
			return nil, err
		}
		files = append(files, file{m.name, data})
	}
	return files, nil
}

// webManifest describes the site as an installable app. It has no id: an id is resolved against
// the host, so that two explorers on one host would be one app, while the start address, which
// replaces a missing id, is resolved against the manifest.
func webManifest(src source, lang string, shown []manifestPicture) ([]byte, error) {
	about, front := src.about, "./"
	if src.urls == app.Files {
		front = src.urls.Of("")
	}
	dir, name, description := "rtl", about.Title, about.Description
	search, said, label := "ابحث", "من قال ماذا", "نتائج بحث في الوثائق"
	if lang == "en" {
		dir, search, said, label = "ltr", "Search", "Who said what", "Results of a search"
		name, description = cmp.Or(about.TitleEn, name), cmp.Or(about.DescriptionEn, description)
	}
	shown = slices.Clone(shown)
	for i := range shown {
		shown[i].Label = label
	}
	small := manifestIcon{"icons/icon-192.png", "192x192", "image/png", "any"}
	shortcuts := []manifestShortcut{{search, front + "#ask", []manifestIcon{small}}}
	if slices.Contains(src.addresses, "statements/") {
		shortcuts = append(shortcuts, manifestShortcut{said, src.urls.Of("statements/"), []manifestIcon{small}})
	}
	data, err := json.MarshalIndent(struct {
		Name        string             `json:"name"`
		ShortName   string             `json:"short_name"`
		Description string             `json:"description,omitempty"`
		Lang        string             `json:"lang"`
		Dir         string             `json:"dir"`
		Start       string             `json:"start_url"`
		Scope       string             `json:"scope"`
		Display     string             `json:"display"`
		Launch      map[string]any     `json:"launch_handler"`
		Background  string             `json:"background_color"`
		Theme       string             `json:"theme_color"`
		Icons       []manifestIcon     `json:"icons"`
		Pictures    []manifestPicture  `json:"screenshots,omitempty"`
		Shortcuts   []manifestShortcut `json:"shortcuts"`
		Share       map[string]any     `json:"share_target"`
	}{
		Name: name, ShortName: shorten(name, 12), Description: description, Lang: lang, Dir: dir,
		Start: front, Scope: "./", Display: "standalone", Background: lightGround, Theme: lightGround,
		Launch: map[string]any{"client_mode": []string{"focus-existing", "auto"}}, // offline.js handles the launch
		Icons: []manifestIcon{
			{"icons/icon.svg", "any", "image/svg+xml", "any"},
			small,
			{"icons/icon-512.png", "512x512", "image/png", "any"},
			{"icons/maskable-192.png", "192x192", "image/png", "maskable"},
			{"icons/maskable-512.png", "512x512", "image/png", "maskable"},
			{"icons/monochrome-512.png", "512x512", "image/png", "monochrome"},
		},
		Pictures: shown, Shortcuts: shortcuts,
		Share: map[string]any{"action": front, "method": "GET", "enctype": "application/x-www-form-urlencoded", "params": map[string]string{"text": "shared"}}, // page.js searches for it
	}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write manifest: %w", err)
	}
	return append(data, '\n'), nil
}
