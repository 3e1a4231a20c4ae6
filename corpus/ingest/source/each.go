package source

import (
	"encoding/xml"
	"errors"
	"io"
)

// Each streams a long XML document: it calls do with every element of one of the names, with its
// content, and collects all other elements outside those, flat and with their text, below head. It
// stops at an error of the document or of do.
func Each(in io.Reader, names map[string]bool, head *Node, do func(*Node) error) error {
	r := eachReader{names: names, head: head, do: do}
	for d := Decoder(in); ; {
		token, err := d.RawToken()
		if err != nil {
			return r.end(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			r.start(t)
		case xml.EndElement:
			err = r.close(t.Name.Local)
		case xml.CharData:
			r.text(string(t))
		}
		if err != nil {
			return err
		}
	}
}

// An eachReader is the state of Each.
type eachReader struct {
	names   map[string]bool
	head    *Node
	do      func(*Node) error
	open    []*Node // the element that do gets next, and those open in it
	outside string  // the last element that began outside those that do gets
}

func (r *eachReader) start(t xml.StartElement) {
	n := &Node{Name: t.Name.Local, Space: t.Name.Space, Attr: append([]xml.Attr(nil), t.Attr...)}
	if len(r.open) == 0 {
		r.outside = n.Name
		if !r.names[n.Name] {
			r.head.Kids = append(r.head.Kids, n)
			return
		}
	} else {
		top := r.open[len(r.open)-1]
		top.Kids = append(top.Kids, n)
	}
	if len(r.open) < deepest {
		r.open = append(r.open, n)
	}
}

// close ends the innermost open element of a name, and what was left open in it.
func (r *eachReader) close(name string) error {
	r.outside = ""
	for i := len(r.open) - 1; i >= 0; i-- {
		if n := r.open[i]; n.Name == name {
			if r.open = r.open[:i]; i == 0 {
				return r.do(n)
			}
			break
		}
	}
	return nil
}

func (r *eachReader) text(s string) {
	switch {
	case len(r.open) > 0:
		top := r.open[len(r.open)-1]
		top.Kids = append(top.Kids, &Node{Text: s})
	case r.outside != "" && len(r.head.Kids) > 0:
		last := r.head.Kids[len(r.head.Kids)-1]
		last.Kids = append(last.Kids, &Node{Text: s})
	}
}

// end passes on what there is of an element that breaks off, and returns the error that the
// document ends with, if any.
func (r *eachReader) end(err error) error {
	if len(r.open) == 0 {
		if errors.Is(err, io.EOF) {
			return nil
		}
		return err
	}
	r.open[0].Cut = true
	if e := r.do(r.open[0]); e != nil {
		return e
	}
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
