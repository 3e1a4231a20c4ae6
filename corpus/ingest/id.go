package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/kashshaf/kashshaf/corpus"
)

// Document ids
//
// An id is one segment of an address and the name of a folder on whatever host the site is put on.
// So it consists of ASCII letters, digits, "-" and "_", begins with a letter or a digit, has at
// most 80 bytes, is not a name reserved by Windows, and no two differ only by case. Percent-encoded
// Arabic in addresses is treated differently by too many hosts and archives.
//
// The id is the one given with the document, if there is one, else the path of its file without the
// extension, folders joined by "--"; a record without an id gets its file's name and a hash of its
// address or else its text. Thus adding a document does not change another's id. Characters that an
// id cannot have become "-"; Arabic letters are transliterated, roughly, and since that may turn
// two names into one, a hash of the name is added: «هدنة إدلب.txt» is "hdna-idlb-" and eight
// digits.
//
// When two documents want the same id, the one that wanted exactly this id gets it, or else the
// first; a hash is appended to the other's. If they are the same document, the second is dropped.
// Both cases are warned of.

const (
	maxID    = 80
	hashLen  = 8
	textHash = 12 // for records, which are many: no two of a million collide by chance
)

// An entry is a document that has no id yet.
type entry struct {
	doc    corpus.Document
	line   int
	given  string
	inFile bool
	want   string
	exact  bool // want is exactly the id given or the file's name
	parts  int  // for a book's list: how many entries after it are its parts
	isPart bool
	book   int    // for a part: the index of its book's entry
	key    string // for a part: its name within its book
}

// finish gives every document its id.
func (r *reader) finish() []corpus.Document {
	order := make([]int, 0, len(r.entries))
	for i := range r.entries {
		r.entries[i].wish()
		if r.entries[i].exact {
			order = append(order, i)
		}
	}
	for i := range r.entries {
		if !r.entries[i].exact {
			order = append(order, i)
		}
	}
	// Of ids that differ by case, the one in lower case comes first, and of Unicode forms of one
	// name the composed one, whichever file was found first.
	slices.SortStableFunc(order, func(a, b int) int { return r.entries[a].rank() - r.entries[b].rank() })
	taken := make(map[string]int, len(order)) // by lower case
	for _, i := range order {
		if e := &r.entries[i]; e.isPart {
			book := r.entries[e.book].doc.ID
			if book == "" {
				continue // the book was dropped as read already
			}
			e.want = limit(book+"--"+e.key, book+e.key)
		}
		if id := r.settle(&r.entries[i], taken); id != "" {
			r.entries[i].doc.ID = id
			taken[strings.ToLower(id)] = i
		}
	}
	r.neighbours()
	docs := make([]corpus.Document, 0, len(r.entries))
	for i := range r.entries {
		if r.entries[i].doc.ID != "" {
			docs = append(docs, r.entries[i].doc)
		}
	}
	r.entries = nil
	return docs
}

// wish sets the id that a document wants.
func (e *entry) wish() {
	switch {
	case e.isPart: // its book must have its id first
	case e.given != "":
		e.want, e.exact = slug(e.given)
	case e.inFile:
		e.want = limit(pathID(e.doc.Source)+"-"+hash(e.identity(), textHash), e.identity())
	default:
		e.want = pathID(e.doc.Source)
		e.exact = e.want == strings.TrimSuffix(e.doc.Source, path.Ext(e.doc.Source))
	}
}

// rank returns when a document gets its id, the lowest first.
func (e *entry) rank() int {
	switch {
	case e.exact && e.want == strings.ToLower(e.want):
		return 0
	case e.exact:
		return 1
	case e.isPart:
		return 4
	case norm.NFC.IsNormalString(e.doc.Source):
		return 2
	}
	return 3
}

// settle returns the id that a document gets, or "" if the document is already there.
func (r *reader) settle(e *entry, taken map[string]int) string {
	at, clash := taken[strings.ToLower(e.want)]
	if !clash {
		return e.want
	}
	other := &r.entries[at]
	if same(&e.doc, &other.doc) && !e.isPart && !other.isPart {
		r.warn(e.doc.Source, e.line, "not read again: its id %q and its text are those of %s; remove one of them", e.want, other.where())
		return ""
	}
	id := e.want
	for salt := e.identity(); clash; salt += "+" {
		id = limit(e.want+"-"+hash(salt, hashLen), salt)
		_, clash = taken[strings.ToLower(id)]
	}
	r.warn(e.doc.Source, e.line, "its id %q is also that of %s; it gets %q instead, give it another", e.want, other.where(), id)
	return id
}

