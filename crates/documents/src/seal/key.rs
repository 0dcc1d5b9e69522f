//! The key of a device, and its fingerprint.

use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::signature::hazmat::PrehashVerifier as _;
use p256::ecdsa::{Signature, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};

use super::der;
use super::names;

/// Length of the secret of a device, in bytes.
pub const SECRET: usize = 32;
/// So many bytes of the hash are shown: enough that nobody makes a second key with the same fingerprint.
const SHOWN: usize = 16;

/// The key with which a device seals. It is made once for a device and never leaves it.
#[derive(Clone)]
pub struct DeviceKey(SigningKey);

impl DeviceKey {
    /// The key of this secret. Nothing for the few numbers that are no secret: draw again.
    pub fn of(secret: &[u8; SECRET]) -> Option<DeviceKey> {
        SigningKey::from_slice(secret).ok().map(DeviceKey)
    }

    /// Its public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(*self.0.verifying_key())
    }

    /// Signs. The same message always gives the same signature (RFC 6979), of its two forms the one with the
    /// smaller second number, so that a signature cannot be altered and still hold.
    pub(super) fn sign(&self, message: &[u8]) -> Vec<u8> {
        let signature: Signature = self.0.sign(message);
        signature.normalize_s().unwrap_or(signature).to_der().as_bytes().to_vec()
    }
}

impl std::fmt::Debug for DeviceKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DeviceKey({})", self.public().fingerprint())
    }
}

/// The public half of the key of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// The fingerprint that people compare: eight groups of four hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        let hash = Sha256::digest(self.info());
        let digits: Vec<String> =
            hash[..SHOWN].chunks(2).map(|pair| format!("{:02x}{:02x}", pair[0], pair[1])).collect();
        digits.join(" ")
    }

    /// As a certificate holds it.
    pub(super) fn info(&self) -> Vec<u8> {
        let algorithm = der::sequence(&[&der::oid(names::EC_KEY), &der::oid(names::P256)]);
        der::sequence(&[&algorithm, &der::bits(self.0.to_encoded_point(false).as_bytes())])
    }

    /// Read from a certificate.
    pub(super) fn read(info: &mut der::Reader<'_>) -> Option<PublicKey> {
        let before = info.rest();
        let mut inside = info.inside(der::tag::SEQUENCE)?;
        inside.value(der::tag::SEQUENCE)?;
        let point = inside.value(der::tag::BITS)?.strip_prefix(&[0])?;
        let key = PublicKey(VerifyingKey::from_sec1_bytes(point).ok()?);
        before.starts_with(&key.info()).then_some(key)
    }

    /// Whether a signature is of this key, over a message of this hash, and in the one form we write.
    pub(super) fn signed(&self, hash: &[u8], signature: &[u8]) -> bool {
        let Ok(read) = Signature::from_der(signature) else { return false };
        let canonical = read.normalize_s().is_none() && read.to_der().as_bytes() == signature;
        canonical && self.0.verify_prehash(hash, &read).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_signs_the_same_way_every_time() {
        let key = DeviceKey::of(&[7; SECRET]).unwrap();
        let signature = key.sign(b"paper");
        assert_eq!(signature, key.sign(b"paper"));
        assert!(key.public().signed(&Sha256::digest(b"paper"), &signature));
        assert!(!key.public().signed(&Sha256::digest(b"other"), &signature));
        assert!(!DeviceKey::of(&[8; SECRET]).unwrap().public().signed(&Sha256::digest(b"paper"), &signature));
    }

    #[test]
    fn the_other_form_of_a_signature_is_refused() {
        let key = DeviceKey::of(&[7; SECRET]).unwrap();
        let signature = Signature::from_der(&key.sign(b"paper")).unwrap();
        let (r, s) = signature.split_scalars();
        let other = Signature::from_scalars(r, -*s).unwrap();
        let hash = Sha256::digest(b"paper");
        assert!(key.public().0.verify_prehash(&hash, &other).is_ok(), "it would hold elsewhere");
        assert!(!key.public().signed(&hash, other.to_der().as_bytes()));
    }

    #[test]
    fn fingerprints_are_read_out_in_groups() {
        let print = DeviceKey::of(&[7; SECRET]).unwrap().public().fingerprint();
        assert_eq!(print.split(' ').count(), 8);
        assert!(print.split(' ').all(|group| group.len() == 4));
        assert!(DeviceKey::of(&[0; SECRET]).is_none(), "nought is no secret");
    }
}
