package bundle

import (
	"strings"
	"testing"
)

// TestListTooLong: a list that does not fit is an error, not a list with wrong offsets.
func TestListTooLong(t *testing.T) {
	var l lists
	record := make([]byte, 1<<20)
	records := make([][]byte, 4096) // 4 GB in total, one megabyte each
	for i := range records {
		records[i] = record
	}
	if data := l.of("texts", records); data != nil || l.err == nil || !strings.Contains(l.err.Error(), `section "texts" would have 4096 MB`) {
		t.Errorf("%d bytes, error %v", len(data), l.err)
	}
	l = lists{}
	list, err := openList(l.of("texts", [][]byte{[]byte("ab"), nil, []byte("c")}))
	if err != nil || l.err != nil || list.Len() != 3 || string(list.At(2)) != "c" {
		t.Errorf("%d records, %v, %v", list.Len(), err, l.err)
	}
}
