package search

// said is a statement that passes a request's filters, before it is shown.
type said struct {
	doc, at int // document, and which of its statements
}

// page returns the page of statements that the request asks for. Only in the documents of the page
// are the wanted ones looked for again.
func (c *statementCount) page() (page []said) {
	skip, limit := min(max(c.req.Offset, 0), c.total), min(max(c.req.Limit, 0), c.total)
	for _, doc := range c.t.byDate(c.req.Oldest) {
		if len(page) == limit {
			break
		}
		n := int(c.perDoc[doc])
		if skip >= n {
			skip -= n
			continue
		}
		c.each(int(doc), func(i int, p passed) {
			if p.failures() > 0 {
				return
			}
			if skip--; skip < 0 && len(page) < limit {
				page = append(page, said{int(doc), i - int(c.t.first[doc])})
			}
		})
		skip = 0
	}
	return page
}
