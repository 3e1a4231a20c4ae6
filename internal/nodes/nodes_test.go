package nodes

import "testing"

// TestWithoutLine: tests of a cluster are skipped only if Maven fails for lack of a network.
func TestWithoutLine(t *testing.T) {
	for said, want := range map[string]bool{
		"[ERROR] Plugin org.apache.maven.plugins:maven-resources-plugin:2.6 or one of its dependencies could not be resolved: Failed to read artifact descriptor: Could not transfer artifact a:b:pom:2.6 from/to central (https://repo.maven.apache.org/maven2): repo.maven.apache.org: Temporary failure in name resolution: Unknown host repo.maven.apache.org": true,
		"[ERROR] Failed to execute goal on project node: Could not resolve dependencies: Cannot access central (https://repo.maven.apache.org/maven2) in offline mode and the artifact a:b:jar:1 has not been downloaded from it before.":                                                                                                                          true,
		"Connect to repo.maven.apache.org:443 failed: Connection refused (Connection refused)":                                            true,
		"Connect to repo.maven.apache.org:443 failed: Network is unreachable":                                                             true,
		"[ERROR] Could not find artifact org.opensearch:opensearch:jar:2.19.66 in central":                                                false,
		"[FATAL] Non-parseable POM pom.xml: end tag name </project> must match start tag name":                                            false,
		"[ERROR] 'dependencies.dependency.version' for org.opensearch:opensearch:jar is missing. @ line 9, column 17":                     false,
		"[ERROR] No plugin found for prefix 'dependenci' in the current project and in the plugin groups available from the repositories": false,
		"Nodes.java:12: error: cannot find symbol":                                                                                        false,
	} {
		if got := withoutLine(said); got != want {
			t.Errorf("%q: %t, want %t", said, got, want)
		}
	}
}
