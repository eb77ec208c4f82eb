"use strict";
// Search of a published site. Reads the index that stands beside it in search/, file by file.
(() => {
  const SHOWN = 25, LONGEST_TERM = 40;
  const loaded = new Map(), waiting = new Map();

  window.onrecordLoaded = (name, data) => { loaded.set(name, data); };

  const load = (name) => {
    if (loaded.has(name)) return Promise.resolve(loaded.get(name));
    if (!waiting.has(name)) {
      waiting.set(name, new Promise((done) => {
        const script = document.createElement("script");
        script.src = `search/${name}.js`;
        script.onload = () => done(loaded.get(name));
        script.onerror = () => done(undefined);
        document.head.append(script);
      }));
    }
    return waiting.get(name);
  };

  const terms = (text) => (text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")
    .match(/[\p{L}\p{N}]+/gu) || []).map((word) => [...word].slice(0, LONGEST_TERM).join(""));

  const shardOf = (term, letters) =>
    ["t", ...[...term].slice(0, letters).map((letter) => letter.codePointAt(0).toString(16))].join("-");

  const numbers = (steps) => { let at = 0; return steps.map((step) => (at += step)); };

  // The statements that hold the word, or one that begins so; null when it is in too many.
  const holding = async (term, index) => {
    const name = shardOf(term, index.letters);
    if (!index.shards.includes(name)) return new Set();
    const shard = await load(name) || {};
    const long = Object.keys(shard).filter((word) => word.startsWith(term));
    if (shard[term] && shard[term].length === 0) return null;
    return new Set(long.flatMap((word) => numbers(shard[word])));
  };

  const find = async (query) => {
    const index = await load("index");
    const asked = [...new Set(terms(query))];
    const sets = await Promise.all(asked.map((term) => holding(term, index)));
    const telling = sets.filter((one) => one !== null).sort((a, b) => a.size - b.size);
    if (!telling.length) return { found: [], common: asked.length > 0 };
    const found = [...telling[0]].filter((one) => telling.every((set) => set.has(one)));
    return { found: found.sort((a, b) => a - b), common: false };
  };

  const described = async (number) => {
    const index = await load("index");
    const page = await load(`d-${Math.floor(number / index.page)}`);
    return page[number % index.page];
  };

  const made = (tag, text, of = "") => {
    const one = document.createElement(tag);
    one.textContent = text;
    if (of) one.className = of;
    return one;
  };

  const line = ([speaker, words, said, outlet, href]) => {
    const item = document.createElement("li");
    const link = made("a", speaker);
    link.href = href;
    const head = made("p", "", "who");
    head.append(link);
    item.append(head, made("p", words, "entry"), made("p", `${said} · ${outlet}`, "small"));
    return item;
  };

  const field = document.getElementById("query"), list = document.getElementById("found");
  const status = document.getElementById("status"), more = document.getElementById("more");
  let turn = 0, rest = [];

  const show = async (mine) => {
    const now = rest.slice(0, SHOWN);
    const lines = (await Promise.all(now.map(described))).map(line);
    if (mine !== turn) return;
    rest = rest.slice(SHOWN);
    list.append(...lines);
    more.hidden = !rest.length;
    return lines[0];
  };

  const told = (count, common, asked) => {
    if (!asked) return "";
    if (common) return "Those words stand in too many statements; add another.";
    return count === 1 ? "1 statement" : `${count || "No"} statements`;
  };

  const search = async () => {
    const mine = ++turn, query = field.value.trim();
    const { found, common } = await find(query);
    if (mine !== turn) return;
    list.replaceChildren();
    rest = found;
    status.textContent = told(found.length, common, query);
    await show(mine);
  };

  more.addEventListener("click", async () => {
    const first = await show(turn);
    if (first) first.querySelector("a").focus();
  });
  field.addEventListener("input", search);
  field.value = new URLSearchParams(location.search).get("q") || "";
  document.getElementById("searching").hidden = false;
  search();
})();
