//! The certificate of a device: it says for which organisation the key seals, signed by the key itself.
//!
//! Nobody vouches for it; whoever compares the fingerprint knows whose key it is. It follows from the key and the
//! names alone, and reading it back writes it anew: one that differs in a single byte is refused.

use sha2::{Digest as _, Sha256};

use super::der::{self, tag};
use super::key::{DeviceKey, PublicKey};
use super::names;

/// Longest name of a certificate, in characters (X.520).
const LONGEST: usize = 64;
/// The certificate holds from the day on which this form was settled, without an end: a seal is compared by its
/// fingerprint, and a paper is checked after many years.
const FROM: &[u8] = b"260101000000Z";
const UNTIL: &[u8] = b"99991231235959Z";

/// Whose key it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The organisation.
    pub organisation: String,
    /// Its device.
    pub device: String,
}

impl Holder {
    /// A holder, names cut to what a certificate can hold; control characters are left out.
    pub fn new(organisation: &str, device: &str) -> Holder {
        let fit = |name: &str| {
            let cut: String = name.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
            if cut.trim().is_empty() { "-".to_owned() } else { cut.trim().to_owned() }
        };
        Holder { organisation: fit(organisation), device: fit(device) }
    }
}

/// A certificate with what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Certificate {
    pub holder: Holder,
    pub key: PublicKey,
    /// The certificate as it stands in the file.
    pub bytes: Vec<u8>,
    /// What of it is signed, and the signature.
    body: Vec<u8>,
    signature: Vec<u8>,
}

impl Certificate {
    /// The certificate of a key.
    pub fn new(key: &DeviceKey, holder: Holder) -> Certificate {
        let body = body(&key.public(), &holder);
        let signature = key.sign(&body);
        let bytes = der::sequence(&[&body, &algorithm(), &der::bits(&signature)]);
        Certificate { holder, key: key.public(), bytes, body, signature }
    }

    /// Reads a certificate that is exactly as we write it. Whether its own key signed it says [`Certificate::holds`].
    pub fn read(bytes: &[u8]) -> Option<Certificate> {
        let mut whole = der::Reader::new(bytes);
        let mut parts = whole.inside(tag::SEQUENCE)?;
        let mut inside = parts.inside(tag::SEQUENCE)?;
        inside.value(tag::PART_0)?;
        inside.value(tag::INTEGER)?;
        inside.exactly(&algorithm())?;
        let holder = read_name(&mut inside)?;
        inside.value(tag::SEQUENCE)?;
        inside.value(tag::SEQUENCE)?;
        let key = PublicKey::read(&mut inside)?;
        parts.exactly(&algorithm())?;
        let signature = parts.value(tag::BITS)?.strip_prefix(&[0])?;
        let body = body(&key, &holder);
        let again = der::sequence(&[&body, &algorithm(), &der::bits(signature)]);
        (again == bytes).then(|| Certificate {
            holder,
            key,
            body,
            bytes: again,
            signature: signature.to_vec(),
        })
    }

    /// Whether its own key signed it.
    pub fn holds(&self) -> bool {
        self.key.signed(&Sha256::digest(&self.body), &self.signature)
    }

    /// Issuer and number, as a signature names the certificate.
    pub fn name_and_number(&self) -> Vec<u8> {
        der::sequence(&[&name(&self.holder), &number(&self.key, &self.holder)])
    }
}

fn algorithm() -> Vec<u8> {
    der::sequence(&[&der::oid(names::ECDSA_SHA256)])
}

fn body(key: &PublicKey, holder: &Holder) -> Vec<u8> {
    let version = der::value(tag::PART_0, &der::value(tag::INTEGER, &[2]));
    let term = der::sequence(&[&der::value(tag::UTC_TIME, FROM), &der::value(tag::TIME, UNTIL)]);
    let name = name(holder);
    der::sequence(&[
        &version,
        &number(key, holder),
        &algorithm(),
        &name,
        &term,
        &name,
        &key.info(),
        &der::value(tag::PART_3, &extensions(key)),
    ])
}

