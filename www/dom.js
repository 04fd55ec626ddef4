// @ts-check
// Elements made and filled.

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * An element with attributes, listeners (`onclick` and so on) and children.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number | boolean | EventListener | ((event: any) => void) | undefined>} attributes
 * @param {Child[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (value !== false && value !== undefined) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  fill(element, ...children);
  return element;
}

/**
 * Replaces the children of an element.
 * @param {Element} element
 * @param {Child[]} children
 */
export function fill(element, ...children) {
  element.replaceChildren(...children.filter((child) => child !== null && child !== undefined && child !== false));
}

/**
 * Sets a text only if it is another one, so that nothing is painted or announced twice.
 * @param {Element} element
 * @param {string} text
 */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Fills a fold whenever it opens; where its summary opens it, before that, so that no reader sees it empty.
 * @param {HTMLDetailsElement} details
 * @param {() => void} write
 */
export function whenOpened(details, write) {
  let written = false;
  details.addEventListener("click", ({ target }) => {
    if (details.open || !details.firstElementChild?.contains(/** @type {Node} */ (target))) return;
    written = true;
    write();
  });
  details.addEventListener("toggle", () => {
    if (details.open && !written) write();
    written = false;
  });
}

/**
 * The element of the page with this id.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

/**
 * A table with a header row; a cell may be a text or an element.
 * Columns from `numbersFrom` on stand right; those in `short` are not broken.
 * @param {{caption: string, header: string[], rows: Child[][], numbersFrom?: number, short?: number[]}} content
 */
export function table({ caption, header, rows, numbersFrom = Infinity, short = [] }) {
  const isNumber = (/** @type {number} */ i) => (i >= numbersFrom ? "number" : short.includes(i) ? "short" : undefined);
  return el(
    "table",
    {},
    el("caption", { class: "hidden" }, caption),
    el("thead", {}, el("tr", {}, ...header.map((name, i) => el("th", { scope: "col", class: isNumber(i) }, name)))),
    el("tbody", {}, ...rows.map((row) => el("tr", {}, ...row.map((cell, i) => (i === 0 ? el("th", { scope: "row" }, cell) : el("td", { class: isNumber(i) }, cell)))))),
  );
}
