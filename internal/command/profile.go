package command

import (
	"fmt"
	"os"
	"runtime/pprof"
)

// profileTo writes a profile of the processor's time to a file until end is called.
func profileTo(path string) (end func(), err error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, fmt.Errorf("writing the profile: %w", err)
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		f.Close()
		return nil, fmt.Errorf("writing the profile: %w", err)
	}
	return func() {
		pprof.StopCPUProfile()
		f.Close() // what is lost of a profile is no reason to fail
	}, nil
}
