// @ts-check
// Styles of parts that are imported when they are needed: the first load does without them.

/** @type {Set<string>} */
const worn = new Set();

/**
 * Puts a style on, once: rule by rule, which the page's policy allows.
 * @param {string} style a rule a line; rules within another stand below it, indented
 */
export function dress(style) {
  if (worn.has(style)) return;
  worn.add(style);
  const sheet = document.styleSheets[document.styleSheets.length - 1];
  for (const rule of style.matchAll(/^(?:@.*\{\n(?:  .*\n)+\}|.+)$/gm)) sheet?.insertRule(rule[0], sheet.cssRules.length);
}
