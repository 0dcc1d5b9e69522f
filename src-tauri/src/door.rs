//! The one command. A call goes to `app` on a thread where it may block; deeds of the window are done here.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use sepakat_app::call::{CallFault, Role, Session};
use sepakat_app::door::App;
use sepakat_app::event::Event;
use serde_json::Value;
use tauri::ipc::Response;
use tauri::{AppHandle, Emitter, Manager, State, WebviewWindow};

use crate::outgoing::Outgoing;
use crate::{deeds, fault};

/// The event that carries all that the page must hear.
pub const EVENT: &str = "sepakat";

/// How often the program looks whether a backup is due.
const TICK: Duration = Duration::from_secs(30);

/// The running program. It opens beside the window, so that the first paint never waits for the database.
/// A program that could not even begin stays none, and every call says so.
#[derive(Clone, Default)]
pub struct Door(Arc<OnceLock<Option<App>>>);

impl Door {
    /// The program, as soon as it has opened.
    pub fn app(&self) -> Result<&App, CallFault> {
        self.0.wait().as_ref().ok_or_else(|| fault::broken("start"))
    }

    /// The program, if it has opened by now.
    pub fn opened(&self) -> Option<&App> {
        self.0.get().and_then(Option::as_ref)
    }
}

/// Opens the program on its data folder in the background and begins the ticking of its clock.
pub fn start(handle: &AppHandle, data: &Path) {
    let door = Door::default();
    handle.manage(door.clone());
    handle.manage(Outgoing::new(data));
    let (handle, data) = (handle.clone(), data.to_owned());
    thread::spawn(move || {
        let told: Arc<dyn Fn(Event) + Send + Sync> = Arc::new(move |event| {
            // A window that is closing no longer listens; there is nobody else to tell.
            let _ = handle.emit(EVENT, event);
        });
        let environment = sepakat_app::system::environment();
        let begun = catch_unwind(AssertUnwindSafe(|| App::start(&data, environment, told)));
        let _ = door.0.set(begun.ok());
        while let Some(app) = door.opened() {
            thread::sleep(TICK);
            app.tick();
        }
    });
}

/// Answers every call of the page: the value as JSON, or bytes for `window.bytes`; a fault as an object.
#[tauri::command]
pub async fn call(
    window: WebviewWindow,
    door: State<'_, Door>,
    outgoing: State<'_, Outgoing>,
    name: String,
    args: Value,
) -> Result<Response, CallFault> {
    let (door, outgoing) = (door.inner().clone(), outgoing.inner().clone());
    let answered = tauri::async_runtime::spawn_blocking(move || {
        if name.starts_with("window.") {
            return deeds::answer(&window, &door, &outgoing, &name, args);
        }
        let session = Session { role: Role::Coordinator, window: window.label().to_owned() };
        Ok(Response::new(door.app()?.answer(&session, &name, args)?))
    });
    // A call that panicked fails alone; the window and every other call go on.
    answered.await.unwrap_or_else(|_| Err(fault::broken("panicked")))
}
