package seq

// Apart returns names that do not overlap: one that was extended over the next («فرانسواز
// مارموييه / [مها بن عبد] العظيم») ends where the next begins, and is dropped if nothing is left
// of it, as is the second half of a Persian name («مهناز طالب [زاده]»). names are sorted by where they begin and are changed in place.
func (t *Text) Apart(names []Name) []Name {
	kept := names[:0]
	for _, n := range names {
		if last := len(kept) - 1; last >= 0 && kept[last].To > n.From {
			if kept[last].From >= n.From || t.Tokens[n.From].Word == zadeh && kept[last].To >= n.To {
				continue
			}
			kept[last].To = n.From
			kept[last].Span = t.Span(kept[last].From, n.From)
		}
		kept = append(kept, n)
	}
	return kept
}
