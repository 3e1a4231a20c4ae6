package web

import "strings"

// slim makes the body of a published page smaller without taking anything from its
// reader: a link to a place in the same page says only the place, and a picture
// does not say what the style sheet does, nor what only Internet Explorer asked
// for. The program draws the page anew, so it need not find what it would draw.
func slim(body, address, root string) string {
	cuts := []string{` focusable="false" height="24"`, ``, ` viewBox="0 0 24 24" width="24">`, ` viewBox="0 0 24 24">`}
	if address != "" {
		cuts = append(cuts, ` href="`+root+address+`#`, ` href="#`)
	}
	return strings.NewReplacer(cuts...).Replace(body)
}
