package web

import (
	"fmt"
	"math"
	"strconv"
)

// leastContrast is the contrast that WCAG 2.2 requires of text (1.4.3, level AA).
const leastContrast = 4.5

// The backgrounds on which the accent is used for text: the darkest light one and the lightest
// dark one (explorer.css: --tint).
const (
	lightTint = "#f3e9df"
	darkTint  = "#262019"
)

type rgb [3]float64 // 0 to 255

// accentRules returns the CSS rules that give the site another accent: unchanged on light
// backgrounds, where it must be dark enough to be readable, and lightened as needed on dark ones.
// There are none for "".
func accentRules(accent string) (string, error) {
	if accent == "" {
		return "", nil
	}
	c, err := colour(accent)
	if err != nil {
		return "", err
	}
	light, _ := colour(lightTint)
	dark, _ := colour(darkTint)
	if got := contrast(c, light); got < leastContrast {
		return "", fmt.Errorf("accent %q: its contrast on the site's paper is %.1f, want %.1f, as %s has it", accent, got, leastContrast, toward(c, rgb{}, light))
	}
	const rule = "{ --accent: %s; }\n"
	pale := toward(c, rgb{255, 255, 255}, dark)
	return fmt.Sprintf(":root "+rule+"@media screen and (prefers-color-scheme: dark) { :root:not([data-theme=\"light\"]) "+rule+"}\n@media screen { :root[data-theme=\"dark\"] "+rule+"}\n", c, pale, pale), nil
}

// toward mixes a colour with another until it is readable on a background.
func toward(c, other, ground rgb) rgb {
	mixed := c
	for part := 0.0; part <= 1 && contrast(mixed, ground) < leastContrast; part += 0.02 {
		for i := range mixed {
			mixed[i] = math.Round(c[i] + part*(other[i]-c[i]))
		}
	}
	return mixed
}

// colour parses "#8f1d2c".
func colour(s string) (c rgb, err error) {
	if len(s) != 7 || s[0] != '#' {
		return c, fmt.Errorf("colour %q, want one like #8f1d2c", s)
	}
	for i := range c {
		n, err := strconv.ParseUint(s[1+2*i:3+2*i], 16, 8)
		if err != nil {
			return c, fmt.Errorf("colour %q, want one like #8f1d2c", s)
		}
		c[i] = float64(n)
	}
	return c, nil
}

func (c rgb) String() string { return fmt.Sprintf("#%02x%02x%02x", int(c[0]), int(c[1]), int(c[2])) }

// contrast is the contrast ratio of two colours, from 1 to 21, as WCAG defines it.
func contrast(a, b rgb) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c rgb) float64 {
	var linear rgb
	for i, v := range c {
		if v /= 255; v <= 0.04045 {
			linear[i] = v / 12.92
		} else {
			linear[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*linear[0] + 0.7152*linear[1] + 0.0722*linear[2]
}
