//! What comes in from the machine: the clock, chance, and a mark that tells one machine from another.
//!
//! The only place in the house that asks the system for the time. Tests bring their own.

mod clock;
mod machine;
mod random;

use std::sync::Arc;

use sepakat_store::Environment;

pub use clock::SystemClock;
pub use random::SystemRandom;

/// The environment of a real machine.
pub fn environment() -> Environment {
    Environment {
        clock: Arc::new(SystemClock::start()),
        random: Arc::new(SystemRandom),
        machine: machine::mark(),
    }
}
