package command

import (
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestLaunchers: launchers for three systems lie beside a site, with the command for those
// systems for which there is one; other files are left alone.
func TestLaunchers(t *testing.T) {
	dir, bin := t.TempDir(), t.TempDir()
	exe := filepath.Join(bin, "kashshaf-here")
	other := "kashshaf-windows-amd64.exe"
	if runtime.GOOS == "windows" {
		other = "kashshaf-linux-amd64"
	}
	for name, text := range map[string]string{exe: "mine", filepath.Join(bin, other): "theirs"} {
		if err := os.WriteFile(name, []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	l, err := writeLaunchers(filepath.Join(dir, "archive"), exe)
	if err != nil {
		t.Fatal(err)
	}
	if l.bytes != int64(len("mine")+len("theirs")) || len(l.systems) != 2 {
		t.Errorf("copied %d bytes for %q", l.bytes, l.systems)
	}
	if said := l.String(); !strings.Contains(said, "open-archive.cmd") || !strings.Contains(said, "not on darwin-amd64") {
		t.Errorf("it says %s", said)
	}
	if data, err := os.ReadFile(filepath.Join(dir, "archive-server", other)); err != nil || string(data) != "theirs" {
		t.Errorf("%s: %q, %v", other, data, err)
	}
	for _, name := range l.files {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !strings.Contains(string(data), "archive") || strings.Contains(string(data), "SITE") ||
			strings.Contains(string(data), "SERVER") {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
	if _, err := writeLaunchers(filepath.Join(dir, "archive"), exe); err != nil {
		t.Errorf("once more: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "open-archive.sh"), []byte("echo mine"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := writeLaunchers(filepath.Join(dir, "archive"), exe); err == nil {
		t.Error("it wrote over somebody's script")
	}
	for _, name := range []string{"موقع", "a b", "%PATH%", "$(x)"} {
		if _, err := writeLaunchers(filepath.Join(dir, name), exe); err == nil {
			t.Errorf("launchers for %q", name)
		}
	}
}

// TestLauncherOpens starts the script for this system, as a double click does, from a folder that
// does not store which files are executable, and checks what the browser is given.
func TestLauncherOpens(t *testing.T) {
	if runtime.GOOS != "linux" && runtime.GOOS != "darwin" {
		t.Skip("the script is for Linux and macOS")
	}
	if testing.Short() {
		t.Skip("builds the command")
	}
	exe := filepath.Join(t.TempDir(), "kashshaf")
	build := exec.Command("go", "build", "-o", exe, ".")
	build.Dir = filepath.Join("..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	dir := filepath.Join(t.TempDir(), "with spaces")
	site := filepath.Join(dir, "archive")
	if err := os.MkdirAll(site, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(site, "index.html"), []byte("<title>here</title>"), 0o644); err != nil {
		t.Fatal(err)
	}
	l, err := writeLaunchers(site, exe)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Join(dir, l.folder, "kashshaf-"+runtime.GOOS+"-"+runtime.GOARCH), 0o644); err != nil {
		t.Fatal(err)
	}
	// The browser is a script that records what it should show.
	path, shown := t.TempDir(), filepath.Join(t.TempDir(), "shown")
	for _, name := range []string{"xdg-open", "open"} {
		if err := os.WriteFile(filepath.Join(path, name), []byte("#!/bin/sh\necho \"$1\" > '"+shown+"'\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	launched := exec.Command("sh", filepath.Join(dir, "open-archive.sh"))
	launched.Env = append(os.Environ(), "PATH="+path+string(os.PathListSeparator)+os.Getenv("PATH"))
	if err := launched.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		launched.Process.Kill() // the script has become the command
		launched.Wait()
	})
	url := ""
	for end := time.Now().Add(time.Minute); !strings.HasSuffix(url, "\n"); time.Sleep(20 * time.Millisecond) {
		if data, err := os.ReadFile(shown); err == nil {
			url = string(data)
		}
		if time.Now().After(end) {
			t.Fatal("no browser was started")
		}
	}
	answer, err := http.Get(strings.TrimSpace(url))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if page, err := io.ReadAll(answer.Body); err != nil || !strings.Contains(string(page), "here") {
		t.Errorf("%s shows %q, %v", url, page, err)
	}
}
