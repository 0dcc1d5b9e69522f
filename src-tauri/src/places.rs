//! Where things are on this computer, and the environment that the window needs.

use std::env;
use std::path::PathBuf;

use tauri::{AppHandle, Manager};

/// Names the folder that holds the data instead of the user's own, for tests and for a stick.
const FOLDER: &str = "SEPAKAT_DATA";

/// The data folder given by the environment, if one is.
pub fn given_folder() -> Option<PathBuf> {
    env::var_os(FOLDER).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// The folder that holds everything. Local, not roaming: a database must not travel with a Windows profile.
pub fn data_folder(app: &AppHandle) -> tauri::Result<PathBuf> {
    match given_folder() {
        Some(folder) => Ok(folder),
        None => app.path().app_local_data_dir(),
    }
}

/// Starts this program again, in the same process, when the environment must differ: WebKit's DMABUF renderer
/// shows an empty window on many graphics drivers, and a release must not let itself be driven by automation.
/// Setting a variable of a running process is unsafe, replacing the process is not.
#[cfg(target_os = "linux")]
pub fn restart_with_a_working_environment() -> Option<std::process::ExitCode> {
    use std::os::unix::process::CommandExt;

    const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    const AUTOMATION: &str = "TAURI_WEBVIEW_AUTOMATION";

    let driven = !cfg!(feature = "under-test") && env::var_os(AUTOMATION).is_some();
    if env::var_os(RENDERER).is_some() && !driven {
        return None;
    }
    let mut again = std::process::Command::new(env::current_exe().ok()?);
    again.args(env::args_os().skip(1));
    if env::var_os(RENDERER).is_none() {
        again.env(RENDERER, "1");
    }
    if driven {
        again.env_remove(AUTOMATION);
    }
    // `exec` returns only when it failed. Then go on as things are, but never driven in a release.
    let _ = again.exec();
    driven.then_some(std::process::ExitCode::FAILURE)
}
