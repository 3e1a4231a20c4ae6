package command

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	format "github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/internal/program"
	"github.com/kashshaf/kashshaf/web"
)

// TestAttach: the program carries a small corpus itself, and a large one is beside it;
// either can be asked for.
func TestAttach(t *testing.T) {
	p := &program.Program{Wasm: []byte("\x00asm\x01\x00\x00\x00")}
	random := rand.NewChaCha8([32]byte{1})
	noise := make([]byte, mostTogether+1000)
	if _, err := random.Read(noise); err != nil {
		t.Fatal(err)
	}
	block := func(body string) []byte {
		t.Helper()
		c := &corpus.Corpus{Documents: []corpus.Document{{ID: "a", Body: body}}, Mentions: make([][]corpus.Mention, 1)}
		data, err := format.Encode(c, format.Index{Lengths: make([]format.Length, 1)}, format.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	small, large := block("هدنة"), block(string(noise))
	for _, tt := range []struct {
		packs string
		block []byte
		apart bool
	}{
		{packsAuto, small, false}, {packsAuto, large, true}, {packsYes, small, true}, {packsNo, large, false},
		{packsAuto, block(string(bytes.Repeat([]byte("ا"), mostTogether))), false}, // it travels as very little
	} {
		var opt web.Options
		if err := attach(&opt, p, tt.block, tt.packs); err != nil {
			t.Fatal(err)
		}
		if apart := len(opt.Packs) > 0; apart != tt.apart || apart != bytes.Equal(opt.Program, p.Wasm) {
			t.Errorf("%s, %d bytes: %d packs and a program of %d bytes", tt.packs, len(tt.block), len(opt.Packs), len(opt.Program))
		}
	}
	if err := attach(new(web.Options), p, []byte("no bundle"), packsYes); err == nil {
		t.Error("what is no bundle was cut")
	}
}