// identity returns what distinguishes a document from another that wants the same id: the path of a
// file, the address or else the text of a record.
func (e *entry) identity() string {
	switch {
	case e.isPart:
		return e.doc.Source + "\n" + e.key
	case !e.inFile:
		return e.doc.Source
	case e.doc.URL != "" && e.given == "":
		return e.doc.URL
	}
	return e.doc.Title + "\n" + e.doc.Body
}

func (e *entry) where() string {
	return strings.TrimSuffix(Warning{File: e.doc.Source, Line: e.line}.String(), ": ")
}

// same reports whether two documents have the same content.
func same(a, b *corpus.Document) bool {
	return a.Title == b.Title && a.Body == b.Body && a.Date == b.Date && a.Outlet == b.Outlet && a.URL == b.URL
}

// pathID returns the id for a file's path.
func pathID(name string) string {
	name = strings.TrimSuffix(name, name[len(name)-len(ending(name)):])
	parts := strings.Split(name, "/")
	for i, p := range parts {
		parts[i], _ = slug(p)
	}
	return limit(strings.Join(parts, "--"), name)
}

// ending returns the extension of a name, if it is short enough to be a format's: a longer one may
// distinguish versions of a text.
func ending(name string) string {
	ext := extension(name)
	if len(ext) > len(".completed") && strings.Count(ext, ".") == 1 {
		return ""
	}
	return ext
}

// slug turns any string into an id, and reports whether that is the string itself.
func slug(s string) (id string, exact bool) {
	if len(s) <= maxID && isID(s) {
		return s, true
	}
	var b strings.Builder
	lossy := false
	for _, r := range norm.NFC.String(s) {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '_':
			b.WriteRune(r)
		case r < 0x80:
			if !strings.HasSuffix(b.String(), "-") {
				b.WriteByte('-')
			}
		default:
			lossy = true
			if l, ok := latin[r]; ok {
				b.WriteString(l)
			} else if base := norm.NFD.String(string(r))[0]; base < 0x80 {
				b.WriteByte(base) // é
			}
		}
	}
	id = strings.Trim(b.String(), "-_")
	if lossy || id == "" || isReserved(id) {
		id = strings.TrimLeft(id+"-"+hash(norm.NFC.String(s), hashLen), "-")
	}
	return limit(id, s), false
}

func isID(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		alphanumeric := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
		if !alphanumeric && (i == 0 || c != '-' && c != '_') {
			return false
		}
	}
	return s != "" && !isReserved(s)
}

// isReserved reports whether s is the name of a device, which no folder may have on Windows.
func isReserved(s string) bool {
	s = strings.ToLower(s)
	switch s {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(s) == 4 && (strings.HasPrefix(s, "com") || strings.HasPrefix(s, "lpt")) && s[3] >= '0' && s[3] <= '9'
}

// limit shortens an id that is too long, replacing what is cut with a hash of what the id stands
// for.
func limit(id, of string) string {
	if len(id) <= maxID {
		return id
	}
	return strings.TrimRight(id[:maxID-hashLen-1], "-_") + "-" + hash(of, hashLen)
}

func hash(s string, digits int) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])[:digits]
}

// latin are rough transliterations: just enough to recognise a file by. Changing one changes
// addresses.
var latin = map[rune]string{
	'ا': "a", 'أ': "a", 'إ': "i", 'آ': "a", 'ٱ': "a", 'ب': "b", 'ت': "t", 'ث': "th", 'ج': "j", 'ح': "h",
	'خ': "kh", 'د': "d", 'ذ': "dh", 'ر': "r", 'ز': "z", 'س': "s", 'ش': "sh", 'ص': "s", 'ض': "d", 'ط': "t",
	'ظ': "z", 'ع': "a", 'غ': "gh", 'ف': "f", 'ق': "q", 'ك': "k", 'ک': "k", 'ل': "l", 'م': "m", 'ن': "n",
	'ه': "h", 'ة': "a", 'و': "w", 'ي': "y", 'ی': "y", 'ى': "a", 'ؤ': "w", 'ئ': "y",
	'پ': "p", 'چ': "ch", 'گ': "g", 'ڤ': "v",
	'٠': "0", '١': "1", '٢': "2", '٣': "3", '٤': "4", '٥': "5", '٦': "6", '٧': "7", '٨': "8", '٩': "9",
	'،': "-", '؛': "-", '–': "-", '—': "-", '«': "-", '»': "-", '…': "-", '\u00a0': "-",
}
