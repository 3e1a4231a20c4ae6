package source

import (
	"encoding/xml"
	"errors"
	"io"
)

// Each reads a long XML document element by element: it gives every element of one
// of the names with what it holds, and of the others outside them collects those
// that hold nothing but text below head. It stops at an error of the document, or
// of do.
func Each(in io.Reader, names map[string]bool, head *Node, do func(*Node) error) error {
	var open []*Node
	outside := ""
	for d := Decoder(in); ; {
		token, err := d.RawToken()
		if err != nil {
			if errors.Is(err, io.EOF) && len(open) == 0 {
				return nil
			}
			if len(open) > 0 { // what there is of the element that breaks off
				open[0].Cut = true
				if e := do(open[0]); e != nil {
					return e
				}
				if errors.Is(err, io.EOF) {
					err = io.ErrUnexpectedEOF
				}
			}
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if len(open) == 0 {
				outside = t.Name.Local
				if !names[t.Name.Local] {
					head.Kids = append(head.Kids, &Node{Name: outside, Space: t.Name.Space, Attr: append([]xml.Attr(nil), t.Attr...)})
					continue
				}
			}
			n := &Node{Name: t.Name.Local, Space: t.Name.Space, Attr: append([]xml.Attr(nil), t.Attr...)}
			if len(open) > 0 {
				top := open[len(open)-1]
				top.Kids = append(top.Kids, n)
			}
			if len(open) < deepest {
				open = append(open, n)
			}
		case xml.EndElement:
			for i := len(open) - 1; i >= 0; i-- {
				if open[i].Name != t.Name.Local {
					continue
				}
				n := open[i]
				if open = open[:i]; i == 0 {
					if err := do(n); err != nil {
						return err
					}
				}
				break
			}
			outside = ""
		case xml.CharData:
			switch {
			case len(open) > 0:
				top := open[len(open)-1]
				top.Kids = append(top.Kids, &Node{Text: string(t)})
			case outside != "" && len(head.Kids) > 0:
				last := head.Kids[len(head.Kids)-1]
				last.Kids = append(last.Kids, &Node{Text: string(t)})
			}
		}
	}
}
