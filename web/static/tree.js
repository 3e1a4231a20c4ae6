// Readers' browsers change pages: a translator puts <font><font>…</font></font> in
// the place of every text, a grammar checker wraps what is typed, a password
// manager adds buttons. The program knows the tree that it made, and a call to take
// away a node that no longer stands where it was would end it; to pass such nodes
// over would leave an old heading and an old count on the page.
//
// So what others change is remembered, and put back in the one place that the
// program is about to touch, just before it does. Others then see the program's
// change, and do their part again. It runs before loader.js, as one script with
// it. For the loader:
//
//   kashshaf.tend(go)  does so for all that a program of Go's does from now on
//
// For the program (standins/goapp):
//
//   kashshafMake(text)         the nodes that it wrote down, so that it need not call for each
//   kashshafChild(parent, at)  one of them, when it is to change
"use strict";
(() => {
  const kashshaf = (window.kashshaf = window.kashshaf || {});

  // Behind each word a NUL, which stands in none. A text: nothing, the text. An element: its
  // name, its namespace, names and values of its attributes, nothing, how many children, they.
  window.kashshafMake = (written) => {
    const words = written.split("\0");
    let at = 0;
    const make = () => {
      const name = words[at++];
      if (!name) return document.createTextNode(words[at++]);
      const space = words[at++];
      const element = space ? document.createElementNS(space, name) : document.createElement(name);
      for (let key; (key = words[at++]); ) {
        const value = words[at++];
        const property = properties[key];
        if (property) element[property] = key === "value" || key === "contenteditable" ? value : value === "true";
        else element.setAttribute(key, value);
      }
      for (let n = +words[at++]; n > 0; n--) element.append(make());
      return element;
    };
    return make();
  };
  // What go-app sets as properties and not as attributes.
  const properties = { contenteditable: "contentEditable", ismap: "isMap", readonly: "readOnly" };
  for (const name of "value async autofocus autoplay checked default defer disabled hidden loop multiple muted open required reversed selected".split(" ")) properties[name] = name;

  kashshaf.tend = (go) => {
    const changed = new WeakMap(); // by parent: what others did to its children, in order
    const taken = new WeakMap(); // by node that others took out: its parent
    let within = false; // the program is running: what happens now is its doing

    function note(records) {
      for (const record of records) {
        const { target, removedNodes } = record;
        if (!changed.has(target)) changed.set(target, []);
        changed.get(target).push(record);
        for (const node of removedNodes) if (!taken.has(node)) taken.set(node, target);
      }
    }
    const observer = new MutationObserver(note);
    observer.observe(document.body, { childList: true, subtree: true });

    // restore undoes what others did to a node's children, the last change first. A field
    // that is moved loses its focus, and who types in it would type into nothing: it gets
    // focus and caret back.
    function restore(parent) {
      const records = changed.get(parent);
      if (!records) return;
      changed.delete(parent);
      const typing = document.activeElement;
      const [from, to] = [typing?.selectionStart, typing?.selectionEnd];
      for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records.reverse()) {
        for (const node of addedNodes) if (node.parentNode === parent) remove.call(parent, node);
        let before = nextSibling?.parentNode === parent ? nextSibling : null;
        if (!before && nextSibling && previousSibling?.parentNode === parent) before = previousSibling.nextSibling;
        for (const node of removedNodes) {
          insert.call(parent, node, before);
          taken.delete(node);
        }
      }
      if (!typing || typing === document.activeElement || !typing.isConnected) return;
      typing.focus({ preventScroll: true });
      if (from != null) typing.setSelectionRange(from, to);
    }

    // What the program calls to change the tree (go-app's js_wasm.go). Others call
    // the same methods, and find them as they were.
    const { insertBefore: insert, removeChild: remove } = Node.prototype;
    for (const name of ["appendChild", "removeChild", "replaceChild", "insertBefore"]) {
      const native = Node.prototype[name];
      Node.prototype[name] = function (...nodes) {
        if (within) restore(this);
        return native.apply(this, nodes);
      };
    }
    // The program's name for a node that it has not touched yet: a place among its parent's.
    window.kashshafChild = (parent, at) => {
      if (within) restore(parent);
      return parent.childNodes[at];
    };
    const text = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
    Object.defineProperty(Node.prototype, "nodeValue", {
      ...text,
      set(value) {
        if (within) {
          const parent = taken.get(this) || this.parentNode;
          if (parent) restore(parent);
        }
        text.set.call(this, value);
      },
    });

    // The program runs when it is started and whenever something wakes it.
    const mine = (run) =>
      function (...args) {
        if (within) return run.apply(this, args);
        note(observer.takeRecords());
        within = true;
        try {
          return run.apply(this, args);
        } finally {
          observer.takeRecords();
          within = false;
        }
      };
    go.run = mine(go.run);
    go._resume = mine(go._resume);
  };
})();
