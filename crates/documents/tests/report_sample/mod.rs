//! A report as an organisation would hand it out; names and figures are invented.

use chrono::NaiveDate;
use sepakat_documents::report::*;
use sepakat_domain::goal::Level;
use sepakat_domain::impact::Track;
use sepakat_domain::indicator::{Aim, Frequency, Sums};
use sepakat_domain::money::Money;
use sepakat_domain::month::Month;
use sepakat_domain::organisation::{Language, Paper};
use sepakat_domain::report::Part;

/// The facts of the sample.
pub fn facts() -> Facts {
    Facts {
        template: TEMPLATE.to_owned(),
        language: Language::Id,
        paper: Paper::A4,
        organisation: "Yayasan Pelita Aksara Nusantara".to_owned(),
        place: "Surabaya".to_owned(),
        logo: None,
        funder: "Yayasan Cahaya Bangsa".to_owned(),
        programme: "Kelas Literasi Sabtu".to_owned(),
        agreement: "112/PH/YCB/XII/2025".to_owned(),
        prepared_by: "Laila Fitriani".to_owned(),
        from: month(1),
        to: month(10),
        as_of: day(24),
        headline: "Tujuh dari sepuluh anak kini membaca lancar".to_owned(),
        numbers: vec![
            number(89_000, "anak", "anak membaca lancar", "target 82"),
            number(70_600, "%", "dari semua yang diuji", "target 65%"),
            number(1_542_000, "jam", "jam kerja relawan", "target 1.600"),
        ],
        goals: vec![
            GoalFacts {
                level: Level::Outcome,
                title: "Anak kelas II dan III membaca lancar".to_owned(),
                assumptions: "Sekolah tetap membuka ruang kelas pada hari Sabtu.".to_owned(),
            },
            GoalFacts {
                level: Level::Output,
                title: "Pendampingan setiap Sabtu".to_owned(),
                assumptions: String::new(),
            },
        ],
        indicators: vec![
            indicator(0, "Anak membaca lancar", "anak", Sums::Latest, [34_000, 41_000], Track::OnTrack),
            indicator(1, "Jam relawan", "jam", Sums::Total, [150_000, 154_000], Track::GettingThere),
            indicator(1, "Buku dipinjam", "buku", Sums::Latest, [80_000, 92_000], Track::OffTrack),
        ],
        partners: vec![PartnerFacts {
            name: "Toko Maju Jaya".to_owned(),
            role: "penyedia sarana".to_owned(),
            commitments: vec![CommitmentFacts {
                what: "kursi anak".to_owned(),
                quantity: Some(60_000),
                given: Some(42_000),
                unit: "buah".to_owned(),
                due_on: Some(day(1)),
                kept: Kept::Partly,
                late: false,
                value: Some(Money::rupiah(4_200_000)),
            }],
        }],
        gaps: vec![GapFacts {
            subject: "Buku dipinjam".to_owned(),
            what: "Belum ada angka untuk Maret 2026.".to_owned(),
            explanation: "Perpustakaan direnovasi.".to_owned(),
        }],
        evidence: vec![EvidenceFacts {
            indicator: 1,
            month: month(2),
            name: "rekap-uji-februari.pdf".to_owned(),
            sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
            size: 18_240,
        }],
        parts: Part::ALL
            .iter()
            .map(|part| PartFacts { part: *part, included: true, text: text(*part) })
            .collect(),
        former: Some(Former {
            edition: 1,
            frozen_on: day(1),
            check_code: "5RTN8WKC2HTW".to_owned(),
            changes: vec!["Target Jam relawan berubah.".to_owned()],
        }),
    }
}

fn text(part: Part) -> String {
    match part {
        Part::Summary => "Sejak Januari, 126 anak kelas II dan III di tiga sekolah belajar membaca setiap Sabtu.\nDari tiga indikator, satu sesuai rencana.",
        Part::Lessons => "Jadwal Sabtu pagi bertabrakan dengan jam pasar. Mulai Januari 2027 kelas dipindahkan.",
        _ => "",
    }
    .to_owned()
}

fn month(month: u32) -> Month {
    Month::new(2026, month).unwrap()
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn number(value: i64, unit: &str, label: &str, note: &str) -> KeyNumber {
    KeyNumber { value, unit: unit.to_owned(), label: label.to_owned(), note: note.to_owned() }
}

fn indicator(
    goal: usize,
    name: &str,
    unit: &str,
    sums: Sums,
    first: [i64; 2],
    status: Track,
) -> IndicatorFacts {
    let value = |at: u32| first[0] + (first[1] - first[0]) * i64::from(at - 1);
    let total = |at: u32| (sums == Sums::Total).then(|| (1..=at).map(value).sum());
    IndicatorFacts {
        goal,
        name: name.to_owned(),
        definition: "Anak yang membaca sedikitnya 60 kata benar dalam satu menit.".to_owned(),
        unit: unit.to_owned(),
        aim: Aim::Up,
        sums,
        frequency: Frequency::Monthly,
        baseline: Some(first[0]),
        baseline_on: None,
        target: Some(first[0] * 2),
        target_in: Some(month(12)),
        reached: total(10).or(Some(value(10))),
        share: Some(964),
        status,
        points: (1..=10)
            .map(|at| PointFacts {
                month: month(at),
                value: Some(value(at)),
                total: total(at),
                target: (at % 3 == 0).then_some(first[0] * 2),
                note: if at == 4 { "diuji seminggu lebih lambat".to_owned() } else { String::new() },
            })
            .collect(),
        headline: format!("{name} naik menjadi 89. Target 82 terlampaui."),
        sentence: "Oktober 2026: 97, naik 7 dari September.".to_owned(),
        own_sentence: false,
        reason: if status == Track::OnTrack {
            String::new()
        } else {
            "Empat relawan baru mulai bertugas 5 Desember 2026.".to_owned()
        },
        method: "Anak membaca nyaring satu bacaan berjenjang selama satu menit.".to_owned(),
        source: "Lembar uji".to_owned(),
        responsible: "Dwi Prasetyo".to_owned(),
        limits: "Tanpa kelompok pembanding.".to_owned(),
    }
}
