package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/corpus/ingest/survey"
)

// runCheck reports what a folder holds, without building a site from it.
func runCheck(_ context.Context, args []string, con console) error {
	f := newFlags("check", "DIR", con)
	asJSON := f.Bool("json", false, "print the survey as one JSON object")
	lang := f.String("lang", "", "language of the survey: ar or en (default: that of the terminal)")
	follow := f.Bool("follow", false, "follow links that lead out of the folder")
	ocr := f.Bool("ocr", false, "recognise the text of scans and pictures, which needs tesseract with its Arabic data")
	if err := parseAround(f, args); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return usageError{hint(fmt.Errorf("want one folder"), "kashshaf check my-articles")}
	}
	switch *lang {
	case "":
		*lang = terminalLanguage(os.Getenv)
	case "ar", "en":
	default:
		return usageError{fmt.Errorf("language %q, want ar or en", *lang)}
	}
	show := newProgress(con.err)
	show.arabic = *lang == "ar"
	defer show.end()
	var report ingest.Report
	docs, warnings, err := ingest.Read(f.Arg(0), ingest.Options{Follow: *follow, OCR: *ocr, Today: today(), Report: &report, Within: show.within,
		Reading: func(done, total int) { show.show("reading", done, total) }})
	show.end()
	if err != nil && !errors.Is(err, ingest.ErrNoDocuments) {
		return err
	}
	if err != nil { // the survey says why
		err = fmt.Errorf("no document in %q can be read", f.Arg(0))
	}
	s := survey.Of(docs, warnings, &report)
	if !*asJSON {
		printSurvey(con.out, s, *lang)
	} else if failed := writeJSON(con.out, s); failed != nil {
		return failed
	}
	if settings := checkSettings(f.Arg(0)); err == nil {
		err = settings // a build would fail on these
	}
	return err
}

func printSurvey(w io.Writer, s survey.Survey, lang string) {
	for _, line := range s.Lines(lang) {
		fmt.Fprintln(w, line)
	}
}

// terminalLanguage returns "ar" if the terminal's language is Arabic, else "en".
func terminalLanguage(env func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := env(name); v != "" {
			if len(v) >= 2 && v[:2] == "ar" {
				return "ar"
			}
			return "en"
		}
	}
	return "en"
}
