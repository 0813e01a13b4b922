"use strict";
// Lights what belongs together, moves from finding to finding, hides what is filtered out.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const articleOf = (node) => node.closest("article");
const notes = all(".note");
let current = null;

// The places of a finding: its marks, its place in the source, its note.
const placesOf = (note) => all(`[data-f~="${note.dataset.f}"]`, articleOf(note));
const markOf = (note) => byId(note.id.replace(/f(\d+)$/, "m$1"));
const noteOf = (mark) => {
  const numbers = mark.dataset.f.split(" ");
  const key = articleOf(mark).id;
  return numbers.map((n) => byId(`${key}f${n}`)).find((note) => note && !note.hidden) ?? null;
};

function put(name, nodes) {
  for (const node of all(`.${name}`)) if (!nodes.includes(node)) node.classList.remove(name);
  for (const node of nodes) node.classList.add(name);
}

// Light the sentence that a node is in, or whose finding it belongs to, on both sides.
function light(node) {
  const holder = node.closest("[data-f]");
  const note = holder && noteOf(holder);
  put("hot", note ? placesOf(note) : []);
  const start = note && !node.closest("[data-l]") ? markOf(note) : node;
  const linked = start?.closest("[data-l]");
  put("lit", linked ? all(`[data-l="${linked.dataset.l}"]`, articleOf(linked)) : []);
}

function select(note, focus) {
  current = note;
  const mark = markOf(note);
  put("current", [note, ...placesOf(note).filter((node) => node.matches(".mark, .gap"))]);
  light(mark ?? note);
  const shown = notes.filter((other) => !other.hidden);
  byId("count").textContent = `${shown.indexOf(note) + 1} of ${shown.length}`;
  const end = focus === "note" || !mark ? note : mark;
  end.focus({ preventScroll: true });
  if (end === mark) mark.scrollIntoView({ block: "center" });
  note.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const shown = notes.filter((note) => !note.hidden);
  if (!shown.length) return;
  const here = shown.indexOf(current);
  select(shown[here < 0 ? (by > 0 ? 0 : shown.length - 1) : (here + by + shown.length) % shown.length], "mark");
}

function filter() {
  const off = { family: new Set(), severity: new Set(), origin: new Set() };
  for (const box of all("#filters input")) if (!box.checked) off[box.name].add(box.value);
  for (const note of notes) {
    note.hidden = Object.entries(off).some(([name, values]) => values.has(note.dataset[name]));
  }
  for (const mark of all(".mark, .gap")) {
    const note = noteOf(mark);
    mark.classList.toggle("off", !note);
    if (mark.matches(".gap")) mark.hidden = !note;
    // Without an address a mark is plain text again, for every kind of reader.
    if (note) mark.setAttribute("href", `#${note.id}`);
    else mark.removeAttribute("href");
  }
  const shown = notes.filter((note) => !note.hidden).length;
  byId("count").textContent = shown === notes.length ? `${shown} findings` : `${shown} of ${notes.length} shown`;
}

// Sentences are one stop of the Tab key per article; the arrows go on from there.
const sentences = all(".s[data-l]");
function reach(sentence) {
  for (const other of sentences) {
    if (articleOf(other) === articleOf(sentence)) other.tabIndex = other === sentence ? 0 : -1;
  }
}
function walk(sentence, by) {
  const side = sentence.closest(".src, .tgt").classList[0];
  const same = all(`.${side} .s[data-l]`, articleOf(sentence));
  const next = same[same.indexOf(sentence) + by];
  if (next) { reach(next); next.focus(); }
}
function cross(sentence) {
  const side = sentence.closest(".src, .tgt").classList[0];
  const other = side === "src" ? "tgt" : "src";
  const there = articleOf(sentence).querySelector(`.${other} .s[data-l="${sentence.dataset.l}"]`);
  if (there) { reach(there); there.focus(); }
}
