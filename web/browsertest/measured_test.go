package browsertest

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A table has a row for each figure and a column for each thing compared, in the order in which
// they are first put.
type table struct {
	rows, columns []string
	cells         map[[2]string]string
}

func newTable() *table { return &table{cells: make(map[[2]string]string)} }

func (t *table) put(row, column, format string, figures ...any) {
	if !slices.Contains(t.rows, row) {
		t.rows = append(t.rows, row)
	}
	if !slices.Contains(t.columns, column) {
		t.columns = append(t.columns, column)
	}
	t.cells[[2]string{row, column}] = fmt.Sprintf(format, figures...)
}

// print writes the table as Markdown.
func (t *table) print(w io.Writer) {
	fmt.Fprintf(w, "\n| | %s |\n|---%s|\n", strings.Join(t.columns, " | "), strings.Repeat("|---", len(t.columns)))
	for _, row := range t.rows {
		fmt.Fprintf(w, "| %s |", row)
		for _, column := range t.columns {
			fmt.Fprintf(w, " %s |", t.cells[[2]string{row, column}])
		}
		fmt.Fprintln(w)
	}
}

// rendererMemory is the private memory in bytes of the largest page process of the browsers
// started by this process, except for some processes; 0 without /proc.
func rendererMemory(but map[string]int64) int64 {
	var most int64
	for pid, own := range renderers() {
		if _, is := but[pid]; !is {
			most = max(most, own)
		}
	}
	return most
}

// renderers returns the private memory in bytes of each page process.
func renderers() map[string]int64 {
	statuses, _ := filepath.Glob("/proc/[0-9]*/status")
	parents := make(map[string]string)
	for _, name := range statuses {
		if data, err := os.ReadFile(name); err == nil {
			parents[filepath.Base(filepath.Dir(name))] = field(data, "PPid:")
		}
	}
	pages := make(map[string]int64)
	for pid := range parents {
		line, err := os.ReadFile(filepath.Join("/proc", pid, "cmdline"))
		if err != nil || !bytes.Contains(line, []byte("--type=renderer")) || !descends(parents, pid, strconv.Itoa(os.Getpid())) {
			continue
		}
		rollup, err := os.ReadFile(filepath.Join("/proc", pid, "smaps_rollup"))
		if err != nil {
			continue
		}
		var own int64
		for _, kind := range []string{"Private_Clean:", "Private_Dirty:"} {
			n, _ := strconv.ParseInt(field(rollup, kind), 10, 64)
			own += n << 10
		}
		pages[pid] = own
	}
	return pages
}

// field returns the first word after a name in a file of /proc.
func field(data []byte, name string) string {
	_, rest, found := bytes.Cut(data, []byte("\n"+name))
	if words := strings.Fields(string(rest[:min(80, len(rest))])); found && len(words) > 0 {
		return words[0]
	}
	return ""
}

func descends(parents map[string]string, pid, from string) bool {
	for ; pid != "" && pid != "0"; pid = parents[pid] {
		if pid == from {
			return true
		}
	}
	return false
}
