//! ChaCha with eight rounds as a generator of numbers, bit for bit that of the crate `rand_chacha`, whose unrolled rounds
//! and wide registers the page's first load would pay for.
//!
//! # Source
//! D. J. Bernstein, "ChaCha, a variant of Salsa20" (2008), with a counter and a stream of 64 bits each.

/// Words of a block.
const BLOCK: usize = 16;

/// Columns and diagonals of the block that a quarter round turns over.
const QUARTERS: [[usize; 4]; 8] = [
    [0, 4, 8, 12],
    [1, 5, 9, 13],
    [2, 6, 10, 14],
    [3, 7, 11, 15],
    [0, 5, 10, 15],
    [1, 6, 11, 12],
    [2, 7, 8, 13],
    [3, 4, 9, 14],
];

/// A generator: a key, a stream and the place in it.
#[derive(Clone, Debug)]
pub struct ChaCha8 {
    state: [u32; BLOCK],
    block: [u32; BLOCK],
    used: usize,
}

impl ChaCha8 {
    /// The start of a stream of a key, the lower words first.
    #[must_use]
    pub fn new(key: [u64; 4], stream: u64) -> Self {
        let mut state = [0; BLOCK];
        // "expand 32-byte k".
        state[..4].copy_from_slice(&[0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574]);
        for (i, word) in key.into_iter().chain([0, stream]).enumerate() {
            state[4 + 2 * i] = word as u32;
            state[5 + 2 * i] = (word >> 32) as u32;
        }
        Self { state, block: [0; BLOCK], used: BLOCK }
    }

    /// The next 64 bits.
    #[expect(clippy::should_implement_trait, reason = "it never ends")]
    pub fn next(&mut self) -> u64 {
        if self.used == BLOCK {
            self.fill();
        }
        let [low, high] = [0, 1].map(|i| u64::from(self.block[self.used + i]));
        self.used += 2;
        low | high << 32
    }

    fn fill(&mut self) {
        let mut x = self.state;
        for _ in 0..4 {
            for [a, b, c, d] in QUARTERS {
                for (left, right) in [(16, 12), (8, 7)] {
                    x[a] = x[a].wrapping_add(x[b]);
                    x[d] = (x[d] ^ x[a]).rotate_left(left);
                    x[c] = x[c].wrapping_add(x[d]);
                    x[b] = (x[b] ^ x[c]).rotate_left(right);
                }
            }
        }
        for (word, start) in x.iter_mut().zip(self.state) {
            *word = word.wrapping_add(start);
        }
        (self.block, self.used) = (x, 0);
        let (low, is_full) = self.state[12].overflowing_add(1);
        (self.state[12], self.state[13]) = (low, self.state[13].wrapping_add(u32::from(is_full)));
    }
}

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

    use super::*;

    // Breaks if a number of any stream is another than it always was.
    #[test]
    fn numbers_are_those_of_rand_chacha() {
        for (key, stream) in [([0; 4], 0), ([7, 1, 0, 0], 2), ([u64::MAX, 1 << 40, 3, 9], u64::MAX - 5)] {
            let mut seed = [0; 32];
            for (bytes, word) in seed.chunks_exact_mut(8).zip(key) {
                bytes.copy_from_slice(&word.to_le_bytes());
            }
            let mut known = ChaCha8Rng::from_seed(seed);
            known.set_stream(stream);
            let mut own = ChaCha8::new(key, stream);
            for i in 0..10_000 {
                assert_eq!(own.next(), known.next_u64(), "{key:?} {stream} {i}");
            }
        }
    }
}
