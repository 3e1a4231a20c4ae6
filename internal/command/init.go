package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// settingsFile is the file that runInit writes into a folder.
const settingsFile = "kashshaf.yaml"

// runInit writes a commented kashshaf.yaml, based on what a folder holds. An existing one is left
// alone.
func runInit(_ context.Context, args []string, con console) error {
	f := newFlags("init", "DIR", con)
	printed := f.Bool("print", false, "print the file instead of writing it")
	if err := parseAround(f, args); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return usageError{hint(fmt.Errorf("want one folder"), "kashshaf init my-articles")}
	}
	dir, err := filepath.Abs(f.Arg(0))
	if err != nil {
		return fmt.Errorf("init %q: %w", f.Arg(0), err)
	}
	path := filepath.Join(dir, settingsFile)
	if _, err := os.Lstat(path); err == nil && !*printed {
		return hint(fmt.Errorf("%s is there already", path), "kashshaf init -print shows what it would hold")
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("init: %w", err)
	}
	show := newProgress(con.err)
	defer show.end()
	docs, _, err := ingest.Read(dir, ingest.Options{Today: today(), Reading: func(done, total int) { show.show("reading", done, total) }})
	show.end()
	if err != nil {
		return err
	}
	text := ingest.Starter(filepath.Base(dir), docs)
	if *printed {
		_, err := con.out.Write(text)
		return err
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return fmt.Errorf("init: %w", err)
	}
	if _, err := file.Write(text); err != nil {
		file.Close()
		return fmt.Errorf("init: %w", err)
	}
	if err := file.Close(); err != nil {
		return fmt.Errorf("init: %w", err)
	}
	fmt.Fprintf(con.out, "%s: written from %s; open it and take the # away from what should count\n", path, counted(len(docs), "document"))
	return nil
}
