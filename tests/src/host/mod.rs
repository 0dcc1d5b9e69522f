//! The loopback host. It answers a browser with the built interface and with the same `app` that the window
//! runs, on a real data folder. Only this computer reaches it, and only pages that it served itself.

mod deeds;
mod events;
mod http;

use std::io;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use sepakat_app::call::{CallFault, Role, Session};
use sepakat_app::door::App;
use serde_json::{Value, json};

pub use events::Events;
use http::{Answer, Request};

/// How often the program looks whether a backup is due, as in the window.
const TICK: Duration = Duration::from_secs(30);

/// What the host is asked to serve.
pub struct Options {
    /// The data folder; made when it is missing.
    pub data: PathBuf,
    /// The port on 127.0.0.1; 0 takes any that is free.
    pub port: u16,
    /// The built interface.
    pub ui: PathBuf,
    /// Where `window.save_as` writes, instead of asking a person.
    pub saves: Option<PathBuf>,
}

/// A host that is listening.
pub struct Host {
    /// The port it listens on.
    pub port: u16,
    /// The program behind it.
    pub app: Arc<App>,
    shared: Arc<Shared>,
    listener: TcpListener,
}

struct Shared {
    app: Arc<App>,
    events: Events,
    options: Options,
    port: u16,
}

impl Host {
    /// Opens the program on its data folder and binds the port.
    pub fn bind(options: Options) -> io::Result<Host> {
        std::fs::create_dir_all(&options.data)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        let port = listener.local_addr()?.port();
        let events = Events::default();
        let told = events.clone();
        let environment = sepakat_app::system::environment();
        let tell = move |event| told.tell(&serde_json::to_value(event).unwrap_or(Value::Null));
        let app = Arc::new(App::start(&options.data, environment, Arc::new(tell)));
        let shared = Arc::new(Shared { app: app.clone(), events, options, port });
        Ok(Host { port, app, shared, listener })
    }

    /// Answers until the process ends, each connection on a thread of its own.
    pub fn serve(self) {
        let app = self.app.clone();
        thread::spawn(move || {
            loop {
                thread::sleep(TICK);
                app.tick();
            }
        });
        for stream in self.listener.incoming().flatten() {
            let shared = self.shared.clone();
            thread::spawn(move || {
                // A browser that goes away in the middle of an answer is no one's fault.
                let _ = converse(&shared, stream);
            });
        }
    }
}

fn converse(shared: &Shared, mut stream: TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = io::BufReader::new(stream.try_clone()?);
    while let Some(request) = Request::read(&mut reader)? {
        if !request.own(shared.port) {
            return Answer::text(403, "this host answers only its own pages").write(&mut stream);
        }
        if request.is("GET", "/events") {
            return shared.events.stream(&mut stream);
        }
        answer(shared, &request).write(&mut stream)?;
    }
    Ok(())
}

fn answer(shared: &Shared, request: &Request) -> Answer {
    let path = request.path.as_str();
    match (request.method.as_str(), path) {
        ("GET", "/calls") => Answer::bytes("application/json", calls()),
        ("POST", "/files") => keep(shared, request),
        ("POST", _) if path.starts_with("/call/") => call(shared, request, &path["/call/".len()..]),
        ("GET", _) if path.starts_with("/files/") => match shared.app.files().bytes(&path["/files/".len()..])
        {
            Some(Ok(bytes)) => Answer::bytes("application/octet-stream", Arc::unwrap_or_clone(bytes)),
            _ => Answer::fault(&CallFault::NotFound),
        },
        ("GET", _) => page(shared, path),
        _ => Answer::text(405, "no such thing"),
    }
}

fn call(shared: &Shared, request: &Request, name: &str) -> Answer {
    let malformed = || CallFault::Broken { code: "json".to_owned() };
    let body = if request.body.is_empty() { b"{}" } else { request.body.as_slice() };
    let Ok(args) = serde_json::from_slice::<Value>(body) else { return Answer::fault(&malformed()) };
    let answered = if name.starts_with("window.") {
        deeds::answer(&shared.app, &shared.options, name, &args).map(|value| value.to_string())
    } else {
        match session(request) {
            Some(session) => shared.app.answer(&session, name, args),
            None => Err(CallFault::Forbidden),
        }
    };
    match answered {
        Ok(text) => Answer::bytes("application/json", text.into_bytes()),
        Err(fault) => Answer::fault(&fault),
    }
}

/// In the window the session comes from the shell; here from headers, so that a test can be anybody.
fn session(request: &Request) -> Option<Session> {
    let role = match request.header("x-sepakat-role") {
        None => Role::Coordinator,
        Some(role) => serde_json::from_value(json!(role)).ok()?,
    };
    let window = request.header("x-sepakat-window").unwrap_or("main").to_owned();
    Some(Session { role, window })
}

fn keep(shared: &Shared, request: &Request) -> Answer {
    let name = request.header("x-sepakat-name").map_or_else(|| "file".to_owned(), http::unescaped);
    let media = request.header("content-type").unwrap_or("application/octet-stream");
    let token = shared.app.files().put(request.body.clone(), &name, media);
    Answer::json(200, &json!({ "token": token }))
}

/// A file of the built interface. The interface routes behind `#`, so every other path is a file or nothing.
fn page(shared: &Shared, path: &str) -> Answer {
    let wanted = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
    let plain = wanted.split('/').all(|part| !part.is_empty() && part != ".." && !part.contains('\\'));
    if plain { file(&shared.options.ui.join(wanted)) } else { Answer::text(404, "no such page") }
}

fn file(path: &Path) -> Answer {
    let media = match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    };
    match std::fs::read(path) {
        Ok(bytes) => Answer::bytes(media, bytes),
        Err(_) => Answer::text(404, "no such page"),
    }
}

/// The table of all calls, fresh from their tables of contents.
fn calls() -> Vec<u8> {
    let table = sepakat_app::shapes::files().into_iter().find(|(name, _)| name == "calls.json");
    table.map(|(_, content)| content.into_bytes()).unwrap_or_default()
}
