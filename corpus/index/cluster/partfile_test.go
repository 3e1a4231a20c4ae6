package cluster

import (
	"bytes"
	"reflect"
	"testing"
)

// TestPartFile: a part is read as written, and half of one is not accepted.
func TestPartFile(t *testing.T) {
	_, c := small(t)
	c.Groups = make([]int, len(c.Documents))
	c.Groups[0] = 3
	part := PartOf(c, 0, 1)
	var file bytes.Buffer
	if err := part.Write(&file); err != nil {
		t.Fatal(err)
	}
	data := file.Bytes()
	got, err := ReadPart(bytes.NewReader(data))
	if err != nil || !reflect.DeepEqual(got.Documents, part.Documents) || !reflect.DeepEqual(got.Groups, part.Groups) ||
		(got.Statements == nil) != (part.Statements == nil) || got.Stories != nil {
		t.Errorf("read %+v, %v, want %+v", got, err, part)
	}
	for n := range data {
		if _, err := ReadPart(bytes.NewReader(data[:n])); err == nil {
			t.Errorf("%d of %d bytes are taken for the whole", n, len(data))
		}
	}
}
