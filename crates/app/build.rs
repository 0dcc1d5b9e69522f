//! Draws the catalogues of the screens together, one text a language, so that the program can hand them to the page
//! and the page need not carry every language in its own code. Notes for translators are left out.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// The words of the papers are read by the documents.
const PAPERS: &str = "papers.ftl";

fn main() -> Result<(), Box<dyn Error>> {
    let locales = Path::new("../../ui/locales");
    println!("cargo:rerun-if-changed={}", locales.display());
    for language in ["id", "en"] {
        let mut files: Vec<_> = fs::read_dir(locales.join(language))?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<_, Box<dyn Error>>>()?;
        files.sort();
        let mut words = String::new();
        for file in files {
            let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if name.ends_with(".ftl") && name != PAPERS {
                println!("cargo:rerun-if-changed={}", file.display());
                for line in fs::read_to_string(&file)?
                    .lines()
                    .filter(|line| !line.starts_with('#') && !line.is_empty())
                {
                    words.push_str(line);
                    words.push('\n');
                }
            }
        }
        fs::write(Path::new(&env::var("OUT_DIR")?).join(format!("words-{language}.ftl")), words)?;
    }
    Ok(())
}
