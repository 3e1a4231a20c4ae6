package gazetteer

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

var (
	entityID   = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	wikidataID = regexp.MustCompile(`^Q[1-9][0-9]*$`)
)

// entityColumns are the columns of an entities.tsv; all but the first three are optional.
var entityColumns = []string{"id", "type", "name", "english", "aliases", "wikidata", "lat", "lon"}

// Read reads a list of entities: UTF-8 text with tab-separated columns
//
//	id        kebab-case, unique, as in an address: vladimir-putin; not x-…,
//	          which is for names that a model found
//	type      person, place, organization or event
//	name      in Arabic, as the explorer shows it
//	english   may be empty
//	aliases   other spellings in any language, with | between them; may be empty
//	wikidata  Q and a number; may be empty
//	lat, lon  where a place is, in degrees north and east; may be empty
//
// A first line that begins with «id» is a header, which names the columns and may have them in
// any order. Empty lines and those that begin with # are skipped. Errors give name, the line and
// what to do.
func Read(r io.Reader, name string) ([]corpus.Entity, error) {
	entities, _, err := ReadDoubting(r, name)
	return entities, err
}

// A Doubt is a line of a list that was read, but most likely not as it was meant.
type Doubt struct {
	Line    int
	Message string
}

// ReadDoubting is Read that also reports what is doubtful in the list: aliases separated by a
// mark other than |, so that all of them become one long name; two entities of one kind and name,
// the first of which would get every mention; names that are words of every
// sentence; and, once, what is in a column that is not read.
func ReadDoubting(r io.Reader, name string) ([]corpus.Entity, []Doubt, error) {
	rows, err := readTable(r, name, entityColumns, 3)
	if err != nil {
		return nil, nil, err
	}
	entities, err := readEntities(rows, name)
	if err != nil {
		return nil, nil, err
	}
	var doubts []Doubt
	named := map[string]row{} // by kind and name
	if at := slices.IndexFunc(rows, func(r row) bool { return r.beyond != "" }); at >= 0 {
		doubts = append(doubts, Doubt{rows[at].line, fmt.Sprintf("%.80q stands in a column that is not read; the columns are %s", rows[at].beyond, strings.Join(entityColumns, ", "))})
	}
	for _, row := range rows {
		key := strings.ToLower(row.cell[1]) + " " + strings.Join(arabic.Words(row.cell[2]), " ")
		if other, ok := named[key]; ok {
			doubts = append(doubts, Doubt{row.line, fmt.Sprintf("%q has the name %q of %q on line %d, which every mention is counted for; keep one line, or give one of them a name that tells them apart", row.cell[0], row.cell[2], other.cell[0], other.line)})
		} else {
			named[key] = row
		}
		for _, alias := range append([]string{row.cell[2]}, list(row.cell[4])...) {
			if joins[arabic.Normalize(alias)] {
				doubts = append(doubts, Doubt{row.line, fmt.Sprintf("%q is a word of every sentence, each of which would name %q; take it out", alias, row.cell[0])})
			}
		}
		if at := strings.IndexAny(row.cell[4], ",;،؛"); at >= 0 && !strings.Contains(row.cell[4], "|") {
			mark, _ := utf8.DecodeRuneInString(row.cell[4][at:])
			doubts = append(doubts, Doubt{row.line, fmt.Sprintf("the aliases %.80q are read as one name, since no | stands between them; if they are several, write | for %q", row.cell[4], string(mark))})
		}
	}
	return entities, doubts, nil
}

// joins are words that only join others, and name nobody; «على» is not among them, since «علي»
// normalises to the same.
var joins = arabic.WordSet(`في من إلى عن مع بين حتى منذ خلال بعد قبل عند لدى حول دون تحت فوق ضد نحو عبر غير كل بعض أن إن لأن بأن لكن أو أم ثم إذا إذ حيث كما
	لا لم لن ما قد التي الذي الذين هذا هذه ذلك تلك هؤلاء هو هي هم نحن أنا أنت كان كانت قال قالت ليس أي ب ل ك و ف`)

func readEntities(rows []row, name string) ([]corpus.Entity, error) {
	var err error
	var entities []corpus.Entity
	first := map[string]int{}
	for _, row := range rows {
		id, kind, wikidata := row.cell[0], row.cell[1], row.cell[5]
		e := corpus.Entity{ID: id, Name: row.cell[2], English: row.cell[3], Aliases: list(row.cell[4]), Wikidata: wikidata}
		if !entityID.MatchString(id) {
			return nil, rowError(name, row.line, "id %q, want lower-case Latin letters, digits and single hyphens, such as %q", id, "vladimir-putin")
		}
		if strings.HasPrefix(id, "x-") {
			return nil, rowError(name, row.line, "id %q, want one that does not begin with \"x-\": such are of names found by a model", id)
		}
		if line, ok := first[id]; ok {
			return nil, rowError(name, row.line, "id %q is also on line %d; keep one line and put all spellings into its aliases", id, line)
		}
		first[id] = row.line
		if e.Kind, err = corpus.ParseKind(strings.ToLower(kind)); err != nil {
			return nil, rowError(name, row.line, "type %q, want person, place, organization or event", kind)
		}
		if e.Name == "" {
			return nil, rowError(name, row.line, "entity %q has no name; write its Arabic name into the third column", id)
		}
		if wikidata != "" && !wikidataID.MatchString(wikidata) {
			return nil, rowError(name, row.line, "wikidata %q, want Q and a number, such as %q, or nothing", wikidata, "Q159")
		}
		if e.At, err = point(row.cell[6], row.cell[7]); err != nil {
			return nil, rowError(name, row.line, "%s", err)
		}
		if e.At != nil && e.Kind != corpus.Place {
			return nil, rowError(name, row.line, "%q has lat and lon and is no place; leave them empty", id)
		}
		e.Aliases = spellings(e)
		entities = append(entities, e)
	}
	return entities, nil
}

