// Several explorers in one page are frames of one site that cannot see each other.
// This shared worker, which only pages of the site can reach, gives every new one
// a line to those before it; what they say on it is their own business (frame.js).
"use strict";
const lines = [];

self.onconnect = ({ ports: [line] }) => {
  for (const other of lines) {
    const { port1, port2 } = new MessageChannel();
    other.postMessage("line", [port1]);
    line.postMessage("line", [port2]);
  }
  lines.push(line);
  lines.splice(0, lines.length - 8); // it is not told of frames that are gone
};
