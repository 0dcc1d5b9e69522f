//! What a reader of two versions is shown.

use proptest::prelude::*;

use super::*;

/// `-removed-` and `+added+` in the text.
fn shown(old: &str, new: &str) -> String {
    words(old, new)
        .into_iter()
        .map(|run| match run.kind {
            RunKind::Kept => run.text,
            RunKind::Removed => format!("-{}-", run.text),
            RunKind::Added => format!("+{}+", run.text),
        })
        .collect()
}

fn text_of(runs: &[Run], side: RunKind) -> String {
    runs.iter()
        .filter(|run| run.kind == RunKind::Kept || run.kind == side)
        .map(|run| run.text.as_str())
        .collect()
}

#[test]
fn a_number_and_its_words_change_as_one() {
    let shown = shown(
        "Perjanjian ini berlaku selama 6 (enam) bulan, sampai dengan tanggal 31 Mei 2027.",
        "Perjanjian ini berlaku selama 12 (dua belas) bulan, sampai dengan tanggal 30 November 2027.",
    );
    assert_eq!(
        shown,
        "Perjanjian ini berlaku selama -6 (enam) -+12 (dua belas) +bulan, sampai dengan tanggal \
         -31 Mei 2027-+30 November 2027+."
    );
}

#[test]
fn an_amount_of_money_changes_as_one() {
    let shown = shown(
        "seluruhnya Rp 16.000.000,00 (enam belas juta rupiah), dihitung",
        "seluruhnya Rp 18.500.000,00 (delapan belas juta lima ratus ribu rupiah), dihitung",
    );
    assert_eq!(
        shown,
        "seluruhnya -Rp 16.000.000,00 (enam belas juta rupiah)-\
         +Rp 18.500.000,00 (delapan belas juta lima ratus ribu rupiah)+, dihitung"
    );
}

#[test]
fn words_put_in_before_the_full_stop_leave_it_alone() {
    let shown = shown(
        "Kegiatan diliburkan pada masa ujian.",
        "Kegiatan diliburkan pada masa ujian, paling lama 2 minggu.",
    );
    assert_eq!(shown, "Kegiatan diliburkan pada masa ujian+, paling lama 2 minggu+.");
}

#[test]
fn a_reference_changes_as_one() {
    let shown = shown("menurut Pasal\u{a0}4 ayat\u{a0}(2);\u{a0}dan", "menurut Pasal\u{a0}3 ayat\u{a0}(1);");
    assert_eq!(shown, "menurut -Pasal\u{a0}4 ayat\u{a0}(2);\u{a0}dan-+Pasal\u{a0}3 ayat\u{a0}(1);+");
}

#[test]
fn a_small_word_between_two_changes_goes_with_them() {
    assert_eq!(
        shown("ruang kelas dan perpustakaan", "aula besar dan halaman"),
        "-ruang kelas dan perpustakaan-+aula besar dan halaman+"
    );
    assert_eq!(
        shown(
            "menyediakan 6 relawan setiap pertemuan kelas",
            "menugaskan 6 relawan setiap pertemuan sanggar"
        ),
        "-menyediakan -+menugaskan +6 relawan setiap pertemuan -kelas-+sanggar+"
    );
}

#[test]
fn a_word_taken_out_takes_its_space_along() {
    assert_eq!(shown("a b c", "a c"), "a -b -c");
    assert_eq!(shown("a b", "a"), "a- b-");
    assert_eq!(shown("", "satu"), "+satu+");
}

#[test]
fn likeness_weighs_words_and_not_their_order() {
    assert_eq!(likeness("satu dua", "satu dua"), 1.0);
    assert_eq!(likeness("satu dua", "tiga"), 0.0);
    assert!(likeness("PIHAK KEDUA menyediakan ruang", "PIHAK KEDUA menyediakan aula") > 0.7);
}

#[test]
fn hostile_texts_end_soon_and_stay_exact() {
    let old: String = (0_u64..60_000).map(|index| format!("a{} ", index * 7919 % 60_013)).collect();
    let new: String = (0_u64..60_000).map(|index| format!("a{} ", index * 104_729 % 60_013)).collect();
    let runs = words(&old, &new);
    assert_eq!(text_of(&runs, RunKind::Removed), old);
    assert_eq!(text_of(&runs, RunKind::Added), new);
}

/// Texts of few words, so that much is shared, and texts of anything.
fn a_text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "PIHAK", "KEDUA", "wajib", "dan", "6", "(enam)", "(", ")", ".", ",", " ", "  ", "\n", "Rp", "1.000",
        "Mei", "2027", "12", "x", "é",
    ]);
    let few = prop::collection::vec((word, prop::sample::select(vec!["", " "])), 0..40).prop_map(|words| {
        words.into_iter().map(|(word, space)| format!("{word}{space}")).collect::<String>()
    });
    prop_oneof![3 => few, 1 => any::<String>()]
}

proptest! {
    #[test]
    fn nothing_is_lost_or_invented(old in a_text(), new in a_text()) {
        let runs = words(&old, &new);
        prop_assert_eq!(text_of(&runs, RunKind::Removed), old);
        prop_assert_eq!(text_of(&runs, RunKind::Added), new);
        prop_assert!(runs.iter().all(|run| !run.text.is_empty()));
        prop_assert!(runs.windows(2).all(|pair| pair[0].kind != pair[1].kind));
    }

    #[test]
    fn the_same_text_is_kept_whole(text in a_text()) {
        let kept: Vec<Run> =
            if text.is_empty() { vec![] } else { vec![Run { kind: RunKind::Kept, text: text.clone() }] };
        prop_assert_eq!(words(&text, &text), kept);
    }

    #[test]
    fn the_other_way_round_is_the_mirror_image(old in a_text(), new in a_text()) {
        let there = words(&old, &new);
        let back = words(&new, &old);
        let of = |runs: &[Run], kind: RunKind| -> Vec<String> {
            runs.iter().filter(|run| run.kind == kind).map(|run| run.text.clone()).collect()
        };
        prop_assert_eq!(of(&there, RunKind::Kept), of(&back, RunKind::Kept));
        prop_assert_eq!(of(&there, RunKind::Added), of(&back, RunKind::Removed));
        prop_assert_eq!(of(&there, RunKind::Removed), of(&back, RunKind::Added));
    }

    #[test]
    fn what_is_kept_is_as_much_as_can_be(old in prop::collection::vec(0_u32..6, 0..30), new in prop::collection::vec(0_u32..6, 0..30)) {
        let found = shortest::matches(&old, &new);
        prop_assert!(found.iter().all(|(here, there)| old[*here] == new[*there]));
        prop_assert!(found.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1));
        prop_assert_eq!(found.len(), longest_shared(&old, &new));
    }
}

/// The length of the longest list that is in both, by the table everybody knows.
fn longest_shared(old: &[u32], new: &[u32]) -> usize {
    let mut table = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for (row, here) in old.iter().enumerate() {
        for (column, there) in new.iter().enumerate() {
            table[row + 1][column + 1] = if here == there {
                table[row][column] + 1
            } else {
                table[row][column + 1].max(table[row + 1][column])
            };
        }
    }
    table[old.len()][new.len()]
}