// point parses the coordinates of a place; it returns nil if both cells are empty.
func point(lat, lon string) (*corpus.Point, error) {
	if lat == "" && lon == "" {
		return nil, nil
	}
	north, err := strconv.ParseFloat(lat, 64)
	east, err2 := strconv.ParseFloat(lon, 64)
	if err != nil || err2 != nil || !(north >= -90 && north <= 90) || !(east >= -180 && east <= 180) {
		return nil, fmt.Errorf("lat %q and lon %q, want degrees north from -90 to 90 and east from -180 to 180, such as %q and %q", lat, lon, "35.93", "36.63")
	}
	return &corpus.Point{Lat: north, Lon: east}, nil
}

// A row is one line of a table, with a cell for each requested column.
type row struct {
	line   int
	cell   []string
	beyond string // the content of a column that was not requested, if any
}

// maxLine is the length limit of a line in bytes; real ones have a few hundred.
const maxLine = 1 << 20

// readTable reads a tab-separated table. Every line must have the first need columns; other
// missing columns are empty. A header may reorder the columns.
func readTable(r io.Reader, name string, columns []string, need int) ([]row, error) {
	var rows []row
	order := make([]int, len(columns))
	for i := range order {
		order[i] = i
	}
	in := bufio.NewScanner(r)
	in.Buffer(nil, maxLine)
	line := 0
	for header := true; in.Scan(); {
		line++
		text := strings.TrimSuffix(in.Text(), "\r")
		if line == 1 {
			text = strings.TrimPrefix(text, "\uFEFF")
		}
		if !utf8.ValidString(text) {
			return nil, rowError(name, line, "not UTF-8; save the file as UTF-8")
		}
		if strings.TrimSpace(text) == "" || strings.HasPrefix(text, "#") {
			continue
		}
		cells := strings.Split(text, "\t")
		for i := range cells {
			cells[i] = clean.Title(cells[i]) // without characters that steer or hide text
		}
		if header {
			header = false
			if strings.EqualFold(cells[0], columns[0]) || columns[0] == "id" && cells[0] == "المعرف" {
				if err := readHeader(order, cells, columns, need); err != nil {
					return nil, rowError(name, line, "%s", err)
				}
				continue
			}
		}
		if len(cells) < need {
			return nil, rowError(name, line, "columns: %d, want at least %s, with a tab between them", len(cells), strings.Join(columns[:need], ", "))
		}
		rows = append(rows, rowOf(line, cells, order))
	}
	if err := in.Err(); err != nil {
		return nil, rowError(name, line+1, "%s; a line has at most %d bytes", err, maxLine)
	}
	return rows, nil
}

// rowOf returns a line's cells as a row; order gives the position of each column in the line.
func rowOf(line int, cells []string, order []int) row {
	r := row{line: line, cell: make([]string, len(order))}
	for i, at := range order {
		if at >= 0 && at < len(cells) {
			r.cell[i] = cells[at]
		}
	}
	for at, cell := range cells {
		if cell != "" && !slices.Contains(order, at) {
			r.beyond = cell
			break
		}
	}
	return r
}

// headings are other names that people give the columns in a header.
var headings = map[string]string{
	"kind": "type", "arabic": "name", "arabic name": "name", "name in arabic": "name", "english name": "english", "name in english": "english",
	"alias": "aliases", "other spellings": "aliases", "spellings": "aliases", "wikidata id": "wikidata", "qid": "wikidata",
	"latitude": "lat", "longitude": "lon", "lng": "lon", "long": "lon", "خط العرض": "lat", "خط الطول": "lon",
	"النوع": "type", "الاسم": "name", "الاسم العربي": "name", "الإنجليزية": "english", "الاسم الإنجليزي": "english",
	"أسماء أخرى": "aliases", "الأسماء الأخرى": "aliases", "ويكي بيانات": "wikidata",
}

// readHeader sets the position of each column in order, or -1.
func readHeader(order []int, cells, columns []string, need int) error {
	for i, c := range columns {
		order[i] = -1
		for at, cell := range cells {
			if strings.EqualFold(cell, c) || c == "id" && cell == "المعرف" || headings[strings.ToLower(cell)] == c {
				order[i] = at
			}
		}
		if order[i] < 0 && i < need {
			return fmt.Errorf("the header has no column %q; want %s", c, strings.Join(columns, ", "))
		}
	}
	return nil
}
