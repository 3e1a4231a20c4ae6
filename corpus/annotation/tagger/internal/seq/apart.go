package seq

// Apart gives names of which none begins within another: one that was lengthened over the
// next («فرانسواز مارموييه / [مها بن عبد] العظيم») ends where that begins, and is left out where
// nothing is left of it. names are in order of where they begin; they are changed in place.
func (t *Text) Apart(names []Name) []Name {
	kept := names[:0]
	for _, n := range names {
		if last := len(kept) - 1; last >= 0 && kept[last].To > n.From {
			if kept[last].From >= n.From {
				continue
			}
			kept[last].To = n.From
			kept[last].Span = t.Span(kept[last].From, n.From)
		}
		kept = append(kept, n)
	}
	return kept
}
