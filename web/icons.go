package web

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"strings"
)

// The icon is a searchlight that makes three lines of text visible in the dark. It is drawn from
// one list of shapes, in a square of 512, as SVG and, at fixed sizes, as PNG.

// A shape is a convex polygon or, without points, a rectangle with rounded corners (a disc if the
// radius is half the side).
type shape struct {
	points     []point // clockwise
	x, y, w, h float64
	radius     float64
	fill       color.NRGBA
	lit        bool // drawn only where the light falls
}

type point struct{ x, y float64 }

var (
	iconGround = color.NRGBA{0x8f, 0x1d, 0x2c, 0xff} // the explorer's accent
	iconDim    = color.NRGBA{0xb0, 0x52, 0x5c, 0xff} // lines in the dark
	iconLight  = color.NRGBA{0xfb, 0xe9, 0xb4, 0xff}
	iconLamp   = color.NRGBA{0xfb, 0xf8, 0xf1, 0xff}
	iconInk    = color.NRGBA{0x1d, 0x1a, 0x15, 0xff}
	iconBeam   = []point{{400, 280}, {60, 432}, {60, 80}, {400, 232}}
)

// iconShapes returns the shapes from back to front. A maskable icon fills its square, and its
// content is smaller, within the area that no mask cuts off.
func iconShapes(maskable bool) []shape {
	shapes := []shape{{w: 512, h: 512, radius: 112, fill: iconGround}}
	lines := []shape{
		{x: 96, y: 148, w: 240, h: 40, radius: 20},
		{x: 96, y: 236, w: 240, h: 40, radius: 20},
		{x: 180, y: 324, w: 156, h: 40, radius: 20},
	}
	for _, line := range lines {
		line.fill = iconDim
		shapes = append(shapes, line)
	}
	shapes = append(shapes, shape{points: iconBeam, fill: iconLight})
	for _, line := range lines {
		line.fill, line.lit = iconInk, true
		shapes = append(shapes, line)
	}
	shapes = append(shapes, shape{x: 362, y: 204, w: 104, h: 104, radius: 52, fill: iconLamp})
	if maskable {
		const scale = 0.8
		shapes[0].radius = 0
		for i := range shapes[1:] {
			shapes[1+i] = shapes[1+i].scaled(scale)
		}
	}
	return shapes
}

// scaled shrinks a shape towards the middle of the icon.
func (s shape) scaled(by float64) shape {
	near := func(v float64) float64 { return 256 + (v-256)*by }
	s.x, s.y, s.w, s.h, s.radius = near(s.x), near(s.y), s.w*by, s.h*by, s.radius*by
	var points []point
	for _, p := range s.points {
		points = append(points, point{near(p.x), near(p.y)})
	}
	s.points = points
	return s
}

// iconFiles returns the icons as published.
func iconFiles() ([]file, error) {
	files := []file{{"icons/icon.svg", iconSVG()}}
	for _, icon := range []struct {
		name  string
		image image.Image
	}{
		{"icon-192", iconImage(192, false)}, {"icon-512", iconImage(512, false)},
		{"maskable-192", iconImage(192, true)}, {"maskable-512", iconImage(512, true)},
		{"monochrome-512", iconStencil(512)},
	} {
		var b bytes.Buffer
		if err := png.Encode(&b, icon.image); err != nil {
			return nil, fmt.Errorf("draw %s: %w", icon.name, err)
		}
		files = append(files, file{"icons/" + icon.name + ".png", b.Bytes()})
	}
	return files, nil
}

func iconSVG() []byte {
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">` + "\n")
	fmt.Fprintf(&b, "<clipPath id=\"light\"><path d=\"%s\"/></clipPath>\n", outline(iconBeam))
	for _, s := range iconShapes(false) {
		paint := fmt.Sprintf(`fill="#%02x%02x%02x"`, s.fill.R, s.fill.G, s.fill.B)
		if s.lit {
			paint += ` clip-path="url(#light)"`
		}
		if s.points != nil {
			fmt.Fprintf(&b, "<path d=\"%s\" %s/>\n", outline(s.points), paint)
			continue
		}
		fmt.Fprintf(&b, `<rect x="%g" y="%g" width="%g" height="%g" rx="%g" %s/>`+"\n", s.x, s.y, s.w, s.h, s.radius, paint)
	}
	b.WriteString("</svg>\n")
	return []byte(b.String())
}

func outline(points []point) string {
	var b strings.Builder
	for i, p := range points {
		fmt.Fprintf(&b, "%c%g %g", "ML"[min(i, 1)], p.x, p.y)
	}
	return b.String() + "Z"
}

// iconImage draws the icon at a size in pixels.
func iconImage(size int, maskable bool) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, size, size))
	width := 512 / float64(size)
	shapes := iconShapes(maskable)
	for py := range size {
		for px := range size {
			at := point{(float64(px) + 0.5) * width, (float64(py) + 0.5) * width}
			light := 0.0 // how much of the pixel the beam covers
			var out color.NRGBA
			for _, s := range shapes {
				cover := min(1, max(0, 0.5-s.distance(at)/width))
				if s.lit {
					cover *= light
				}
				if s.points != nil {
					light = cover
				}
				out = over(out, s.fill, cover)
			}
			img.SetNRGBA(px, py, out)
		}
	}
	return img
}

// iconStencil draws the icon for systems that apply a colour of their own: only the opacity of a
// pixel counts. The lines are cut out of the beam.
func iconStencil(size int) image.Image {
	img := image.NewAlpha(image.Rect(0, 0, size, size))
	width := 512 / float64(size)
	for py := range size {
		for px := range size {
			at := point{(float64(px) + 0.5) * width, (float64(py) + 0.5) * width}
			ink := 0.0
			for _, s := range iconShapes(false)[1:] { // without the background
				cover := min(1, max(0, 0.5-s.distance(at)/width))
				switch s.fill {
				case iconLight, iconLamp:
					ink = max(ink, cover)
				case iconInk:
					ink *= 1 - cover
				}
			}
			img.SetAlpha(px, py, color.Alpha{uint8(math.Round(255 * ink))})
		}
	}
	return img
}

// distance is the distance of a point from the shape's edge, negative inside.
func (s shape) distance(p point) float64 {
	if s.points != nil {
		far := math.Inf(-1)
		for i, a := range s.points {
			b := s.points[(i+1)%len(s.points)]
			dx, dy := b.x-a.x, b.y-a.y
			far = max(far, ((p.x-a.x)*dy-(p.y-a.y)*dx)/math.Hypot(dx, dy))
		}
		return far
	}
	dx := math.Abs(p.x-s.x-s.w/2) - s.w/2 + s.radius
	dy := math.Abs(p.y-s.y-s.h/2) - s.h/2 + s.radius
	return math.Sqrt(max(dx, 0)*max(dx, 0)+max(dy, 0)*max(dy, 0)) + min(max(dx, dy), 0) - s.radius
}

// over paints a colour over another, covering part of the pixel.
func over(under, c color.NRGBA, cover float64) color.NRGBA {
	if cover == 0 {
		return under
	}
	a := float64(under.A) / 255
	alpha := cover + a*(1-cover)
	mix := func(u, v uint8) uint8 {
		return uint8(math.Round((float64(v)*cover + float64(u)*a*(1-cover)) / alpha))
	}
	return color.NRGBA{mix(under.R, c.R), mix(under.G, c.G), mix(under.B, c.B), uint8(math.Round(alpha * 255))}
}
