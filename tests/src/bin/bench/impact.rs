//! The facts of a report of about 20 pages: 12 indicators with 12 months each, and everything around them.

use chrono::NaiveDate;
use sepakat_documents::report::*;
use sepakat_domain::goal::Level;
use sepakat_domain::impact::Track;
use sepakat_domain::indicator::{Aim, Frequency, Sums};
use sepakat_domain::money::Money;
use sepakat_domain::month::Month;
use sepakat_domain::organisation::{Language, Paper};
use sepakat_domain::report::Part;

/// What is counted: name, unit, first month, growth a month, whether the months add up.
const COUNTED: [(&str, &str, i64, i64, bool); 12] = [
    ("Anak membaca lancar", "anak", 34, 4, false),
    ("Jam kerja relawan", "jam", 128, 6, true),
    ("Buku dipinjam", "buku", 210, 13, true),
    ("Anak hadir setiap Sabtu", "anak", 96, 3, false),
    ("Orang tua yang membacakan buku di rumah", "keluarga", 22, 5, false),
    ("Guru yang dilatih mendampingi", "guru", 4, 2, true),
    ("Kunjungan ke pojok baca", "kunjungan", 340, 21, true),
    ("Sekolah yang menyediakan ruang", "sekolah", 3, 1, false),
    ("Anak yang menulis cerita sendiri", "anak", 12, 3, false),
    ("Bacaan berjenjang yang dicetak", "eksemplar", 150, 40, true),
    ("Pertemuan dengan komite sekolah", "pertemuan", 2, 1, true),
    ("Anak yang pindah ke jenjang berikutnya", "anak", 18, 4, false),
];

/// Who takes part, and what each promised: thing, unit, how much, worth in rupiah.
const SIDES: [(&str, &str); 5] = [
    ("Yayasan Pelita Aksara Nusantara", "pelaksana"),
    ("Toko Maju Jaya", "penyedia sarana"),
    ("Perpustakaan Kota Surabaya", "penyedia buku"),
    ("Universitas Airlangga", "pendamping relawan"),
    ("Percetakan Cahaya Ilmu", "pencetak bacaan"),
];
const PROMISES: [(&str, &str, i64, i64); 5] = [
    ("kursi anak dari kayu jati muda", "buah", 60, 4_200_000),
    ("buku cerita bergambar untuk pojok baca", "buku", 400, 12_000_000),
    ("relawan yang mendampingi setiap Sabtu pagi", "orang", 24, 9_600_000),
    ("ruang kelas di tiga sekolah", "ruang", 3, 6_000_000),
    ("pelatihan membaca nyaring bagi guru", "hari", 6, 7_500_000),
];

/// The facts.
pub fn facts() -> Facts {
    Facts {
        template: TEMPLATE.to_owned(),
        language: Language::Id,
        paper: Paper::A4,
        organisation: SIDES[0].0.to_owned(),
        place: "Surabaya".to_owned(),
        logo: None,
        funder: "Yayasan Cahaya Bangsa".to_owned(),
        programme: "Kelas Literasi Sabtu".to_owned(),
        agreement: "112/PH/YCB/XII/2024".to_owned(),
        prepared_by: "Laila Fitriani".to_owned(),
        from: month(1),
        to: month(12),
        as_of: day(24),
        headline: "Tujuh dari sepuluh anak kini membaca lancar".to_owned(),
        numbers: vec![
            number(78_000, "anak", "anak membaca lancar", "target 82"),
            number(70_600, "%", "dari semua yang diuji", "target 65%"),
            number(1_932_000, "jam", "jam kerja relawan", "target 1.900"),
        ],
        goals: vec![
            goal(
                Level::Goal,
                "Anak di pinggiran kota menyelesaikan sekolah dasar dengan kemampuan membaca yang cukup",
            ),
            goal(Level::Outcome, "Anak kelas II dan III membaca lancar"),
            goal(Level::Output, "Pendampingan setiap Sabtu berjalan di tiga sekolah"),
            goal(Level::Activity, "Relawan dilatih dan buku tersedia"),
        ],
        indicators: (0..COUNTED.len()).map(indicator).collect(),
        partners: (0..SIDES.len()).map(partner).collect(),
        gaps: (0..3).map(gap).collect(),
        evidence: (0..24).map(evidence).collect(),
        parts: Part::ALL
            .iter()
            .map(|part| PartFacts { part: *part, included: true, text: text(*part) })
            .collect(),
        former: Some(Former {
            edition: 1,
            frozen_on: day(1),
            check_code: "5RTN8WKC2HTW".to_owned(),
            changes: COUNTED[..4]
                .iter()
                .map(|one| format!("Angka terakhir “{}” bertambah.", one.0))
                .collect(),
        }),
    }
}

fn text(part: Part) -> String {
    match part {
        Part::Summary => "Sejak Januari, 126 anak kelas II dan III di tiga sekolah belajar membaca setiap Sabtu.\n\
            Sebagian besar indikator sesuai rencana; yang tertinggal dijelaskan di bawah, dengan langkah berikutnya.",
        Part::Goals => "Kerangka hasil disepakati bersama mitra sebelum program dimulai dan tidak berubah sejak itu.",
        Part::Partners => "Setiap pihak memberi yang dijanjikannya; yang belum lunas tercatat di tabel ini.",
        Part::Lessons => "Jadwal Sabtu pagi bertabrakan dengan jam pasar, sehingga sebagian orang tua tidak dapat \
            mengantar. Mulai Januari kelas dipindahkan ke pukul sepuluh.\n\
            Bacaan berjenjang yang dicetak sendiri lebih sering dipinjam daripada buku sumbangan.\n\
            Relawan yang datang berpasangan bertahan lebih lama daripada yang datang sendiri.",
        _ => "",
    }
    .to_owned()
}

