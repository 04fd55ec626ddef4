//! A fingerprint of results, to prove that native and browser give the same bits.

/// FNV-1a, 64 bits, over the little-endian bytes of numbers.
///
/// # Source
/// Fowler, Noll, Vo; RFC 9923. A checksum against drift, not against forgery.
#[derive(Clone, Copy, Debug)]
pub struct Fingerprint(u64);

impl Default for Fingerprint {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fingerprint {
    /// Adds bytes.
    pub fn bytes(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.0 = (self.0 ^ u64::from(b)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// Adds the raw bits of a number.
    pub fn number(&mut self, x: f64) {
        self.bytes(&x.to_bits().to_le_bytes());
    }

    /// Sixteen hexadecimal digits.
    #[must_use]
    pub fn hex(self) -> String {
        format!("{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_the_published_test_vector() {
        let mut f = Fingerprint::default();
        f.bytes(b"foobar");
        assert_eq!(f.hex(), "85944171f73967e8");
    }
}
