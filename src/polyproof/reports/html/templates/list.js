// The findings as text, for a message to the translator.

function lineOf(note) {
  const words = (nodes) => nodes.map((node, at) => gapBefore(nodes, at) + node.textContent).join("").trim();
  const places = placesOf(note);
  const sentence = markOf(note)?.closest(".s");
  const translation = sentence ? words([sentence]) : words(places.filter((n) => n.matches(".mark")));
  const original = words(places.filter((n) => n.matches(".orig")));
  const lines = [`${note.dataset.f}. ${words([note.querySelector(".msg > span")])}`];
  if (translation) lines.push(`   Translation: ${translation}`);
  if (original) lines.push(`   Source: ${original}`);
  return [...lines, ...proposals(note)].join("\n");
}

// Words of two paragraphs do not run together.
function gapBefore(nodes, at) {
  return at && nodes[at].closest("p") !== nodes[at - 1].closest("p") ? " " : "";
}

// What the text would read like.
function proposals(note) {
  return all(".fix bdi", note).map((change) => {
    const text = [...change.childNodes].filter((node) => node.nodeName !== "DEL");
    return `   Proposal: ${text.map((node) => node.textContent).join("").trim()}`;
  });
}

function listText() {
  return all("article").map((article) => {
    const shown = all(".note", article).filter((note) => !note.hidden);
    if (!shown.length) return "";
    const title = article.querySelector("h2").textContent.trim();
    return [title, ...shown.map(lineOf)].join("\n\n");
  }).filter(Boolean).join("\n\n");
}

function openList() {
  byId("list-text").value = listText();
  byId("list-done").textContent = "";
  byId("list").showModal();
  byId("list-text").setSelectionRange(0, 0);
  byId("list-text").scrollTop = 0;
}

async function copyList() {
  const area = byId("list-text");
  area.select();
  let done = false;
  try {
    await navigator.clipboard.writeText(area.value);
    done = true;
  } catch {
    done = document.execCommand("copy"); // pages opened from a disk may have no clipboard
  }
  byId("list-done").textContent = done ? "Copied." : "Press Ctrl+C to copy.";
}
