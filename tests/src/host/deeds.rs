//! The window's deeds where there is no window: saving writes into a given folder, the rest succeeds quietly.

use sepakat_app::call::CallFault;
use sepakat_app::door::App;
use serde_json::{Value, json};

use super::Options;

/// Answers a deed of the window as a willing person at a working computer would.
pub fn answer(app: &App, options: &Options, name: &str, args: &Value) -> Result<Value, CallFault> {
    match name {
        "window.save_as" => save(app, options, token(args)),
        "window.print" => named(app, token(args)).map(|_| json!({ "how": "viewer" })),
        "window.open" => named(app, token(args)).map(|_| Value::Null),
        "window.quit" => {
            app.leaving();
            Ok(Value::Null)
        }
        "window.reveal" | "window.choose" | "window.zoom" | "window.ready" => Ok(Value::Null),
        _ => Err(CallFault::UnknownCall),
    }
}

fn token(args: &Value) -> &str {
    args["token"].as_str().unwrap_or_default()
}

fn named(app: &App, token: &str) -> Result<String, CallFault> {
    app.files().name(token).ok_or(CallFault::NotFound)
}

fn save(app: &App, options: &Options, token: &str) -> Result<Value, CallFault> {
    let name = named(app, token)?.replace(['/', '\\'], "-");
    let bytes = app.files().bytes(token).and_then(Result::ok).ok_or(CallFault::NotFound)?;
    let Some(folder) = &options.saves else { return Ok(json!({ "saved": false, "name": name })) };
    let failed =
        |_| CallFault::NotNow { code: "save_failed".into(), args: vec![("name".into(), name.clone())] };
    std::fs::create_dir_all(folder).map_err(failed)?;
    std::fs::write(folder.join(&name), bytes.as_slice()).map_err(failed)?;
    Ok(json!({ "saved": true, "name": name }))
}
