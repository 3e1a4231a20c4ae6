package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// constant parses one of the constants above the worker's code.
func constant(t *testing.T, script, name string, v any) {
	t.Helper()
	m := regexp.MustCompile(`(?s)const ` + name + ` = (.*?);\n`).FindStringSubmatch(script)
	if m == nil {
		t.Fatalf("worker has no %s", name)
	}
	if err := json.Unmarshal([]byte(m[1]), v); err != nil {
		t.Fatalf("worker's %s: %v", name, err)
	}
}

func TestWorkerList(t *testing.T) {
	files := builtFiles(t, "")
	var kept [][3]string // the fourth field is read below
	constant(t, files["sw.js"], "FILES", &kept)
	var sizes [][4]any
	constant(t, files["sw.js"], "FILES", &sizes)
	addresses := map[string]bool{}
	for i, k := range kept {
		addresses[k[0]] = true
		path := k[0]
		if path == "" || strings.HasSuffix(path, "/") {
			path += "index.html"
		}
		data, ok := files[path]
		if !ok {
			t.Errorf("the worker keeps %q, which is not there", k[0])
			continue
		}
		if sum := sha256.Sum256([]byte(data)); hex.EncodeToString(sum[:]) != k[1] {
			t.Errorf("%q: hash %s is not the file's", k[0], k[1])
		}
		if sizes[i][3] != float64(len(data)) {
			t.Errorf("%q: %v bytes, want %d", k[0], sizes[i][3], len(data))
		}
		if k[2] != contentType(path) {
			t.Errorf("%q: type %q, want %q", k[0], k[2], contentType(path))
		}
	}
	for _, want := range []string{"", "entities/", "about/", "words/", "embed/", "offline/", "manifest.webmanifest", "manifest-en.webmanifest", "icons/icon.svg", "icons/monochrome-512.png", "demo/", "demo/demo.css", "widget.js"} {
		if !addresses[want] {
			t.Errorf("the worker does not keep %q", want)
		}
	}
	for address := range addresses {
		if strings.HasPrefix(address, "d/") || strings.HasPrefix(address, "e/") ||
			strings.HasPrefix(address, "screenshots") || address == "sw.js" {
			t.Errorf("the worker keeps %q", address)
		}
	}
	// Whatever a stored page loads is stored.
	for address := range addresses {
		if address != "" && !strings.HasSuffix(address, "/") {
			continue
		}
		page := files[address+"index.html"]
		for _, asset := range regexp.MustCompile(`assets/[^" ]+`).FindAllString(page, -1) {
			if !addresses[asset] {
				t.Errorf("page %q loads %q, which is not kept", address, asset)
			}
		}
	}
	var deep []string
	constant(t, files["sw.js"], "DEEP", &deep)
	if !slices.Equal(deep, []string{"d", "e"}) {
		t.Errorf("deep addresses begin with %q, want d and e", deep)
	}
}

func TestEdition(t *testing.T) {
	edition := func(change func(*fake, *Options)) string {
		t.Helper()
		dir := t.TempDir()
		engine, opt := newFake(), testOptions(dir)
		opt.Quality = 1
		change(engine, &opt)
		report, err := Build(context.Background(), engine, opt)
		if err != nil {
			t.Fatal(err)
		}
		var stated, marked string
		files := tree(t, dir)
		constant(t, files["sw.js"], "EDITION", &stated)
		var m mark
		if err := json.Unmarshal([]byte(files[marker]), &m); err != nil {
			t.Fatal(err)
		}
		if marked = m.Edition; stated != report.Edition || marked != report.Edition {
			t.Errorf("edition %q in the report, %q in the worker, %q in the marker", report.Edition, stated, marked)
		}
		return report.Edition
	}
	same := edition(func(*fake, *Options) {})
	for name, change := range map[string]func(*fake, *Options){
		"title":   func(f *fake, _ *Options) { f.about.Title = "آخر" },
		"program": func(_ *fake, o *Options) { o.Program = append(bytes.Clone(o.Program), 0) },
		"loader":  func(_ *fake, o *Options) { o.WasmExec = []byte("// other") },
	} {
		if edition(change) == same {
			t.Errorf("another %s gives the same edition", name)
		}
	}
	if setWorkers(t, 1); edition(func(*fake, *Options) {}) != same {
		t.Error("the same input gives another edition")
	}
}

// TestWidgetIsSmall checks the promise made to host pages.
func TestWidgetIsSmall(t *testing.T) {
	const most = 4096                // bytes with gzip
	data, err := script("widget.js") // as it is published
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(data)
	w.Close()
	if b.Len() >= most {
		t.Errorf("widget.js is %d bytes with gzip, want less than %d", b.Len(), most)
	}
}

func TestIcons(t *testing.T) {
	one, err := iconFiles()
	if err != nil {
		t.Fatal(err)
	}
	two, err := iconFiles()
	if err != nil {
		t.Fatal(err)
	}
	for i := range one {
		if !bytes.Equal(one[i].data, two[i].data) {
			t.Errorf("%s is drawn differently each time", one[i].path)
		}
	}
	plain, masked := iconImage(64, false), iconImage(64, true)
	if _, _, _, a := plain.At(0, 0).RGBA(); a != 0 {
		t.Error("the icon's corner is not round")
	}
	// A mask may cut off everything outside the central circle of four fifths.
	ground := masked.At(0, 0)
	for y := range 64 {
		for x := range 64 {
			dx, dy := float64(x)-31.5, float64(y)-31.5
			if dx*dx+dy*dy > (0.4*64+0.8)*(0.4*64+0.8) && masked.At(x, y) != ground {
				t.Fatalf("the maskable icon draws at %d, %d, where masks cut", x, y)
			}
		}
	}
}