fn indicator(at: usize) -> IndicatorFacts {
    let (name, unit, first, growth, adds) = COUNTED[at];
    let sums = if adds { Sums::Total } else { Sums::Latest };
    let value = |month: i64| (first + growth * (month - 1) + (month * 7 + at as i64) % 5) * 1000;
    let total = |month: i64| adds.then(|| (1..=month).map(value).sum::<i64>());
    let reached = total(12).unwrap_or(value(12));
    let status = [Track::OnTrack, Track::GettingThere, Track::OnTrack, Track::OffTrack][at % 4];
    let behind = !matches!(status, Track::OnTrack);
    IndicatorFacts {
        goal: at % 4,
        name: name.to_owned(),
        definition: format!(
            "{name}: yang dihitung setiap bulan menurut daftar hadir dan lembar uji, satu kali bagi setiap {unit}."
        ),
        unit: unit.to_owned(),
        aim: Aim::Up,
        sums,
        frequency: Frequency::Monthly,
        baseline: Some(first * 1000),
        baseline_on: Some(day(1)),
        target: Some(reached + 1000),
        target_in: Some(month(12)),
        reached: Some(reached),
        share: Some(964),
        status,
        points: (1..=12_u32)
            .map(|number| PointFacts {
                month: month(number),
                value: Some(value(number.into())),
                total: total(number.into()),
                target: (number % 3 == 0)
                    .then(|| total(number.into()).unwrap_or(value(number.into())) + 1000),
                note: if number % 5 == 4 {
                    "diuji seminggu lebih lambat karena sekolah libur panjang".to_owned()
                } else {
                    String::new()
                },
            })
            .collect(),
        headline: format!("{name} naik sepanjang tahun dan mendekati target."),
        sentence: "Desember 2025 lebih tinggi daripada November; sejak Januari naik hampir setiap bulan."
            .to_owned(),
        own_sentence: at.is_multiple_of(3),
        reason: if behind {
            "Empat relawan baru mulai bertugas pada bulan Desember; jadwal uji dipindahkan ke awal bulan."
                .to_owned()
        } else {
            String::new()
        },
        method: "Anak membaca nyaring satu bacaan berjenjang selama satu menit; dua orang mencatat."
            .to_owned(),
        source: "Lembar uji dan daftar hadir".to_owned(),
        responsible: "Dwi Prasetyo".to_owned(),
        limits: "Tanpa kelompok pembanding; anak yang pindah sekolah tidak ikut dihitung.".to_owned(),
    }
}

fn partner(at: usize) -> PartnerFacts {
    let kept = [Kept::Kept, Kept::Partly, Kept::Kept, Kept::Late, Kept::Open];
    let commitments =
        PROMISES.iter().enumerate().map(|(number, (what, unit, much, worth))| CommitmentFacts {
            what: (*what).to_owned(),
            quantity: Some(much * 1000),
            given: Some(much * 700),
            unit: (*unit).to_owned(),
            due_on: Some(day(1)),
            kept: kept[(number + at) % kept.len()],
            late: number == 2,
            value: Some(Money::rupiah(*worth)),
        });
    let (name, role) = SIDES[at];
    PartnerFacts { name: name.to_owned(), role: role.to_owned(), commitments: commitments.collect() }
}

fn gap(at: usize) -> GapFacts {
    GapFacts {
        subject: COUNTED[at].0.to_owned(),
        what: format!("Bukti untuk bulan ke-{} belum dilampirkan.", at + 2),
        explanation: "Perpustakaan direnovasi; berkasnya menyusul pada bulan berikutnya.".to_owned(),
    }
}

fn evidence(at: usize) -> EvidenceFacts {
    EvidenceFacts {
        indicator: at % COUNTED.len() + 1,
        month: month(at as u32 / 2 + 1),
        name: format!("rekap-uji-bulan-{:02}-{}.pdf", at / 2 + 1, at % 2 + 1),
        sha256: format!("{:064x}", (at as u128 + 1).wrapping_mul(0x9f86_d081_884c_7d65_9a2f_eaa0_c55a_d015)),
        size: 18_240 + at as i64,
    }
}

fn goal(level: Level, title: &str) -> GoalFacts {
    let assumptions = "Sekolah tetap membuka ruang kelas pada hari Sabtu.".to_owned();
    GoalFacts { level, title: title.to_owned(), assumptions }
}

fn number(value: i64, unit: &str, label: &str, note: &str) -> KeyNumber {
    KeyNumber { value, unit: unit.to_owned(), label: label.to_owned(), note: note.to_owned() }
}

/// A month of the year that is told; the months of a year are always months.
fn month(month: u32) -> Month {
    Month::new(2025, month).unwrap_or_else(|| unreachable!("months are 1 to 12"))
}

/// A day of the January after it.
fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, day).unwrap_or_default()
}
