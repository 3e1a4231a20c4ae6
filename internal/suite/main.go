// Command suite runs go test so that one who watches knows how far it is: a line for
// each package, at least one every ten seconds, what failed in full, and at the end
// how many tests were skipped, and why.
//
//	go run ./internal/suite [-js] ARGUMENTS OF GO TEST
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
	cmd := exec.Command("go", "test", "-json")
	cmd.Env = os.Environ()
	if len(args) > 0 && args[0] == "-js" {
		args = args[1:]
		cmd.Env = append(cmd.Env, "GOOS=js", "GOARCH=wasm")
	}
	cmd.Args = append(cmd.Args, args...)
	cmd.Stderr = os.Stderr
	code, err := run(cmd, os.Stdout)
	if err != nil {
		fmt.Fprintf(os.Stderr, "kashshaf: running the tests: %v\n", err)
	}
	os.Exit(code)
}

// run runs the tests and gives the exit code.
func run(cmd *exec.Cmd, w io.Writer) (int, error) {
	out, err := cmd.StdoutPipe()
	if err != nil {
		return 1, err
	}
	if err := cmd.Start(); err != nil {
		return 1, err
	}
	t := newTeller(w, silence)
	events := json.NewDecoder(out)
	for {
		var e event
		if err := events.Decode(&e); err == io.EOF {
			break
		} else if err != nil {
			rest, _ := io.ReadAll(io.MultiReader(events.Buffered(), out)) // what is no event is said as it is
			t.say("%s", rest)
			break
		}
		t.hear(e)
	}
	err = cmd.Wait()
	t.end()
	if exit, ok := err.(*exec.ExitError); ok {
		return exit.ExitCode(), nil
	}
	if err != nil {
		return 1, err
	}
	return 0, nil
}

// sortedKeys gives the keys of a map, those with most first.
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
