// Command suite runs go test with progress for whoever watches: a line for each package, at least
// one every ten seconds, failures in full, and at the end how many tests were skipped, and why.
//
//	go run ./internal/suite [-as NAME] [-js] [-again PACKAGE] ARGUMENTS OF GO TEST
//
// With -as each output is prefixed with a name, for when several run at once. With -js the tests
// run as WebAssembly. With -again the failures of a package are retried once, see again.go.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
)

func main() {
	args := os.Args[1:]
	env := os.Environ()
	var out io.Writer = os.Stdout
	if len(args) > 1 && args[0] == "-as" {
		out = &named{out, args[1]}
		args = args[2:]
	}
	if len(args) > 0 && args[0] == "-js" {
		args = args[1:]
		env = append(env, "GOOS=js", "GOARCH=wasm")
	}
	var again string
	if len(args) > 1 && args[0] == "-again" {
		again, args = args[1], args[2:]
	}
	test := func(args []string) (int, failures, error) {
		cmd := exec.Command("go", append([]string{"test", "-json"}, args...)...)
		cmd.Env = env
		cmd.Stderr = os.Stderr
		return run(cmd, out)
	}
	code, err := twice(out, again, args, test)
	if err != nil {
		fmt.Fprintf(os.Stderr, "kashshaf: running the tests: %v\n", err)
	}
	os.Exit(code)
}

// run runs the tests and returns the exit code and the failures.
func run(cmd *exec.Cmd, w io.Writer) (int, failures, error) {
	out, err := cmd.StdoutPipe()
	if err != nil {
		return 1, nil, err
	}
	if err := cmd.Start(); err != nil {
		return 1, nil, err
	}
	t := newTeller(w, silence)
	events := json.NewDecoder(out)
	for {
		var e event
		if err := events.Decode(&e); err == io.EOF {
			break
		} else if err != nil {
			rest, _ := io.ReadAll(io.MultiReader(events.Buffered(), out)) // anything that is not an event is printed as it is
			t.say("%s", rest)
			break
		}
		t.hear(e)
	}
	err = cmd.Wait()
	t.end()
	if exit, ok := err.(*exec.ExitError); ok {
		return exit.ExitCode(), t.failures, nil
	}
	if err != nil {
		return 1, t.failures, err
	}
	return 0, t.failures, nil
}

// sortedKeys returns the keys of a map, highest count first.
func sortedKeys(m map[string]int) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if m[a] != m[b] {
			return m[b] - m[a]
		}
		if a < b {
			return -1
		}
		return 1
	})
	return keys
}
