// What the walk brings into the page: it runs there before any script of the page does.

/**
 * Puts `walk` into the page, which says `coming` where something has yet to come. What the page would save is kept in
 * `walk.files` instead: name, size and hash.
 * A function by itself, since it is sent to the browser as text.
 * @param {string[]} coming
 */
export function kit(coming) {
  const blobs = new Map();
  const makeAddress = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const address = makeAddress.call(URL, blob);
    blobs.set(address, blob);
    return address;
  };

  const files = [];
  const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  /** Size and SHA-256 of what an address leads to. */
  const read = async (address) => {
    const blob = blobs.get(address) ?? (await (await fetch(address)).blob());
    return { size: blob.size, hash: hex(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer())) };
  };
  const take = (/** @type {HTMLAnchorElement} */ { download, href }) => {
    const file = { name: download };
    files.push(file);
    read(href).then((content) => Object.assign(file, content), (error) => (file.fault = String(error)));
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    // Last of the link's own listeners, which may have made something else of it.
    const last = (event) => {
      if (event.defaultPrevented || !this.hasAttribute("download")) return;
      event.preventDefault();
      take(this);
    };
    this.addEventListener("click", last, { once: true });
    click.call(this);
  };

  /** Whatever of a selector is in sight. */
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());

  /** Presses the `i`th of a selector in sight, if it is there. */
  const press = (selector, i = 0) => {
    const element = seen(selector)[i];
    element?.click();
    return element !== undefined;
  };

  /** Whether nothing in sight is of settings that are gone, or has yet to come. */
  const settled = () => seen('[aria-busy="true"], [data-done="false"]').length === 0 && !seen("#view, #view h3, #view p").some((element) => coming.includes(element.textContent));

  /** The share of a canvas that is not as its first pixel. */
  const ink = (canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Uint32Array(data.buffer);
    return pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length;
  };

  globalThis.walk = { files, seen, press, settled, ink };
}
