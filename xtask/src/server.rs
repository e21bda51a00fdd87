//! A static host like any other: media types, compressed copies, no fallback page.
//!
//! The smaller `tiny_http` leaves Nagle's algorithm on: files of 5 to 40 KB then take 45 ms each, more than most of what
//! `cargo xtask bench` measures.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware::{Next, from_fn};
use axum::response::{Redirect, Response};
use axum::routing::any;
use axum::serve::ListenerExt;
use tower_http::services::ServeDir;

/// Serves a directory under a path, for example `/` or `/sub/app/`, until the process ends.
pub(crate) struct Server {
    listener: TcpListener,
    site: Router,
    mount: String,
}

impl Server {
    /// Takes the first free port, starting with this one.
    pub(crate) fn bind(directory: &Path, mount: &str, first_port: u16) -> Result<Self> {
        let listener = (first_port..=first_port.saturating_add(100))
            .find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok())
            .with_context(|| format!("no port is free from {first_port} on"))?;
        listener.set_nonblocking(true)?;
        Ok(Self { listener, site: site(directory, mount), mount: mount.to_owned() })
    }

    pub(crate) fn address(&self) -> String {
        let port = self.listener.local_addr().map_or(0, |address| address.port());
        format!("http://127.0.0.1:{port}{}", self.mount)
    }

    pub(crate) fn run(self) -> io::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener)?.tap_io(|stream| {
                let _ = stream.set_nodelay(true);
            });
            axum::serve(listener, self.site).await
        })
    }
}

fn site(directory: &Path, mount: &str) -> Router {
    let files = ServeDir::new(directory).precompressed_br().precompressed_gzip();
    let site = match mount.strip_suffix('/') {
        None | Some("") => Router::new().fallback_service(files),
        Some(folder) => {
            let mount = mount.to_owned();
            Router::new()
                .nest_service(&mount.clone(), files)
                .route(folder, any(|| async move { Redirect::permanent(&mount) }))
        }
    };
    site.layer(from_fn(with_cache_control))
}

async fn with_cache_control(request: Request, next: Next) -> Response {
    let value = cache_control(request.uri().path());
    let mut response = next.run(request).await;
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(value));
    response
}

/// A name that contains a hash of the content never stands for other content.
fn cache_control(path: &str) -> &'static str {
    let is_hashed = path
        .split(['/', '-', '.', '_'])
        .any(|part| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::sync::LazyLock;
    use std::thread;

    use super::*;

    /// The port of a server of a small site, below `/sub/app/`.
    static PORT: LazyLock<u16> = LazyLock::new(|| {
        let directory = std::env::temp_dir().join(format!("prongsai-{}", std::process::id()));
        fs::create_dir_all(directory.join("a")).unwrap();
        for (name, text) in
            [("index.html", "page"), ("a/ก.js", "plain"), ("a/ก.js.br", "packed"), ("a/x.wasm", "")]
        {
            fs::write(directory.join(name), text).unwrap();
        }
        fs::write(directory.with_extension("secret"), "secret").unwrap();
        let server = Server::bind(&directory, "/sub/app/", 8280).unwrap();
        let port = server.listener.local_addr().unwrap().port();
        thread::spawn(|| server.run());
        port
    });

    /// A whole answer, head and body.
    fn get(path: &str, accepts: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, *PORT)).unwrap();
        let head = format!("GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: {accepts}\r\n");
        stream.write_all(format!("{head}Connection: close\r\n\r\n").as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn nothing_outside_mount_and_directory_is_served() {
        assert!(get("/sub/app/", "").ends_with("page"));
        assert!(get("/sub/app", "").contains("location: /sub/app/"));
        let secret = format!("/sub/app/../prongsai-{}.secret", std::process::id());
        for path in [
            "/",
            "/other",
            "/sub/app/none",
            &secret,
            &secret.replace("..", "%2e%2e"),
            "/sub/app//etc/passwd",
        ] {
            assert!(get(path, "").starts_with("HTTP/1.1 404"), "{path}");
        }
    }

    #[test]
    fn a_compressed_copy_is_served_where_it_is_accepted() {
        let packed = get("/sub/app/a/%E0%B8%81.js", "gzip, br");
        assert!(packed.ends_with("packed") && packed.contains("content-encoding: br"), "{packed}");
        assert!(packed.contains("content-type: text/javascript"), "{packed}");
        assert!(get("/sub/app/a/%E0%B8%81.js", "gzip").ends_with("plain"));
        assert!(get("/sub/app/a/x.wasm", "br").contains("content-type: application/wasm"));
    }

    #[test]
    fn only_names_with_a_hash_are_cached_for_good() {
        let of_hash = cache_control("/app-0123456789abcdef_bg.wasm");
        assert_eq!(of_hash, "public, max-age=31536000, immutable");
        assert_eq!(cache_control("/index.html"), "no-cache");
        assert!(get("/sub/app/index.html", "").contains("cache-control: no-cache"));
    }
}
