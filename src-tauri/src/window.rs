//! The main window: hidden until its first paint, the colour of paper behind it, and nowhere to go from it.

use std::fs;
use std::path::Path;

use sepakat_app::start::{Language, spoken};
use serde_json::{Value, json};
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::window::Color;
use tauri::{
    AppHandle, DragDropEvent, Emitter, Manager, Theme, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
};

use crate::door::{Door, EVENT};

const LABEL: &str = "main";

/// `--paper` of the interface's tokens in its two themes: what shows before the page has painted.
const PAPER: Color = Color(0xFA, 0xF6, 0xEF, 0xFF);
const PAPER_AT_NIGHT: Color = Color(0x17, 0x15, 0x12, 0xFF);

/// Opens the main window, still hidden.
pub fn open(app: &AppHandle, data: &Path) -> tauri::Result<()> {
    let kept = preferences(data);
    let theme = chosen_theme(&kept);
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Sepakat")
        .inner_size(1280.0, 832.0)
        .min_inner_size(640.0, 480.0)
        .center()
        .visible(false)
        .theme(theme)
        .initialization_script(ahead(&kept))
        .general_autofill_enabled(false)
        .zoom_hotkeys_enabled(false)
        .devtools(cfg!(debug_assertions))
        .on_navigation(own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        // The page says when it has painted; but WebKit does not paint a hidden window, so that a loaded page is
        // shown in any case. Behind it is paper, never a white flash.
        .on_page_load(|window, payload| {
            if payload.event() == PageLoadEvent::Finished {
                show(&window);
            }
        })
        .background_color(if theme == Some(Theme::Dark) { PAPER_AT_NIGHT } else { PAPER })
        .build()?;
    if theme.is_none() && window.theme().is_ok_and(|system| system == Theme::Dark) {
        window.set_background_color(Some(PAPER_AT_NIGHT))?;
    }
    Ok(())
}

/// Shows the window, once it is painted.
pub fn show(window: &WebviewWindow) -> Value {
    if !window.is_visible().unwrap_or(false) {
        let _ = window.show();
        let _ = window.set_focus();
    }
    Value::Null
}

/// Brings the window forward when the program is started a second time.
pub fn bring_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Hides the window, when the user has closed it and the last things are being put away.
pub fn hide(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.hide();
    }
}

/// Offers dropped files to the page, by token and name, at the place where they fell.
pub fn dropped(app: &AppHandle, event: &DragDropEvent) {
    let DragDropEvent::Drop { paths, position } = event else { return };
    let Some(window) = app.get_webview_window(LABEL) else { return };
    let Some(door) = app.try_state::<Door>() else { return };
    let Some(program) = door.opened() else { return };
    let files: Vec<Value> = paths
        .iter()
        .filter(|path| path.is_file())
        .map(|path| program.files().offer(path))
        .map(|token| json!({ "name": program.files().name(&token), "token": token }))
        .collect();
    let place = position.to_logical::<f64>(window.scale_factor().unwrap_or(1.0));
    let _ = app.emit(EVENT, json!({ "kind": "dropped", "files": files, "x": place.x, "y": place.y }));
}

/// The page is the one inside the program, and stays it.
fn own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// What the page needs first, brought and asked for while it is still fetching its scripts.
fn ahead(preferences: &Value) -> String {
    let (name, language) =
        if preferences["language"] == "en" { ("en", Language::En) } else { ("id", Language::Id) };
    let words = Value::from(spoken(language)).to_string();
    include_str!("ahead.js").replace("LANGUAGE", name).replace("\"WORDS\"", &words)
}

/// The preferences, read straight from their file: the store may still be opening.
fn preferences(data: &Path) -> Value {
    let text = fs::read_to_string(data.join("preferences.json")).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// The theme the user chose.
fn chosen_theme(preferences: &Value) -> Option<Theme> {
    match preferences["theme"].as_str()? {
        "dark" => Some(Theme::Dark),
        "light" => Some(Theme::Light),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_else() {
        for (url, own) in [
            ("tauri://localhost/index.html#/today", true),
            ("http://tauri.localhost/", true),
            ("https://example.org/", false),
            ("http://localhost/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("tauri://elsewhere/", false),
        ] {
            assert_eq!(own_page(&Url::parse(url).expect("a url")), own, "{url}");
        }
    }

    #[test]
    fn the_words_of_the_first_screen_are_those_of_last_time() {
        let id = ahead(&Value::Null);
        assert!(id.contains(r#""app.words", { language: "id" }"#) && id.contains("Mitra"));
        let en = ahead(&json!({ "language": "en" }));
        assert!(en.contains(r#""app.words", { language: "en" }"#) && en.contains("Partners"));
        assert!(!en.contains("LANGUAGE") && !en.contains("\"WORDS\""));
    }

    #[test]
    fn the_theme_before_the_first_paint_is_the_chosen_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("preferences.json");
        assert_eq!(chosen_theme(&preferences(folder.path())), None, "nothing chosen yet");
        for (text, theme) in [
            (r#"{"theme":"dark"}"#, Some(Theme::Dark)),
            (r#"{"theme":"light"}"#, Some(Theme::Light)),
            (r#"{"theme":"system"}"#, None),
            ("half a fi", None),
        ] {
            fs::write(&file, text).expect("write");
            assert_eq!(chosen_theme(&preferences(folder.path())), theme, "{text}");
        }
    }
}
