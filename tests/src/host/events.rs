//! What the program tells, as a stream of server-sent events to every page that listens.

use std::io::{self, Write};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::Value;

/// A sign of life this often finds pages that are gone.
const PULSE: Duration = Duration::from_secs(10);

/// Everybody who listens.
#[derive(Clone, Default)]
pub struct Events(Arc<Mutex<Vec<Sender<String>>>>);

impl Events {
    /// Tells an event to every page; those that are gone are forgotten.
    pub fn tell(&self, event: &Value) {
        let text = event.to_string();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|page| page.send(text.clone()).is_ok());
    }

    /// Streams to one page until it goes away.
    pub fn stream(&self, stream: &mut impl Write) -> io::Result<()> {
        let (tell, told) = channel();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(tell);
        stream.write_all(
            b"HTTP/1.1 200 -\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\n: listening\n\n",
        )?;
        loop {
            match told.recv_timeout(PULSE) {
                Ok(event) => stream.write_all(format!("data: {event}\n\n").as_bytes())?,
                Err(RecvTimeoutError::Timeout) => stream.write_all(b": still here\n\n")?,
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
        }
    }
}
