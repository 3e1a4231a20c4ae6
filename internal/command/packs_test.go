package command

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	format "github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/program"
	"github.com/kashshaf/kashshaf/web"
)

// TestApart: the program carries a small corpus itself, and a large one lies beside it; either
// can be requested.
func TestApart(t *testing.T) {
	random := rand.NewChaCha8([32]byte{1})
	large, small := make([]byte, mostTogether+1000), []byte("KASHSHAF")
	if _, err := random.Read(large); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		packs string
		block []byte
		apart bool
	}{
		{packsAuto, small, false}, {packsAuto, large, true}, {packsYes, small, true}, {packsNo, large, false},
		{packsAuto, bytes.Repeat([]byte("ا"), mostTogether), false}, // it compresses to very little
	} {
		if apart, err := goApart([]byte("\x00asm\x01\x00\x00\x00"), tt.block, tt.packs); err != nil || apart != tt.apart {
			t.Errorf("%s, %d bytes: apart %v, %v", tt.packs, len(tt.block), apart, err)
		}
	}
}

// TestAttach: in one file, or in a head and parts that make up the same bundle.
func TestAttach(t *testing.T) {
	p := &program.Program{Wasm: []byte("\x00asm\x01\x00\x00\x00")}
	c := &corpus.Corpus{Documents: []corpus.Document{{ID: "a", Title: "هدنة", Body: "أعلنت هدنة"}}, Mentions: make([][]corpus.Mention, 1)}
	block, err := search.Write(c, format.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for packs, apart := range map[string]bool{packsYes: true, packsNo: false, packsAuto: false} {
		var opt web.Options
		if err := attach(&opt, p, block, packs); err != nil {
			t.Fatal(err)
		}
		if (len(opt.Packs) == 1 && len(opt.Parts) > 0) != apart || apart != bytes.Equal(opt.Program, p.Wasm) {
			t.Errorf("%s: %d packs, %d parts and a program of %d bytes", packs, len(opt.Packs), len(opt.Parts), len(opt.Program))
		}
	}
	if err := attach(new(web.Options), p, []byte("no bundle"), packsYes); err == nil {
		t.Error("what is no bundle was divided")
	}
}
