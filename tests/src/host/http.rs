//! As much HTTP/1.1 as a browser on the same computer needs, and no more: written out, because a server crate
//! would be the largest dependency of the tests.

use std::io::{self, BufRead, ErrorKind, Read, Write};

use sepakat_app::call::CallFault;
use serde_json::Value;

/// Bodies longer than this are refused. The largest honest one is an attachment.
const LONGEST_BODY: usize = 32 << 20;

/// Header sections longer than this are refused.
const LONGEST_HEAD: u64 = 64 << 10;

/// A request, read whole.
pub struct Request {
    /// `GET`, `POST`.
    pub method: String,
    /// The path without its query, unescaped.
    pub path: String,
    /// The body.
    pub body: Vec<u8>,
    headers: Vec<(String, String)>,
}

impl Request {
    /// Reads the next request of a connection; none when the browser has closed it.
    pub fn read(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
        let mut head = reader.take(LONGEST_HEAD);
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let mut words = line.split_whitespace();
        let (Some(method), Some(target)) = (words.next(), words.next()) else {
            return Err(ErrorKind::InvalidData.into());
        };
        let path = unescaped(target.split(['?', '#']).next().unwrap_or_default());
        let mut request = Request { method: method.to_owned(), path, body: Vec::new(), headers: Vec::new() };
        loop {
            let mut line = String::new();
            if head.read_line(&mut line)? == 0 {
                return Err(ErrorKind::UnexpectedEof.into());
            }
            let Some((name, value)) = line.trim_end().split_once(':') else { break };
            request.headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let length = request.header("content-length").map_or(Ok(0), str::parse::<usize>);
        let length = length.ok().filter(|length| *length <= LONGEST_BODY).ok_or(ErrorKind::InvalidData)?;
        request.body = vec![0; length];
        reader.read_exact(&mut request.body)?;
        Ok(Some(request))
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(have, _)| have == name).map(|(_, value)| value.as_str())
    }

    /// Whether this is that method on that path.
    pub fn is(&self, method: &str, path: &str) -> bool {
        self.method == method && self.path == path
    }

    /// Whether the request comes from this host's own page: another site open in the same browser must not
    /// reach the program, not even by a name that it lets point to this computer.
    pub fn own(&self, port: u16) -> bool {
        let own = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
        let host = self.header("host").is_some_and(|host| own.iter().any(|own| own == host));
        let origin = self.header("origin").and_then(|origin| origin.strip_prefix("http://").or(Some(origin)));
        host && origin.is_none_or(|origin| own.iter().any(|own| own == origin))
    }
}

/// Text with `%41` written out. What is not UTF-8 afterwards is replaced.
pub fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escaped = after
            .get(..2)
            .filter(|_| first == b'%')
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(escaped.unwrap_or(first));
        rest = if escaped.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What is answered.
pub struct Answer {
    status: u16,
    media: &'static str,
    body: Vec<u8>,
}

impl Answer {
    /// A value.
    pub fn json(status: u16, value: &Value) -> Answer {
        Answer { status, media: "application/json", body: value.to_string().into_bytes() }
    }

    /// A fault, under the status that comes nearest to it.
    pub fn fault(fault: &CallFault) -> Answer {
        let status = match fault {
            CallFault::Forbidden => 403,
            CallFault::UnknownCall | CallFault::NotFound => 404,
            CallFault::NotNow { .. } | CallFault::Refused { .. } | CallFault::Cancelled => 409,
            CallFault::Invalid { .. } => 422,
            CallFault::Broken { .. } => 400,
        };
        Answer::json(status, &serde_json::to_value(fault).unwrap_or(Value::Null))
    }

    /// A file.
    pub fn bytes(media: &'static str, body: Vec<u8>) -> Answer {
        Answer { status: 200, media, body }
    }

    /// A word to whoever looks at the answer by hand.
    pub fn text(status: u16, text: &str) -> Answer {
        Answer { status, media: "text/plain; charset=utf-8", body: text.as_bytes().to_vec() }
    }

    /// Sends it. The content policy is that of the window, with `fetch` to this host instead of Tauri's.
    pub fn write(&self, stream: &mut impl Write) -> io::Result<()> {
        let mut whole = format!(
            "HTTP/1.1 {} -\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
             X-Content-Type-Options: nosniff\r\n\
             Content-Security-Policy: default-src 'self'; img-src 'self' blob:; connect-src 'self'; \
             object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n\r\n",
            self.status,
            self.media,
            self.body.len()
        )
        .into_bytes();
        whole.extend_from_slice(&self.body);
        stream.write_all(&whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Request {
        Request::read(&mut text.as_bytes()).expect("readable").expect("a request")
    }

    #[test]
    fn only_its_own_pages_are_answered() {
        for (headers, own) in [
            ("Host: 127.0.0.1:80", true),
            ("Host: localhost:80\r\nOrigin: http://localhost:80", true),
            ("Host: 127.0.0.1:80\r\nOrigin: https://example.org", false),
            ("Host: example.org", false),
            ("Host: 127.0.0.1:81", false),
            ("X: y", false),
        ] {
            assert_eq!(read(&format!("GET / HTTP/1.1\r\n{headers}\r\n\r\n")).own(80), own, "{headers}");
        }
    }

    #[test]
    fn a_body_is_read_to_its_length_and_no_further() {
        let request = read("POST /call/a%2Eb?x HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}GET /");
        assert_eq!((request.path.as_str(), request.body.as_slice()), ("/call/a.b", b"{}".as_slice()));
        assert_eq!(unescaped("%"), "%", "a lone sign stays");
        assert_eq!(unescaped("100%ab%C3%A9"), "100\u{FFFD}\u{e9}");
    }

    #[test]
    fn what_is_too_long_is_refused() {
        let long = format!("POST / HTTP/1.1\r\nContent-Length: {}\r\n\r\n", LONGEST_BODY + 1);
        assert!(Request::read(&mut long.as_bytes()).is_err());
        let head = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(100_000));
        assert!(Request::read(&mut head.as_bytes()).map(|read| read.is_none()).unwrap_or(true));
    }
}
