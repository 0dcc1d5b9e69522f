//! How long the program's pages take on a grown store, and the memory of the core that answered them.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use sepakat_app::call::{Role, Session};
use sepakat_app::door::App;
use serde_json::{Value, json};

use crate::Outcome;

/// How often each page is asked for.
const ROUNDS: usize = 20;

/// Makes an empty store as the first run does.
pub fn begin(data: &Path) -> Outcome<()> {
    std::fs::create_dir_all(data)?;
    let app = open(data);
    let organisation = json!({ "name": "Rumah Baca Wonokromo", "short_code": "RBW" });
    ask(&app, "app.begin", &json!({ "language": "id", "organisation": organisation, "your_name": "Sinta" }))?;
    app.put_away();
    Ok(())
}

/// Asks for each page and prints the times.
pub fn measure(data: &Path) -> Outcome<()> {
    let begun = Instant::now();
    let app = open(data);
    println!("opened in:              {:.0} ms", ms(begun.elapsed()));
    let partners = ask(&app, "partners.list", &json!({}))?;
    let partner = first_id(&partners).ok_or("no partner")?;
    let impact = ask(&app, "impact.page", &json!({}))?;
    let partnership = find(&impact, "partnership").ok_or("no partnership")?;
    let indicator = find(&impact, "indicator").ok_or("no indicator")?;
    let month = find(&impact, "month").unwrap_or_else(|| json!("2026-11"));
    for (name, call, args) in [
        ("Today", "today.page", json!({})),
        ("partners", "partners.list", json!({})),
        ("a partner", "partners.page", json!({ "id": partner })),
        ("partnerships", "partnerships.list", json!({})),
        ("agreements", "agreements.list", json!({})),
        ("Impact", "impact.page", json!({})),
        ("an indicator", "indicators.page", json!({ "id": indicator })),
        ("monthly entry", "readings.month", json!({ "partnership": partnership, "month": month })),
        ("search: a word", "search.find", json!({ "text": "harapan" })),
        ("search: two words", "search.find", json!({ "text": "kelas melati 12" })),
    ] {
        let mut times = Vec::with_capacity(ROUNDS);
        let mut size = 0;
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            size = ask(&app, call, &args)?.to_string().len();
            times.push(begun.elapsed());
        }
        times.sort();
        let (middle, p95) = (times[ROUNDS / 2], times[ROUNDS * 95 / 100]);
        println!("{name:<22}  p50 {:>7.1} ms  p95 {:>7.1} ms  {:>8} bytes", ms(middle), ms(p95), size);
    }
    println!("memory of the core:     {} MB", peak_mb());
    app.put_away();
    Ok(())
}

fn open(data: &Path) -> App {
    App::start(data, sepakat_app::system::environment(), Arc::new(|_| {}))
}

fn ask(app: &App, name: &str, args: &Value) -> Outcome<Value> {
    let session = Session { role: Role::Coordinator, window: "main".to_owned() };
    app.call(&session, name, args.clone()).map_err(|fault| format!("{name}: {fault:?}").into())
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn first_id(list: &Value) -> Option<Value> {
    match list {
        Value::Array(rows) => rows.first().and_then(|row| find(row, "id")),
        other => find(other, "id"),
    }
}

/// The first value under this key that is text or holds an `id`, wherever it stands.
fn find(value: &Value, key: &str) -> Option<Value> {
    match value {
        Value::Object(map) => match map.get(key) {
            Some(Value::String(text)) => Some(Value::String(text.clone())),
            Some(Value::Object(inner)) if inner.get("id").is_some_and(Value::is_string) => {
                inner.get("id").cloned()
            }
            _ => map.values().find_map(|inner| find(inner, key)),
        },
        Value::Array(rows) => rows.iter().find_map(|row| find(row, key)),
        _ => None,
    }
}

/// The most memory this process ever held, in MB; 0 where the system does not say.
fn peak_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).unwrap_or(0) / 1024
}
