package web

import (
	"strings"
	"sync"
)

// headScripts are inlined in the head of pages, and therefore as short as possible:
// static/head.js in every page, followed by ahead.js in the main pages.
var headScripts = sync.OnceValue(func() (of struct{ one, main string }) {
	both, err := scripts("head.js", "ahead.js")
	if err != nil {
		panic("web: " + err.Error()) // they are embedded
	}
	of.one, of.main = tight(string(both[0])), tight(string(both[0])+string(both[1]))
	return of
})

// headScript returns the script of a page: of a document or entity, or of a main page.
func headScript(one bool) string {
	if one {
		return headScripts().one
	}
	return headScripts().main
}

// policies are the policies that pages state themselves.
var policies = sync.OnceValue(func() (of struct{ one, main string }) {
	of.one, of.main = shortPolicy(headScripts().one), shortPolicy(headScripts().main)
	return of
})

// pagePolicy returns the policy that a page states in itself.
func pagePolicy(one bool) string {
	if one {
		return policies().one
	}
	return policies().main
}

// shortPolicy allows a page with a script in its head the same as policy, in as few bytes as
// possible: it is in every page. What it does not name falls back to default-src, and workers to
// script-src.
func shortPolicy(head string) string {
	return "default-src 'self';script-src 'self' 'wasm-unsafe-eval' " + sourceHash(head) + ";img-src 'self' data:;" +
		"media-src 'none';object-src 'none';base-uri 'none';form-action 'self';require-trusted-types-for 'script';trusted-types kashshaf"
}

// policy is the content security policy of every page: nothing from another host; no script or
// style that is not a file of the site, except for the few lines in its head, which are allowed
// by hash; no eval except WebAssembly's; no markup or script made from strings (trusted types;
// the only policy allowed is the loader's, for the worker). data: images are allowed for what a
// style sheet draws.
func policy() string {
	return "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' " + sourceHash(headScripts().one) + " " + sourceHash(headScripts().main) + "; " + others
}

const others = "style-src 'self'; " +
	"img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; " +
	"frame-src 'self'; base-uri 'none'; form-action 'self'; " +
	"require-trusted-types-for 'script'; trusted-types kashshaf"

// A header is a header of an answer.
type header struct{ name, value string }

// forbidden are the browser features that no page of ours uses or lets an embedded page use.
// Writing to the clipboard is not among them: citations are copied. Only names that Chromium
// knows are listed: it logs a warning on every page about others.
var forbidden = []string{
	"accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation",
	"gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi", "payment",
	"publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
}

// safetyHeaders are sent with every answer, with the given content security policy. Anybody may
// show any page in a frame and load widget.js: there is nothing to log in to or to be tricked
// into doing. A frame without an origin (sandboxed, as content management systems make them) is
// cross-origin to its own scripts, which it may only read if the host allows every origin; a page
// that requires an embedder policy (COEP) of everything it embeds only shows frames that have
// one.
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

// jointPolicy is the policy for hosts that send the same headers with all pages: everything in a
// page must be allowed by every policy it has, so this one also allows what 404.html contains;
// the other pages state a stricter policy themselves.
func jointPolicy() string {
	return strings.NewReplacer(
		"script-src 'self'", "script-src 'self' "+sourceHash(notFoundScript),
		"style-src 'self'", "style-src 'self' "+sourceHash(notFoundStyle)).Replace(policy())
}

// headersFile tells the hosts that read it (Cloudflare Pages, Netlify) which headers to send.
func headersFile() []byte {
	var b strings.Builder
	b.WriteString("/*\n")
	for _, h := range jointHeaders() {
		b.WriteString("  " + h.name + ": " + h.value + "\n")
	}
	b.WriteString("/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n")
	return []byte(b.String())
}
