// @ts-check
// Where others open what is shown here.

/**
 * An address for others, and who can open it: everybody who can open the page; nobody but the holder of the same `file`;
 * nobody on another `machine`; or it is the one the build named, in place of such an address.
 * @typedef {{address: string, reach: "page" | "file" | "machine" | "named"}} Leaving
 */

/**
 * @param {string} here address of the page with its fragment
 * @param {string} [canonical] address that the build named, if any
 * @returns {Leaving}
 */
export function leaving(here, canonical) {
  const { protocol, hostname, hash } = new URL(here);
  const reach = !/^https?:$/.test(protocol) ? "file" : /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname) ? "machine" : "page";
  if (reach === "page" || !canonical) return { address: here, reach };
  return { address: new URL(hash, canonical).href, reach: "named" };
}

/** The present link, for others. */
export const link = () => leaving(location.href, document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? undefined);
