//! Declares the one command, so that a window without the permission for it is refused: a command that is
//! not declared here would be open to every window.

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&["call"]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo::error={error:#}");
    }
}
