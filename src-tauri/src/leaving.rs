//! Leaving without losing a word: the page flushes what is half typed, the program makes its backup, then the
//! window is gone. A page that does not answer cannot keep the user.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use tauri::{AppHandle, Emitter, Manager};

use crate::door::{Door, EVENT};
use crate::window;

/// How long the page has to answer that everything typed is saved.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Set when the last things are being done, so that they are done once.
static LEAVING: AtomicBool = AtomicBool::new(false);

/// Asks the page to save what is being typed; it answers with `window.quit`.
pub fn ask(app: &AppHandle) {
    let _ = app.emit(EVENT, json!({ "kind": "closing" }));
    let app = app.clone();
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        leave(&app);
    });
}

/// Puts everything away and ends the program.
pub fn leave(app: &AppHandle) -> Value {
    if !LEAVING.swap(true, Ordering::SeqCst) {
        window::hide(app);
        let app = app.clone();
        thread::spawn(move || {
            put_away(&app);
            app.exit(0);
        });
    }
    Value::Null
}

/// When the system ends the program without asking: what can still be done is done before this returns.
pub fn last_chance(app: &AppHandle) {
    if !LEAVING.swap(true, Ordering::SeqCst) {
        put_away(app);
    }
}

fn put_away(app: &AppHandle) {
    if let Some(program) = app.state::<Door>().opened() {
        program.put_away();
    }
}
