package web

import (
	"fmt"
	"strings"
	"sync"

	"github.com/kashshaf/kashshaf/app"
)

// standing is what all published pages say.
var standing = sync.OnceValue(func() app.Standing { return app.StandingWords(pagesLang) })

// loose reports whether the element whose tag was just read is a span around a text that has a
// box of its own without it.
func (s *slimmer) loose() bool {
	in := s.nested()
	if !s.one || s.tag.name != "span" || len(s.tag.attrs) > 0 {
		return false
	}
	n := len(s.nests)
	return in.class == "origin" || in.parent == "h2" && in.within == "beside" || in.parent == "a" && n > 1 && s.nests[n-2].class == "acts"
}

// styled reports whether the style sheet draws the icon whose tag was just read where it stands.
func (s *slimmer) styled() bool {
	n := len(s.nests)
	return s.one && n > 1 && (s.nests[n-1].class == "nameplate" || s.nests[n-1].parent == "a" && s.nests[n-2].class == "acts" && strings.HasPrefix(s.address, "d/"))
}

// oneStyle draws what published pages of one document or entity leave to the style sheet: on a
// narrow screen the links of the masthead are the bar at the bottom, with the place of its button;
// behind the masthead is the place of its own buttons, which need scripts, and behind a document
// that of the one for citations; who has no scripts reads why the box does not search; and
// everybody what the site was made with.
func oneStyle() string {
	var b strings.Builder
	b.WriteString(`.y .masthead-in::after { content: "` + standing().Language + `"; visibility: hidden; font-size: 0.9rem; padding-inline: calc(3 * (2.25rem + var(--s1)) + var(--s2)) var(--s2); }
.y noscript p { margin: 0 auto; max-inline-size: var(--wide); padding: 0 16px 12px; font-size: 0.9rem; line-height: 1.6; }
.y noscript p::before { content: "` + standing().NoScript + `"; }
.y .foot > p:empty::before { content: "` + standing().MadeWith + `"; }
.y .colophon .acts::after { content: "` + standing().Cite + `"; visibility: hidden; font-size: 0.9rem; display: inline-flex; align-items: center; min-block-size: 2.25rem; }
.y .onward:empty::before { content: "` + standing().AllSaid + `"; text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.35em; }
:is(.y .nameplate, .y .ask)::before, .y .colophon .acts a::after { content: ""; flex: none; inline-size: 1.15em; block-size: 1.15em; background: currentColor; -webkit-mask: var(--icon) center / 100% no-repeat; mask: var(--icon) center / 100% no-repeat; transform: scaleX(-1); }
.y .nameplate::before { inline-size: 1.4em; block-size: 1.4em; color: var(--accent); --icon: ` + iconMask(app.Icons()["lens"]) + `; }
.y .ask::before { position: absolute; inset-inline-start: 0.8rem; color: var(--quiet); pointer-events: none; transform: none; --icon: ` + iconMask(app.Icons()["search"]) + `; }
.y .colophon .acts a::after { --icon: ` + iconMask(app.Icons()["out"]) + `; }
@media (max-width: 720px) {
  .y .masthead-in::after { padding-inline-start: calc(2 * (2.25rem + var(--s1)) + var(--s2)); }
  .y .pages { position: fixed; inset-block-end: 0; inset-inline: 0; z-index: 20; display: grid; gap: 0; grid-auto-flow: column; grid-auto-columns: 1fr; font-size: inherit; background: var(--raised); border-block-start: 1px solid var(--ink); padding-block-end: env(safe-area-inset-bottom); }
  .y .pages::before { content: ""; min-block-size: 3.25rem; }
  .y .pages a { display: flex; flex-direction: column; align-items: center; gap: 2px; padding-block: var(--s2); min-block-size: 3.25rem; font-size: 0.75rem; line-height: 1.4; white-space: normal; text-align: center; }
  .y .pages a::before { content: ""; inline-size: 1.5rem; block-size: 1.5rem; flex: none; background: currentColor; -webkit-mask: var(--icon) center / 100% no-repeat; mask: var(--icon) center / 100% no-repeat; transform: scaleX(-1); }
  .y .pages a[href*="/about"]::before { transform: none; }
}
@media (forced-colors: active) { .y :is(.pages a, .nameplate)::before, .y .acts a::after { background: LinkText; forced-color-adjust: none; } .y .ask::before { background: CanvasText; forced-color-adjust: none; } }
@media (scripting: none) { .y .masthead-in::after, .y .pages::before, .y .colophon .acts::after, .y .onward:empty { display: none; } }
`)
	for _, link := range [][2]string{{"statements", "said"}, {"entities", "index"}, {"about", "about"}} {
		fmt.Fprintf(&b, ".y .pages a[href*=\"/%s\"]::before { --icon: %s; }\n", link[0], iconMask(app.Icons()[link[1]]))
	}
	return b.String()
}