/// The number of a certificate follows from what it says.
fn number(key: &PublicKey, holder: &Holder) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(name(holder));
    hash.update(key.info());
    let mut digits = hash.finalize()[..16].to_vec();
    // A positive number of its full length.
    digits[0] = digits[0] & 0x7F | 0x40;
    der::value(tag::INTEGER, &digits)
}

fn name(holder: &Holder) -> Vec<u8> {
    let part = |kind: &[u8], tag: u8, text: &str| {
        der::set(vec![der::sequence(&[&der::oid(kind), &der::value(tag, text.as_bytes())])])
    };
    der::sequence(&[
        &part(names::COUNTRY, tag::PRINTABLE, "ID"),
        &part(names::ORGANISATION, tag::TEXT, &holder.organisation),
        &part(names::UNIT, tag::TEXT, &holder.device),
        &part(names::COMMON_NAME, tag::TEXT, &holder.organisation),
    ])
}

fn read_name(reader: &mut der::Reader<'_>) -> Option<Holder> {
    let mut parts = reader.inside(tag::SEQUENCE)?;
    let mut text = |tag: u8| {
        let mut part = parts.inside(der::tag::SET)?.inside(der::tag::SEQUENCE)?;
        part.value(der::tag::OID)?;
        std::str::from_utf8(part.value(tag)?).ok().map(str::to_owned)
    };
    text(tag::PRINTABLE)?;
    Some(Holder { organisation: text(tag::TEXT)?, device: text(tag::TEXT)? })
}

fn extensions(key: &PublicKey) -> Vec<u8> {
    let one = |kind: &[u8], critical: bool, content: &[u8]| {
        let must: &[u8] = if critical { &[tag::BOOLEAN, 1, 0xFF] } else { &[] };
        der::sequence(&[&der::oid(kind), must, &der::value(tag::OCTETS, content)])
    };
    let identifier = der::value(tag::OCTETS, &Sha256::digest(key.info())[..20]);
    // Signatures and non-repudiation: the first two bits of the field.
    let usage = der::value(tag::BITS, &[6, 0xC0]);
    let extended = der::sequence(&[&der::oid(names::DOCUMENT_SIGNING)]);
    der::sequence(&[
        &one(names::KEY_IDENTIFIER, false, &identifier),
        &one(names::CONSTRAINTS, true, &der::sequence(&[])),
        &one(names::USAGE, true, &usage),
        &one(names::EXTENDED_USAGE, false, &extended),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn certificate() -> Certificate {
        let key = DeviceKey::of(&[7; 32]).unwrap();
        Certificate::new(&key, Holder::new("Yayasan Ruang Belajar Warga", "0a1b2c3d"))
    }

    #[test]
    fn a_certificate_is_read_back_and_always_the_same() {
        assert_eq!(Certificate::read(&certificate().bytes), Some(certificate()));
        assert!(certificate().holds());
    }

    #[test]
    fn a_certificate_with_any_byte_changed_is_refused() {
        let good = certificate().bytes;
        for at in 0..good.len() {
            for flip in [0x01, 0x20, 0x80] {
                let mut bad = good.clone();
                bad[at] ^= flip;
                assert!(!Certificate::read(&bad).is_some_and(|one| one.holds()), "byte {at}, flip {flip}");
            }
            assert_eq!(Certificate::read(&good[..at]), None, "cut at {at}");
        }
        assert_eq!(Certificate::read(&[good, vec![0]].concat()), None, "something after it");
    }

    #[test]
    fn names_fit_into_a_certificate() {
        assert_eq!(Holder::new(&"a".repeat(200), "x").organisation.chars().count(), LONGEST);
        assert_eq!(Holder::new(" \u{7}", "x").organisation, "-");
    }
}
