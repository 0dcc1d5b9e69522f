//! How long the program's pages take on a grown store, and the memory of the core that answered them.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use sepakat_app::call::{Role, Session};
use sepakat_app::door::App;
use serde_json::{Value, json};

use super::Outcome;

/// How often each page is asked for.
const ROUNDS: usize = 40;

/// One page.
pub struct Page {
    /// What people call it.
    pub name: &'static str,
    /// The time that half of the calls took.
    pub middle: Duration,
    /// The time that nineteen calls of twenty took.
    pub p95: Duration,
    /// Time on the processor of one call, which other work on the machine does not stretch; none where the system does
    /// not say.
    pub worked: Option<Duration>,
    /// Length of the answer.
    pub bytes: usize,
}

/// All pages of a store.
pub struct Pages {
    /// How long opening took.
    pub opened: Duration,
    /// The pages.
    pub pages: Vec<Page>,
    /// The most memory this process ever held, in MB; 0 where the system does not say.
    pub peak_mb: u64,
}

/// Makes an empty store as the first run does.
pub(super) fn begin(data: &Path) -> Outcome<()> {
    std::fs::create_dir_all(data)?;
    let app = open(data);
    let organisation = json!({ "name": "Rumah Baca Wonokromo", "short_code": "RBW" });
    ask(&app, "app.begin", &json!({ "language": "id", "organisation": organisation, "your_name": "Sinta" }))?;
    app.put_away();
    Ok(())
}

/// Opens the store of a data folder and asks for each page.
pub fn measure(data: &Path) -> Outcome<Pages> {
    let begun = Instant::now();
    let app = open(data);
    let opened = begun.elapsed();
    let partners = ask(&app, "partners.list", &json!({}))?;
    let partner = first_id(&partners).ok_or("no partner")?;
    let impact = ask(&app, "impact.page", &json!({}))?;
    let partnership = find(&impact, "partnership").ok_or("no partnership")?;
    let indicator = find(&impact, "indicator").ok_or("no indicator")?;
    let month = find(&impact, "month").unwrap_or_else(|| json!("2026-11"));
    let year = json!({
        "partnership": partnership, "funder_name": "Yayasan Cahaya Pertiwi", "from": year_before(&month), "to": month,
        "language": "id", "paper": "a4",
    });
    let report = find(&ask(&app, "reports.add", &year)?, "value").ok_or("no report")?;
    let asked = [
        ("Today", "today.page", json!({})),
        ("partners", "partners.list", json!({})),
        ("a partner", "partners.page", json!({ "id": partner })),
        ("partnerships", "partnerships.list", json!({})),
        ("agreements", "agreements.list", json!({})),
        ("Impact", "impact.page", json!({})),
        ("an indicator", "indicators.page", json!({ "id": indicator })),
        ("monthly entry", "readings.month", json!({ "partnership": partnership, "month": month })),
        ("a report, live", "reports.preview", json!({ "id": report })),
        ("a report as PDF", "reports.pdf", json!({ "id": report })),
        ("search: a word", "search.find", json!({ "text": "harapan" })),
        ("search: two words", "search.find", json!({ "text": "kelas melati 12" })),
    ];
    let page = |(name, call, args): &(&'static str, &str, Value)| page(&app, name, call, args);
    let pages = asked.iter().map(page).collect::<Outcome<Vec<Page>>>()?;
    app.put_away();
    Ok(Pages { opened, pages, peak_mb: peak_mb() })
}

fn page(app: &App, name: &'static str, call: &str, args: &Value) -> Outcome<Page> {
    // The first search after many changes takes their rows in.
    answer(app, call, args)?;
    let mut times = Vec::with_capacity(ROUNDS);
    let mut bytes = 0;
    let before = on_processor();
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        bytes = answer(app, call, args)?.len();
        times.push(begun.elapsed());
    }
    let worked = before.and_then(|before| Some((on_processor()? - before) / ROUNDS as u32));
    times.sort();
    Ok(Page { name, middle: times[ROUNDS / 2], p95: times[ROUNDS * 95 / 100], worked, bytes })
}

fn open(data: &Path) -> App {
    App::start(data, sepakat_app::system::environment(), Arc::new(|_| {}))
}

fn ask(app: &App, name: &str, args: &Value) -> Outcome<Value> {
    Ok(serde_json::from_str(&answer(app, name, args)?)?)
}

/// The answer as it is sent to the window.
fn answer(app: &App, name: &str, args: &Value) -> Outcome<String> {
    let session = Session { role: Role::Coordinator, window: "main".to_owned() };
    app.answer(&session, name, args.clone()).map_err(|fault| format!("{name}: {fault:?}").into())
}

/// The month eleven months before another: both belong to one year of a report.
fn year_before(month: &Value) -> Value {
    let text = month.as_str().unwrap_or_default();
    let parsed = text.parse::<sepakat_domain::month::Month>();
    parsed.map_or_else(|_| month.clone(), |month| json!(month.plus(-11).to_string()))
}

/// Time of this thread on the processor until now.
fn on_processor() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(told.split_whitespace().next()?.parse().ok()?))
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
