package web

import "strings"

// slim makes the body of a published page smaller without taking anything from its
// reader: a link to a place in the same page says only the place, and a picture
// does not say what only Internet Explorer asked for. Pictures keep their size: a
// page whose style does not come would be full of them. The program draws the page anew, so it need not find what it would draw.
func slim(body, address, root string) string {
	cuts := []string{` focusable="false"`, ``}
	if address != "" {
		cuts = append(cuts, ` href="`+root+address+`#`, ` href="#`)
	}
	return strings.NewReplacer(cuts...).Replace(body)
}
