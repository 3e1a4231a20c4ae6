package browsertest

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// cellsOf are the texts of the cells of a view's table on the page.
const cellsOf = `JSON.stringify([...document.querySelectorAll(".view .as-table tr")].map((tr) => [...tr.cells].map((cell) => cell.textContent)))`

// TestExportedNumbers: what a file of a view's numbers says, parsed, is what the table under its
// picture says, row by row and cell by cell, and the numbers beside a map are those of the file.
func TestExportedNumbers(t *testing.T) {
	tab := Start(t).Tab(t)
	h := serve(t, first(t), "/")
	for _, address := range []string{
		"?q=هدنة&view=trends&line=تركيا", "?q=هدنة&view=trends&line=تركيا&measure=share&step=year", "?q=هدنة&view=company", "?q=هدنة&view=peculiar",
		"?q=هدنة&view=peculiar&of=names", "?q=هدنة&view=network", "?q=هدنة&view=map", "?q=هدنة&view=sides&against=q%3Dتركيا",
	} {
		tab.Open(h.at(address + "&lang=en"))
		tab.Ready()
		tab.Wait(`document.querySelector("#view-table") && kashshaf.waits === 0`)
		tab.Click("#view-table")
		tab.Wait(`document.querySelector(".view .as-table tbody tr")`)
		var page [][]string
		if err := json.Unmarshal([]byte(Value[string](tab, cellsOf)), &page); err != nil {
			t.Fatal(err)
		}
		beside := Value[string](tab, `[...document.querySelectorAll(".pairs li")].map((li) => li.textContent).join("\n")`)
		Value[any](tab, `(() => { `+saved+`; return 1 })()`)
		tab.Click("#take")
		tab.Wait(`document.querySelector("#take-view-csv")`)
		tab.Click("#take-view-csv")
		tab.Wait(`saved.length === 1 && document.querySelector("#take-state").innerText.includes(".csv")`)
		file := csv.NewReader(strings.NewReader(strings.TrimPrefix(Value[string](tab, `saved[0]`), "\ufeff")))
		file.Comment = '#'
		rows, err := file.ReadAll()
		if err != nil || len(rows) < 2 || len(page) < 2 {
			t.Errorf("%s: %d rows in the file and %d on the page, %v", address, len(rows), len(page), err)
			continue
		}
		for i, cells := range page[:min(len(page), len(rows))] {
			taken := rows[i][:min(len(rows[i]), len(page[0]))] // a row's address may follow
			if got, want := plainCells(taken), plainCells(cells); !slices.Equal(got, want) {
				t.Errorf("%s, row %d: the file has %q, the page %q", address, i, got, want)
			}
		}
		if len(page) <= 200 && len(rows) != len(page) {
			t.Errorf("%s: %d rows in the file, %d on the page", address, len(rows), len(page))
		}
		if strings.Contains(address, "view=map") {
			for _, r := range rows[1:4] {
				if !strings.Contains(beside, r[0]+r[1]) {
					t.Errorf("the list beside the map has no %s with %s: %q", r[0], r[1], beside)
				}
			}
		}
		tab.Clean()
	}
}

// plainCells are cells as they are read: without marks of direction, and lists of words with their
// counts alike.
func plainCells(cells []string) (out []string) {
	drop := strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "", "\u200e", "", "\u200f", "", ";", " ", ",", " ", "،", " ", "\u00a0", " ")
	for _, c := range cells {
		out = append(out, strings.Join(strings.Fields(drop.Replace(c)), " "))
	}
	return out
}
