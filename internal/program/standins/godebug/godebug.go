// Package godebug takes the place of Go's in the program: a page has no environment in
// which GODEBUG could be set, so that every setting is as Go has it.
package godebug

// Setting is a setting of GODEBUG, which nobody changes.
type Setting struct{ name string }

// New gives a setting by its name; "#" before it says that it is not documented.
func New(name string) *Setting { return &Setting{name} }

// Name is the setting's name.
func (s *Setting) Name() string {
	if s.Undocumented() {
		return s.name[1:]
	}
	return s.name
}

// Undocumented reports whether it is not documented.
func (s *Setting) Undocumented() bool { return s.name != "" && s.name[0] == '#' }

// String is the setting as GODEBUG would have it.
func (s *Setting) String() string { return s.Name() + "=" }

// Value is empty: the setting is as Go has it.
func (s *Setting) Value() string { return "" }

// IncNonDefault counts nothing.
func (s *Setting) IncNonDefault() {}
