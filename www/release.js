// @ts-check
// Keeps the page for when there is no network (`sw.js`), and tells the reader when the server has a newer one.
import { build, cacheOf, scope } from "./build.js";
import { byId, el, fill } from "./dom.js";
import { phrase } from "./words.js";

/** @import { App, Part } from "./app.js" */
/** A release as the server tells it. @typedef {{model: string, data: string, build: string}} Release */

/** Milliseconds between two looks at the server while the page is seen. */
const REST = 1_800_000;

const savesData = () => Boolean(/** @type {any} */ (navigator).connection?.saveData);

/**
 * @param {App} app
 * @returns {Part}
 */
export function release(app) {
  const line = el("div", { id: "release", class: "notice", role: "status", hidden: true });
  byId("notice").after(line);
  /** What the line tells: the newest release, and whether loading the page again shows it. @type {{newest: Release, ready: boolean} | undefined} */
  let told;
  /** The build that the reader put off. */
  let later = "";
  let looked = 0;
  /** What the line was last written of: it is read aloud, so only what changed is written again. */
  let written = "";

  async function look() {
    looked = Date.now();
    const newest = await onServer();
    if (!newest || newest.build === build || newest.build === later) return;
    told = { newest, ready: await isReady(newest.build) };
    // Without words it is told in those of the first load.
    await app.complete().catch(() => {});
    write();
  }

  function write() {
    const { lang, complete } = app.words;
    const now = JSON.stringify([told, lang, complete]);
    if (now === written) return;
    written = now;
    line.hidden = told === undefined;
    if (!told) return;
    const { newest, ready } = told;
    const load = complete ? phrase(app, "release-load") : "↻";
    fill(
      line,
      el("p", {}, complete ? phrase(app, ready ? "release-ready" : "release-there", { ...newest }) : app.t("page-stale")),
      ready || savesData()
        ? el("button", { type: "button", id: "release-load", onclick: take }, load)
        : el("button", { type: "button", id: "release-again", onclick: look }, complete ? phrase(app, "release-again") : load),
      " ",
      el("button", { type: "button", id: "release-later", onclick: putOff }, complete ? phrase(app, "release-later") : app.t("page-close")),
    );
  }

  function putOff() {
    later = told?.newest.build ?? "";
    told = undefined;
    write();
  }

  async function take() {
    // The address holds the settings, once it is written.
    app.rebuild();
    // Who saves data is not given a whole copy unasked, so the old one goes and the page comes from the server.
    if (!told?.ready) await forget();
    location.reload();
  }

  const lookAgain = () => document.visibilityState === "visible" && Date.now() - looked >= REST && look();
  document.addEventListener("visibilitychange", lookAgain);
  setInterval(lookAgain, REST);
  addEventListener("online", look);
  look();
  keep().catch(() => {
    // Some browsers keep nothing, at least in private windows: then the page comes from the server every time.
  });

  return { rebuild: write };
}

/** @returns {Promise<Release | undefined>} the newest release, if the server can be asked */
async function onServer() {
  if (!navigator.onLine) return undefined;
  try {
    const answer = await fetch("version.json", { cache: "no-store" });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

/** The service worker of this very folder. */
async function ours() {
  const found = await navigator.serviceWorker?.getRegistration();
  return found?.scope === scope ? found : undefined;
}

/** Whether a build has come completely. @param {string} build */
const isKept = async (build) => (await caches.match("index.html", { cacheName: cacheOf(build) })) !== undefined;

/**
 * Whether the page shows a build when it is loaded again; makes sure of it where a service worker keeps older ones.
 * @param {string} build
 */
async function isReady(build) {
  try {
    const registration = await ours();
    if (!registration || (await isKept(build))) return true;
    await registration.update();
    await settled(registration.installing);
    return await isKept(build);
  } catch {
    return false;
  }
}

/**
 * Until a service worker has come or failed.
 * @param {ServiceWorker | null} worker
 */
const settled = (worker) =>
  new Promise((done) => {
    const look = () => (!worker || ["activated", "redundant"].includes(worker.state)) && done(undefined);
    worker?.addEventListener("statechange", look);
    look();
  });

/** Lets the service worker keep this build, and gives up builds that no page shows any more. */
async function keep() {
  if (!navigator.serviceWorker) return;
  // Newer ones come by themselves, those of a reader who saves data too.
  if (!savesData()) await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" });
  const registration = await ours();
  await settled(registration?.installing ?? null);
  // Programs that tidy up leave the service worker and take what it kept.
  if (registration?.active && (await copies()).length === 0) await filled(registration.active);
  if (await isKept(build)) document.documentElement.dataset.kept = "yes";
  if (navigator.locks) registration?.active?.postMessage("clean");
}

/**
 * Lets a service worker fetch its build again.
 * @param {ServiceWorker} worker
 */
const filled = (worker) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(undefined);
    worker.postMessage("keep", [port2]);
  });

/** Names of what is kept of this page, a build each. */
const copies = async () => (await caches.keys()).filter((name) => name.startsWith(`${scope} `));

/** Gives up every copy. */
async function forget() {
  await (await ours())?.unregister();
  for (const name of await copies()) await caches.delete(name);
}
