// The findings as text, for a message to the translator.

function lineOf(note) {
  const words = (nodes) => nodes.map((node) => node.textContent).join("").trim();
  const places = placesOf(note);
  const marked = words(places.filter((node) => node.matches(".mark")));
  const original = words(places.filter((node) => node.matches(".orig")));
  const message = note.querySelector(".msg > span").textContent.trim();
  const fix = all(".fix", note).map((node) => `   ${node.textContent.replace(/\s+/g, " ").trim()}`);
  const lines = [`${note.dataset.f}. ${message}`];
  const sentence = markOf(note)?.closest(".s");
  if (sentence) lines.push(`   Translation: ${sentence.textContent.trim()}`);
  else if (marked) lines.push(`   Translation: ${marked}`);
  if (original) lines.push(`   Source: ${original}`);
  return all(".fix", note).length ? [...lines, ...proposals(note)].join("\n") : lines.concat(fix).join("\n");
}

// A change in words: what goes in brackets, what comes in arrows of its own.
function proposals(note) {
  return all(".fix bdi", note).map((change) => {
    const text = [...change.childNodes].map((node) => {
      if (node.nodeName === "DEL") return `[-${node.textContent}-]`;
      if (node.nodeName === "INS") return `[+${node.textContent}+]`;
      return node.textContent;
    });
    return `   Proposal: ${text.join("").trim()}`;
  });
}

function listText() {
  return all("article").map((article) => {
    const shown = all(".note", article).filter((note) => !note.hidden);
    if (!shown.length) return "";
    const title = article.querySelector("h2").textContent.trim();
    return [title, "", ...shown.map(lineOf)].join("\n");
  }).filter(Boolean).join("\n\n");
}

function openList() {
  byId("list-text").value = listText();
  byId("list-done").textContent = "";
  byId("list").showModal();
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
