//go:build unix

// Command bench builds sites of growing collections and prints what that costs: the table behind
// the figures in ARCHITECTURE.md. Its collections are cut from a folder of .jsonl.gz files, an
// equal number of lines from each.
package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

func main() {
	kashshaf := flag.String("kashshaf", "./kashshaf", "the command to measure")
	articles := flag.String("articles", "", "folder of .jsonl.gz files")
	work := flag.String("work", ".cache/bench", "folder for the collections and the sites")
	sizes := flag.String("sizes", "1000,3000,10000", "numbers of articles")
	profile := flag.Bool("cpuprofile", false, "write profiles beside the sites")
	made := flag.Bool("formats", false, "measure instead how files of several formats are read, which are made for it")
	dir := flag.String("read", "", "only read this folder")
	only := flag.Int("collect", 0, "only make a collection of so many articles, in -work")
	inParts := flag.String("parts", "", "measure instead what queries fetch over this built site, whose corpus comes in parts")
	flag.Parse()
	switch {
	case *only > 0:
		exit(collect(*articles, filepath.Join(*work, "texts-"+strconv.Itoa(*only)), *only))
	case *inParts != "":
		exit(parts(*inParts))
	case *dir != "":
		exit(read(*dir))
	case *made:
		exit(formats(*work))
	}
	exit(run(*kashshaf, *articles, *work, strings.Split(*sizes, ","), *profile))
}

// exit ends the command and reports an error.
func exit(err error) {
	if err != nil {
		fmt.Fprintf(os.Stderr, "bench: %v\n", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// added is the article that a rebuild finds in addition.
const added = `{"id":"added-later","title":"وثيقة أضيفت لاحقا","date":"2018-06-01","text":"كلمة لا ترد في غيرها: زمهرير. قال متحدث إن الجسر يفتح غدا."}` + "\n"

func run(kashshaf, articles, work string, sizes []string, profile bool) error {
	fmt.Printf("%d processors, %s\n\n", runtime.NumCPU(), runtime.Version())
	fmt.Println("| articles | processor s | wall s | peak MB | files | MB | program MB | files changed by one more |\n|---|---|---|---|---|---|---|---|")
	for _, size := range sizes {
		n, err := strconv.Atoi(size)
		if err != nil {
			return fmt.Errorf("sizes: %w", err)
		}
		folder, site := filepath.Join(work, "texts-"+size), filepath.Join(work, "site-"+size)
		if err := collect(articles, folder, n); err != nil {
			return err
		}
		// Remove the cache of earlier runs on the same articles, which would spoil the
		// measurement.
		cache := filepath.Join(work, "cache-"+size)
		if err := os.RemoveAll(cache); err != nil {
			return err
		}
		args := []string{"build", "-json", "-corpus", folder, "-out", site, "-cache", cache, "-prune"}
		if profile {
			args = append(args, "-cpuprofile", filepath.Join(work, "cpu-"+size), "-memprofile", filepath.Join(work, "mem-"+size))
		}
		if err := os.RemoveAll(site); err != nil {
			return err
		}
		full, err := measure(kashshaf, args)
		if err != nil {
			return err
		}
		before, err := stamps(site)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, "added.jsonl"), []byte(added), 0o644); err != nil {
			return err
		}
		again, err := measure(kashshaf, args)
		if err != nil {
			return err
		}
		after, err := stamps(site)
		if err != nil {
			return err
		}
		changed := 0
		for name, info := range after {
			if was := before[name]; was == nil || !os.SameFile(was, info) {
				changed++
			}
		}
		fmt.Printf("| %d | %.1f | %.1f | %d | %d | %.0f | %.1f | %d (%.1f %%), in %.1f s of the processor (%.0f %%) |\n", full.About.Documents, full.cpu.Seconds(), full.wall.Seconds(), full.peak,
			full.Site.Files, float64(full.Site.Bytes)/1e6, float64(full.Site.Program.Raw)/1e6,
			changed, 100*float64(changed)/float64(len(after)), again.cpu.Seconds(), 100*again.cpu.Seconds()/full.cpu.Seconds())
	}
	return nil
}

// A cost is what a build took, and its report on the site.
type cost struct {
	cpu, wall time.Duration
	peak      int64 // megabytes
	About     struct{ Documents int }
	Site      struct {
		Files   int
		Bytes   int64
		Program struct{ Raw int64 }
	}
}

func measure(kashshaf string, args []string) (cost, error) {
	var c cost
	var out, errs bytes.Buffer
	cmd := exec.Command(kashshaf, args...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	started := time.Now()
	if err := cmd.Run(); err != nil {
		return c, fmt.Errorf("%s: %w\n%s", strings.Join(args, " "), err, errs.String())
	}
	c.wall = time.Since(started)
	c.cpu = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		c.peak = int64(usage.Maxrss) / 1000
		if runtime.GOOS == "darwin" { // in bytes there
			c.peak /= 1000
		}
	}
	if err := json.Unmarshal(out.Bytes(), &c); err != nil {
		return c, fmt.Errorf("reading the report: %w", err)
	}
	return c, nil
}

// largest is up to how many articles a collection is cut from the existing ones; beyond that more
// are made up from them (see grown.go).
const largest = 30000

// collect writes a collection of n articles into a folder.
func collect(articles, folder string, n int) error {
	if n > largest {
		return grow(articles, folder, n)
	}
	return cut(articles, folder, n)
}

// cut writes the first lines of every file of articles into a folder, n in all at most: a file
// shorter than its share is taken whole.
func cut(articles, folder string, n int) error {
	files, err := filepath.Glob(filepath.Join(articles, "*.jsonl.gz"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no .jsonl.gz files in %q: %w", articles, err)
	}
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, name := range files {
		if err := cutFile(name, filepath.Join(folder, strings.TrimSuffix(filepath.Base(name), ".gz")), n/len(files)); err != nil {
			return fmt.Errorf("cutting %q: %w", name, err)
		}
	}
	return nil
}

func cutFile(from, to string, lines int) error {
	f, err := os.Open(from)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	var kept bytes.Buffer
	in := bufio.NewReader(z)
	for range lines {
		line, err := in.ReadBytes('\n')
		kept.Write(line)
		if err != nil {
			break // shorter than its share: taken whole
		}
	}
	return os.WriteFile(to, kept.Bytes(), 0o644)
}

// stamps returns the FileInfo of every file in a folder, by path.
func stamps(dir string) (map[string]os.FileInfo, error) {
	files := make(map[string]os.FileInfo)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files[path], err = d.Info()
		return err
	})
	return files, err
}
