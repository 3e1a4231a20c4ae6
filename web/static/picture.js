// A view of a result as a picture of its own, in SVG or PNG: what is drawn and what is
// written beside it, as they stand on the page, without what is there to be used. The
// program calls it (app/takepicture.go), when somebody takes a picture away.
"use strict";
globalThis.kashshafPicture = async (selector, kind, title, lines) => {
  const ns = "http://www.w3.org/2000/svg";
  const root = document.querySelector(selector);
  const page = getComputedStyle(document.body);
  const ground = page.backgroundColor === "rgba(0, 0, 0, 0)" ? getComputedStyle(document.documentElement).backgroundColor : page.backgroundColor;
  // The base map comes along: a picture in a picture is asked for by nobody.
  const address = (blob) => new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(blob);
  });
  const images = new Map();
  for (const image of root.querySelectorAll("image")) {
    const href = image.getAttribute("href");
    images.set(href, await address(await (await fetch(href)).blob()));
  }
  // What is there to be used is out of the way (views.css) until the picture is made, which
  // is before the page is drawn again.
  root.classList.add("picturing");
  const box = root.getBoundingClientRect();
  const margin = 24, line = 20, width = Math.ceil(box.width) + 2 * margin;
  const make = (name, attributes = {}) => {
    const e = document.createElementNS(ns, name);
    for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
    return e;
  };
  const picture = make("svg", { xmlns: ns, direction: page.direction, "font-family": page.fontFamily });
  const drawn = make("g");

  const head = margin + line * 1.6;
  const at = (x, y) => ({ x: x - box.left + margin, y: y - box.top + head });

  // Styles that come from the page's sheet stand in the picture itself.
  const kept = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "paint-order", "opacity", "font-size", "font-weight", "direction", "text-anchor"];
  const copy = (from) => {
    if (from.nodeType === Node.TEXT_NODE) return document.createTextNode(from.data);
    const style = getComputedStyle(from);
    if (style.display === "none" || style.visibility === "hidden") return null;
    const name = from.localName === "a" ? "g" : from.localName; // a picture leads nowhere
    const to = make(name);
    for (const { name: key, value } of from.attributes) {
      if (!/^(class|href|id|style|role|tabindex|aria-.*|data-.*|rel|target)$/.test(key)) to.setAttribute(key, value);
    }
    if (name !== "title") {
      for (const key of kept) {
        const value = style.getPropertyValue(key);
        if (value && value !== "none" || key === "fill") to.setAttribute(key, value);
      }
    }
    if (name === "image") to.setAttribute("href", images.get(from.getAttribute("href")));
    for (const child of from.childNodes) {
      const part = copy(child);
      if (part) to.append(part);
    }
    return to;
  };
  const write = (text, style, x, y) => {
    const e = make("text", { x, y, direction: style.direction, "unicode-bidi": "embed", "text-anchor": "start", "font-size": style.fontSize, "font-weight": style.fontWeight, fill: style.color });
    e.textContent = text;
    drawn.append(e);
  };
  // Text is written line by line, where the page broke it.
  const letters = (node) => {
    const style = getComputedStyle(node.parentElement);
    const range = document.createRange();
    let part = "", rect = null;
    const end = () => {
      if (part) {
        const { x, y } = at(style.direction === "rtl" ? rect.right : rect.left, rect.top);
        write(part, style, x, y + rect.height * 0.75);
      }
      part = "";
      rect = null;
    };
    for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const r = range.getBoundingClientRect();
      if (rect && Math.abs(r.top - rect.top) > r.height / 2) end();
      if (r.width > 0) {
        part += (part && " ") + word;
        rect = rect ? { left: Math.min(rect.left, r.left), right: Math.max(rect.right, r.right), top: rect.top, height: r.height } : r;
      }
    }
    end();
  };
  // The sign of a name: its kind is told by the shape, and that it was found by itself by an
  // outline alone.
  const shape = (sign, x, y) => {
    const found = sign.backgroundColor === "rgba(0, 0, 0, 0)";
    const paint = found ? { fill: "none", stroke: sign.borderTopColor } : { fill: sign.backgroundColor };
    if (sign.borderTopLeftRadius !== "0px") return make("circle", { cx: x, cy: y, r: 4, ...paint });
    const corners = sign.clipPath !== "none" ? [[0, -4], [4, 4], [-4, 4]] : sign.transform !== "none" ? [[0, -5], [5, 0], [0, 5], [-5, 0]] : [[-4, -4], [4, -4], [4, 4], [-4, 4]];
    return make("polygon", { points: corners.map(([dx, dy]) => `${x + dx},${y + dy}`).join(" "), ...paint });
  };
  const walk = (e) => {
    if (e.nodeType === Node.TEXT_NODE) return letters(e);
    if (e.nodeType !== Node.ELEMENT_NODE || e.matches(".hush") || getComputedStyle(e).display === "none") return;
    if (e.localName !== "svg") {
      const sign = getComputedStyle(e, "::before");
      if (e.classList.contains("sign") && sign.content !== "none") {
        const r = e.getBoundingClientRect(), start = getComputedStyle(e).direction === "rtl" ? r.right - 5 : r.left + 5;
        const { x, y } = at(start, r.top + r.height / 2);
        drawn.append(shape(sign, x, y));
      }
      for (const child of e.childNodes) walk(child);
      return;
    }
    const r = e.getBoundingClientRect(), style = getComputedStyle(e);
    if (!r.width || !r.height) return;
    const { x, y } = at(r.left, r.top);
    if (style.backgroundColor !== "rgba(0, 0, 0, 0)") drawn.append(make("rect", { x, y, width: r.width, height: r.height, fill: style.backgroundColor }));
    const part = copy(e);
    for (const [key, value] of Object.entries({ x, y, width: r.width, height: r.height })) part.setAttribute(key, value);
    part.setAttribute("overflow", e.matches(".lines-drawn") ? "visible" : "hidden");
    drawn.append(part);
  };
  walk(root);
  root.classList.remove("picturing");

  // Below it what was asked, of what, and when: a picture goes where no address follows.
  const height = Math.ceil(box.height + head + margin + lines.length * line);
  picture.setAttribute("width", width);
  picture.setAttribute("height", height);
  picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const about = make("title");
  about.textContent = [title, ...lines].join("\n");
  picture.append(about, make("rect", { width, height, fill: ground }), drawn);
  const start = page.direction === "rtl" ? width - margin : margin;
  const caption = (text, y, size, weight) => {
    const e = make("text", { x: start, y, direction: page.direction, "text-anchor": "start", "font-size": size, "font-weight": weight, fill: page.color });
    e.textContent = text;
    picture.append(e);
  };
  caption(title, margin + 6, 18, 700);
  lines.forEach((text, i) => caption(text, height - margin - (lines.length - 1 - i) * line, 13, 400));
  const svg = new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" });
  if (kind === "svg") return svg;

  // Twice as fine, for paper and for slides, but not more than every browser draws: Safari on iPads has
  // nothing where a canvas has more than 16,777,216 dots.
  const fine = Math.min(2, Math.sqrt(16_000_000 / (width * height)));
  const image = new Image();
  const data = await address(svg);
  await new Promise((done, fail) => {
    image.onload = done;
    image.onerror = () => fail(new Error("the picture could not be drawn"));
    image.src = data;
  });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(fine * width);
  canvas.height = Math.floor(fine * height);
  const pen = canvas.getContext("2d");
  pen.scale(fine, fine);
  pen.drawImage(image, 0, 0);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
};
