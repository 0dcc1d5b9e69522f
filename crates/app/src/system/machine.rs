//! A mark that tells this machine from another, so that a store notices that it was copied away.
//!
//! Only the hash of the mark is kept. It need not be secret or unforgeable; it must be the same tomorrow, and
//! different on the laptop next to this one. When it changes without need the store takes a new device id,
//! which costs nothing.

use std::fs;
use std::time::UNIX_EPOCH;

use sha2::{Digest, Sha256};

/// The mark of this machine: 32 hexadecimal digits.
pub(super) fn mark() -> String {
    let source = source().unwrap_or_else(|| format!("name:{}", name()));
    let digest = Sha256::digest(source.as_bytes());
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// What the system says about itself, from files that anybody may read.
fn source() -> Option<String> {
    // Linux: written when the system was installed.
    for path in ["/etc/machine-id", "/var/lib/dbus/machine-id"] {
        if let Ok(id) = fs::read_to_string(path)
            && !id.trim().is_empty()
        {
            return Some(format!("linux:{}", id.trim()));
        }
    }
    // macOS writes this file once, at the end of its set-up. Windows' own folder dates from its installation.
    let born = |path: &str| {
        let made = fs::metadata(path).ok()?.created().ok()?;
        Some(made.duration_since(UNIX_EPOCH).ok()?.as_nanos())
    };
    if let Some(at) = born("/var/db/.AppleSetupDone") {
        return Some(format!("macos:{at}:{}", name()));
    }
    let windows = std::env::var("SystemRoot").ok()?;
    Some(format!("windows:{}:{}", born(&windows)?, name()))
}

/// The machine's name, as far as the surroundings tell it.
fn name() -> String {
    ["COMPUTERNAME", "HOSTNAME", "HOST"]
        .iter()
        .find_map(|key| std::env::var(key).ok())
        .or_else(|| fs::read_to_string("/etc/hostname").ok())
        .unwrap_or_default()
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_steady_and_tells_nothing() {
        assert_eq!(mark(), mark(), "the same machine, the same mark");
        assert_eq!(mark().len(), 32);
        assert!(mark().bytes().all(|byte| byte.is_ascii_hexdigit()));
        let id = fs::read_to_string("/etc/machine-id").unwrap_or_default();
        assert!(id.trim().is_empty() || !mark().contains(id.trim()));
    }
}
