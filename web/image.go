package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	_ "image/jpeg" // so that its size can be told
	_ "image/png"
)

// largestImage is how many bytes a picture for previews may have: WhatsApp takes none
// over 600 kB, others none over 5 MB.
const largestImage = 5 << 20

// A preview is the picture by which links to the site are shown.
type preview struct {
	path          string // relative to the site's root
	data          []byte // nil where it is a file of the site's own
	width, height int
}

// previewOf is the publisher's picture, or the icon.
func previewOf(picture []byte) (preview, error) {
	if picture == nil {
		return preview{"icons/icon-512.png", nil, 512, 512}, nil
	}
	size, kind, err := image.DecodeConfig(bytes.NewReader(picture))
	if err != nil {
		return preview{}, fmt.Errorf("picture for previews: %w; want PNG or JPEG", err)
	}
	if len(picture) > largestImage {
		return preview{}, fmt.Errorf("picture for previews: it has %s, want %s at most", megabytes(int64(len(picture))), megabytes(largestImage))
	}
	sum := sha256.Sum256(picture)
	return preview{"images/" + hex.EncodeToString(sum[:8]) + "." + kind, picture, size.Width, size.Height}, nil
}

// card is how a link is shown: wide where the picture is.
func (p *preview) card() string {
	if p.width >= 600 && p.width > p.height {
		return "summary_large_image"
	}
	return "summary"
}
