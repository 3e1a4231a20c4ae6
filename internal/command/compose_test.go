package command

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// TestCompose: the files for a cluster in docs/cluster.md are YAML that Docker Compose and
// OpenSearch accept, of the release the tests start, the same in both languages, and not open to
// everybody: without passwords the cluster is bound to the machine, otherwise it has
// certificates.
func TestCompose(t *testing.T) {
	pom, err := os.ReadFile("../nodes/pom.xml")
	if err != nil {
		t.Fatal(err)
	}
	release := found(regexp.MustCompile(`<opensearch>([0-9.]+)</opensearch>`), string(pom))
	if len(release) != 2 { // the other is that of the security plugin
		t.Fatalf("releases %q", release)
	}
	english, arabic := yamlBlocks(t, "../../docs/cluster.md"), yamlBlocks(t, "../../docs/ar/cluster.md")
	if len(english) != 3 || !slices.Equal(english, arabic) {
		t.Fatalf("want two compose files and one opensearch.yml, the same in both languages; got\n%q\nand\n%q", english, arabic)
	}
	for _, block := range english[:2] {
		var compose struct {
			Services map[string]struct {
				Image       string
				NetworkMode string `yaml:"network_mode"`
				Environment []string
				Ports       []string
				Ulimits     map[string]struct{ Soft, Hard int }
				Volumes     []string
			}
			Volumes map[string]any
		}
		d := yaml.NewDecoder(strings.NewReader(block))
		d.KnownFields(true)
		if err := d.Decode(&compose); err != nil {
			t.Errorf("%v in\n%s", err, block)
		}
		s := compose.Services["opensearch"]
		if s.Image != "opensearchproject/opensearch:"+release[1] {
			t.Errorf("the image is %q, and the tests start %s", s.Image, release[1])
		}
		plain := slices.Contains(s.Environment, "DISABLE_SECURITY_PLUGIN=true")
		if plain && !slices.Equal(s.Ports, []string{"127.0.0.1:9200:9200"}) {
			t.Errorf("without passwords it is open at %q", s.Ports)
		}
		if !slices.Contains(s.Environment, "DISABLE_INSTALL_DEMO_CONFIG=true") {
			t.Error("it would take the certificates of a demonstration, or not start for want of a password")
		}
		for _, e := range s.Environment {
			if !regexp.MustCompile(`^[A-Za-z_.]+=\S.*$`).MatchString(e) {
				t.Errorf("environment %q", e)
			}
		}
		for _, v := range s.Volumes {
			name, _, _ := strings.Cut(v, ":")
			if _, declared := compose.Volumes[name]; !declared && !strings.ContainsAny(name, "./") {
				t.Errorf("volume %q is declared nowhere", name)
			}
		}
	}
	var settings map[string]any
	if err := yaml.Unmarshal([]byte(english[2]), &settings); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"plugins.security.ssl.transport.pemcert_filepath", "plugins.security.ssl.http.pemkey_filepath", "plugins.security.nodes_dn", "path.repo"} {
		if settings[name] == nil {
			t.Errorf("opensearch.yml has no %s", name)
		}
	}
}

// yamlBlocks returns the blocks of YAML of a page, in order.
func yamlBlocks(t *testing.T, name string) (blocks []string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for part := range strings.SplitSeq(string(data), "\n\n") {
		if strings.HasPrefix(part, "    services:\n") || strings.HasPrefix(part, "    network.host: ") {
			blocks = append(blocks, regexp.MustCompile("(?m)^    ").ReplaceAllString(part, ""))
		}
	}
	return blocks
}
