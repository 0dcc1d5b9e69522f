//! What only a window can do: choose, save, open, print, reveal, zoom, show, quit. The page hands tokens and
//! receives tokens; a path never crosses.

use sepakat_app::call::CallFault;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;

use tauri::ipc::Response;
use tauri::{Manager, WebviewWindow};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use crate::door::Door;
use crate::fault;
use crate::outgoing::Outgoing;
use crate::{leaving, names, printing};

/// Does the deed `name` for this window. Runs on a thread that may block.
pub fn answer(
    window: &WebviewWindow,
    door: &Door,
    outgoing: &Outgoing,
    name: &str,
    args: Value,
) -> Result<Response, CallFault> {
    let value = match name {
        "window.bytes" => return bytes(door, &read::<Token>(args)?.token).map(Response::new),
        "window.choose" => choose(window, door, read::<Choose>(args)?.kind)?,
        "window.save_as" => save_as(window, door, outgoing, &read::<Token>(args)?.token)?,
        "window.open" => open(window, door, outgoing, &read::<Token>(args)?.token)?,
        "window.print" => print(window, door, outgoing, &read::<Token>(args)?.token)?,
        "window.reveal" => reveal(window, door, outgoing, &read::<Token>(args)?.token)?,
        "window.zoom" => zoom(window, read::<Zoom>(args)?.percent)?,
        "window.ready" => crate::window::show(window),
        "window.quit" => leaving::leave(window.app_handle()),
        _ => return Err(CallFault::UnknownCall),
    };
    Ok(Response::new(value.to_string()))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Token {
    token: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choose {
    kind: Kind,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Image,
    Any,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Zoom {
    percent: u16,
}

fn read<T: DeserializeOwned>(args: Value) -> Result<T, CallFault> {
    serde_json::from_value(args).map_err(|_| fault::broken("arguments"))
}

fn named(door: &Door, token: &str) -> Result<String, CallFault> {
    door.app()?.files().name(token).ok_or(CallFault::NotFound)
}

fn bytes(door: &Door, token: &str) -> Result<Vec<u8>, CallFault> {
    let read = door.app()?.files().bytes(token).ok_or(CallFault::NotFound)?;
    let bytes = read.map_err(|_| CallFault::NotFound)?;
    Ok(Arc::unwrap_or_clone(bytes))
}

fn choose(window: &WebviewWindow, door: &Door, kind: Kind) -> Result<Value, CallFault> {
    let path = answered().or_else(|| {
        let mut dialog = window.dialog().file().set_parent(window);
        if kind == Kind::Image {
            dialog = dialog.add_filter("PNG, JPEG", &["png", "jpg", "jpeg"]);
        }
        dialog.blocking_pick_file().and_then(|path| path.into_path().ok())
    });
    let Some(path) = path else { return Ok(Value::Null) };
    let token = door.app()?.files().offer(&path);
    Ok(json!({ "name": named(door, &token)?, "token": token }))
}

fn save_as(
    window: &WebviewWindow,
    door: &Door,
    outgoing: &Outgoing,
    token: &str,
) -> Result<Value, CallFault> {
    let suggested = names::file_name(&named(door, token)?);
    let answer = answered().map(|path| if path.is_dir() { path.join(&suggested) } else { path });
    let path = answer.or_else(|| {
        let mut dialog = window.dialog().file().set_parent(window).set_file_name(&suggested);
        if let Some(extension) = names::extension(&suggested) {
            dialog = dialog.add_filter(extension.to_uppercase(), &[extension]);
        }
        dialog.blocking_save_file().and_then(|path| path.into_path().ok())
    });
    let Some(path) = path else { return Ok(json!({ "saved": false, "name": suggested })) };
    let path = names::with_extension_of(path, &suggested);
    // A file on the disk, such as everything that is kept in one archive, may be larger than the memory.
    match door.app()?.files().path(token).filter(|from| from.is_file()) {
        Some(from) => outgoing.save_copy(token, &path, &from)?,
        None => outgoing.save(token, &path, &bytes(door, token)?)?,
    }
    Ok(json!({ "saved": true, "name": names::shown(&path) }))
}

fn open(window: &WebviewWindow, door: &Door, outgoing: &Outgoing, token: &str) -> Result<Value, CallFault> {
    let path = hand_out(door, outgoing, token)?;
    view(window, &path)?;
    Ok(Value::Null)
}

fn print(window: &WebviewWindow, door: &Door, outgoing: &Outgoing, token: &str) -> Result<Value, CallFault> {
    let path = hand_out(door, outgoing, token)?;
    if let Some(printer) = printing::send(&path) {
        return Ok(json!({ "how": "printer", "printer": printer }));
    }
    view(window, &path)?;
    Ok(json!({ "how": "viewer" }))
}

fn reveal(window: &WebviewWindow, door: &Door, outgoing: &Outgoing, token: &str) -> Result<Value, CallFault> {
    let path = match token {
        "store" => Some(door.app()?.store_folder()),
        _ => outgoing.saved(token).or_else(|| door.opened()?.files().path(token)),
    };
    let path = path.ok_or(CallFault::NotFound)?;
    window.opener().reveal_item_in_dir(&path).map_err(|_| fault::about("no_viewer", &names::shown(&path)))?;
    Ok(Value::Null)
}

fn zoom(window: &WebviewWindow, percent: u16) -> Result<Value, CallFault> {
    let factor = (f64::from(percent) / 100.0).clamp(0.5, 3.0);
    window.set_zoom(factor).map_err(|_| fault::broken("zoom"))?;
    Ok(Value::Null)
}

fn view(window: &WebviewWindow, path: &std::path::Path) -> Result<(), CallFault> {
    window
        .opener()
        .open_path(path.to_string_lossy(), None::<&str>)
        .map_err(|_| fault::about("no_viewer", &names::shown(path)))
}

/// The file of a token as another program can open it: where it was saved, or a copy made for the purpose.
fn hand_out(door: &Door, outgoing: &Outgoing, token: &str) -> Result<PathBuf, CallFault> {
    let name = names::file_name(&named(door, token)?);
    outgoing.copy(&name, &bytes(door, token)?)
}

/// Under test, the path that stands for what a person would have chosen in a dialog; for saving also a folder.
fn answered() -> Option<PathBuf> {
    if cfg!(feature = "under-test") { std::env::var_os("SEPAKAT_ANSWER").map(PathBuf::from) } else { None }
}
