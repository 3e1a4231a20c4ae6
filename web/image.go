package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	_ "image/jpeg" // to read the size of a JPEG
	_ "image/png"
)

// largestImage is how many bytes a preview picture may have: WhatsApp accepts none over 600 kB,
// others none over 5 MB.
const largestImage = 5 << 20

// A preview is the picture shown with links to the site.
type preview struct {
	path          string // relative to the site's root
	data          []byte // nil for a file of the site's own
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

// card is the kind of preview: large if the picture is wide.
func (p *preview) card() string {
	if p.width >= 600 && p.width > p.height {
		return "summary_large_image"
	}
	return "summary"
}
