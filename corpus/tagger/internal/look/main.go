package main

import (
	"fmt"
	"os"
	"sort"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/build"
)

func main() {
	t := time.Now()
	last := build.Step("")
	c, _, err := build.Collect(os.Args[1], build.Options{Progress: func(s build.Step, d, n int) {
		if s != last {
			fmt.Println(s, time.Since(t))
			last = s
		}
	}})
	if err != nil {
		panic(err)
	}
	fmt.Println("done", time.Since(t), c.About.Entities, c.About.Mentions)
	docs := map[string]int{}
	for _, l := range c.Mentions {
		seen := map[string]bool{}
		for _, m := range l {
			if !seen[m.Entity] {
				seen[m.Entity] = true
				docs[m.Entity]++
			}
		}
	}
	for _, k := range corpus.Kinds {
		var es []corpus.Entity
		n := 0
		for _, e := range c.Entities {
			if e.Kind == k {
				if e.Discovered {
					n++
				}
				es = append(es, e)
			}
		}
		sort.SliceStable(es, func(i, j int) bool { return docs[es[i].ID] > docs[es[j].ID] })
		fmt.Println("\n##", k, len(es), "discovered", n)
		x := 0
		for i, e := range es {
			if i < 50 {
				if e.Discovered {
					fmt.Print("*")
				}
				fmt.Printf("%s %d | ", e.Name, docs[e.ID])
			}
			if i >= 50 && e.Discovered && x < 150 {
				x++
				fmt.Printf("*%s %d %.2f %v| ", e.Name, docs[e.ID], e.Confidence, e.Aliases)
			}
		}
		fmt.Println()
		for _, at := range []int{len(es) / 2, len(es) * 3 / 4} {
			for _, e := range es[at:min(at+25, len(es))] {
				fmt.Printf("*%s %d %.2f | ", e.Name, docs[e.ID], e.Confidence)
			}
			fmt.Println()
		}
	}
}
