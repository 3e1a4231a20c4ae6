package web

import (
	"strings"
	"testing"
)

// TestReportOfPacks: the program and the corpus are counted separately, whichever file comes
// last, and all parts are counted.
func TestReportOfPacks(t *testing.T) {
	o := &draft{files: map[string]written{}}
	for path, size := range map[string]int64{"assets/app-1.wasm": 11_000_000, "assets/pack-0.wasm": 400_000, "assets/parts-1.json": 100_000, "assets/parts/2.bin": 200_000, "index.html": 20_000} {
		o.files[path] = written{path: path, size: size}
	}
	r := o.report()
	if r.Program.Raw != 11_000_000 || r.Packs != (Carried{3, 700_000}) || r.FirstVisit.Raw != 11_720_000 {
		t.Errorf("program %v, packs %v, first visit %v", r.Program, r.Packs, r.FirstVisit)
	}
	if said := r.String(); !strings.Contains(said, "the program: 11.0 MB\nthe corpus beside it: 3 files, 700.0 kB\n") ||
		strings.Contains(said, "about a third of it") {
		t.Errorf("it says %s", said)
	}
	delete(o.files, "assets/parts-1.json")
	delete(o.files, "assets/parts/2.bin")
	if said := o.report().String(); !strings.Contains(said, "the corpus beside it: 1 file, 400.0 kB\n") {
		t.Errorf("of one file it says %s", said)
	}
}
