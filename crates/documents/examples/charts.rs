//! Writes a paper with every kind of chart, to look at: `cargo run -p sepakat-documents --example charts -- FILE`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a tool for those who work on the charts")]

use sepakat_documents::chart::*;
use sepakat_documents::fonts::Fonts;
use sepakat_documents::model::{Block, Document, Footer, plain};
use sepakat_documents::{Keep, lay_out, pdf};
use sepakat_domain::organisation::{Language, Paper};

fn series(
    kind: Kind,
    unit: &str,
    values: &[Option<i64>],
    targets: &[Option<i64>],
    baseline: Option<i64>,
) -> Series {
    let months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
    let points = values.iter().enumerate().map(|(i, value)| Period {
        label: months[i % 12].into(),
        name: String::new(),
        value: *value,
        target: targets.get(i).copied().flatten(),
    });
    Series { kind, unit: unit.into(), points: points.collect(), baseline, say_targets: true }
}

fn main() {
    let path = std::env::args().nth(1).expect("where to write");
    let values = [Some(34_100), Some(41_300), Some(48_400), Some(54_800), Some(63_500), Some(70_600)];
    let gaps =
        [Some(34_100), Some(61_300), Some(48_400), None, Some(43_500), Some(70_600), None, Some(3_000)];
    let targets = [None, Some(38_000), Some(44_000), Some(50_000), Some(58_000), Some(65_000), Some(65_000)];
    let below = [Some(-12_000), Some(-30_000), Some(-4_000)];
    let many: Vec<Option<i64>> =
        (0..60).map(|i| (i % 17 != 5).then_some((i * i * 37 % 900) * 1000)).collect();
    let part = |name: &str, fill, value: i64| Part { name: name.into(), fill, value: value * 1000 };
    let stack = |name: &str, parts: Vec<Part>| Stack { name: name.into(), parts };
    let pair = |name: &str, before, after, apart| Pair {
        name: name.into(),
        before: Some(before),
        after: Some(after),
        apart,
    };
    let step = |name: &str, from: &str, until: &str, progress, late_days, after: &[usize]| Step {
        name: name.into(),
        milestone: from.is_empty(),
        starts_on: from.parse().ok(),
        ends_on: until.parse().ok(),
        progress,
        late_days,
        after: after.to_vec(),
    };
    let plan = Timeline {
        steps: vec![
            step("Menata ruang baca", "2026-09-07", "2026-10-16", 100, 0, &[]),
            step("Melatih 12 relawan pengajar", "2026-10-05", "2026-11-20", 60, 4, &[]),
            step("Pojok baca dibuka", "", "2026-12-05", 0, 0, &[0, 1]),
            step("Kelas membaca setiap Sabtu", "2026-12-12", "2027-05-29", 0, 0, &[2]),
            step("Laporan akhir diserahkan", "", "2027-06-15", 0, 0, &[3]),
            step("Serah terima rak", "", "2026-10-20", 100, 0, &[]),
        ],
        today: None,
        span: None,
    };
    let plots = vec![
        Plot::Timeline(plan),
        Plot::Series(series(Kind::Bars, "%", &values, &targets, Some(34_100))),
        Plot::Series(series(Kind::Line, "%", &gaps, &targets, Some(34_100))),
        Plot::Series(series(Kind::Bars, "anak", &gaps, &targets, None)),
        Plot::Series(series(Kind::Bars, "anak", &below, &[], None)),
        Plot::Series(series(Kind::Line, "anak", &many, &[], None)),
        Plot::Series(series(Kind::Bars, "anak", &many, &[Some(400_000); 60], Some(100_000))),
        Plot::Series(series(Kind::Bars, "anak", &[None, None], &[], None)),
        Plot::Stacked(vec![
            stack("Yayasan Cahaya Bangsa", vec![part("uang", Fill::Solid, 84_000_000)]),
            stack("18 relawan", vec![part("waktu", Fill::Light, 46_260_000)]),
            stack(
                "PT Bumi Pangan Sentosa",
                vec![part("uang", Fill::Solid, 25_000_000), part("barang", Fill::Dots, 11_400_000)],
            ),
            stack("Tiga sekolah mitra", vec![part("tempat", Fill::Hatch, 26_400_000)]),
            stack("Toko Maju Jaya", vec![part("barang", Fill::Dots, 4_200_000)]),
        ]),
        Plot::Progress(Progress {
            unit: "%".into(),
            baseline: Some(34_100),
            value: Some(60_600),
            target: Some(75_000),
        }),
        Plot::Dumbbell(Dumbbell {
            unit: "%".into(),
            before: "Januari".into(),
            after: "November".into(),
            rows: vec![
                pair("Perempuan (65)", 36_900, 73_800, false),
                pair("Laki-laki (61)", 31_100, 67_200, false),
                pair("SDN 1 Jagir (48)", 35_400, 75_000, true),
                pair("MI Al-Hikmah (36)", 66_700, 33_300, false),
            ],
        }),
        Plot::Multiples(
            (0..5)
                .map(|i| Multiple {
                    title: format!("Kelompok baca nomor {}", i + 1),
                    series: series(
                        if i % 2 == 0 { Kind::Line } else { Kind::Bars },
                        "%",
                        &gaps[..6 + i % 3],
                        &targets,
                        None,
                    ),
                })
                .collect(),
        ),
    ];
    let mut blocks = Vec::new();
    for plot in plots {
        blocks.push(Block::Heading(plain("Sebuah temuan")));
        blocks.push(Block::Chart(Box::new(Chart::new("Sebuah temuan", Language::Id, plot))));
    }
    let document = Document {
        title: "Diagram".into(),
        author: "Sepakat".into(),
        language: Language::Id,
        genre: sepakat_documents::model::Genre::Report,
        paper: Paper::A4,
        footer: Footer::default(),
        line_numbers: false,
        legend: Vec::new(),
        watermark: None,
        blocks,
        attachment: None,
        evidence: None,
        created: "2026-11-24T10:15:00+07:00".into(),
    };
    let fonts = Fonts::load().unwrap();
    let pages = lay_out(&document, &fonts, &mut |_| Keep::Going).unwrap();
    std::fs::write(path, pdf(&pages, &document, &fonts, &mut |_| Keep::Going).unwrap()).unwrap();
}
