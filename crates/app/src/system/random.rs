//! Chance from the operating system.

use std::hash::{BuildHasher, Hasher, RandomState};

use sepakat_store::Random;

/// The system's random source.
pub struct SystemRandom;

impl Random for SystemRandom {
    /// From the system or not at all.
    fn secret(&self, bytes: &mut [u8]) -> bool {
        getrandom::fill(bytes).is_ok()
    }

    /// Should the system have no chance to give (it always has on the systems we run on), the seeds of the
    /// standard library stand in: ids must differ, and nothing secret is made from them.
    fn fill(&self, bytes: &mut [u8]) {
        if getrandom::fill(bytes).is_ok() {
            return;
        }
        for chunk in bytes.chunks_mut(8) {
            let seed = RandomState::new().build_hasher().finish().to_le_bytes();
            chunk.copy_from_slice(&seed[..chunk.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_draws_differ() {
        let (mut one, mut two) = ([0u8; 16], [0u8; 16]);
        SystemRandom.fill(&mut one);
        SystemRandom.fill(&mut two);
        assert_ne!(one, two);
    }
}
