package web

import (
	"strings"
	"sync"
)

// headScripts stand in the head of pages, and so as short as they may be: static/head.js in
// each, and ahead.js behind it in the main pages.
var headScripts = sync.OnceValue(func() (of struct{ one, main string }) {
	both, err := scripts("head.js", "ahead.js")
	if err != nil {
		panic("web: " + err.Error()) // they are embedded
	}
	of.one, of.main = tight(string(both[0])), tight(string(both[0])+string(both[1]))
	return of
})

// headScript is that of a page: of one document or entity, or of a main page.
func headScript(one bool) string {
	if one {
		return headScripts().one
	}
	return headScripts().main
}

// policies are those of pages as they say them themselves.
var policies = sync.OnceValue(func() (of struct{ one, main string }) {
	of.one, of.main = shortPolicy(headScripts().one), shortPolicy(headScripts().main)
	return of
})

// pagePolicy is what a page says in itself.
func pagePolicy(one bool) string {
	if one {
		return policies().one
	}
	return policies().main
}

// shortPolicy allows a page with a script in its head what policy does, in as few bytes as
// say so: it stands in every page. What is not named is as default-src has it, and a worker
// as scripts are.
func shortPolicy(head string) string {
	return "default-src 'self';script-src 'self' 'wasm-unsafe-eval' " + sourceHash(head) + ";img-src 'self' data:;" +
		"media-src 'none';object-src 'none';base-uri 'none';form-action 'self';require-trusted-types-for 'script';trusted-types kashshaf"
}

// policy is the content security policy of every page: nothing from another
// host, no script or style that is not a file of the site, but for the few lines in
// its head, which are allowed by their hash, no eval but
// WebAssembly's, no markup or script made of strings (trusted types; the one
// policy allowed is the loader's, for the worker). data: images are allowed for
// what a stylesheet draws.
func policy() string {
	return "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' " + sourceHash(headScripts().one) + " " + sourceHash(headScripts().main) + "; " + others
}

const others = "style-src 'self'; " +
	"img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; " +
	"frame-src 'self'; base-uri 'none'; form-action 'self'; " +
	"require-trusted-types-for 'script'; trusted-types kashshaf"

// A header is one of an answer's.
type header struct{ name, value string }

// forbidden are the powers of a browser that no page of ours uses, nor lets a
// page in it use. Writing to the clipboard is not among them: citations are
// copied. Only names that Chromium knows: of others it complains on every page.
var forbidden = []string{
	"accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation",
	"gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi", "payment",
	"publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
}

// safetyHeaders are sent with every answer, under a content security policy. Any
// page may be shown in a frame, and widget.js loaded, by anybody: there is
// nothing here to log in to or to be tricked into doing. A frame without an origin
// (sandboxed, as content managers make them) is another site to its own scripts,
// which it may only read where the host allows every origin; a page that asks all
// it embeds for an embedder policy (COEP) shows only frames that have one.
func safetyHeaders(policy string) []header {
	return []header{
		{"Content-Security-Policy", policy + "; frame-ancestors *"},
		{"Access-Control-Allow-Origin", "*"},
		{"Cross-Origin-Embedder-Policy", "require-corp"},
		{"Cross-Origin-Opener-Policy", "same-origin"},
		{"Cross-Origin-Resource-Policy", "cross-origin"},
		{"Permissions-Policy", strings.Join(forbidden, "=(), ") + "=()"},
		{"Referrer-Policy", "no-referrer"},
		{"X-Content-Type-Options", "nosniff"},
	}
}

// jointPolicy is that of hosts that are told once what to send with all pages:
// every policy a page has must allow what is in it, so this one also allows what
// 404.html holds; the other pages say more strictly in themselves what they allow.
func jointPolicy() string {
	return strings.NewReplacer(
		"script-src 'self'", "script-src 'self' "+sourceHash(notFoundScript),
		"style-src 'self'", "style-src 'self' "+sourceHash(notFoundStyle)).Replace(policy())
}

// headersFile tells hosts that read it (Cloudflare Pages, Netlify) what to send.
func headersFile() []byte {
	var b strings.Builder
	b.WriteString("/*\n")
	for _, h := range jointHeaders() {
		b.WriteString("  " + h.name + ": " + h.value + "\n")
	}
	b.WriteString("/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n")
	return []byte(b.String())
}
