// Filters, sorts and pages the table of all claims. Without this file the table is whole and readable.
"use strict";
(() => {
  const table = document.getElementById("all");
  const form = document.getElementById("filter");
  const pages = document.getElementById("pages");
  if (!table || !form || !pages) return;
  const SIZE = 100;
  const body = table.tBodies[0];
  const heads = Array.from(table.tHead.rows[0].cells);
  const names = heads.map((head) => head.textContent.trim());
  const fold = (text) => text.normalize("NFKC").toLowerCase();
  const cellOf = (row, name) => row.cells[names.indexOf(name)];
  const nameIn = (row, name) => {
    const cell = cellOf(row, name);
    const first = cell.querySelector("a, .status, [dir]") || cell;
    return first.textContent.trim();
  };
  const rows = Array.from(body.rows).map((row, place) => ({
    row,
    place,
    words: fold(row.textContent),
    status: nameIn(row, "status"),
    speaker: nameIn(row, "speaker"),
    subject: nameIn(row, "subject"),
  }));
  let shown = rows;
  let page = 0;
  let sorted = { name: "", down: false };
  let printing = false;

  const keyOf = (entry, name) => {
    const cell = cellOf(entry.row, name);
    if (name === "id") return Number(cell.textContent);
    if (name === "target") return cell.dataset.value === undefined ? null : Number(cell.dataset.value);
    if (name === "due" || name === "said") {
      const time = cell.querySelector("time");
      return time ? time.dateTime : null;
    }
    return fold(entry[name]);
  };
  const compare = (one, other) => {
    if (!sorted.name) return one.place - other.place;
    const a = keyOf(one, sorted.name);
    const b = keyOf(other, sorted.name);
    if (a === b) return one.place - other.place;
    if (a === null || a === "") return 1; // what is not there comes last, whichever way
    if (b === null || b === "") return -1;
    return (a < b ? -1 : 1) * (sorted.down ? -1 : 1);
  };
  const draw = () => {
    const last = Math.max(Math.ceil(shown.length / SIZE) - 1, 0);
    page = Math.min(page, last);
    const from = printing ? 0 : page * SIZE;
    const to = printing ? shown.length : from + SIZE;
    body.replaceChildren(...shown.slice(from, to).map((entry) => entry.row));
    const of = shown.length === rows.length ? "" : ` of ${rows.length.toLocaleString("en")}`;
    document.getElementById("count").textContent =
      `${shown.length.toLocaleString("en")}${of} ${rows.length === 1 ? "claim" : "claims"}`;
    document.getElementById("page").textContent = `Page ${page + 1} of ${last + 1}`;
    pages.hidden = last === 0;
    const [back, on] = pages.querySelectorAll("button");
    back.disabled = page === 0;
    on.disabled = page === last;
    heads.forEach((head, place) => {
      if (!head.dataset.sort) return;
      if (names[place] === sorted.name) head.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
  };
  const apply = () => {
    const words = fold(form.elements.words.value).split(/\s+/).filter(Boolean);
    const asked = ["status", "speaker", "subject"].map((name) => [name, form.elements[name].value]);
    shown = rows.filter(
      (entry) =>
        words.every((word) => entry.words.includes(word)) &&
        asked.every(([name, value]) => !value || entry[name] === value),
    );
    shown.sort(compare);
    page = 0;
    draw();
  };
  const fromAddress = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    for (const name of ["words", "status", "speaker", "subject"]) {
      if (given.has(name)) form.elements[name].value = given.get(name);
    }
  };
  const sortBy = (name, down) => {
    sorted = { name, down };
    form.elements.sort.value = name;
    apply();
  };

  heads.forEach((head, place) => {
    if (!head.dataset.sort) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = names[place];
    button.addEventListener("click", () => sortBy(names[place], sorted.name === names[place] && !sorted.down));
    head.replaceChildren(button);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (event.target.name === "sort") sortBy(event.target.value, false);
    else apply();
  });
  form.addEventListener("reset", () => {
    sorted = { name: "", down: false };
    history.replaceState(null, "", location.pathname);
    setTimeout(apply);
  });
  pages.addEventListener("click", (event) => {
    const step = Number(event.target.dataset.step || 0);
    if (!step) return;
    page += step;
    draw();
    document.getElementById("count").scrollIntoView({ block: "start" });
  });
  window.addEventListener("hashchange", () => { fromAddress(); apply(); });
  window.addEventListener("beforeprint", () => { printing = true; draw(); });
  window.addEventListener("afterprint", () => { printing = false; draw(); });
  form.hidden = false;
  fromAddress();
  apply();
})();
