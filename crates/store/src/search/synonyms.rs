//! Words that mean one thing to the person who searches: spellings apart and together, short forms, and the
//! formal word beside the daily one. Short on purpose; each line is a set.

/// Sets of equal phrases, in lower case.
const SETS: &[&[&str]] = &[
    &["kerjasama", "kerja sama", "kemitraan", "cooperation", "partnership"],
    &["tandatangan", "tanda tangan", "penandatanganan", "ttd", "signature"],
    &["terimakasih", "terima kasih"],
    &["tanggungjawab", "tanggung jawab"],
    &["pks", "perjanjian kerja sama"],
    &["mou", "nota kesepahaman"],
    &["pt", "perseroan terbatas"],
    &["sd", "sdn", "sekolah dasar"],
    &["smp", "smpn", "sekolah menengah pertama"],
    &["sma", "sman", "sekolah menengah atas"],
    &["smk", "smkn", "sekolah menengah kejuruan"],
    &["univ", "universitas", "university"],
    &["pemda", "pemerintah daerah"],
    &["pemkot", "pemerintah kota"],
    &["dinas", "dinkes", "disdik"],
    &["rs", "rumah sakit", "hospital"],
    &["jl", "jalan"],
    &["kel", "kelurahan"],
    &["kec", "kecamatan"],
    &["kab", "kabupaten"],
    &["sekolah", "school"],
    &["mitra", "partner"],
    &["relawan", "sukarelawan", "volunteer"],
    &["dana", "uang", "money"],
    &["janji", "komitmen", "kewajiban", "commitment"],
];

/// The FTS5 query for these words: each may be the beginning of a word, and a set stands for any of its phrases.
pub(super) fn query(words: &[String]) -> String {
    let mut parts = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (taken, part) = longest_set(&words[at..]).unwrap_or_else(|| (1, prefix(&words[at])));
        parts.push(part);
        at += taken;
    }
    parts.join(" AND ")
}

/// The longest phrase of a set at the beginning of `words`: how many words it takes, and the whole set.
fn longest_set(words: &[String]) -> Option<(usize, String)> {
    SETS.iter()
        .flat_map(|set| set.iter().map(move |phrase| (phrase.split(' ').count(), *phrase, *set)))
        .filter(|(count, phrase, _)| {
            words.len() >= *count && phrase.split(' ').zip(words).all(|(part, word)| part == word)
        })
        .max_by_key(|(count, ..)| *count)
        .map(|(count, phrase, set)| {
            let any: Vec<String> = std::iter::once(phrase)
                .chain(set.iter().copied().filter(|other| *other != phrase))
                .map(|each| if each.contains(' ') { format!("\"{each}\"") } else { prefix(each) })
                .collect();
            (count, format!("({})", any.join(" OR ")))
        })
}

fn prefix(word: &str) -> String {
    format!("\"{word}\"*")
}
