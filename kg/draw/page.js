/* The page of `kg graph`: everything it shows comes from the JSON in #data; text is only ever set as text. */
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const FONT = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
  const SHAPES = {
    Person: ["dot", "#4f86e8"], Judge: ["star", "#8b5bd6"], Attorney: ["triangle", "#1f9d94"], LawFirm: ["triangleDown", "#1f9d94"],
    Company: ["square", "#e0862a"], Organization: ["square", "#b79a1d"], GovernmentBody: ["hexagon", "#6d7f9e"], Court: ["diamond", "#8b5bd6"],
    Statute: ["box", "#a9834c"], Case: ["box", "#24345c"], Claim: ["box", "#7c8698"], Ruling: ["ellipse", "#7c8698"],
  };
  const GROUP = { CauseOfAction: "Claim", ReliefRequest: "Claim", Charge: "Claim", Verdict: "Ruling", Sentencing: "Ruling" };
  const NAMES = {
    Person: "People", Judge: "Judges", Attorney: "Attorneys", LawFirm: "Law firms", Company: "Companies", Organization: "Organizations",
    GovernmentBody: "Government", Court: "Courts", Statute: "Laws", Case: "Cases", Claim: "Claims", Ruling: "Rulings",
  };
  const ONE = {
    CauseOfAction: "Claim", ReliefRequest: "Request", Charge: "Charge", GovernmentBody: "Government body", LawFirm: "Law firm", Sentencing: "Sentence",
  };
  const STATUS = {
    accepted: ["#2f9e5b", "✓", "Accepted"], rejected: ["#d24a43", "✗", "Rejected"], mixed: ["#d08a12", "◐", "Mixed"], pending: ["#7c8698", "…", "Pending"],
    settled: ["#3d7fb8", "≈", "Settled"], withdrawn: ["#a08c7d", "↩", "Withdrawn"], none: ["#7c8698", "•", "Procedural"],
  };
  const group = (node) => GROUP[node.type] || node.type;
  const byId = new Map(data.nodes.map((node) => [node.id, node]));
  const edgesOf = new Map(data.nodes.map((node) => [node.id, []]));
  data.edges.forEach((edge, at) => { edge.id = at; edgesOf.get(edge.from).push(edge); edgesOf.get(edge.to).push(edge); });

  // ---- state -------------------------------------------------------------------------------------------------------
  const state = { off: { type: new Set(), status: new Set(), relation: new Set(), document: new Set() }, from: "", to: "", hidden: new Set(), shown: new Set(), picked: null };
  data.nodes.forEach((node) => { if (node.shown) state.shown.add(node.id); });

  function passes(kind, thing) { return !state.off[kind].has(thing); }
  function inTime(date) {
    if (!state.from && !state.to) return true;
    if (!date) return false;
    return (!state.from || date.slice(0, state.from.length) >= state.from) && (!state.to || date.slice(0, state.to.length) <= state.to);
  }
  function fromDocuments(documents) { return !documents.length || documents.some((each) => passes("document", each)); }
  function nodeShown(node) {
    if (!state.shown.has(node.id) || state.hidden.has(node.id)) return false;
    const kind = group(node);
    if (!passes("type", kind) || !fromDocuments(node.documents)) return false;
    if ((kind === "Claim" || kind === "Ruling") && node.status && !passes("status", node.status)) return false;
    return kind !== "Ruling" || inTime(node.date);
  }
  function edgeShown(edge) {
    if (!passes("relation", edge.relation) || !fromDocuments(edge.documents)) return false;
    return !edge.date || inTime(edge.date);
  }

  // ---- drawing -----------------------------------------------------------------------------------------------------
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const cut = (text, length) => (text.length > length ? text.slice(0, length - 1).trimEnd() + "…" : text);
  function color(node) {
    const kind = group(node);
    if ((kind === "Claim" || kind === "Ruling") && STATUS[node.status]) return STATUS[node.status][0];
    if (kind === "Case" && document.documentElement.dataset.theme === "dark") return "#41609f";
    return (SHAPES[kind] || ["dot", "#888"])[1];
  }
  function caption(node) {
    const kind = group(node);
    if (kind === "Claim") return `${(STATUS[node.status] || STATUS.pending)[1]} ${cut(node.label, 64)}`;
    if (kind === "Ruling") return `${(STATUS[node.status] || STATUS.none)[1]} ${cut(node.label, 26)}${node.date ? "\n" + node.date : ""}`;
    if (kind === "Case") return "⚖ " + cut(node.label, 60);
    if (kind === "Statute") return (/^§/.test(node.label) ? "" : "§ ") + cut(node.label, 48);
    return cut(node.label, 40);
  }
  const weight = (node) => Math.min(1, Math.sqrt(node.importance / data.top));
  function dress(node) {
    const kind = group(node), [shape] = SHAPES[kind] || ["dot"], tone = color(node), dark = document.documentElement.dataset.theme === "dark";
    const boxed = shape === "box" || shape === "ellipse", filled = kind === "Case" || kind === "Ruling";
    const paper = css("--card"), ink = css("--ink");
    return {
      id: node.id, x: node.x, y: node.y, shape, label: caption(node), size: 9 + 13 * weight(node),
      widthConstraint: boxed ? { maximum: 190 } : { maximum: 150 }, margin: kind === "Case" ? 10 : 7, borderWidth: boxed ? 1.6 : 1, borderWidthSelected: 3,
      shapeProperties: { borderRadius: kind === "Claim" ? 7 : 4, borderDashes: kind === "Claim" && (node.status === "withdrawn" || node.status === "pending") ? [5, 4] : false },
      color: {
        background: boxed && !filled ? mix(paper, tone, dark ? 0.24 : 0.13) : tone, border: boxed ? tone : mix(tone, ink, 0.25),
        highlight: { background: boxed && !filled ? mix(paper, tone, 0.3) : tone, border: css("--accent") },
      },
      font: { color: filled ? "#ffffff" : ink, size: Math.round((kind === "Case" ? 14 : boxed ? 12 : 13) * (kind === "Claim" || kind === "Ruling" ? 1 : 1 + 0.7 * weight(node))), face: FONT, strokeWidth: boxed ? 0 : 4, strokeColor: css("--paper"), bold: undefined },
    };
  }
  function dressEdge(edge) {
    const ruling = edge.tone && STATUS[edge.tone], dark = document.documentElement.dataset.theme === "dark";
    const tone = ruling ? ruling[0] : dark ? "#5d677a" : "#a3a9b6";
    return {
      id: edge.id, from: edge.from, to: edge.to, label: edge.relation === "inCase" || edge.relation === "ruledOn" ? undefined : edge.label, arrows: { to: { enabled: true, scaleFactor: 0.55 } }, dashes: edge.modality !== "stated" ? [6, 5] : false,
      color: { color: tone, highlight: css("--accent"), opacity: 0.9 }, width: edge.strong ? 2 : 1.1, selectionWidth: 1.5,
      font: { color: css("--soft"), size: 10.5, face: FONT, strokeWidth: 3, strokeColor: css("--paper"), align: "middle" }, smooth: { enabled: true, type: "continuous", roundness: edge.bend },
    };
  }
  function mix(one, two, share) {
    const read = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)), a = read(one), b = read(two);
    return "#" + a.map((value, at) => Math.round(value * (1 - share) + b[at] * share).toString(16).padStart(2, "0")).join("");
  }
  const famous = data.nodes.filter((node) => node.shown && !["box", "ellipse"].includes((SHAPES[group(node)] || ["dot"])[0]))
    .sort((a, b) => b.importance - a.importance).slice(0, Math.max(6, Math.min(24, data.nodes.length / 12))).map((node) => node.id);
  const nodes = new vis.DataSet(), edges = new vis.DataSet();
  if (matchMedia("(prefers-color-scheme: dark)").matches) document.documentElement.dataset.theme = "dark";
  const network = new vis.Network($("picture"), { nodes, edges }, {
    ...data.options, autoResize: true,
    interaction: { hover: true, tooltipDelay: 1e9, keyboard: false, multiselect: false, hideEdgesOnDrag: data.nodes.length > 900, zoomSpeed: 0.7 },
  });
  function draw(refit) {
    const seen = data.nodes.filter(nodeShown), ids = new Set(seen.map((node) => node.id));
    const links = data.edges.filter((edge) => !edge.minor && ids.has(edge.from) && ids.has(edge.to) && edgeShown(edge));
    update(nodes, seen.map(dress));
    update(edges, links.map(dressEdge));
    const more = data.nodes.length - state.shown.size;
    $("hint").textContent = `${seen.length} things, ${links.length} links` + (more > 0 ? ` · ${more} more are not shown: open one with “Show what is around”` : "") + (data.note ? ` · ${data.note}` : "");
    if (refit) fit(); else readable();
  }
  function fit() {
    const boxes = nodes.getIds().map((id) => network.getBoundingBox(id)).filter(Boolean);
    if (!boxes.length) return;
    const low = { x: Math.min(...boxes.map((box) => box.left)), y: Math.min(...boxes.map((box) => box.top)) };
    const high = { x: Math.max(...boxes.map((box) => box.right)), y: Math.max(...boxes.map((box) => box.bottom)) };
    const taken = $("panel").hidden || innerWidth < 1000 ? 0 : $("panel").offsetWidth + 20; // what the panel covers
    const wide = $("picture").clientWidth - taken, scale = Math.min(1.25, 0.92 * Math.min(wide / (high.x - low.x), $("picture").clientHeight / (high.y - low.y)));
    network.moveTo({ scale, position: { x: (low.x + high.x) / 2 + taken / 2 / scale, y: (low.y + high.y) / 2 }, animation: false });
    readable();
  }
  // From afar the names of the most important things stay readable: their letters grow as the picture shrinks.
  let waiting = 0;
  function readable() {
    const scale = network.getScale(), changed = [], taken = [];
    famous.forEach((id) => {
      const old = nodes.get(id); if (!old) return;
      const made = dress(byId.get(id)), wanted = Math.round(11.5 / scale), place = network.getPosition(id), text = cut(byId.get(id).label, 30);
      const box = { w: text.length * wanted * 0.56, h: wanted * 2.4 };
      const free = taken.every((other) => Math.abs(other.x - place.x) * 2 > other.w + box.w || Math.abs(other.y - place.y) * 2 > other.h + box.h);
      const grow = wanted > made.font.size && free, size = grow ? wanted : made.font.size;
      if (grow) taken.push({ ...box, x: place.x, y: place.y });
      if (old.font.size !== size) changed.push({ id, label: grow ? text : made.label, widthConstraint: grow ? { maximum: box.w + 40 } : made.widthConstraint, font: { ...made.font, size, strokeWidth: grow ? 3.5 / scale : made.font.strokeWidth } });
    });
    if (changed.length) nodes.update(changed);
  }
  network.on("zoom", () => { clearTimeout(waiting); waiting = setTimeout(readable, 90); });
  function update(set, wanted) {
    const ids = new Set(wanted.map((each) => each.id));
    set.remove(set.getIds().filter((id) => !ids.has(id)));
    set.update(wanted.map((each) => { const old = set.get(each.id); return old && "x" in each ? { ...each, x: undefined, y: undefined } : each; }).map((each) => { if (each.x === undefined) { delete each.x; delete each.y; } return each; }));
  }

  // ---- filters, which are the legend, too --------------------------------------------------------------------------
  const SVG = "http://www.w3.org/2000/svg";
  function symbol(kind, tone) {
    const svg = document.createElementNS(SVG, "svg"); svg.setAttribute("width", 16); svg.setAttribute("height", 16); svg.setAttribute("viewBox", "0 0 16 16");
    const shape = (SHAPES[kind] || ["dot"])[0];
    const POINTS = { square: "2,2 14,2 14,14 2,14", diamond: "8,1 15,8 8,15 1,8", triangle: "8,2 15,14 1,14", triangleDown: "8,14 15,2 1,2", hexagon: "4,2 12,2 16,8 12,14 4,14 0,8",
      star: "8,0 10,6 16,6 11,10 13,16 8,12 3,16 5,10 0,6 6,6" };
    const mark = document.createElementNS(SVG, POINTS[shape] ? "polygon" : shape === "box" ? "rect" : "ellipse");
    if (POINTS[shape]) mark.setAttribute("points", POINTS[shape]);
    else if (shape === "box") Object.entries({ x: 1, y: 3.5, width: 14, height: 9, rx: 2.5 }).forEach(([key, value]) => mark.setAttribute(key, value));
    else Object.entries({ cx: 8, cy: 8, rx: shape === "ellipse" ? 7.5 : 6, ry: shape === "ellipse" ? 5 : 6 }).forEach(([key, value]) => mark.setAttribute(key, value));
    const hollow = kind === "Claim" || kind === "Statute";
    mark.setAttribute("fill", tone); mark.setAttribute("fill-opacity", hollow ? 0.18 : 1); mark.setAttribute("stroke", tone); mark.setAttribute("stroke-width", hollow ? 1.5 : 0);
    svg.append(mark); return svg;
  }
  function element(tag, words, name) { const made = document.createElement(tag); if (words !== undefined) made.textContent = words; if (name) made.className = name; return made; }
  function row(kind, value, words, count, mark) {
    const label = element("label", undefined, "row"), box = document.createElement("input");
    box.type = "checkbox"; box.checked = true; box.dataset.kind = kind; box.dataset.value = value;
    box.addEventListener("change", () => { state.off[kind][box.checked ? "delete" : "add"](value); draw(); });
    const text = element("span", words, "words"); text.title = words;
    label.append(box); if (mark) label.append(mark); label.append(text, element("span", String(count), "count"));
    return label;
  }
  function tally(values) { const counts = new Map(); values.forEach((value) => counts.set(value, (counts.get(value) || 0) + 1)); return counts; }
  const kinds = tally(data.nodes.filter((node) => node.shown).map(group));
  Object.keys(SHAPES).forEach((kind) => { if (kinds.has(kind)) $("types").append(row("type", kind, NAMES[kind] || kind, kinds.get(kind), symbol(kind, SHAPES[kind][1]))); });
  const states = tally(data.nodes.filter((node) => node.shown && ["Claim", "Ruling"].includes(group(node)) && node.status).map((node) => node.status));
  Object.keys(STATUS).forEach((name) => { if (states.has(name)) $("statuses").append(row("status", name, `${STATUS[name][1]}  ${STATUS[name][2]}`, states.get(name), symbol("Claim", STATUS[name][0]))); });
  const links = tally(data.edges.filter((edge) => !edge.minor && byId.get(edge.from).shown && byId.get(edge.to).shown).map((edge) => edge.relation));
  [...links].sort((a, b) => b[1] - a[1]).forEach(([name, count]) => $("relations").append(row("relation", name, data.relations[name] || name, count)));
  const told = tally(data.nodes.filter((node) => node.shown).flatMap((node) => node.documents));
  Object.entries(data.documents).forEach(([id, document]) => { if (told.has(id)) $("documents").append(row("document", id, document.title, told.get(id))); });
  if (!data.nodes.some((node) => node.date) && !data.edges.some((edge) => edge.date)) $("dates").hidden = true;
  for (const id of ["from", "to"]) $(id).addEventListener("input", () => { const value = $(id).value.trim(); state[id] = /^\d{4}(-\d\d){0,2}$/.test(value) ? value : ""; draw(); });
  $("reset").addEventListener("click", () => {
    Object.values(state.off).forEach((set) => set.clear()); state.hidden.clear(); state.from = state.to = $("from").value = $("to").value = "";
    document.querySelectorAll("#filters input[type=checkbox]").forEach((box) => { box.checked = true; }); draw(true);
  });

  // ---- search ------------------------------------------------------------------------------------------------------
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const index = data.nodes.map((node) => ({ node, text: plain([node.label, ...node.names, node.about].join(" · ")) }));
  let hits = [], at = -1;
  function search() {
    const words = plain($("search").value).split(/\s+/).filter(Boolean);
    hits = words.length ? index.filter((each) => words.every((word) => each.text.includes(word)))
      .sort((a, b) => b.text.startsWith(words[0]) - a.text.startsWith(words[0]) || b.node.importance - a.node.importance).slice(0, 12).map((each) => each.node) : [];
    at = hits.length ? 0 : -1;
    $("found").replaceChildren(...hits.map((node, place) => {
      const item = element("li", cut(node.label, 60)); item.setAttribute("role", "option"); item.setAttribute("aria-selected", place === at);
      item.append(element("span", ONE[node.type] || node.type)); item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(node.id); }); return item;
    }));
    if (words.length && !hits.length) $("found").replaceChildren(element("li", "Nothing is called so"));
    $("found").hidden = !words.length; $("search").setAttribute("aria-expanded", String(!$("found").hidden));
  }
  function choose(id) { $("found").hidden = true; $("search").blur(); reveal(id); pick(id, true); }
  $("search").addEventListener("input", search);
  $("search").addEventListener("focus", search);
  $("search").addEventListener("blur", () => { $("found").hidden = true; });
  $("search").addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      at = (at + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % Math.max(1, hits.length);
      [...$("found").children].forEach((item, place) => item.setAttribute("aria-selected", place === at)); event.preventDefault();
    } else if (event.key === "Enter" && hits[at]) choose(hits[at].id);
    else if (event.key === "Escape") { $("search").value = ""; $("search").blur(); }
    event.stopPropagation();
  });

  // ---- what is known of one thing ------------------------------------------------------------------------------------
  function reveal(id) { state.shown.add(id); state.hidden.delete(id); const node = byId.get(id); ["type", "status"].forEach((kind) => { const value = kind === "type" ? group(node) : node.status; if (state.off[kind].delete(value)) document.querySelectorAll(`#filters input[data-kind="${kind}"]`).forEach((box) => { if (box.dataset.value === value) box.checked = true; }); }); draw(); }
  function neighbours(id) { return [...new Set(edgesOf.get(id).map((edge) => (edge.from === id ? edge.to : edge.from)))]; }
  function expand(id) { neighbours(id).forEach((other) => { state.shown.add(other); state.hidden.delete(other); }); draw(); pick(id, false); }
  function hide(id) { state.hidden.add(id); leave(); draw(); }
  function alone(id) { const kept = new Set([id, ...neighbours(id)]); data.nodes.forEach((node) => { if (kept.has(node.id)) { state.shown.add(node.id); state.hidden.delete(node.id); } else state.hidden.add(node.id); }); draw(true); pick(id, false); }
  function pick(id, go) {
    state.picked = id; if (nodes.get(id)) { network.selectNodes([id]); if (go) network.focus(id, { scale: Math.max(network.getScale(), 0.95), offset: { x: -180, y: 0 }, animation: false }); }
    tell(byId.get(id));
  }
  function leave() { state.picked = null; network.unselectAll(); $("panel").hidden = true; }
  function badge(status) { const made = element("span", `${STATUS[status][1]} ${STATUS[status][2]}`, "badge"); made.style.background = STATUS[status][0]; return made; }
  function quotes(some) {
    const box = element("div");
    some.forEach((quote) => {
      const block = element("blockquote"), source = data.documents[quote.d] || { title: quote.d };
      if (quote.p) block.append(element("span", "…" + quote.p, "around")); block.append(element("mark", quote.q)); if (quote.n) block.append(element("span", quote.n + "…", "around"));
      block.append(element("cite", `${source.title}${source.issued ? ", " + source.issued : ""} [${quote.s}–${quote.e}]`)); box.append(block);
    });
    return box;
  }
  function tell(node) {
    const box = $("told"), kind = group(node); box.replaceChildren();
    box.append(element("h1", kind === "Ruling" && node.about ? node.about : node.label), element("div", [ONE[node.type] || node.type, kind === "Claim" ? node.about : "", node.date, node.amount, node.docket].filter(Boolean).join(" · "), "kind"));
    if ((kind === "Claim" || kind === "Ruling") && STATUS[node.status]) box.append(badge(node.status));
    (node.facts || []).forEach((fact) => box.append(element("div", fact, "also")));
    if (node.names.length) box.append(element("div", "Also: " + node.names.slice(0, 8).join("; "), "also"));
    const acts = element("div", undefined, "acts"), unseen = neighbours(node.id).filter((id) => !nodes.get(id)).length;
    for (const [words, act] of [[`Show what is around${unseen ? ` (${unseen})` : ""}`, expand], ["Only this", alone], ["Hide", hide]]) { const button = element("button", words); button.addEventListener("click", () => act(node.id)); acts.append(button); }
    box.append(acts);
    if (node.quotes.length) box.append(element("h2", "In the words of the documents"), quotes(node.quotes));
    const mine = edgesOf.get(node.id);
    if (mine.length) {
      box.append(element("h2", "Linked with")); const list = element("ul");
      mine.slice(0, 60).forEach((edge) => {
        const out = edge.from === node.id, other = byId.get(out ? edge.to : edge.from), item = element("li"), link = element("a", other.label);
        link.tabIndex = 0; link.setAttribute("role", "button"); link.addEventListener("click", () => { reveal(other.id); pick(other.id, true); }); link.addEventListener("keydown", (event) => { if (event.key === "Enter") link.click(); });
        item.append(element("span", (out ? "→ " : "← ") + edge.label + (edge.modality === "stated" ? "" : ` (${edge.modality})`), "rel"), link); list.append(item);
      });
      box.append(list);
    }
    const where = node.documents.map((id) => data.documents[id]).filter(Boolean);
    if (where.length) { box.append(element("h2", where.length === 1 ? "Document" : `${where.length} documents`)); const list = element("ul"); where.slice(0, 30).forEach((each) => list.append(element("li", each.title + (each.issued ? `, ${each.issued}` : "")))); box.append(list); }
    $("panel").hidden = false; $("panel").scrollTop = 0;
  }
  function tellEdge(edge) {
    const box = $("told"); box.replaceChildren();
    box.append(element("h1", `${byId.get(edge.from).label} → ${edge.label} → ${byId.get(edge.to).label}`), element("div", [edge.modality === "stated" ? "Stated as a fact" : `Only ${edge.modality}`, edge.date, edge.amount].filter(Boolean).join(" · "), "kind"));
    if (edge.quotes.length) box.append(element("h2", "In the words of the documents"), quotes(edge.quotes));
    $("panel").hidden = false;
  }
  network.on("click", (event) => {
    if (event.nodes.length) pick(event.nodes[0], false);
    else if (event.edges.length) { state.picked = null; tellEdge(data.edges[event.edges[0]]); }
    else leave();
  });
  network.on("doubleClick", (event) => { if (event.nodes.length) expand(event.nodes[0]); });
  network.on("hoverNode", () => { $("picture").style.cursor = "pointer"; });
  network.on("blurNode", () => { $("picture").style.cursor = ""; });
  $("close").addEventListener("click", leave);

  // ---- tools and keys ----------------------------------------------------------------------------------------------
  const zoom = (by) => { network.moveTo({ scale: Math.min(4, Math.max(0.05, network.getScale() * by)), animation: false }); readable(); };
  function theme() { const dark = document.documentElement.dataset.theme === "dark"; document.documentElement.dataset.theme = dark ? "light" : "dark"; draw(); }
  function picture() {
    const canvas = $("picture").querySelector("canvas"), copy = document.createElement("canvas"), pen = copy.getContext("2d");
    copy.width = canvas.width; copy.height = canvas.height; pen.fillStyle = css("--paper"); pen.fillRect(0, 0, copy.width, copy.height); pen.drawImage(canvas, 0, 0);
    copy.toBlob((blob) => { const link = document.createElement("a"); link.href = URL.createObjectURL(blob); link.download = "graph.png"; link.click(); setTimeout(() => URL.revokeObjectURL(link.href), 1000); }, "image/png");
  }
  function next(step) { const seen = data.nodes.filter((node) => nodes.get(node.id)).sort((a, b) => b.importance - a.importance); if (!seen.length) return; const place = seen.findIndex((node) => node.id === state.picked); pick(seen[(place + step + seen.length) % seen.length].id, true); }
  const move = (x, y) => { const view = network.getViewPosition(), scale = network.getScale(); network.moveTo({ position: { x: view.x + x / scale, y: view.y + y / scale }, animation: false }); };
  const KEYS = {
    "/": ["find", () => $("search").focus()], n: ["next thing, the most important first", () => next(1)], b: ["the one before", () => next(-1)], e: ["show what is around it", () => state.picked !== null && expand(state.picked)],
    o: ["only it and what is around it", () => state.picked !== null && alone(state.picked)], h: ["hide it", () => state.picked !== null && hide(state.picked)], f: ["see everything", fit],
    "+": ["nearer", () => zoom(1.3)], "-": ["farther", () => zoom(1 / 1.3)], p: ["save as a picture", picture], t: ["light or dark", theme], Escape: ["close", leave], "?": ["these keys", () => $("keys").showModal()],
    ArrowLeft: ["move", () => move(-90, 0)], ArrowRight: ["move", () => move(90, 0)], ArrowUp: ["move", () => move(0, -90)], ArrowDown: ["move", () => move(0, 90)],
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || $("keys").open) return;
    const key = KEYS[event.key] || KEYS[event.key.toLowerCase()] || (event.key === "=" ? KEYS["+"] : undefined);
    if (key && !(event.target.tagName === "BUTTON" && event.key === "Enter")) { key[1](); event.preventDefault(); }
  });
  Object.entries(KEYS).filter(([key]) => !key.startsWith("Arrow")).forEach(([key, [words]]) => $("keylist").append(element("kbd", key === "Escape" ? "Esc" : key.toUpperCase()), element("span", words)));
  $("keylist").append(element("kbd", "← ↑ → ↓"), element("span", "move"));
  $("in").addEventListener("click", () => zoom(1.3)); $("out").addEventListener("click", () => zoom(1 / 1.3)); $("fit").addEventListener("click", fit);
  $("save").addEventListener("click", picture); $("theme").addEventListener("click", theme); $("help").addEventListener("click", () => $("keys").showModal());

  $("name").textContent = data.title; $("summary").textContent = data.summary;
  draw(true);
  if (data.focus && byId.has(data.focus)) { pick(data.focus, false); fit(); }
  document.documentElement.dataset.ready = "yes";
  window.kgGraph = { network, nodes, edges, pick, data };
})();
