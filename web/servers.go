package web

import (
	"encoding/xml"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// The configuration files of servers. A publisher may have one of their own in the folder; it
// stays.
const (
	apacheFile = ".htaccess"
	iisFile    = "web.config"
)

// serverFiles configure Apache and IIS to do what kashshaf serve does by itself. Apache reads its
// file if AllowOverride permits (FileInfo and Indexes).
func serverFiles(about corpus.About) []file {
	return []file{{apacheFile, apacheConfig(about)}, {iisFile, iisConfig()}}
}

// jointHeaders are the headers for all files alike (see jointPolicy).
func jointHeaders() []header { return safetyHeaders(jointPolicy()) }

// lostAddress is the absolute path of 404.html on its host, which Apache needs, or "" if that is
// unknown.
func lostAddress(about corpus.About) string {
	site, err := url.Parse(about.URL)
	if err != nil || site.Host == "" || strings.ContainsAny(site.Path, " \"\\\n\r\t%") {
		return ""
	}
	return strings.TrimSuffix(site.EscapedPath(), "/") + "/" + notFoundFile
}

func apacheConfig(about corpus.About) []byte {
	var b strings.Builder
	b.WriteString(`# What Apache is to send of this site. kashshaf build writes it anew, unless you put one of your own here first.
DirectoryIndex index.html
AddDefaultCharset utf-8
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
AddType text/javascript .js
`)
	if lost := lostAddress(about); lost != "" {
		b.WriteString("ErrorDocument 404 " + lost + "\n")
	} else {
		b.WriteString("# With the site's address (url in kashshaf.yaml) there would be an ErrorDocument here.\n")
	}
	b.WriteString("<IfModule mod_headers.c>\n")
	for _, h := range jointHeaders() {
		b.WriteString("  Header always set " + h.name + " \"" + h.value + "\"\n")
	}
	b.WriteString(`  <FilesMatch "-[0-9a-f]{16}\.(js|css|wasm)$">
    Header set Cache-Control "public, max-age=31536000, immutable"
  </FilesMatch>
</IfModule>
<IfModule mod_brotli.c>
  AddOutputFilterByType BROTLI_COMPRESS text/html text/css text/javascript application/json application/wasm application/manifest+json application/xml image/svg+xml
</IfModule>
<IfModule !mod_brotli.c>
  <IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json application/wasm application/manifest+json application/xml image/svg+xml
  </IfModule>
</IfModule>
`)
	return []byte(b.String())
}

func iisConfig() []byte {
	var b strings.Builder
	b.WriteString(xml.Header + `<!-- What IIS is to send of this site. kashshaf build writes it anew, unless you put one of your own here first. -->
<configuration>
  <system.webServer>
    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>
    <staticContent>
`)
	for _, t := range [][2]string{{".wasm", "application/wasm"}, {".webmanifest", "application/manifest+json"}, {".json", "application/json"}, {".svg", "image/svg+xml"}} {
		b.WriteString("      <remove fileExtension=\"" + t[0] + "\" />\n      <mimeMap fileExtension=\"" + t[0] + "\" mimeType=\"" + t[1] + "\" />\n")
	}
	b.WriteString("    </staticContent>\n    <httpProtocol><customHeaders>\n")
	for _, h := range jointHeaders() {
		b.WriteString("      <remove name=\"" + h.name + "\" />\n      <add name=\"" + h.name + "\" value=\"")
		xml.EscapeText(&b, []byte(h.value))
		b.WriteString("\" />\n")
	}
	b.WriteString(`    </customHeaders></httpProtocol>
    <httpErrors errorMode="Custom">
      <remove statusCode="404" />
      <error statusCode="404" path="` + notFoundFile + `" responseMode="File" />
    </httpErrors>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
  <location path="assets">
    <system.webServer>
      <staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" /></staticContent>
    </system.webServer>
  </location>
</configuration>
`)
	return []byte(b.String())
}

// theirs reports whether a file at the top of the folder is the publisher's.
func (o *draft) theirs(name string) bool {
	_, err := os.Lstat(filepath.Join(o.dir, name))
	return err == nil && !slices.Contains(o.earlier.Files, name)
}
