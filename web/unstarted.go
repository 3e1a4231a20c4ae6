package web

import "strings"

// unstarted is a note beside the search box that the loader takes away when it
// starts, and that the style shows only after some seconds: something on the way
// (an optimizer of scripts, a blocker, a host that changes files) may keep the
// scripts from running without anybody being told, and the box would empty itself
// in silence. The style has its words, in both languages, since every page carries it.
const unstarted = `<p class="ask-why unstarted" id="unstarted"></p>`

// withUnstarted puts the note where the page says that it needs scripts, which is
// at the box. Pages without a box have none.
func withUnstarted(body string) string {
	return strings.Replace(body, "</noscript>", "</noscript>"+unstarted, 1)
}
