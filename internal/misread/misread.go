// Package misread says in plain words why a file that people write is not the JSON that was wanted:
// where it goes wrong and what is there, without the names of our types.
package misread

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// JSON returns where and why data could not be read, from the error of encoding/json.
func JSON(data []byte, err error) string {
	line := func(at int64) int { return 1 + bytes.Count(data[:min(int(at), len(data))], []byte("\n")) }
	switch e := err.(type) {
	case *json.UnmarshalTypeError:
		if e.Field == "" {
			return fmt.Sprintf("it holds a JSON %s", e.Value)
		}
		return fmt.Sprintf("line %d: %q holds a JSON %s", line(e.Offset), e.Field, e.Value)
	case *json.SyntaxError:
		return fmt.Sprintf("line %d: %v", line(e.Offset), e)
	}
	return err.Error()
}
