// Package jsoniter stands in for github.com/json-iterator/go, which only bleve's
// GeoJSON asks for: a quarter of a megabyte of the program in the browser, for
// shapes that no corpus of ours has. What bleve calls of it, encoding/json does,
// which the program holds anyhow. internal/program puts this in its place when it
// links the program.
package jsoniter

import "encoding/json"

// A Config stands for the package's configurations, of which one is enough.
type Config struct{}

// ConfigCompatibleWithStandardLibrary does what encoding/json does.
var ConfigCompatibleWithStandardLibrary Config

// Marshal is json.Marshal.
func (Config) Marshal(v any) ([]byte, error) { return json.Marshal(v) }

// Unmarshal is json.Unmarshal.
func (Config) Unmarshal(data []byte, v any) error { return json.Unmarshal(data, v) }
