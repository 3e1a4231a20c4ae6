package source

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"strings"

	"golang.org/x/net/html/charset"
)

// A Package is a file that is a ZIP archive of parts, like those of office programs and e-books.
type Package struct {
	zip  *zip.Reader
	left int64 // bytes that may still be unpacked
}

// mostPackage is how many bytes all parts of a package may have together.
const mostPackage = 2 << 30

// OpenPackage opens a file that is a ZIP archive.
func OpenPackage(f File) (*Package, error) {
	z, err := zip.NewReader(f.In, f.Size)
	if err != nil {
		return nil, disguised(f, err)
	}
	return &Package{z, mostPackage}, nil
}

// disguised returns an error that says what a file is that should be a package and is not.
func disguised(f File, broken error) error {
	head := make([]byte, 64<<10)
	n, _ := f.In.ReadAt(head, 0) // or less
	head = head[:n]
	compound := []byte("\xd0\xcf\x11\xe0")
	locked := []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e")
	trimmed := bytes.ToLower(bytes.TrimLeft(head, "\xef\xbb\xbf \t\r\n"))
	switch {
	case bytes.HasPrefix(head, compound) && bytes.Contains(head, locked):
		return errors.New("it is locked with a password; save it without")
	case bytes.HasPrefix(head, compound):
		return errors.New("it is a file of the old formats under a new name; open it and save it as .docx, .xlsx or .odt")
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return errors.New("it is RTF under another name; open it and save it as .docx or .odt")
	case bytes.HasPrefix(trimmed, []byte("<html")) || bytes.HasPrefix(trimmed, []byte("<!doctype html")):
		return errors.New("it is a web page under another name; call it .html")
	}
	return fmt.Errorf("it is broken (%w); save it again", broken)
}

// Names returns the names of the parts in the order of the archive, without folders.
func (p *Package) Names() []string {
	names := make([]string, 0, len(p.zip.File))
	for _, f := range p.zip.File {
		if !f.FileInfo().IsDir() {
			names = append(names, f.Name)
		}
	}
	return names
}

// Part reads a part; nil if there is none of that name.
func (p *Package) Part(name string) ([]byte, error) {
	name = strings.TrimPrefix(name, "/")
	for _, f := range p.zip.File {
		if f.Name == name {
			return p.read(f)
		}
	}
	return nil, nil
}

func (p *Package) read(f *zip.File) ([]byte, error) {
	if f.Flags&1 != 0 {
		return nil, fmt.Errorf("%s is locked with a password; save it without", f.Name)
	}
	in, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", f.Name, err)
	}
	defer in.Close()
	data, err := Unpack(in, int64(f.CompressedSize64), min(MostUnpacked, p.left))
	p.left -= int64(len(data))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", f.Name, err)
	}
	return data, nil
}

// Decoder returns a decoder for XML as found in practice: in any encoding that it declares, with
// entities of HTML, and with tags that do not match.
func Decoder(in io.Reader) *xml.Decoder {
	d := xml.NewDecoder(in)
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = charset.NewReaderLabel
	return d
}

var entity = regexp.MustCompile(`<!ENTITY\s+([\pL_][\pL\pN._-]*)\s+(?:"([^"&%<]{0,1000})"|'([^'&%<]{0,1000})')\s*>`)

// declared adds the entities of a document's own type to the known ones. Entities made of others
// are ignored, since they can grow without limit.
func declared(directive xml.Directive, known map[string]string) map[string]string {
	found := entity.FindAllStringSubmatch(string(directive), 10_000)
	if len(found) == 0 {
		return known
	}
	all := maps.Clone(known)
	for _, m := range found {
		all[m[1]] = m[2] + m[3]
	}
	return all
}

// Attr returns an element's attribute by its local name, or "".
func Attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// A Node is an element of an XML document with its content, for documents small enough to hold
// whole.
type Node struct {
	Name  string // local
	Space string
	Attr  []xml.Attr
	Text  string // for a node without a name
	Kids  []*Node
	Cut   bool // the document breaks off in it
}

// deepest is how deep elements may nest; deeper ones are attached at that level.
const deepest = 400

// Parse reads an XML document. With an error it returns what was read before.
func Parse(in io.Reader) (*Node, error) {
	root := &Node{}
	open := []*Node{root}
	for d := Decoder(in); ; {
		token, err := d.RawToken()
		if err != nil {
			if err == io.EOF && len(open) == 1 {
				return root, nil
			}
			if err == io.EOF { // an element is still open
				err = io.ErrUnexpectedEOF
			}
			return root, err
		}
		top := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			n := &Node{Name: t.Name.Local, Space: t.Name.Space, Attr: append([]xml.Attr(nil), t.Attr...)}
			top.Kids = append(top.Kids, n)
			if len(open) < deepest {
				open = append(open, n)
			}
		case xml.EndElement:
			// The tag closes the nearest element of its name.
			for i := len(open) - 1; i > 0; i-- {
				if open[i].Name == t.Name.Local {
					open = open[:i]
					break
				}
			}
		case xml.CharData:
			top.Kids = append(top.Kids, &Node{Text: string(t)})
		case xml.Directive:
			d.Entity = declared(t, d.Entity)
		}
	}
}

// Get returns an attribute by its local name, or ""; it is "" for nil.
func (n *Node) Get(name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Find returns the first element of a name below n, or nil.
func (n *Node) Find(name string) *Node {
	for _, k := range n.Kids {
		if k.Name == name {
			return k
		}
		if found := k.Find(name); found != nil {
			return found
		}
	}
	return nil
}

// All returns the elements of a name below n, in order, but not those inside them.
func (n *Node) All(name string) []*Node {
	var out []*Node
	for _, k := range n.Kids {
		if k.Name == name {
			out = append(out, k)
		} else {
			out = append(out, k.All(name)...)
		}
	}
	return out
}

// String returns the text below n, with spaces as they are. It is empty for nil.
func (n *Node) String() string {
	if n == nil {
		return ""
	}
	if n.Name == "" && len(n.Kids) == 0 {
		return n.Text
	}
	var b strings.Builder
	for _, k := range n.Kids {
		b.WriteString(k.String())
	}
	return b.String()
}
