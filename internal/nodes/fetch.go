package nodes

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"
)

//go:embed pom.xml
var project []byte

//go:embed Nodes.java
var program []byte

// dependencyPlugin lists what a project needs. It is given in full, because without a network
// Maven only says that it does not know the short name.
const dependencyPlugin = "org.apache.maven.plugins:maven-dependency-plugin:2.8"

// classPath fetches what a node needs, with the additions of a profile of pom.xml unless that is
// "", compiles its main class, and returns the class path. Without Java, Maven or a network the
// test is skipped; any other failure is our fault and fails it.
func classPath(t testing.TB, dir, profile string) string {
	t.Helper()
	for _, tool := range []string{"java", "javac", "mvn"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("no %s, so no cluster can be started", tool)
		}
	}
	for name, data := range map[string][]byte{"pom.xml": project, "Nodes.java": program} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	list := filepath.Join(dir, "classpath")
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	run := func(name string, args ...string) (string, error) {
		cmd := exec.CommandContext(ctx, name, args...)
		cmd.Dir, cmd.WaitDelay = dir, time.Second
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	args := []string{"-q", "-B", "-f", filepath.Join(dir, "pom.xml"), dependencyPlugin + ":build-classpath", "-Dmdep.outputFile=" + list}
	if profile != "" {
		args = append(args, "-P"+profile)
	}
	if said, err := run("mvn", args...); err != nil {
		if ctx.Err() != nil || withoutLine(said) {
			t.Skipf("OpenSearch cannot be fetched, so no cluster can be started: %v\n%s", err, said)
		}
		t.Fatalf("mvn %q: %v\n%s", args, err, said)
	}
	path, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	classes := filepath.Join(dir, "classes")
	if said, err := run("javac", "-nowarn", "-cp", string(path), "-d", classes, filepath.Join(dir, "Nodes.java")); err != nil {
		t.Fatalf("javac: %v\n%s", err, said)
	}
	return fmt.Sprintf("%s%c%s", classes, os.PathListSeparator, path)
}

// noLine matches what Maven says if it cannot reach a repository, or was told not to try.
var noLine = regexp.MustCompile(`(?i)could not transfer|unknown ?host|connection (refused|reset|timed out)|connect timed out|no route to host|network is unreachable|in offline mode|fail\w* to transfer|transfer failed`)

// withoutLine reports whether Maven's output says that it failed for lack of a network. An
// artifact that does not exist, or a project that cannot be read, is another matter.
func withoutLine(said string) bool { return noLine.MatchString(said) }
