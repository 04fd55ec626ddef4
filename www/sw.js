// @ts-check
// Keeps the whole page on the reader's machine, so that it opens without a network: all files of a build, or none.
//
// What is named by its content is right for every page that asks for it. Only `index.html` says which build a reader sees:
// the newest that has come completely. It comes into sight when the page is next loaded; pages that are open stay as they
// are, and so do the files of their builds, for which each holds a lock (`release.js`).
import { build, files } from "./kept.js";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));
const { scope } = worker.registration;
/** The caches of a host are shared by all its pages. */
const OWN = `${scope} `;
const INDEX = "index.html";
/** How many files are fetched at once. */
const AT_ONCE = 4;

const isNamedByContent = (/** @type {string} */ path) => path.startsWith("assets/");

worker.addEventListener("install", (event) => event.waitUntil(keep().then(() => worker.skipWaiting())));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("message", (event) => {
  if (event.data === "clean") event.waitUntil(clean());
  // Whoever asks looks for itself what has come.
  if (event.data === "keep") event.waitUntil(keep().catch(() => {}).then(() => event.ports[0]?.postMessage("done")));
});

worker.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  const path = url.slice(scope.length).replace(/[?#].*/, "");
  if (mode === "navigate") {
    if (path === "" || path === INDEX) event.respondWith(find(INDEX, event.request));
  } else if (files.some(([known]) => known === path) || isNamedByContent(path)) {
    event.respondWith(find(path, event.request));
  }
});

/** Fetches what is missing of the build; what is here already, also with an older build, is not fetched again. */
async function keep() {
  // Of the browsers only some tell.
  if (/** @type {any} */ (navigator).connection?.saveData) throw new Error("the reader saves data");
  const cache = await caches.open(OWN + build);
  const left = [...files];
  const some = async () => {
    for (let file = left.shift(); file; file = left.shift()) await take(cache, ...file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, some));
  // Last, since where it is the build is complete.
  await cache.put(INDEX, await index());
}

/**
 * @param {Cache} cache
 * @param {string} path
 * @param {string} integrity
 */
async function take(cache, path, integrity) {
  if (await cache.match(path)) return;
  const answer = (isNamedByContent(path) && (await caches.match(path, { ignoreVary: true }))) || (await fetched(path, integrity));
  await cache.put(path, answer);
}

/**
 * A file from the server; what the browser has kept of it may be of an older build, or damaged. An answer that says that
 * there is no file, as one with another content, fails on the digest: the browser's console has the status.
 * @param {string} path
 * @param {string} integrity
 */
const fetched = (path, integrity) =>
  fetch(path, { integrity })
    .catch(() => fetch(path, { integrity, cache: "reload" }))
    .catch((cause) => Promise.reject(new Error(`${path}: ${cause}`, { cause })));

/** `index.html` of this build: without what a server says of the way it came, since one that was redirected opens no page. */
async function index() {
  const answer = await fetch(INDEX, { cache: "no-cache" });
  const text = await answer.text();
  if (!answer.ok || !text.includes(build)) throw new Error(`${INDEX} is not of build ${build}`);
  return new Response(text, { headers: { "content-type": "text/html; charset=utf-8" } });
}

/**
 * A file as it is kept; the network has what is not, and what the page no longer trusts.
 * @param {string} path
 * @param {Request} request
 */
async function find(path, request) {
  const look = async () => (await caches.match(path, { cacheName: OWN + build, ignoreVary: true })) ?? (isNamedByContent(path) ? caches.match(path, { ignoreVary: true }) : undefined);
  // Storage that fails is as one that is empty.
  const kept = () => look().catch(() => undefined);
  if (request.cache !== "reload") return (await kept()) ?? fetch(request);
  return fetch(request).catch(async (error) => (await kept()) ?? Promise.reject(error));
}

/** Removes builds that no page shows any more. */
async function clean() {
  const { held = [] } = await navigator.locks.query();
  const wanted = [OWN + build, ...held.map(({ name }) => name)];
  const names = await caches.keys();
  // The build that is coming has a cache already, and no page yet.
  if (worker.registration.installing || worker.registration.waiting) return;
  await Promise.all(names.filter((name) => name.startsWith(OWN) && !wanted.includes(name)).map((name) => caches.delete(name)));
}
