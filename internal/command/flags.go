package command

import (
	"errors"
	"flag"
	"fmt"
	"io"
)

// newFlags returns a command's flag set.
func newFlags(name, args string, con console) *flag.FlagSet {
	f := flag.NewFlagSet("kashshaf "+name, flag.ContinueOnError)
	f.SetOutput(io.Discard) // say prints errors, once
	f.Usage = func() {
		f.SetOutput(con.out)
		fmt.Fprintf(con.out, "Usage: kashshaf %s [options] %s\n\n", name, args)
		f.PrintDefaults()
	}
	return f
}

// parse parses a command's flags and turns errors into usage errors. It prints the flags for
// those who ask, not for those who err.
func parse(f *flag.FlagSet, args []string) error {
	help := f.Usage
	f.Usage = func() {}
	defer func() { f.Usage = help }()
	err := f.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		help()
		return err
	}
	if err != nil {
		return usageError{hint(err, f.Name()+" -h lists its options")}
	}
	return nil
}

// parseAround is parse for a command that takes a folder: options may also follow it, as people
// often write them.
func parseAround(f *flag.FlagSet, args []string) error {
	var dirs []string
	for rest := args; ; rest = rest[1:] {
		if err := parse(f, rest); err != nil {
			return err
		}
		if rest = f.Args(); len(rest) == 0 {
			break
		}
		dirs = append(dirs, rest[0])
	}
	return parse(f, append([]string{"--"}, dirs...))
}
