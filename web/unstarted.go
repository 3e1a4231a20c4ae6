package web

import "strings"

// unstarted is a note next to the search box that the loader removes when it starts, and that the
// style sheet only shows after some seconds: something on the way (a script optimizer, a blocker,
// a host that changes files) may silently keep the scripts from running, and the box would appear
// to do nothing. Its text, in both languages, is in the style sheet, since every page carries the
// note.
const unstarted = `<p id="unstarted"></p>`

// withUnstarted inserts the note after the box's message about missing scripts. Pages without a
// box have none.
func withUnstarted(body string) string {
	return strings.Replace(body, "</noscript>", "</noscript>"+unstarted, 1)
}
