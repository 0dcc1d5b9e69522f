//! The signature inside the file (CAdES, detached): the hash of the file, the certificate, and the signature over
//! both. It names no time: a reader takes that from the file (PAdES).

use sha2::{Digest as _, Sha256};

use super::certificate::Certificate;
use super::der::{self, tag};
use super::key::DeviceKey;
use super::names;

/// A signature over a file of this hash.
pub(super) fn sign(hash: &[u8], key: &DeviceKey, certificate: &Certificate) -> Vec<u8> {
    let signature = key.sign(&attributes(hash, certificate));
    write(hash, certificate, &signature)
}

/// Reads a signature that is exactly as we write it; gives the certificate when it is sound for a file of this hash.
pub(super) fn read(bytes: &[u8], hash: &[u8]) -> Option<Certificate> {
    let (certificate, signature) = parts(bytes)?;
    // What costs little is compared first.
    let sound = write(hash, &certificate, signature) == bytes
        && certificate.key.signed(&Sha256::digest(attributes(hash, &certificate)), signature)
        && certificate.holds();
    sound.then_some(certificate)
}

/// The certificate and the bare signature.
fn parts(bytes: &[u8]) -> Option<(Certificate, &[u8])> {
    let mut content = der::Reader::new(bytes).inside(tag::SEQUENCE)?;
    content.exactly(&der::oid(names::SIGNED_DATA))?;
    let mut signed = content.inside(tag::PART_0)?.inside(tag::SEQUENCE)?;
    signed.value(tag::INTEGER)?;
    signed.value(tag::SET)?;
    signed.value(tag::SEQUENCE)?;
    let certificate = Certificate::read(signed.value(tag::PART_0)?)?;
    let mut signer = signed.inside(tag::SET)?.inside(tag::SEQUENCE)?;
    signer.value(tag::INTEGER)?;
    signer.value(tag::SEQUENCE)?;
    signer.value(tag::SEQUENCE)?;
    signer.value(tag::PART_0)?;
    signer.value(tag::SEQUENCE)?;
    Some((certificate, signer.value(tag::OCTETS)?))
}

/// What is signed: kind of content, hash of the file, hash of the certificate.
fn attributes(hash: &[u8], certificate: &Certificate) -> Vec<u8> {
    let one = |kind: &[u8], content: Vec<u8>| der::sequence(&[&der::oid(kind), &der::set(vec![content])]);
    let named = der::value(tag::OCTETS, &Sha256::digest(&certificate.bytes));
    let signing = der::sequence(&[&der::sequence(&[&der::sequence(&[&named])])]);
    der::set(vec![
        one(names::CONTENT_TYPE, der::oid(names::DATA)),
        one(names::MESSAGE_DIGEST, der::value(tag::OCTETS, hash)),
        one(names::SIGNING_CERTIFICATE_V2, signing),
    ])
}

fn write(hash: &[u8], certificate: &Certificate, signature: &[u8]) -> Vec<u8> {
    let version = der::value(tag::INTEGER, &[1]);
    let hashing = der::sequence(&[&der::oid(names::SHA256)]);
    let mut attributes = attributes(hash, certificate);
    // Inside the signature the set stands as its part 0; what is signed is the set.
    if let Some(first) = attributes.first_mut() {
        *first = tag::PART_0;
    }
    let signer = der::sequence(&[
        &version,
        &certificate.name_and_number(),
        &hashing,
        &attributes,
        &der::sequence(&[&der::oid(names::ECDSA_SHA256)]),
        &der::value(tag::OCTETS, signature),
    ]);
    let signed = der::sequence(&[
        &version,
        &der::set(vec![hashing]),
        &der::sequence(&[&der::oid(names::DATA)]),
        &der::value(tag::PART_0, &certificate.bytes),
        &der::set(vec![signer]),
    ]);
    der::sequence(&[&der::oid(names::SIGNED_DATA), &der::value(tag::PART_0, &signed)])
}

#[cfg(test)]
mod tests {
    use super::super::certificate::Holder;
    use super::*;

    #[test]
    fn a_signature_holds_for_its_file_and_for_no_other() {
        let key = DeviceKey::of(&[7; 32]).unwrap();
        let certificate = Certificate::new(&key, Holder::new("Yayasan", "laptop"));
        let (hash, other) = (Sha256::digest(b"paper"), Sha256::digest(b"other"));
        let signature = sign(&hash, &key, &certificate);
        assert_eq!(read(&signature, &hash), Some(certificate));
        assert_eq!(read(&signature, &other), None);
        for at in 0..signature.len() {
            for flip in [0x01, 0x20, 0x80] {
                let mut bad = signature.clone();
                bad[at] ^= flip;
                assert_eq!(read(&bad, &hash), None, "byte {at}, flip {flip}");
            }
            assert_eq!(read(&signature[..at], &hash), None, "cut at {at}");
        }
    }
}
