package source

import (
	"errors"
	"io"
)

// mostAlike is how many bytes in a row may be the same: no text has a million empty
// lines, and data are filled up with fewer zeros.
const mostAlike = 4 << 20

// ErrAlike says that a text repeats one byte for longer than any does.
var ErrAlike = errors.New("it repeats one byte for more than 4 MB, which no text does; take it out of the folder")

// A Guard reads a text and stops with ErrAlike where it goes on and on with the
// same byte, as endless empty lines do.
type Guard struct {
	in   io.Reader
	run  int // how often the last byte stands in a row
	last byte
}

// Guarded gives a reader that is guarded.
func Guarded(in io.Reader) *Guard { return &Guard{in: in} }

// Read implements io.Reader. It reads no more at once than may be alike.
func (g *Guard) Read(p []byte) (int, error) {
	if len(p) > mostAlike/4 {
		p = p[:mostAlike/4]
	}
	n, err := g.in.Read(p)
	if n == 0 {
		return n, err
	}
	last, same := p[n-1], 1
	for same < n && p[n-1-same] == last {
		same++
	}
	if same < n || last != g.last {
		g.run, g.last = same, last
	} else {
		g.run += n
	}
	if g.run > mostAlike {
		return n, ErrAlike
	}
	return n, err
}
