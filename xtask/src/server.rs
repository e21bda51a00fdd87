//! A static file server as any host is: right types, compressed copies, no fallback page.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;

use anyhow::{Context, Result};

use crate::project::digest;

/// Serves a directory under a path, for example `/` or `/sub/app/`, until the process ends.
pub(crate) struct Server {
    listener: TcpListener,
    directory: PathBuf,
    mount: String,
}

impl Server {
    /// Takes the first port that is free from this one on.
    pub(crate) fn bind(directory: &Path, mount: &str, first_port: u16) -> Result<Self> {
        let listener = (first_port..=first_port.saturating_add(100))
            .find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok())
            .with_context(|| format!("no port is free from {first_port} on"))?;
        Ok(Self { listener, directory: directory.to_owned(), mount: mount.to_owned() })
    }

    pub(crate) fn address(&self) -> String {
        let port = self.listener.local_addr().map_or(0, |address| address.port());
        format!("http://127.0.0.1:{port}{}", self.mount)
    }

    pub(crate) fn run(self) {
        for stream in self.listener.incoming().flatten() {
            let (directory, mount) = (self.directory.clone(), self.mount.clone());
            thread::spawn(move || {
                // A browser that goes away in the middle is no event.
                let _ = converse(&stream, &directory, &mount);
            });
        }
    }
}

/// One request, as far as a static host needs it.
struct Request {
    method: String,
    path: String,
    accepts: String,
    known: String,
    range: Option<String>,
}

struct Response {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

fn converse(stream: &TcpStream, directory: &Path, mount: &str) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    let mut writer = stream;
    while let Some(request) = read(&mut reader)? {
        let response = answer(&request, directory, mount);
        let mut bytes = Vec::new();
        write!(
            bytes,
            "HTTP/1.1 {}\r\nContent-Length: {}\r\n",
            response.status,
            response.body.len()
        )?;
        for (name, value) in &response.headers {
            write!(bytes, "{name}: {value}\r\n")?;
        }
        bytes.extend(b"\r\n");
        if request.method != "HEAD" {
            bytes.extend(response.body);
        }
        writer.write_all(&bytes)?;
    }
    Ok(())
}

fn read(reader: &mut impl BufRead) -> Result<Option<Request>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace().map(str::to_owned);
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let mut request = Request {
        method,
        path: percent_decoded(path),
        accepts: String::new(),
        known: String::new(),
        range: None,
    };
    let mut body = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':') {
            match name.to_ascii_lowercase().as_str() {
                "accept-encoding" => value.trim().clone_into(&mut request.accepts),
                "if-none-match" => value.trim().clone_into(&mut request.known),
                "range" => request.range = Some(value.trim().to_owned()),
                "content-length" => body = value.trim().parse()?,
                _ => {}
            }
        }
    }
    std::io::copy(&mut reader.take(body), &mut std::io::sink())?;
    Ok(Some(request))
}

fn answer(request: &Request, directory: &Path, mount: &str) -> Response {
    let plain = |status, text: &str| Response {
        status,
        headers: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
        body: text.as_bytes().to_vec(),
    };
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return plain("405 Method Not Allowed", "only GET and HEAD");
    }
    if format!("{}/", request.path) == mount {
        let mut response = plain("301 Moved Permanently", "");
        response.headers.push(("Location", mount.to_owned()));
        return response;
    }
    let Some(path) = request.path.strip_prefix(mount).and_then(|path| file(directory, path)) else {
        return plain("404 Not Found", "not found");
    };
    let Ok(identity) = fs::read(&path) else {
        return plain("404 Not Found", "not found");
    };
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    let tag = format!("\"{}\"", digest([identity.as_slice()]));
    let mut headers = vec![
        ("Content-Type", media_type(&name).to_owned()),
        ("Cache-Control", cache_control(&name).to_owned()),
        ("ETag", tag.clone()),
        ("Vary", "Accept-Encoding".to_owned()),
    ];
    if request.known == tag {
        return Response { status: "304 Not Modified", headers, body: Vec::new() };
    }
    let packed = |extension: &str| {
        let mut path = path.clone().into_os_string();
        path.push(extension);
        fs::read(path).ok()
    };
    let accepts = |encoding: &str| {
        request.range.is_none()
            && request
                .accepts
                .split(',')
                .any(|word| word.trim().split(';').next() == Some(encoding))
    };
    for (encoding, extension) in [("br", ".br"), ("gzip", ".gz")] {
        if accepts(encoding)
            && let Some(body) = packed(extension)
        {
            headers.push(("Content-Encoding", encoding.to_owned()));
            return Response { status: "200 OK", headers, body };
        }
    }
    Response { status: "200 OK", headers, body: identity }
}

/// The file a path below the mount names, never one outside the directory.
fn file(directory: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let full = directory.join(relative);
    Some(if full.is_dir() { full.join("index.html") } else { full })
}

fn percent_decoded(path: &str) -> String {
    let bytes = path.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = (bytes[at] == b'%')
            .then(|| std::str::from_utf8(bytes.get(at + 1..at + 3)?).ok())
            .flatten()
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        decoded.push(code.unwrap_or(bytes[at]));
        at += if code.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("toml" | "txt") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Names that end in a hash of the content never change what they stand for.
fn cache_control(name: &str) -> &'static str {
    let hashed = name
        .split(['-', '.', '_'])
        .any(|part| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if hashed { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    fn get(path: &str, accepts: &str) -> Response {
        // Tests run side by side: each answer has a directory of its own.
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let directory = std::env::temp_dir().join(format!(
            "prongsai-server-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        ));
        fs::create_dir_all(directory.join("a")).unwrap();
        for (name, text) in [("index.html", "page"), ("a/ก.js", "plain"), ("a/ก.js.br", "packed")]
        {
            fs::write(directory.join(name), text).unwrap();
        }
        fs::write(directory.with_extension("secret"), "secret").unwrap();
        let request = Request {
            method: "GET".to_owned(),
            path: percent_decoded(path),
            accepts: accepts.to_owned(),
            known: String::new(),
            range: None,
        };
        answer(&request, &directory, "/sub/app/")
    }

    #[test]
    fn serves_only_below_its_mount_and_directory() {
        assert_eq!(get("/sub/app/", "").body, b"page");
        assert_eq!(get("/sub/app", "").status, "301 Moved Permanently");
        for path in [
            "/",
            "/other",
            "/sub/app/none",
            "/sub/app/../x",
            "/sub/app/%2e%2e/x",
            "/sub/app//etc/passwd",
        ] {
            assert_eq!(get(path, "").status, "404 Not Found", "{path}");
        }
    }

    #[test]
    fn prefers_the_compressed_copy_where_it_is_accepted() {
        assert_eq!(get("/sub/app/a/%E0%B8%81.js", "gzip, br").body, b"packed");
        assert_eq!(get("/sub/app/a/%E0%B8%81.js", "gzip").body, b"plain");
        assert_eq!(media_type("x-1.wasm"), "application/wasm");
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_good() {
        assert_eq!(
            cache_control("app-0123456789abcdef_bg.wasm"),
            "public, max-age=31536000, immutable"
        );
        assert_eq!(cache_control("index.html"), "no-cache");
    }
}
