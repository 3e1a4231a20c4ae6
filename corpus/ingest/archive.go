package ingest

import (
	"archive/tar"
	"archive/zip"
	"compress/bzip2"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// Limits for one archive: the bytes unpacked from it, and the files in it.
const (
	mostInArchive = 16 << 30
	mostMembers   = 2_000_000
)

func isZip(_ string, head []byte) bool { return strings.HasPrefix(string(head), "PK\x03\x04") }

// zip reads the files in a ZIP archive, each by its kind, in the order of the archive. Names that
// are not UTF-8 come from old Arabic programs.
func (r *reader) zip(f source.File) error {
	z, err := zip.NewReader(f.In, f.Size)
	if err != nil {
		return fmt.Errorf("the archive is broken (%w); pack it again", err)
	}
	// A book or an office document under another extension.
	for _, m := range z.File {
		switch {
		case m.Name == "word/document.xml":
			return r.kindOf("x.docx", nil).read(r, f)
		case m.Name == "xl/workbook.xml":
			return r.kindOf("x.xlsx", nil).read(r, f)
		case m.Name == "META-INF/container.xml":
			return r.kindOf("x.epub", nil).read(r, f)
		}
	}
	total := int64(0)
	for i, m := range z.File {
		if i >= mostMembers || total > mostInArchive {
			return fmt.Errorf("%w: the files after %q are not read", source.ErrBomb, m.Name)
		}
		if m.FileInfo().IsDir() {
			continue
		}
		name := memberName(m.Name)
		if m.Flags&1 != 0 {
			r.fail(f.Name+"/"+name, "files with a password", errors.New("it is locked with a password; pack it without"))
			continue
		}
		if r.unwanted(f.Name+"/"+name, int64(m.UncompressedSize64)) {
			continue
		}
		in, err := m.Open()
		if err == nil {
			total += r.member(f.Name, name, in, int64(m.CompressedSize64))
			in.Close()
		} else {
			r.fail(f.Name+"/"+name, "", err)
		}
	}
	return nil
}

// memberName returns the name of a file in an archive as UTF-8.
func memberName(s string) string {
	if text, _, _ := decode([]byte(s)); text != "" {
		s = text
	}
	s = strings.TrimLeft(path.Clean("/"+strings.ReplaceAll(s, "\\", "/")), "/")
	if s = clean.Tidy(s); s == "" {
		return "unnamed"
	}
	return s
}

// unwanted reports whether a file of an archive need not be unpacked, since no reader takes it or
// it is too large, and accounts for it.
func (r *reader) unwanted(name string, size int64) bool {
	what, remedy, text := unread(name)
	if r.kindOf(name, nil) == nil && !text && extension(name) != ".js" {
		r.leave(name, what, remedy)
		return true
	}
	if size > source.MostUnpacked {
		r.fail(name, "large files", fmt.Errorf("it has %d MB, at most %d are read out of an archive; unpack it", size>>20, source.MostUnpacked>>20))
		return true
	}
	return false
}

// member reads one file of an archive and returns its size in bytes.
func (r *reader) member(archive, name string, in io.Reader, packed int64) int64 {
	data, err := source.Unpack(in, packed, source.MostUnpacked)
	if err != nil {
		r.fail(archive+"/"+name, "", err)
		return int64(len(data))
	}
	r.inner(archive+"/"+name, data)
	return int64(len(data))
}

// tar reads the files in a tar archive.
func (r *reader) tar(f source.File) error { return r.tape(f.Name, f.In) }

// gzip reads what a file packed with gzip holds: a tar archive or a file.
func (r *reader) gzip(f source.File) error {
	z, err := gzip.NewReader(f.In)
	if err != nil {
		return fmt.Errorf("it is not in gzip form (%w); pack it again", err)
	}
	defer z.Close()
	return r.packed(f, z, ".gz")
}

// bzip2 reads what a file packed with bzip2 holds.
func (r *reader) bzip2(f source.File) error { return r.packed(f, bzip2.NewReader(f.In), ".bz2") }

func (r *reader) packed(f source.File, in io.Reader, ending string) error {
	lower := strings.ToLower(f.Name)
	if strings.HasSuffix(lower, ".tgz") || strings.HasSuffix(lower, ".tbz2") || strings.HasSuffix(lower, ".tar"+ending) {
		return r.tape(f.Name, in)
	}
	name := path.Base(f.Name)
	if strings.HasSuffix(lower, ending) {
		name = name[:len(name)-len(ending)]
	}
	data, err := source.Unpack(in, f.Size, source.MostUnpacked)
	if errors.Is(err, source.ErrBomb) {
		return err
	}
	if err != nil && len(data) == 0 {
		return fmt.Errorf("the file is broken (%w); pack it again", err)
	}
	if err != nil {
		r.warn(f.Name, 0, "the file breaks off (%v); what is before it is read", err)
	}
	r.inner(f.Name+"/"+name, data)
	return nil
}

func (r *reader) tape(archive string, in io.Reader) error {
	t := tar.NewReader(in)
	total := int64(0)
	for i := 0; ; i++ {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			if i == 0 {
				return fmt.Errorf("the archive is broken (%w); pack it again", err)
			}
			r.warn(archive, 0, "the archive breaks off (%v); the %d files before it are read", err, i)
			return nil
		}
		name := memberName(h.Name)
		switch {
		case h.Typeflag == tar.TypeDir:
		case h.Typeflag != tar.TypeReg:
			r.leave(archive+"/"+name, "links and devices", "not text")
		case r.unwanted(archive+"/"+name, h.Size):
		default:
			// The archive is compressed as a whole, so the ratio of a single file is unknown.
			total += r.member(archive, name, t, 0)
		}
		if total > mostInArchive || i > mostMembers {
			return fmt.Errorf("%w: the files after %q are not read", source.ErrBomb, name)
		}
	}
}
