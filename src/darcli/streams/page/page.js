"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const register = find("register"), back = find("back"), filters = find("filters");
  // what was used last at each step of the history: where "back" leads to
  const used = [];
  let step = 0, lit = [];
  history.replaceState({ step: 0 }, "");

  const filter = () => {
    const wanted = new Set(new FormData(filters).getAll("s")), side = filters.elements.d.value;
    const hidden = new Set();
    let all = 0;
    for (const row of register.querySelectorAll("[data-s]")) {
      row.hidden = !wanted.has(row.dataset.s) || (side !== "all" && row.dataset.d !== side);
      if (row.hidden) hidden.add(row.id);
      all += 1;
    }
    for (const link of document.querySelectorAll("a[href^='#p'], a[href^='#n']")) {
      link.classList.toggle("off", hidden.has(link.hash.slice(1)));
    }
    const said = filters.elements.o;
    said.textContent = said.dataset.of.replace("{n}", all - hidden.size).replace("{all}", all);
  };

  // scroll to an element, in the pane of the tables where they have one, and put the focus on it
  const reveal = (target) => {
    if (target.closest("[data-s][hidden]")) {
      filters.reset();
      filter();
    }
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    const inPane = register.contains(target) && target !== register && getComputedStyle(register).overflowY === "auto";
    if (inPane) {
      const pane = register.getBoundingClientRect(), box = target.getBoundingClientRect();
      register.scrollTop += box.top - pane.top - (pane.height - Math.min(box.height, pane.height)) / 3;
      const now = target.getBoundingClientRect();
      if (now.top < 0 || now.bottom > innerHeight) scrollBy(0, now.top - innerHeight / 3);
    } else {
      const block = target.offsetHeight > innerHeight / 2 ? "start" : "center";
      target.scrollIntoView({ block });
      // texts out of sight have no height until they come near
      requestAnimationFrame(() => target.scrollIntoView({ block }));
    }
    if (!target.matches("a, button, input, select, summary")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };

  const light = (...elements) => {
    lit.forEach((one) => one.classList.remove("at", "from"));
    lit = elements.filter(Boolean);
    lit.forEach((one, index) => one.classList.add(index ? "from" : "at"));
  };

  const offer = () => {
    const before = used[step - 1];
    back.hidden = !step || !before;
    if (!back.hidden) back.querySelector("bdi").textContent = before.textContent.trim().slice(0, 40);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = find(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    used.length = step;
    used[step] = link;
    step += 1;
    history.pushState({ step }, "", link.hash);
    used[step] = target;
    reveal(target);
    light(target, link);
    offer();
  });

  addEventListener("popstate", (event) => {
    step = event.state ? event.state.step : 0;
    const target = used[step] || find(location.hash.slice(1));
    offer();
    if (!target) return;
    light(target);
    // the browser goes to the anchor of the address after this, and would take the focus with it
    setTimeout(() => reveal(target));
  });

  back.addEventListener("click", () => history.back());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !back.hidden && !event.target.closest("form")) history.back();
  });

  if (filters) {
    filters.hidden = false;
    filters.addEventListener("input", filter);
    filters.addEventListener("reset", () => setTimeout(filter));
    filters.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }

  // what a mark means, for the mouse; a screen reader has it from aria-describedby
  document.addEventListener("pointerover", (event) => {
    const mark = event.target.closest("a.m");
    if (mark && !mark.title) mark.title = find(mark.getAttribute("aria-describedby")).textContent;
  });

  // rows that are drawn as cards are still rows
  const narrow = matchMedia("(max-width: 44rem)");
  const roles = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell", "th[scope=col]": "columnheader", "tbody th": "rowheader" };
  const name = () => {
    if (!narrow.matches) return;
    for (const [what, role] of Object.entries(roles)) {
      for (const element of document.querySelectorAll(what)) element.setAttribute("role", role);
    }
  };
  narrow.addEventListener("change", name);
  name();

  addEventListener("beforeprint", () => document.querySelectorAll("details:not([open])").forEach((one) => {
    one.open = true;
    one.dataset.shut = "";
  }));
  addEventListener("afterprint", () => document.querySelectorAll("details[data-shut]").forEach((one) => {
    one.open = false;
    delete one.dataset.shut;
  }));

  const first = location.hash && find(location.hash.slice(1));
  if (first) {
    reveal(first);
    light(first);
  }
})();
