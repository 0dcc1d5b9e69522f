//! Who may know whom: the rooms and what each keeps to itself.

use crate::{nothing, read, sources};

/// A crate, the one room that names it.
const KEPT: &[(&str, &str)] = &[
    ("rusqlite", "crates/store"),
    ("libsqlite3-sys", "crates/store"),
    ("printpdf", "crates/documents"),
    ("lopdf", "crates/documents"),
    ("rustybuzz", "crates/documents"),
    ("rust_xlsxwriter", "crates/documents"),
    ("tauri", "src-tauri"),
    ("tauri-build", "src-tauri"),
    ("tauri-plugin-dialog", "src-tauri"),
    ("tauri-plugin-opener", "src-tauri"),
    ("tauri-plugin-single-instance", "src-tauri"),
    ("tauri-plugin-window-state", "src-tauri"),
];

/// A room, and the rooms it stands on. `tests` looks into all of them and ships with none.
const ROOMS: &[(&str, &[&str])] = &[
    ("crates/domain", &[]),
    ("crates/store", &["sepakat-domain"]),
    ("crates/documents", &["sepakat-domain"]),
    ("crates/app", &["sepakat-domain", "sepakat-store", "sepakat-documents"]),
    ("src-tauri", &["sepakat-app"]),
    ("xtask", &[]),
];

/// The crates that a room's manifest names, whatever the section.
fn named(room: &str) -> Vec<String> {
    let manifest = read(&format!("{room}/Cargo.toml"));
    let mut section = String::new();
    let mut names = Vec::new();
    for line in manifest.lines() {
        if let Some(header) = line.strip_prefix('[') {
            header.trim_end_matches(']').clone_into(&mut section);
        } else if section.contains("dependencies")
            && let Some((name, _)) = line.split_once('=')
        {
            let name = name.trim();
            names.push(name.strip_suffix(".workspace").unwrap_or(name).to_owned());
        }
    }
    names
}

#[test]
fn a_kept_crate_is_named_in_one_room_only() {
    let mut broken = Vec::new();
    for (room, _) in ROOMS.iter().chain(&[("tests", [].as_slice())]) {
        for name in named(room) {
            if let Some((_, keeper)) = KEPT.iter().find(|(kept, keeper)| *kept == name && keeper != room) {
                broken.push(format!("{room}/Cargo.toml names {name}, which belongs to {keeper}"));
            }
        }
    }
    nothing(broken, "each of these crates stays behind one wall:");
    assert!(named("crates/store").iter().any(|name| name == "rusqlite"), "the rule reads the manifests");
}

#[test]
fn rooms_stand_only_on_the_rooms_below() {
    let mut broken = Vec::new();
    for (room, below) in ROOMS {
        for name in named(room).iter().filter(|name| name.starts_with("sepakat")) {
            if !below.contains(&name.as_str()) {
                broken.push(format!("{room} stands on {name}"));
            }
        }
    }
    nothing(broken, "the direction is ui, src-tauri, app, then store and documents, then domain:");
}

#[test]
fn dependencies_come_from_the_one_table() {
    let mut broken = Vec::new();
    for (room, _) in ROOMS.iter().chain(&[("tests", [].as_slice())]) {
        let manifest = read(&format!("{room}/Cargo.toml"));
        for (number, line) in manifest.lines().enumerate() {
            if line.contains("version = \"") || line.contains("path = \"../") {
                broken.push(format!("{room}/Cargo.toml:{}: {line}", number + 1));
            }
        }
    }
    nothing(broken, "versions and paths of crates stand in the table of the workspace:");
}

#[test]
fn only_the_transport_reaches_rust() {
    let mut broken = Vec::new();
    for source in sources(&["ui/src"], &["ts", "svelte", "js"]) {
        if source.path.starts_with("ui/src/lib/transport") || source.path.contains(".test.") {
            continue;
        }
        for (number, line) in source.lines() {
            let reaches = ["@tauri-apps", "__TAURI", "fetch(", "EventSource", "XMLHttpRequest", "WebSocket"];
            if reaches.iter().any(|word| line.contains(word)) {
                broken.push(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    nothing(broken, "only ui/src/lib/transport.ts reaches Rust:");
}

#[test]
fn the_headless_library_stays_in_the_kit() {
    let mut broken = Vec::new();
    for source in sources(&["ui/src"], &["ts", "svelte"]) {
        if !source.path.starts_with("ui/src/kit/") && source.text.contains("bits-ui") {
            broken.push(source.path);
        }
    }
    nothing(broken, "a part of the headless library is wrapped once, in the kit:");
}

#[test]
fn text_is_never_made_into_markup() {
    let mut broken = Vec::new();
    for source in sources(&["ui/src"], &["ts", "svelte", "js"]) {
        if source.path.contains(".test.") {
            continue;
        }
        for (number, line) in source.lines() {
            let makes = [
                "innerHTML",
                "outerHTML",
                "insertAdjacentHTML",
                "{@html",
                "eval(",
                "new Function",
                "document.write",
            ];
            if makes.iter().any(|word| line.contains(word)) {
                broken.push(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    nothing(broken, "what people type is shown as text, never as HTML or code:");
}

#[test]
fn five_npm_packages_at_most_are_in_the_program() {
    let manifest: serde_json::Value = serde_json::from_str(&read("ui/package.json")).expect("JSON");
    let count = manifest["dependencies"].as_object().map_or(0, serde_json::Map::len);
    assert!(count <= 5, "{count} runtime packages");
}

#[test]
fn every_dependency_has_its_line_in_the_architecture() {
    let table = read("Cargo.toml");
    let reasons = read("ARCHITECTURE.md");
    let start = table.find("[workspace.dependencies]").expect("the table");
    let end = table[start + 1..].find("\n[").map_or(table.len(), |end| start + 1 + end);
    let mut broken = Vec::new();
    for line in table[start..end].lines() {
        if let Some((name, _)) = line.split_once(" = ")
            && !name.starts_with("sepakat-")
            && !reasons.contains(&format!("`{name}`"))
        {
            broken.push(name.to_owned());
        }
    }
    nothing(broken, "each dependency says in ARCHITECTURE.md what it is for:");
}
