// The browser's own compressor, for files that are taken away: the program would carry
// one for that alone (app/takeaway.go). Where the browser has none, null.
"use strict";
globalThis.kashshafDeflate = async (bytes) => {
  try {
    const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(packed).arrayBuffer());
  } catch {
    return null;
  }
};
