package command

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
)

// Launchers lie beside a site and open it with a double click, for those who get it on a stick:
// browsers do not run the program from a disk. They need the command, so copies of it lie in a
// folder beside them: of the running one, and of those for other systems that lie beside it under
// the names make release gives them.

// launchers is what -with-server wrote.
type launchers struct {
	files   []string // beside the site
	folder  string   // of the copies
	systems []string // on which it starts, such as "linux-amd64"
	bytes   int64    // of the copies
}

// allSystems are the systems make release builds the command for.
var allSystems = []string{"darwin-amd64", "darwin-arm64", "linux-amd64", "linux-arm64", "windows-amd64", "windows-arm64"}

var plainName = regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9._-]*$`)

// writtenBy distinguishes our launchers from other files.
const writtenBy = "kashshaf build -with-server"

// writeLaunchers writes the launchers beside the site at out, for the command at exe.
func writeLaunchers(out, exe string) (l launchers, err error) {
	site, err := filepath.Abs(out)
	if err != nil {
		return l, err
	}
	name := filepath.Base(site)
	if !plainName.MatchString(name) {
		return l, hint(fmt.Errorf("launchers for %q: the name of the folder stands in scripts of three systems", name), "write to a folder of Latin letters, digits, dots and dashes with -out")
	}
	l.folder = name + "-server"
	if err := l.copyPrograms(filepath.Join(filepath.Dir(site), l.folder), exe); err != nil {
		return l, fmt.Errorf("launchers: %w", err)
	}
	fill := strings.NewReplacer("SITE", name, "SERVER", l.folder, "WRITTEN", writtenBy)
	for _, f := range []struct{ end, text string }{
		{".cmd", strings.ReplaceAll(windowsLauncher, "\n", "\r\n")},
		{".command", shellLauncher}, {".sh", shellLauncher}, {".desktop", desktopLauncher},
	} {
		path := filepath.Join(filepath.Dir(site), "open-"+name+f.end)
		if was, err := os.ReadFile(path); err == nil && !strings.Contains(string(was), writtenBy) {
			return l, fmt.Errorf("launchers: %q is in the way, and is not ours", path)
		}
		if err := os.WriteFile(path, []byte(fill.Replace(f.text)), 0o755); err != nil {
			return l, fmt.Errorf("launchers: %w", err)
		}
		l.files = append(l.files, filepath.Base(path))
	}
	return l, nil
}

// copyPrograms copies the command for every system for which there is one.
func (l *launchers) copyPrograms(folder, exe string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, system := range allSystems {
		name := "kashshaf-" + system
		if strings.HasPrefix(system, "windows") {
			name += ".exe"
		}
		from := filepath.Join(filepath.Dir(exe), name)
		if system == runtime.GOOS+"-"+runtime.GOARCH {
			from = exe
		}
		to := filepath.Join(folder, name)
		n, err := copyProgram(from, to)
		if errors.Is(err, fs.ErrNotExist) {
			os.Remove(to) // from an earlier build, and so an older command
			continue
		}
		if err != nil {
			return err
		}
		l.systems = append(l.systems, system)
		l.bytes += n
	}
	return nil
}

func copyProgram(from, to string) (int64, error) {
	in, err := os.Open(from)
	if err != nil {
		return 0, err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o755)
	if err != nil {
		return 0, err
	}
	n, err := io.Copy(out, in)
	return n, errors.Join(err, out.Close())
}

// String reports what was written, its size and what is missing.
func (l launchers) String() string {
	missing := slices.DeleteFunc(slices.Clone(allSystems), func(s string) bool { return slices.Contains(l.systems, s) })
	text := fmt.Sprintf("a double click opens it: %s; with %s (the command for %s, %.1f MB)\n",
		strings.Join(l.files, ", "), l.folder, strings.Join(l.systems, ", "), float64(l.bytes)/1e6)
	if len(missing) > 0 {
		text += fmt.Sprintf("not on %s: put kashshaf-… for those (make release) beside the command, and build again\n", strings.Join(missing, ", "))
	}
	return text
}

const windowsLauncher = `@echo off
rem WRITTEN: opens SITE in the browser.
cd /d "%~dp0"
set "PROGRAM=SERVER\kashshaf-windows-amd64.exe"
if /i "%PROCESSOR_ARCHITECTURE%"=="ARM64" if exist "SERVER\kashshaf-windows-arm64.exe" set "PROGRAM=SERVER\kashshaf-windows-arm64.exe"
if exist "%PROGRAM%" goto run
echo %PROGRAM% is not there.
pause
exit /b 1
:run
"%PROGRAM%" serve -open SITE
if errorlevel 1 pause
`

// A stick formatted for Windows does not store which files are executable.
const shellLauncher = `#!/bin/sh
# WRITTEN: opens SITE in the browser.
cd "$(dirname "$0")" || exit 1
case "$(uname -s)" in Darwin) os=darwin ;; *) os=linux ;; esac
case "$(uname -m)" in arm64 | aarch64) arch=arm64 ;; *) arch=amd64 ;; esac
program="./SERVER/kashshaf-$os-$arch"
if [ ! -f "$program" ]; then
  echo "$program is not there." >&2
  exit 1
fi
if [ ! -x "$program" ]; then
  copy="$(mktemp -d)/kashshaf"
  cp "$program" "$copy" && chmod +x "$copy" && program="$copy"
fi
exec "$program" serve -open SITE
`

const desktopLauncher = `[Desktop Entry]
# WRITTEN
Type=Application
Name=SITE
Terminal=true
Exec=sh -c 'sh "$(dirname "$1")/open-SITE.sh"' sh %k
`
