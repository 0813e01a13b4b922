// Keys, clicks and the theme.

function theme() {
  const order = ["", "dark", "light"];
  const next = order[(order.indexOf(document.documentElement.dataset.theme ?? "") + 1) % order.length];
  setTheme(next);
  try { localStorage.setItem("polyproof-theme", next); } catch { /* no storage, no memory */ }
}
function setTheme(name) {
  if (name) document.documentElement.dataset.theme = name;
  else delete document.documentElement.dataset.theme;
  byId("theme").textContent = name === "dark" ? "Dark" : name === "light" ? "Light" : "Light or dark";
}

const keys = {
  j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1), t: theme,
  l: () => byId("list") && openList(),
  f: () => byId("filters")?.querySelector("input").focus(),
  "?": () => byId("help").showModal(),
  Escape: () => { put("lit", []); put("hot", []); put("current", []); current = null; },
};
const ofSentence = {
  ArrowDown: (s) => walk(s, 1), ArrowUp: (s) => walk(s, -1), Enter: cross,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  if (target.closest("dialog, textarea")) return;
  const act = target.matches(".s") ? ofSentence[event.key] : undefined;
  if (act) act(target);
  else if (keys[event.key]) keys[event.key]();
  else return;
  event.preventDefault();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest(".mark[href], .gap[href], .no");
  if (link) {
    const note = link.matches(".no") ? link.closest(".note") : noteOf(link);
    if (note) { event.preventDefault(); select(note, link.matches(".no") ? "mark" : "note"); }
    return;
  }
  const sentence = event.target.closest(".s[data-l]");
  if (sentence) light(sentence);
});
for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, (event) => {
    if (event.target.closest("[data-f], [data-l]")) light(event.target);
  });
}

for (const article of all("article")) {
  const first = article.querySelector(".tgt .s[data-l]");
  if (first) reach(first);
}
byId("theme").addEventListener("click", theme);
byId("help-open").addEventListener("click", keys["?"]);
byId("next")?.addEventListener("click", () => step(1));
byId("prev")?.addEventListener("click", () => step(-1));
byId("list-open")?.addEventListener("click", openList);
byId("list-copy")?.addEventListener("click", copyList);
byId("bar")?.addEventListener("change", filter);
byId("bar")?.addEventListener("submit", (event) => event.preventDefault());
try { setTheme(localStorage.getItem("polyproof-theme") ?? ""); } catch { /* no storage */ }
