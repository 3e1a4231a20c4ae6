module github.com/kashshaf/kashshaf

go 1.26.0

// What the program in the browser is made of.
require (
	github.com/RoaringBitmap/roaring/v2 v2.30.0 // tests: the sets of bleve's segments
	// Searchers. Pinned: from v2.6 on every package of
	// bleve pulls in bbolt, which does not compile for the browser, and the
	// newest releases cannot be downloaded.
	github.com/blevesearch/bleve/v2 v2.5.7
	github.com/blevesearch/bleve_index_api v1.2.11
	// Needed by vellum. v1.0.4, which it asks for, does not compile for
	// the browser; v1.2.0 does.
	github.com/blevesearch/mmap-go v1.2.0 // indirect
	// The dictionary of stems, and automata for words spelt nearly so.
	github.com/blevesearch/vellum v1.2.1
	// The bundle's checksum: four times as fast in the browser as CRC-32.
	github.com/cespare/xxhash/v2 v2.3.0
	// Pages. Pinned: later releases cannot be downloaded, and we rely on details
	// of this one (its serializer, its router's root prefix; see web/canon.go).
	github.com/maxence-charriere/go-app/v10 v10.1.11
	// Unicode's compatibility forms, for what the fast path of corpus/arabic
	// does not know.
	golang.org/x/text v0.43.0
)

// What makes the site, natively.
require (
	github.com/andybalholm/brotli v1.2.8 // precompressed files, in pure Go
	github.com/klippa-app/go-pdfium v1.21.4 // reading PDF: PDFium as WebAssembly, no cgo
	github.com/pelletier/go-toml/v2 v2.4.3 // front matter as Hugo writes it; natively only
	github.com/schollz/progressbar/v3 v3.19.1 // long work on a terminal
	github.com/tetratelabs/wazero v1.12.0 // runs PDFium
	github.com/yuin/goldmark v1.8.7 // reading Markdown; no dependencies of its own
	golang.org/x/net v0.62.0 // reading HTML
	gopkg.in/yaml.v3 v3.0.1 // front matter
)

// Tests: Chromium is driven from Go, and our index held against bleve's.
require (
	github.com/blevesearch/scorch_segment_api/v2 v2.3.13
	github.com/blevesearch/snowballstem v0.9.0
	github.com/blevesearch/zapx/v16 v16.2.8 // the version that bleve v2.5.7 writes
	github.com/chromedp/cdproto v0.159.0
	github.com/chromedp/chromedp v0.23.0
)

require (
	github.com/BurntSushi/toml v1.4.1-0.20240526193622-a339e1f7089c // indirect
	github.com/bits-and-blooms/bitset v1.24.4 // indirect
	github.com/blevesearch/geo v0.2.4 // indirect
	github.com/blevesearch/go-faiss v1.0.26 // indirect
	github.com/blevesearch/go-porterstemmer v1.0.3 // indirect
	github.com/blevesearch/gtreap v0.1.1 // indirect
	github.com/blevesearch/segment v0.9.1 // indirect
	github.com/blevesearch/upsidedown_store_api v1.0.2 // indirect
	github.com/blevesearch/zapx/v11 v11.4.2 // indirect
	github.com/blevesearch/zapx/v12 v12.4.2 // indirect
	github.com/blevesearch/zapx/v13 v13.4.2 // indirect
	github.com/blevesearch/zapx/v14 v14.4.2 // indirect
	github.com/blevesearch/zapx/v15 v15.4.2 // indirect
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	github.com/gofrs/flock v0.13.0 // indirect
	github.com/golang/snappy v0.0.4 // indirect
	github.com/google/uuid v1.6.0 // indirect
	github.com/jolestar/go-commons-pool/v2 v2.1.2 // indirect
	github.com/json-iterator/go v0.0.0-20171115153421-f7279a603ede // indirect
	github.com/mitchellh/colorstring v0.0.0-20190213212951-d06e56a500db // indirect
	github.com/mschoch/smat v0.2.0 // indirect
	github.com/rivo/uniseg v0.4.7 // indirect
	go.etcd.io/bbolt v1.4.0 // indirect
	golang.org/x/exp/typeparams v0.0.0-20231108232855-2478ac86f678 // indirect
	golang.org/x/mod v0.41.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/telemetry v0.0.0-20260924152758-ed294f943157 // indirect
	golang.org/x/term v0.47.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
	golang.org/x/tools/go/packages/packagestest v0.1.1-deprecated // indirect
	golang.org/x/vuln v1.1.4 // indirect
	google.golang.org/protobuf v1.36.11 // indirect
	honnef.co/go/tools v0.8.2 // indirect
)

// Linters, for make check.
tool (
	golang.org/x/vuln/cmd/govulncheck
	honnef.co/go/tools/cmd/staticcheck
)
