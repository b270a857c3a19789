// What a report can do beyond being read: languages, filters, assumptions, sorting, cards.
// Nothing is ranked or reckoned here: every table was made when the file was.
"use strict";
(() => {
  const root = document.documentElement;
  const data = JSON.parse(document.getElementById("data").textContent);
  const LANGS = ["en", "zh"];
  const $ = (css, from = document) => from.querySelector(css);
  const $$ = (css, from = document) => [...from.querySelectorAll(css)];
  const state = { places: null, indicator: "", fixed: {}, what: "", unreadable: false };

  // --- what is packed ------------------------------------------------------------------------

  Object.assign(data, { grids: {}, variants: {}, parts: [], rows: [], texts: [] });
  /** A part of the data as it was written: JSON, deflated, in base64. */
  async function unpack(packed) {
    const plain = atob(packed);
    const bytes = new Uint8Array(plain.length);
    for (let n = 0; n < plain.length; n += 1) bytes[n] = plain.charCodeAt(n);
    const read = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(read).json();
  }

  const TABLES = 1;
  const CHOICES = 2;
  const unpacked = [Promise.resolve(true)];
  /** Whether so many parts are there, each of which goes on with the rows and texts of the last. */
  function parts(many) {
    while (unpacked.length <= many) {
      const [before, packed] = [unpacked.at(-1), data.packed[unpacked.length - 1]];
      unpacked.push(before.then((is_there) => is_there && take(packed)));
    }
    return unpacked[many];
  }
  async function take(packed) {
    try {
      const { rows, texts, ...named } = await unpack(packed);
      rows.forEach((row) => data.rows.push(row));
      texts.forEach((said) => data.texts.push(said));
      Object.assign(data, named);
    } catch {
      state.unreadable = true; // a browser older than DecompressionStream: said, never passed over
      tell();
    }
    return !state.unreadable;
  }

  // --- texts -----------------------------------------------------------------------------

  const at = () => LANGS.indexOf(root.dataset.lang);
  const text = (number, lang) => {
    const found = data.texts[number];
    return typeof found === "string" ? found : found[LANGS.indexOf(lang)];
  };
  /** A text of the script's own, its holes filled; a form for one and one for many. */
  const say = (id, holes = {}) => {
    let form = data.words[id][at()];
    if ("n" in holes && form.includes("|")) form = form.split("|")[holes.n === 1 ? 0 : 1];
    return form.replace(/\{(\w+)\}/g, (_, name) => holes[name]);
  };

  /** An element with properties, attributes (data-, aria-) and content; text is text. */
  const el = (name, more = {}, ...inner) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(more)) {
      if (value === "" || value === undefined) continue;
      if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else made.setAttribute(key, value);
    }
    made.append(...inner);
    return made;
  };

  // --- tables of the data, just as those of the page -----------------------------------------

  const CELLS = { value: "v", gap: "g", bar: "b" };
  const HEADS = { ...CELLS, rank: "k", city: "c", promise: "p" };
  const css = ([key, , right], classes = CELLS) => classes[key] || (right ? "r" : "");

  /** What the numbers beside it say, once more as a drawing. */
  function drawn(low, high) {
    const svg = (name, more) => {
      const made = document.createElementNS("http://www.w3.org/2000/svg", name);
      Object.entries(more).forEach(([key, value]) => made.setAttribute(key, value));
      return made;
    };
    const made = svg("svg", { "aria-hidden": "true" });
    if (high !== low) made.append(svg("rect", { width: `${high}%`, class: "s" }));
    made.append(svg("rect", { width: `${low}%` }));
    return made;
  }

  function cell(column, number, row, n, lang) {
    const [, , href, , bar, , marks] = row;
    const kind = marks && marks.length ? text(marks[n], lang) : css(column);
    if (column[0] === "bar" && bar && bar.length) {
      return el("td", { class: kind }, drawn(...bar));
    }
    const shown = text(number, lang);
    const linked = column[3] && href && shown;
    return el("td", { class: kind }, linked ? el("a", { href: `#${lang}-${href}` }, shown) : shown);
  }

  function line(columns, row, lang) {
    const [cells, place, , kind, , id] = row;
    const made = el("tr", { id: id ? `${lang}-${id}` : "", class: kind, "data-p": place });
    cells.forEach((number, n) => made.append(cell(columns[n], number, row, n, lang)));
    return made;
  }

  /** A table with what stands above and below it, as `grids.html` writes it. */
  function build(grid, lang) {
    const n = LANGS.indexOf(lang);
    const columns = data.rows[grid.c];
    const made = data.rows[grid.p][n].map((said) => el("p", {}, text(said, lang)));
    if (grid.r.length) {
      const head = columns.map((c) => el("th", { class: css(c, HEADS) }, text(c[1], lang)));
      const body = el("tbody");
      grid.r.forEach((row) => body.append(line(columns, data.rows[row], lang)));
      const table = el("table", { class: grid.k }, el("thead", {}, el("tr", {}, ...head)), body);
      made.push(el("div", { class: "scroll" }, table));
    }
    const notes = data.rows[grid.n][n].map(([letter, said]) => el("li", {}, el("b", {}, letter), text(said, lang)));
    notes.push(...data.rows[grid.b][n].map((said) => el("li", {}, text(said, lang))));
    if (notes.length) made.push(el("ul", { class: "notes" }, ...notes));
    return made;
  }

  const langOf = (node) => node.closest("article").id;

  /** Lay out what stands in a part: its tables, if they are not there yet. */
  async function fill(part) {
    const empty = () => $$("[data-t]", part).filter((slot) => !slot.childNodes.length);
    if (!data.large || !empty().length || !(await parts(TABLES))) return;
    for (const slot of empty()) {
      const name = slot.dataset.t;
      const under = part_of(name);
      slot.append(...build(under ? under[0] : data.grids[name], langOf(slot)));
      ready(slot);
    }
  }

  /** What every table gets: heads that sort, rows that the filter hides, a box one can scroll. */
  function ready(part) {
    $$("th.k, th.c, th.v, th.g", part).forEach(sortable);
    $$(".scroll", part).forEach((box) => boxes.observe(box));
    filter(part);
  }

  /** A box that scrolls is reached by the keyboard, and has a name: the heading before it. */
  const boxes = new ResizeObserver((seen) => {
    // First all are measured, then written to: in turns the page would be laid out for each.
    const wide = seen.map(({ target }) => target).filter((box) => box.scrollWidth > box.clientWidth);
    for (const target of wide) {
      let before = target;
      while (before && !/^H\d$/.test(before.tagName)) {
        before = before.previousElementSibling || before.parentElement;
      }
      target.tabIndex = 0;
      target.setAttribute("role", "region");
      target.setAttribute("aria-label", before ? before.textContent : document.title);
    }
  });

  // --- sorting: by rank, name, number or gap; never by promises, which have other units ------

  const number = (shown) => {
    const found = shown.replace(/−/g, "-").replace(/,/g, "").match(/-?\d+(\.\d+)?(\/\d+)?/);
    if (!found) return NaN;
    const [over, under] = found[0].split("/");
    return over / (under || 1);
  };

  function sortable(head) {
    if (head.closest(".heat, .short")) return;
    const label = head.textContent;
    const button = el("button", { type: "button", onclick: () => sort(head) }, label);
    head.replaceChildren(button);
  }

  function sort(head) {
    const table = head.closest("table");
    const column = [...head.parentNode.children].indexOf(head);
    const down = head.getAttribute("aria-sort") === "ascending";
    $$("th[aria-sort]", table).forEach((other) => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const groups = [];
    for (const row of table.tBodies[0].rows) {
      if (row.classList.contains("under") && groups.length) groups.at(-1).push(row);
      else groups.push([row]);
    }
    const shown = (group) => group[0].cells[column].textContent;
    const named = head.classList.contains("c");
    const zero = head.classList.contains("g");
    const key = (group) => (named ? shown(group) : zero && shown(group) === "–" ? 0 : number(shown(group)));
    groups.sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (named) return x.localeCompare(y, root.lang) * (down ? -1 : 1);
      if (isNaN(x) || isNaN(y)) return isNaN(x) - isNaN(y);
      return (x - y) * (down ? -1 : 1);
    });
    table.tBodies[0].append(...groups.flat());
  }

  // --- filter --------------------------------------------------------------------------------

  function filter(part) {
    const { places, indicator } = state;
    const out = (node) => places !== null && !places.has(+node.dataset.p);
    $$("[data-p]", part).forEach((node) => (node.hidden = out(node)));
    $$(".heat", part).forEach((table) => {
      for (const row of table.rows) {
        [...row.cells].slice(1).forEach((td, n) => (td.hidden = places !== null && !places.has(n)));
      }
    });
    $$(".set", part).forEach((set) => {
      const rows = $$("tbody tr", set);
      set.hidden = places !== null && rows.length > 0 && rows.every((row) => row.hidden);
    });
    $$("[data-i]", part).forEach((node) => (node.hidden = indicator !== "" && node.dataset.i !== indicator));
  }

  function choose() {
    const [place, group, indicator] = ["place", "group", "indicator"].map((id) => $(`#by-${id}`));
    const named = [];
    state.places = null;
    if (group.value !== "") {
      const [name, inside] = data.groups[group.value];
      state.places = new Set(inside);
      named.push(name[at()]);
    }
    if (place.value !== "") {
      state.places = new Set([+place.value]);
      named.splice(0, 1, data.places[place.value][at()]);
    }
    state.indicator = indicator.value;
    state.what = named.join("");
    filter(document);
    tell();
  }

  // --- assumptions ---------------------------------------------------------------------------

  /** What a set becomes under the assumptions chosen, or nothing where they do not touch it. */
  function part_of(name) {
    const known = data.variants[name];
    if (!known) return null;
    const mine = $(`#en-${name}`).dataset.c.split(" ");
    const chosen = data.switches.map(([id]) => id).filter((id) => state.fixed[id] && mine.includes(id));
    const found = known[chosen.map((id) => `${id}=${state.fixed[id]}`).join(",")];
    return found === undefined ? null : data.parts[found];
  }

  const kept = new Map();
  /** Put something in a node's place, and back what stood there at first. */
  function swap(node, made) {
    if (!kept.has(node)) kept.set(node, [...node.childNodes]);
    node.replaceChildren(...(made || kept.get(node)));
  }

  /** Show what was ranked with a convention fixed; with none where they cannot be read. */
  async function assume(id, value) {
    if (!(await parts(CHOICES))) {
      $$("#panel [id^=assume]").forEach((other) => (other.value = ""));
      return;
    }
    state.fixed = { ...(data.large ? {} : state.fixed), [id]: value };
    for (const name of Object.keys(data.variants)) {
      const part = part_of(name);
      for (const lang of LANGS) {
        const slot = $(`#${lang}-${name} [data-t]`);
        if (slot.childNodes.length) {
          if (data.grids[name]) slot.replaceChildren(...build(part ? part[0] : data.grids[name], lang));
          else swap(slot, part && build(part[0], lang));
          ready(slot);
        }
      }
    }
    lines();
    filter(document);
    tell();
  }
  /** The lines of sets in other tables: in short, and of the heat map. */
  function lines() {
    for (const name of Object.keys(data.variants)) {
      const part = part_of(name);
      for (const lang of LANGS) {
        ["r", "m"].forEach((kind, i) => {
          const row = document.getElementById(`${lang}-${kind}${name.slice(1)}`);
          if (!row) return; // a large report has no heat map
          const columns = i ? HEAT(row) : SHORT;
          swap(row, part && [...line(columns, data.rows[part[i + 1][0]], lang).childNodes]);
        });
      }
    }
  }
  const SHORT = [["set", 0, 0, 1], ["", 0], ["", 0]];
  const HEAT = (row) => [...row.cells].map((_, n) => ["", 0, 0, n ? 0 : 1]);

  /** What is not shown, and what is assumed: it stands above everything as long as it holds. */
  function tell() {
    const said = [];
    if (state.unreadable) said.push(say("unreadable"));
    if (state.what) said.push(say("filter.note", { what: state.what }));
    const chosen = data.switches.filter(([id]) => state.fixed[id]);
    if (chosen.length) {
      const what = chosen.map(([id, name, values]) => {
        const value = values.find(([v]) => v === state.fixed[id])[1][at()];
        return `${name[at()]} = ${value}`;
      });
      const n = Object.keys(data.variants).filter(part_of).length;
      said.push(say("switch.note", { what: what.join("; "), n }));
    }
    $("#said").textContent = said.join(" ");
    $("#said").hidden = !said.length;
  }

  // --- controls ------------------------------------------------------------------------------

  const select = (id, label, options, onchange) => {
    const list = options.map(([value, name]) => el("option", { value: `${value}` }, name));
    const made = el("select", { id, onchange }, ...list);
    list[0].setAttribute("value", "");
    return el("label", {}, `${label} `, made);
  };

  function controls() {
    const before = Object.fromEntries($$("#panel select").map((s) => [s.id, s.value]));
    const open = $("#panel") && !$("#panel").hidden;
    $$("#bar .made").forEach((node) => node.remove());
    const named = (list) => list.map((names, n) => [n, names[at()]]);
    const all = ["", say("filter.all")];
    const switches = data.switches.map(([id, name, values]) =>
      select(
        `assume-${id}`,
        name[at()],
        [["", say("switch.open")], ...values.map(([value, names]) => [value, names[at()]])],
        (event) => {
          if (data.large) $$("#panel [id^=assume]").forEach((s) => s !== event.target && (s.value = ""));
          assume(id, event.target.value);
        },
      ),
    );
    const panel = el(
      "div",
      { id: "panel", class: "made" },
      select("by-place", say("filter.place"), [all, ...named(data.places)], choose),
      select("by-group", say("filter.group"), [all, ...named(data.groups.map(([names]) => names))], choose),
      select("by-indicator", say("filter.indicator"), [all, ...named(data.indicators)], choose),
      ...switches,
    );
    if (switches.length) panel.append(el("p", { class: "hint" }, say("switch.hint")));
    panel.hidden = !open;
    const toggle = el("button", { type: "button", class: "made", id: "toggle", "aria-controls": "panel" }, say("open"));
    toggle.setAttribute("aria-expanded", `${!!open}`);
    toggle.addEventListener("click", () => {
      panel.hidden = !panel.hidden;
      toggle.setAttribute("aria-expanded", `${!panel.hidden}`);
    });
    const theme = el("button", { type: "button", class: "made", id: "theme", onclick: turn });
    $("#bar").append(toggle, theme, panel, el("p", { id: "said", class: "made", role: "status" }));
    for (const [id, value] of Object.entries(before)) document.getElementById(id).value = value;
    name_theme();
    if (Object.keys(before).length) choose();
    tell();
  }

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const is_dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  const name_theme = () => ($("#theme").textContent = say(is_dark() ? "theme.light" : "theme.dark"));
  function turn() {
    root.dataset.theme = is_dark() ? "light" : "dark";
    name_theme();
  }
  dark.addEventListener("change", () => name_theme());

  // --- languages -----------------------------------------------------------------------------

  const begun = new Set();
  function speak(lang) {
    const seen = (node) => node.getBoundingClientRect().top >= $("#bar").offsetHeight;
    const is_other = root.dataset.lang !== lang; // at the beginning nothing has to be measured
    const top = is_other && scrollY > 200 && $$(`#${root.dataset.lang} [id]`).find(seen);
    root.dataset.lang = lang;
    root.lang = $(`#${lang}`).lang;
    document.title = $(`#${lang} h1`).textContent;
    $$("#bar a.lang").forEach((link) => {
      if (link.lang === lang) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    controls();
    if (!begun.has(lang)) {
      begun.add(lang);
      ready($(`#${lang}`));
    }
    if (top) show(lang + top.id.slice(2));
  }

  // --- ways to a figure ----------------------------------------------------------------------

  /** The element of an anchor; the table it stands in is laid out first, if need be. */
  async function reach(id) {
    const found = document.getElementById(id);
    const [lang, name] = [id.slice(0, 2), id.slice(3)];
    if (found || !data.large || !/^f\d+$/.test(name)) return found;
    let n = 0;
    for (let left = +name.slice(1); left >= data.documents[n]; n += 1) left -= data.documents[n];
    const held = document.getElementById(`${lang}-d${n}`);
    if (held) await fill(held);
    return document.getElementById(id);
  }

  async function open(node) {
    const shut = [node.tagName === "SECTION" && $(":scope > details", node)];
    for (let at = node; at; at = at.parentElement) shut.push(at.tagName === "DETAILS" && at);
    for (const part of shut.filter(Boolean)) {
      await fill(part);
      part.open = true;
    }
  }

  async function go() {
    const id = decodeURIComponent(location.hash.slice(1));
    const lang = id.slice(0, 2);
    if (!LANGS.includes(lang)) return;
    if (root.dataset.lang !== lang) speak(lang);
    if (id.length > 2) await show(id);
  }

  /** Bring an anchor to the top of the window, open, whatever the filter says. */
  async function show(id) {
    const node = await reach(id);
    if (!node) return;
    await open(node);
    node.hidden = false;
    node.scrollIntoView();
    // What comes near is laid out only now, and is seldom as high as was supposed.
    requestAnimationFrame(() => setTimeout(() => node.scrollIntoView()));
  }

  /** The card of a figure: its row, head by head, and the document it stands in. */
  function card(row) {
    const table = row.closest("table");
    const heads = [...table.tHead.rows[0].cells].map((th) => th.textContent);
    const pairs = [];
    [...row.cells].forEach((td, n) => {
      if (n === 1 || n === 2) return;
      let from = row;
      while (from && from.cells[n].textContent === "〃") from = from.previousElementSibling;
      const shown = from ? from.cells[n] : td;
      if (shown.textContent) pairs.push(el("dt", {}, heads[n]), el("dd", {}, ...shown.cloneNode(true).childNodes));
    });
    const held = row.closest("details");
    const city = $("h3", row.closest("section")).textContent;
    const close = el("button", { type: "button", class: "close", onclick: () => dialog.close() }, say("close"));
    const there = el("a", { href: `#${row.id}`, onclick: () => dialog.close() }, $("summary", held).textContent);
    const about = $$(".title, dl", held).slice(0, 3).map((node) => node.cloneNode(true));
    const dialog = el(
      "dialog",
      { "aria-label": say("card"), lang: root.lang },
      close,
      el("h2", {}, row.cells[1].textContent),
      el("p", { class: "promise" }, `${city}: ${row.cells[2].textContent}`),
      el("dl", {}, ...pairs),
      el("p", {}, there),
      ...about,
    );
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("dl a")) dialog.close();
    });
    document.body.append(dialog);
    dialog.showModal();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = link.getAttribute("href").slice(1);
    if (link.classList.contains("lang")) {
      event.preventDefault();
      speak(id);
    } else if (/^(en|zh)-f\d+$/.test(id) && !link.closest("dialog")) {
      event.preventDefault();
      reach(id).then((row) => row && card(row));
    } else if (id === decodeURIComponent(location.hash.slice(1))) go();
  });
  document.addEventListener("toggle", (event) => event.target.open && fill(event.target), true);
  addEventListener("hashchange", go);

  // What is closed on the screen is printed all the same; of a large report, what is laid out.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = data.large ? [] : $$(`#${root.dataset.lang} details:not([open])`);
    closed.forEach((part) => (part.open = true));
  });
  addEventListener("afterprint", () => closed.forEach((part) => (part.open = false)));

  // --- begin ---------------------------------------------------------------------------------

  root.dataset.lang = $("article.first").id;
  speak(root.dataset.lang);
  new ResizeObserver(() => {
    root.style.scrollPaddingTop = `${$("#bar").offsetHeight + 12}px`;
  }).observe($("#bar"));
  go();
})();
