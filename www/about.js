// @ts-check
// What is known of a parameter: range, grade, grounds, source and rule.
import { el, fill } from "./dom.js";
import { cite, register, word } from "./register.js";

/** @import { App } from "./app.js" */
/** @import { Lever } from "./pkg/tianchu_web.js" */

/** What a grade means. */
const GRADES = /** @type {const} */ ({ A: "levers-grade-a", B: "levers-grade-b", C: "levers-grade-c", D: "levers-grade-d" });

/**
 * Writes it into a box; source and rule stand as their names, and the grounds are left out, until their texts have come.
 * @param {App} app
 * @param {Lever} lever
 * @param {Element} box
 */
export function describe(app, lever, box) {
  const withUnit = (/** @type {string} */ number) => `${number} ${lever.unit}`;
  const { options } = lever;
  const range = options.length > 0 ? app.t("levers-options", { options: options.map(({ label }) => label).join(app.t("page-comma")) }) : app.t("levers-range", { least: withUnit(lever.minText), most: withUnit(lever.maxText) });
  const standard = options.find(({ text }) => text === lever.defaultText)?.label ?? withUnit(lever.defaultText);
  const grade = app.t(GRADES[lever.grade]);
  const note = el("p");
  const source = el("p", {}, app.t("levers-source", { source: lever.source }));
  const rule = el("p", {}, app.t("levers-rule", { rule: lever.rule }));
  fill(
    box,
    el("p", {}, [range, app.t("levers-baseline", { value: standard }), grade].join(" · ")),
    note,
    source,
    lever.rule !== "" && rule,
  );
  const complete = async () => {
    const [settings, sources, rules] = await Promise.all([register(`${lever.kind}s`), register("sources"), register("rules")]);
    const setting = settings.find(({ id }) => id === lever.id);
    const row = sources.find(({ id }) => id === lever.source);
    const said = rules.find(({ id = "" }) => lever.rule.endsWith(`(${id})`));
    if (setting) note.textContent = word(app, setting, "note");
    if (row) source.textContent = app.t("levers-source", { source: cite(app, row) });
    if (said) rule.textContent = app.t("levers-rule", { rule: app.t("page-labelled", { label: lever.rule, text: word(app, said, "short") }) });
  };
  // Without them the names remain, under which the files of the register list them.
  complete().catch((error) => (note.textContent = app.failure(error)));
}
