package web

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// siteFiles returns everything other than pages and assets: what hosts, search engines, browsers
// and other people's pages request by fixed names.
func siteFiles(src source, shell *shell, opt Options) ([]file, error) {
	files := []file{
		{".nojekyll", nil}, // GitHub Pages is to publish the folder as it is
		{"_headers", headersFile()},
		{"robots.txt", robots(src.about)},
	}
	files = append(files, serverFiles(src.about)...)
	files = append(files, sitemaps(src.about, src.urls, src.addresses, src.dates())...)
	for _, f := range src.feeds() {
		data, err := f.atom(src.about, src.urls)
		if err != nil {
			return nil, err
		}
		files = append(files, file{f.path, data})
	}
	described, err := manifests(src, opt.Demo)
	if err != nil {
		return nil, err
	}
	files = append(files, described...)
	icons, err := keptIcons(opt.Kept)
	if err != nil {
		return nil, err
	}
	files = append(files, icons...)
	offline, err := offlinePage(shell)
	if err != nil {
		return nil, err
	}
	files = append(files, offline)
	lost, err := notFoundPage(src.about)
	if err != nil {
		return nil, err
	}
	files = append(files, lost)
	if src.about.URL != "" {
		preview, err := oembed(src.about, nil, src.urls)
		if err != nil {
			return nil, err
		}
		files = append(files, file{oembedFile, preview})
	}
	if shell.preview.data != nil {
		files = append(files, file{shell.preview.path, shell.preview.data})
	}
	own, err := ownFiles(opt.Demo, src.urls)
	if err != nil {
		return nil, err
	}
	files = append(files, own...)
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	return files, nil
}

// keptIcons returns the icons, which are the same for every site and take a third of a second to
// draw.
func keptIcons(store *kept.Store) ([]file, error) {
	var failed error
	icons := kept.Made(store, kept.KeyOf("icons"), func(r *kept.Reader) []file {
		return kept.ReadList(r, func() file { return file{r.Text(), []byte(r.Text())} })
	}, func(w *kept.Writer, files []file) {
		kept.List(w, files, func(f file) {
			w.Text(f.path)
			w.Text(string(f.data))
		})
	}, func() []file {
		files, err := iconFiles()
		failed = err
		return files
	})
	return icons, failed
}

// ownFiles returns the widget, the base map, the script of pages opened from disk and, if wanted,
// the article that demonstrates the widget.
func ownFiles(demo bool, urls app.URLs) ([]file, error) {
	widget, err := script("widget.js")
	if err != nil {
		return nil, err
	}
	if urls == app.Files {
		widget = bytes.Replace(widget, []byte("const files = false;"), []byte("const files = true;"), 1)
	}
	disk, err := script("disk.js")
	if err != nil {
		return nil, err
	}
	world, err := staticFiles.ReadFile("static/world.svg") // the base map, fetched when a map is drawn
	if err != nil {
		return nil, fmt.Errorf("read static files: %w", err)
	}
	files := []file{{"widget.js", widget}, {"disk.js", disk}, {"world.svg", world}}
	if !demo {
		return files, nil
	}
	for path, name := range map[string]string{"demo/index.html": "demo.html", "demo/demo.css": "demo.css"} {
		data, err := staticFiles.ReadFile("static/" + name)
		if err != nil {
			return nil, fmt.Errorf("read static files: %w", err)
		}
		if urls == app.Files {
			data = filed(data)
		}
		// The article belongs to the same edition as the widget, so it can state its hash.
		data = bytes.Replace(data, []byte(`src="../widget.js"`), []byte(`src="../widget.js" integrity="`+integrity(widget)+`"`), 1)
		files = append(files, file{path, data})
	}
	return files, nil
}

// filed makes the links of the demonstration lead to files.
func filed(page []byte) []byte {
	return demoLink.ReplaceAllFunc(page, func(link []byte) []byte {
		at := bytes.TrimSuffix(bytes.TrimPrefix(link, []byte(`href="../`)), []byte(`"`))
		return []byte(`href="../` + app.Files.Of(string(at)) + `"`)
	})
}

var demoLink = regexp.MustCompile(`href="\.\./(?:d/[^"]+/)?(?:\?[^"]*)?"`)

// offlineAddress is the address of the page that the worker serves offline for a document or an
// entity whose own page it does not keep.
const offlineAddress = "offline/"

// offlinePage is an empty page: the program draws what the address asks for.
func offlinePage(shell *shell) (file, error) {
	data, err := shell.render(page{address: offlineAddress, title: shell.about.Title, lang: pagesLang, dir: "rtl", hidden: true})
	if err != nil {
		return file{}, err
	}
	name, err := pagePath(shell.urls, offlineAddress)
	return file{name, data}, err
}

func robots(about corpus.About) []byte {
	text := "User-agent: *\nAllow: /\n"
	if about.URL != "" {
		text += "Sitemap: " + strings.TrimSuffix(about.URL, "/") + "/sitemap.xml\n"
	}
	return []byte(text)
}

// mostInSitemap is how many addresses one sitemap may list.
const mostInSitemap = 50000

// sitemaps lists the addresses, in several files and an index of them if there are too many for
// one. Search engines want absolute URLs; if the site's URL is unknown, they are relative to the
// site's root. A document has the date of its publication, any other page that of the newest
// document.
func sitemaps(about corpus.About, urls app.URLs, addresses []string, dates map[string]corpus.Date) []file {
	base := ""
	if about.URL != "" {
		base = strings.TrimSuffix(about.URL, "/") + "/"
	}
	var all []listed
	for _, address := range addresses {
		date := cmp.Or(dates[address], about.Last)
		if strings.HasPrefix(address, "d/") {
			date = dates[address]
		}
		switch {
		case private(address):
		case base == "" && urls.Of(address) == "":
			all = append(all, listed{"./", date})
		default:
			all = append(all, listed{base + urls.Of(address), date})
		}
	}
	if len(all) <= mostInSitemap {
		return []file{{"sitemap.xml", sitemap("urlset", "url", all)}}
	}
	var files []file
	var names []listed
	for part := range slices.Chunk(all, mostInSitemap) {
		name := fmt.Sprintf("sitemap-%d.xml", len(files)+1)
		files = append(files, file{name, sitemap("urlset", "url", part)})
		names = append(names, listed{base + name, about.Last})
	}
	return append(files, file{"sitemap.xml", sitemap("sitemapindex", "sitemap", names)})
}

// listed is a line of a sitemap: an address and its date of last modification.
type listed struct {
	address string
	date    corpus.Date
}

func sitemap(list, item string, addresses []listed) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "%s<%s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n", xml.Header, list)
	for _, address := range addresses {
		fmt.Fprintf(&b, "<%s><loc>", item)
		xml.EscapeText(&b, []byte(address.address))
		b.WriteString("</loc>")
		if address.date != "" {
			fmt.Fprintf(&b, "<lastmod>%s</lastmod>", address.date)
		}
		fmt.Fprintf(&b, "</%s>\n", item)
	}
	fmt.Fprintf(&b, "</%s>\n", list)
	return []byte(b.String())
}

// shorten keeps as many whole words as fit, at least one.
func shorten(name string, most int) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return name
	}
	short := words[0]
	for _, w := range words[1:] {
		if len([]rune(short))+1+len([]rune(w)) > most {
			break
		}
		short += " " + w
	}
	return short
}
