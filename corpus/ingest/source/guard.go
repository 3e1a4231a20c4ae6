package source

import (
	"errors"
	"io"
)

// mostAlike is how many equal bytes a text may have in a row: none has a million empty lines, and
// padding in data is shorter.
const mostAlike = 4 << 20

// ErrAlike means that a file repeats one byte for longer than any text does.
var ErrAlike = errors.New("it repeats one byte for more than 4 MB, which no text does; take it out of the folder")

// A Guard reads a text and stops with ErrAlike if one byte repeats endlessly, as in endless empty
// lines.
type Guard struct {
	in   io.Reader
	run  int // how often the last byte has been repeated
	last byte
}

// Guarded returns a guarded reader.
func Guarded(in io.Reader) *Guard { return &Guard{in: in} }

// Read implements io.Reader. It reads less at once than a text may repeat.
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
