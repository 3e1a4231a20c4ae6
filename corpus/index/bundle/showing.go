package bundle

import (
	"encoding/binary"
	"fmt"
	"maps"

	"github.com/kashshaf/kashshaf/corpus"
)

// Showing returns a bundle of other documents with the names and words of this one, so that the
// same code shows documents from elsewhere. From c it takes Documents, Mentions, Statements, Times,
// Groups and Stories; it leaves out mentions of entities that this bundle does not have. The new
// bundle has no facet values, and its index is still that of this bundle's documents.
func (b *Bundle) Showing(c *corpus.Corpus) (*Bundle, error) {
	number := b.numbersOf(c)
	known := *c
	known.Mentions = make([][]corpus.Mention, len(c.Documents))
	for i, list := range c.Mentions {
		for _, m := range list {
			if _, ok := number[m.Entity]; ok {
				known.Mentions[i] = append(known.Mentions[i], m)
			}
		}
	}
	mentions, err := encodeMentions(&known, number)
	if err != nil {
		return nil, err
	}
	said, err := encodeStatements(c, number)
	if err != nil {
		return nil, err
	}
	times, err := encodeTimes(c)
	if err != nil {
		return nil, err
	}
	n := len(c.Documents)
	docs, texts := make([][]byte, n), make([][]byte, n)
	var dates, groups, stories []byte
	for i := range c.Documents {
		d := &c.Documents[i]
		docs[i], texts[i] = encodeDocument(d), []byte(d.Body)
		dates = binary.LittleEndian.AppendUint32(dates, uint32(DayNumber(d.Date)))
		group := 0
		if c.Groups != nil {
			group = c.Groups[i]
		}
		if c.Stories != nil {
			stories = binary.LittleEndian.AppendUint32(stories, uint32(c.Stories[i]))
		}
		groups = binary.LittleEndian.AppendUint32(groups, uint32(group))
	}
	shown := &Bundle{sections: maps.Clone(b.sections), about: b.about}
	delete(shown.sections, "foremost")
	var l lists
	for name, records := range map[string][][]byte{
		"docs": docs, "texts": texts, "mentions": mentions, "said": said, "times": times,
		"docvals": make([][]byte, n), "tokens": nil,
	} {
		shown.sections[name] = l.of(name, records)
	}
	if l.err != nil {
		return nil, fmt.Errorf("showing documents: %w", l.err)
	}
	shown.sections["dates"], shown.sections["groups"] = dates, groups
	if shown.sections["docids"], err = orderOfIDs(c.Documents); err != nil {
		return nil, fmt.Errorf("showing documents: %w", err)
	}
	shown.sections["lengths"], shown.sections["stories"], shown.sections["dict"] = make([]byte, 4*n), stories, nil
	return shown, shown.openSections()
}

// numbersOf returns the numbers of the entities that documents name.
func (b *Bundle) numbersOf(c *corpus.Corpus) map[string]int {
	number := make(map[string]int)
	add := func(id string) {
		if entity, ok := b.FindEntity(id); ok {
			number[id] = entity
		}
	}
	for _, list := range c.Mentions {
		for _, m := range list {
			add(m.Entity)
		}
	}
	for _, list := range c.Statements {
		for _, s := range list {
			add(s.Speaker)
			for _, id := range s.With {
				add(id)
			}
			for _, id := range s.About {
				add(id)
			}
		}
	}
	return number
}
