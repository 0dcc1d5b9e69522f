//! Roots that must be known to divide rightly, because the letters alone do not tell where a prefix ends.

/// Roots that begin with a vowel: `ber-ada`, `peng-alaman`, `per-aturan`. Sorted.
#[rustfmt::skip]
const WITH_VOWEL: &[&str] = &[
    "abai", "abdi", "acara", "acu", "ada", "adab", "adil", "adu", "agama", "agenda", "ajak", "ajar", "aju",
    "akan", "akar", "akhir", "akibat", "akrab", "aksi", "aktif", "aku", "akui", "alam", "alamat", "alami",
    "alas", "alat", "alih", "alir", "aman", "amanat", "amat", "ambang", "ambil", "ampun", "anak",
    "analisis", "ancam", "andai", "andal", "anggap", "anggar", "anggota", "angkat", "angkut", "angsur",
    "anjur", "antar", "antara", "anti", "antisipasi", "anut", "api", "apresiasi", "arah", "arsip", "arti",
    "asah", "asal", "asas", "asuh", "asuransi", "atas", "atur", "audit", "awal", "awas", "awet", "ayom",
    "edar", "edukasi", "ekonomi", "eksekusi", "eksplorasi", "ekspor", "elak", "eliminasi", "emban", "embus",
    "empat", "enam", "erat", "evaluasi", "ibadah", "identifikasi", "ikat", "ikhlas", "ikrar", "ikut",
    "imbang", "imbau", "impor", "inap", "indah", "informasi", "ingat", "ingin", "ingkar", "inisiatif",
    "inovasi", "integrasi", "inti", "investasi", "iring", "isi", "istirahat", "izin", "obat", "olah",
    "oleh", "operasi", "optimal", "orang", "organisasi", "otomatis", "uang", "ubah", "ucap", "udang", "uji",
    "ukir", "ukur", "ulang", "ulas", "umum", "umur", "undang", "unduh", "undur", "unggah", "unggul",
    "ungkap", "untuk", "untung", "upah", "upaya", "urai", "urung", "urus", "urut", "usaha", "usir", "usul",
    "usung", "utama", "utang", "utus",
];

/// Roots and words whose first letters look like a prefix and are none. Sorted.
#[rustfmt::skip]
const LOOK_ALIKE: &[&str] = &[
    "beragam", "berani", "beras", "berat", "beri", "berita", "beritahu", "pengaruh", "perahu", "perak",
    "peran", "perang", "peras", "perempuan", "periksa", "perintah", "peristiwa", "terampil", "terang",
    "terap", "teras", "terima", "terus",
];

/// Roots that open with two consonants: `di-program`, `ke-prihatin-an`. Sorted.
#[rustfmt::skip]
const WITH_CLUSTER: &[&str] = &[
    "blokir", "brosur", "drama", "klaim", "klasifikasi", "kritik", "prakarsa", "praktik", "prediksi",
    "prihatin", "prioritas", "privat", "produksi", "program", "promosi", "proses", "stabil", "standar",
    "strategi", "struktur", "swadaya", "transfer", "transparan",
];

/// Endings that may follow a root.
const ENDINGS: [&str; 8] = ["", "an", "kan", "i", "annya", "kannya", "inya", "nya"];

/// Whether the rest of a word, as it stands, is a known root that begins with a vowel, with or without endings.
pub(super) fn begins_with_vowel_root(rest: &str) -> bool {
    is_root(WITH_VOWEL, rest)
}

/// Whether the rest of a word is a root that only looks like a prefix with something behind it.
pub(super) fn is_look_alike(rest: &str) -> bool {
    is_root(LOOK_ALIKE, rest)
}

/// Whether the rest of a word is a known root that opens with two consonants.
pub(super) fn begins_with_cluster_root(rest: &str) -> bool {
    is_root(WITH_CLUSTER, rest)
}

fn is_root(roots: &[&str], rest: &str) -> bool {
    ENDINGS
        .iter()
        .any(|ending| rest.strip_suffix(ending).is_some_and(|root| roots.binary_search(&root).is_ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_so_that_roots_are_found() {
        for list in [WITH_VOWEL, LOOK_ALIKE, WITH_CLUSTER] {
            assert!(list.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
