package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

const aboutFile = "kashshaf.yaml"

// About reads what a folder of documents says about itself in its kashshaf.yaml: title, description
// and the other fields of corpus.About that have a YAML name. A folder without that file gets its
// own name as title. An unknown field is an error, since it is most likely a known one misspelt.
func About(dir string) (corpus.About, error) {
	var file folderFile
	data, err := os.ReadFile(filepath.Join(dir, aboutFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return corpus.About{}, fmt.Errorf("reading %s: %w", aboutFile, err)
	}
	if e := checkKeys(data); e != nil {
		return corpus.About{}, errors.New(Warning{File: aboutFile, Line: e.line, Message: e.Error()}.String())
	}
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(&file); err != nil && !errors.Is(err, io.EOF) {
		err := unknownKey(yamlError(err, 0))
		line := 0
		if e, ok := errors.AsType[*lineError](err); ok {
			line = e.line
		}
		return corpus.About{}, errors.New(Warning{File: aboutFile, Line: line, Message: err.Error()}.String())
	}
	if err := file.check(); err != nil {
		return corpus.About{}, fmt.Errorf("%s: %w", aboutFile, err)
	}
	about := file.About
	for _, field := range []*string{&about.Title, &about.TitleEn, &about.Description, &about.DescriptionEn, &about.Publisher, &about.Licence, &about.Rights} {
		*field = clean.Title(*field)
	}
	about.Questions = tidied(about.Questions)
	if given := about.URL; given != "" {
		if about.URL = siteAddress(given); about.URL == "" {
			return corpus.About{}, fmt.Errorf("%s: url %q, want one that begins with https:// or http://, has a host and neither ? nor #", aboutFile, given)
		}
	}
	if about.Title == "" {
		path, err := filepath.Abs(dir)
		if err != nil {
			return about, fmt.Errorf("naming the folder %q: %w", dir, err)
		}
		if about.Title = clean.Title(filepath.Base(path)); about.Title == "" {
			about.Title = "kashshaf"
		}
	}
	return about, nil
}

// IsNamed reports whether a folder's kashshaf.yaml gives a title, so that the folder's own name is
// not used.
func IsNamed(dir string) bool {
	data, err := os.ReadFile(filepath.Join(dir, aboutFile))
	var file struct {
		Title string `yaml:"title"`
	}
	return err == nil && yaml.Unmarshal(data, &file) == nil && clean.Title(file.Title) != ""
}

// check rejects invalid values, and puts the names of outlets and topics on one line.
func (f *folderFile) check() error {
	for key, date := range map[string]*corpus.Date{"since": &f.Since, "until": &f.Until} {
		if *date == "" {
			continue
		}
		d, err := corpus.ParseDate(string(*date))
		if err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
		*date = d
	}
	if f.Since != "" && f.Until != "" && f.Since.First() > f.Until.Last() {
		return fmt.Errorf("since %q is after until %q", f.Since, f.Until)
	}
	if f.Accent != "" && !isColour.MatchString(f.Accent) {
		return fmt.Errorf("accent %q, want a colour like #8f1d2c, in quotation marks", f.Accent)
	}
	if f.Image != "" && (!filepath.IsLocal(filepath.FromSlash(f.Image)) || !isPicture.MatchString(f.Image)) {
		return fmt.Errorf("image %q, want a PNG or JPEG within the folder", f.Image)
	}
	for _, names := range []map[string]corpus.Name{f.Outlets, f.Topics} {
		for key, name := range names {
			names[key] = corpus.Name{Arabic: clean.Title(name.Arabic), English: clean.Title(name.English)}
		}
	}
	return nil
}

var (
	isColour  = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)
	isPicture = regexp.MustCompile(`(?i)\.(png|jpe?g)$`)
)

// siteAddress returns the address of a site as the prefix of its pages' addresses, or "" if it
// cannot be one.
func siteAddress(s string) string {
	u, err := url.Parse(webAddress(s))
	if err != nil || u.Hostname() == "" || u.User != nil || u.RawQuery != "" || u.ForceQuery || u.Fragment != "" || strings.HasSuffix(s, "#") {
		return ""
	}
	return u.String()
}
