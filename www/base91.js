// @ts-check
// Bytes as text for the single file: 13 bits in two of 91 characters, which is a thirteenth shorter than base64. The
// characters are those of ASCII from # to ~ but <, so that no text ends the element it stands in.

const BASE = 91;
const FIRST = 35;
/** The character left out. */
const LEFT_OUT = 60;
/** Bits of a pair of characters, and of a last one alone. */
const [PAIR, SINGLE] = [13, 6];

/** @param {number} digit */
const character = (digit) => FIRST + digit + Number(FIRST + digit >= LEFT_OUT);
/** @param {number} code */
const digit = (code) => code - FIRST - Number(code > LEFT_OUT);

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function encode(bytes) {
  /** @type {string[]} */
  const text = [];
  let [held, bits] = [0, 0];
  const pair = () => {
    const value = held & ((1 << PAIR) - 1);
    text.push(String.fromCharCode(character(value % BASE), character(Math.floor(value / BASE))));
  };
  for (const byte of bytes) {
    held |= byte << bits;
    bits += 8;
    if (bits < PAIR) continue;
    pair();
    held >>= PAIR;
    bits -= PAIR;
  }
  if (bits > SINGLE) pair();
  else if (bits > 0) text.push(String.fromCharCode(character(held)));
  return text.join("");
}

/**
 * What `encode` was given.
 * @param {string} text
 */
export function decode(text) {
  const pairs = text.length >> 1;
  const bytes = new Uint8Array((pairs * PAIR + (text.length % 2) * SINGLE) >> 3);
  let [held, bits, n] = [0, 0, 0];
  for (let i = 0; i < text.length; i += 2) {
    const isPair = i + 1 < text.length;
    held |= (digit(text.charCodeAt(i)) + (isPair ? digit(text.charCodeAt(i + 1)) * BASE : 0)) << bits;
    bits += isPair ? PAIR : SINGLE;
    for (; bits >= 8 && n < bytes.length; bits -= 8) {
      bytes[n] = held & 255;
      n += 1;
      held >>= 8;
    }
  }
  return bytes;
}
