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

// dependencyPlugin lists what a project needs. It is named in full, for without a line Maven says
// of a short name only that it does not know it.
const dependencyPlugin = "org.apache.maven.plugins:maven-dependency-plugin:2.8"

// classPath fetches what a node needs, with what a profile of pom.xml wants beside it unless that is
// "", compiles its main, and gives the class path. Where Java or Maven is missing, or there is
// no line to fetch over, the test is skipped; whatever else goes wrong is ours, and fails it.
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

// noLine is what Maven says where it reaches nobody to fetch from, or was told not to try.
var noLine = regexp.MustCompile(`(?i)could not transfer|unknown ?host|connection (refused|reset|timed out)|connect timed out|no route to host|network is unreachable|in offline mode|fail\w* to transfer|transfer failed`)

// withoutLine tells by what Maven said whether it failed for want of a line. An artifact that
// is not to be had, or a project that cannot be read, is another matter.
func withoutLine(said string) bool { return noLine.MatchString(said) }
